import { plainYuan } from '../../law/money.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type ReadText, type Span, wordsIn } from './read-text.ts';
import {
  dateSource,
  isAddress,
  isOrganisation,
  isPersonName,
  moneySource,
  rateSource,
  readDay,
  readMoney,
  readRate,
} from './read-values.ts';

/** A match of an expression in a paper and the place of its group `v`. */
export const valueAt = (
  source: ReadText,
  expression: string,
): { readonly text: string; readonly span: Span } | null => {
  const match = new RegExp(expression, 'du').exec(source.text);
  const [from, to] = match?.indices?.groups?.v ?? [];
  if (from === undefined || to === undefined || from === to) return null;
  return { text: source.text.slice(from, to), span: { from, to } };
};

/** The only day (sum, rate) that an expression finds; nothing where it finds several different ones. */
const only = <V>(
  source: ReadText,
  expression: string,
  read: (text: string) => V | null,
): { readonly value: V; readonly span: Span } | null => {
  const found = [...source.text.matchAll(new RegExp(expression, 'dgu'))].flatMap((match) => {
    const [from, to] = match.indices?.groups?.v ?? [];
    if (from === undefined || to === undefined) return [];
    const value = read(source.text.slice(from, to));
    return value === null ? [] : [{ value, span: { from, to } }];
  });
  const [first] = found;
  const same = found.every((each) => JSON.stringify(each.value) === JSON.stringify(first?.value));
  return first !== undefined && same ? first : null;
};

const dayAt = (source: ReadText, path: string, expression: string, sure = 0.8): Candidate[] => {
  const found = only(source, expression, readDay);
  return found === null ? [] : candidate(source, found.span, path, found.value, sure);
};

const sumAt = (source: ReadText, path: string, expression: string, sure = 0.8): Candidate[] => {
  const found = only(source, expression, readMoney);
  return found === null ? [] : candidate(source, found.span, path, plainYuan(found.value), sure);
};

const wordsAt = (source: ReadText, path: string, expression: string, sure = 0.65): Candidate[] => {
  const found = valueAt(source, expression);
  return found === null ? [] : candidate(source, found.span, path, wordsIn(source, found.span), sure);
};

const boxAt = (
  source: ReadText,
  path: string,
  option: string,
  expression: string,
  sure = 0.75,
): Candidate[] => {
  const found = valueAt(source, `(?<v>${expression})`);
  return found === null ? [] : candidate(source, found.span, path, option, sure);
};

const day = `(?<v>${dateSource})`;
const sum = `(?<v>${moneySource})(?!元?[/每余多左])`;

/** 借条, and a loan contract: what was agreed. */
const loanNote = (source: ReadText): Candidate[] => {
  const rate = only(source, `(?<!逾期[^。;,\\n]{0,8})(?<v>${rateSource})`, readRate);
  return [
    ...sumAt(
      source,
      'facts.amount.agreed',
      `(?:借到|借款|借得|借入|现金|人民币|金额|今借|向[^,。;\\n\\d]{2,10}借)(?:[^,。;\\n\\d还]{0,10}?)${sum}`,
    ),
    ...dayAt(
      source,
      'facts.term.to',
      `(?:约定|承诺|保证|定于|还款(?:日期|时间|期限)|借款期限|于|到期日)[^。;\\n\\d]{0,10}?(?:${dateSource}[至到-])?${day}(?:之?前|以前|日前)?(?:到期)?[^,。;\\n\\d]{0,6}?(?:还清|归还|偿还|还款|返还|付清|止|为止|一次性)`,
    ),
    ...dayAt(source, 'facts.term.to', `(?:还款日期|还款时间|还款期限|到期日)(?:为|是|:)?${day}`),
    ...(rate === null
      ? []
      : [
          ...candidate(source, rate.span, 'facts.rate.percent', rate.value.percent, 0.8),
          ...candidate(source, rate.span, 'facts.rate.per', rate.value.per, 0.8),
        ]),
    ...whoAt(
      source,
      'facts.guarantee.guarantor',
      '(?:\\n|^|[,。; ])(?:连带)?(?:责任)?(?:担保人|保证人)(?:\\([^()]*\\))?:\\s?(?<v>[\\p{Script=Han}()·]{2,30})(?=[,。;\\n ]|$)',
    ),
  ];
};

const whoAt = (source: ReadText, path: string, expression: string): Candidate[] => {
  const found = valueAt(source, expression);
  if (found === null || !(isPersonName(found.text) || isOrganisation(found.text))) return [];
  return candidate(source, found.span, path, wordsIn(source, found.span), 0.6);
};

/** A record of one transfer; several that differ leave nothing. */
const transferRecord = (source: ReadText): Candidate[] => {
  const amount = `(?:交易金额|转账金额|付款金额|汇款金额|金额\\(小写\\)|小写金额|小写|金额|转账)(?:\\([^()]*\\))?:?\\s?[-+]?(?<v>(?:人民币)?¥?\\d[\\d,]*\\.\\d{2}元?)(?!\\d)`;
  const money = (text: string): number | null =>
    readMoney(/元$/u.test(text) ? text.replace('¥', '') : `${text.replace(/[¥]|人民币/gu, '')}元`);
  const found = only(source, amount, money);
  const on = only(
    source,
    `(?:交易时间|转账时间|付款时间|支付时间|交易日期|转账日期|汇款日期|日期|时间):?\\s?${day}`,
    readDay,
  );
  if (found === null || on === null) return [];
  return [
    ...candidate(source, on.span, 'facts.provided.date', on.value, 0.65),
    ...candidate(source, found.span, 'facts.provided.amount', plainYuan(found.value), 0.65),
  ];
};

const labourContract = (source: ReadText): Candidate[] => [
  ...dayAt(
    source,
    'facts.performance.startedOn',
    `(?:合同期限?|期限|本合同)[^。;\\n\\d]{0,20}?(?:自|从|于)?${day}(?:起|至|生效|开始)`,
    0.65,
  ),
  ...wordsAt(
    source,
    'facts.performance.job',
    '(?:工作岗位|岗位|工种)(?:\\([^()]*\\))?(?:为|是|:|从事){1,2}\\s?(?<v>[\\p{Script=Han}]{2,12}?)(?:岗位|工作)?(?=[,。;\\n ]|$)',
  ),
  ...wordsAt(
    source,
    'facts.performance.agreedPay',
    `(?:月工资|每月工资|工资标准|月薪|基本工资)(?:标准)?(?:为|是|:){0,2}\\s?(?<v>(?:每月)?${moneySource}(?:/月|每月)?)`,
  ),
];

const caseNumber =
  '\\((?:20|19)\\d{2}\\)[\\p{Script=Han}]{1,3}\\d{0,4}[\\p{Script=Han}]{1,8}?\\d{1,8}号(?:之[一二三四五六])?';

/** What an application for enforcement asks of a judgment, ruling or mediation statement. */
const courtDocument =
  (option: 'judgment' | 'ruling' | 'mediation') =>
  (source: ReadText): Candidate[] => {
    const issuer = valueAt(source, '(?:^|\\n)\\s*(?<v>[\\p{Script=Han}]{2,20}人民法院)(?=\\s|民|$)');
    const number = valueAt(source, `(?:^|\\n|号:?|法院|书)\\s*(?<v>${caseNumber})`);
    return [
      ...(number === null || !/\)[\p{Script=Han}\d]*民/u.test(number.text)
        ? []
        : [
            ...candidate(source, number.span, 'basis.document.field', 'civil', 0.8),
            ...candidate(source, number.span, 'basis.document.civil', [option], 0.8),
          ]),
      ...(issuer === null ? [] : candidate(source, issuer.span, 'basis.issuer.name', issuer.text, 0.7)),
      ...(number === null ? [] : candidate(source, number.span, 'basis.number.number', number.text, 0.8)),
      ...wordsAt(
        source,
        'basis.cause.name',
        '(?:被告|被申请人)[^。\\n]{2,60}?(?<v>(?:民间借贷|离婚|买卖合同|物业服务合同|劳动争议|机动车交通事故责任|信用卡|金融借款合同|房屋租赁合同|租赁合同|承揽合同|建设工程施工合同|追偿权|劳务合同|[\\p{Script=Han}]{2,10}合同)纠纷)一案',
      ),
    ];
  };

const award = (source: ReadText): Candidate[] => {
  const number = valueAt(
    source,
    '(?<v>[\\p{Script=Han}]{1,6}(?:劳人|劳|人)仲(?:裁|案|委)?(?:裁|案)?字?\\((?:20)\\d\\d\\)(?:第)?\\d{1,6}号)',
  );
  return [
    ...boxAt(source, 'arbitration.arbitration.state', 'awarded', '裁决书|裁决如下', 0.8),
    ...(number === null
      ? []
      : candidate(source, number.span, 'facts.arbitration.document', wordsIn(source, number.span), 0.8)),
    ...dayAt(
      source,
      'facts.arbitration.appliedOn',
      `申请人[^。\\n]{0,60}?于${day}[^。\\n\\d]{0,20}?(?:申请仲裁|提出仲裁|提起仲裁|向本委)`,
      0.75,
    ),
  ];
};

const accident = (source: ReadText): Candidate[] => {
  const place = valueAt(
    source,
    '(?:事故地点|发生地点|地点)[: ]\\s?(?<v>[^,;。:\\n]{4,60}?)(?=[,;。\\n ]|天气|交通方式|$)',
  );
  return [
    ...dayAt(source, 'facts.accident.on', `(?:事故(?:发生)?时间|发生时间|时间)[: ]\\s?${day}`, 0.85),
    ...(place === null || !(isAddress(place.text) || /路|街|公路|线|交叉|路口|公里/u.test(place.text))
      ? []
      : candidate(source, place.span, 'facts.accident.place', wordsIn(source, place.span), 0.7)),
    ...wordsAt(
      source,
      'facts.accident.text',
      '(?:道路)?交通事故(?:发生)?(?:经过|基本事实)(?:及[^:\\n]{2,14})?[:\\n]\\s*(?<v>[^\\n]{20,900})',
    ),
    ...wordsAt(
      source,
      'facts.responsibility.text',
      '(?:^|[。\\n])(?<v>[^。\\n]{0,120}(?:承担|负)[^。\\n]{0,10}(?:全部|主要|同等|次要)责任[^。\\n]{0,80}。?)',
    ),
  ];
};

const marriage = (source: ReadText): Candidate[] =>
  dayAt(source, 'facts.marriage.date', `(?:登记|发证)日期:?\\s?${day}`, 0.85);

/** What each kind of paper says for the forms whose fields have these paths. Parties are read elsewhere. */
export const otherPapers: Readonly<
  Partial<
    Record<string, { readonly forms: readonly string[]; readonly read: (source: ReadText) => Candidate[] }>
  >
> = {
  loanNote: { forms: ['private-lending'], read: loanNote },
  loanContract: { forms: ['private-lending'], read: loanNote },
  transferRecord: { forms: ['private-lending'], read: transferRecord },
  labourContract: { forms: ['labor-dispute'], read: labourContract },
  arbitrationAward: { forms: ['labor-dispute'], read: award },
  accidentFinding: { forms: ['traffic-accident-liability'], read: accident },
  marriageCertificate: { forms: ['divorce'], read: marriage },
  judgment: { forms: ['enforcement-application'], read: courtDocument('judgment') },
  ruling: { forms: ['enforcement-application'], read: courtDocument('ruling') },
  mediationStatement: { forms: ['enforcement-application'], read: courtDocument('mediation') },
};
