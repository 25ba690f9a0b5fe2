import type { PageReading, TextLine } from '../../flows/dossier/page-reading.ts';
import { randomOf } from './random.ts';

/** Characters that a recogniser takes for each other. */
const alike: readonly string[] = [
  '书节',
  '证征正',
  '状伏壮',
  '条务',
  '账帐胀',
  '讼论松',
  '起赴',
  '诉诈拆',
  '判刺',
  '决抉',
  '认队',
  '定足',
  '户尸',
  '执热',
  '业亚',
  '合台',
  '同问',
  '明朋',
  '收牧',
  '据居',
  '0O',
  '1l',
  '日曰',
  '人入',
  '已己',
  '未末',
  '大太',
];

const twins = new Map<string, string>();
for (const group of alike) for (const one of group) twins.set(one, group.replace(one, ''));

const stray = '的口一工日十二三人丁了小';

/**
 * A reading as a recogniser would give it: `rate` is the share of characters that are wrong (half of them taken for one
 * that looks alike, some lost, some doubled), blanks are lost, boxes are not exact, and now and then a line is cut in two
 * or not found at all.
 */
export const misread = (reading: PageReading, seed: number, rate: number): PageReading => {
  const random = randomOf(seed ^ 0x2545f491);
  const wrong = (text: string): string => {
    let out = '';
    for (const character of text) {
      if (/\s/u.test(character)) {
        if (random.often(0.3)) out += ' ';
        continue;
      }
      if (!random.often(rate)) out += character;
      else {
        const fault = random.share();
        if (fault < 0.5) out += random.pick([...(twins.get(character) ?? stray)]);
        else if (fault < 0.75) out += random.pick([...stray]);
        else if (fault < 0.85) out += character + character;
      }
    }
    return out;
  };
  const jitter = (value: number, by: number): number =>
    Math.min(1, Math.max(0, value + (random.share() - 0.5) * by));
  const lines = reading.lines.flatMap((line): TextLine[] => {
    if (random.often(rate / 2)) return [];
    const box = {
      x: jitter(line.box.x, 0.008),
      y: jitter(line.box.y, 0.004),
      width: line.box.width * (0.98 + random.share() * 0.05),
      height: line.box.height * (0.9 + random.share() * 0.25),
    };
    const confidence = 0.8 + random.share() * 0.19;
    const gap = line.text.search(/　{2,}| {2,}/u);
    if (gap < 1) return [{ text: wrong(line.text), box, confidence }];
    // A wide blank makes two boxes of a line.
    const share = gap / line.text.length;
    return [
      { text: wrong(line.text.slice(0, gap)), box: { ...box, width: box.width * share }, confidence },
      {
        text: wrong(line.text.slice(gap)),
        box: { ...box, x: box.x + box.width * share, width: box.width * (1 - share) },
        confidence,
      },
    ];
  });
  return { ...reading, lines: lines.filter(({ text }) => text.trim() !== '') };
};
