import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Result } from '../contract.ts';
import { loadProfile, type ProfileProblem } from './input-device/load-profile.ts';

const hexBytes = z
  .string()
  .regex(/^([0-9a-f]{2})+$/, 'bytes in lower-case hex')
  .transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex')));
const byteOffset = z.int().min(0).max(0xffff);
const milliseconds = z.int().min(1).max(600_000);

const common = {
  /** Where the facts of this file come from. */
  source: z.string().min(1),
  /** The most bytes of a code, identifier included. Longer ones are refused. */
  longest: z.int().min(1).max(8_192),
  /** What is shorter and never ends is noise on the line and no broken code. */
  shortest: z.int().min(1),
  /** The longest pause inside one code, ms. */
  gap: milliseconds,
  encoding: z.enum(['auto', 'utf-8', 'gb18030']),
};

const lineProfile = z
  .strictObject({
    ...common,
    kind: z.literal('line'),
    /** What ends a code: these bytes, or `newline`: CR, LF or both. */
    suffix: z.union([z.literal('newline'), hexBytes]),
    aim: z.enum(['required', 'optional', 'none']),
    /** The shape of the scanner's answers to commands, between codes; `null`: it answers nothing. */
    answers: z
      .strictObject({
        begin: hexBytes,
        end: hexBytes,
        /** The byte before `end` that says no. */
        refusals: z.array(z.int().min(0).max(0xff)),
      })
      .nullable(),
    /** Switches the reading on and off. `null`: the scanner reads whatever it sees (presentation mode). */
    trigger: z
      .strictObject({
        start: hexBytes,
        stop: hexBytes.nullable(),
        /** Said again after this long, ms: scanners end a reading by themselves. */
        again: milliseconds,
      })
      .nullable(),
    /** A question that moves nothing and is always answered. `null`: whether the scanner lives is not known, only whether its link does. */
    query: hexBytes.nullable(),
  })
  .refine(({ query, answers }) => query === null || answers !== null, {
    path: ['answers'],
    message: 'a query needs the shape of its answer',
  });

const hidPosProfile = z
  .strictObject({
    ...common,
    kind: z.literal('hid-pos'),
    /** The report of decoded data; offsets count from the report id, which is byte 0. */
    report: z.strictObject({
      id: z.int().min(0).max(0xff),
      /** Bytes of the report, its id included. */
      length: z.int().min(2).max(0xffff),
      /** Where the number of data bytes stands, in one byte. */
      lengthAt: byteOffset,
      /** Where the three bytes of the symbology identifier stand. */
      aimAt: byteOffset,
      dataAt: byteOffset,
      /** Room for data, bytes. */
      dataBytes: z.int().min(1).max(0xff),
      /** Where bit 0 says that the code goes on in the next report. */
      continuedAt: byteOffset,
    }),
    /** Bytes that the scanner adds after the code and that are taken away; `null`: none. */
    tail: hexBytes.nullable(),
  })
  .refine(
    ({ report }) =>
      Math.max(report.lengthAt, report.aimAt + 2, report.dataAt + report.dataBytes - 1, report.continuedAt) <
      report.length,
    { path: ['report'], message: 'a field lies outside of the report' },
  );

const scannerProfile = z.union([lineProfile, hidPosProfile]);

/** A scanner on a serial line (or USB CDC): codes as lines of text. */
export type LineScannerProfile = z.output<typeof lineProfile>;
/** A scanner that is a USB HID point-of-sale device. */
export type HidPosScannerProfile = z.output<typeof hidPosProfile>;
/** What a model of scanner speaks: data, one JSON file a model. */
export type ScannerProfile = z.output<typeof scannerProfile>;

/** The profiles that come with the product. */
const PROFILES = fileURLToPath(new URL('./profiles/', import.meta.url));

/** Loads a scanner's profile by its name. `folder`: where to look in place of the product's own. */
export const loadScannerProfile = (
  name: string,
  folder: string = PROFILES,
): Promise<Result<ScannerProfile, ProfileProblem>> => loadProfile(folder, scannerProfile, name);
