import type { FieldErrorCode } from '../forms/field-error.ts';
import type { Words } from './words.ts';

/** What the screen says, and the voice, when a field's text was not taken. `{limit}` is the bound that was passed. */
export const fieldErrorWords: Readonly<Record<FieldErrorCode, Words>> = {
  notThePledge: {
    zh: '要和上面的承诺一字不差。请再看一遍，或者打印出来手写。',
    ko: '우의 서약과 한글자도 다르지 않아야 합니다. 다시 확인하여 주십시오.',
    en: 'It must be the same as the pledge, word for word. Please compare once more.',
  },
  required: { zh: '这一项要填。', ko: '이 항목은 반드시 써야 합니다.', en: 'This must be answered.' },
  tooLong: {
    zh: '写得太长了，最多 {limit} 个字。',
    ko: '너무 깁니다. 최대 {limit}자입니다.',
    en: 'This is too long: at most {limit} characters.',
  },
  controlCharacters: {
    zh: '这里面没有看得见的字，请重新写。',
    ko: '보이는 글자가 없습니다. 다시 써주십시오.',
    en: 'There is nothing readable in it. Please write it again.',
  },
  notANumber: {
    zh: '请写数字，例如 30000。',
    ko: '수자로 써주십시오. 례: 30000.',
    en: 'Please write a number, for example 30000.',
    say: {
      zh: '请写数字，例如三万，就写三，后面四个零。',
      en: 'Please write a number.',
      ko: '수자로 써주십시오.',
    },
  },
  negative: {
    zh: '不能是负数，请把减号去掉。',
    ko: '부수는 쓸수 없습니다. 덜기부호를 지워주십시오.',
    en: 'It cannot be below zero. Please take the minus away.',
  },
  zero: { zh: '金额不能是零。', ko: '금액은 0일수 없습니다.', en: 'The amount cannot be zero.' },
  tooLarge: {
    zh: '金额太大了，小数点前最多 {limit} 位。请看看是不是多写了零。',
    ko: '금액이 너무 큽니다. 소수점앞은 최대 {limit}자리입니다. 0을 더 쓰지 않았는가 보십시오.',
    en: 'The amount is too large: at most {limit} figures before the point. Are there noughts too many?',
  },
  tooManyDecimals: {
    zh: '小数太多了，小数点后最多 {limit} 位。',
    ko: '소수자리가 너무 많습니다. 최대 {limit}자리입니다.',
    en: 'Too many decimals: at most {limit}.',
  },
  outOfRange: {
    zh: '这个数不在允许的范围里（{limit}）。',
    ko: '이 수는 범위({limit})에 들지 않습니다.',
    en: 'This number is out of range ({limit}).',
  },
  notADate: {
    zh: '没有这一天。请写年、月、日，例如 2024年3月5日。',
    ko: '그런 날자가 없습니다. 례와 같이 써주십시오: 2024-3-5.',
    en: 'There is no such day. Please write it like 2024-3-5.',
    say: {
      zh: '没有这一天。请写年、月、日。',
      ko: '그런 날자가 없습니다. 년, 월, 일을 써주십시오.',
      en: 'There is no such day. Please give year, month and day.',
    },
  },
  inTheFuture: {
    zh: '这一天还没有到，请看看有没有写错。',
    ko: '아직 오지 않은 날입니다. 확인하여 주십시오.',
    en: 'That day has not come yet. Please check it.',
  },
  inThePast: {
    zh: '这一天已经过了，请看看有没有写错。',
    ko: '이미 지난 날입니다. 확인하여 주십시오.',
    en: 'That day has passed. Please check it.',
  },
  badPhone: {
    zh: '电话号码不对。手机是 11 位；座机要写区号，例如 0433-2512345。',
    ko: '전화번호가 틀립니다. 휴대폰은 11자리이며 유선전화는 지역번호를 써야 합니다. 례: 0433-2512345.',
    en: 'This is no telephone number. A mobile number has 11 figures; a landline needs its area code, like 0433-2512345.',
    say: {
      zh: '电话号码不对。手机号是十一位；座机要写区号。',
      ko: '전화번호가 틀립니다. 휴대폰은 11자리이며 유선전화는 지역번호를 써야 합니다.',
      en: 'This is no telephone number. A mobile number has eleven figures; a landline needs its area code.',
    },
  },
  badIdNumber: {
    zh: '证件号码不对，请对照证件看看有没有写错。一共 18 位。',
    ko: '증명서번호가 틀립니다. 증명서와 맞추어보십시오. 모두 18자리입니다.',
    en: 'This number is not right. Please compare it with the document: it has 18 places.',
    say: { zh: '证件号码不对，请对照证件看看有没有写错。一共十八位。' },
  },
  badBankAccount: {
    zh: '卡号不对，请对照银行卡看看有没有写错。银行卡一般是 16 到 19 位。',
    ko: '카드번호가 틀립니다. 은행카드와 맞추어보십시오. 보통 16~19자리입니다.',
    en: 'This number is not right. Please compare it with the card: it usually has 16 to 19 figures.',
    say: { zh: '卡号不对，请对照银行卡看看有没有写错。银行卡一般是十六到十九位。' },
  },
  badCreditCode: {
    zh: '统一社会信用代码不对，请对照营业执照看看。一共 18 位，没有字母 I、O、S、V、Z。',
    ko: '통일사회신용코드가 틀립니다. 영업허가증과 맞추어보십시오. 모두 18자리이며 자모 I, O, S, V, Z는 없습니다.',
    en: 'This code is not right. Please compare it with the licence: 18 places, never the letters I, O, S, V or Z.',
    say: { zh: '统一社会信用代码不对，请对照营业执照看看。一共十八位。' },
  },
  badEmail: {
    zh: '邮箱地址不对，例如 name@example.com。',
    ko: '전자우편주소가 틀립니다. 례: name@example.com.',
    en: 'This is no e-mail address. It looks like name@example.com.',
    say: { zh: '邮箱地址不对。', ko: '전자우편주소가 틀립니다.', en: 'This is no e-mail address.' },
  },
  badCaseNumber: {
    zh: '案号不对，例如（2026）吉2401民初123号。',
    ko: '사건번호가 틀립니다. 례: （2026）吉2401民初123号.',
    en: 'This is no case number. It looks like （2026）吉2401民初123号.',
    say: {
      zh: '案号不对，请照着文书上的写。',
      ko: '사건번호가 틀립니다. 문서에 있는대로 써주십시오.',
      en: 'This is no case number. Please copy it from the paper.',
    },
  },
  notAnOption: {
    zh: '请从列出的里面选。',
    ko: '렬거된것중에서 선택하십시오.',
    en: 'Please choose one of those listed.',
  },
};
