import { z } from 'zod';
import { callId, line, terminalId } from '../identifiers.ts';

/**
 * A visitor asks for a person (导诉员). `place` is where the terminal stands, `step` the screen the visitor is at; `video`: the
 * terminal has a microphone and can show a clerk, so that the clerk may ask for a video call.
 */
export const guideCallRequest = z.strictObject({
  terminalId,
  place: line(100),
  step: line(200),
  video: z.boolean().optional(),
});

/** `waiting` nobody has seen it, `coming` a clerk is on the way, `ended` done or taken back. */
export const guideCallState = z.enum(['waiting', 'coming', 'ended']);

/**
 * A video call within a guide call: `none` not asked for, or the terminal has none; `asked` a clerk asks the visitor;
 * `agreed` the visitor has agreed; `declined`; `over` one of them has hung up.
 */
export const videoState = z.enum(['none', 'asked', 'agreed', 'declined', 'over']);

/** A call as the terminal follows it. */
export const guideCall = z.strictObject({ callId, state: guideCallState, video: videoState });

/** The longest session description that is taken, characters; one with every candidate in it has about 8,000. */
export const maxSessionDescription = 32_000;

/** An SDP session description (RFC 8866) with every ICE candidate in it: nothing is sent after it. */
export const sessionDescription = z.string().min(1).max(maxSessionDescription);

/** A STUN or TURN server, as a browser's `RTCPeerConnection` takes it. */
export const iceServer = z.strictObject({
  urls: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^(stun|turn|turns):[^\s]+$/),
    )
    .min(1)
    .max(8),
  username: z.string().max(200).optional(),
  credential: z.string().max(200).optional(),
});

/** A video call as the terminal sees it. `round` counts its offers; `answer` is the clerk's to the last one. */
export const guideVideo = z.strictObject({
  video: videoState,
  round: z.int().min(0),
  answer: sessionDescription.nullable(),
  iceServers: z.array(iceServer).max(8),
});

/** What a visitor's call says. */
export type GuideCallRequest = z.infer<typeof guideCallRequest>;

/** A call as the terminal follows it. */
export type GuideCall = z.infer<typeof guideCall>;

/** How far a call has come. */
export type GuideCallState = z.infer<typeof guideCallState>;

/** How far a video call has come. */
export type VideoState = z.infer<typeof videoState>;

/** A video call as the terminal sees it. */
export type GuideVideo = z.infer<typeof guideVideo>;
