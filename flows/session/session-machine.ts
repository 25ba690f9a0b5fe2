import { and, assign, raise, sendTo } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import { delays } from '../filing/filing-delays.ts';
import type { ServiceInput, ServiceOutput } from '../services/kit/service-setup.ts';
import { type ServiceId, serviceIds } from '../services/service-list.ts';
import { guideRegion } from './guide-region.ts';
import { asksReason } from './rating.ts';
import { filingIdOf, isClosed, type SessionContext, type SessionInput } from './session-context.ts';
import type { VisitRating } from './session-effects.ts';
import { type SessionMachineEvent, sessionSetup } from './session-setup.ts';

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
  guideNews: { state: 'waiting', video: 'none' },
  videoServers: [],
  hallGroup: null,
  person: null,
  filings: 0,
  served: false,
  chosen: null,
  submission: null,
  draftPrinted: false,
  confidential: false,
  takeHomeUntil: null,
  lastService: null,
  rating: null,
  ratingReason: null,
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

/** Where 导诉 may send the visit instead of back to the hall; 交费 leads to an application for relief. */
const goals = [
  ...serviceIds
    .filter((id) => id !== 'guidance')
    .map((id) => ({
      guard: ({ context, event }: { context: SessionContext; event: unknown }) =>
        goalOf(event) === id && !isClosed(context, id),
      target: `#session.visiting.journey.serving.${id}`,
      actions: 'keepServed' as const,
    })),
];

const goalFiling = {
  guard: ({ context, event }: { context: SessionContext; event: unknown }) =>
    goalOf(event) === 'filing' && filingIdOf(context) !== null && !isClosed(context, 'filing'),
  target: '#session.visiting.journey.choosing',
  actions: 'keepServed' as const,
};

const goalOf = (event: unknown): ServiceOutput['goal'] =>
  (event as { readonly output: ServiceOutput }).output.goal;

/** Throws when the visit has no case left: then none can be chosen. */
const ownFilingId = (context: SessionContext): string => {
  const id = filingIdOf(context);
  if (id === null) throw new Error('this visit can file no more');
  return id;
};

/** A visit is rated once, also where somebody goes on with another matter from the farewell. */
const isFirstRating = ({ rating }: SessionContext, { score }: { readonly score: number }): boolean =>
  rating === null && score >= 1 && score <= 5;

const ratingOf = ({ context }: { readonly context: SessionContext }): VisitRating => {
  const { input, chosen, lastService, rating, ratingReason } = context;
  if (rating === null) throw new Error('nothing was said of the terminal');
  return {
    visit: input.visitId,
    service: chosen === null ? (lastService ?? 'other') : chosen.purpose === 'draft' ? 'draft' : 'filing',
    score: rating,
    reason: ratingReason,
  };
};

/**
 * One visitor, from the first touch to the farewell. When it is done the host destroys everything of it and begins
 * a new one, so that settings, language and data of one person can never reach the next.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: ({ input }) => start(input),
  initial: 'attract',
  on: { 'devices.changed': { actions: assign({ devices: ({ event }) => event.devices }) } },
  states: {
    /** Nobody is here. A setting touched here is the beginning of a visit as well. */
    attract: {
      on: {
        'session.begin': { guard: 'terminalOpen', target: 'visiting', actions: 'touched' },
        'session.languageChosen': {
          guard: and(['terminalOpen', 'languageOffered']),
          target: 'visiting',
          actions: ['setLanguage', 'touched'],
        },
        'session.textSizeChosen': {
          guard: 'terminalOpen',
          target: 'visiting',
          actions: ['setTextSize', 'touched'],
        },
        'session.contrastChosen': {
          guard: 'terminalOpen',
          target: 'visiting',
          actions: ['setContrast', 'touched'],
        },
        'session.readAloudChosen': {
          guard: 'terminalOpen',
          target: 'visiting',
          actions: ['setReadAloud', 'touched'],
        },
        // Only from here: nothing of a visitor is on the screen or kept.
        'staff.knocked': {
          guard: ({ context }) => context.input.maintenance === true,
          target: '#session.visiting.journey.maintaining',
          actions: 'touched',
        },
        'session.guideCalled': {
          guard: 'terminalOpen',
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
          initial: 'hall',
          on: {
            'visit.leaving': {
              target: '.leaving',
              actions: assign({ draft: ({ self }) => draftToKeep(self) }),
            },
          },
          states: {
            /** Everything that can be done here. */
            hall: {
              on: {
                'hall.opened': { actions: assign({ hallGroup: null }) },
                'hall.groupOpened': { actions: assign({ hallGroup: ({ event }) => event.group }) },
                'hall.filingChosen': { guard: 'hasFilingLeft', target: 'choosing' },
                'hall.serviceChosen': serviceIds.map((service) => ({
                  guard: ({ context, event }: { context: SessionContext; event: { service: ServiceId } }) =>
                    event.service === service && !isClosed(context, service),
                  target: `serving.${service}` as const,
                })),
                'session.finish': {
                  guard: ({ context }) => context.served,
                  target: 'farewell',
                  actions: 'sayFarewell',
                },
              },
            },
            /** One of the services; every one of them ends in the hall. */
            serving: {
              // Never entered as such: the hall names the service.
              initial: 'my-cases',
              // Pages are taken in a service with the same events as in a filing.
              on: {
                'service.*': { actions: sendTo('service', ({ event }) => event) },
                'filing.*': { actions: sendTo('service', ({ event }) => event) },
              },
              states: Object.fromEntries(
                serviceIds.map((service) => [
                  service,
                  {
                    entry: assign<SessionContext, SessionMachineEvent, undefined, SessionMachineEvent, never>(
                      { lastService: service },
                    ),
                    invoke: {
                      id: 'service',
                      src: service,
                      input: ({ context }: { context: SessionContext }): ServiceInput => ({
                        visit: context.input.visitId,
                        today: context.input.today,
                        court: context.input.court,
                        terminalName: context.input.terminalName,
                        person: context.person,
                      }),
                      onDone: [
                        ...(service === 'guidance'
                          ? [...goals, goalFiling]
                          : service === 'fees'
                            ? [goalFiling]
                            : []),
                        { target: '#session.visiting.journey.hall', actions: 'keepServed' },
                      ],
                      onError: { target: '#session.visiting.journey.broken' },
                    },
                  },
                ]),
              ),
            },
            /** Which form is it? Nobody needs to say who they are for that. */
            choosing: {
              invoke: {
                id: 'finding',
                src: 'finding',
                input: ({ context }) => ({ filingId: ownFilingId(context), today: context.input.today }),
                onDone: { target: 'filing', actions: assign({ chosen: ({ event }) => event.output }) },
                onError: { target: 'broken' },
              },
              on: {
                'finding.*': { actions: sendTo('finding', ({ event }) => event) },
                'hall.opened': { target: 'hall', actions: assign({ hallGroup: null }) },
              },
            },
            filing: {
              invoke: {
                id: 'filing',
                src: 'filing',
                input: ({ context }) => {
                  if (context.chosen === null) throw new Error('nothing was chosen to file');
                  const { purpose, ...chosen } = context.chosen;
                  return {
                    filingId: ownFilingId(context),
                    chosen,
                    purpose,
                    today: context.input.today,
                    court: context.input.court,
                    person: context.person,
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
                      confidential: ({ context, event }) => context.confidential || event.output.confidential,
                      takeHomeUntil: ({ event }) => event.output.takeHomeUntil,
                      person: ({ event }) => event.output.person,
                      farewellEndsAt: ({ context }) => context.touchedAt + delays.farewell,
                    }),
                  },
                ],
                onError: { target: 'broken' },
              },
              on: { 'filing.*': { actions: sendTo('filing', ({ event }) => event) } },
            },
            /** Whoever looks after the terminal; it ends in the first screen. */
            maintaining: {
              invoke: {
                id: 'service',
                src: 'maintenance',
                input: ({ context }): ServiceInput => ({
                  visit: context.input.visitId,
                  today: context.input.today,
                  court: context.input.court,
                  terminalName: context.input.terminalName,
                  person: null,
                }),
                onDone: { actions: raise({ type: 'visit.over' }) },
                onError: { actions: raise({ type: 'visit.over' }) },
              },
              on: { 'service.*': { actions: sendTo('service', ({ event }) => event) } },
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
                    'session.rated': [
                      {
                        guard: ({ context, event }) =>
                          isFirstRating(context, event) && asksReason(event.score),
                        target: 'asked',
                        actions: assign({ rating: ({ event }) => event.score }),
                      },
                      {
                        guard: ({ context, event }) => isFirstRating(context, event),
                        target: 'rated',
                        actions: assign({ rating: ({ event }) => event.score }),
                      },
                    ],
                  },
                },
                /** Less than good: why? The score counts already: whoever goes now has said enough. */
                asked: {
                  invoke: { src: 'sendRating', input: ratingOf, onDone: {}, onError: {} },
                  on: {
                    'session.reasonGiven': {
                      target: 'rated',
                      actions: assign({ ratingReason: ({ event }) => event.reason }),
                    },
                  },
                },
                rated: { invoke: { src: 'sendRating', input: ratingOf, onDone: {}, onError: {} } },
              },
              on: {
                'session.finish': { actions: raise({ type: 'visit.over' }) },
                'hall.opened': { target: 'hall', actions: 'beginAnew' },
              },
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
                'session.quietExit': { target: 'vanished' },
                'session.*': { target: 'watching', reenter: true, actions: 'touched' },
                'filing.*': { target: 'watching', reenter: true, actions: 'touched' },
                'finding.*': { target: 'watching', reenter: true, actions: 'touched' },
                'hall.*': { target: 'watching', reenter: true, actions: 'touched' },
                'service.*': { target: 'watching', reenter: true, actions: 'touched' },
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
                'session.quietExit': { target: 'vanished' },
                'session.*': { target: 'watching', actions: 'touched' },
                'filing.*': { target: 'watching', actions: 'touched' },
                'finding.*': { target: 'watching', actions: 'touched' },
                'hall.*': { target: 'watching', actions: 'touched' },
                'service.*': { target: 'watching', actions: 'touched' },
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
                'session.quietExit': { target: 'vanished' },
                'session.leaveCancelled': { target: 'watching', actions: 'touched' },
              },
            },
            /** The person leaves or has left: what they chose to keep is kept, then the visit is over. */
            gone: { entry: raise({ type: 'visit.leaving' }) },
            /** Without a question, and nothing is kept: whoever must not be seen here. */
            vanished: { entry: raise({ type: 'visit.over' }) },
          },
        },
        guide: guideRegion,
      },
    },
    ended: { type: 'final' },
  },
});
