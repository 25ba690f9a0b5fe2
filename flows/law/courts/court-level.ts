import { type Fen, yuanText } from '../money.ts';
import type { CourtFlag, CourtNote, CourtRule } from './court-rules.ts';
import { type CourtTable, courtOf, provinceOf } from './court-table.ts';
import { intermediateByAmount } from './court-words.ts';

/**
 * 法发〔2021〕27号, from 2021-10-01: first instance before the intermediate court when both sides (or neither) live in
 * the province and the claim is 500 million yuan or more, or when one lives outside of it and it is 100 million or more.
 */
const bothInsideFrom: Fen = 500_000_000_00;
const oneOutsideFrom: Fen = 100_000_000_00;

/** 法释〔2022〕18号 art. 2, from 2023-01-01, with a foreign element: 40 million yuan in these provinces, 20 million elsewhere. */
const foreignFrom: Fen = 20_000_000_00;
const foreignFromInRichProvinces: Fen = 40_000_000_00;
const richProvinces: readonly string[] = [
  '北京市',
  '天津市',
  '上海市',
  '江苏省',
  '浙江省',
  '福建省',
  '山东省',
  '广东省',
  '重庆市',
];

/** What the level is worked out from. */
export interface LevelQuestion {
  readonly claim: Fen;
  readonly plaintiff: string;
  readonly defendant: string;
  readonly court: CourtTable;
  readonly flags: ReadonlySet<CourtFlag>;
}

/** Why the intermediate court hears the case first (CPL 18, 19); `null` when the basic court does. */
export const intermediateReason = (rule: CourtRule, question: LevelQuestion): CourtNote | null => {
  const { intermediate } = rule;
  if (
    intermediate !== undefined &&
    (intermediate.when === undefined || question.flags.has(intermediate.when))
  )
    return intermediate;
  if (rule.byAmount !== true) return null;
  const foreign = question.flags.has('foreign');
  const from = foreign ? foreignLimit(question.court) : domesticLimit(question);
  if (question.claim < from) return null;
  return {
    words: intermediateByAmount(yuanText(from).replace(/\.00$/u, '')),
    articles: ['民事诉讼法 18', '民事诉讼法 19', foreign ? '法释〔2022〕18号 2' : '法发〔2021〕27号'],
  };
};

const provinceOfCourt = (court: CourtTable): string | null =>
  court.district.map(provinceOf).find((each) => each !== null) ?? null;

/** Where the court's province is not known only the sum that is enough everywhere counts. */
const foreignLimit = (court: CourtTable): Fen => {
  const province = provinceOfCourt(court);
  return province === null || richProvinces.includes(province) ? foreignFromInRichProvinces : foreignFrom;
};

const domesticLimit = ({ court, plaintiff, defendant }: LevelQuestion): Fen => {
  const province = provinceOfCourt(court);
  const inside = [plaintiff, defendant].map((address) => {
    const named = provinceOf(address);
    if (named !== null && province !== null) return named === province;
    return courtOf([court, ...court.nearby], address) === null ? null : true;
  });
  // Where it is not known who lives outside, only the sum that is enough in every case counts.
  const oneOutside = !inside.includes(null) && inside[0] !== inside[1];
  return oneOutside ? oneOutsideFrom : bothInsideFrom;
};
