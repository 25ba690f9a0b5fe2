import { useEffect, useRef, useState } from 'preact/hooks';
import type { RawValue } from '../../flows/forms/template.ts';
import type { FieldView, ViewOf } from '../../flows/view/view.ts';
import { Field, focusField, isWritten } from '../fields/field.tsx';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { useDock } from '../input/keyboard-dock.tsx';
import type { LeaveBlank } from '../input/text-entry.tsx';
import { useScreen } from '../screen-context.ts';
import { useLink } from '../screen-link.ts';

/** What is being typed, beside what the host last said, so that a value the host changes is taken over. */
interface Typing {
  readonly value: RawValue;
  readonly told: string;
}

const typingOf = (fields: readonly FieldView[]): Record<string, Typing> =>
  Object.fromEntries(
    fields.map((field) => [field.path, { value: field.value, told: JSON.stringify(field.value) }]),
  );

/** One question a screen. Another question is another component: nothing that was typed goes over. */
export const QuestionScreen = ({ view }: { readonly view: ViewOf<'question'> }) => (
  <Question key={view.key} view={view} />
);

const Question = ({ view }: { readonly view: ViewOf<'question'> }) => {
  const { rev } = useScreen();
  const link = useLink();
  const dock = useDock();
  const [typing, setTyping] = useState(() => typingOf(view.fields));
  const answered = useRef<number | null>(null);

  const current = (field: FieldView): RawValue => {
    const typed = typing[field.path];
    return typed !== undefined && typed.told === JSON.stringify(field.value) ? typed.value : field.value;
  };
  const write = (field: FieldView, value: RawValue): void => {
    link.touched();
    setTyping((was) => ({ ...was, [field.path]: { value, told: JSON.stringify(field.value) } }));
  };
  const send = (insisted: readonly string[] = []): void => {
    // A locked field is the card's: the host has it and takes no other.
    const values = Object.fromEntries(
      view.fields.filter((field) => !field.locked).map((field) => [field.path, current(field)]),
    );
    const event = { type: view.submit, key: view.key, values } as const;
    if (link.send(insisted.length === 0 ? event : { ...event, insisted })) answered.current = rev;
  };
  const onward = (index: number, how: LeaveBlank): void => {
    const following = view.fields.slice(index + 1).find((field) => !field.locked);
    if (following) focusField(following);
    else if (how === 'enter') send();
    else {
      dock.close();
      document.querySelector<HTMLElement>('.action-row .button-next')?.focus();
    }
  };

  // The answer came back refused: the person is taken to the first thing that is wrong.
  useEffect(() => {
    if (answered.current === null || rev <= answered.current) return;
    answered.current = null;
    const wrong = view.fields.find((field) => field.error !== null);
    if (wrong) focusField(wrong);
  }, [rev, view.fields]);

  const firstBlank = view.fields.find((field) => !field.locked);
  return (
    <ScreenLayout
      view={view}
      onNext={() => send()}
      above={
        <div class="question-place">
          <span class="section-name">{view.section}</span>
          {view.item !== null && <span class="item-name">{view.item}</span>}
          {view.progress !== null && <Progress done={view.progress.done} of={view.progress.of} />}
        </div>
      }
    >
      {view.fields.map((field, index) => (
        <Field
          key={field.path}
          field={field}
          value={current(field)}
          asked={view.fields.length === 1}
          opensKeyboard={field === firstBlank && isWritten(field)}
          onValue={(value) => write(field, value)}
          onEnter={(how) => onward(index, how)}
          onInsist={() => send([field.path])}
        />
      ))}
    </ScreenLayout>
  );
};

const Progress = ({ done, of }: { readonly done: number; readonly of: number }) => (
  <span class="progress">
    <span class="progress-track" aria-hidden="true">
      <span class="progress-done" style={{ width: `${(100 * (done + 1)) / Math.max(of, 1)}%` }} />
    </span>
    <span class="progress-number">
      {Math.min(done + 1, of)} / {of}
    </span>
  </span>
);
