import { describe, expect, it } from 'vitest';
import type { CourtFacts } from '../../../flows/filing/filing-context.ts';
import { type EstimateQuestion, estimateOf } from '../../../flows/finding/estimate.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { estimateSlip } from '../../../printers/documents/estimate-slip.ts';
import { layOut } from '../../../printers/receipt-printer/layout.ts';

const court: CourtFacts = {
  name: '某某林区基层法院',
  level: 'basic',
  district: [],
  nearby: [],
  doesNotTake: [],
  fees: { ...unsetProvincialFees, divorce: { from: 200_00, to: 200_00 } },
  feeNotice: 'register_first',
  injuryFees: 'unset',
  holidays: stateCouncilHolidays,
};

const divorce = { templateId: 'divorce', cause: { code: '9015', name: '离婚纠纷' }, amount: null } as const;
const lending = { templateId: 'private-lending', cause: null, amount: null } as const;

const linesOf = (question: EstimateQuestion): string[] =>
  layOut(
    estimateSlip(estimateOf(question, court), {
      courtName: court.name,
      printedOn: '2026年11月22日',
      terminalName: '自助立案终端 01 号',
    }),
    48,
  ).map((line) => (line.kind === 'row' ? line.text : `[${line.kind}]`));

const textOf = (question: EstimateQuestion): string => linesOf(question).join('\n');

describe('the list that is printed before anything is filed', () => {
  it('names court, form, cause and date, and says that it is no proof of filing', () => {
    const text = textOf(divorce);
    for (const words of [court.name, '民事起诉状（离婚纠纷）', '2026年11月22日', '自助立案终端 01 号'])
      expect(text).toContain(words);
    expect(text).toMatch(/案由\s+离婚纠纷/u);
    expect(text).toContain('仅供参考，以法院的通知为准。');
    expect(text).toContain('本单不是受理凭证，没有立案。');
  });

  it('reckons a divorce with 350,000 yuan of property: the base, and half a per cent over 200,000 (13(2))', () => {
    const text = textOf({ ...divorce, amount: 350_000_00 });
    expect(text).toMatch(/金额\s+350,000\.00 元/u);
    expect(text).toMatch(/诉讼费（估算）\s+950 元/u);
    expect(text).toMatch(/减半时\s+475 元/u);
  });

  it('reckons a divorce without property by its base alone, and says that no amount was given', () => {
    const text = textOf(divorce);
    expect(text).toMatch(/金额\s+没有填/u);
    expect(text).toMatch(/诉讼费（估算）\s+200 元/u);
  });

  it('shows no fee for money claims until the amount is known', () => {
    const text = textOf(lending);
    expect(text).toContain('诉讼费：知道金额以后才能算。');
    expect(text).not.toContain('减半时');
    expect(textOf({ ...lending, amount: 100_000_00 })).toMatch(/诉讼费（估算）\s+2,300 元/u);
  });

  it('has every paper of the form as a line to tick off: what everybody brings, then what depends on the case', () => {
    const text = textOf(divorce).replaceAll('\n', '');
    const at = (words: string): number => text.indexOf(words);
    const materials = templateById('divorce')?.materials ?? [];
    expect(materials.length).toBeGreaterThan(5);
    for (const material of materials) {
      const place = at(`□ ${material.title.zh}`);
      expect(place).toBeGreaterThan(0);
      expect(place > at('看情况还要')).toBe(material.when !== undefined);
    }
  });

  it('says how many copies (民事诉讼法 123)', () => {
    expect(textOf(lending).replaceAll('\n', '')).toContain(
      '给法院一份，再按对方人数，每人一份（民事诉讼法第一百二十三条）',
    );
  });

  it('no line is wider than the paper', () => {
    for (const line of linesOf({ ...divorce, amount: 350_000_00 }))
      expect(
        [...line].reduce((width, each) => width + (each.charCodeAt(0) < 128 ? 1 : 2), 0),
      ).toBeLessThanOrEqual(48);
  });
});
