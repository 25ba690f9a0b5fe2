import type { PageReading } from '../page-reading.ts';
import type { PageFinding } from '../page-verdict.ts';
import type { PageKind } from './kind-list.ts';
import { type KindRule, kindRules } from './kind-rules.ts';
import { distanceWithin, foundIn, misreadable } from './match-words.ts';
import { type PlainLine, plainLines, titleLines } from './page-lines.ts';

/** What a page seems to be. Only ever a proposal: the person says what it is. */
export interface KindProposal {
  readonly kind: PageKind;
  /** 0..1. */
  readonly certainty: number;
  /** The words for which it was taken to be that, as the rules have them. */
  readonly reasons: readonly string[];
}

/** What else is known of the page: how it came out, as far as it was looked at. */
export interface PageFacts {
  readonly findings: readonly PageFinding[];
}

interface Score {
  readonly points: number;
  readonly reasons: readonly string[];
}

interface KindScore extends Score {
  readonly kind: PageKind;
}

/** Points of a title that stands large and alone at the head of the page. */
const TITLE = 10;
/** Fewer points are no proposal: two phrases of a kind, or a title in a bad place. */
const LEAST = 4.5;
/** Points from which nothing is gained. */
const SURE = 14;

/** 0..1: how well a line can be the title `title`, by its words. */
const asTitle = (title: string, line: string): number => {
  if (line.length > title.length + 18) return 0;
  if (title.length < 3) {
    if (line === title) return 1;
    if (line.length !== title.length) return 0;
    // 借条 written by hand is often read half: 借址. The phrases decide then.
    return line[0] === title[0] ? 0.4 : line[1] === title[1] ? 0.3 : 0;
  }
  const limit = misreadable(title);
  const distance = distanceWithin(title, line.slice(-(title.length + 3)), limit);
  const atEnd = distance <= limit ? 1 - distance / title.length : 0;
  const atStart = line.length <= title.length + 12 && line.startsWith(title) ? 0.75 : 0;
  const more = line.length - title.length;
  return Math.max(atEnd, atStart) * (more <= 8 ? 1 : more <= 13 ? 0.75 : 0.4);
};

const ending = (word: string, line: string): number =>
  line.length <= 18 && (line.endsWith(word) || line.endsWith(`${word}书`)) ? 0.7 : 0;

/** 0..1: whether a line stands where titles stand and in type like theirs. */
const titlePlace = (line: PlainLine): number => {
  const place = line.depth < 0.2 ? 1 : line.depth < 0.45 ? 0.7 : 0.3;
  const size = line.size >= 1.25 ? 1 : line.size >= 1.05 ? 0.85 : 0.6;
  return place * size;
};

const titleScore = (rule: KindRule, titles: readonly PlainLine[]): Score => {
  let best: Score = { points: 0, reasons: [] };
  const rate = (word: string, fit: number, line: PlainLine): void => {
    // Of two titles that fit, the longer one says more: 借款合同 over 合同.
    const points = TITLE * fit * titlePlace(line) * (0.9 + 0.025 * Math.min(8, word.length));
    if (points > best.points) best = { points, reasons: [word] };
  };
  for (const line of titles) {
    for (const title of rule.titles) rate(title, asTitle(title, line.text), line);
    for (const word of rule.endings ?? []) rate(word, ending(word, line.text), line);
  }
  return best;
};

const phraseScore = (rule: KindRule, text: string): Score => {
  let points = 0;
  const reasons: string[] = [];
  for (const [phrase, weight] of rule.phrases) {
    // 离婚证字号 is one character from 结婚证字号: what speaks against a kind must stand there as it is.
    const found = weight < 0 ? Number(text.includes(phrase)) : foundIn(phrase, text);
    if (found === 0) continue;
    points += weight * found;
    if (weight > 0) reasons.push(phrase);
  }
  return { points: Math.min(points, TITLE), reasons };
};

const clock =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|昨天|星期.|周.)?(?:上午|下午|晚上|凌晨|中午)?(?:\d{1,2}[:：]?\d{2})$/u;

/** Points for a chat as it looks on a telephone: times of the day between short lines on two sides. */
const chatScore = (reading: PageReading, lines: readonly PlainLine[]): number => {
  const tall = reading.heightPixels > 1.6 * reading.widthPixels;
  const times = lines.filter(({ text, box }) => clock.test(text) && box.width < 0.5).length;
  const body = lines.filter(({ text }) => !clock.test(text));
  if (times < (tall ? 1 : 2) || body.length < 4) return 0;
  const left = body.filter(({ box }) => box.x < 0.3 && box.x + box.width < 0.8).length;
  const right = body.filter(({ box }) => box.x > 0.3 && box.x + box.width > 0.6).length;
  return Math.min(times, 3) + (left >= 2 && right >= 2 ? 4 : 1) + (tall ? 1 : 0);
};

const scoreOf = (rule: KindRule, reading: PageReading, lines: readonly PlainLine[]): KindScore => {
  const title = titleScore(rule, titleLines(lines));
  const phrases = phraseScore(rule, lines.map(({ text }) => text).join('|'));
  const over = rule.mostLines === undefined ? 0 : Math.max(0, lines.length - rule.mostLines);
  const layout = rule.kind === 'chatRecord' ? chatScore(reading, lines) : 0;
  return {
    kind: rule.kind,
    points: title.points + phrases.points + layout - Math.min(8, over * 0.6),
    reasons: [...new Set([...title.reasons, ...phrases.reasons])],
  };
};

/** Both sides of a card on one sheet are one kind of their own. */
const withCardCopies = (scores: readonly KindScore[]): readonly KindScore[] => {
  const front = scores.find(({ kind }) => kind === 'idCardFront');
  const back = scores.find(({ kind }) => kind === 'idCardBack');
  if (front === undefined || back === undefined || front.points < 4 || back.points < 4) return scores;
  return [
    {
      kind: 'idCardCopy',
      points: front.points + back.points,
      reasons: [...front.reasons, ...back.reasons],
    },
    ...scores,
  ];
};

/** A page with next to no writing: the back of a sheet, or a picture. */
const withoutWriting = (lines: readonly PlainLine[], facts: PageFacts | undefined): KindProposal | null => {
  if (facts === undefined) return null;
  if (facts.findings.some(({ fault }) => fault === 'blank'))
    return { kind: 'blank', certainty: 0.95, reasons: [] };
  const unreadable = facts.findings.some(({ fault }) => fault !== 'cutOff' && fault !== 'shadow');
  if (unreadable) return null;
  return { kind: 'photograph', certainty: lines.length === 0 ? 0.7 : 0.5, reasons: [] };
};

/** Lines up to which a page may be a picture with a sign in it. */
const FEW = 4;

/**
 * What kind of paper a page seems to be, by its title, its phrases and how it is laid out; `null` when that cannot be
 * told, as of a page in the middle of a paper. `facts`: without them a page on which nothing was read is no kind.
 */
export const proposeKind = (reading: PageReading, facts?: PageFacts): KindProposal | null => {
  const lines = plainLines(reading);
  if (lines.length === 0) return withoutWriting(lines, facts);
  const scores = withCardCopies(kindRules.map((rule) => scoreOf(rule, reading, lines)));
  const [best, second] = [...scores].sort((one, other) => other.points - one.points);
  if (best === undefined || best.points < LEAST)
    return lines.length <= FEW ? withoutWriting(lines, facts) : null;
  const lead = best.points - Math.max(0, second?.points ?? 0);
  const isCopy = best.kind === 'idCardCopy';
  const certainty = Math.min(1, best.points / SURE) * (isCopy ? 1 : Math.min(1, 0.55 + lead / 10));
  return { kind: best.kind, certainty: Math.min(0.98, certainty), reasons: best.reasons };
};
