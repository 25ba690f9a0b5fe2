import type { Condition, Option, PrintLine } from '../../template.ts';
import { option, t } from './wording.ts';

/**
 * How the forms print an organisation: @P2 (`standard`), without credit code (@P2n), without the listed company (@P2e,
 * `enforcement`), that with a bank account (@P2b), with foreign capital and listing (@P2x, `technical`), maritime
 * (@P2m), a property manager (@P2w), administrative (@P2a, short), criminal (@P2c), an organisation that sues in the
 * public interest (@ORG1).
 */
export type OrganisationPrint =
  | 'standard'
  | 'withoutCode'
  | 'enforcement'
  | 'withAccount'
  | 'technical'
  | 'maritime'
  | 'propertyManager'
  | 'administrative'
  | 'criminal'
  | 'publicInterest';

const enterpriseTypes = [
  option('limited', '有限责任公司', t('有限责任公司', '유한책임회사', 'Limited liability company')),
  option('joint', '股份有限公司', t('股份有限公司', '주식유한회사', 'Company limited by shares')),
  option('listed', '上市公司', t('上市公司', '상장회사', 'Listed company')),
  option(
    'otherEnterprise',
    '其他企业法人',
    t('其他企业法人', '기타 기업법인', 'Other enterprise legal person'),
  ),
];

const publicTypes = [
  option('institution', '事业单位', t('事业单位', '사업단위', 'Public institution')),
  option('socialGroup', '社会团体', t('社会团体', '사회단체', 'Social group')),
  option('foundation', '基金会', t('基金会', '기금회', 'Foundation')),
  option('socialService', '社会服务机构', t('社会服务机构', '사회봉사기구', 'Social service organisation')),
  option('stateOrgan', '机关法人', t('机关法人', '기관법인', 'State organ')),
  option(
    'ruralCollective',
    '农村集体经济组织法人',
    t('农村集体经济组织', '농촌집체경제조직', 'Rural collective economic organisation'),
  ),
  option(
    'cooperative',
    '城镇农村的合作经济组织法人',
    t('合作社等合作经济组织', '합작사 등 합작경제조직', 'Co-operative'),
  ),
  option(
    'committee',
    '基层群众性自治组织法人',
    t('村委会、居委会', '촌민위원회, 주민위원회', "Villagers' or residents' committee"),
  ),
  option('soleProprietor', '个人独资企业', t('个人独资企业', '개인독자기업', 'Sole proprietorship')),
  option('partnership', '合伙企业', t('合伙企业', '합작투자기업', 'Partnership')),
  option(
    'professional',
    '不具有法人资格的专业服务机构',
    t(
      '不是法人的专业服务机构',
      '법인자격이 없는 전문봉사기구',
      'Professional service firm without legal personality',
    ),
  ),
];

const publicInterestTypes = [
  option('socialGroup', '社会团体'),
  option('privateUnit', '民办非企业单位'),
  option('socialService', '社会服务机构'),
  option('foundation', '基金会'),
];

/** The kinds of organisation that a row prints; of a property manager's only the four kinds of enterprise. */
export const typesOf = (print: OrganisationPrint): readonly Option[] => {
  const listed = (each: Option): boolean => each.id === 'listed';
  switch (print) {
    case 'administrative':
    case 'criminal':
      return [];
    case 'publicInterest':
      return publicInterestTypes;
    case 'propertyManager':
      return enterpriseTypes;
    case 'enforcement':
    case 'withAccount':
    case 'technical':
      return [...enterpriseTypes.filter((each) => !listed(each)), ...publicTypes];
    case 'standard':
    case 'withoutCode':
    case 'maritime':
      return [...enterpriseTypes, ...publicTypes];
    default:
      return print satisfies never;
  }
};

/** State-owned or not (所有制性质). */
export const ownerships = [
  option('state', '国有', t('国有', '국유', 'State-owned')),
  option('private', '民营', t('民营', '민영', 'Private')),
  option('other', '其他', t('其他', '기타', 'Other')),
];

/** How much the state holds. */
export const shares = [
  option('controlling', '控股', t('控股', '지배주주', 'Controlling share')),
  option('minority', '参股', t('参股', '주식참여', 'Minority share')),
];

/** The kinds of enterprise with foreign capital. */
export const foreignCapital = [
  option('jointEquity', '中外合资经营企业'),
  option('jointContract', '中外合作经营企业'),
  option('foreignOwned', '外商独资企业'),
  option('other', '其他形式'),
];

/** Whether the row has a credit code. */
export const hasCode = (print: OrganisationPrint): boolean =>
  print !== 'withoutCode' && print !== 'administrative';
/** Whether the row asks for ownership. */
export const hasOwnership = (print: OrganisationPrint): boolean =>
  print !== 'administrative' && print !== 'criminal' && print !== 'publicInterest';

/** When a row is that of a one-person business; `null`: it never is. */
export type Shop = Condition | null;

const shopLine = (when: Condition): PrintLine => ({
  when,
  line: '个体工商户，经营者：{operator}    经营者证件号码：{operatorNumber}',
});

/** The printed lines of an organisation's row. */
export const printedOrganisation = (print: OrganisationPrint, isShop: Shop): readonly PrintLine[] => {
  const address = ['名称：{name}', '住所地（主要办事机构所在地）：{address}'];
  const shop = isShop === null ? [] : [shopLine(isShop)];
  const head = '法定代表人 / 负责人：{representative}    职务：{duty}    联系电话：{phone}';
  if (print === 'administrative') return [...address, head, ...shop];
  if (print === 'criminal') {
    return [
      ...address,
      '注册地：{registeredAt}    统一社会信用代码：{creditCode}',
      '法定代表人：{representative}    职务：{duty}    联系电话：{phone}',
      '实际控制人 / 负责人：{controller}    职务：{controllerDuty}    联系电话：{controllerPhone}',
      '诉讼代表人：{litigator}    职务：{litigatorDuty}    联系电话：{litigatorPhone}',
      ...shop,
    ];
  }
  return [
    ...address,
    '注册地 / 登记地：{registeredAt}',
    head,
    ...(hasCode(print) ? ['统一社会信用代码：{creditCode}'] : []),
    ...(print === 'withAccount' ? ['银行账号：{account}', '开户名：{accountName}    开户行：{bank}'] : []),
    '类型：{type}',
    ...(hasOwnership(print)
      ? [
          '所有制性质：{ownership:state}（{share:controlling} / {share:minority}）    {ownership:private}    其他{ownershipOther}',
        ]
      : []),
    ...(print === 'technical'
      ? [
          '（如不具有以下情况，可不填）',
          '外资情况{foreign:yes}：{foreignType}    出资方：{investor}    份额构成：{investorShare}',
          '上市公司{isListed:yes}    上市所在交易所：{exchange}    专精特新中小企业{isSpecialised:yes}',
        ]
      : []),
    ...(print === 'maritime'
      ? ['外资情况：{foreign:yes}（{foreignType}{foreignOther}）    {foreign:no}']
      : []),
    ...shop,
  ];
};
