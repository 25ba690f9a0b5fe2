import { dateWords } from '../../flows/law/time/date-words.ts';
import type { FormWords, Language } from '../../flows/text/words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { inLanguages, openPaper, type Paper, type TableRow } from './layout-kit.ts';
import { contentHash } from './paper-identity.ts';
import { type ParagraphStyle, plain } from './paper-surface.ts';

/** What every paper's content begins with. All of the content goes into the hash at its foot. */
export interface PaperHead {
  /** The full name of the court. */
  readonly court: string;
  /** The number of receipt (收件编号); `null` before there is one. */
  readonly number: string | null;
  /** ISO date and time at which the paper was made. */
  readonly createdAt: string;
}

/** How a paper is set; none of it changes what it says. */
export interface PaperLook {
  /** Printed on both sides: the binding margin changes sides from page to page. */
  readonly duplex?: boolean;
  /** `['zh', 'ko']` sets Korean under the Chinese of the paper's own words, where it has it. What the party wrote stays as it is. */
  readonly languages?: readonly Language[];
}

const titleStyle = { size: 22, step: 34, align: 'center', role: 'H1' } as const;
const body = { size: 12, step: 20 } as const;

/** Opens a paper and sets its title. */
export const openTitled = (title: FormWords, content: PaperHead, look: PaperLook, fonts: FontBook): Paper => {
  const { number, createdAt } = content;
  const hash = contentHash(title.zh, content);
  const paper = openPaper(
    { title: title.zh, createdAt, number, identity: { number: number ?? '', hash }, ...look },
    fonts,
  );
  paper.words(title, titleStyle, 'semibold');
  paper.space(8);
  return paper;
};

/** A label and what stands beside it; `null` leaves the place free to be written by hand. */
export type Fact = readonly [label: FormWords, value: string | null];

const labelText = (label: FormWords, languages: readonly Language[]): string =>
  languages.includes('ko') && label.ko !== undefined ? `${label.zh}\n${label.ko}` : label.zh;

const factRow = (languages: readonly Language[], [label, value]: Fact): TableRow => ({
  label: [plain(labelText(label, languages))],
  lines: value === null || value === '' ? [] : value.split('\n').map((line) => [plain(line)]),
});

/** A frame of labels and values. */
export const factTable = (paper: Paper, facts: readonly Fact[], heading: string | null = null): void =>
  paper.table(
    heading,
    facts.map((fact) => factRow(paper.languages, fact)),
  );

/** A paragraph of running text, its first line standing in by two characters. */
export const prose = (paper: Paper, words: FormWords, style: ParagraphStyle = {}): void =>
  paper.words(words, { ...body, indent: 2, ...style });

/** A heading between two parts of a paper; it does not stay behind at the foot of a page. */
export const partHeading = (paper: Paper, words: FormWords): void => {
  paper.space(8);
  paper.keepTogether(4 * body.step);
  paper.words(words, { ...body, role: 'H2' }, 'semibold');
};

/** Numbered sentences. */
export const numbered = (paper: Paper, sentences: readonly FormWords[]): void => {
  for (const [index, { zh, ko }] of sentences.entries())
    prose(paper, {
      zh: `${index + 1}. ${zh}`,
      ...(ko === undefined ? {} : { ko: `${index + 1}. ${ko}` }),
    });
};

/** A framed note. */
export const notePanel = (paper: Paper, sentences: readonly FormWords[]): void =>
  paper.panel(sentences.flatMap((words) => inLanguages(words, paper.languages, { size: 11, step: 18 })));

/** 此致 and the court. */
export const addressedTo = (paper: Paper, court: string): void => {
  paper.keepTogether(170);
  paper.space(10);
  paper.words({ zh: '此致' }, { size: 14, step: 24, indent: 2 });
  paper.words({ zh: court }, { size: 14, step: 24 });
};

/** Room for the name, the date and the line under them, points. */
const sealRoom = 100;

/** Who a paper comes from, at the right, with room for the seal over the name and the date. */
export const sealPlace = (paper: Paper, name: string, date: string | null): void => {
  paper.keepTogether(sealRoom);
  paper.space(24);
  const style = { size: 14, step: 26, align: 'right' } as const;
  paper.words({ zh: `${name}（印章）` }, style);
  paper.words({ zh: date === null ? '年      月      日' : dateWords(date).zh }, style);
  paper.space(6);
};

/** Said on what a court decides and the terminal only prints: it is not the sealed paper. */
export const printedForTheCourt = (paper: Paper): void =>
  paper.words(
    {
      zh: '本页由自助立案终端按人民法院发来的内容打印；以加盖人民法院印章的文书为准。',
      ko: '이 페지는 자동립안단말기가 인민법원에서 보내온 내용대로 인쇄한 것이며 인민법원의 도장이 찍힌 문서를 기준으로 합니다.',
    },
    { size: 9, step: 15 },
  );
