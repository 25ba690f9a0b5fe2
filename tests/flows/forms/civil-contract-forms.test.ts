import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { courtHintFor, feeScaleOf, remindersFor } from '../../../flows/forms/case-facts.ts';
import {
  answerAt,
  answerScreen,
  applies,
  newFormDraft,
  printedForm,
} from '../../../flows/forms/form-flow.ts';
import type { FormDraft, RawValue, Template, Value } from '../../../flows/forms/template.ts';
import { constructionContract } from '../../../flows/forms/templates/civil-contracts/construction-contract.ts';
import { financeLeaseContract } from '../../../flows/forms/templates/civil-contracts/finance-lease-contract.ts';
import { guaranteeInsuranceContract } from '../../../flows/forms/templates/civil-contracts/guarantee-insurance-contract.ts';
import { laborDispute } from '../../../flows/forms/templates/civil-contracts/labor-dispute.ts';
import { propertyServiceContract } from '../../../flows/forms/templates/civil-contracts/property-service-contract.ts';
import { securitiesMisrepresentation } from '../../../flows/forms/templates/civil-contracts/securities-misrepresentation.ts';
import type { CourtTable } from '../../../flows/law/courts/court-table.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { today } from './arbitrary-draft.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '样本甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1975-03-04',
  address: '吉林省延吉市样本街1号',
  number: '999999197503040014',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
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

/** The rows of the claims or facts with their lines as text; ticked boxes with √. */
const linesOf = (template: Template, draft: FormDraft, heading: string, number: number): readonly string[] =>
  (
    printedForm(template, draft)
      .sections.find((section) => section.label === heading)
      ?.rows.find((row) => row.number === number)?.lines ?? []
  ).map((line) =>
    line.map((piece) => (piece.kind === 'box' && piece.ticked ? `${piece.text}√` : piece.text)).join(''),
  );

const isAsked = (template: Template, draft: FormDraft, section: string, element: string): boolean =>
  applies(template, draft, { section, element });

describe('form 15, a worker who sues', () => {
  it('is told that arbitration comes first, and that a note of the wages makes it needless', () => {
    const none = { 'arbitration.arbitration.state': 'none' };
    expect(hints(laborDispute, none).map(([id]) => id)).toContain('labour-arbitration-first');
    const withNote = hints(laborDispute, { ...none, 'beforehand.wages.note': true }).map(([id]) => id);
    expect(withNote).toContain('wage-note');
    expect(withNote).not.toContain('labour-arbitration-first');
  });

  it('has fifteen days from receiving the award (劳动争议调解仲裁法 50)', () => {
    const award = (on: string) =>
      hints(laborDispute, {
        'arbitration.arbitration.state': 'awarded',
        'arbitration.arbitration.receivedOn': on,
      });
    expect(award('2026-02-25')).toContainEqual(['labour-award', 'open', '2026-03-12']);
    expect(award('2026-01-05')).toContainEqual(['labour-award', 'passed', '2026-01-20']);
  });

  it('has a year for arbitration from the end of the work when wages are owed (劳动争议调解仲裁法 27)', () => {
    expect(
      hints(laborDispute, {
        'arbitration.arbitration.state': 'none',
        'beforehand.wages.knewOn': '2023-01-31',
        'claims.wages.claimed': true,
        'facts.ended.ended': true,
        'facts.ended.on': '2025-06-09',
      }),
    ).toContainEqual(['labour-year', 'open', '2026-06-09']);
  });

  it('is not asked about an arbitration that there was not', () => {
    const draft = (state: string) => draftWith(laborDispute, { 'arbitration.arbitration.state': state });
    expect(isAsked(laborDispute, draft('none'), 'facts', 'arbitration')).toBe(false);
    expect(isAsked(laborDispute, draft('awarded'), 'facts', 'arbitration')).toBe(true);
    expect(isAsked(laborDispute, draft('awarded'), 'beforehand', 'wages')).toBe(false);
  });

  it('has the sums of the claims printed and offered as the total, on the labour scale', () => {
    const draft = answered(laborDispute, [
      ['claims.wages.claimed', { 'claims.wages.claimed': 'yes' }],
      ['claims.wages.amount', { 'claims.wages.amount': '15000', 'claims.wages.details': '三个月' }],
      ['claims.overtime.claimed', { 'claims.overtime.claimed': 'yes' }],
      ['claims.overtime.amount', { 'claims.overtime.amount': '2500', 'claims.overtime.details': '星期六' }],
      ['claims.severance.claimed', { 'claims.severance.claimed': 'no' }],
    ]);
    expect(answerAt(laborDispute, draft, 'claims.total.amount')).toBe(1_750_000);
    expect(linesOf(laborDispute, draft, '诉讼请求', 1)).toEqual([
      '是√    明细：三个月',
      '金额：15,000.00元',
      '否',
    ]);
    expect(linesOf(laborDispute, draft, '诉讼请求', 6)).toEqual(['是    明细：', '否√']);
    expect(feeScaleOf({ template: laborDispute, draft, cause: null })).toBe('labour');
  });
});

describe('form 14, a property manager who sues an owner', () => {
  it('has an organisation as plaintiff and persons as defendants', () => {
    const ids = (section: string) =>
      propertyServiceContract.sections
        .find(({ id }) => id === section)
        ?.elements.map(({ id }) => id)
        .filter((id) => id !== 'guardian');
    expect(ids('plaintiffs')).toEqual(['organisation']);
    expect(ids('defendants')).toEqual(['person']);
  });

  it('has the arrears and the penalty added up and carried into the facts', () => {
    const draft = answered(propertyServiceContract, [
      ['claims.fee.owed', { 'claims.fee.owed': '3600', 'claims.fee.until': '2025-12-31' }],
      ['claims.penalty.claimed', { 'claims.penalty.claimed': 'yes' }],
      ['claims.penalty.until', { 'claims.penalty.until': '2025-12-31', 'claims.penalty.owed': '320.5' }],
      ['claims.penalty.untilPaid', { 'claims.penalty.untilPaid': 'yes' }],
    ]);
    expect(answerAt(propertyServiceContract, draft, 'claims.total.amount')).toBe(392_050);
    expect(answerAt(propertyServiceContract, draft, 'facts.arrears.amount')).toBe(360_000);
    expect(linesOf(propertyServiceContract, draft, '诉讼请求', 1)).toEqual([
      '截至2025年12月31日止，尚欠物业费3,600.00元',
    ]);
    expect(linesOf(propertyServiceContract, draft, '事实与理由', 9)[0]).toBe('应付违约金数额：320.50元');
  });
});

describe('form 12, a lessor', () => {
  const asked = (which: string) => {
    const draft = draftWith(financeLeaseContract, { 'demand.demand.which': which });
    return ['rent', 'default', 'ownership', 'rescission', 'return'].filter((id) =>
      isAsked(financeLeaseContract, draft, 'claims', id),
    );
  };

  it('is asked items 1 to 3 for the whole rent and 4 and 5 for the end of the contract (民法典 752)', () => {
    expect(asked('rent')).toEqual(['rent', 'default', 'ownership']);
    expect(asked('rescission')).toEqual(['rescission', 'return']);
  });

  it('has all rent of an ended contract added up, and the total from it', () => {
    const draft = answered(financeLeaseContract, [
      ['demand.demand.which', { 'demand.demand.which': 'rescission' }],
      ['claims.return.claimed', { 'claims.return.claimed': 'yes' }],
      ['claims.return.due', { 'claims.return.due': '60000', 'claims.return.notDue': '120000' }],
      ['claims.return.allRent', { 'claims.return.allRent': '180000', 'claims.return.residual': '100' }],
      [
        'claims.return.penalty',
        { 'claims.return.penalty': '3000', 'claims.return.lateFee': '0', 'claims.return.damages': '' },
      ],
    ]);
    expect(answerAt(financeLeaseContract, draft, 'claims.return.allRent')).toBe(18_000_000);
    expect(answerAt(financeLeaseContract, draft, 'claims.total.amount')).toBe(18_310_000);
    expect(answerAt(financeLeaseContract, draft, 'facts.rentOwed.total')).toBe(6_300_000);
  });

  it('sues where the thing is used as well as where the lessee lives (民诉法解释 19)', () => {
    const home = {
      'defendants[0].kind.kind': 'person',
      'defendants[0].person.residence': longjing,
      'plaintiffs[0].person.residence': longjing,
    };
    expect(courtOf(financeLeaseContract, home)).not.toBe('here');
    expect(courtOf(financeLeaseContract, { ...home, 'facts.thing.place': yanji })).toBe('here');
  });
});

describe('form 13, building work', () => {
  const asked = (side: string) => {
    const draft = draftWith(constructionContract, { 'position.position.side': side });
    return constructionContract.sections
      .find(({ id }) => id === 'claims')
      ?.elements.filter(({ id }) => isAsked(constructionContract, draft, 'claims', id))
      .map(({ number }) => number)
      .filter((number) => number !== undefined);
  };
  const common = [10, 11, 12, 13, 14, 15];

  it('asks the builder items 1 to 5 and the owner 6 to 9', () => {
    expect(asked('contractor')).toEqual([1, 2, 3, 4, 5, ...common]);
    expect(asked('owner')).toEqual([6, 7, 8, 9, ...common]);
  });

  it('belongs to the court of the site, wherever the parties live (民诉法解释 28)', () => {
    const here = { 'defendants[0].kind.kind': 'person', 'defendants[0].person.residence': yanji };
    expect(courtOf(constructionContract, { ...here, 'facts.works.place': longjing })).toBe('elsewhere');
    expect(courtOf(constructionContract, { ...here, 'facts.works.place': yanji })).toBe('here');
  });

  it('strikes out 欠 or 超付 by the choice', () => {
    const lines = (which: string) =>
      linesOf(
        constructionContract,
        draftWith(constructionContract, {
          'facts.paid.which': which,
          'facts.paid.total': 50_000_000,
          'facts.paid.paid': 20_000_000,
          'facts.paid.difference': 30_000_000,
        }),
        '事实与理由',
        8,
      );
    expect(lines('owed')[0]).toBe('工程总价500,000.00元；已支付工程款200,000.00元；欠工程款300,000.00元。');
    expect(lines('overpaid')[1]).toBe('超付工程款利息：元。');
  });
});

describe('form 16, someone who lost money on shares', () => {
  const draft = (sold: string): FormDraft => {
    const filled = draftWith(securitiesMisrepresentation, {
      'facts.trading.security': '样本股份，600000',
      'purchases[0].purchase.date': '2024-03-05',
      'purchases[0].purchase.quantity': '1000股',
      'purchases[0].purchase.price': '12.35元',
      'purchases[1].purchase.date': '2024-03-06',
      'purchases[1].purchase.quantity': '500股',
      'purchases[1].purchase.price': '12.4元',
      'disposal.disposal.sold': sold,
      'sales[0].sale.date': '2025-01-08',
      'sales[0].sale.quantity': '1500股',
      'sales[0].sale.price': '5元',
    });
    return { ...filled, counts: { ...filled.counts, purchases: 2, sales: 1 } };
  };

  it('has all deals in the one cell of item 3', () => {
    expect(linesOf(securitiesMisrepresentation, draft('all'), '事实与理由', 3)).toEqual([
      '证券：样本股份，600000',
      '买入情况（日期、数量、单价）',
      '1. 日期：2024年3月5日    数量：1000股    单价：12.35元',
      '2. 日期：2024年3月6日    数量：500股    单价：12.4元',
      '卖出情况（日期、数量、单价）',
      '已全部卖出',
      '1. 日期：2025年1月8日    数量：1500股    单价：5元',
    ]);
  });

  it('has no sales when nothing was sold', () => {
    expect(linesOf(securitiesMisrepresentation, draft('none'), '事实与理由', 3).slice(-2)).toEqual([
      '卖出情况（日期、数量、单价）',
      '未卖出',
    ]);
  });

  it('has three years from the day of revelation', () => {
    expect(hints(securitiesMisrepresentation, { 'facts.statement.revealedOn': '2024-05-20' })).toContainEqual(
      ['limitation', 'open', '2027-05-20'],
    );
  });
});

describe('form 19, an insurer who has paid', () => {
  it('has what it claims added up and what is owed carried from item 5 to item 7', () => {
    const draft = answered(guaranteeInsuranceContract, [
      ['claims.payout.amount', { 'claims.payout.amount': '5万' }],
      ['claims.premium.claimed', { 'claims.premium.claimed': 'yes' }],
      ['claims.premium.until', { 'claims.premium.until': '2026-03-01', 'claims.premium.owed': '2600' }],
      [
        'facts.arrears.principal',
        {
          'facts.arrears.principal': '45000',
          'facts.arrears.interest': '1200',
          'facts.arrears.penaltyInterest': '0',
        },
      ],
    ]);
    expect(answerAt(guaranteeInsuranceContract, draft, 'claims.total.amount')).toBe(5_260_000);
    expect(answerAt(guaranteeInsuranceContract, draft, 'facts.settlement.amount')).toBe(5_000_000);
    expect(linesOf(guaranteeInsuranceContract, draft, '事实与理由', 7)[1]).toContain(
      '欠付借款本金45,000.00元、利息1,200.00元、罚息0.00元、复利元',
    );
  });
});
