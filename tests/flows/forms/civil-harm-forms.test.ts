import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import {
  courtHintFor,
  type FeeTable,
  feeFor,
  feeScaleOf,
  remindersFor,
} from '../../../flows/forms/case-facts.ts';
import {
  answerAt,
  answerScreen,
  applies,
  blankForm,
  newFormDraft,
  printedForm,
} from '../../../flows/forms/form-flow.ts';
import type { FormDraft, RawValue, Template, Value } from '../../../flows/forms/template.ts';
import { ecologicalDamagePublicInterest } from '../../../flows/forms/templates/civil-harm/ecological-damage-public-interest.ts';
import { ecologicalEnvironmentCompensation } from '../../../flows/forms/templates/civil-harm/ecological-environment-compensation.ts';
import { liabilityInsuranceContract } from '../../../flows/forms/templates/civil-harm/liability-insurance-contract.ts';
import { maritimePersonalInjury } from '../../../flows/forms/templates/civil-harm/maritime-personal-injury.ts';
import { personalInjury } from '../../../flows/forms/templates/civil-harm/personal-injury.ts';
import { personalInsuranceContract } from '../../../flows/forms/templates/civil-harm/personal-insurance-contract.ts';
import { propertyInsuranceContract } from '../../../flows/forms/templates/civil-harm/property-insurance-contract.ts';
import { seafarerLaborContract } from '../../../flows/forms/templates/civil-harm/seafarer-labor-contract.ts';
import { trafficAccidentLiability } from '../../../flows/forms/templates/civil-harm/traffic-accident-liability.ts';
import type { CourtTable } from '../../../flows/law/courts/court-table.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { today } from './arbitrary-draft.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '样本乙',
  sex: 'female',
  nation: '汉',
  birthDate: '1968-05-06',
  address: '吉林省延吉市样本街3号',
  number: '999999196805060028',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

const draftWith = (template: Template, answers: Readonly<Record<string, Value>>): FormDraft => {
  const draft = newFormDraft(template, card);
  return { ...draft, answers: { ...draft.answers, ...answers } };
};

/** Goes through screens by their keys; throws when an answer is refused. */
const answered = (
  template: Template,
  screens: readonly (readonly [string, Readonly<Record<string, RawValue>>])[],
): FormDraft =>
  screens.reduce<FormDraft>(
    (draft, [key, raw]) => {
      const result = answerScreen(template, draft, key, raw, today);
      if (Object.keys(result.errors).length > 0) throw new Error(`${key}: ${JSON.stringify(result.errors)}`);
      return result.draft;
    },
    newFormDraft(template, card),
  );

const hints = (template: Template, answers: Readonly<Record<string, Value>>) =>
  remindersFor(
    { template, draft: draftWith(template, answers), cause: null },
    today,
    stateCouncilHolidays,
  ).map((hint) => [hint.id, hint.state, hint.day?.date ?? null]);

const court: CourtTable = {
  name: '延吉市人民法院',
  district: ['吉林省延边朝鲜族自治州延吉市'],
  nearby: [{ name: '龙井市人民法院', district: ['吉林省延边朝鲜族自治州龙井市'] }],
};

const yanji = '吉林省延边朝鲜族自治州延吉市样本街1号';
const longjing = '吉林省延边朝鲜族自治州龙井市样本路2号';

const courtOf = (template: Template, answers: Readonly<Record<string, Value>>) =>
  courtHintFor({ template, draft: draftWith(template, answers), cause: null }, court)?.kind;

/** A row with its lines as text; ticked boxes with √. */
const linesOf = (template: Template, draft: FormDraft, heading: string, number: number): readonly string[] =>
  (
    printedForm(template, draft)
      .sections.find((section) => section.label === heading)
      ?.rows.find((row) => row.number === number)?.lines ?? []
  ).map((line) =>
    line.map((piece) => (piece.kind === 'box' && piece.ticked ? `${piece.text}√` : piece.text)).join(''),
  );

/** The printed numbers of the claims that are asked. */
const claimsAsked = (template: Template, draft: FormDraft) =>
  template.sections
    .find(({ id }) => id === 'claims')
    ?.elements.filter(({ id }) => applies(template, draft, { section: 'claims', element: id }))
    .flatMap(({ number }) => (number === undefined ? [] : [number]));

describe('form 21, someone hurt on the road', () => {
  it('is asked only for what they want to be paid for', () => {
    const scope = (harm: readonly string[], items: readonly string[]) =>
      draftWith(trafficAccidentLiability, { 'scope.scope.harm': harm, 'scope.scope.items': items });
    const asked = (draft: FormDraft) => claimsAsked(trafficAccidentLiability, draft);
    expect(asked(scope(['injury'], ['medical', 'lostIncome']))).toEqual([1, 5, 12, 13]);
    expect(asked(scope(['injury'], ['death']))).toEqual([9, 12, 13]);
    expect(asked(scope(['property'], ['medical']))).toEqual([11, 12, 13]);
    expect(asked(scope(['injury', 'property'], ['moral']))).toEqual([10, 11, 12, 13]);
  });

  it('has what is asked for added up, and 无 where nothing is', () => {
    const draft = answered(trafficAccidentLiability, [
      ['scope.scope.harm', { 'scope.scope.harm': ['injury', 'property'] }],
      ['scope.scope.items', { 'scope.scope.items': ['medical', 'nursing'] }],
      [
        'claims.medical.from',
        {
          'claims.medical.from': '2025-06-03',
          'claims.medical.to': '2025-06-18',
          'claims.medical.hospital': '样本市',
        },
      ],
      [
        'claims.medical.visit',
        {
          'claims.medical.visit': 'inpatient',
          'claims.medical.amount': '12600.5',
          'claims.medical.papers': 'yes',
        },
      ],
      [
        'claims.nursing.days',
        { 'claims.nursing.days': '15', 'claims.nursing.paid': '3000', 'claims.nursing.carerLoss': '' },
      ],
      [
        'claims.property.vehicle',
        {
          'claims.property.vehicle': '800',
          'claims.property.standstill': '',
          'claims.property.other': '100',
        },
      ],
    ]);
    expect(answerAt(trafficAccidentLiability, draft, 'claims.total.amount')).toBe(1_650_050);
    expect(linesOf(trafficAccidentLiability, draft, '诉讼请求', 1)).toEqual([
      '2025年6月3日至2025年6月18日期间在样本市医院住院治疗，累计发生医疗费12,600.50元',
      '医疗费发票、医疗费清单、病历资料：有√无',
    ]);
    expect(linesOf(trafficAccidentLiability, draft, '诉讼请求', 9)).toEqual(['无']);
    expect(answerAt(trafficAccidentLiability, draft, 'facts.basis.text')).toContain('第一千一百七十九条');
  });

  it('is not offered the article on bodily injury for a dented car', () => {
    const draft = answered(trafficAccidentLiability, [
      ['scope.scope.harm', { 'scope.scope.harm': ['property'] }],
    ]);
    const basis = answerAt(trafficAccidentLiability, draft, 'facts.basis.text');
    expect(basis).toContain('第一千一百八十四条');
    expect(basis).not.toContain('第一千一百七十九条');
  });

  it('may sue where the accident was (民事诉讼法 30), within three years', () => {
    const away = {
      'defendants[0].kind.kind': 'person',
      'defendants[0].person.residence': longjing,
    };
    expect(courtOf(trafficAccidentLiability, away)).not.toBe('here');
    expect(courtOf(trafficAccidentLiability, { ...away, 'facts.accident.place': yanji })).toBe('here');
    expect(hints(trafficAccidentLiability, { 'facts.accident.on': '2024-06-03' })).toContainEqual([
      'limitation',
      'open',
      '2027-06-03',
    ]);
  });

  it('has nothing on the blank paper that the official form has not', () => {
    const accident = blankForm(trafficAccidentLiability)
      .sections.find(({ label }) => label === '事实与理由')
      ?.rows.find(({ number }) => number === 1);
    expect(accident?.lines.flat().map(({ text }) => text)).toEqual(['']);
  });
});

describe('our form for bodily injury', () => {
  it('offers the article of the kind of harm', () => {
    const basis = (how: string) => {
      const draft = answered(personalInjury, [['facts.harm.how', { 'facts.harm.how': how }]]);
      return answerAt(personalInjury, draft, 'facts.basis.text');
    };
    expect(basis('animal')).toContain('第一千二百四十五条');
    expect(basis('labour')).toContain('第一千一百九十二条');
    expect(basis('assault')).toContain('第一千一百六十五条');
  });

  it('has the chosen cause, which the person may change', () => {
    const draft = newFormDraft(personalInjury, card, '饲养动物损害责任纠纷');
    expect(answerAt(personalInjury, draft, 'cause.cause.name')).toBe('饲养动物损害责任纠纷');
    expect(draft.locked).not.toContain('cause.cause.name');
  });

  it('costs what the court says: on the personality scale, on the property scale, or between them', () => {
    const draft = draftWith(personalInjury, { 'claims.total.amount': 2_000_000 });
    const filed = { template: personalInjury, draft, cause: null };
    const table = (injuryFees: FeeTable['injuryFees']): FeeTable => ({
      fees: unsetProvincialFees,
      injuryFees,
    });
    expect(feeScaleOf(filed)).toBe('personality');
    // 20,000 yuan by 13(1): 50 + 10,000 at 2.5 percent.
    expect(feeFor(filed, table('property'))?.fee).toEqual({ fen: 30_000 });
    const open = feeFor(filed, table('unset'))?.fee;
    expect(open).toHaveProperty('from', 10_000);
    expect(open).toHaveProperty('to', 50_000);
  });

  it('asks who died where a relative sues', () => {
    const draft = draftWith(personalInjury, { 'facts.victim.isPlaintiff': false });
    const asked = (field: string, of: FormDraft) =>
      applies(personalInjury, of, { section: 'facts', element: 'victim', field });
    expect(asked('relation', draft)).toBe(true);
    expect(asked('relation', draftWith(personalInjury, { 'facts.victim.isPlaintiff': true }))).toBe(false);
  });
});

describe('forms 17, 18 and 20, against an insurer', () => {
  it('have two years, and five for life insurance (保险法 26)', () => {
    expect(hints(propertyInsuranceContract, { 'facts.event.knownOn': '2024-07-08' })).toContainEqual([
      'insurance-limitation',
      'open',
      '2026-07-08',
    ]);
    const life = hints(personalInsuranceContract, {
      'facts.event.knownOn': '2022-07-08',
      'facts.terms.life': true,
    });
    expect(life).toContainEqual(['life-insurance-limitation', 'open', '2027-07-08']);
    expect(life.map(([id]) => id)).not.toContain('insurance-limitation');
  });

  it('add up nursing from its parts, the payout from its items, the total from the payout', () => {
    const draft = answered(liabilityInsuranceContract, [
      ['claims.payout.items', { 'claims.payout.items': ['nursing', 'transport'] }],
      [
        'claims.payout.nursingDays',
        {
          'claims.payout.nursingDays': '15',
          'claims.payout.nursingPaid': '3000',
          'claims.payout.nursingCarerLoss': '',
        },
      ],
      [
        'claims.payout.nursingShort',
        { 'claims.payout.nursingShort': '500', 'claims.payout.nursingPapers': 'no' },
      ],
      [
        'claims.payout.transportAmount',
        { 'claims.payout.transportAmount': '120', 'claims.payout.transportPapers': 'yes' },
      ],
      ['claims.payout.property', { 'claims.payout.property': '护栏', 'claims.payout.propertyAmount': '380' }],
    ]);
    expect(answerAt(liabilityInsuranceContract, draft, 'claims.payout.nursingAmount')).toBe(350_000);
    expect(answerAt(liabilityInsuranceContract, draft, 'claims.payout.amount')).toBe(400_000);
    expect(answerAt(liabilityInsuranceContract, draft, 'claims.total.amount')).toBe(400_000);
    const lines = linesOf(liabilityInsuranceContract, draft, '诉讼请求', 1);
    expect(lines).toContain('护理费√：3,500.00元');
    expect(lines).toContain('营养费：元    病历资料：有无');
    expect(lines).toContain('交通费√：120.00元    交通费凭证：有√无');
  });

  it('may go to the court of the insured person’s home (民诉法解释 21)', () => {
    const away = { 'defendants[0].organisation.address': longjing };
    expect(courtOf(personalInsuranceContract, away)).not.toBe('here');
    expect(courtOf(personalInsuranceContract, { ...away, 'facts.event.place': yanji })).toBe('here');
  });
});

describe('forms 38 and 40, on board', () => {
  it('count the dependants within the compensation, not beside it', () => {
    const draft = answered(maritimePersonalInjury, [
      ['scope.scope.items', { 'scope.scope.items': ['death'] }],
      [
        'claims.death.amount',
        {
          'claims.death.amount': '700000',
          'claims.death.funeral': '45000',
          'claims.death.dependants': '60000',
        },
      ],
    ]);
    expect(answerAt(maritimePersonalInjury, draft, 'claims.total.amount')).toBe(74_500_000);
    expect(linesOf(maritimePersonalInjury, draft, '诉讼请求', 9)).toEqual([
      '死亡赔偿金700,000.00元（含被扶养人生活费60,000.00元），丧葬费45,000.00元',
    ]);
  });

  it('carry the sum and the ship into the maritime lien', () => {
    const draft = answered(seafarerLaborContract, [
      ['claims.wages.has', { 'claims.wages.has': 'yes' }],
      [
        'claims.wages.from',
        {
          'claims.wages.from': '2025-03-05',
          'claims.wages.to': '2025-08-20',
          'claims.wages.ship': '样本渔1号',
        },
      ],
      ['claims.wages.amount', { 'claims.wages.amount': '32000', 'claims.wages.note': 'no' }],
      ['claims.lien.claimed', { 'claims.lien.claimed': 'yes' }],
    ]);
    expect(linesOf(seafarerLaborContract, draft, '诉讼请求', 5)[1]).toBe(
      '内容：请求确认原告的诉讼请求（32,000.00元）对“样本渔1号”船享有船舶优先权，有权在船舶拍卖、变卖款中优先受偿。',
    );
    expect(courtOf(seafarerLaborContract, {})).toBe('designated');
  });
});

describe('forms 41 to 43, for the environment', () => {
  it('ask for the sums of what is claimed, and add them up', () => {
    const draft = answered(ecologicalDamagePublicInterest, [
      ['claims.liability.kinds', { 'claims.liability.kinds': ['stop', 'restore'] }],
      ['claims.restoration.kinds', { 'claims.restoration.kinds': ['cleaning', 'repair'] }],
      [
        'claims.restoration.cleaning',
        { 'claims.restoration.cleaning': '200000', 'claims.restoration.repair': '60万' },
      ],
    ]);
    expect(claimsAsked(ecologicalDamagePublicInterest, draft)).toEqual([1, 2, 4, 5, 6]);
    expect(linesOf(ecologicalDamagePublicInterest, draft, '诉讼请求', 5)).toEqual(['以上共计800,000.00元。']);
    expect(courtOf(ecologicalDamagePublicInterest, {})).toBe('intermediate');
  });

  it('have one of two kinds of authority as the plaintiff of form 43, and the other row says 无', () => {
    const draft = draftWith(ecologicalEnvironmentCompensation, {
      'applicant.applicant.role': 'agent',
      'plaintiffs[0].kind.which': 'department',
      'plaintiffs[0].department.name': '样本自然资源部门',
    });
    const rows = printedForm(ecologicalEnvironmentCompensation, draft).sections.find(
      ({ label }) => label === '当事人信息',
    )?.rows;
    const text = (label: string) =>
      rows
        ?.find((row) => row.label === label)
        ?.lines.flat()
        .map((piece) => piece.text)
        .join('');
    expect(text('受国务院委托行使全民所有自然资源资产所有权的部门')).toContain('样本自然资源部门');
    expect(text('省级、市地级人民政府及其指定的部门、机构')).toBe('无');
  });

  it('ask for no business licence', () => {
    for (const template of [ecologicalDamagePublicInterest, ecologicalEnvironmentCompensation])
      expect(template.materials.map(({ label }) => label).join()).not.toContain('营业执照');
  });
});
