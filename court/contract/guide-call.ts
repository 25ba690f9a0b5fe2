import { z } from 'zod';
import { callId, line, terminalId } from './identifiers.ts';

/** A visitor asks for a person (导诉员). `place` is where the terminal stands, `step` the screen the visitor is at. */
export const guideCallRequest = z.strictObject({ terminalId, place: line(100), step: line(200) });

/** `waiting` nobody has seen it, `coming` a clerk is on the way, `ended` done or taken back. */
export const guideCallState = z.enum(['waiting', 'coming', 'ended']);

/** A call as the terminal follows it. */
export const guideCall = z.strictObject({ callId, state: guideCallState });

/** What a visitor's call says. */
export type GuideCallRequest = z.infer<typeof guideCallRequest>;

/** A call as the terminal follows it. */
export type GuideCall = z.infer<typeof guideCall>;

/** How far a call has come. */
export type GuideCallState = z.infer<typeof guideCallState>;
