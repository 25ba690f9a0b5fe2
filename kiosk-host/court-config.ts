import { z } from 'zod';
import { holidayYears, officeHoursOf, officeSpans } from '../court/contract/region/office-hours.ts';
import type { CourtFacts } from '../flows/filing/filing-context.ts';
import { type ComplexitySettings, proposedSettings } from '../flows/law/complexity/complexity-score.ts';
import { regionCourts } from '../flows/law/courts/court-region.ts';
import { courtByCode } from '../flows/law/courts/courts-list.ts';
import type { JurisdictionKind } from '../flows/law/courts/jurisdiction-kind.ts';
import {
  type FeeRange,
  faultyProvincialFees,
  type ProvincialFees,
  unsetProvincialFees,
} from '../flows/law/fees/provincial-fees.ts';

const area = z.strictObject({ name: z.string().min(1), district: z.array(z.string().min(1)) });

const jurisdictions = [
  'general',
  'contract',
  'contract-money',
  'online-sale',
  'tort',
  'traffic-accident',
  'insurance',
  'vehicle-insurance',
  'liability-insurance',
  'securities',
  'life-insurance',
  'real-estate',
  'divorce',
  'status',
  'inheritance',
  'labour',
  'ip',
  'maritime',
  'administrative',
  'state-compensation',
  'enforcement',
  'criminal-private',
  'public-interest',
] as const satisfies readonly JurisdictionKind[];

/** Cases by class or cause, and what a person is told of them. */
const subjects = z.strictObject({
  kinds: z.array(z.enum(jurisdictions)).default([]),
  causes: z.array(z.string().min(1)).default([]),
  words: z.strictObject({ zh: z.string().min(1), ko: z.string().min(1), en: z.string().min(1) }),
});

/** Yuan, as the province's notice has it. */
const yuanRange = z.strictObject({ from: z.number().min(0), to: z.number().min(0) });

type YuanRange = z.infer<typeof yuanRange>;

const fen = ({ from, to }: YuanRange): FeeRange => ({
  from: Math.round(from * 100),
  to: Math.round(to * 100),
});

/** The figures in fen; one that is not set stays the range of the Measures. */
const feesInFen = (
  set: Readonly<Partial<Record<keyof ProvincialFees, YuanRange | undefined>>>,
): ProvincialFees => {
  const given = Object.entries(set).flatMap(([name, range]) =>
    range === undefined ? [] : [[name, fen(range)]],
  );
  return { ...unsetProvincialFees, ...Object.fromEntries(given) };
};

/** The figures of the province, in yuan. What is read here is read again as it is written (no transformation). */
const provincialFees = z
  .strictObject({
    divorce: yuanRange.optional(),
    personality: yuanRange.optional(),
    otherNonProperty: yuanRange.optional(),
    intellectualPropertyNoAmount: yuanRange.optional(),
    jurisdictionObjection: yuanRange.optional(),
    executionNoAmount: yuanRange.optional(),
  })
  .superRefine((set, context) => {
    for (const name of faultyProvincialFees(feesInFen(set)))
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'outside of what 诉讼费用交纳办法 13 allows the province',
      });
  });

/** The court whose terminal it is: where its gateway is, what it serves, what it takes and charges. */
export const courtConfig = z.strictObject({
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(60),
  /** Unless it is given, as the list of courts has it. */
  level: z.enum(['basic', 'intermediate']).optional(),
  /** Beginnings of addresses in this court's district. */
  district: z.array(z.string().min(1)),
  nearby: z.array(area),
  /** A court of a special area takes only these cases. */
  takes: subjects.optional(),
  doesNotTake: z.array(subjects).default([]),
  fees: provincialFees.default({}),
  /** When the notice of payment is sent: after registration (the rule since 2025) or before, as some courts still do. */
  feeNotice: z.enum(['register_first', 'pre_filing']).default('register_first'),
  /** Days off as the State Council lays them down; none: those that the product knows. Times are `YYYY-MM-DD`. */
  holidays: holidayYears.default([]),
  /** When it is open on a working day; absent: as most courts keep it. */
  officeHours: officeSpans.optional(),
  /** The codes of the courts for which papers are taken here (跨域立案), from the list of courts; none: only its own. */
  region: z
    .array(
      z.string().refine((code) => courtByCode(code) !== null, {
        error: 'no court of the list (flows/law/courts/courts-data.ts) has this code',
      }),
    )
    .max(500)
    .default([]),
  /** By which scale damages for bodily injury are reckoned here. */
  injuryFees: z.enum(['personality', 'property', 'unset']).default('unset'),
  /** The clerk's lines on how simple a case is; without the yearly wage nothing is suggested as a small claim. */
  complexity: z
    .strictObject({
      averageYearlyWageYuan: z.number().positive().nullable().default(null),
      summaryUpTo: z.number().int().min(0).max(100).default(proposedSettings.summaryUpTo),
    })
    .default({ averageYearlyWageYuan: null, summaryUpTo: proposedSettings.summaryUpTo }),
  url: z.url(),
  /**
   * Where phones reach the court's gateway, from which written forms can then be taken home. HTTPS: over plain HTTP whoever
   * sits on the line could change the page that opens them. Absent: it is not offered.
   */
  publicUrl: z
    .url()
    .refine(
      (url) => {
        const { protocol, hostname, pathname, search, hash } = new URL(url);
        const own = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
        return (
          (protocol === 'https:' || (protocol === 'http:' && own)) && `${pathname}${search}${hash}` === '/'
        );
      },
      { error: 'an https origin without a path is wanted' },
    )
    .optional(),
  token: z.string().min(16),
  /** Salt of the key under which a person's filings are found again; the same for all terminals of the court. */
  personSalt: z.string().min(16),
  /** Public keys (base64, SPKI DER) of the court's receipts, by key id. */
  trustedKeys: z.record(z.string(), z.string().min(1)),
});

const levelOf = (code: string): 'basic' | 'intermediate' =>
  courtByCode(code)?.level === 'intermediate' ? 'intermediate' : 'basic';

/** What the clerk's lines are reckoned by. */
export const complexitySettingsOf = ({ complexity }: z.infer<typeof courtConfig>): ComplexitySettings => ({
  ...proposedSettings,
  averageYearlyWage:
    complexity.averageYearlyWageYuan === null ? null : Math.round(complexity.averageYearlyWageYuan * 100),
  summaryUpTo: complexity.summaryUpTo,
});

/** What the flows are told of the court. */
export const courtFactsOf = (court: z.infer<typeof courtConfig>): CourtFacts => ({
  name: court.name,
  level: court.level ?? levelOf(court.code),
  district: court.district,
  nearby: court.nearby,
  ...(court.takes === undefined ? {} : { takes: court.takes }),
  doesNotTake: court.doesNotTake,
  fees: feesInFen(court.fees),
  feeNotice: court.feeNotice,
  injuryFees: court.injuryFees,
  holidays: officeHoursOf(court).holidays,
  ...(court.region.length === 0
    ? {}
    : {
        region: {
          own: court.code,
          courts: regionCourts(court.region, court),
          hours: officeHoursOf(court),
        },
      }),
  ...(court.publicUrl === undefined ? {} : { publicUrl: court.publicUrl }),
});
