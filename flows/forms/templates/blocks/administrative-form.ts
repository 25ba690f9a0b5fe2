import type { Check, Element, Material, Prefill, Section, Template } from '../../template.ts';
import { otherClaim, sameDispute } from './administrative.ts';
import { type FormSpec, form } from './form.ts';
import { administrativeParties } from './parties.ts';
import { costsClaim, evidenceList, freeText, otherMatters } from './rows.ts';
import { yes } from './wording.ts';

/** What is peculiar to one of the administrative complaints 44–54, which have parties and tails in common. */
interface AdministrativeSpec {
  readonly id: string;
  /** Number in the national set, `null` for a form of our own. */
  readonly number: number | null;
  /** As printed in the title: 行政处罚; empty where the title names none. */
  readonly kind: string;
  readonly name: string;
  /** The cause in the list of the SPC (法发〔2020〕44号). */
  readonly cause: string;
  readonly source?: string;
  /** The claims before 是否主张诉讼费用 and 其他请求. */
  readonly claims: readonly Element[];
  readonly claimsExample: string;
  /** 请求赔偿 is free of fees (诉讼费用交纳办法 8(4)), and form 53 does not ask for costs. */
  readonly free?: true;
  /** The facts before 是否就同一争议…, 其他需要说明的内容 and 证据清单. */
  readonly facts: readonly Element[];
  readonly factsExample: string;
  /** The label of 是否就同一争议…, where it is another. */
  readonly disputeLabel?: string;
  /** Unprinted questions on which the hints on time limits rest, asked before the facts. */
  readonly timing?: readonly Element[];
  readonly gates: NonNullable<NonNullable<FormSpec['caseFacts']>['gates']>;
  readonly materials: readonly Material[];
  readonly conditions?: Template['conditions'];
  readonly prefill?: readonly Prefill[];
  readonly checks?: readonly Check[];
}

const facts = '事实与理由';

const lastNumber = (elements: readonly Element[]): number =>
  Math.max(0, ...elements.map(({ number }) => number ?? 0));

const claimsSection = (spec: AdministrativeSpec): Section => {
  const last = lastNumber(spec.claims);
  const costs = spec.free ? [] : [costsClaim(last + 1)];
  return {
    id: 'claims',
    label: '诉讼请求',
    title: { zh: '您的要求' },
    elements: [
      freeText('claims', spec.claimsExample),
      ...spec.claims,
      ...costs,
      otherClaim(last + costs.length + 1),
    ],
  };
};

const timingSection = (elements: readonly Element[]): Section => ({
  id: 'timing',
  label: '',
  title: { zh: '起诉的时间' },
  printed: false,
  elements,
});

const factSections = (spec: AdministrativeSpec): readonly Section[] => {
  const last = lastNumber(spec.facts);
  const timing = spec.timing ?? [];
  return [
    ...(timing.length === 0 ? [] : [timingSection(timing)]),
    {
      id: 'facts',
      label: facts,
      title: { zh: '事情经过' },
      elements: [
        freeText('facts', spec.factsExample),
        ...spec.facts,
        sameDispute(last + 1, spec.disputeLabel),
        otherMatters(last + 2),
      ],
    },
    evidenceList(facts, last + 3, '证据清单（可另附页）', {
      examples: '例如：决定书、罚款收据、照片、录像、证人的书面证言。',
    }),
  ];
};

/** When an envelope or receipt shows on which day the paper came. */
const delivery: Material = {
  id: 'delivery',
  label: '送达凭证',
  title: { zh: '能看出哪天收到决定的东西' },
  help: { zh: '例如：信封、快递单、送达回证的复印件。没有可以不交。' },
  required: false,
};

const reconsidered: Material = {
  id: 'reconsiderationDecision',
  label: '行政复议决定书及送达凭证',
  title: { zh: '行政复议决定书' },
  help: { zh: '复议决定书的复印件，还有信封或者快递单，能看出哪天收到的。' },
  when: yes('timing.reconsideration.done'),
  required: false,
};

/** Puts an administrative complaint together. */
export const administrativeForm = (spec: AdministrativeSpec): Template => {
  const asksReconsideration = (spec.timing ?? []).some(({ id }) => id === 'reconsideration');
  return form({
    id: spec.id,
    number: spec.number,
    family: spec.number === null ? 'own' : 'administrative',
    version: 1,
    title: ['行政起诉状', spec.kind === '' ? '' : `（${spec.kind}）`],
    name: spec.name,
    cause: spec.cause,
    ...(spec.source === undefined ? {} : { source: spec.source }),
    parties: administrativeParties,
    claims: { sections: [claimsSection(spec)] },
    facts: { sections: factSections(spec) },
    ...(spec.conditions === undefined ? {} : { conditions: spec.conditions }),
    prefill: [
      ...(asksReconsideration
        ? [
            {
              when: yes('timing.reconsideration.done'),
              path: 'facts.sameDispute.claimed',
              value: true,
            },
          ]
        : []),
      ...(spec.prefill ?? []),
    ],
    ...(spec.checks === undefined ? {} : { checks: spec.checks }),
    materials: [...spec.materials, delivery, ...(asksReconsideration ? [reconsidered] : [])],
    caseFacts: {
      feeScale: spec.free ? 'free' : 'administrative',
      jurisdiction: 'administrative',
      // 行政诉讼法 18: the court of the place of the authority.
      place: 'defendants[0].authority.address',
      gates: {
        ...(asksReconsideration
          ? {
              reconsidered: 'timing.reconsideration.done',
              reconsiderationReceivedOn: 'timing.reconsideration.receivedOn',
            }
          : {}),
        ...spec.gates,
      },
    },
  });
};

/** 决定书晚于知道的日子: the check of the days of a decision and of its receipt. */
export const decisionBeforeKnown = (decidedOn: string, knownOn: string): Check => ({
  kind: 'notAfter',
  earlier: decidedOn,
  later: knownOn,
  words: { zh: '决定的日期晚于您收到或者知道它的日期，请看看有没有写错。' },
});

/** The paper that is attacked; first of the papers of an administrative suit (行政诉讼法解释 54). */
export const decisionPaper = (label: string, title: string, help: string): Material => ({
  id: 'decision',
  label,
  title: { zh: title },
  help: { zh: help },
  required: false,
});
