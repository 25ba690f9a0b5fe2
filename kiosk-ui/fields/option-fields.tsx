import { Icon } from '../icons/icon.tsx';
import { type FieldProps, textOf } from './field-props.ts';

/** From so many options on they stand in two columns. */
const manyOptions = 6;

const look = (field: FieldProps['field']): string =>
  `options ${field.options.length >= manyOptions ? 'options-many' : ''} ${field.kind === 'yesNo' ? 'options-two' : ''}`;

/** One of several: native radio buttons, so that the arrow keys go through them. */
export const ChoiceField = ({ field, value, labelledBy, describedBy, onValue, onEnter }: FieldProps) => (
  <div
    class={look(field)}
    role="radiogroup"
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    aria-invalid={field.error !== null}
    id={`blank-${field.path}`}
  >
    {field.options.map((option) => (
      <label class="option" key={option.id}>
        <input
          type="radio"
          name={field.path}
          value={option.id}
          checked={textOf(value) === option.id}
          onChange={() => onValue(option.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            // One press of a keypad's select key chooses, the next goes on.
            if (textOf(value) === option.id) onEnter('enter');
            else onValue(option.id);
          }}
        />
        <span class="option-mark option-radio" aria-hidden="true" />
        <span class="option-label">{option.label}</span>
      </label>
    ))}
  </div>
);

/** Any of several. */
export const ChoicesField = ({ field, value, labelledBy, describedBy, onValue }: FieldProps) => {
  const chosen = typeof value === 'string' ? [] : value;
  const toggle = (id: string): void =>
    // In the order of the form, whatever the order of the taps.
    onValue(
      field.options
        .map((option) => option.id)
        .filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each))),
    );
  return (
    <fieldset
      class={look(field)}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      id={`blank-${field.path}`}
    >
      {field.options.map((option) => (
        <label class="option" key={option.id}>
          <input
            type="checkbox"
            value={option.id}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              toggle(option.id);
            }}
          />
          <span class="option-mark option-check" aria-hidden="true">
            <Icon name="check" />
          </span>
          <span class="option-label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
};
