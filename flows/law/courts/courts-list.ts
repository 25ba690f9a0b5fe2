import { courtsByProvince } from './courts-data.ts';

/** Where a court stands in the four levels (人民法院组织法 art. 12 and following). */
export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

/** A court of the list, for choosing another one (跨域立案). */
export interface ListedCourt {
  /** Three characters; the first one or two are those of the courts above it. */
  readonly code: string;
  readonly name: string;
  readonly level: CourtLevel;
  /** `null`: the Supreme People's Court, which belongs to no province. */
  readonly province: string | null;
  /** The code of the court above it; `null` for the highest. */
  readonly parent: string | null;
}

const supreme: ListedCourt = {
  code: '000',
  name: '最高人民法院',
  level: 'supreme',
  province: null,
  parent: null,
};

/** Every court of the list: 最高人民法院, then each province's from above. */
export const allCourts: readonly ListedCourt[] = [
  supreme,
  ...courtsByProvince.flatMap(({ code, name, province, under }): readonly ListedCourt[] => [
    { code, name, level: 'high', province, parent: supreme.code },
    ...under.flatMap((intermediate): readonly ListedCourt[] => [
      { code: intermediate.code, name: intermediate.name, level: 'intermediate', province, parent: code },
      ...Object.entries(intermediate.under).map(
        ([basic, basicName]): ListedCourt => ({
          code: basic,
          name: basicName,
          level: 'basic',
          province,
          parent: intermediate.code,
        }),
      ),
    ]),
  ]),
];

const byCode: ReadonlyMap<string, ListedCourt> = new Map(allCourts.map((court) => [court.code, court]));

/** The court with a code; `null` when the list does not have it. */
export const courtByCode = (code: string): ListedCourt | null => byCode.get(code) ?? null;

/** The courts directly under one, in the order of the list; none under a basic court or an unknown code. */
export const courtsUnder = (code: string): readonly ListedCourt[] =>
  allCourts.filter(({ parent }) => parent === code);

/**
 * The courts that fit what was typed, best first: those whose own name begins with it, those that have it anywhere in
 * their name, those under a court that does. Blanks part several words, which must all fit; 法院 at the end of a word
 * may be said or left out (延吉法院, 延吉). Nothing typed finds nothing.
 */
export const searchCourts = (text: string): readonly ListedCourt[] => {
  const wanted = text
    .split(/[\s\u3000]+/u)
    .map((word) => word.replace(/(?:人民)?法院$/u, ''))
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return allCourts
    .map((court) => ({ court, rank: Math.max(...wanted.map((word) => rankOf(court, word))) }))
    .filter(({ rank }) => rank < notFound)
    .sort((one, other) => one.rank - other.rank)
    .map(({ court }) => court);
};

const notFound = 3;

const rankOf = (court: ListedCourt, word: string): number => {
  const { name, province } = court;
  if (name.startsWith(word)) return 0;
  if (province !== null && name.startsWith(`${province}${word}`)) return 0;
  if (name.includes(word)) return 1;
  const above = court.parent === null ? null : courtByCode(court.parent);
  const places = [province, above?.level === 'intermediate' ? above.name : null];
  return places.some((place) => place?.includes(word)) ? 2 : notFound;
};
