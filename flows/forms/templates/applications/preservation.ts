import type { Element, Section } from '../../template.ts';
import {
  applicantRole,
  applicationForm,
  applicationParties,
  applicationSide,
  respondentRole,
} from '../blocks/application-form.ts';
import { address, caseNumber, choice, choices, longText, money, text, yesNo } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { any, is, not, option } from '../blocks/wording.ts';

const heading = '申请事项';

/** CPL 103, 104; before enforcement CPL interpretation 163. In an arbitration one applies through its commission. */
const stage: Element = row(
  'stage',
  1,
  '申请保全的阶段',
  [
    choice(
      'stage',
      '',
      '事情走到哪一步了？',
      [
        option('preSuit', '诉前（仲裁前）财产保全', '还没有起诉，也没有申请仲裁'),
        option('suit', '诉讼财产保全', '已经起诉，或者和起诉状一起交'),
        option('preEnforcement', '执行前财产保全', '已经判了，还没有申请强制执行'),
      ],
      {
        required: true,
        help: '还没有起诉的，法院保全以后三十天里要起诉或者申请仲裁，不然法院解除保全。已经在仲裁的，向仲裁委员会申请。',
        term: '财产保全：请法院先把对方的财产查封、扣押、冻结，免得以后判了拿不到（民事诉讼法第一百零三条、第一百零四条）。',
      },
    ),
    text('court', '受理案件的法院', '案子在哪个法院？', {
      when: is('stage', 'suit'),
      maxLength: 60,
      help: '看受理通知书上的公章。例如：延吉市人民法院。和起诉状一起交的，写交起诉状的法院。',
    }),
    caseNumber('number', '案号', '案子的案号是什么？', {
      when: is('stage', 'suit'),
      sameScreen: true,
      help: '在受理通知书上，例如（2026）吉2401民初123号。还没有案号的不填。',
    }),
    text('judgmentCourt', '第一审人民法院', '一审是哪个法院判的？', {
      when: is('stage', 'preEnforcement'),
      maxLength: 60,
      help: '看一审判决书上的公章。例如：延吉市人民法院。仲裁裁决、公证文书可以不填。',
    }),
    text('document', '生效法律文书及文书号', '凭哪份文书？文书号是多少？', {
      when: is('stage', 'preEnforcement'),
      required: true,
      sameScreen: true,
      maxLength: 120,
      help: '照文书写。例如：民事判决书，（2025）吉2401民初123号。',
    }),
    text('dispute', '纠纷', '您和对方是什么纠纷？', {
      required: true,
      maxLength: 100,
      help: '例如：民间借贷纠纷；买卖合同纠纷。不知道名称，写“欠钱不还”这样的话也可以。',
    }),
  ],
  {
    print: [
      '{stage:preSuit}',
      '{stage:suit}    受理案件的法院：{court}    案号：{number}',
      '{stage:preEnforcement}    第一审人民法院：{judgmentCourt}    生效法律文书及文书号：{document}',
      '纠纷：{dispute}',
    ],
  },
);

const amount: Element = row(
  'amount',
  2,
  '请求保全的财产数额',
  [
    money('amount', '', '要保全多少钱的财产？', {
      required: true,
      help: '写一个数，不超过您要对方付的钱（民事诉讼法第一百零五条）。例如：50000。申请费按这个数算，最多五千元。',
    }),
  ],
  { print: ['{amount}元'] },
);

const measures: Element = row('measures', 3, '请求采取的措施', [
  choices(
    'measures',
    '',
    '请法院怎么办？可以选几项。',
    [
      option('seal', '查封', '查封（房子、车、机器，不许卖）'),
      option('seize', '扣押', '扣押（把东西拿走保管）'),
      option('freeze', '冻结', '冻结（存款、股权不许动）'),
      option('other', '法律规定的其他方法'),
    ],
    {
      required: true,
      help: '房子、车一般是查封，存款一般是冻结。拿不准的可以多选，由法院定（民事诉讼法第一百零六条）。',
    },
  ),
]);

const propertyKinds = [
  option('deposit', '银行存款', '银行里的存款'),
  option('online', '网络资金账户', '微信、支付宝里的钱'),
  option('house', '房屋、土地', '房子、土地'),
  option('vehicle', '车辆', '车'),
  option('shares', '股权、股票'),
  option('debt', '到期债权', '别人欠对方的、已经到期的钱'),
  option('goods', '机器、货物等'),
  option('other', '其他'),
];

/** The property, one after the other: the court acts on what it can find (法释〔2020〕21号 art. 10, from memory). */
const property: Section = {
  id: 'property',
  label: heading,
  title: { zh: '对方的财产' },
  repeat: {
    min: 0,
    max: 20,
    one: { zh: '财产' },
    more: { zh: '您知道对方有什么财产？知道的一样一样写。' },
    nameFields: ['item.what'],
  },
  elements: [
    row(
      'item',
      4,
      '请求保全的财产或者财产线索',
      [
        choice('kind', '', '是哪一种财产？', propertyKinds, { required: true }),
        text('what', '名称、账号、号牌', '具体是什么？', {
          required: true,
          help: '越具体越好。例如：农业银行的存款和账号；三号楼二单元五零一室；车牌吉H12345。',
        }),
        address('where', '所在地', '在什么地方？', {
          sameScreen: true,
          help: '写省、市、县和详细地址，存款写开户的银行在哪里。不知道可以不填。',
        }),
        text('owner', '登记在谁名下', '登记在谁的名下？', {
          maxLength: 100,
          help: '例如：被申请人本人；他和妻子两个人。不清楚可以不填。',
        }),
        money('value', '价值', '大约值多少钱？', {
          sameScreen: true,
          help: '估一个数。例如：300000。不知道可以不填。',
        }),
      ],
      { print: ['{#}. {kind|财产}：{what}    所在地：{where}    登记在谁名下：{owner}    价值：{value}元'] },
    ),
  ],
};

const search: Section = {
  id: 'search',
  label: heading,
  title: { zh: '请法院查财产' },
  elements: [
    row('search', 5, '是否申请通过网络执行查控系统查询财产', [
      yesNo('claimed', '', '要不要请法院在网上查对方的存款、房子、车？', {
        help: '不清楚对方有什么财产的，可以选“是”。能不能查，由法院定。',
        term: '网络执行查控系统：法院和银行、车管所等联网查财产的系统。',
      }),
    ]),
  ],
};

const withGuarantor = any(...['insurer', 'bank', 'property', 'surety'].map((id) => is('kind', id)));

const guarantee: Section = {
  id: 'guarantee',
  label: '担保',
  title: { zh: '您的担保' },
  elements: [
    row(
      'guarantee',
      null,
      '提供担保的情况',
      [
        choice(
          'kind',
          '',
          '万一保全错了，您拿什么赔对方？',
          [
            option('insurer', '保险公司保函', '保险公司的保函（保全责任险）'),
            option('bank', '金融机构保函', '银行等的保函'),
            option('money', '现金', '交现金'),
            option('property', '申请人或者第三人的财产', '自己的或者别人的房子、车等'),
            option('surety', '第三人保证', '别人来保证'),
            option('none', '请求不提供担保', '不提供担保，由法院决定'),
          ],
          {
            required: true,
            help: '起诉以前申请的，要提供和保全数额相当的担保，情况特殊的由法院决定；打官司时申请的，要不要、要多少由法院决定（民诉法解释第一百五十二条）。',
            term: '担保：保全错了，用它来赔对方的损失（民事诉讼法第一百零八条）。',
          },
        ),
        text('provider', '担保人', '由谁担保？', {
          maxLength: 100,
          when: withGuarantor,
          help: '写保险公司、银行的名称，或者人的名字。例如：某某财产保险公司延边分公司。',
        }),
        money('amount', '担保数额', '担保多少钱？', {
          when: not(is('kind', 'none')),
          sameScreen: true,
          help: '写一个数。例如：50000。还没有办好的可以不填。',
        }),
        longText('thing', '担保财产', '拿什么财产担保？', {
          maxLength: 500,
          when: is('kind', 'property'),
          required: true,
          help: '写清楚是什么、在哪里、值多少。例如：延吉市某某小区五号楼的房子，值三十万元，没有抵押。',
        }),
        longText('why', '请求不提供担保的理由', '为什么请求不提供担保？', {
          maxLength: 500,
          when: is('kind', 'none'),
          help: '例如：我要的是赡养费，家里拿不出钱担保。不知道怎么写可以不填。',
        }),
      ],
      {
        print: [
          '{kind}',
          '担保人：{provider}    担保数额：{amount}元',
          '担保财产：{thing}',
          '请求不提供担保的理由：{why}',
        ],
      },
    ),
  ],
};

const urgency: Element = row(
  'urgency',
  1,
  '申请保全的理由',
  [
    choices(
      'reasons',
      '',
      '为什么要保全？可以选几项。',
      [
        option(
          'hardToEnforce',
          '因当事人一方的行为或者其他原因，可能使判决难以执行或者造成当事人其他损害',
          '不保全，以后判了可能拿不到，或者造成别的损失',
        ),
        option(
          'urgent',
          '情况紧急，不立即申请保全将会使合法权益受到难以弥补的损害',
          '事情很急，不马上保全，损失没法补',
        ),
      ],
      {
        required: true,
        help: '起诉以前申请的，要情况紧急（民事诉讼法第一百零四条）。具体的事在下面写。',
      },
    ),
  ],
  { print: ['{reasons:hardToEnforce}', '{reasons:urgent}'] },
);

const stageIs = (id: string) => is('claims.stage.stage', id);

/**
 * 财产保全申请书, our own: preservation of property before a suit or arbitration (CPL 104), in a suit (CPL 103) or before
 * enforcement (CPL interpretation 163), with what is to be preserved (CPL 105, 106), the guarantee and the reasons. The
 * fee is that of 诉讼费用交纳办法 14(2).
 */
export const preservation = applicationForm({
  id: 'preservation',
  title: '财产保全申请书',
  name: '先把对方的财产查封、冻结（财产保全）',
  notes: [
    '诉前财产保全应当提供担保；人民法院采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，人民法院应当解除保全（民事诉讼法第一百零四条）。',
    '保全限于请求的范围，或者与本案有关的财物（民事诉讼法第一百零五条）；申请有错误的，申请人应当赔偿被申请人因保全所遭受的损失（民事诉讼法第一百零八条）。',
  ],
  parties: applicationParties(applicationSide(applicantRole), { other: applicationSide(respondentRole) }),
  claims: {
    sections: [
      {
        id: 'claims',
        label: heading,
        title: { zh: '保全多少、怎么保全' },
        elements: [stage, amount, measures],
      },
      property,
      search,
      guarantee,
    ],
  },
  reasons: [urgency],
  why: '为什么现在要保全？对方做了什么？',
  whyHelp: '用自己的话写。例如：他欠我五万元，昨天在网上登广告卖唯一的房子，电话也不接，卖了我就拿不到钱了。',
  evidenceExamples: '例如：借条、转账记录、卖房广告的截图、房产登记信息。',
  materials: [
    {
      id: 'guaranteePapers',
      label: '担保材料（保函、担保书、权属证书等）',
      title: { zh: '担保的材料' },
      help: { zh: '例如：保险公司的保函，担保人的担保书和房产证复印件。' },
      when: not(is('guarantee.guarantee.kind', 'none')),
      required: false,
    },
    {
      id: 'propertyPapers',
      label: '财产线索材料',
      title: { zh: '对方财产的材料' },
      help: { zh: '例如：账号、房产登记信息、车牌照片。' },
      required: false,
    },
    {
      id: 'complaint',
      label: '起诉状或者受理案件通知书',
      title: { zh: '起诉状或者受理通知书' },
      help: { zh: '起诉状复印件，或者法院给的受理通知书。' },
      when: stageIs('suit'),
      required: false,
    },
    {
      id: 'judgment',
      label: '生效法律文书',
      title: { zh: '判决书、调解书等生效文书' },
      help: { zh: '每一页都要。例如：一审、二审判决书。' },
      when: stageIs('preEnforcement'),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'preservation',
    jurisdiction: 'general',
    claimAmount: ['claims.amount.amount'],
    gate: 'preservation',
  },
});
