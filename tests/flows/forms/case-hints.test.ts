import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import {
  claimsLabourPay,
  courtHintFor,
  type FiledForm,
  remindersFor,
} from '../../../flows/forms/case-facts.ts';
import { addItem, answerAt, newFormDraft } from '../../../flows/forms/form-flow.ts';
import type { FormDraft, Value } from '../../../flows/forms/template.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '测试甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1980-01-01',
  address: '吉林省延边朝鲜族自治州延吉市某街1号',
  number: '999999198001010018',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};
const today = '2026-03-02';

/** A form with these answers, as if they had been given on their screens. */
const filedWith = (
  id: string,
  answers: Readonly<Record<string, Value>>,
  cause: string | null = null,
): FiledForm => {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no form ${id}`);
  const draft = newFormDraft(template, card);
  return { template, draft: { ...draft, answers: { ...draft.answers, ...answers } }, cause };
};

const hintsOf = (id: string, answers: Readonly<Record<string, Value>>) =>
  remindersFor(filedWith(id, answers), today, stateCouncilHolidays).map(({ id: hint, state, day }) => [
    hint,
    state,
    day?.date,
  ]);

describe('the limitation of what is owed', () => {
  it.each([
    ['finance-lease-contract', 'facts.rentOwed', {}],
    ['construction-contract', 'facts.paid', { 'facts.paid.which': 'owed' }],
    ['property-service-contract', 'facts.arrears', {}],
  ])('is told on the form %s, and begins again with the last demand', (id, row, others) => {
    expect(hintsOf(id, { ...others, [`${row}.dueOn`]: '2022-12-31' })).toEqual([
      ['limitation', 'passed', '2025-12-31'],
    ]);
    const asked = { ...others, [`${row}.dueOn`]: '2022-12-31', [`${row}.askedOn`]: '2025-06-09' };
    expect(hintsOf(id, asked)).toEqual([['limitation', 'open', '2028-06-09']]);
    expect(hintsOf(id, others)).toEqual([]);
  });

  it('is not of an owner who says that too much was paid', () => {
    const overpaid = { 'facts.paid.which': 'overpaid', 'facts.paid.dueOn': '2022-12-31' };
    expect(hintsOf('construction-contract', overpaid)).toEqual([]);
  });

  it('is three years for the insurer that paid for a borrower, not the two of 保险法 26', () => {
    expect(hintsOf('guarantee-insurance-contract', { 'facts.settlement.paidOn': '2023-05-08' })).toEqual([
      ['limitation', 'open', '2026-05-08'],
    ]);
  });
});

describe('the time to sue on a decision of the trade mark and patent office', () => {
  it.each([
    ['trademark-refusal-review', 'claims.decidedOn.receivedOn'],
    ['trademark-revocation-review', 'decision.decidedOn.receivedOn'],
    ['trademark-invalidation', 'decision.decidedOn.receivedOn'],
  ])('is thirty days on the form %s (商标法)', (id, path) => {
    expect(hintsOf(id, { [path]: '2026-02-09' })).toEqual([['trademark-decision', 'open', '2026-03-11']]);
    expect(hintsOf(id, { [path]: '2026-01-05' })).toEqual([['trademark-decision', 'passed', '2026-02-04']]);
  });

  it.each([
    ['patent-refusal-review', 'claims.decision.receivedOn'],
    ['patent-invalidation', 'claims.decision.receivedOn'],
  ])('is three months on the form %s (专利法 41, 46)', (id, path) => {
    expect(hintsOf(id, { [path]: '2025-12-10' })).toEqual([['patent-decision', 'open', '2026-03-10']]);
    expect(hintsOf(id, { [path]: '2025-11-28' })).toEqual([['patent-decision', 'passed', '2026-02-28']]);
  });
});

describe('an insurance claim', () => {
  const event = { 'facts.event.on': '2023-12-01', 'facts.event.knownOn': '2024-06-03' };

  it.each(['property-insurance-contract', 'liability-insurance-contract', 'personal-insurance-contract'])(
    'on the form %s lapses from the day on which the event was known, not from the event (保险法 26)',
    (id) => {
      expect(hintsOf(id, event)).toEqual([['insurance-limitation', 'open', '2026-06-03']]);
    },
  );
});

describe('the court', () => {
  const court = { name: '延吉市人民法院', district: ['吉林省延边朝鲜族自治州延吉市'], nearby: [] };

  it('of misrepresentation on the securities market is a designated one (法释〔2022〕2号 3)', () => {
    const hint = courtHintFor(filedWith('securities-misrepresentation', {}), court);
    expect(hint?.kind).toBe('designated');
    expect(hint?.articles).toContain('法释〔2022〕2号 3');
    expect(hint?.words.map(({ zh }) => zh).join('')).toContain('仍然可以在这里提交');
  });

  it('of liability insurance is not told from where the accident was, as if a thing lay there', () => {
    const filed = filedWith('liability-insurance-contract', {
      'facts.event.place': '吉林省延边朝鲜族自治州延吉市某街1号',
    });
    const words =
      courtHintFor(filed, court)
        ?.words.map(({ zh }) => zh)
        .join('') ?? '';
    expect(words).not.toContain('投保的东西所在的地方');
    expect(words).toContain('出事的地方的法院也可以');
  });
});

describe('pay for work (诉讼费用交纳办法 20)', () => {
  it('is claimed when wages are, and not in every labour dispute', () => {
    expect(claimsLabourPay(filedWith('labor-dispute', { 'claims.wages.claimed': true }))).toBe(true);
    const dismissal = { 'claims.wages.claimed': false, 'claims.unlawfulDismissal.claimed': true };
    expect(claimsLabourPay(filedWith('labor-dispute', dismissal))).toBe(false);
  });

  it('is claimed under the cause of that name', () => {
    expect(claimsLabourPay(filedWith('labor-dispute', {}, '9468'))).toBe(true);
    expect(claimsLabourPay(filedWith('labor-dispute', {}, '9463'))).toBe(false);
  });
});

describe('form 15', () => {
  const grounds = (claimed: readonly string[]): unknown => {
    const template = templateById('labor-dispute');
    if (template === undefined) throw new Error('no form 15');
    const answers = Object.fromEntries(claimed.map((id) => [`claims.${id}.claimed`, true]));
    // Adding a party makes the form offer anew what follows from the answers.
    const empty = newFormDraft(template, card);
    const draft: FormDraft = addItem(
      template,
      { ...empty, answers: { ...empty.answers, ...answers } },
      'plaintiffs',
    );
    return answerAt(template, draft, 'facts.basis.text');
  };

  it('offers the articles of everything that is claimed', () => {
    expect(grounds(['overtime'])).toBe(
      '《中华人民共和国劳动法》第四十四条；《中华人民共和国劳动合同法》第三十一条',
    );
    expect(grounds(['doubleWages', 'unlawfulDismissal', 'annualLeave'])).toBe(
      '《中华人民共和国劳动合同法》第八十二条；《职工带薪年休假条例》第五条；《中华人民共和国劳动合同法》第四十八条、第八十七条',
    );
    expect(grounds([])).toBeNull();
  });

  it('prints who runs the shop when the employer is a one-person business', () => {
    const template = templateById('labor-dispute');
    const rows = template?.sections.find(({ id }) => id === 'defendants')?.elements ?? [];
    const fields = rows.flatMap((row) => row.fields).map(({ id }) => id);
    expect(fields).toEqual(expect.arrayContaining(['isShop', 'operator', 'operatorNumber']));
  });
});
