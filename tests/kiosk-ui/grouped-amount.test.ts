import { describe, expect, it } from 'vitest';
import { groupedAmount } from '../../kiosk-ui/fields/grouped-amount.ts';

describe('a long amount in groups', () => {
  it.each([
    ['100000', '10万', '10만', '100,000'],
    ['123456.5', '12万3456.5', '12만3456.5', '123,456.5'],
    ['1000000.05', '100万0.05', '100만0.05', '1,000,000.05'],
    ['200300004000', '2003亿4000', '2003억4000', '200,300,004,000'],
    ['12345.', '1万2345', '1만2345', '12,345'],
  ])('%s', (raw, zh, ko, en) => {
    expect(groupedAmount(raw, 'zh')).toBe(zh);
    expect(groupedAmount(raw, 'ko')).toBe(ko);
    expect(groupedAmount(raw, 'en')).toBe(en);
  });

  it.each(['', '9999', '1.2万', '12,000', 'abc', '-100000'])('nothing for %s', (raw) => {
    expect(groupedAmount(raw, 'zh')).toBeNull();
  });
});
