import type { Section } from '../../template.ts';
import { longText, money, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import {
  claimsItem,
  injuryAmounts,
  injuryRow,
  injuryScope,
  otherCosts,
  trafficItems,
} from '../blocks/injury.ts';
import { injuryMaterials, injuryPeriods, withinTotal } from '../blocks/injury-case.ts';
import type { InjuryItem } from '../blocks/injury-place.ts';
import { preservationAndAppraisalSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { is, t } from '../blocks/wording.ts';
import { injuryEvidence, injuryFacts } from './personal-injury-facts.ts';

const items = [...trafficItems, 'rehabilitation', 'followUp'] as const satisfies readonly InjuryItem[];

/** The name of the case in the SPC's list, where the visitor chose one: a court files under it. */
const cause: Section = {
  id: 'cause',
  label: '案由',
  title: t('案由', '안유', 'Cause of action'),
  elements: [
    row('cause', null, '案由', [
      text('name', '', t('法律上叫什么纠纷？', '법률상 어떤 분쟁입니까?', 'What is it called in law?'), {
        maxLength: 60,
        required: true,
        help: t(
          '刚才选的已经填好了，可以改。例如：饲养动物损害责任纠纷。不知道就写“健康权纠纷”。',
          '방금 선택한것이 적혀있으며 고칠수 있습니다. 례: 饲养动物损害责任纠纷. 모르면 “健康权纠纷”이라고 써주십시오.',
          'What you chose is filled in and can be changed. For example 饲养动物损害责任纠纷; if you do not know, write 健康权纠纷.',
        ),
        term: t(
          '案由：法院给案件起的名字。',
          '안유: 법원이 사건에 붙이는 이름.',
          'Cause of action (案由): the name a court gives to a case.',
        ),
      }),
    ]),
  ],
};

const scope: Section = injuryScope(items, {
  further: [
    {
      id: 'property',
      label: '财产损失',
      words: t('东西坏了（财产损失）', '물건이 파손됨(재산손실)', 'Damaged things (财产损失)'),
    },
  ],
});

const property = row(
  'property',
  13,
  '财产损失',
  [
    longText('text', '', t('坏了什么东西？', '무엇이 파손되였습니까?', 'What was damaged?'), {
      maxLength: 500,
      help: t(
        '例如：手机一部、眼镜一副。',
        '례: 휴대폰 1대, 안경 1개.',
        'For example a phone, a pair of glasses.',
      ),
    }),
    money('amount', '金额', t('一共值多少钱？', '모두 얼마입니까?', 'What is it worth?'), {
      required: true,
      sameScreen: true,
      help: t(
        '按买的价钱、新旧或者修理费写。例如：1500。',
        '산 값과 낡은 정도 또는 수리비로 써주십시오. 례: 1500.',
        'By price and age, or the repair. For example 1500.',
      ),
    }),
  ],
  { when: claimsItem('property'), print: ['{text}', '金额：{amount}元'] },
);

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告赔偿医疗费、误工费等共八千元。',
        '피고가 의료비, 로동손실비 등 모두 8000원을 배상하도록 판결해주십시오.',
        'order the defendant to pay 8,000 yuan for treatment, lost income and so on.',
      ),
    ),
    ...items.map((item, index) => injuryRow(item, index + 1)),
    property,
    otherCosts(14, '其他费用', '（鉴定费等）'),
    costsClaim(15),
    otherClaims(16, '其他请求', '（如赔礼道歉）'),
    totalAmount(17),
  ],
};

const amounts = [
  ...injuryAmounts(items, (item, field) => `claims.${item}.${field}`),
  'claims.property.amount',
  'claims.otherCosts.amount',
];

/** The articles of 民法典 offered as the ground of each kind of harm, beside 1179 on what is compensated; from memory. */
const grounds = {
  assault: '第一千一百六十五条',
  labour: '第一千一百九十二条',
  favour: '第一千一百六十五条',
  animal: '第一千二百四十五条',
  premises: '第一千一百九十八条',
  school: '第一千一百九十九条、第一千二百条、第一千二百零一条',
  medical: '第一千二百一十八条',
  object: '第一千二百五十二条、第一千二百五十三条',
  cycle: '第一千一百六十五条',
  danger: '第一千二百三十六条',
  other: '第一千一百六十五条',
} as const;

/**
 * 民事起诉状（人身损害责任纠纷）, our own: the national set has none for bodily injury outside road accidents and ships. The
 * items are those of form 21 with what 人身损害赔偿解释 adds (康复费, 后续治疗费); the contents are those of CPL 124.
 */
export const personalInjury = form({
  id: 'personal-injury',
  number: null,
  family: 'own',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（人身损害责任纠纷）'],
  name: t(
    '被人打伤、干活受伤、被狗咬等（人身损害）',
    '맞음, 일하다 다침, 개에게 물림 등(인신손해)',
    'Hurt by someone, at work for someone, by a dog (人身损害)',
  ),
  cause: '生命权、身体权、健康权纠纷',
  source: 'our own, after CPL 124 and the items of form 21 of 法〔2025〕82号',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [cause, scope, claims, preservationAndAppraisalSection] },
  facts: { sections: [injuryFacts, injuryEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'cause.cause.name', from: 'cause' },
    { path: 'claims.total.amount', sumOf: amounts },
    ...Object.entries(grounds).map(([how, articles]) => ({
      when: is('facts.harm.how', how),
      path: 'facts.basis.text',
      value: `《中华人民共和国民法典》${articles}、第一千一百七十九条`,
    })),
  ],
  checks: [...injuryPeriods, ...withinTotal(amounts)],
  materials: [
    ...injuryMaterials,
    {
      id: 'handlingPapers',
      label: '报警回执、处罚决定书等有关部门的材料',
      title: t('报警回执、处罚决定书', '신고접수증, 처벌결정서', 'Papers of the police or another authority'),
      help: t(
        '派出所或者别的部门处理过的才有。没有可以不交。',
        '파출소나 다른 부문에서 처리하였을 때에만 있습니다. 없으면 내지 않아도 됩니다.',
        'If the police or another authority dealt with it. You may leave them out.',
      ),
      when: { path: 'facts.handled.claimed', is: true },
      required: false,
    },
    {
      id: 'harmPapers',
      label: '证明受伤经过的材料',
      title: t('能证明怎么受伤的材料', '어떻게 다쳤는가를 증명하는 자료', 'Proof of how it happened'),
      help: t(
        '例如照片、监控录像、聊天记录、干活的记工本、证人的书面证言。',
        '례: 사진, 감시록화, 대화기록, 작업기록장, 증인의 서면증언.',
        "For example photos, video, messages, a work record, a witness's statement.",
      ),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'injury',
    jurisdiction: 'tort',
    claimAmount: ['claims.total.amount'],
    place: 'facts.event.place',
    gates: { knewOn: 'facts.event.on', harmOn: 'facts.event.on' },
  },
});
