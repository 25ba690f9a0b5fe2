import type {
  CaseFacts,
  Check,
  Condition,
  FormFamily,
  Material,
  Prefill,
  Section,
  Template,
} from '../../template.ts';
import { familyNotes, familyWarning, type NoteVerb } from './header.ts';
import { type PartiesSpec, parties } from './parties.ts';
import { type Text, t, wordsOf } from './wording.ts';

/** A task of a form: its title on the task list and its sections, in the form's order. */
export interface Part {
  /** Unless one is given, the usual title of its place. */
  readonly title?: Text;
  readonly sections: readonly Section[];
}

/** What is peculiar to one form; the rest follows from its family. */
export interface FormSpec {
  readonly id: string;
  /** Number in the national set, `null` for a form of our own. */
  readonly number: number | null;
  readonly family: FormFamily;
  readonly version: number;
  /** Languages in which every word exists; Chinese alone unless said otherwise. */
  readonly languages?: Template['languages'];
  /** 民事起诉状 and （买卖合同纠纷）. */
  readonly title: readonly [string, string];
  readonly name: Text;
  /** 案由; empty for a paper that opens no case. */
  readonly cause: string;
  /** Where the text comes from; the national set unless said otherwise. */
  readonly source?: string;
  /** The verb of the second note: 您提起诉讼 or 您参加诉讼. */
  readonly noteVerb?: NoteVerb;
  /** The printed notes, where they are not those of the family. */
  readonly notes?: readonly string[];
  readonly warning?: string;
  readonly parties: PartiesSpec;
  /** 诉讼请求 and what the form prints before the facts (约定管辖和诉前保全, 涉外). */
  readonly claims: Part;
  /** 事实与理由 and what follows it, up to mediation. A form without facts leaves it out. */
  readonly facts?: Part;
  /** 对纠纷解决方式的意愿 or 是否同意调解. */
  readonly mediation?: Section;
  /** Annexes that the form prints after the signature, asked last. */
  readonly annexes?: Part;
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly prefill?: readonly Prefill[];
  readonly checks?: readonly Check[];
  /** The papers of this kind of case, beside those of the parties and 其他证据. */
  readonly materials?: readonly Material[];
  readonly signature?: string;
  /** The fee and the court; addresses are the parties' unless given. `null`: the paper opens no case. */
  readonly caseFacts:
    | (Pick<CaseFacts, 'feeScale' | 'jurisdiction'> &
        Partial<Pick<CaseFacts, 'claimAmount' | 'agreement' | 'place' | 'gate' | 'gates'>>)
    | null;
}

const otherEvidence: Material = {
  id: 'otherEvidence',
  label: '其他证据',
  title: t('其他证据', '기타 증거', 'Other evidence'),
  help: t(
    '例如聊天记录、照片、收据、证人的书面证言。',
    '례: 대화기록, 사진, 령수증, 증인의 서면증언.',
    "For example messages, photos, receipts, a witness's written statement.",
  ),
  required: false,
};

const titles = {
  parties: {
    sue: t('谁告谁', '원고와 피고', 'Who sues whom'),
    apply: t('申请人是谁', '신청인', 'Who applies'),
    answer: t('答辩人是谁', '답변인', 'Who answers'),
  },
  claims: {
    sue: t('要求什么', '무엇을 요구합니까', 'What you claim'),
    apply: t('申请什么', '무엇을 신청합니까', 'What you apply for'),
    answer: t('您的意见', '의견', 'Your answer'),
  },
  facts: t('事情经过和证据', '사실경과와 증거', 'What happened, and evidence'),
  mediation: t('愿不愿意调解', '조정의사', 'Mediation'),
  annexes: t('附表', '부속표', 'Annexes'),
} as const;

const signatures: Readonly<Record<FormFamily, string>> = {
  criminal: '具状人（签字、盖章）',
  civil: '具状人（签字、盖章）',
  intellectualProperty: '具状人（签字、盖章）',
  intellectualPropertyAdministrative: '具状人（签字、盖章）',
  maritime: '具状人（签字、盖章）',
  environment: '具状人（签字、盖章）',
  administrative: '具状人（签字、盖章）',
  stateCompensation: '赔偿请求人（签字、盖章）',
  enforcement: '申请人（签字、盖章）',
  answer: '答辩人（签字、盖章）',
  application: '申请人（签字、盖章）',
  own: '具状人（签字、盖章）',
};

const jurisdictionPath = 'jurisdiction.agreement.kind';

const hasAgreement = (sections: readonly Section[]): boolean =>
  sections.some((each) => each.id === 'jurisdiction' && each.elements.some(({ id }) => id === 'agreement'));

/** Puts a form together: parties, claims, facts, mediation, annexes, with the notes and papers of its family. */
export const form = (spec: FormSpec): Template => {
  const sides = parties(spec.parties);
  const { act } = spec.parties;
  const parts = [
    { id: 'parties', title: titles.parties[act], sections: sides.sections },
    { id: 'claims', title: wordsOf(spec.claims.title ?? titles.claims[act]), sections: spec.claims.sections },
    ...(spec.facts === undefined
      ? []
      : [{ id: 'facts', title: wordsOf(spec.facts.title ?? titles.facts), sections: spec.facts.sections }]),
    ...(spec.mediation === undefined
      ? []
      : [{ id: 'mediation', title: titles.mediation, sections: [spec.mediation] }]),
    ...(spec.annexes === undefined
      ? []
      : [
          {
            id: 'annexes',
            title: wordsOf(spec.annexes.title ?? titles.annexes),
            sections: spec.annexes.sections,
          },
        ]),
  ];
  const sections = parts.flatMap((part) => part.sections);
  return {
    id: spec.id,
    number: spec.number,
    family: spec.family,
    languages: spec.languages ?? ['zh'],
    version: spec.version,
    title: spec.title,
    name: wordsOf(spec.name),
    cause: spec.cause,
    source: spec.source ?? `法〔2025〕82号, ${spec.title.join('')}, in use from 2025-07-14`,
    notes: spec.notes ?? familyNotes(spec.family, spec.noteVerb ?? '参加诉讼'),
    warning: spec.warning ?? familyWarning(spec.family),
    conditions: { ...sides.conditions, ...spec.conditions },
    tasks: parts.map((part) => ({
      id: part.id,
      title: part.title,
      sections: part.sections.map(({ id }) => id),
    })),
    sections,
    prefill: [...sides.prefill, ...(spec.prefill ?? [])],
    checks: spec.checks ?? [],
    materials: [...sides.materials, ...(spec.materials ?? []), otherEvidence],
    signature: spec.signature ?? signatures[spec.family],
    facts:
      spec.caseFacts === null
        ? null
        : {
            feeScale: spec.caseFacts.feeScale,
            jurisdiction: spec.caseFacts.jurisdiction,
            claimAmount: spec.caseFacts.claimAmount ?? [],
            agreement: spec.caseFacts.agreement ?? (hasAgreement(sections) ? jurisdictionPath : null),
            place: spec.caseFacts.place ?? null,
            ...(spec.caseFacts.gate === undefined ? {} : { gate: spec.caseFacts.gate }),
            ...(spec.caseFacts.gates === undefined ? {} : { gates: spec.caseFacts.gates }),
            plaintiffAddress: sides.plaintiffAddress,
            defendantAddress: sides.defendantAddress,
          },
  };
};
