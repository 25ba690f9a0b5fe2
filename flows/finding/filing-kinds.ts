import type { FormFamily } from '../forms/template.ts';
import { templates } from '../forms/templates/template-list.ts';
import type { Words } from '../text/words.ts';

/** The kinds of paper that a visitor may bring to the court, as the first question puts them. */
export type FilingKindId =
  | 'sue'
  | 'enforce'
  | 'administrative'
  | 'apply'
  | 'answer'
  | 'prosecute'
  | 'stateCompensation';

/** One of them: how it is asked, and how its form is found. */
export interface FilingKind {
  readonly id: FilingKindId;
  readonly title: Words;
  readonly about: Words;
  /** By the cause of action (案由), in words of the person; or from a list of the forms of some families. */
  readonly by: { readonly cause: 'civil' | 'administrative' } | { readonly forms: readonly string[] };
}

const formsOf = (...families: readonly FormFamily[]): readonly string[] =>
  templates.filter((template) => families.includes(template.family)).map((template) => template.id);

/** The kinds in the order in which people ask for them (宝安, 厦门: most come to sue or to have a judgment enforced). */
export const filingKinds: readonly FilingKind[] = [
  {
    id: 'sue',
    title: {
      zh: '我要打官司（民事起诉）',
      ko: '소송을 하겠습니다(민사기소)',
      en: 'Sue someone (civil complaint)',
    },
    about: {
      zh: '欠钱不还、离婚、欠工资、车祸、买卖、租房、邻里纠纷等。',
      ko: '빚, 리혼, 로임, 교통사고, 매매, 세집, 이웃분쟁 등.',
      en: 'Debts, divorce, wages, accidents, sales, rent, neighbours and so on.',
    },
    by: { cause: 'civil' },
  },
  {
    id: 'enforce',
    title: {
      zh: '判了对方不履行（强制执行）',
      ko: '판결을 리행하지 않습니다(강제집행)',
      en: 'A judgment is not obeyed (enforcement)',
    },
    about: {
      zh: '申请强制执行，对执行有意见，参与分配等。',
      ko: '강제집행신청, 집행이의, 참여분배 등.',
      en: 'Apply for enforcement, object to it, take part in a distribution.',
    },
    by: { forms: formsOf('enforcement') },
  },
  {
    id: 'administrative',
    title: {
      zh: '我要告政府机关（行政起诉）',
      ko: '정부기관을 기소하겠습니다(행정기소)',
      en: 'Sue an authority (administrative suit)',
    },
    about: {
      zh: '罚款、拆迁、工伤认定、信息公开、不办事等。',
      ko: '벌금, 철거, 공상인정, 정보공개, 직책불리행 등.',
      en: 'Fines, demolition, work injury, public information, inaction and so on.',
    },
    by: { forms: [...formsOf('administrative'), 'administrative-general'] },
  },
  {
    id: 'apply',
    title: { zh: '我要申请别的事', ko: '다른것을 신청하겠습니다', en: 'Apply for something else' },
    about: {
      zh: '财产保全、支付令、司法确认、再审、缓交免交诉讼费。',
      ko: '재산보전, 지불명령, 사법확인, 재심, 소송비용 면제.',
      en: 'Preservation, payment order, judicial confirmation, retrial, relief from fees.',
    },
    by: { forms: formsOf('application') },
  },
  {
    id: 'answer',
    title: { zh: '我被告了，要答辩', ko: '기소를 당하여 답변하겠습니다', en: 'I am sued and want to answer' },
    about: {
      zh: '写答辩状，说说您的意见。',
      ko: '답변서를 씁니다.',
      en: 'Write an answer to the complaint.',
    },
    by: { forms: formsOf('answer') },
  },
  {
    id: 'prosecute',
    title: { zh: '刑事自诉', ko: '형사자소', en: 'Private prosecution' },
    about: {
      zh: '侮辱、诽谤、重婚、有钱不执行判决。',
      ko: '모욕, 비방, 중혼, 판결집행거부.',
      en: 'Insult, defamation, bigamy, refusing to carry out a judgment.',
    },
    by: { forms: formsOf('criminal') },
  },
  {
    id: 'stateCompensation',
    title: { zh: '申请国家赔偿', ko: '국가배상신청', en: 'State compensation' },
    about: {
      zh: '被错拘、错判，在看管时受伤，错误执行。',
      ko: '잘못된 구류, 판결, 집행 등.',
      en: 'Unlawful detention, a wrong conviction, injury in custody, wrongful enforcement.',
    },
    by: { forms: formsOf('stateCompensation') },
  },
];

/** A kind that has at least one form. */
export const isOffered = (kind: FilingKind): boolean => 'cause' in kind.by || kind.by.forms.length > 0;

/** The kind of an id. Throws for one that is none of them. */
export const kindOf = (id: FilingKindId): FilingKind => {
  const kind = filingKinds.find((each) => each.id === id);
  if (kind === undefined) throw new Error(`no kind of filing ${id}`);
  return kind;
};
