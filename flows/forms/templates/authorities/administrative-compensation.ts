import type { Element } from '../../template.ts';
import { claimTick, dayRow, decisionRow, reconsiderationRow } from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { choices, longText, yesNo } from '../blocks/fields.ts';
import { hasDetail, row, yesNoDetail } from '../blocks/rows.ts';
import { any, option, yes } from '../blocks/wording.ts';

const kinds = [
  ['house', '房屋征收或者征用补偿', '是因为房子被征收或者征用吗？', '例如：旧城改造征收了您的房子。'],
  ['land', '土地征收或者征用补偿', '是因为土地被征收或者征用吗？', '例如：修路征了您家的承包地。'],
  [
    'movables',
    '动产征收或者征用补偿',
    '是因为车辆、物资等东西被征收或者征用吗？',
    '例如：抗洪时征用了您的铲车。',
  ],
  ['licence', '撤回行政许可补偿', '是因为机关收回了给您的许可吗？', '例如：政策改变，收回了您的经营许可。'],
  ['landUse', '收回国有土地使用权补偿', '是因为国有土地使用权被收回吗？', '例如：政府收回了厂房的土地。'],
  ['planning', '规划变更补偿', '是因为规划改变让您受了损失吗？', '例如：批准盖的楼，因为规划改变不让盖了。'],
] as const;

/** The one answer cell of claims 1 to 6. */
const what: Element = {
  ...row(
    'what',
    null,
    '',
    [
      choices(
        'wanted',
        '',
        '您想请法院怎么判？可以选几项。',
        [
          option('annul', '撤销或者变更补偿决定', '撤销或者改变补偿决定'),
          option('unlawful', '确认补偿决定违法'),
          option('invalid', '确认补偿决定无效'),
          option('compensate', '行政机关予以补偿', '让机关给补偿'),
        ],
        { required: true },
      ),
      longText('detail', '具体内容', '具体要求是什么？', {
        sameScreen: true,
        required: true,
        help: '写明是哪个决定，要补偿什么、多少。例如：撤销补偿决定，按每平方米六千元重新补偿。',
      }),
    ],
    { print: ['{wanted}', '具体内容：{detail}'] },
  ),
  when: any(...kinds.map(([id]) => yes(`./${id}.claimed`))),
};

/** 有异议 and its reasons; the row is asked of those whose case it can be about. */
const objection = (id: string, number: number, label: string, ask: string, more: boolean): Element =>
  hasDetail(id, number, label, {
    ask,
    help: '没有意见或者没有这件事，就选“否”。',
    detail: '具体理由',
    detailAsk: '为什么有意见？',
    detailHelp: '例如：补偿价比周围同样的房子低很多。',
    ...(more ? { when: 'aboutPremises' } : {}),
  });

/** 行政起诉状（行政补偿）: form 52 of the national set. Claims 1 to 6 have one answer cell. */
export const administrativeCompensation = administrativeForm({
  id: 'administrative-compensation',
  number: 52,
  kind: '行政补偿',
  name: '征地、拆迁补偿太少或者没给（行政补偿）',
  cause: '行政补偿',
  claims: [
    ...kinds.map(([id, label, ask, example], index) =>
      claimTick(id, index + 1, label, {
        ask: `您要的补偿，${ask}`,
        help: `${example}不是就选“否”。`,
        ...(index === 0 ? { term: '行政补偿：机关合法地征收、收回时，依法给受损失的人的补偿。' } : {}),
      }),
    ),
    what,
  ],
  claimsExample: '请求撤销某某政府作出的补偿决定，责令重新作出补偿。',
  timing: [reconsiderationRow],
  conditions: {
    /** Items 3 and 6 to 8 are worded for the expropriation of houses and land. */
    aboutPremises: any(...['house', 'land', 'landUse', 'planning'].map((id) => yes(`claims.${id}.claimed`))),
  },
  facts: [
    decisionRow(1, '被告作出补偿决定的文号及时间', {
      of: '补偿决定',
      numberHelp: '在标题下面。例如：延市政补字〔2026〕6号。',
    }),
    dayRow(
      'known',
      2,
      '原告知道被告作出补偿决定的时间',
      '您是哪天知道这个补偿决定的？',
      '例如：收到决定书的那天。没有决定就不填。',
    ),
    yesNoDetail('earlier', 3, '原告或他人是否对案涉房屋征收决定提起行政诉讼及裁判结果', {
      ask: '您或者别人为这次征收决定打过官司吗？',
      help: '不清楚就选“否”。',
      detail: '裁判结果',
      detailAsk: '法院是怎么判的？',
      detailHelp: '写法院、案号和结果。例如：延吉市人民法院判决驳回。还没有判的，写“正在审理”。',
      when: 'aboutPremises',
    }),
    row(
      'authority',
      4,
      '被告是否具有作出补偿决定的职权',
      [
        yesNo('claimed', '', '您认为被告有权作出这个补偿决定吗？', {
          help: '不清楚就选“是”。认为该由别的机关决定的，选“否”。',
        }),
        longText('reasons', '具体理由', '为什么？', {
          help: '例如：应当由县政府决定，不是由镇政府决定。没有什么要说的可以不填。',
        }),
      ],
      { print: ['{claimed}', '具体理由：{reasons}'] },
    ),
    objection(
      'amount',
      5,
      '原告对被告决定的补偿金额和支付期限有无异议',
      '对补偿多少钱、什么时候给，您有意见吗？',
      false,
    ),
    objection(
      'exchange',
      6,
      '原告对被告决定的用于产权调换房屋的地点和面积有无异议',
      '对换给您的房子在哪里、有多大，您有意见吗？',
      true,
    ),
    objection(
      'moving',
      7,
      '原告对被告决定的搬迁费、临时安置费、签约奖励费、营业损失等有无异议',
      '对搬家费、过渡费、奖励、停业损失这些，您有意见吗？',
      true,
    ),
    objection(
      'transition',
      8,
      '原告对被告决定的搬迁期限、过渡方式和过渡期限有无异议',
      '对什么时候搬、过渡期间住哪里，您有意见吗？',
      true,
    ),
  ],
  factsExample: '修路征了我家三亩承包地，只给了一部分青苗费，地的补偿款到现在没有给。',
  gates: { actKnownOn: 'facts.known.on' },
  checks: [decisionBeforeKnown('facts.decision.on', 'facts.known.on')],
  materials: [
    decisionPaper('行政补偿决定书', '补偿决定', '补偿决定书、补偿方案、公告的复印件。没有决定可以不交。'),
    {
      id: 'ownership',
      label: '被征收财产的权属证明',
      title: { zh: '房子、土地是您的证明' },
      help: { zh: '例如：房产证、土地承包经营权证、林权证、营业执照。' },
      required: false,
    },
    {
      id: 'valuation',
      label: '评估报告、测量表',
      title: { zh: '评估报告、面积测量表' },
      help: { zh: '征收时给您的评估报告、丈量登记表。没有可以不交。' },
      required: false,
    },
  ],
});
