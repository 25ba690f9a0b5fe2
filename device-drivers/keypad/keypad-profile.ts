import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadProfile, type ProfileProblem } from '../code-scanner/input-device/load-profile.ts';
import type { Result } from '../contract.ts';

/** What a key means, whatever is printed on it. */
export const KEY_WORDS = ['up', 'down', 'left', 'right', 'select', 'help', 'volumeUp', 'volumeDown'] as const;

/** What a key means. */
export type KeyWord = (typeof KEY_WORDS)[number];

/** A HID usage as `page:id`, both in two hex digits: `07:52` is the arrow up of the keyboard page. */
const usage = z.string().regex(/^[0-9a-f]{2}:[0-9a-f]{2}$/, 'a usage such as 07:52');

const reportId = z.int().min(0).max(0xff);

const report = z.discriminatedUnion('kind', [
  /** The boot keyboard's (HID 1.11, appendix B.1): modifiers, a reserved byte, six usages of the keyboard page. */
  z.strictObject({ kind: z.literal('bootKeyboard'), id: reportId }),
  /** An array of 16-bit little-endian usages of one page, zero where there is none; as media keys are reported. */
  z.strictObject({
    kind: z.literal('usages'),
    id: reportId,
    page: z.string().regex(/^[0-9a-f]{2}$/),
    /** How many usages fit in. */
    count: z.int().min(1).max(30),
  }),
]);

const keypadProfile = z.strictObject({
  /** Where the facts of this file come from. */
  source: z.string().min(1),
  reports: z.array(report).min(1),
  keys: z.record(usage, z.enum(KEY_WORDS)),
  /** The usages that come and go by themselves when headphones are plugged in and pulled out; `null`: no such switch. */
  headset: z.strictObject({ pluggedIn: usage, pulledOut: usage }).nullable(),
  /** A key that changes again within this time has bounced, ms; 0: the keypad sees to that itself. */
  bounceGuard: z.int().min(0).max(500),
  /** A key that is down for longer than anybody holds one is stuck, ms. */
  stuckAfter: z.int().min(1_000).max(600_000),
});

/** What a model of keypad sends: data, one JSON file a model. */
export type KeypadProfile = z.output<typeof keypadProfile>;

/** The profiles that come with the product. */
const PROFILES = fileURLToPath(new URL('./profiles/', import.meta.url));

/** Loads a keypad's profile by its name. `folder`: where to look in place of the product's own. */
export const loadKeypadProfile = (
  name: string,
  folder: string = PROFILES,
): Promise<Result<KeypadProfile, ProfileProblem>> => loadProfile(folder, keypadProfile, name);

/** The keys that a model has, in the order of the words. */
export const keysOf = (profile: KeypadProfile): readonly KeyWord[] => {
  const had = new Set(Object.values(profile.keys));
  return KEY_WORDS.filter((word) => had.has(word));
};
