import type { AnyActorRef, SnapshotFrom } from 'xstate';
import type { FieldError } from '../../forms/field-error.ts';
import { mayInsist } from '../../forms/field-error.ts';
import { rawOf } from '../../forms/field-kinds.ts';
import type { Field, RawValue, Value } from '../../forms/template.ts';
import type { SessionContext } from '../../session/session-context.ts';
import { cardFaultWords } from '../../text/fault-words.ts';
import { fieldErrorWords } from '../../text/field-errors.ts';
import { filingWords } from '../../text/filing-words.ts';
import { courtCallWords, kitWords as words } from '../../text/services/kit-words.ts';
import type { FormWords } from '../../text/words.ts';
import { confirmIdentityView, layCardView, removeCardView } from '../../view/identity-screens.ts';
import { optionsOf, unitOf } from '../../view/question-screens.ts';
import { type Say, type Scene, serviceAct, serviceBack, serviceNext } from '../../view/screen-parts.ts';
import type { FieldView, View } from '../../view/view.ts';
import type { identifyMachine } from './identify-machine.ts';
import type { CourtCallFault } from './service-setup.ts';

/** A screen of a service: no stages; back is one step back in it unless it is `null`. */
export const serviceScene = (view: View, back: Scene['back'] = serviceBack): Scene => ({
  stage: null,
  back,
  view,
});

/** Work that takes a moment: nothing to press but the frame. */
export const workingScene = (heading: string): Scene =>
  serviceScene({ screen: 'working', heading, lead: [], actions: [] }, null);

/** The court could not be asked or did not do it: what happened, and another try. */
export const courtFaultScene = (fault: CourtCallFault, say: Say): Scene =>
  serviceScene({
    screen: 'record',
    heading: say(words.faultHeading),
    lead: [],
    badge: { tone: 'warning', text: say(courtCallWords[fault]) },
    rows: [],
    texts: [],
    code: null,
    actions: [serviceNext(say(words.tryAgain))],
  });

/** The snapshot of a machine that a service has invoked under this id; `null` when it runs none. */
export const childOf = <Machine extends { readonly id: string }>(
  snapshot: { readonly children: object },
  id: string,
): SnapshotFrom<Machine> | null => {
  const child = (snapshot.children as Readonly<Record<string, AnyActorRef | undefined>>)[id];
  return (child?.getSnapshot() as SnapshotFrom<Machine> | undefined) ?? null;
};

/** The screens of `identifyMachine`, from the card to its going; for the state in which a service has invoked it as `identify`. */
export const identityScene = (
  snapshot: { readonly children: object },
  session: SessionContext,
  say: Say,
): Scene => {
  const identify = childOf<typeof identifyMachine>(snapshot, 'identify');
  if (identify === null) throw new Error('nobody is being identified');
  const { card, fault, insistent } = identify.context;
  switch (identify.value) {
    case 'confirming':
      if (card === null) throw new Error('nobody to confirm');
      return serviceScene(
        confirmIdentityView(
          card,
          session.language,
          {
            lead: words.cardSays,
            actions: [serviceAct('notMe', say(filingWords.notMe)), serviceNext(say(filingWords.isMe))],
          },
          say,
        ),
        null,
      );
    case 'removing':
    case 'returning':
      return serviceScene(removeCardView(insistent, say), null);
    case 'fault':
      return serviceScene({
        screen: 'lay-card',
        heading: say(filingWords.cardFault),
        lead: [],
        state: 'fault',
        fault: say(cardFaultWords[fault ?? 'readerFault']),
        actions: [serviceNext(say(filingWords.retryCard))],
      });
    default:
      return serviceScene(layCardView(session.devices, words.cardRead, say));
  }
};

/** A question of a service: its fields, what was typed last, and what is wrong with it. Paths are the fields' ids. */
export interface ServiceQuestion {
  readonly key: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly fields: readonly Field[];
  /** What was typed and refused, or given before. */
  readonly typed: Readonly<Record<string, RawValue>>;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** What the service is called, over the question. */
  readonly place: string;
  readonly next: string;
}

const emptyRaw = (field: Field): RawValue => (field.kind === 'choices' ? [] : '');

const fieldView = (field: Field, question: ServiceQuestion, say: Say): FieldView => {
  const error = question.errors[field.id];
  const value = question.values[field.id] ?? null;
  return {
    path: field.id,
    kind: field.kind,
    ask: say(field.ask),
    help: field.help ? say(field.help) : null,
    term: field.term ? say(field.term) : null,
    optional: field.required !== true,
    locked: false,
    value: question.typed[field.id] ?? (value === null ? emptyRaw(field) : rawOf(field, value)),
    error: error
      ? say(fieldErrorWords[error.code] as FormWords, error.limit === undefined ? {} : { limit: error.limit })
      : null,
    insist: error && mayInsist(error) ? say(filingWords.insist) : null,
    options: optionsOf(field, say),
    unit: unitOf(field, say),
    maxLength: field.kind === 'text' || field.kind === 'longText' ? field.maxLength : null,
  };
};

/** One question of a service, with the same blanks as a form has. */
export const questionScene = (question: ServiceQuestion, say: Say): Scene =>
  serviceScene({
    screen: 'question',
    key: question.key,
    section: question.place,
    item: null,
    progress: null,
    submit: 'service.answered',
    heading: question.heading,
    lead: question.lead,
    fields: question.fields.map((field) => fieldView(field, question, say)),
    actions: [
      {
        id: 'next',
        label: question.next,
        role: 'next',
        event: { type: 'service.answered', key: question.key, values: {} },
      },
    ],
  });
