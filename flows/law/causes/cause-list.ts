import type { FormWords } from '../../text/words.ts';
import { administrativeCauseRows } from './administrative-causes.ts';
import type { CauseRow } from './cause-row.ts';
import { civilCauseRows } from './civil-causes.ts';
import { criminalCauseRows, stateCompensationCauseRows } from './form-causes.ts';
import { plainNames } from './plain-names.ts';

/** Which list a cause stands in: civil, administrative, private prosecution (刑事自诉), state compensation (国家赔偿). */
export type CauseScope = 'civil' | 'administrative' | 'criminal' | 'stateCompensation';

/** A cause of action (案由), or a group of them. */
export interface Cause {
  readonly code: string;
  /** As in the list, for the paper and the court. */
  readonly name: string;
  /** Level in the official list; administrative causes begin at 2, because its first level is the one cause 行政行为. */
  readonly level: 1 | 2 | 3 | 4;
  /** Code of the cause above it; `null` at the top. */
  readonly parent: string | null;
  readonly scope: CauseScope;
  /** Pinyin without tones, one syllable for each character of the name, parted by blanks. */
  readonly reading: string;
}

const causesOf = (scope: CauseScope, rows: readonly CauseRow[]): readonly Cause[] =>
  rows.map(([code, parent, level, name, reading]) => ({ code, name, level, parent, scope, reading }));

/** Every cause, list by list, each in the order of its tree. */
export const allCauses: readonly Cause[] = [
  ...causesOf('civil', civilCauseRows),
  ...causesOf('administrative', administrativeCauseRows),
  ...causesOf('criminal', criminalCauseRows),
  ...causesOf('stateCompensation', stateCompensationCauseRows),
];

const byCode: ReadonlyMap<string, Cause> = new Map(allCauses.map((cause) => [cause.code, cause]));

const byParent: ReadonlyMap<string | null, readonly Cause[]> = allCauses.reduce(
  (map, cause) => map.set(cause.parent, [...(map.get(cause.parent) ?? []), cause]),
  new Map<string | null, readonly Cause[]>(),
);

/** The cause with a code; `undefined` when the list has none. */
export const causeByCode = (code: string): Cause | undefined => byCode.get(code);

/** The causes directly under one, in the order of the list; none under a leaf or an unknown code. */
export const childrenOf = (code: string): readonly Cause[] => byParent.get(code) ?? [];

/** The causes at the top of a list: where walking the tree begins. */
export const topCauses = (scope: CauseScope): readonly Cause[] =>
  (byParent.get(null) ?? []).filter((cause) => cause.scope === scope);

/** A cause with those above it, from the top down; empty for an unknown code. */
export const pathOf = (code: string): readonly Cause[] => {
  const cause = byCode.get(code);
  if (cause === undefined) return [];
  return [...(cause.parent === null ? [] : pathOf(cause.parent)), cause];
};

/**
 * Whether a case may be filed under a cause itself, not only under one below it. The lists want the lowest level that
 * fits and allow the one above where none does (最高人民法院关于印发《民事案件案由规定》的通知; 法发〔2020〕44号; from memory), so
 * 劳动争议 or 合同纠纷 may stand on a complaint; the first level of the civil list only sorts.
 */
export const canFileUnder = ({ scope, level }: Cause): boolean => scope !== 'civil' || level >= 2;

/** The letters that a cause's name begins with, character by character: `mjjdjf` for 民间借贷纠纷. */
export const initialsOf = ({ reading }: Cause): string =>
  reading
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');

/**
 * A short name in everyday words for the screen, beside the legal one; `null` where there is none. In Korean and
 * English too for the causes of the first eleven national forms.
 */
export const plainNameOf = (code: string): FormWords | null =>
  Object.hasOwn(plainNames, code) ? (plainNames[code] ?? null) : null;
