import { fail, ok } from '../../../flows/result.ts';
import type { GuideVideo } from '../../contract/guide-calls/guide-call.ts';
import type { guideCallOperations } from '../../contract/guide-calls/guide-call-operations.ts';
import type { KnownTerminal } from '../gateway-config.ts';
import type { ApiParts, HandlersOf } from '../handlers.ts';

/** What terminals may do about their own calls for a guide; others' are not found. */
export const guideCallHandlers = ({
  calls,
  videos,
  clock,
  config,
}: ApiParts): HandlersOf<typeof guideCallOperations> => {
  const now = () => new Date(clock.now()).toISOString();
  const ownCall = async (terminal: KnownTerminal, callId: string | undefined) => {
    const call = callId === undefined ? null : await calls.find(callId);
    return call?.terminalId === terminal.id ? call : null;
  };
  type Asked = { readonly terminal: KnownTerminal; readonly parameters: { readonly callId?: string } };
  const afterVideo = async ({ terminal, parameters }: Asked, deed: (callId: string) => Promise<unknown>) => {
    const call = await ownCall(terminal, parameters.callId);
    if (call === null) return fail({ code: 'not-found' as const });
    // An ended call has no video any more: a late word of its terminal changes nothing.
    if (call.state !== 'ended') await deed(call.callId);
    const found = await videos.find(call.callId);
    return ok<GuideVideo>({
      video: found?.video ?? 'none',
      round: found?.round ?? 0,
      answer: found?.answer ?? null,
      iceServers: [...(config.videoCalls?.iceServers ?? [])],
    });
  };

  return {
    callGuide: async ({ terminal, body }) =>
      body.terminalId === terminal.id
        ? ok(await calls.call(body, now()))
        : fail({ code: 'not-your-terminal' }),
    getGuideCall: async ({ terminal, parameters }) => {
      const call = await ownCall(terminal, parameters.callId);
      return call === null
        ? fail({ code: 'not-found' })
        : ok({ callId: call.callId, state: call.state, video: call.video });
    },
    endGuideCall: async ({ terminal, parameters }) => {
      const call = await ownCall(terminal, parameters.callId);
      if (call === null) return fail({ code: 'not-found' });
      await calls.move(call.callId, 'ended', now());
      const video = call.video === 'asked' || call.video === 'agreed' ? 'over' : call.video;
      return ok({ callId: call.callId, state: 'ended', video });
    },
    replyGuideVideo: (asked) => afterVideo(asked, (callId) => videos.reply(callId, asked.body.agreed)),
    offerGuideVideo: (asked) => afterVideo(asked, (callId) => videos.offer(callId, asked.body.sdp)),
    getGuideVideo: (asked) => afterVideo(asked, async () => undefined),
    endGuideVideo: (asked) => afterVideo(asked, (callId) => videos.end(callId)),
  };
};
