import { readDate } from '../../forms/kinds/date.ts';
import type { Fen } from '../../law/money.ts';

const figureOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  叄: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

const scaleOf: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** A number in Chinese words (一万二千, 壹拾贰万伍仟) below 10^12; `null` when it is none. */
export const chineseInteger = (words: string): number | null => {
  let whole = 0;
  let group = 0;
  let figure: number | null = null;
  let last = 10_000;
  for (const sign of words) {
    const plain = figureOf[sign];
    const scale = scaleOf[sign];
    if (plain !== undefined) {
      // Two figures side by side are no number, but 零 may stand before one.
      if (figure !== null && figure !== 0) return null;
      figure = plain;
    } else if (scale !== undefined) {
      if (scale >= last) return null;
      group += (figure === null || (figure === 0 && scale === 10) ? 1 : figure) * scale;
      if (figure === null && scale !== 10) return null;
      figure = null;
      last = scale;
    } else if (sign === '万' || sign === '亿') {
      if (group + (figure ?? 0) === 0 && whole === 0) return null;
      whole = sign === '亿' ? (whole + group + (figure ?? 0)) * 1e8 : whole + (group + (figure ?? 0)) * 1e4;
      group = 0;
      figure = null;
      last = 10_000;
    } else return null;
  }
  return words === '' ? null : whole + group + (figure ?? 0);
};

const words = '零〇一二三四五六七八九十百千万亿两壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟';
const arabic = String.raw`(?<!\d[,.]?)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2}(?!\d))?`;
/** An amount as it is written, without what stands around it. */
const amount = `(?:${arabic}(?:[万亿千百]元?|元|圆)|¥${arabic}(?:[万亿]?元?)|[${words}]+(?:元|圆)(?:[${words}]角)?(?:零?[${words}]分)?[整正]?)`;

/** A sum of money, with the same in brackets behind it: 人民币伍万元整（¥50,000元）. For the sources of expressions. */
export const moneySource = String.raw`(?:(?:人民币|RMB|约定)?:?${amount}[整正]?(?:\((?:(?:大写|小写|即|人民币|¥|:|共计|合计)*)${amount}[整正]?\))?)`;

/** Reads the whole of a stretch as a sum; both must agree where it stands in words and in figures. Fen; `null`: none, or not sure. */
export const readMoney = (stretch: string): Fen | null => {
  const bare = stretch.replace(/人民币|RMB|大写|小写|约定|即|共计|合计|:/gu, '');
  const [first = '', second] = bare.split(/[()]/u).filter((part) => part !== '');
  const one = readAmount(first);
  if (one === null || one === 0) return null;
  return second === undefined || readAmount(second) === one ? one : null;
};

const readAmount = (written: string): Fen | null => {
  const text = written.replace(/[¥整正]/gu, '').replace(/圆/gu, '元');
  const figures = new RegExp(`^(${arabic})([万亿千百])?元?$`, 'u').exec(text);
  if (figures !== null) {
    const [whole = '', decimals = ''] = (figures[1] ?? '').replaceAll(',', '').split('.');
    const power = { 百: 2, 千: 3, 万: 4, 亿: 8 }[figures[2] ?? ''] ?? 0;
    const fen = Number(`${whole}${decimals.padEnd(power + 2, '0')}`);
    return decimals.length <= power + 2 && Number.isSafeInteger(fen) && fen < 1e14 ? fen : null;
  }
  const spoken = /^(.+)元(?:(.)角)?(?:零?(.)分)?$/u.exec(text);
  if (spoken === null) return null;
  const yuan = chineseInteger(spoken[1] ?? '');
  const [tenths, rest] = [figureOf[spoken[2] ?? '零'], figureOf[spoken[3] ?? '零']];
  return yuan === null || tenths === undefined || rest === undefined ? null : yuan * 100 + tenths * 10 + rest;
};

/** A day as complaints write it. For the sources of expressions. */
export const dateSource = String.raw`(?:(?:1[89]|20)\d{2}(?:年\d{1,2}月\d{1,2}[日号]?|[-./]\d{1,2}[-./]\d{1,2}(?!\d))|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]?)`;

/** Reads the whole of a stretch as a day, `YYYY-MM-DD`; `null` when there is no such day. */
export const readDay = (stretch: string): string | null => {
  const day = readDate(stretch);
  if (day !== null) return day;
  const match = /^([一二〇零三四五六七八九]{4})年(.{1,2})月(.{1,3}?)[日号]?$/u.exec(stretch);
  if (match === null) return null;
  const year = [...(match[1] ?? '')].map((sign) => figureOf[sign] ?? '').join('');
  const [month, date] = [chineseInteger(match[2] ?? ''), chineseInteger(match[3] ?? '')];
  return month === null || date === null ? null : readDate(`${year}-${month}-${date}`);
};

/** A rate of interest. */
export interface ReadRate {
  /** Percent, as a decimal. */
  readonly percent: string;
  readonly per: 'year' | 'month';
}

/** A rate with the time it is for: 年利率12%, 月息1分5厘, 月利率千分之八. For the sources of expressions. */
export const rateSource = String.raw`(?:(?:年|月)(?:利率|利息|息|化利率)(?:标准)?(?:为|按|是|:|即)?(?:\d+(?:\.\d+)?[%‰]|[百千]分之[点零${words}\d.]+|[${words}\d.]{1,3}分(?:[${words}\d]厘)?|[${words}\d.]{1,3}厘))`;

/** Reads a rate; `null` for what has no one meaning, such as 年息一分. */
export const readRate = (stretch: string): ReadRate | null => {
  const per = stretch.startsWith('年') ? 'year' : 'month';
  const figures = /(\d+(?:\.\d+)?)([%‰])$/u.exec(stretch);
  if (figures !== null) return rate(Number(figures[1]), figures[2] === '%' ? 0 : 1, per);
  const part = /([百千])分之(.+)$/u.exec(stretch);
  if (part !== null) {
    const value = decimalOf(part[2] ?? '');
    return value === null ? null : rate(value, part[1] === '百' ? 0 : 1, per);
  }
  // 分 of a month is a hundredth; of a year it is said for a tenth and for a hundredth.
  if (per === 'year') return null;
  const tenths = /([^息率为按是:即]+?)分(?:(.)厘)?$/u.exec(stretch);
  if (tenths !== null) {
    const [whole, rest] = [decimalOf(tenths[1] ?? ''), tenths[2] === undefined ? 0 : decimalOf(tenths[2])];
    return whole === null || rest === null ? null : rate(whole * 10 + rest, 1, per);
  }
  const li = /([^息率为按是:即]+)厘$/u.exec(stretch);
  const value = li === null ? null : decimalOf(li[1] ?? '');
  return value === null ? null : rate(value, 1, per);
};

const rate = (value: number, shift: 0 | 1, per: ReadRate['per']): ReadRate | null => {
  const percent = shift === 0 ? value : value / 10;
  return percent > 0 && percent <= 100 ? { percent: String(Number(percent.toFixed(4))), per } : null;
};

const decimalOf = (text: string): number | null => {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const [whole = '', decimals] = text.split('点');
  const units = chineseInteger(whole);
  if (units === null) return null;
  return decimals === undefined
    ? units
    : Number(`${units}.${[...decimals].map((sign) => figureOf[sign] ?? '').join('')}`);
};

/** The fifty-six names of GB/T 3304 but for 其他, without 族. */
const nations =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

/** A nation with 族. For the sources of expressions. */
export const nationSource = `(?:${nations})族`;

/** What the name of an organisation ends with. */
const organisationEnd =
  '公司|集团|厂|商店|商行|商场|超市|饭店|酒店|宾馆|旅店|餐馆|药店|门市部|经营部|经销部|服务部|加油站|修理部|养殖场|农场|林场|煤矿|合作社|合作联社|信用社|银行|支行|分行|营业部|中心|学校|小学|中学|大学|幼儿园|医院|卫生院|卫生所|诊所|委员会|村委会|居委会|管理局|公安局|事务所|研究院|研究所|协会|工作室|合伙企业|物业|车队|运输队|维修店|商贸行|租赁站|销售处|店|行|部|站|厂房';

/** Whether a name is that of an organisation or a shop. */
export const isOrganisation = (name: string): boolean =>
  [...name].length >= 4 && new RegExp(`(?:${organisationEnd})(?:\\([^()]*\\))?$`, 'u').test(name);

/** What a name of a natural person cannot hold: words of complaints that stand where names stand. */
const notNames =
  /[原被]告|某[甲乙丙丁]?[与和及]|公司|自然人|法院|电话|住址|男|女$|^(?:姓名|性别|民族|出生|住所|职业|身份证)|请求|诉讼|承担|支付/u;

/** Whether a stretch can be a natural person's name: two to four Han characters, or a longer one with points. */
export const isPersonName = (name: string): boolean =>
  (/^\p{Script=Han}{2,4}$/u.test(name) ||
    /^\p{Script=Han}{1,12}(?:[·•・]\p{Script=Han}{1,12})+$/u.test(name)) &&
  !notNames.test(name) &&
  !isOrganisation(name);

/** Whether a stretch can be a postal address: it names a place below the county, or two kinds of place. */
export const isAddress = (text: string): boolean => {
  const length = [...text].length;
  if (length < 5 || length > 80 || /[:;]|电话|身份证/u.test(text)) return false;
  const marks = text.match(
    /省|自治区|自治州|市|县|区|旗|镇|乡|街道|村|屯|社区|路|街|巷|胡同|号|组|栋|幢|单元|室|楼|小区/gu,
  );
  return (marks?.length ?? 0) >= 2;
};
