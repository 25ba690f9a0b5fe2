import { requestKind } from '../../../flows/services/requests/request-kinds.ts';
import type { FigureSums, FilingSums } from '../../gateway/figures/figure-sums.ts';
import { ratedServiceWords, ratingReasonWords, ratingWords } from './rating-words.ts';

/** One table of figures: what the page shows beneath its chart, and what is downloaded. No person is in it. */
export interface FigureTable {
  /** Its name in addresses. */
  readonly name: FigureName;
  readonly title: string;
  /** How it is counted. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The tables, in the order in which they stand on the page. */
export const figureNames = [
  'outcomes',
  'answers',
  'days',
  'causes',
  'courts',
  'guides',
  'requests',
  'ratings',
  'reasons',
] as const;

/** The name of a table. */
export type FigureName = (typeof figureNames)[number];

/** What the tables are made with. */
export interface FigureSetting {
  readonly sums: FigureSums;
  /** Now, ISO. */
  readonly now: string;
  readonly courtName: (code: string) => string;
}

const shown = (value: number | null): string | number => value ?? '—';
const share = (part: number, of: number): string => (of === 0 ? '—' : `${((100 * part) / of).toFixed(1)}%`);

const outcomeRow = (words: string, sums: FilingSums): (string | number)[] => [
  words,
  sums.received,
  sums.registered,
  sums.supplemented,
  sums.notThisCourt,
  sums.rejected,
  sums.waiting,
  sums.priority,
];

const answerRow = (words: string, sums: FilingSums, across: boolean): (string | number)[] => [
  words,
  sums.answered,
  shown(sums.minutes.median),
  shown(sums.minutes.ninetieth),
  across ? share(sums.withinHalfHour, sums.answered) : '—',
  share(sums.withinSevenDays, sums.answered + sums.overdue),
  sums.overdue,
];

type Maker = (setting: FigureSetting) => Promise<Omit<FigureTable, 'name'>>;

const makers: Readonly<Record<FigureName, Maker>> = {
  outcomes: async ({ sums, now }) => {
    const { own, across } = await sums.filings(now);
    return {
      title: '收件与结果',
      note: '按收到日期统计期间内由本院管辖的收件，结果为目前的状态；“补正”为发出过一次性补正告知的件数。',
      head: ['来源', '收件', '已立案', '补正', '告知他院管辖', '不予受理', '尚未答复', '优先办理'],
      rows: [outcomeRow('本院终端', own), outcomeRow('跨域（他院终端）', across)],
    };
  },
  answers: async ({ sums, now }) => {
    const { own, across } = await sums.filings(now);
    return {
      title: '首次答复时间',
      note: '首次答复为立案、补正告知、告知他院管辖或者不予受理中最早的一次。跨域按上班时间计分钟，其他按自然时间计。七日内：已答复和逾期未答复的件中，在七日届满前答复的比例（登记立案规定第八条）。',
      head: ['来源', '已答复', '中位数（分钟）', '90% 在（分钟）内', '30 分钟内', '七日内', '逾期未答复'],
      rows: [answerRow('本院终端', own, false), answerRow('跨域（他院终端）', across, true)],
    };
  },
  days: async ({ sums }) => ({
    title: '每日收件',
    note: '按收到日期。',
    head: ['日期', '本院终端', '跨域'],
    rows: (await sums.days()).map(({ day, own, across }) => [day, own, across]),
  }),
  causes: async ({ sums }) => ({
    title: '案由（前十）',
    note: '由本院管辖的收件，按案由。',
    head: ['案由', '收件', '已立案'],
    rows: (await sums.causes()).map(({ cause, filings, registered }) => [cause, filings, registered]),
  }),
  courts: async ({ sums, courtName }) => {
    const found = await sums.courts();
    const serving = [...new Set(found.map((one) => one.serving))].sort();
    const deciding = [...new Set(found.map((one) => one.court))].sort();
    return {
      title: '管辖法院与收件法院',
      note: '行为管辖法院，列为当事人提交材料的法院（协作法院）。',
      head: ['管辖法院', ...serving.map(courtName)],
      rows: deciding.map((court) => [
        courtName(court),
        ...serving.map(
          (code) => found.find((one) => one.court === court && one.serving === code)?.filings ?? 0,
        ),
      ]),
    };
  },
  guides: async ({ sums }) => {
    const { calls, answered, seconds } = await sums.guides();
    return {
      title: '导诉呼叫',
      note: '从按下呼叫到工作人员点“我马上去”或者“视频通话”。',
      head: ['呼叫', '已应答', '中位数（秒）', '90% 在（秒）内'],
      rows: [[calls, answered, shown(seconds.median), shown(seconds.ninetieth)]],
    };
  },
  requests: async ({ sums }) => ({
    title: '来件',
    note: '按来件的种类；答复时间按自然时间计。',
    head: ['种类', '来件', '已答复', '中位数（分钟）', '90% 在（分钟）内'],
    rows: (await sums.requests()).map(({ kind, came, answered, minutes }) => [
      requestKind(kind)?.title.zh ?? kind,
      came,
      answered,
      shown(minutes.median),
      shown(minutes.ninetieth),
    ]),
  }),
  ratings: async ({ sums }) => {
    const { scores } = await sums.ratings();
    const services = [...new Set(scores.map(({ service }) => service))];
    return {
      title: '满意度',
      note: '当事人离开前在终端上自愿选择，不记名。',
      head: ['事项', ...ratingWords.map(([, words]) => words)],
      rows: services.map((service) => [
        ratedServiceWords(service),
        ...ratingWords.map(
          ([score]) => scores.find((one) => one.service === service && one.score === score)?.many ?? 0,
        ),
      ]),
    };
  },
  reasons: async ({ sums }) => ({
    title: '不满意的原因',
    note: '只问选“一般”“不满意”的，可以不答。',
    head: ['原因', '次数'],
    rows: (await sums.ratings()).reasons.map(({ reason, many }) => [ratingReasonWords(reason), many]),
  }),
};

/** Makes one table. */
export const figureTable = async (name: FigureName, setting: FigureSetting): Promise<FigureTable> => ({
  name,
  ...(await makers[name](setting)),
});

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula is kept from being one. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Tables as CSV, one under the other, with the mark by which spreadsheets know UTF-8. */
export const csvOf = (tables: readonly FigureTable[], heading: string): string =>
  `\uFEFF${[
    [heading],
    ...tables.flatMap(({ title, head, rows }) => [[], [title], [...head], ...rows.map((row) => [...row])]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
