import { fromCallback, fromPromise } from 'xstate';
import type { CourtClient } from '../court/client/court-client.ts';
import type { Clock } from '../device-drivers/contract.ts';
import { fail, ok } from '../flows/result.ts';
import type { callGuide, followGuide, GuideTold, tellVideo } from '../flows/session/guide-effects.ts';
import type { KioskConfig } from './config.ts';

/** How often the court is asked whether somebody comes, ms. */
const guideEvery = 1_500;

/** How often it is asked for the clerk's answer while a video call is connected, ms, and for how long. */
const answerEvery = 500;
const answerLimit = 40_000;

/** So long the court is waited for, ms. */
const patience = 8_000;

/** The effects of a call for a guide, over the line to the court. */
export const guideEffects = (
  config: KioskConfig,
  client: CourtClient,
  clock: Clock,
): {
  readonly callGuide: typeof callGuide;
  readonly followGuide: typeof followGuide;
  readonly tellVideo: typeof tellVideo;
} => ({
  callGuide: fromPromise(async ({ input, signal }) => {
    const called = await client.callGuide(
      {
        terminalId: config.terminal.id,
        place: config.terminal.place,
        step: input.step,
        video: config.videoCall !== undefined,
      },
      AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    );
    return called.ok ? ok({ callId: called.value.callId }) : fail('unreachable');
  }),
  followGuide: fromCallback<{ readonly type: 'never' }, { readonly callId: string }, GuideTold>(
    ({ input: { callId }, sendBack }) => {
      const left = new AbortController();
      let told = '';
      const follow = async (): Promise<void> => {
        while (!left.signal.aborted) {
          const call = await client.guideCall(
            callId,
            AbortSignal.any([left.signal, AbortSignal.timeout(patience)]),
          );
          if (left.signal.aborted) return;
          // A call that the court does not know any more is one that has ended.
          const ended = !call.ok && call.error.code === 'refused' && call.error.detail.startsWith('404');
          if (call.ok || ended) {
            const news = call.ok
              ? ({ state: call.value.state, video: call.value.video } as const)
              : ({ state: 'ended', video: 'none' } as const);
            if (JSON.stringify(news) !== told) sendBack({ type: 'guide.told', news });
            told = JSON.stringify(news);
          }
          await clock.sleep(guideEvery, left.signal).catch(() => undefined);
        }
      };
      void follow();
      return () => {
        left.abort();
        // Taken back by the person, or the visit is over: nobody need come.
        void client.endGuideCall(callId, AbortSignal.timeout(patience));
      };
    },
  ),
  tellVideo: fromPromise(async ({ input: { callId, word }, signal }) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const told =
      word === 'ended'
        ? await client.endGuideVideo(callId, limited)
        : await client.replyGuideVideo(callId, word === 'agreed', limited);
    return told.ok ? ok({ video: told.value.video, servers: told.value.iceServers }) : fail('unreachable');
  }),
});

/** Gives an offer to the clerk's browser and waits for its answer; `null`: the call is over, or nobody answered in time. */
export const connectVideo = async (
  client: CourtClient,
  clock: Clock,
  { callId, sdp }: { readonly callId: string; readonly sdp: string },
  signal: AbortSignal,
): Promise<string | null> => {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(answerLimit)]);
  const offered = await client.offerGuideVideo(callId, sdp, limited);
  if (!offered.ok || offered.value.video !== 'agreed') return null;
  const { round } = offered.value;
  while (!limited.aborted) {
    const now = await client.guideVideo(callId, limited);
    // The page offered anew: that offer has its own answer.
    if (now.ok && (now.value.video !== 'agreed' || now.value.round !== round)) return null;
    if (now.ok && now.value.answer !== null) return now.value.answer;
    await clock.sleep(answerEvery, limited).catch(() => undefined);
  }
  return null;
};
