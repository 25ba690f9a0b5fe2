import type { ReadText, Span } from './read-text.ts';

/** The parts of a complaint (起诉状): who, what is asked for, why. A part that was not found is `null`. */
export interface ComplaintParts {
  /** Everything before the claims. */
  readonly parties: Span;
  readonly claims: Span | null;
  readonly facts: Span | null;
}

const claimsHeading =
  /(?:^|\n)(?:[一二三四][、.])?(?:具体)?(?:诉讼请求|请求事项|诉讼请求事项|诉求)(?:事项)?(?:如下)?(?=[:\n ]|[1一][、.])[:\n ]*/u;
const factsHeading =
  /(?:^|\n)(?:[一二三四][、.])?(?:事实(?:与|和|及|、)?(?:主要)?理由|事实经过(?:和|与|及)理由|主要事实(?:与|和|及)理由|案件事实(?:与|和|及)理由|起诉理由|事实经过)(?:如下)?[:\n ]*/u;
const ending =
  /\n *(?:此 *致|具状人|起诉人|原告(?:\([^()]*\))?:?[^\n]{0,12}(?:\(?签[名字])|附[:项件]|证据(?:清单|和证据来源|目录)|[^\n,。]{2,14}人民法院(?:\n|$))/u;

/** Finds the parts by their headings, which complaints have from article 124 of the Civil Procedure Law. */
export const complaintParts = (source: ReadText): ComplaintParts => {
  const { text } = source;
  const claimsAt = claimsHeading.exec(text);
  const from = claimsAt === null ? 0 : claimsAt.index + claimsAt[0].length;
  const factsAt = factsHeading.exec(text.slice(from));
  const factsFrom = factsAt === null ? null : from + factsAt.index + factsAt[0].length;
  const endOf = (start: number): number => {
    const found = ending.exec(text.slice(start));
    return found === null ? text.length : start + found.index;
  };
  const claimsEnd = factsAt === null ? endOf(from) : from + factsAt.index;
  return {
    parties: { from: 0, to: claimsAt?.index ?? (factsAt === null ? text.length : from + factsAt.index) },
    claims: claimsAt === null ? null : trimmed(text, { from, to: Math.min(claimsEnd, endOf(from)) }),
    facts: factsFrom === null ? null : trimmed(text, { from: factsFrom, to: endOf(factsFrom) }),
  };
};

/** A stretch without blanks and line ends at its ends; `null` when nothing is left. */
export const trimmed = (text: string, { from, to }: Span): Span | null => {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { from: start, to: end } : null;
};

const itemStart =
  /(?:^|[\n;。])\s*(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|(?:[1-9]\d?|[一二三四五六七八九十]{1,2})[、.,:)](?!\d))/gu;

/** The single claims: by their numbers, else by their sentences. */
export const claimItems = (text: string, claims: Span): Span[] => {
  const part = text.slice(claims.from, claims.to);
  const starts = [...part.matchAll(itemStart)].map((found) => ({
    at: claims.from + found.index,
    first: claims.from + found.index + found[0].length,
  }));
  if (starts.length === 0) return sentencesOf(text, claims);
  return starts.flatMap(({ first }, place) => {
    const item = trimmed(text, { from: first, to: starts[place + 1]?.at ?? claims.to });
    return item === null ? [] : [item];
  });
};

const sentencesOf = (text: string, part: Span): Span[] =>
  [...text.slice(part.from, part.to).matchAll(/[^;。\n]+[;。]?/gu)].flatMap((found) => {
    const from = part.from + found.index;
    return trimmed(text, { from, to: from + found[0].length }) ?? [];
  });
