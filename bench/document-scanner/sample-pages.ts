import sharp from 'sharp';
import { SAMPLE_RECORDS } from '../id-card-reader/sample-cards.ts';

/** What a sample page shows. */
export type SamplePageName = 'idCardCopy' | 'loanNote' | 'transferRecord' | 'complaint';

/** A4 at 150 dots an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;

const SERIF = `'Noto Serif CJK SC','Noto Sans CJK SC',serif`;
const SANS = `'Noto Sans CJK SC','Noto Serif CJK SC',sans-serif`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface TextStyle {
  readonly size: number;
  readonly font?: string;
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const line = (x: number, y: number, text: string, style: TextStyle): string =>
  `<text x="${x}" y="${y}" font-family="${style.font ?? SERIF}" font-size="${style.size}" fill="${style.fill ?? '#222'}" font-weight="${style.weight ?? 400}" text-anchor="${style.anchor ?? 'start'}">${escapeXml(text)}</text>`;

const specimen = `<g transform="translate(${WIDTH / 2} ${HEIGHT / 2}) rotate(-32)" opacity="0.13">${line(0, 70, '样 张', { size: 260, font: SANS, fill: '#b00', weight: 700, anchor: 'middle' })}</g>
${line(WIDTH / 2, HEIGHT - 40, '样张 · 演示用 · 人物与号码均为虚构', { size: 24, font: SANS, fill: '#a33', anchor: 'middle' })}`;

const sheet = (content: string, paper = '#fdfdfa'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="100%" height="100%" fill="${paper}"/>${content}${specimen}</svg>`;

const idCardCopy = (): string => {
  const person = SAMPLE_RECORDS.ordinary;
  const [year, month, day] = person.birthDate.split('-').map(Number);
  const label = { size: 22, font: SANS, fill: '#3a6ea5' };
  const value = { size: 25, font: SANS };
  // 85.6 × 54 mm (ISO/IEC 7810 ID-1) at 150 dpi is 506 × 319.
  const card = (x: number, y: number, inside: string): string =>
    `<g transform="translate(${x} ${y}) scale(1.5)"><rect width="506" height="319" rx="18" fill="#eef4f6" stroke="#9ab" stroke-width="2"/>${inside}</g>`;
  const front = card(
    240,
    220,
    `${line(28, 58, '姓名', label)}${line(92, 58, person.name, value)}
${line(28, 98, '性别', label)}${line(92, 98, person.sex === 'male' ? '男' : '女', value)}${line(150, 98, '民族', label)}${line(214, 98, '汉', value)}
${line(28, 138, '出生', label)}${line(92, 138, `${year} 年 ${month} 月 ${day} 日`, value)}
${line(28, 178, '住址', label)}${line(92, 178, person.address.slice(0, 9), value)}${line(92, 210, person.address.slice(9), value)}
<rect x="356" y="36" width="120" height="160" fill="#d5dde3"/><circle cx="416" cy="96" r="34" fill="#aab6bf"/><path d="M366 196 q50 -86 100 0z" fill="#aab6bf"/>
${line(28, 284, '公民身份号码', label)}${line(178, 285, person.idNumber, { ...value, size: 27 })}`,
  );
  const back = card(
    240,
    800,
    `<circle cx="78" cy="78" r="44" fill="none" stroke="#c33" stroke-width="5"/>
${line(300, 70, '样本证件', { size: 34, weight: 700, anchor: 'middle' })}${line(300, 128, '居 民 身 份 证', { size: 42, weight: 700, anchor: 'middle' })}
${line(120, 238, '签发机关', label)}${line(226, 238, person.issuer, value)}
${line(120, 284, '有效期限', label)}${line(226, 284, '2015.03.02-2035.03.02', value)}`,
  );
  return sheet(
    `${line(WIDTH / 2, 140, '身份证复印件', { size: 44, weight: 700, anchor: 'middle' })}${front}${back}
${line(240, 1400, '仅供立案使用', { size: 34 })}`,
  );
};

/** Small steps that look accidental and are the same each time (a linear congruence, Numerical Recipes' constants). */
const jitter = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

/** A line as a hand writes it: each character a little off its place, its size and its slant. */
const byHand = (x: number, y: number, text: string, size: number, next: () => number): string => {
  let at = x;
  return [...text]
    .map((character) => {
      const place = `translate(${(at + next() * 5).toFixed(1)} ${(y + next() * 9).toFixed(1)}) rotate(${(next() * 11).toFixed(1)}) skewX(${(-8 + next() * 8).toFixed(1)})`;
      at += /[\x20-\x7e]/.test(character) ? size * 0.62 : size * 1.04;
      return `<g transform="${place}">${line(0, 0, character, { size: size * (1 + next() * 0.1), fill: '#1b2a52' })}</g>`;
    })
    .join('');
};

const loanNote = (): string => {
  const lender = SAMPLE_RECORDS.ordinary;
  const borrower = SAMPLE_RECORDS.second;
  const next = jitter(20_240_301);
  const body = [
    `    今借到${lender.name}人民币伍万元整`,
    '（¥50,000.00），用于周转。期限自',
    '2024年3月1日至2025年2月28日，',
    '月利率0.5%，到期一次还清本息。',
    '    如逾期不还，愿承担违约责任。',
  ];
  const rules = Array.from(
    { length: 13 },
    (_, index) =>
      `<line x1="130" x2="${WIDTH - 130}" y1="${400 + index * 92}" y2="${402 + index * 92}" stroke="#cfd8e6" stroke-width="2"/>`,
  ).join('');
  return sheet(
    `<g transform="rotate(0.6)">${rules}${byHand(WIDTH / 2 - 110, 300, '借  条', 84, next)}
${body.map((text, index) => byHand(150, 470 + index * 92, text, 54, next)).join('')}
${byHand(560, 1120, `借款人：${borrower.name}`, 54, next)}
${byHand(300, 1212, borrower.idNumber, 46, next)}
${byHand(560, 1304, '2024年3月1日', 54, next)}
<ellipse cx="830" cy="1100" rx="44" ry="58" fill="#c22" opacity="0.42"/></g>`,
    '#fbf9f2',
  );
};

const transferRecord = (): string => {
  const rows: readonly (readonly [string, string])[] = [
    ['交易时间', '2024-03-01 10:24:36'],
    ['交易流水号', '20240301000000000042'],
    ['付款人', SAMPLE_RECORDS.ordinary.name],
    ['付款账号', '6200 **** **** 0001'],
    ['收款人', SAMPLE_RECORDS.second.name],
    ['收款账号', '6200 **** **** 0002'],
    ['币种', '人民币'],
    ['金额（小写）', '¥50,000.00'],
    ['金额（大写）', '伍万元整'],
    ['摘要', '借款'],
    ['交易状态', '成功'],
  ];
  const table = rows
    .map(([name, value], index) => {
      const y = 420 + index * 82;
      return `<rect x="140" y="${y}" width="960" height="82" fill="${index % 2 ? '#fff' : '#f3f6fa'}" stroke="#b9c4d2"/><line x1="440" x2="440" y1="${y}" y2="${y + 82}" stroke="#b9c4d2"/>${line(170, y + 53, name, { size: 32, font: SANS, fill: '#456' })}${line(470, y + 53, value, { size: 34, font: SANS })}`;
    })
    .join('');
  return sheet(`<rect x="140" y="120" width="960" height="12" fill="#2b5c9e"/>
${line(WIDTH / 2, 230, '样本银行', { size: 40, font: SANS, fill: '#2b5c9e', weight: 700, anchor: 'middle' })}
${line(WIDTH / 2, 330, '转账记录', { size: 56, font: SANS, weight: 700, anchor: 'middle' })}${table}
<circle cx="930" cy="1430" r="120" fill="none" stroke="#c22" stroke-width="8" opacity="0.7"/>${line(930, 1445, '电子回单章', { size: 34, font: SANS, fill: '#c22', anchor: 'middle' })}`);
};

const dateInWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** A text broken into lines of at most so many ideographs; a half-width character counts half. */
const wrapped = (text: string, most: number): string[] => {
  const lines: string[] = [''];
  let width = 0;
  for (const character of text) {
    const wide = /[\x20-\x7e]/u.test(character) ? 0.5 : 1;
    if (width + wide > most) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += wide;
  }
  return lines;
};

/** What somebody had written at home before coming to the court, in the plain form of a complaint. */
const complaint = (): string => {
  const [plaintiff, defendant] = [SAMPLE_RECORDS.ordinary, SAMPLE_RECORDS.second];
  const size = 29;
  const step = 49;
  const party = (role: string, person: typeof plaintiff, phone: string): string =>
    `${role}：${person.name}，${person.sex === 'male' ? '男' : '女'}，汉族，${dateInWords(person.birthDate)}出生，住${person.address}，公民身份号码${person.idNumber}，联系电话${phone}。`;
  const paragraphs = [
    party('原告', plaintiff, '13900000001'),
    party('被告', defendant, '13900000002'),
    '诉讼请求：',
    '1．判令被告偿还原告借款本金50000元；',
    '2．判令被告支付利息（以50000元为基数，自2025年3月1日起按月利率0.5%计算至还清之日止）；',
    '3．本案诉讼费用由被告承担。',
    '事实与理由：',
    '2024年3月1日，被告因周转需要向原告借款50000元，原告当日通过银行转账交付。双方约定借款期限自2024年3月1日至2025年2月28日，月利率0.5%，并写有借条。借款到期后，原告多次催要，被告至今未还。为此诉至法院，请依法支持原告的诉讼请求。',
  ];
  const lines = paragraphs.flatMap((text) => wrapped(`　　${text}`, 31));
  const body = lines
    .map((text, index) => line(text.startsWith('　') ? 228 : 170, 300 + index * step, text.trim(), { size }))
    .join('');
  const end = 300 + lines.length * step;
  return sheet(`${line(WIDTH / 2, 200, '民 事 起 诉 状', { size: 48, weight: 700, anchor: 'middle' })}${body}
${line(228, end + 30, '此致', { size })}${line(170, end + 30 + step, '星河市东城区人民法院', { size })}
${line(760, end + 60 + 2 * step, `具状人：${plaintiff.name}`, { size })}${line(760, end + 60 + 3 * step, '2026年3月2日', { size })}`);
};

const DRAWINGS: Readonly<Record<SamplePageName, () => string>> = {
  idCardCopy,
  loanNote,
  transferRecord,
  complaint,
};

/**
 * Draws a page for the demonstration: A4 at 150 dpi, JPEG, marked 样张, about people who do not exist (numbers of region 999999).
 * `idCardCopy` an ID card's two sides on one sheet, `loanNote` a 借条 by hand, `transferRecord` a bank's 转账记录,
 * `complaint` a printed 起诉状.
 * The words need a Chinese font that fontconfig knows (Debian: `fonts-noto-cjk`). A machine without one still gets a picture of the same
 * size, with its lines and shapes and with empty boxes for words.
 */
export const drawSamplePage = (name: SamplePageName): Promise<Buffer> =>
  sharp(Buffer.from(DRAWINGS[name]()))
    .flatten({ background: 'white' })
    .withMetadata({ density: 150 })
    .jpeg({ quality: 85 })
    .toBuffer();
