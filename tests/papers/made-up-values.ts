import type { Random } from './random.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';

/** A name that nobody has: 测试甲. */
export const personName = (random: Random): string =>
  random.pick(['测试', '样本', '示例', '假设', '虚构']) + random.pick([...stems]);

/** Two names that differ. */
export const twoNames = (random: Random): [string, string] => {
  const one = personName(random);
  for (;;) {
    const other = personName(random);
    if (other !== one) return [one, other];
  }
};

const two = (number: number): string => String(number).padStart(2, '0');

/** An identity number of the region 990101, which is given to nobody, with its right check digit (GB 11643). */
export const idNumber = (random: Random, birth: string): string => {
  const body = `990101${birth.replaceAll('-', '')}${String(random.int(1, 999)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, index) => all + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
};

/** A unified social credit code with its right check place (GB 32100), of the same region. */
export const creditCode = (random: Random): string => {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91990101${Array.from({ length: 9 }, () => random.pick([...signs])).join('')}`;
  let sum = 0;
  let weight = 1;
  for (const sign of body) {
    sum += signs.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + signs[(31 - (sum % 31)) % 31];
};

/** A date `YYYY-MM-DD` between two years. */
export const isoDate = (random: Random, from = 2019, to = 2026): string =>
  `${random.int(from, to)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;

/** 2025年3月7日. */
export const longDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** 一百 … as a date in characters: 二〇二五年三月七日. */
export const hanDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const digits = '〇一二三四五六七八九';
  const small = (number: number): string =>
    number < 10
      ? (digits[number] ?? '')
      : `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : digits[number % 10]}`;
  return `${[...year].map((each) => digits[Number(each)]).join('')}年${small(Number(month))}月${small(Number(day))}日`;
};

/** An address in places that do not exist. */
export const address = (random: Random): string =>
  `某某省样本市${random.pick(['示例区', '测试县', '虚构区'])}${random.pick(['长青', '向阳', '新林', '胜利', '松江'])}${random.pick(['街道', '镇', '路', '乡'])}${random.int(1, 199)}号${random.often(0.5) ? `${random.int(1, 9)}单元${random.int(101, 909)}室` : ''}`;

/** A company that does not exist. */
export const companyName = (random: Random): string =>
  `样本${random.pick([...stems])}${random.pick(['建材', '商贸', '运输', '物业服务', '农业', '机械设备', '餐饮管理'])}有限公司`;

/** A court that does not exist. */
export const courtName = (random: Random): string =>
  `${random.pick(['某某省样本市', '样本市', '测试市'])}${random.pick(['示例区', '虚构区', '测试县'])}人民法院`;

/** A mobile number of a range that is not given out. */
export const phone = (random: Random): string => `100${String(random.int(0, 99_999_999)).padStart(8, '0')}`;

/** A card number that no bank gives out. */
export const cardNumber = (random: Random): string =>
  `9900 ${random.int(1000, 9999)} ${random.int(1000, 9999)} ${random.int(1000, 9999)} ${random.int(100, 999)}`;

/** An amount in yuan without cents. */
export const yuan = (random: Random): number =>
  random.often(0.6) ? random.int(1, 60) * 1000 : random.int(800, 480_000);

/** 12,345.00. */
export const money = (amount: number): string =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A whole amount in formal numerals: 壹万贰仟叁佰肆拾伍元整. */
export const formalMoney = (amount: number): string => {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const group = (value: number): string => {
    let text = '';
    let gap = false;
    for (const [unit, name] of [
      [1000, '仟'],
      [100, '佰'],
      [10, '拾'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text += `${gap ? '零' : ''}${digits[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  const high = Math.floor(amount / 10_000);
  const low = amount % 10_000;
  const joint = high > 0 && low > 0 && low < 1000 ? '零' : '';
  return `${high > 0 ? `${group(high)}万` : ''}${joint}${group(low)}元整`;
};

/** （2025）样0199民初123号. */
export const caseNumber = (random: Random, type = '民初'): string =>
  `（${random.int(2021, 2026)}）样0199${type}${random.int(10, 4999)}号`;

/** A person with everything that papers say of one. */
export interface MadeUpPerson {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly nation: string;
  readonly birth: string;
  readonly id: string;
  readonly address: string;
  readonly phone: string;
}

/** A person who does not exist. */
export const person = (random: Random, name = personName(random)): MadeUpPerson => {
  const birth = isoDate(random, 1948, 2003);
  return {
    name,
    sex: random.pick(['男', '女']),
    nation: random.pick(['汉', '汉', '汉', '朝鲜', '满']),
    birth,
    id: idNumber(random, birth),
    address: address(random),
    phone: phone(random),
  };
};
