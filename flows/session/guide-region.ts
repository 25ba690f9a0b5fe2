import { assign } from 'xstate';
import { sessionSetup } from './session-setup.ts';

const askedFor = (context: { readonly guideCallId: string | null }): string => context.guideCallId ?? '';

/**
 * The guide who was called (导诉员), beside whatever the person does: somebody comes, or a clerk asks for a video call, to which
 * the person agrees or not. A call that nobody waits for any more is taken back.
 */
export const guideRegion = sessionSetup.createStateConfig({
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
            target: 'called',
            actions: assign({
              guideCallId: ({ event }) => (event.output.ok ? event.output.value.callId : null),
              guideNews: { state: 'waiting', video: 'none' },
            }),
          },
          { target: 'unreachable' },
        ],
        onError: 'unreachable',
      },
    },
    called: {
      initial: 'waiting',
      invoke: { src: 'followGuide', input: ({ context }) => ({ callId: askedFor(context) }) },
      on: {
        'guide.told': [
          { guard: ({ event }) => event.news.state === 'ended', target: 'dismissed' },
          { actions: assign({ guideNews: ({ event }) => event.news }) },
        ],
        'session.guideDismissed': 'dismissed',
      },
      always: {
        guard: ({ context }) => context.guideNews.state === 'coming' && context.guide !== 'coming',
        target: '.coming',
      },
      states: {
        waiting: {
          entry: assign({ guide: 'waiting' }),
          always: { guard: ({ context }) => context.guideNews.video === 'asked', target: 'asked' },
        },
        /** A clerk wants to see and hear the person, who decides. */
        asked: {
          entry: assign({ guide: 'asked' }),
          always: { guard: ({ context }) => context.guideNews.video !== 'asked', target: 'waiting' },
          on: { 'session.videoAgreed': 'agreeing', 'session.videoDeclined': 'declining' },
        },
        agreeing: {
          entry: assign({ guide: 'connecting' }),
          invoke: {
            src: 'tellVideo',
            input: ({ context }) => ({ callId: askedFor(context), word: 'agreed' as const }),
            onDone: [
              {
                guard: ({ event }) => event.output.ok && event.output.value.video === 'agreed',
                target: 'talking',
                actions: assign({
                  guideNews: { state: 'waiting', video: 'agreed' },
                  videoServers: ({ event }) => (event.output.ok ? event.output.value.servers : []),
                }),
              },
              {
                // The clerk has hung up in the meantime.
                guard: ({ event }) => event.output.ok,
                target: 'waiting',
                actions: assign({ guideNews: { state: 'waiting', video: 'over' } }),
              },
              // The court did not hear it: the question stands again.
              { target: 'asked' },
            ],
            onError: 'asked',
          },
        },
        declining: {
          entry: assign({ guide: 'waiting', guideNews: { state: 'waiting', video: 'declined' } }),
          invoke: {
            src: 'tellVideo',
            input: ({ context }) => ({ callId: askedFor(context), word: 'declined' as const }),
            onDone: 'waiting',
            onError: 'waiting',
          },
        },
        talking: {
          entry: assign({ guide: 'talking' }),
          always: {
            guard: ({ context }) => ['none', 'declined', 'over'].includes(context.guideNews.video),
            target: 'waiting',
          },
          on: { 'session.videoEnded': 'hangingUp' },
        },
        hangingUp: {
          entry: assign({ guide: 'waiting', guideNews: { state: 'waiting', video: 'over' } }),
          invoke: {
            src: 'tellVideo',
            input: ({ context }) => ({ callId: askedFor(context), word: 'ended' as const }),
            onDone: 'waiting',
            onError: 'waiting',
          },
        },
        coming: { entry: assign({ guide: 'coming' }) },
      },
    },
    unreachable: {
      entry: assign({ guide: 'unreachable' }),
      on: { 'session.guideCalled': 'calling', 'session.guideDismissed': 'dismissed' },
    },
    dismissed: { entry: assign({ guide: 'none' }), always: 'none' },
  },
});

/** Where the person is, in words of the machine (`filing.asking.question`): for the guide's desk, no content. */
const stepOf = (self: { getSnapshot(): unknown }): string => {
  const snapshot = self.getSnapshot() as {
    value: unknown;
    children: {
      filing?: { getSnapshot(): { value: unknown } };
      service?: { getSnapshot(): { value: unknown; machine?: { id: string } } };
    };
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
  if (filing) return `filing.${path(filing.value)}`;
  const service = snapshot.children.service?.getSnapshot();
  return service ? `${service.machine?.id ?? 'service'}.${path(service.value)}` : 'choosing';
};
