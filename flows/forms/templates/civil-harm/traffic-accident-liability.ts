import type { Section } from '../../template.ts';
import { choices, money } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { injuryAmounts, injuryRow, injuryScope, otherCosts, trafficItems } from '../blocks/injury.ts';
import { injuryMaterials, injuryPeriods, withinTotal } from '../blocks/injury-case.ts';
import { preservationAndAppraisalSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties, defendants } from '../blocks/parties.ts';
import { row, totalAmount } from '../blocks/rows.ts';
import { freeClaimsWithNote } from '../blocks/sides.ts';
import { all, is, not, option, t } from '../blocks/wording.ts';
import { trafficEvidence, trafficFacts } from './traffic-accident-liability-facts.ts';

const injured = is('scope.scope.harm', 'injury');
const damaged = is('scope.scope.harm', 'property');

const scope: Section = injuryScope(trafficItems, {
  when: is('harm', 'injury'),
  first: choices(
    'harm',
    '',
    t(
      '您要赔的是人受的伤，还是车和东西的损失？',
      '사람의 상해입니까, 차와 물건의 손실입니까?',
      'Is it about people who were hurt, or about a vehicle and things?',
    ),
    [
      option(
        'injury',
        '人身损害',
        t(
          '人受伤或者去世了（人身损害）',
          '사람이 다치거나 사망함(인신손해)',
          'People hurt or killed (人身损害)',
        ),
      ),
      option(
        'property',
        '财产损失',
        t('车坏了、东西坏了（财产损失）', '차나 물건이 파손됨(재산손실)', 'A vehicle or things (财产损失)'),
      ),
    ],
    {
      printed: false,
      required: true,
      help: t('两样都有就都选。', '둘 다 있으면 둘 다 선택하십시오.', 'Choose both if there are both.'),
    },
  ),
});

const property = row(
  'property',
  11,
  '财产损失',
  [
    money(
      'vehicle',
      '车辆损失',
      t('车的损失是多少？', '차의 손실은 얼마입니까?', 'What is the damage to the vehicle?'),
      {
        help: t(
          '一般是修车的钱。例如：8600。没有就不填。',
          '보통 수리비입니다. 례: 8600. 없으면 비워두십시오.',
          'As a rule the repair. For example 8600. If none, leave it empty.',
        ),
      },
    ),
    money(
      'standstill',
      '停运损失',
      t(
        '拉货、载客的车停了，损失多少？',
        '영업용 차가 서서 입은 손실은 얼마입니까?',
        'What did a commercial vehicle lose by standing still?',
      ),
      {
        sameScreen: true,
        help: t(
          '只有依法营运的车才有。例如：2000。没有就不填。',
          '법에 따라 영업하는 차에만 해당합니다. 례: 2000. 없으면 비워두십시오.',
          'Only for a licensed goods or passenger vehicle. For example 2000. If none, leave it empty.',
        ),
        term: t(
          '停运损失：营运车辆不能跑活少挣的钱。',
          '운행정지손실: 영업차량이 다니지 못하여 벌지 못한 돈.',
          'Loss of use (停运损失): what a commercial vehicle did not earn.',
        ),
      },
    ),
    money(
      'other',
      '其他损失',
      t('别的东西损失多少？', '다른 물건의 손실은 얼마입니까?', 'What else was damaged, in money?'),
      {
        sameScreen: true,
        help: t(
          '例如拖车费、手机、衣服、货物。例如：600。没有就不填。',
          '견인비, 휴대폰, 옷, 짐 같은것입니다. 례: 600. 없으면 비워두십시오.',
          'Towing, phone, clothes, goods. For example 600. If none, leave it empty.',
        ),
      },
    ),
  ],
  {
    when: damaged,
    print: ['车辆损失：{vehicle}元', '停运损失：{standstill}元', '其他损失：{other}元'],
  },
);

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeClaimsWithNote(
      '（主张人身损害赔偿，填写第 1 项至第 10 项；主张赔偿财产损失，填写第 11 项；第 12 项至第 13 项为共同项）',
      t(
        '请判令被告和保险公司赔偿医疗费、误工费等共三万元。',
        '피고와 보험회사가 의료비, 로동손실비 등 모두 3만원을 배상하도록 판결해주십시오.',
        'order the defendant and the insurer to pay 30,000 yuan for treatment, lost income and so on.',
      ),
    ),
    ...trafficItems.map((item, index) => injuryRow(item, index + 1)),
    property,
    otherCosts(12, '其他费用', '（诉讼费、鉴定费等）'),
    totalAmount(13),
  ],
};

const amounts = [
  ...injuryAmounts(trafficItems, (item, field) => `claims.${item}.${field}`),
  'claims.property.vehicle',
  'claims.property.standstill',
  'claims.property.other',
  'claims.otherCosts.amount',
];

/** 民事起诉状（机动车交通事故责任纠纷）: form 21 of the national set. */
export const trafficAccidentLiability = form({
  id: 'traffic-accident-liability',
  number: 21,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（机动车交通事故责任纠纷）'],
  name: t(
    '被车撞了、撞车了（机动车交通事故责任纠纷）',
    '차사고(기동차교통사고책임분쟁)',
    'A road accident (机动车交通事故责任纠纷)',
  ),
  cause: '机动车交通事故责任纠纷',
  noteVerb: '提起诉讼',
  parties: {
    ...civilParties,
    other: {
      ...defendants,
      more: t(
        '还有别的被告吗？例如开车的人、车主、保险公司。',
        '다른 피고가 더 있습니까? 례: 운전자, 차주, 보험회사.',
        'Is there anyone else on the other side: the driver, the owner, the insurer?',
      ),
    },
  },
  claims: { sections: [scope, claims, preservationAndAppraisalSection] },
  facts: { sections: [trafficFacts, trafficEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.total.amount', sumOf: amounts },
    {
      when: injured,
      path: 'facts.basis.text',
      value:
        '《中华人民共和国民法典》第一千一百七十九条、第一千二百零八条、第一千二百一十三条；《中华人民共和国道路交通安全法》第七十六条',
    },
    {
      when: all(damaged, not(injured)),
      path: 'facts.basis.text',
      value:
        '《中华人民共和国民法典》第一千一百八十四条、第一千二百零八条、第一千二百一十三条；《中华人民共和国道路交通安全法》第七十六条',
    },
  ],
  checks: [...injuryPeriods, ...withinTotal(amounts)],
  materials: [
    {
      id: 'finding',
      label: '道路交通事故认定书',
      title: t('交警的责任认定书', '교통경찰의 책임인정서', 'Finding of the traffic police'),
      help: t(
        '每一页都要复印，带公章的那页要看得清。没有的，可以到交警队查。',
        '도장이 찍힌 페지를 포함하여 모든 페지를 복사합니다. 없으면 교통경찰대대에서 알아볼수 있습니다.',
        'Copy every page, with the seal clearly to be seen. The traffic police can give you one.',
      ),
      required: false,
    },
    {
      id: 'policy',
      label: '车辆保险单、行驶证、驾驶证',
      title: t(
        '保单、行驶证、驾驶证',
        '보험증권, 운행증, 운전면허증',
        'Policy, vehicle and driving licences',
      ),
      help: t(
        '有复印件或者照片就行。对方的也可以请法院调取。',
        '복사본이나 사진이면 됩니다. 상대방의것은 법원에 조사를 신청할수 있습니다.',
        "Copies or photos will do. For the other side's you may ask the court.",
      ),
      required: false,
    },
    ...injuryMaterials,
    {
      id: 'repairPapers',
      label: '车损评估、维修票据及清单',
      title: t('修车的票据和清单', '차수리령수증과 명세서', 'Repair bill and estimate'),
      help: t(
        '修理厂的发票和清单，或者价格评估报告。',
        '수리공장의 령수증과 명세서 또는 가격평가보고서.',
        "The garage's bill, or a valuation.",
      ),
      when: damaged,
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'injury',
    jurisdiction: 'traffic-accident',
    claimAmount: ['claims.total.amount'],
    place: 'facts.accident.place',
    gates: { knewOn: 'facts.accident.on', harmOn: 'facts.accident.on' },
  },
});
