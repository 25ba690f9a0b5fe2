import { form } from '../blocks/form.ts';
import { limitationGates } from '../blocks/gate-questions.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent, thirdParties } from '../blocks/parties.ts';
import { defendantRole, plaintiffRole, t } from '../blocks/wording.ts';
import { propertyServiceClaims } from './property-service-contract-claims.ts';
import { propertyServiceEvidence, propertyServiceFacts } from './property-service-contract-facts.ts';

const tooLittle = t(
  '标的总额比上面要的钱还少，请看看有没有写错。',
  '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** 民事起诉状（物业服务合同纠纷）: form 14 of the national set. It is written for the property manager who sues an owner. */
export const propertyServiceContract = form({
  id: 'property-service-contract',
  number: 14,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（物业服务合同纠纷）'],
  name: t(
    '物业费没交（物业服务合同纠纷）',
    '물업관리비를 내지 않음(물업봉사계약분쟁)',
    'Unpaid property fees (物业服务合同纠纷)',
  ),
  cause: '物业服务合同纠纷',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: {
      role: plaintiffRole,
      rows: [{ kind: 'organisation', label: '原告（法人、非法人组织）', print: 'propertyManager' }],
    },
    other: { role: defendantRole, rows: [{ kind: 'person', label: '被告（自然人）', print: 'standard' }] },
    third: thirdParties,
    agents: [civilAgent],
  },
  claims: { sections: [propertyServiceClaims, jurisdictionSection] },
  facts: { sections: [propertyServiceFacts, propertyServiceEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.penalty.until', sameAs: 'claims.fee.until' },
    { path: 'claims.total.amount', sumOf: ['claims.fee.owed', 'claims.penalty.owed'] },
    { path: 'facts.parties.manager', sameAs: 'plaintiffs[0].organisation.name' },
    { path: 'facts.arrears.amount', sameAs: 'claims.fee.owed' },
    { path: 'facts.penalty.amount', sameAs: 'claims.penalty.owed' },
    { path: 'facts.basis.law', value: '《中华人民共和国民法典》第九百三十九条、第九百四十四条' },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.fee.owed', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.penalty.owed', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: t(
        '服务期限的开始日期晚于结束日期，请看看有没有写错。',
        '봉사기한의 시작날자가 끝날자보다 늦습니다. 확인하여 주십시오.',
        'The service ends before it begins: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'claims.fee.until',
      words: t(
        '欠费算到的日期早于开始服务的日期，请看看有没有写错。',
        '체불료금을 계산한 날자가 봉사를 시작한 날자보다 이릅니다. 확인하여 주십시오.',
        'The arrears end before the service begins: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '物业服务合同或前期物业服务合同',
      title: t('物业服务合同', '물업봉사계약서', 'Service contract'),
      help: t(
        '每一页都要复印，有补充协议的一起带来。',
        '보충합의를 포함하여 모든 페지를 복사합니다.',
        'Copy every page, with any additions.',
      ),
      required: false,
    },
    {
      id: 'arrears',
      label: '欠费明细、收费标准文件',
      title: t('欠费明细和收费标准', '체불명세와 료금기준', 'Statement of arrears and tariff'),
      help: t(
        '一个月一个月地列出来，写明每平方米多少钱。',
        '달마다 밝히고 평방메터당 료금을 씁니다.',
        'Month by month, with the price of a square metre.',
      ),
      required: false,
    },
    {
      id: 'reminders',
      label: '催缴通知及送达凭证',
      title: t('催缴的凭证', '독촉증빙', 'Record of reminders'),
      help: t(
        '例如催缴通知单、快递单、短信截图、贴通知的照片。',
        '례: 독촉통지서, 택배전표, 문자캡처, 통지를 붙인 사진.',
        'For example notices, slips of carriers, messages, photos of the notice.',
      ),
      required: false,
    },
    {
      id: 'ownership',
      label: '被告房屋权属或入住的材料',
      title: t('房子是被告的证明', '집이 피고의것이라는 증명', 'Proof that the home is the defendant’s'),
      help: t(
        '例如不动产登记信息、购房合同、入住登记表。',
        '례: 부동산등록정보, 집매매계약, 입주등록표.',
        'For example the land register, the sale contract, the form of moving in.',
      ),
      required: false,
    },
    {
      id: 'services',
      label: '提供物业服务的记录',
      title: t('做了物业服务的记录', '물업봉사를 제공한 기록', 'Record of services'),
      help: t(
        '例如保洁、保安、维修的记录和照片。没有可以不交。',
        '례: 청소, 보안, 수리의 기록과 사진. 없으면 내지 않아도 됩니다.',
        'For example cleaning, guarding and repair records, with photos. You may leave them out.',
      ),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'contract',
    claimAmount: ['claims.total.amount'],
    place: 'facts.project.location',
    gates: limitationGates('facts.arrears'),
  },
});
