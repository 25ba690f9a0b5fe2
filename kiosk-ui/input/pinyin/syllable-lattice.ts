/**
 * Cuts what was typed into syllables, in every way that makes sense. Pinyin has no separator: `xian` is xian or xi'an.
 */

/** One way to read on from a place: up to `end`, a syllable out of the numbers [from, to). */
export interface Token {
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** What reading it so costs, in nats: nothing for a whole syllable. */
  readonly penalty: number;
}

/** The tokens that begin at each place of the input, and how far whole readings reach. */
export interface SyllableLattice {
  readonly tokens: readonly (readonly Token[])[];
  /** The length of the part of the input that can be read; the rest is no pinyin. */
  readonly reach: number;
  /** Where reading begins: after apostrophes in front, which mean nothing. */
  readonly start: number;
}

/** A last syllable that is not typed out yet (jieku for jiekuan). */
const UNFINISHED = 3;
/** A syllable of which only the initial is typed (zfl for zhifule). */
const INITIAL_ONLY = 2.5;

/** m, n, ng, hm, hng (呣, 嗯, 哼) are the beginnings of syllables far more often than syllables. */
const hasVowel = (syllable: string): boolean => /[aeiouv]/.test(syllable);

const INITIALS = new Set('b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' '));

/** Spellings that people also type. lüe and nüe are lue and nue on many keyboards. */
const ALSO_TYPED: ReadonlyMap<string, string> = new Map([
  ['lue', 'lve'],
  ['nue', 'nve'],
]);

/** A table of syllables that the lattice is built with. */
export interface SyllableTable {
  readonly list: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** The table of a list in ASCII order. */
export function syllableTable(list: readonly string[]): SyllableTable {
  const numbers = new Map(list.map((syllable, number) => [syllable, number]));
  for (const [typed, syllable] of ALSO_TYPED) {
    const number = numbers.get(syllable);
    if (number !== undefined) numbers.set(typed, number);
  }
  return { list, numbers };
}

/** The numbers [from, to) of the syllables that begin so. */
function beginningWith(table: SyllableTable, prefix: string): readonly [number, number] {
  let from = 0;
  while (from < table.list.length && (table.list[from] ?? '') < prefix) from++;
  let to = from;
  while (table.list[to]?.startsWith(prefix)) to++;
  return [from, to];
}

/**
 * Reads the input, lower-case letters and apostrophes (隔音符号, which end a syllable). Syllables of which only the
 * initial is typed are considered only where whole syllables do not get through to the end.
 */
export function syllableLattice(input: string, table: SyllableTable): SyllableLattice {
  const afterApostrophes = (place: number): number => {
    let next = place;
    while (input[next] === "'") next++;
    return next;
  };
  const whole: Token[][] = [];
  const unfinished: Token[][] = [];
  const initials: Token[][] = [];
  for (let place = 0; place < input.length; place++) {
    const here: Token[] = [];
    const last: Token[] = [];
    const initial: Token[] = [];
    for (let end = place + 1; end <= Math.min(input.length, place + 6); end++) {
      if (input[end - 1] === "'") break;
      const letters = input.slice(place, end);
      const next = afterApostrophes(end);
      const number = table.numbers.get(letters);
      if (number !== undefined && hasVowel(letters))
        here.push({ end: next, from: number, to: number + 1, penalty: 0 });
      if (next === input.length && end === input.length) {
        const [from, to] = beginningWith(table, letters);
        if (to > from) last.push({ end: next, from, to, penalty: UNFINISHED });
      }
      if (INITIALS.has(letters)) {
        const [from, to] = beginningWith(table, letters);
        if (to > from) initial.push({ end: next, from, to, penalty: INITIAL_ONLY });
      }
    }
    whole.push(here);
    unfinished.push(last);
    initials.push(initial);
  }
  const start = afterApostrophes(0);
  const strict = whole.map((list, place) => [...list, ...(unfinished[place] ?? [])]);
  const strictReach = reachOf(strict, start);
  if (strictReach === input.length) return { tokens: pruned(strict, strictReach), reach: strictReach, start };
  const loose = strict.map((list, place) => [...list, ...(initials[place] ?? [])]);
  const reach = reachOf(loose, start);
  return { tokens: pruned(loose, reach), reach, start };
}

/** The furthest place that tokens lead to. */
function reachOf(tokens: readonly (readonly Token[])[], start: number): number {
  const reached = new Set([start]);
  let furthest = start;
  for (let place = start; place < tokens.length; place++) {
    if (!reached.has(place)) continue;
    furthest = Math.max(furthest, place);
    for (const token of tokens[place] ?? []) {
      reached.add(token.end);
      furthest = Math.max(furthest, token.end);
    }
  }
  return furthest;
}

/** Without the tokens from which the reach cannot be reached: dead ends such as fan|g. */
function pruned(tokens: readonly (readonly Token[])[], reach: number): readonly (readonly Token[])[] {
  const leads = new Set([reach]);
  const kept: Token[][] = tokens.map(() => []);
  for (let place = Math.min(reach, tokens.length) - 1; place >= 0; place--) {
    const list = (tokens[place] ?? []).filter((token) => leads.has(token.end));
    if (list.length > 0) leads.add(place);
    kept[place] = list;
  }
  return kept;
}
