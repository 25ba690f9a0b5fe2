import type { CaseFacts, Material, Section, Template } from '../../template.ts';
import { boxSection, filerWithIdentity, otherParties } from './enforcement.ts';
import { enforcementMatters } from './enforcement-matters.ts';
import { caseNumber, date } from './fields.ts';
import { form } from './form.ts';
import { civilAgent } from './parties.ts';
import { evidenceList, row } from './rows.ts';
import { any, is, type Role } from './wording.ts';

/** What is peculiar to one of the forms 65 to 67. */
interface ReviewSpec {
  readonly id: string;
  readonly number: number;
  readonly title: readonly [string, string];
  readonly name: string;
  readonly notes: readonly string[];
  /** As printed before （自然人）: 异议申请人, 复议申请人, 申请人. */
  readonly applicant: string;
  readonly role: Role;
  /** 异议, 复议, 监督: the word of the headings. */
  readonly word: string;
  /** What the form prints at the end of 当事人信息. */
  readonly reference: Section;
  readonly list: 'objection' | 'review';
  readonly requestAsk: string;
  readonly requestHelp: string;
  readonly factsHelp: string;
  readonly evidence: string;
  /** Form 65: one who is not of the case must bring evidence. */
  readonly outsiderProves?: true;
  readonly materials: readonly Material[];
  readonly signature: string;
  readonly gates?: NonNullable<CaseFacts['gates']>;
}

const outsiderFiles = any(
  is('plaintiffs[*].person.identity', 'outsider'),
  is('plaintiffs[*].organisation.identity', 'outsider'),
);

const evidenceSection = (spec: ReviewSpec): Section => {
  const section = evidenceList(spec.evidence, null, '', {
    examples: '例如：买卖合同、付款记录、收条、裁定书、照片。',
  });
  if (spec.outsiderProves !== true || section.repeat === undefined) return section;
  return { ...section, repeat: { ...section.repeat, minWhen: { when: outsiderFiles, min: 1 } } };
};

/** Puts an application against a court's enforcement together: who, what it is about, what is asked, why, with what. */
export const enforcementReviewForm = (spec: ReviewSpec): Template => {
  const matters = enforcementMatters(spec.list, `${spec.word}事项`);
  return form({
    id: spec.id,
    number: spec.number,
    family: 'enforcement',
    version: 1,
    title: spec.title,
    name: spec.name,
    cause: '',
    notes: spec.notes,
    parties: {
      act: 'apply',
      filer: filerWithIdentity(spec.applicant, spec.role, 'all'),
      agents: [civilAgent],
      other: otherParties('all'),
      after: [spec.reference],
    },
    claims: {
      sections: [
        ...matters.sections,
        boxSection(
          'request',
          `${spec.word}请求`,
          '您的要求',
          spec.requestAsk,
          `一件一件写。例如：${spec.requestHelp}`,
          true,
        ),
      ],
    },
    facts: {
      sections: [
        boxSection(
          'facts',
          '事实与理由（可另附页）',
          '事情经过和理由',
          '为什么不对？用自己的话，从头说。',
          `写清楚什么时候、什么事、您的理由。例如：${spec.factsHelp}`,
        ),
        evidenceSection(spec),
      ],
    },
    prefill: matters.prefill,
    materials: spec.materials,
    signature: spec.signature,
    caseFacts: {
      feeScale: 'free',
      jurisdiction: 'enforcement',
      ...(spec.gates === undefined ? {} : { gates: spec.gates }),
    },
  });
};

/** «原文书号» and «送达日期» of forms 66 and 67, at the end of 当事人信息. Path of the day: `document.served.date`. */
export const contestedDocument = (example: string): Section => ({
  id: 'document',
  label: '当事人信息',
  title: { zh: '您不服的那份裁定' },
  elements: [
    row('number', null, '原文书号', [
      caseNumber('number', '', '您不服的那份裁定书，案号是什么？', {
        required: true,
        help: `在裁定书标题下面，例如${example}。`,
      }),
    ]),
    row('served', null, '送达日期', [
      date('date', '', '裁定书是哪天送到您手里的？', {
        notFuture: true,
        help: '看送达回证上您签字的日期，或者快递签收的日期。不记得可以不填。',
        term: '送达：法院把文书交到您手里，时间从那天的第二天起算。',
      }),
    ]),
  ],
});

/** The ruling that is attacked, as a paper. */
export const contestedRuling = (title: string): Material => ({
  id: 'ruling',
  label: title,
  title: { zh: title },
  help: { zh: '每一页都要。有送达回证、快递签收记录的，也一起带来。' },
  required: false,
});
