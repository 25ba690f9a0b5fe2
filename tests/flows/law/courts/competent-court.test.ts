import { describe, expect, it } from 'vitest';
import { claimAmount, courtHintFor } from '../../../../flows/forms/case-facts.ts';
import { newFormDraft } from '../../../../flows/forms/form-flow.ts';
import { privateLending } from '../../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../../flows/forms/templates/service-address.ts';
import { type CourtQuestion, courtHint } from '../../../../flows/law/courts/court-hint.ts';
import { courtOf, provinceOf } from '../../../../flows/law/courts/court-table.ts';

const court = {
  name: '延吉市人民法院',
  district: ['吉林省延边朝鲜族自治州延吉市'],
  nearby: [
    { name: '龙井市人民法院', district: ['吉林省延边朝鲜族自治州龙井市', '龙井市'] },
    { name: '图们市人民法院', district: ['吉林省延边朝鲜族自治州图们市'] },
  ],
};
const yanji = '吉林省延边朝鲜族自治州延吉市某街1号';
const longjing = '吉林省延边朝鲜族自治州龙井市某镇2号';
const tumen = '延边朝鲜族自治州图们市某路3号';
const shenyang = '辽宁省沈阳市和平区某路4号';

const ask = (changes: Partial<CourtQuestion>) =>
  courtHint('contract-money', {
    claim: 100_000_00,
    plaintiffAddresses: ['', yanji],
    defendantAddresses: ['', longjing],
    court,
    agreement: 'none',
    ...changes,
  });
const text = (hint: ReturnType<typeof ask>) => hint.words.map((words) => words.zh).join('');

describe('the competent court of a loan', () => {
  it('is the lender’s home court too, because the money is to be paid there (民诉法解释 18)', () => {
    const hint = ask({});
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('民诉法解释 18');
    expect(text(hint)).toContain('龙井市人民法院');
    expect(text(hint)).toContain('两个法院都可以');
  });

  it('is the defendant’s home court', () => {
    expect(ask({ plaintiffAddresses: [shenyang], defendantAddresses: [yanji] }).kind).toBe('here');
  });

  it('goes by where someone really lives before the registered address (民事诉讼法 22)', () => {
    expect(ask({ plaintiffAddresses: [tumen, yanji] }).kind).toBe('elsewhere');
    expect(ask({ plaintiffAddresses: [yanji, tumen] }).kind).toBe('here');
  });

  it('is elsewhere when both live elsewhere, and nobody is turned away', () => {
    const hint = ask({ plaintiffAddresses: [tumen] });
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).toContain('您仍然可以在这里提交');
  });

  it('is not guessed from addresses that the table does not have', () => {
    expect(ask({ plaintiffAddresses: [''], defendantAddresses: ['某村'] }).kind).toBe('unknown');
    expect(ask({ plaintiffAddresses: [shenyang], defendantAddresses: [longjing] }).kind).toBe('unknown');
  });

  it('was agreed on, or arbitration was: told, not refused', () => {
    expect(ask({ agreement: 'court' }).articles).toContain('民事诉讼法 35');
    const arbitration = ask({ agreement: 'arbitration' });
    expect(arbitration.kind).toBe('arbitration');
    expect(arbitration.articles).toContain('民诉法解释 215');
    expect(text(arbitration)).toContain('仍然可以交起诉状');
  });

  it.each([
    ['both in the province, just under 500 million', 499_999_999_99, yanji, 'here'],
    ['both in the province, 500 million', 500_000_000_00, yanji, 'intermediate'],
    ['one outside, just under 100 million', 99_999_999_99, shenyang, 'here'],
    ['one outside, 100 million', 100_000_000_00, shenyang, 'intermediate'],
  ])('is of the level of 法发〔2021〕27号: %s', (_case, claim, defendant, kind) => {
    expect(ask({ claim, defendantAddresses: [defendant] }).kind).toBe(kind);
  });

  it('of both outside of the province is as of both inside', () => {
    const outside = { plaintiffAddresses: [shenyang], defendantAddresses: [shenyang] };
    expect(ask({ ...outside, claim: 100_000_000_00 }).kind).not.toBe('intermediate');
    expect(ask({ ...outside, claim: 500_000_000_00 }).kind).toBe('intermediate');
  });

  it('of someone whose province is not known is intermediate only from the higher sum', () => {
    expect(ask({ claim: 100_000_000_00, defendantAddresses: ['某村'] }).kind).toBe('here');
    expect(ask({ claim: 500_000_000_00, defendantAddresses: ['某村'] }).kind).toBe('intermediate');
  });
});

describe('addresses', () => {
  it('fit a district with or without the province, and with blanks', () => {
    const all = [court, ...court.nearby];
    expect(courtOf(all, '延边朝鲜族自治州 延吉市 某街')?.name).toBe('延吉市人民法院');
    expect(courtOf(all, '吉林省龙井市某街')?.name).toBe('龙井市人民法院');
    expect(courtOf(all, '')).toBeNull();
    expect(provinceOf('内蒙古自治区呼和浩特市')).toBe('内蒙古自治区');
    expect(provinceOf('延吉市')).toBeNull();
  });
});

describe('the hint from a form', () => {
  it('needs no answers to say that it does not know, and none comes from a form that opens no case', () => {
    const card = {
      kind: 'resident',
      name: '测试甲',
      sex: 'male',
      nation: '汉',
      birthDate: '1990-01-01',
      address: yanji,
      number: '999999199001010019',
      validFrom: '2020-01-01',
      validTo: '2040-01-01',
      hasPrivateUse: false,
    } as const;
    const draft = newFormDraft(privateLending, card);
    expect(courtHintFor({ template: privateLending, draft, cause: null }, court)?.kind).toBe('unknown');
    expect(claimAmount(privateLending, draft)).toBeNull();
    expect(
      courtHintFor(
        { template: serviceAddress, draft: newFormDraft(serviceAddress, card), cause: null },
        court,
      ),
    ).toBeNull();
  });
});
