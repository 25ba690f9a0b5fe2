import { sessionDescription } from '../../contract/guide-calls/guide-call.ts';
import type { OpenCall } from '../../gateway/guide-calls/guide-call-store.ts';
import type { ClerkSession } from '../clerk-sessions.ts';
import { backTo, type DeskArea, type DeskParts, field, sendPage, sendWords } from '../desk-kit.ts';
import { callStrip } from './call-strip.ts';
import { stepInWords } from './step-words.ts';
import { videoPage } from './video-page.ts';

/** The open calls of a clerk's courts: a guide is called to where the terminal stands, and only that court's people can go. */
export const callsFor = async (
  { calls, config }: Pick<DeskParts, 'calls' | 'config'>,
  { courts }: ClerkSession,
): Promise<readonly OpenCall[]> => {
  const courtOf = new Map(config.terminals.map(({ id, court }) => [id, court]));
  return (await calls.open()).filter(({ terminalId }) => courts.includes(courtOf.get(terminalId) ?? ''));
};

/** Calls for a guide: who goes, and video with the terminal. */
export const guideDesk: DeskArea = (desk, parts, kit) => {
  const { calls, videos, config } = parts;
  const openCall = async (session: ClerkSession, params: unknown): Promise<OpenCall | null> => {
    const { callId } = params as { readonly callId: string };
    return (await callsFor(parts, session)).find((call) => call.callId === callId) ?? null;
  };

  desk.get('/desk/calls', async (request, reply) => sendPage(reply, callStrip(await kit.frameOf(request))));
  for (const state of ['coming', 'ended'] as const) {
    desk.post(`/desk/calls/:callId/${state}`, async (request, reply) => {
      const call = await openCall(kit.sessionOf(request), request.params);
      if (call) await calls.move(call.callId, state, kit.at());
      const from = backTo(request);
      // The page of a video call is over with it.
      return reply.redirect(from.endsWith('/video') ? '/desk' : from, 303);
    });
  }

  desk.post('/desk/calls/:callId/video', async (request, reply) => {
    const session = kit.sessionOf(request);
    const call = await openCall(session, request.params);
    if (!call) return sendWords(reply, 409, '这个呼叫已经结束了。');
    const asked = await calls.askForVideo(call.callId, session.clerk, kit.at());
    const { clerk = null, video = 'none' } = (await videos.find(call.callId)) ?? {};
    // Twice by the same clerk is once.
    const mine = clerk === session.clerk && (video === 'asked' || video === 'agreed');
    if (!asked && !mine) return sendWords(reply, 409, '另一位同事正在和他视频，或者这台终端不能视频。');
    return reply.redirect(`/desk/calls/${call.callId}/video`, 303);
  });
  desk.get('/desk/calls/:callId/video', async (request, reply) => {
    const call = await openCall(kit.sessionOf(request), request.params);
    return call?.canVideo
      ? sendPage(reply, videoPage(call, await kit.frameOf(request)))
      : reply.redirect('/desk', 303);
  });
  /** How it stands, and the offer that waits for this clerk's answer: the page asks again and again. */
  desk.get('/desk/calls/:callId/video/state', async (request, reply) => {
    const session = kit.sessionOf(request);
    const call = await openCall(session, request.params);
    const video = call && (await videos.find(call.callId));
    if (!call || !video) return reply.send({ video: 'over' });
    const offer = video.clerk === session.clerk && video.answer === null ? video.offer : null;
    return reply.send({
      video: video.video,
      round: video.round,
      offer,
      step: stepInWords(call.step),
      iceServers: config.videoCalls?.iceServers ?? [],
    });
  });
  desk.post('/desk/calls/:callId/video/answer', async (request, reply) => {
    const session = kit.sessionOf(request);
    const call = await openCall(session, request.params);
    const sdp = sessionDescription.safeParse(field(request, 'sdp'));
    const round = Number(field(request, 'round'));
    if (!call || !sdp.success || !Number.isInteger(round))
      return sendWords(reply, 409, '这个呼叫已经结束了。');
    const taken = await videos.answer(call.callId, session.clerk, round, sdp.data);
    return reply.send({ taken });
  });
  desk.post('/desk/calls/:callId/video/end', async (request, reply) => {
    const session = kit.sessionOf(request);
    const call = await openCall(session, request.params);
    if (call && call.clerk === session.clerk) await videos.end(call.callId);
    return reply.redirect('/desk', 303);
  });
};
