import type { Words } from '../../text/words.ts';
import type { Fen } from '../money.ts';
import type { FeeHint } from './payment-words.ts';
import {
  type ReliefApplicant,
  type ReliefGround,
  type ReliefGroundId,
  type ReliefKind,
  type ReliefPaper,
  reliefGrounds,
} from './relief-grounds.ts';

/** What the person has said; nothing is guessed from how they look or speak. */
export interface ReliefAnswers {
  readonly applicant: ReliefApplicant;
  /** In full years, from the card; `null` where it is not known, or for an organisation. */
  readonly age: number | null;
  /** The grounds that the person says are true of them. */
  readonly grounds: readonly ReliefGroundId[];
  /** A worker from the countryside (进城务工人员) who claims wages or damages for an injury at work. */
  readonly migrantWorker: boolean;
}

/** What may be asked for, on which grounds, with which papers. It says what may be asked, never what will be granted. */
export interface ReliefOption {
  readonly kind: ReliefKind;
  readonly title: Words;
  /** Those that the person has named. */
  readonly grounds: readonly ReliefGround[];
  /** Each once: the application and the proof of hardship first. */
  readonly papers: readonly ReliefPaper[];
}

/** From this age one is elderly: 老年人权益保障法 2. */
const elderlyFrom = 60;

/**
 * The grounds to put to an applicant, in the order of the articles: an organisation is not asked whether it is
 * disabled, and only who is 60 or whose age is not known is asked as an elderly person.
 */
export const groundsToAsk = (applicant: ReliefApplicant, age: number | null): ReliefGround[] =>
  reliefGrounds.filter((ground: ReliefGround) => mayName(ground, applicant, age));

/**
 * What may be asked for on the grounds that were named, first to pay nothing, then less, then later: empty where none
 * was. A ground that is not for this applicant is left out. The court decides (诉讼费用交纳办法 45–47, 48).
 */
export const reliefOptions = (answers: ReliefAnswers): ReliefOption[] => {
  const named = reliefGrounds.filter(
    (ground: ReliefGround) =>
      answers.grounds.some((id) => id === ground.id) && mayName(ground, answers.applicant, answers.age),
  );
  return (['waiver', 'reduction', 'deferral'] as const).flatMap((kind) => {
    const grounds = named.filter((ground: ReliefGround) => ground.kinds.includes(kind));
    if (grounds.length === 0) return [];
    const papers = [
      'application' as const,
      'hardship' as const,
      ...grounds.flatMap((each) => [...each.papers]),
    ];
    return [{ kind, title: reliefTitles[kind], grounds, papers: [...new Set<ReliefPaper>(papers)] }];
  });
};

const mayName = (ground: ReliefGround, applicant: ReliefApplicant, age: number | null): boolean =>
  ground.applicants.includes(applicant) && (ground.id !== 'elderly' || age === null || age >= elderlyFrom);

/** Who may be told of legal aid beside the fee: a hint with its papers, `null` where there is nothing to say. */
export const legalAidHint = (
  answers: ReliefAnswers,
): (FeeHint & { readonly papers: readonly ReliefPaper[] }) | null => {
  if (answers.applicant === 'organisation') return null;
  if (answers.migrantWorker) return { ...migrantWorkerAid, papers: ['idCard', 'work', 'injury'] };
  const { grounds } = answers;
  if (grounds.includes('goodSamaritan')) return { ...withoutMeansTest, papers: ['goodSamaritan'] };
  const exempt = grounds.some((id) => exemptFromMeansCheck.some((each) => each === id));
  return exempt ? { ...withoutMeansCheck, papers: ['idCard'] } : null;
};

/** 法律援助法 42(1)(2): no steady income, social relief, preferential care. */
const exemptFromMeansCheck = [
  'disabledNoIncome',
  'subsistence',
  'preferential',
] as const satisfies readonly ReliefGroundId[];

/** The most that is still to be paid once a reduction is granted: it is of 30 per cent at least (诉讼费用交纳办法 46). */
export const mostAfterReduction = (fee: Fen): Fen => Math.floor((fee * 7) / 10);

/** What each kind is called. */
export const reliefTitles: Readonly<Record<ReliefKind, Words>> = {
  waiver: { zh: '申请不交（免交）', ko: '면제 신청(免交)', en: 'Ask to pay nothing (waiver)' },
  reduction: { zh: '申请少交（减交）', ko: '감액 신청(减交)', en: 'Ask to pay less (reduction)' },
  deferral: { zh: '申请晚点交（缓交）', ko: '연기납부 신청(缓交)', en: 'Ask to pay later (deferral)' },
};

/** What to know before asking. */
export const reliefHints = {
  howToAsk: {
    words: {
      zh: '起诉或者上诉的时候一起交书面申请和困难证明。准不准由法院定；不准的，法院会书面说明理由。',
      ko: '기소 또는 상소할 때 서면신청과 곤난증명을 함께 냅니다. 허가여부는 법원이 정하며 허가하지 않으면 서면으로 리유를 설명합니다.',
      en: 'Hand in a written application and proof of hardship with the complaint or appeal. The court decides; if it refuses it says why in writing.',
    },
    articles: ['诉讼费用交纳办法 48'],
  },
  onlyPersons: {
    words: {
      zh: '一分不交（免交）只能是个人；公司、单位可以申请少交或者晚交。',
      ko: '면제는 개인만 신청할수 있고 회사, 단위는 감액 또는 연기를 신청할수 있습니다.',
      en: 'Only natural persons can be spared the whole fee; companies may ask to pay less or later.',
    },
    articles: ['诉讼费用交纳办法 44'],
  },
  atLeastThirty: {
    words: {
      zh: '法院准许少交的，至少减三成（30%）。',
      ko: '법원이 감액을 허가하면 적어도 30%를 줄입니다.',
      en: 'Where the court grants a reduction it is of 30% at least.',
      say: {
        zh: '法院准许少交的，至少减三成。',
        ko: '법원이 감액을 허가하면 적어도 30프로를 줄입니다.',
        en: 'Where the court grants a reduction it is of at least 30 percent.',
      },
    },
    articles: ['诉讼费用交纳办法 46'],
  },
  beforeRegistration: {
    words: {
      zh: '申请晚交，合条件的，法院在决定立案以前就要答复。',
      ko: '연기납부는 조건에 맞으면 법원이 립안을 결정하기전에 결정합니다.',
      en: 'On a deferral that meets the conditions the court decides before it registers the case.',
    },
    articles: ['诉讼费用交纳办法 49'],
  },
  otherSidePays: {
    words: {
      zh: '对方输了，诉讼费由对方出；对方赢了，法院可以看您的情况决定减交、免交。',
      ko: '상대방이 지면 소송료금은 상대방이 부담하며 상대방이 이기면 법원은 사정을 보아 감액 또는 면제를 결정할수 있습니다.',
      en: 'If the other side loses it bears the fee; if it wins the court may still reduce or waive yours, looking at your means.',
    },
    articles: ['诉讼费用交纳办法 50'],
  },
} as const satisfies Readonly<Record<string, FeeHint>>;

const migrantWorkerAid: FeeHint = {
  words: {
    zh: '进城打工的人要工资或者要工伤赔偿，可以申请法律援助（国家派律师，不收钱），不用查家里经济情况。',
    ko: '도시에서 로무하는 사람이 로임 또는 로동재해배상을 청구하면 법률원조를 신청할수 있으며(국가가 변호사를 지정, 무료) 경제상황을 조사하지 않습니다.',
    en: 'Workers from the countryside who claim wages or damages for an injury at work may ask for legal aid (a lawyer, free) without a check of their means.',
  },
  articles: ['法律援助法 31', '法律援助法 42(3)'],
};

const withoutMeansTest: FeeHint = {
  words: {
    zh: '因见义勇为来维权的，可以申请法律援助，不看经济条件。',
    ko: '의로운 행동으로 인한 권익을 주장하면 경제조건에 관계없이 법률원조를 신청할수 있습니다.',
    en: 'For claims arising from a brave deed legal aid may be asked for whatever your means.',
  },
  articles: ['法律援助法 32(2)'],
};

const withoutMeansCheck: FeeHint = {
  words: {
    zh: '您可以申请法律援助；有证件证明的，不用再查家里经济情况。',
    ko: '법률원조를 신청할수 있습니다. 증명서가 있으면 경제상황을 조사하지 않습니다.',
    en: 'You may ask for legal aid; with the card or certificate your means are not checked.',
  },
  articles: ['法律援助法 42'],
};
