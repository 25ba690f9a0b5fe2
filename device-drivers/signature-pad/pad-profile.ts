import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadProfile, type ProfileProblem } from '../code-scanner/input-device/load-profile.ts';
import type { Result } from '../contract.ts';

const hexReport = z
  .string()
  .regex(/^([0-9a-f]{2})+$/, 'an output report in lower-case hex, its id first')
  .transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex')));

/** A number in a report: `bytes` from `at` (the report id is byte 0), shifted down, of which `bits` count. */
const field = z
  .strictObject({
    at: z.int().min(1).max(0xff),
    bytes: z.int().min(1).max(4),
    endian: z.enum(['big', 'little']),
    shift: z.int().min(0).max(31),
    bits: z.int().min(1).max(32),
  })
  .refine(({ bytes, shift, bits }) => shift + bits <= 8 * bytes, 'more bits than bytes');

const padProfile = z
  .strictObject({
    /** Where the facts of this file come from. */
    source: z.string().min(1),
    report: z.strictObject({
      /** Reports with pen data; others are passed over. */
      ids: z.array(z.int().min(0).max(0xff)).min(1),
      /** The fewest bytes of such a report, its id included. */
      length: z.int().min(2).max(0xff),
      /** Not zero: the pen is near. `null`: it tells only touching. */
      inRange: field.nullable(),
      /** Not zero: the pen touches. */
      touching: field,
      x: field,
      y: field,
      /** `null`: it feels no pressure. */
      pressure: field.nullable(),
    }),
    /** The largest values that are true. What lies beyond is a lie, and the report is not believed. */
    max: z.strictObject({
      x: z.int().min(1),
      y: z.int().min(1),
      pressure: z.int().min(1),
    }),
    /** The writing area. */
    widthMillimetres: z.number().positive(),
    heightMillimetres: z.number().positive(),
    /** Wipes the pad's own display; `null`: it has none, or this link cannot. */
    clear: hexReport.nullable(),
  })
  .refine(
    ({ report }) =>
      [report.inRange, report.touching, report.x, report.y, report.pressure].every(
        (one) => one === null || one.at + one.bytes <= report.length,
      ),
    { path: ['report'], message: 'a field lies outside of the report' },
  );

/** A field of a pad's report. */
export type PadField = z.output<typeof field>;
/** What a model of signature pad sends: data, one JSON file a model. */
export type PadProfile = z.output<typeof padProfile>;

/** The profiles that come with the product. */
const PROFILES = fileURLToPath(new URL('./profiles/', import.meta.url));

/** Loads a pad's profile by its name. `folder`: where to look in place of the product's own. */
export const loadPadProfile = (
  name: string,
  folder: string = PROFILES,
): Promise<Result<PadProfile, ProfileProblem>> => loadProfile(folder, padProfile, name);
