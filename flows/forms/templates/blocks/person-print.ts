import type { PrintLine } from '../../template.ts';
import { any, is, option, t } from './wording.ts';

/** The kinds of identity document. The first three are what the terminal's reader reads. */
export const documentTypes = [
  option('residentCard', '居民身份证', t('居民身份证', '거민신분증', 'Resident identity card')),
  option(
    'hmtResidentCard',
    '港澳台居民居住证',
    t(
      '港澳台居民居住证',
      '향항·오문·대만주민 거주증',
      'Residence permit for Hong Kong, Macao and Taiwan residents',
    ),
  ),
  option(
    'foreignerCard',
    '外国人永久居留身份证',
    t('外国人永久居留身份证', '외국인 영구거류신분증', "Foreigner's permanent residence card"),
  ),
  option('passport', '护照', t('护照', '려권', 'Passport')),
  option(
    'hmPermit',
    '港澳居民来往内地通行证',
    t(
      '港澳居民来往内地通行证（回乡证）',
      '향항·오문주민 내지래왕통행증',
      'Mainland travel permit for Hong Kong and Macao residents',
    ),
  ),
  option(
    'taiwanPermit',
    '台湾居民来往大陆通行证',
    t(
      '台湾居民来往大陆通行证（台胞证）',
      '대만주민 대륙래왕통행증',
      'Mainland travel permit for Taiwan residents',
    ),
  ),
  option('other', '其他证件', t('其他证件', '기타 증명서', 'Another document')),
];

/**
 * How the forms print a natural person: as most do (@P1), with a bank account (@P1b), without workplace (@P1t), without
 * sex, birth and nation (@P1u), or as the criminal forms do (@P1c).
 */
export type PersonPrint = 'standard' | 'withAccount' | 'withoutWork' | 'short' | 'criminal';

/** The documents that carry a citizen's number. */
export const citizenDocuments = any(
  is('documentType', 'residentCard'),
  is('documentType', 'hmtResidentCard'),
);

/** The documents that carry another number. */
export const otherDocuments = any(
  ...['foreignerCard', 'passport', 'hmPermit', 'taiwanPermit', 'other'].map((id) => is('documentType', id)),
);

/** The documents of foreigners. */
export const foreignDocuments = any(is('documentType', 'foreignerCard'), is('documentType', 'passport'));

const documentLine = '证件类型：{documentType|}    证件号码：{citizenNumber/otherNumber}';

const nationalityLine: PrintLine = { when: foreignDocuments, line: '国籍：{nationality}' };

const homeLine = '住所地（户籍所在地）：{domicile}    经常居住地：{residence}';

/** The printed lines of a person's row. */
export const printedPerson: Readonly<Record<PersonPrint, readonly PrintLine[]>> = {
  standard: [
    '姓名：{name}',
    '性别：{sex}',
    '出生日期：{birthDate}    民族：{nation}',
    '工作单位：{employer}    职务：{duty}    联系电话：{phone}',
    homeLine,
    documentLine,
    nationalityLine,
  ],
  withAccount: [
    '姓名：{name}',
    '性别：{sex}',
    '出生日期：{birthDate}    民族：{nation}',
    '工作单位：{employer}    职务：{duty}    联系电话：{phone}',
    homeLine,
    documentLine,
    nationalityLine,
    '银行账号：{account}',
    '开户名：{accountName}    开户行：{bank}',
  ],
  withoutWork: [
    '姓名：{name}',
    '性别：{sex}',
    '出生日期：{birthDate}    民族：{nation}    联系电话：{phone}',
    homeLine,
    documentLine,
    nationalityLine,
  ],
  short: [
    '姓名：{name}',
    '工作单位：{employer}    职务：{duty}    联系电话：{phone}',
    homeLine,
    documentLine,
    nationalityLine,
  ],
  criminal: [
    '姓名：{name}',
    '性别：{sex}',
    '出生日期：{birthDate}    民族：{nation}',
    '出生地：{birthplace}    文化程度：{education}    职业：{occupation}    工作单位：{employer}',
    '户籍地：{domicile}    住址：{residence}    联系电话：{phone}',
    documentLine,
    nationalityLine,
  ],
};

/** The printed labels of the two addresses. */
export const homeLabels = (print: PersonPrint): readonly [string, string] =>
  print === 'criminal' ? ['户籍地', '住址'] : ['住所地（户籍所在地）', '经常居住地'];

/** Whether the row asks for the employer. */
export const hasWork = (print: PersonPrint): boolean => print !== 'withoutWork';

/** Whether the row asks for the position. */
export const hasDuty = (print: PersonPrint): boolean => print !== 'withoutWork' && print !== 'criminal';
