import { useState } from 'preact/hooks';
import { TextEntry } from '../input/text-entry.tsx';
import { useScreen } from '../screen-context.ts';
import { type FieldProps, textOf } from './field-props.ts';

const parts = ['year', 'month', 'day'] as const;
type Part = (typeof parts)[number];
type Typed = Readonly<Record<Part, string>>;

const longest: Readonly<Record<Part, number>> = { year: 4, month: 2, day: 2 };

/** The three blanks of a raw date, whatever separates them. */
const partsOf = (raw: string): Typed => {
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(raw);
  const [year = '', month = '', day = ''] = compact ? compact.slice(1) : raw.split(/\D+/u);
  return { year, month, day };
};

/** As the contract takes it; an empty date is an empty text, a half one is refused by the host with its words. */
const rawOf = ({ year, month, day }: Typed): string =>
  year === '' && month === '' && day === '' ? '' : `${year}-${month}-${day}`;

/** Nothing more can follow in this blank: the next one is due. */
const isFull = (part: Part, text: string): boolean =>
  text.length === longest[part] ||
  (part === 'month' && /^[2-9]$/u.test(text)) ||
  (part === 'day' && /^[4-9]$/u.test(text));

/** Year, month and day, each its own blank; a full one passes on to the next. */
export const DateField = ({
  field,
  value,
  labelledBy,
  describedBy,
  opensKeyboard,
  onValue,
  onEnter,
}: FieldProps) => {
  const { labels } = useScreen();
  // A half date has no raw form that tells its blanks apart, so they are kept while they spell the value.
  const [kept, setKept] = useState<Typed>(() => partsOf(textOf(value)));
  const typed = rawOf(kept) === textOf(value) ? kept : partsOf(textOf(value));

  const focus = (part: Part): void => document.getElementById(`blank-${field.path}.${part}`)?.focus();
  const write = (part: Part, text: string): void => {
    const figures = text.replace(/\D/gu, '').slice(0, longest[part]);
    const next = { ...typed, [part]: figures };
    setKept(next);
    onValue(rawOf(next));
    const following = parts[parts.indexOf(part) + 1];
    if (following !== undefined && figures.length > typed[part].length && isFull(part, figures))
      focus(following);
  };
  return (
    <fieldset class="date-field" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {parts.map((part, index) => (
        <span class="date-part" key={part}>
          <TextEntry
            id={`${field.path}.${part}`}
            value={typed[part]}
            layout="date"
            opensKeyboard={opensKeyboard && index === 0}
            maxLength={longest[part]}
            class={`blank-${part}`}
            label={labels[part]}
            describedBy={describedBy}
            invalid={field.error !== null}
            onValue={(text) => write(part, text)}
            onEnter={(how) => {
              const following = parts[index + 1];
              if (following === undefined) onEnter(how);
              else focus(following);
            }}
          />
          <span class="unit" aria-hidden="true">
            {labels[part]}
          </span>
        </span>
      ))}
    </fieldset>
  );
};
