import { plainYuan } from '../../law/money.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type ComplaintParts, claimItems, trimmed } from './complaint-parts.ts';
import { type ReadText, type Span, wordsIn } from './read-text.ts';
import {
  dateSource,
  isAddress,
  isOrganisation,
  isPersonName,
  moneySource,
  rateSource,
  readDay,
  readMoney,
  readRate,
} from './read-values.ts';

/** The part of a complaint in which a phrase is looked for. */
export type PartName = 'claims' | 'facts';

/**
 * How complaints say what a form asks. A phrase is an expression in which `{money}`, `{date}`, `{rate}` (a rate of
 * interest with its time), `{percent}`, `{who}` (a person or an organisation), `{place}` (an address), `{days}` and
 * `{words}` (words up to the next sign) stand for the value; `{a date}` and `{a sum}` for one that is not meant; `…` is
 * a gap within the clause without figures, `～` one within the sentence. The first phrase that is found decides; when it
 * is found with different values, nothing is offered.
 */
export type PhraseRule =
  | {
      readonly path: string;
      readonly in: PartName;
      readonly says: readonly string[];
      /** Of several different values: the first, the last. */
      readonly take?: 'first' | 'last';
      /** For `{rate}`: the path of the time that the rate is for. */
      readonly per?: string;
      /** Nothing is offered when this is found in the part. */
      readonly unless?: string;
    }
  /** A box: this option (`yes` or `no` of a yes-no) when one of the phrases is found. */
  | {
      readonly path: string;
      readonly in: PartName;
      readonly option: string;
      readonly says: readonly string[];
      readonly unless?: string;
    }
  /** A field that takes the first sentence in which one of the phrases is found, whole. */
  | {
      readonly path: string;
      readonly in: PartName;
      readonly sentence: readonly string[];
      readonly unless?: string;
    };

/** A single claim and what it answers: that it is made, its amount, and its words. The first rule that fits an item has it. */
export interface ClaimRule {
  readonly about: string;
  readonly not?: string;
  readonly claimed?: string;
  readonly amount?: string;
  readonly words?: string;
}

/** What a template's fields are found by. */
export interface TemplateRules {
  readonly phrases: readonly PhraseRule[];
  readonly claims?: readonly ClaimRule[];
}

/** How sure a value found by a phrase is at best. */
const sureOf = { value: 0.8, option: 0.75, words: 0.65 } as const;

/** Finds the fields of a form in the parts of a complaint. */
export const phraseOffers = (
  rules: TemplateRules,
  source: ReadText,
  parts: Pick<ComplaintParts, PartName>,
): Candidate[] => [
  ...rules.phrases.flatMap((rule) => {
    const part = parts[rule.in];
    if (part === null || (rule.unless !== undefined && found(source, part, rule.unless).length > 0))
      return [];
    return ruleOffers(rule, source, part);
  }),
  ...(parts.claims === null ? [] : itemOffers(rules.claims ?? [], source, parts.claims)),
];

const ruleOffers = (rule: PhraseRule, source: ReadText, part: Span): Candidate[] => {
  if ('sentence' in rule) {
    const sentence = sentenceOf(source, part, rule.sentence);
    return sentence === null
      ? []
      : candidate(source, sentence, rule.path, wordsIn(source, sentence), sureOf.words);
  }
  for (const phrase of rule.says) {
    const matches = found(source, part, phrase);
    if (matches.length === 0) continue;
    if ('option' in rule) {
      const [first] = matches;
      return first === undefined ? [] : candidate(source, first.whole, rule.path, rule.option, sureOf.option);
    }
    return valueOffers(rule, source, phrase, matches);
  }
  return [];
};

const valueOffers = (
  rule: Extract<PhraseRule, { readonly says: readonly string[] }> & {
    readonly take?: 'first' | 'last';
    readonly per?: string;
  },
  source: ReadText,
  phrase: string,
  matches: readonly Match[],
): Candidate[] => {
  const values = matches.flatMap(({ value }) => {
    const answers = value === null ? null : answersOf(source, phrase, value);
    return value === null || answers === null ? [] : [{ value, answers }];
  });
  const told = new Set(values.map(({ answers }) => answers.join(' ')));
  const chosen = rule.take === 'last' ? values.at(-1) : values[0];
  if (chosen === undefined || (told.size > 1 && rule.take === undefined)) return [];
  const [answer = '', per] = chosen.answers;
  return [
    ...candidate(source, chosen.value, rule.path, answer, sureFor(phrase)),
    ...(rule.per === undefined || per === undefined
      ? []
      : candidate(source, chosen.value, rule.per, per, sureFor(phrase))),
  ];
};

const sureFor = (phrase: string): number =>
  phrase.includes('{who}') ? 0.6 : /\{(?:place|words)\}/u.test(phrase) ? sureOf.words : sureOf.value;

/** The answers that a value gives: one, or for a rate two. */
const answersOf = (source: ReadText, phrase: string, value: Span): readonly string[] | null => {
  const text = source.text.slice(value.from, value.to);
  const one = (answer: string | null): readonly string[] | null => (answer === null ? null : [answer]);
  if (phrase.includes('{money}')) {
    const fen = readMoney(text);
    return fen === null ? null : [plainYuan(fen)];
  }
  if (phrase.includes('{date}')) return one(readDay(text));
  if (phrase.includes('{rate}')) {
    const rate = readRate(text);
    return rate === null ? null : [rate.percent, rate.per];
  }
  if (phrase.includes('{percent}')) return [text.replace(/%$|^百分之/gu, '')];
  if (phrase.includes('{days}')) return [text];
  if (phrase.includes('{who}'))
    return isPersonName(text) || isOrganisation(text) ? [wordsIn(source, value)] : null;
  if (phrase.includes('{place}')) return isAddress(text) ? [wordsIn(source, value)] : null;
  return one(wordsIn(source, value));
};

interface Match {
  readonly whole: Span;
  readonly value: Span | null;
}

const holes: Readonly<Record<string, string>> = {
  '{money}': `(?<v>${moneySource})(?!元?[\\/每余多左])`,
  '{date}': `(?<v>${dateSource})`,
  '{rate}': `(?<v>${rateSource})`,
  '{percent}': '(?<v>\\d+(?:\\.\\d+)?%|百分之\\d+(?:\\.\\d+)?)',
  '{days}': '(?<v>\\d{1,4})',
  '{who}': '(?<v>[\\p{Script=Han}()·]{2,40}?)',
  '{place}': '(?<v>[^,;。:\\n]{5,60}?)',
  '{words}': '(?<v>[^,;。:\\n]{1,60}?)',
  '{a sum}': `(?:${moneySource})`,
  '{a rate}': `(?:${rateSource})`,
  '{a date}': `(?:${dateSource})`,
  '…': '[^,;。\\n\\d¥]{0,20}?',
  '～': '[^;。\\n]{0,60}?',
};

const compiled = new Map<string, RegExp>();

/** The expression of a phrase. The named group `v` holds the value. */
const expressionOf = (phrase: string): RegExp => {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  let source = phrase;
  for (const [hole, expression] of Object.entries(holes)) source = source.replaceAll(hole, expression);
  const expression = new RegExp(source, 'dgu');
  compiled.set(phrase, expression);
  return expression;
};

const found = (source: ReadText, part: Span, phrase: string): Match[] =>
  [...source.text.slice(part.from, part.to).matchAll(expressionOf(phrase))].map((match) => {
    const [from, to] = match.indices?.groups?.v ?? [];
    const start = part.from + match.index;
    return {
      whole: { from: start, to: start + match[0].length },
      value: from === undefined || to === undefined ? null : { from: part.from + from, to: part.from + to },
    };
  });

/** The first sentence of a part in which a phrase is found. */
const sentenceOf = (source: ReadText, part: Span, phrases: readonly string[]): Span | null => {
  for (const phrase of phrases) {
    const [first] = found(source, part, phrase);
    if (first === undefined) continue;
    const text = source.text;
    let from = first.whole.from;
    while (from > part.from && !/[。\n]/u.test(text.charAt(from - 1))) from -= 1;
    let to = first.whole.to;
    while (to < part.to && !/[。\n]/u.test(text.charAt(to - 1))) to += 1;
    return trimmed(text, { from, to });
  }
  return null;
};

const itemOffers = (rules: readonly ClaimRule[], source: ReadText, claims: Span): Candidate[] =>
  claimItems(source.text, claims).flatMap((item) => {
    const text = source.text.slice(item.from, item.to);
    const rule = rules.find(
      (each) =>
        new RegExp(each.about, 'u').test(text) &&
        (each.not === undefined || !new RegExp(each.not, 'u').test(text)),
    );
    if (rule === undefined) return [];
    const sum = rule.amount === undefined ? null : sumOf(source, item);
    return [
      ...(rule.claimed === undefined ? [] : candidate(source, item, rule.claimed, 'yes', sureOf.option)),
      ...(rule.amount === undefined || sum === null
        ? []
        : candidate(source, sum.span, rule.amount, plainYuan(sum.fen), sureOf.value)),
      ...(rule.words === undefined
        ? []
        : candidate(
            source,
            item,
            rule.words,
            wordsIn(source, item).replace(/[;；。，,]+$/u, ''),
            sureOf.words,
          )),
    ];
  });

/** The one sum of a claim; of several the one that is said to be the whole. */
const sumOf = (source: ReadText, item: Span): { readonly span: Span; readonly fen: number } | null => {
  const sums = (phrase: string): { readonly span: Span; readonly fen: number }[] =>
    found(source, item, phrase).flatMap(({ value }) => {
      const fen = value === null ? null : readMoney(source.text.slice(value.from, value.to));
      return value === null || fen === null ? [] : [{ span: value, fen }];
    });
  const whole = sums('(?:共计|合计|总计|共|=){money}');
  const all = whole.length > 0 ? whole : sums('{money}');
  const [first] = all;
  return first !== undefined && all.every((each) => each.fen === first.fen) ? first : null;
};
