import type { FieldView } from '../../flows/view/view.ts';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';
import { useScreen } from '../screen-context.ts';
import { DateField } from './date-field.tsx';
import { type FieldProps, textOf } from './field-props.ts';
import { ChoiceField, ChoicesField } from './option-fields.tsx';
import { TextField } from './text-field.tsx';

/** Kinds that are written: the keyboard opens for them. */
export const isWritten = (field: FieldView): boolean =>
  !field.locked && field.kind !== 'yesNo' && field.kind !== 'choice' && field.kind !== 'choices';

/** The element of a field that takes the focus. */
export const focusField = (field: FieldView): void => {
  const id = field.kind === 'date' ? `blank-${field.path}.year` : `blank-${field.path}`;
  const blank = document.getElementById(id);
  const target = blank?.matches('input, textarea')
    ? blank
    : (blank?.querySelector<HTMLElement>('input:checked') ?? blank?.querySelector<HTMLElement>('input'));
  target?.focus();
};

/** One question: what is asked, the blank, what helps, what is wrong. */
export const Field = ({
  field,
  value,
  asked,
  opensKeyboard,
  onValue,
  onEnter,
  onInsist,
}: Pick<FieldProps, 'field' | 'value' | 'opensKeyboard' | 'onValue' | 'onEnter'> & {
  /** The question stands in the heading already. */
  readonly asked: boolean;
  /** The person keeps a number that failed its check. */
  readonly onInsist: () => void;
}) => {
  const { labels } = useScreen();
  const askId = `ask-${field.path}`;
  const described = [
    field.error === null ? null : `error-${field.path}`,
    field.help === null ? null : `help-${field.path}`,
    field.term === null ? null : `term-${field.path}`,
  ].filter((id) => id !== null);
  const props: FieldProps = {
    field,
    value,
    labelledBy: askId,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
    opensKeyboard,
    onValue,
    onEnter,
  };
  return (
    <section
      class="field"
      data-error={field.error === null ? undefined : ''}
      data-guide={isWritten(field) ? field.ask : undefined}
    >
      <div class="field-ask">
        <h2 id={askId} class={asked ? 'unseen' : ''}>
          {field.ask}
        </h2>
        {field.optional && !field.locked && <span class="tag">{labels.optional}</span>}
      </div>
      {field.help !== null && (
        <p class="help" id={`help-${field.path}`}>
          {field.help}
        </p>
      )}
      <div role="alert">
        {field.error !== null && (
          <div id={`error-${field.path}`}>
            <Callout tone="danger">{field.error}</Callout>
            {field.insist !== null && (
              <EventButton event={null} onPress={onInsist} class="button-plain insist">
                <span>{field.insist}</span>
              </EventButton>
            )}
          </div>
        )}
      </div>
      {field.locked ? <LockedValue field={field} /> : <Widget {...props} />}
      {field.term !== null && (
        <div id={`term-${field.path}`} class="term">
          <Icon name="info" />
          <p>{field.term}</p>
        </div>
      )}
    </section>
  );
};

const LockedValue = ({ field }: { readonly field: FieldView }) => {
  const { labels } = useScreen();
  const ids = typeof field.value === 'string' ? [field.value] : field.value;
  const shown =
    field.options.length > 0
      ? ids.map((id) => field.options.find((option) => option.id === id)?.label ?? id).join('、')
      : textOf(field.value);
  return (
    <div class="locked-value">
      <span class="locked-text">{shown}</span>
      <span class="tag">
        <Icon name="lock" />
        {labels.locked}
      </span>
    </div>
  );
};

const Widget = (props: FieldProps) => {
  const { kind } = props.field;
  switch (kind) {
    case 'yesNo':
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'text':
    case 'personName':
    case 'longText':
    case 'address':
    case 'money':
    case 'number':
    case 'percentage':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'email':
    case 'caseNumber':
      return <TextField {...props} kind={kind} />;
    default:
      return kind satisfies never;
  }
};
