import { z } from 'zod';

/** One measured figure, as `npm run bench -- --json` prints it. */
export const row = z.strictObject({
  /** Short and stable: `P1`. */
  id: z.string().regex(/^[A-Za-z0-9-]{1,30}$/),
  what: z.string().min(1),
  value: z.number(),
  unit: z.string().min(1),
  /** The alternative that ran side by side; `null` when there is none. */
  versus: z.string().nullable(),
  /** Ours to theirs. */
  ratio: z.number().nullable(),
  /** A physical limit, in the unit of `value`. */
  limit: z.number().nullable(),
  /** What we add to it. */
  overLimit: z.number().nullable(),
  runs: z.int().positive(),
  spread: z.strictObject({ min: z.number(), median: z.number(), p99: z.number(), max: z.number() }),
});

export type Row = z.infer<typeof row>;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The value below which this share of the runs lies. */
export const quantile = (runs: readonly number[], share: number): number => {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** A row of several runs; `value` is their median unless it is said otherwise. */
export const rowOf = (given: {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly runs: readonly number[];
  readonly value?: number;
  readonly versus?: string;
  readonly theirs?: number;
  readonly limit?: number;
}): Row => {
  const value = given.value ?? quantile(given.runs, 0.5);
  return {
    id: given.id,
    what: given.what,
    value: rounded(value),
    unit: given.unit,
    versus: given.versus ?? null,
    ratio: given.theirs === undefined ? null : rounded(value / given.theirs),
    limit: given.limit === undefined ? null : rounded(given.limit),
    overLimit: given.limit === undefined ? null : rounded(value - given.limit),
    runs: given.runs.length,
    spread: {
      min: rounded(Math.min(...given.runs)),
      median: rounded(quantile(given.runs, 0.5)),
      p99: rounded(quantile(given.runs, 0.99)),
      max: rounded(Math.max(...given.runs)),
    },
  };
};
