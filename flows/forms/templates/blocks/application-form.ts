import type { Element, Template } from '../../template.ts';
import { longText } from './fields.ts';
import { type FormSpec, form } from './form.ts';
import { familyNotes } from './header.ts';
import { civilAgent, type PartiesSpec, type Side } from './parties.ts';
import { evidenceList, row } from './rows.ts';
import { type Role, type Text, t } from './wording.ts';

/** 申请人 */
export const applicantRole: Role = t('申请人', '신청인', 'the applicant');

/** 被申请人 */
export const respondentRole: Role = t('被申请人', '피신청인', 'the respondent');

/** A side of an application, as a person and as an organisation, printed under its role. */
export const applicationSide = (role: Role, more: Pick<Side, 'min' | 'more'> = {}): Side => ({
  role,
  rows: [
    { kind: 'person', label: `${role.zh}（自然人）`, print: 'standard' },
    { kind: 'organisation', label: `${role.zh}（法人、非法人组织）`, print: 'standard' },
  ],
  ...more,
});

/** Who applies, with agents, and against whom where there is another side. */
export const applicationParties = (
  filer: Side,
  others: Pick<PartiesSpec, 'other' | 'third'> = {},
): PartiesSpec => ({ act: 'apply', filer, agents: [civilAgent], ...others });

/** One of our own applications. */
interface ApplicationSpec
  extends Pick<FormSpec, 'id' | 'name' | 'parties' | 'claims' | 'caseFacts'>,
    Partial<Pick<FormSpec, 'languages' | 'cause' | 'conditions' | 'prefill' | 'checks' | 'signature'>> {
  readonly title: string;
  /** The second printed line of the title; none unless it is given. */
  readonly subtitle?: string;
  /** Printed notes after those of the family, numbered on from there. */
  readonly notes: readonly string[];
  /** Rows of 事实与理由 before its box, numbered from 1. */
  readonly reasons?: readonly Element[];
  /** What the box asks, and its help with an example. */
  readonly why: Text;
  readonly whyHelp: Text;
  readonly evidenceExamples: Text;
  readonly materials: NonNullable<FormSpec['materials']>;
}

const heading = '事实与理由';

/**
 * Puts one of our own applications together: parties, what is applied for, why, and the evidence. No national
 * element-style form exists for them; what each asks follows the articles that it names.
 */
export const applicationForm = (spec: ApplicationSpec): Template => {
  const { title, subtitle, notes, reasons = [], why, whyHelp, evidenceExamples, ...rest } = spec;
  const common = familyNotes('application', '参加诉讼');
  return form({
    cause: '',
    ...rest,
    number: null,
    family: 'application',
    version: 1,
    title: [title, subtitle ?? ''],
    source: 'our own: there is no national element-style form for it',
    // The first of the common notes is an opening line without a number.
    notes: [...common, ...notes.map((note, at) => `${common.length + at}. ${note}`)],
    facts: {
      sections: [
        {
          id: 'facts',
          label: heading,
          title: t('事情经过和理由', '사실과 리유', 'What happened, and why'),
          elements: [
            ...reasons,
            row('story', reasons.length + 1, '事情经过和理由', [
              longText('text', '', why, { maxLength: 3000, required: true, help: whyHelp }),
            ]),
          ],
        },
        evidenceList(heading, reasons.length + 2, '证据清单（可另附页）', { examples: evidenceExamples }),
      ],
    },
  });
};
