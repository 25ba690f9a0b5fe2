import { assign, raise, sendTo, setup } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import { delays } from '../filing/filing-delays.ts';
import { deadline } from '../filing/filing-effects.ts';
import { filingMachine } from '../filing/filing-machine.ts';
import { findingMachine } from '../finding/finding-machine.ts';
import type { DeviceFacts, SessionContext, SessionInput } from './session-context.ts';
import { awaitGuide, callGuide, keepDraft, sendRating } from './session-effects.ts';
import type { Stamped, VisitorEvent } from './visitor-event.ts';

/** What the host tells of the devices and the line to the court. */
export interface DevicesChanged {
  readonly type: 'devices.changed';
  readonly devices: DeviceFacts;
}

/** Sent by the host while a device works for the person, so that a long scan is not taken for absence. */
export interface Busy {
  readonly type: 'host.busy';
  readonly at: number;
}

type Event =
  | Stamped<VisitorEvent>
  | DevicesChanged
  | Busy
  | { readonly type: 'visit.over' | 'visit.leaving' };

const start = (input: SessionInput): SessionContext => ({
  input,
  language: input.languages[0] ?? 'zh',
  textSize: 'normal',
  contrast: 'light',
  readAloud: false,
  devices: input.devices,
  touchedAt: 0,
  endsAt: 0,
  guide: 'none',
  guideCallId: null,
  chosen: null,
  submission: null,
  draftPrinted: false,
  takeHomeUntil: null,
  rating: null,
  farewellEndsAt: 0,
  draft: null,
});

/** What the child machine says of the unfinished case: kept only when the person chose it and it was not sent. */
const draftToKeep = (self: { getSnapshot(): unknown }): Dossier | null => {
  const snapshot = self.getSnapshot() as {
    children: {
      filing?: {
        getSnapshot(): { context: { keepDraft: boolean; dossier: Dossier | null; submission: unknown } };
      };
    };
  };
  const context = snapshot.children.filing?.getSnapshot().context;
  return context?.keepDraft && !context.submission ? context.dossier : null;
};

/**
 * One visitor, from the first touch to the farewell. When it is done the host destroys everything of it and begins
 * a new one, so that settings, language and data of one person can never reach the next.
 */
export const sessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as Event, input: {} as SessionInput },
  actors: {
    finding: findingMachine,
    filing: filingMachine,
    deadline,
    callGuide,
    awaitGuide,
    keepDraft,
    sendRating,
  },
  actions: {
    /** Any sign of life resets the count of idle time. */
    touched: assign({ touchedAt: ({ context, event }) => ('at' in event ? event.at : context.touchedAt) }),
    setLanguage: assign({
      language: ({ context, event }) =>
        event.type === 'session.languageChosen' ? event.language : context.language,
    }),
    setTextSize: assign({
      textSize: ({ context, event }) =>
        event.type === 'session.textSizeChosen' ? event.textSize : context.textSize,
    }),
    setContrast: assign({
      contrast: ({ context, event }) =>
        event.type === 'session.contrastChosen' ? event.contrast : context.contrast,
    }),
    setReadAloud: assign({
      readAloud: ({ context, event }) =>
        event.type === 'session.readAloudChosen' ? event.on : context.readAloud,
    }),
  },
  guards: {
    languageOffered: ({ context, event }) =>
      event.type === 'session.languageChosen' && context.input.languages.includes(event.language),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => start(input),
  initial: 'attract',
  on: { 'devices.changed': { actions: assign({ devices: ({ event }) => event.devices }) } },
  states: {
    /** Nobody is here. A setting touched here is the beginning of a visit as well. */
    attract: {
      on: {
        'session.begin': { target: 'visiting', actions: 'touched' },
        'session.languageChosen': {
          guard: 'languageOffered',
          target: 'visiting',
          actions: ['setLanguage', 'touched'],
        },
        'session.textSizeChosen': { target: 'visiting', actions: ['setTextSize', 'touched'] },
        'session.contrastChosen': { target: 'visiting', actions: ['setContrast', 'touched'] },
        'session.readAloudChosen': { target: 'visiting', actions: ['setReadAloud', 'touched'] },
        'session.guideCalled': {
          target: 'visiting',
          actions: ['touched', raise(({ event }) => ({ type: 'session.guideCalled', at: event.at }))],
        },
      },
    },
    visiting: {
      type: 'parallel',
      on: { 'visit.over': 'ended' },
      states: {
        settings: {
          on: {
            'session.languageChosen': { guard: 'languageOffered', actions: 'setLanguage' },
            'session.textSizeChosen': { actions: 'setTextSize' },
            'session.contrastChosen': { actions: 'setContrast' },
            'session.readAloudChosen': { actions: 'setReadAloud' },
          },
        },
        journey: {
          initial: 'choosing',
          on: {
            'visit.leaving': {
              target: '.leaving',
              actions: assign({ draft: ({ self }) => draftToKeep(self) }),
            },
          },
          states: {
            /** Which form is it? Nobody needs to say who they are for that. */
            choosing: {
              invoke: {
                id: 'finding',
                src: 'finding',
                input: ({ context: { input } }) => ({ filingId: input.filingId, today: input.today }),
                onDone: { target: 'filing', actions: assign({ chosen: ({ event }) => event.output }) },
                onError: { target: 'broken' },
              },
              on: { 'finding.*': { actions: sendTo('finding', ({ event }) => event) } },
            },
            filing: {
              invoke: {
                id: 'filing',
                src: 'filing',
                input: ({ context }) => {
                  if (context.chosen === null) throw new Error('nothing was chosen to file');
                  const { purpose, ...chosen } = context.chosen;
                  return {
                    filingId: context.input.filingId,
                    chosen,
                    purpose,
                    today: context.input.today,
                    court: context.input.court,
                  };
                },
                onDone: [
                  {
                    guard: ({ event }) => event.output.turnedBack,
                    target: 'choosing',
                    actions: assign({ chosen: null }),
                  },
                  {
                    target: 'farewell',
                    actions: assign({
                      submission: ({ event }) => event.output.submission,
                      draftPrinted: ({ event }) => event.output.draftPrinted,
                      takeHomeUntil: ({ event }) => event.output.takeHomeUntil,
                      farewellEndsAt: ({ context }) => context.touchedAt + delays.farewell,
                    }),
                  },
                ],
                onError: { target: 'broken' },
              },
              on: { 'filing.*': { actions: sendTo('filing', ({ event }) => event) } },
            },
            /** A bug ended the filing: the person is told to see a guide; the draft stays with the host. */
            broken: { on: { 'session.finish': { actions: raise({ type: 'visit.over' }) } } },
            farewell: {
              invoke: {
                src: 'deadline',
                input: ({ context }) => ({ at: context.farewellEndsAt }),
                onDone: { actions: raise({ type: 'visit.over' }) },
                onError: { actions: raise({ type: 'visit.over' }) },
              },
              initial: 'unrated',
              states: {
                unrated: {
                  on: {
                    'session.rated': {
                      guard: ({ event }) => event.score >= 1 && event.score <= 5,
                      target: 'rated',
                      actions: assign({ rating: ({ event }) => event.score }),
                    },
                  },
                },
                rated: {
                  invoke: {
                    src: 'sendRating',
                    input: ({ context }) => ({ score: context.rating ?? 0 }),
                    onDone: {},
                    onError: {},
                  },
                },
              },
              on: { 'session.finish': { actions: raise({ type: 'visit.over' }) } },
            },
            leaving: {
              always: [
                { guard: ({ context }) => context.draft !== null, target: 'keeping' },
                { target: 'left' },
              ],
            },
            keeping: {
              invoke: {
                src: 'keepDraft',
                input: ({ context }) => {
                  if (!context.draft) throw new Error('no draft to keep');
                  return { dossier: context.draft };
                },
                onDone: 'left',
                onError: 'left',
              },
            },
            left: { entry: raise({ type: 'visit.over' }) },
          },
        },
        presence: {
          initial: 'watching',
          states: {
            watching: {
              invoke: {
                src: 'deadline',
                input: ({ context }) => ({ at: context.touchedAt + delays.idle }),
                onDone: {
                  target: 'asking',
                  actions: assign({ endsAt: ({ event }) => event.output.at + delays.stillThere }),
                },
                onError: { target: 'watching', reenter: true },
              },
              on: {
                'session.leave': { target: 'confirmingLeave', actions: 'touched' },
                'session.*': { target: 'watching', reenter: true, actions: 'touched' },
                'filing.*': { target: 'watching', reenter: true, actions: 'touched' },
                'finding.*': { target: 'watching', reenter: true, actions: 'touched' },
                'host.busy': { target: 'watching', reenter: true, actions: 'touched' },
              },
            },
            /** “Are you still there?” Any sign of life extends, without limit. */
            asking: {
              invoke: {
                src: 'deadline',
                input: ({ context }) => ({ at: context.endsAt }),
                onDone: { target: 'gone' },
                onError: { target: 'watching' },
              },
              on: {
                'session.leaveConfirmed': { target: 'gone' },
                'session.*': { target: 'watching', actions: 'touched' },
                'filing.*': { target: 'watching', actions: 'touched' },
                'finding.*': { target: 'watching', actions: 'touched' },
                'host.busy': { target: 'watching', actions: 'touched' },
              },
            },
            confirmingLeave: {
              invoke: {
                src: 'deadline',
                input: ({ context }) => ({ at: context.touchedAt + delays.idle }),
                onDone: { target: 'gone' },
                onError: { target: 'watching' },
              },
              on: {
                'session.leaveConfirmed': { target: 'gone' },
                'session.leaveCancelled': { target: 'watching', actions: 'touched' },
              },
            },
            /** The person leaves or has left: what they chose to keep is kept, then the visit is over. */
            gone: { entry: raise({ type: 'visit.leaving' }) },
          },
        },
        guide: {
          initial: 'none',
          states: {
            none: { on: { 'session.guideCalled': 'calling' } },
            calling: {
              entry: assign({ guide: 'calling' }),
              invoke: {
                src: 'callGuide',
                input: ({ self }) => ({ step: stepOf(self) }),
                onDone: [
                  {
                    guard: ({ event }) => event.output.ok,
                    target: 'waiting',
                    actions: assign({
                      guideCallId: ({ event }) => (event.output.ok ? event.output.value.callId : null),
                    }),
                  },
                  { target: 'unreachable' },
                ],
                onError: 'unreachable',
              },
            },
            waiting: {
              entry: assign({ guide: 'waiting' }),
              invoke: {
                src: 'awaitGuide',
                input: ({ context }) => ({ callId: context.guideCallId ?? '' }),
                onDone: 'coming',
                onError: 'unreachable',
              },
              on: { 'session.guideDismissed': 'dismissed' },
            },
            coming: { entry: assign({ guide: 'coming' }), on: { 'session.guideDismissed': 'dismissed' } },
            unreachable: {
              entry: assign({ guide: 'unreachable' }),
              on: { 'session.guideCalled': 'calling', 'session.guideDismissed': 'dismissed' },
            },
            dismissed: { entry: assign({ guide: 'none' }), always: 'none' },
          },
        },
      },
    },
    ended: { type: 'final' },
  },
});

/** Where the person is, in words of the machine (`filing.asking.question`): for the guide's desk, no content. */
const stepOf = (self: { getSnapshot(): unknown }): string => {
  const snapshot = self.getSnapshot() as {
    value: unknown;
    children: { filing?: { getSnapshot(): { value: unknown } } };
  };
  const path = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : value && typeof value === 'object'
        ? Object.entries(value)
            .map(([state, inner]) => `${state}.${path(inner)}`)
            .join('+')
        : '';
  const filing = snapshot.children.filing?.getSnapshot();
  return filing ? `filing.${path(filing.value)}` : 'choosing';
};
