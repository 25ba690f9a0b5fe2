import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { type FiledForm, feeScaleOf, remindersFor } from '../../../flows/forms/case-facts.ts';
import {
  answerAt,
  answerScreen,
  blankForm,
  fieldAt,
  newFormDraft,
  printedForm,
} from '../../../flows/forms/form-flow.ts';
import type { FormDraft, Template, Value } from '../../../flows/forms/template.ts';
import { authorityForms } from '../../../flows/forms/templates/authorities/list.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { today } from './arbitrary-draft.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '样本甲',
  sex: 'female',
  nation: '朝鲜',
  birthDate: '1970-05-06',
  address: '吉林省延吉市样本街1号',
  number: '999999197005060027',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
  hasPrivateUse: false,
};

const form = (id: string): Template => {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no ${id}`);
  return template;
};

const draftWith = (template: Template, answers: Readonly<Record<string, Value>>): FormDraft => {
  const draft = newFormDraft(template, card);
  return { ...draft, answers: { ...draft.answers, ...answers } };
};

const hints = (id: string, answers: Readonly<Record<string, Value>>, on = today) => {
  const template = form(id);
  const filed: FiledForm = { template, draft: draftWith(template, answers), cause: null };
  return remindersFor(filed, on, stateCouncilHolidays).map((hint) => [
    hint.id,
    hint.state,
    hint.day?.date ?? null,
  ]);
};

const rowLabels = (template: Template, heading: string): readonly string[] =>
  blankForm(template)
    .sections.find((section) => section.label === heading)
    ?.rows.map((row) => row.label) ?? [];

describe('the time limits of a suit against an authority', () => {
  it('run six months from the day on which the penalty was received (行政诉讼法 46)', () => {
    expect(hints('administrative-penalty', { 'timing.known.on': '2026-01-12' })).toEqual([
      ['suit-six-months', 'open', '2026-07-13'],
    ]);
  });

  it('run a year at most when the paper did not say that one can sue', () => {
    expect(
      hints('administrative-penalty', { 'timing.known.on': '2026-01-12', 'timing.known.notTold': true }),
    ).toEqual([['suit-not-told', 'open', '2027-01-12']]);
  });

  it('run fifteen days from the reconsideration decision (行政诉讼法 45)', () => {
    expect(
      hints('administrative-penalty', {
        'timing.known.on': '2025-06-02',
        'timing.reconsideration.done': true,
        'timing.reconsideration.receivedOn': '2026-02-25',
      }),
    ).toEqual([['suit-after-reconsideration', 'open', '2026-03-12']]);
    expect(hints('administrative-reconsideration', { 'timing.received.on': '2026-02-25' })).toEqual([
      ['suit-after-reconsideration', 'open', '2026-03-12'],
    ]);
  });

  it('begin with reconsideration for a fine on the spot and for information that is kept back', () => {
    for (const id of ['administrative-penalty', 'government-information-disclosure']) {
      expect(
        hints(id, { 'timing.known.on': '2026-02-02', 'timing.reconsiderationFirst.is': true }),
        id,
      ).toEqual([
        ['reconsideration-first', 'notice', null],
        ['reconsideration-limit', 'open', '2026-04-03'],
      ]);
    }
  });

  it('wait two months for an authority that was asked to act, and follow its answer when there is one', () => {
    const asked = { 'facts.asked.on': '2026-02-02', 'facts.decision.askedOn': '2026-02-02' };
    expect(hints('failure-to-perform-duty', { ...asked, 'facts.decision.claimed': false })).toEqual([
      ['authority-may-still-act', 'wait', '2026-04-02'],
    ]);
    expect(
      hints('failure-to-perform-duty', {
        ...asked,
        'facts.decision.claimed': true,
        'facts.decision.receivedOn': '2026-02-25',
      }),
    ).toEqual([['suit-six-months', 'open', '2026-08-25']]);
  });

  it('of twenty years for land are not told as five', () => {
    const old = { 'facts.act.on': '2019-03-04' };
    expect(hints('administrative-enforcement', { ...old, 'timing.land.is': false })).toEqual([
      ['suit-longest', 'passed', '2024-03-04'],
    ]);
    expect(hints('administrative-enforcement', { ...old, 'timing.land.is': true })).toEqual([]);
    expect(hints('house-expropriation-decision', { 'facts.decision.on': '2019-03-04' })).toEqual([]);
  });
});

describe('the forms about authorities', () => {
  it('find the days and answers of their hints in fields of the right kind', () => {
    for (const template of authorityForms) {
      for (const [name, path] of Object.entries(template.facts?.gates ?? {})) {
        const at = fieldAt(template, path);
        expect(at?.field.kind, `${template.id} ${name}`).toBe(/On$/u.test(name) ? 'date' : 'yesNo');
      }
    }
  });

  it('are free of fees where the law says so (诉讼费用交纳办法 8, 国家赔偿法 41)', () => {
    const scales = authorityForms
      .filter((template) => template.facts !== null)
      .map((template) => [
        template.id,
        feeScaleOf({ template, draft: draftWith(template, {}), cause: null }),
      ]);
    expect(scales.filter(([, scale]) => scale === 'free').map(([id]) => id)).toEqual([
      'insult-private-prosecution',
      'defamation-private-prosecution',
      'bigamy-private-prosecution',
      'refuse-execution-private-prosecution',
      'administrative-reparation',
      'state-compensation-unlawful-detention',
      'state-compensation-acquittal',
      'state-compensation-custody-death-injury',
      'state-compensation-wrongful-execution',
    ]);
    expect(new Set(scales.map(([, scale]) => scale))).toEqual(new Set(['free', 'administrative']));
  });

  it('print the claims of an administrative complaint as boxes before their labels', () => {
    const template = form('administrative-penalty');
    const ticked = (answers: Readonly<Record<string, Value>>) =>
      printedForm(template, draftWith(template, answers))
        .sections.find((section) => section.label === '诉讼请求')
        ?.rows.filter((row) => row.ticked === true)
        .map((row) => `${row.number}. ${row.label}`);
    expect(ticked({})).toEqual([]);
    expect(ticked({ 'claims.annul.claimed': true, 'claims.other.claimed': true })).toEqual([
      '1. 撤销行政处罚行为',
      '8. 其他请求',
    ]);
  });

  it('open no case with an answer, which names the one it belongs to above its parties', () => {
    for (const id of ['administrative-answer', 'civil-answer']) {
      const template = form(id);
      expect(template.facts).toBeNull();
      const [first, second] = blankForm(template).sections;
      expect(first?.rows.map((row) => row.label)).toEqual(['案号', '案由']);
      expect(second?.label).toBe('当事人信息');
    }
  });
});

describe('a private prosecution', () => {
  it('has the row of those who act for the victim between the agents and the accused', () => {
    expect(rowLabels(form('insult-private-prosecution'), '当事人信息')).toEqual([
      '自诉人',
      '诉讼代理人',
      '法定代理人或代为告诉人',
      '被告人',
      '是否提起附带民事诉讼',
    ]);
  });

  it('that a relative brings takes their name from the card, and reminds of no representative', () => {
    const template = form('insult-private-prosecution');
    const { draft, errors } = answerScreen(
      template,
      newFormDraft(template, card),
      'applicant.applicant.role',
      { 'applicant.applicant.role': 'guardian' },
      today,
    );
    expect(errors).toEqual({});
    expect(answerAt(template, draft, 'complainant.complainant.has')).toBe(true);
    expect(answerAt(template, draft, 'complainant.complainant.name')).toBe('样本甲');
    expect(draft.locked).toContain('complainant.complainant.name');
    expect(answerAt(template, draft, 'plaintiffs[0].person.name')).toBeNull();
    const minor = { ...draft.answers, 'plaintiffs[0].person.birthDate': '2015-01-01' };
    const filed: FiledForm = { template, draft: { ...draft, answers: minor }, cause: null };
    expect(remindersFor(filed, today, stateCouncilHolidays)).toEqual([]);
    const alone = { ...minor, 'complainant.complainant.has': false };
    expect(
      remindersFor({ ...filed, draft: { ...draft, answers: alone } }, today, stateCouncilHolidays).map(
        ({ id }) => id,
      ),
    ).toEqual(['representative']);
  });

  it('asks for damages only when a civil claim is joined', () => {
    const template = form('bigamy-private-prosecution');
    const liable = (joined: boolean) =>
      answerAt(
        template,
        draftWith(template, { 'civil.joined.claimed': joined, 'claims.crime.liable': '样本乙' }),
        'claims.crime.liable',
      );
    expect(liable(false)).toBeNull();
    expect(liable(true)).toBe('样本乙');
  });
});
