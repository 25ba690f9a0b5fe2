import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseField,
  printField,
  rawOf,
  speakField,
  summariseField,
} from '../../../flows/forms/field-kinds.ts';
import type { Field, FieldKind, RawValue, Value } from '../../../flows/forms/template.ts';
import { languages } from '../../../flows/text/words.ts';
import { arbitraryFen, today, validRaw } from './arbitrary-draft.ts';

const w = { zh: '问', ko: '물음', en: 'ask' };
const base = { id: 'x', label: '某项', ask: w } as const;
const options = [
  { id: 'one', label: '甲', words: { zh: '甲', ko: '갑', en: 'One' } },
  { id: 'two', label: '乙', words: { zh: '乙', ko: '을', en: 'Two' } },
];
const fields: { readonly [K in FieldKind]: Extract<Field, { kind: K }> } = {
  text: { ...base, kind: 'text', maxLength: 20 },
  personName: { ...base, kind: 'personName' },
  longText: { ...base, kind: 'longText', maxLength: 200 },
  address: { ...base, kind: 'address' },
  money: { ...base, kind: 'money' },
  date: { ...base, kind: 'date' },
  number: { ...base, kind: 'number', min: 0, max: 365, unit: { zh: '天', ko: '일', en: 'days' } },
  percentage: { ...base, kind: 'percentage', max: 1000 },
  phone: { ...base, kind: 'phone' },
  idNumber: { ...base, kind: 'idNumber' },
  creditCode: { ...base, kind: 'creditCode' },
  bankAccount: { ...base, kind: 'bankAccount' },
  email: { ...base, kind: 'email' },
  caseNumber: { ...base, kind: 'caseNumber' },
  yesNo: { ...base, kind: 'yesNo', printedAs: ['是', '否'] },
  choice: { ...base, kind: 'choice', options },
  choices: { ...base, kind: 'choices', options },
};
const everyField: readonly Field[] = Object.values(fields);

const value = (field: Field, raw: RawValue): Value | null => {
  const parsed = parseField(field, raw, today);
  if (!parsed.ok) throw new Error(`refused: ${parsed.error.code}`);
  return parsed.value;
};
const code = (field: Field, raw: RawValue): string => {
  const parsed = parseField(field, raw, today);
  return parsed.ok ? `taken as ${String(parsed.value)}` : parsed.error.code;
};

describe.each(everyField.map((field) => [field.kind, field] as const))('a %s field', (_kind, field) => {
  it('takes every right answer, and what it shows again is read as the same value', () => {
    fc.assert(
      fc.property(validRaw(field), (raw) => {
        const read = value(field, raw);
        if (read === null) throw new Error('lost');
        expect(value(field, rawOf(field, read))).toEqual(read);
      }),
    );
  });

  it('never throws on anything that is typed, pasted or sent, and what it takes it can show, say and print', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'binary' })),
      fc.constantFrom('\ud800', '-', '%', '元', '０', '1e9', 'NaN', '\u202e12', '9'.repeat(400)),
      fc.mixedCase(fc.constantFrom('yes', 'no', 'one', '11010519491231002x')),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const parsed = parseField(field, raw, today);
        if (!parsed.ok || parsed.value === null) return;
        expect(value(field, rawOf(field, parsed.value))).toEqual(parsed.value);
        for (const language of languages) {
          expect(summariseField(field, parsed.value, language)).not.toBe('');
          expect(speakField(field, parsed.value, language)).not.toBe('');
        }
        expect(printField(field, parsed.value).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is left empty when it may be, and asked for when it must be', () => {
    for (const raw of ['', '   ', '\t', '\u3000', []]) {
      const choosing = field.kind === 'yesNo' || field.kind === 'choice' || field.kind === 'choices';
      if (choosing && raw !== '' && raw.length > 0) continue;
      expect(value(field, raw)).toBeNull();
      expect(code({ ...field, required: true }, raw)).toBe('required');
    }
  });

  it('prints an empty blank or empty boxes when nothing was answered', () => {
    for (const piece of printField(field, null)) {
      if (piece.kind === 'blank') expect(piece.text).toBe('');
      if (piece.kind === 'box') expect(piece.ticked).toBe(false);
    }
  });
});

describe('money', () => {
  it.each([
    ['12000', 1_200_000],
    ['１２，０００', 1_200_000],
    ['12,000.50', 1_200_050],
    ['12，000．5', 1_200_050],
    ['1.2万', 1_200_000],
    ['3万', 3_000_000],
    ['3万元', 3_000_000],
    ['¥ 12,000', 1_200_000],
    ['￥12000元', 1_200_000],
    ['12 000 元', 1_200_000],
    ['0012', 1200],
    ['0.01', 1],
    ['1.23456万', 1_234_560],
    ['1亿', 10_000_000_000],
    ['999999999999.99', 99_999_999_999_999],
    ['5千', 500_000],
    ['\u202d12000\u202c', 1_200_000],
  ])('%j is understood', (raw, fen) => {
    expect(value(fields.money, raw)).toBe(fen);
  });

  it.each([
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['-5', 'negative'],
    ['－５', 'negative'],
    ['−12000', 'negative'],
    ['1000000000000', 'tooLarge'],
    ['１００００００００００００', 'tooLarge'],
    ['99999万亿', 'notANumber'],
    ['9999亿', 'taken as 99990000000000'],
    ['10000亿', 'tooLarge'],
    ['1.234', 'tooManyDecimals'],
    ['12.000', 'tooManyDecimals'],
    ['1.2345678万', 'tooManyDecimals'],
    ['12,00', 'notANumber'],
    ['1,2000', 'notANumber'],
    ['abc', 'notANumber'],
    ['元', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['1e5', 'notANumber'],
    ['三万', 'notANumber'],
    ['0x10', 'notANumber'],
  ])('%j is answered with %s', (raw, expected) => {
    expect(code(fields.money, raw)).toBe(expected);
  });

  it('takes twelve figures before the point and refuses thirteen', () => {
    expect(code(fields.money, '1'.repeat(12))).toBe('taken as 11111111111100');
    expect(code(fields.money, '1'.repeat(13))).toBe('tooLarge');
  });

  it('takes nothing owed where nothing may be owed', () => {
    expect(value({ ...fields.money, allowZero: true }, '0')).toBe(0);
  });

  it('keeps every fen of every amount', () => {
    fc.assert(
      fc.property(arbitraryFen(1), (fen) => {
        expect(value(fields.money, rawOf(fields.money, fen))).toBe(fen);
        const shown = summariseField(fields.money, fen, 'zh');
        expect(value(fields.money, shown)).toBe(fen);
      }),
    );
  });

  it('is shown and said as people do', () => {
    expect(summariseField(fields.money, 1_200_050, 'zh')).toBe('12,000.50 元');
    expect(summariseField(fields.money, 1_200_050, 'ko')).toBe('12,000.50 원');
    expect(summariseField(fields.money, 1_200_050, 'en')).toBe('12,000.50 yuan');
    const said = (fen: number) => speakField(fields.money, fen, 'zh');
    expect(said(1_200_050)).toBe('一万二千元五角');
    expect(said(1_200_005)).toBe('一万二千元零五分');
    expect(said(5)).toBe('五分');
    expect(said(200)).toBe('两元');
    expect(said(1_500)).toBe('十五元');
    expect(said(2_000_000)).toBe('两万元');
    expect(said(10_050_000)).toBe('十万零五百元');
    expect(said(1_000_500)).toBe('一万零五元');
    expect(said(10_000_000_100)).toBe('一亿零一元');
    expect(said(10_001_000_000)).toBe('一亿零一万元');
    expect(speakField(fields.money, 1_200_050, 'ko')).toBe('12000원 50전');
    expect(speakField(fields.money, 1_200_050, 'en')).toBe('12000 yuan and 50 fen');
  });

  it('brings 元 along only where the form does not print it', () => {
    expect(printField(fields.money, 1_200_050)).toEqual([{ kind: 'blank', text: '12,000.50元' }]);
    expect(printField(fields.money, 1_200_050, { unitPrinted: true })).toEqual([
      { kind: 'blank', text: '12,000.50' },
    ]);
  });
});

describe('names', () => {
  it('takes a name of thirty characters, and of fifty, and refuses fifty-one', () => {
    expect(value(fields.personName, '名'.repeat(30))).toBe('名'.repeat(30));
    expect(value(fields.personName, '𠀀'.repeat(50))).toBe('𠀀'.repeat(50));
    expect(parseField(fields.personName, '名'.repeat(51), today)).toEqual({
      ok: false,
      error: { code: 'tooLong', limit: 50 },
    });
  });

  it.each([
    ['阿卜杜拉·买买提', 'the dot of long names'],
    ['\u{20bb7}\u{2a6d6}\u{30edd}', 'characters of Ext B and Ext G'],
    ['王\ue863', 'a private-use character'],
    ['葛\u{e0100}城', 'a variation selector'],
    ['\uf900\u8c48', 'a compatibility ideograph that NFC would change'],
    ['A\u030angstro\u0308m', 'combining marks that NFC would join'],
  ])('keeps %s: %s', (name) => {
    expect(value(fields.personName, `\u3000 ${name}\n`)).toBe(name);
  });

  it('drops what is not writing when a name is pasted', () => {
    expect(value(fields.personName, '\u202e王\u0000小\u200b\ufeff明\u009f\u2066')).toBe('王小明');
    expect(value(fields.personName, '王\t小\r\n明')).toBe('王 小 明');
    expect(code({ ...fields.personName, required: true }, '\u202e\u200b\u0007')).toBe('controlCharacters');
  });
});

describe('long texts', () => {
  it('keeps lines and drops controls', () => {
    expect(value(fields.longText, '\ufeff第一行\r\n第二行\u0007\r第三行\t完\n\n')).toBe(
      '第一行\n第二行\n第三行 完',
    );
  });
});

describe('dates', () => {
  it.each([
    '2024-3-5',
    '2024年3月5日',
    '20240305',
    '２０２４－３－５',
    '2024/03/05',
    '2024.3.5',
    '2024年 3月 5日',
  ])('%j is the fifth of March', (raw) => {
    expect(value(fields.date, raw)).toBe('2024-03-05');
  });

  it.each([
    '2023-2-29',
    '2024-13-1',
    '2024-4-31',
    '2024-0-1',
    '1899-1-1',
    '24-3-5',
    '三月五日',
    '2024-3',
    '202435',
  ])('%j is no day', (raw) => {
    expect(code(fields.date, raw)).toBe('notADate');
  });

  it('knows leap years', () => {
    expect(value(fields.date, '2024-2-29')).toBe('2024-02-29');
    expect(value(fields.date, '2000-2-29')).toBe('2000-02-29');
    expect(code(fields.date, '1900-2-29')).toBe('notADate');
  });

  it('tells days that have not come, or have passed, where that matters', () => {
    expect(code({ ...fields.date, notFuture: true }, '2026-03-03')).toBe('inTheFuture');
    expect(value({ ...fields.date, notFuture: true }, today)).toBe(today);
    expect(code({ ...fields.date, notPast: true }, '2026-03-01')).toBe('inThePast');
    expect(value({ ...fields.date, notPast: true }, today)).toBe(today);
  });

  it('is said year figure by figure', () => {
    expect(speakField(fields.date, '2024-03-05', 'zh')).toBe('二〇二四年三月五日');
    expect(speakField(fields.date, '2010-10-25', 'zh')).toBe('二〇一〇年十月二十五日');
    expect(summariseField(fields.date, '2024-03-05', 'ko')).toBe('2024년 3월 5일');
    expect(summariseField(fields.date, '2024-03-05', 'en')).toBe('5 March 2024');
  });
});

describe('percentages and numbers', () => {
  it.each([
    ['24', '24'],
    ['24%', '24'],
    ['２４％', '24'],
    ['百分之24', '24'],
    ['0.0500', '0.05'],
    ['015.40', '15.4'],
    ['3.85 %', '3.85'],
  ])('%j is %s percent', (raw, expected) => {
    expect(value(fields.percentage, raw)).toBe(expected);
  });

  it('refuses other percentages with the reason', () => {
    expect(code(fields.percentage, '-1')).toBe('negative');
    expect(code(fields.percentage, '1.23456')).toBe('tooManyDecimals');
    expect(code(fields.percentage, '1000.1')).toBe('outOfRange');
    expect(code(fields.percentage, '两分')).toBe('notANumber');
  });

  it('says percentages as people do', () => {
    expect(speakField(fields.percentage, '24', 'zh')).toBe('百分之二十四');
    expect(speakField(fields.percentage, '3.85', 'zh')).toBe('百分之三点八五');
    expect(speakField(fields.percentage, '2', 'ko')).toBe('2프로');
  });

  it('takes whole numbers within bounds', () => {
    expect(value(fields.number, '３０')).toBe(30);
    expect(code(fields.number, '366')).toBe('outOfRange');
    expect(code(fields.number, '-1')).toBe('negative');
    expect(code(fields.number, '1.5')).toBe('tooManyDecimals');
    expect(code(fields.number, '9'.repeat(40))).toBe('outOfRange');
  });
});

describe('telephone numbers', () => {
  it.each([
    ['138 1234 5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['(0433) 2512345', '0433-2512345'],
    ['043325123456', '0433-25123456'],
    ['010-66778899', '010-66778899'],
    ['02166778899', '021-66778899'],
    ['0433-2512345转801', '0433-2512345-801'],
    ['400-123-4567', '4001234567'],
    ['+852 9123 4567', '+85291234567'],
  ])('%j is %s', (raw, expected) => {
    expect(value(fields.phone, raw)).toBe(expected);
  });

  it.each(['12812345678', '1381234567', '138123456789', '2512345', '电话', '0433', '13812345678x'])(
    '%j is none',
    (raw) => {
      expect(code(fields.phone, raw)).toBe('badPhone');
    },
  );

  it('says one as 幺', () => {
    expect(speakField(fields.phone, '13812345678', 'zh')).toBe('幺三八，幺二三四，五六七八');
    expect(speakField(fields.phone, '13812345678', 'en')).toBe('1 3 8, 1 2 3 4, 5 6 7 8');
  });
});

describe('numbers of accounts', () => {
  it('takes a card’s as it stands on it', () => {
    expect(value(fields.bankAccount, '6222 0200 0000 0000 000')).toBe('6222020000000000000');
    expect(value(fields.bankAccount, '４１１１１１１１１１１１１１１１')).toBe('4111111111111111');
  });

  it.each(['6222020000000000001', '4111111111111112', '41111111111', '41111111111111111111', '卡号'])(
    '%j is none',
    (raw) => {
      expect(code(fields.bankAccount, raw)).toBe('badBankAccount');
    },
  );
});

describe('numbers of documents', () => {
  it('takes an identity number with blanks, full width and a small x', () => {
    expect(value(fields.idNumber, '110105 19491231 002x')).toBe('11010519491231002X');
    expect(value(fields.idNumber, '１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
  });

  it('refuses a wrong check place, a day that is none, a birth in the future, fifteen places', () => {
    for (const raw of [
      '110105194912310021',
      '110105194902300020',
      '110105491231002',
      '11010519491231002XX',
    ]) {
      expect(code(fields.idNumber, raw)).toBe('badIdNumber');
    }
  });

  it('takes a credit code and refuses one with a letter O', () => {
    expect(value(fields.creditCode, '91350100m000100y43')).toBe('91350100M000100Y43');
    expect(code(fields.creditCode, '91350100M00O100Y43')).toBe('badCreditCode');
  });

  it.each([
    '（2026）吉2401财保12号',
    '(2026)吉2401财保12号',
    '[2026] 吉 2401 财保 12 号',
    '〔2026〕吉2401财保第12号',
  ])('reads the case number %j whatever its brackets', (raw) => {
    expect(value(fields.caseNumber, raw)).toBe('（2026）吉2401财保12号');
  });

  it('refuses what is no case number, and no e-mail address', () => {
    expect(code(fields.caseNumber, '12号')).toBe('badCaseNumber');
    expect(code(fields.email, 'name@')).toBe('badEmail');
    expect(code(fields.email, 'a b')).toBe('badEmail');
    expect(value(fields.email, 'name＠example.com ')).toBe('name@example.com');
  });
});

describe('options', () => {
  it('takes only what is listed, in the order of the form and once each', () => {
    expect(value(fields.choices, ['two', 'one', 'two'])).toEqual(['one', 'two']);
    expect(code(fields.choices, ['one', 'three'])).toBe('notAnOption');
    expect(code(fields.choice, 'three')).toBe('notAnOption');
    expect(code(fields.yesNo, 'maybe')).toBe('notAnOption');
  });

  it('prints every box and ticks the chosen ones', () => {
    expect(printField(fields.choices, ['two'])).toEqual([
      { kind: 'box', ticked: false, text: '甲' },
      { kind: 'box', ticked: true, text: '乙' },
    ]);
    expect(printField(fields.yesNo, false)).toEqual([
      { kind: 'box', ticked: false, text: '是' },
      { kind: 'box', ticked: true, text: '否' },
    ]);
  });
});
