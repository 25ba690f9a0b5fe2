import { z } from 'zod';

/** One measured figure, as `npm run bench -- --json` prints it. */
export const row = z.strictObject({
  /** Short and stable: `P1`. */
  id: z.string().regex(/^[A-Za-z0-9-]{1,30}$/),
  /** What is measured from where to where, and which of the runs `value` is. */
  what: z.string().min(1),
  value: z.number(),
  unit: z.string().min(1),
  /** The alternative that ran side by side in the same run; `null` when there is none. */
  versus: z.string().nullable(),
  /** Ours to theirs. */
  ratio: z.number().nullable(),
  /** A physical limit, in the unit of `value`. */
  limit: z.number().nullable(),
  /** What we add to it. */
  overLimit: z.number().nullable(),
  runs: z.int().positive(),
  /** Over all runs; `p99` only where there are a hundred, since below that it is the maximum. */
  spread: z.strictObject({
    min: z.number(),
    median: z.number(),
    max: z.number(),
    p99: z.number().optional(),
  }),
});

export type Row = z.infer<typeof row>;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The value that this share of the runs does not exceed (nearest rank). No runs at all is a bug and throws. */
export const quantile = (runs: readonly number[], share: number): number => {
  const value = [...runs].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * runs.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
};

/** A row of several runs; `value` is their median unless it is said otherwise. */
export const rowOf = (given: {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly runs: readonly number[];
  readonly value?: number;
  readonly versus?: { readonly name: string; readonly value: number };
  readonly limit?: number;
}): Row => {
  const { runs, versus, limit } = given;
  const value = given.value ?? quantile(runs, 0.5);
  return {
    id: given.id,
    what: given.what,
    value: rounded(value),
    unit: given.unit,
    versus: versus?.name ?? null,
    ratio: versus ? rounded(value / versus.value) : null,
    limit: limit === undefined ? null : rounded(limit),
    overLimit: limit === undefined ? null : rounded(value - limit),
    runs: runs.length,
    spread: {
      min: rounded(Math.min(...runs)),
      median: rounded(quantile(runs, 0.5)),
      max: rounded(Math.max(...runs)),
      ...(runs.length >= 100 ? { p99: rounded(quantile(runs, 0.99)) } : {}),
    },
  };
};
