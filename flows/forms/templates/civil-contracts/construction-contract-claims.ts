import type { Element, Option, Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { choice, choices, date, longText, money, number, text, yesNo } from '../blocks/fields.ts';
import { lateInterest } from '../blocks/interest.ts';
import { costsClaim, otherClaims, row, totalAmount, yesNoDetail } from '../blocks/rows.ts';
import { freeClaimsWithNote, positionSection } from '../blocks/sides.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** Whether the plaintiff does the building or has it done. */
export const constructionPosition: Section = positionSection(
  '这个工程里，原告是干活的一方，还是发包的一方？',
  [
    { id: 'contractor', label: '承包人或施工人', words: '干活的：承包的、带班施工的（承包人、施工人）' },
    { id: 'owner', label: '发包人', words: '把工程包出去的（发包人）' },
  ],
  '干活的一般是要工程款；发包的一般是工程质量有问题、干晚了，或者钱付多了。后面只问和您有关的。',
);

const orNo = '没有就选“否”。';

/** 是否要求赔偿损失: items 5 (of the builder) and 9 (of the owner), whose kinds differ. */
const damages = (
  id: string,
  number_: number,
  spec: {
    readonly when: string;
    readonly ask: string;
    readonly kinds: readonly Option[];
    readonly otherHelp: string;
    readonly circumstancesHelp: string;
    readonly basisHelp: string;
  },
): Element =>
  row(
    id,
    number_,
    '是否要求赔偿损失',
    [
      yesNo('claimed', '', spec.ask, { help: orNo }),
      money('amount', '支付赔偿金', '要赔多少钱？', {
        required: true,
        when: yes('claimed'),
        help: '例如：20000，也可以写2万。',
        term: '赔偿金：赔给您的损失的钱。',
      }),
      choices('kinds', '责任类型', '是哪一种损失？', [...spec.kinds, option('other', '其他')], {
        when: yes('claimed'),
        sameScreen: true,
        help: '可以选几个。',
      }),
      text('otherKind', '其他', '是什么损失？', {
        maxLength: 60,
        required: true,
        when: is('kinds', 'other'),
        help: spec.otherHelp,
      }),
      longText('circumstances', '具体情形', '请把情况说清楚。', {
        maxLength: 800,
        when: yes('claimed'),
        help: spec.circumstancesHelp,
      }),
      longText('basis', '损失计算依据', '损失是怎么算出来的？', {
        maxLength: 800,
        when: yes('claimed'),
        help: spec.basisHelp,
      }),
    ],
    {
      when: spec.when,
      print: [
        '{claimed:yes}    支付赔偿金{amount}元',
        `责任类型：${spec.kinds.map((kind) => `{kinds:${kind.id}}    `).join('')}{kinds:other}{otherKind}`,
        '具体情形：{circumstances}',
        '损失计算依据：{basis}',
        '{claimed:no}',
      ],
    },
  );

const contractorClaims: readonly Element[] = [
  row(
    'price',
    1,
    '支付工程款',
    [
      money('amount', '', '要对方付多少工程款？', {
        required: true,
        help: '只算还没付的工程款，不算利息。例如：300000，也可以写30万。',
        term: '工程款：干完工程该得的钱。',
      }),
    ],
    { when: 'builds', print: ['{amount}元（人民币，下同；如外币需特别注明）'] },
  ),
  lateInterest({
    id: 'lateInterest',
    number: 2,
    label: '迟延支付工程款的利息（违约金）',
    when: 'builds',
    ask: '工程款付晚了，您要对方付利息或者违约金吗？',
    help: '合同里写了的，照合同算；不要就选“否”。',
    print: [
      '截至{until}，迟延支付工程款的利息{interest}元、违约金{penalty}元；自{from}之后的逾期利息、违约金，以{base}元为基数按照{standard}标准计算；',
      '是否请求支付至实际清偿之日止：{untilPaid}',
    ],
  }),
  yesNoDetail('priority', 3, '是否主张建设工程价款优先受偿权', {
    ask: '您要从这个工程卖得的钱里先拿工程款吗？',
    help: '不要就选“否”。承包人应当在合理期限内主张，最长不超过十八个月，从应当给付工程款那天算（建设工程司法解释一第四十一条）。',
    term: '建设工程价款优先受偿权：不给工程款，催了也不给的，承包人可以从工程拍卖、折价的钱里先拿（民法典第八百零七条）。',
    detail: '内容',
    detailAsk: '对哪个工程、多少钱主张？',
    detailHelp: '例如：对某某小区3号楼拍卖的钱，在三十万元工程款范围内先拿。',
    when: 'builds',
  }),
  row(
    'others',
    4,
    '是否请求与原告没有建设工程施工合同关系的发包人、其他转包方、分包方等主体承担责任',
    [
      yesNo('claimed', '', '没有直接和您签合同的发包人、转包的人、分包的人，也要他们负责吗？', {
        help: '例如您从包工头手里接的活，也要上面的公司付钱。没有就选“否”。',
        term: '转包：把接来的工程全转给别人干；分包：把其中一部分给别人干。',
      }),
      text('who', '责任主体姓名或者名称', '要谁负责？', {
        required: true,
        when: yes('claimed'),
        help: '写姓名或者单位名称，前面被告里也要写上。例如：某某建筑公司。',
      }),
    ],
    { when: 'builds', print: ['{claimed:yes}    责任主体姓名或者名称：{who}', '{claimed:no}'] },
  ),
  damages('contractorDamages', 5, {
    when: 'builds',
    ask: '停工、窝工或者别的事让您受了损失，要对方赔吗？',
    kinds: [option('idle', '停窝工损失', '停工、窝工的损失')],
    otherHelp: '例如：材料涨价的损失、机器租金。',
    circumstancesHelp: '例如：2024年6月发包方没交图纸，停工二十天，十个工人没活干。',
    basisHelp: '例如：十个工人，每天三百元，二十天，共六万元，有考勤表。',
  }),
];

const ownerClaims: readonly Element[] = [
  row(
    'refund',
    6,
    '是否退还超付的工程款',
    [
      yesNo('claimed', '', '工程款付多了，要对方退吗？', {
        help: orNo,
        term: '超付：付的钱比该付的多。',
      }),
      money('amount', '金额', '要退多少钱？', {
        required: true,
        when: yes('claimed'),
        help: '例如：50000。',
      }),
    ],
    { when: 'owns', print: ['{claimed:yes}    金额：{amount}', '{claimed:no}'] },
  ),
  lateInterest({
    id: 'refundInterest',
    number: 7,
    label: '是否支付超付工程款的利息',
    when: 'owns',
    ask: '付多的工程款，要对方付利息吗？',
    help: '不要就选“否”。',
    print: [
      '{claimed:yes}    截至{until}，返还超付工程款的利息{interest}元，自{from}之后的逾期利息，以{base}元为基数按照{standard}标准计算；',
      '计算方式：{method}',
      '是否请求支付至实际清偿之日止：{untilPaid}',
      '{claimed:no}',
    ],
  }),
  row(
    'repair',
    8,
    '是否对建设工程承担修复责任',
    [
      yesNo('claimed', '', '工程质量不好，要对方修或者出钱吗？', {
        help: orNo,
        term: '修复责任：工程不合格，由施工的一方修好，或者出修的钱、少收工程款。',
      }),
      choices(
        'how',
        '',
        '您要他怎么做？',
        [
          option('repair', '修复', '修好'),
          option('pay', '付修复费用', '出修的钱'),
          option('reduce', '减少工程款', '少收工程款'),
          option('other', '其他'),
        ],
        { required: true, when: yes('claimed'), help: '可以选几个。' },
      ),
      money('amount', '数额', '要多少钱？', {
        allowZero: true,
        when: yes('claimed'),
        sameScreen: true,
        help: '例如：30000。只要修好、不要钱的，写 0。',
      }),
    ],
    {
      when: 'owns',
      print: [
        '{claimed:yes}    {how:repair}    {how:pay}    {how:reduce}    {how:other}    数额：{amount}',
        '{claimed:no}',
      ],
    },
  ),
  damages('ownerDamages', 9, {
    when: 'owns',
    ask: '工程质量不好、干晚了或者不干了，让您受了损失，要对方赔吗？',
    kinds: [
      option('quality', '工程质量不符合约定', '工程质量和说好的不一样'),
      option('late', '迟延交付工程', '工程交晚了'),
      option('refusal', '拒绝履行', '不肯干'),
    ],
    otherHelp: '例如：施工时弄坏了别的东西。',
    circumstancesHelp: '例如：说好2024年8月底完工，拖到12月，厂房晚用四个月。',
    basisHelp: '例如：另外租厂房，每月一万元，四个月，共四万元。',
  }),
];

const performance = row(
  'contract',
  11,
  '要求继续履行或是解除合同',
  [
    choice(
      'how',
      '',
      '这个合同，您要继续做下去，还是不做了？',
      [
        option('perform', '继续履行', '继续做下去'),
        option('rescind', '判令解除合同', '请法院判解除'),
        option('confirm', '解除', '已经解除了，请法院确认'),
      ],
      { help: '都不要就不选。', term: '解除合同：合同到此为止，不再做下去。' },
    ),
    number('days', '', '要对方几天以内做完？', {
      unit: '日',
      min: 1,
      required: true,
      when: is('how', 'perform'),
      help: '例如：三十天，就写30。',
    }),
    choice(
      'duty',
      '',
      '要对方付钱，还是完工？',
      [option('pay', '付款', '付钱'), option('complete', '竣工', '把工程干完（竣工）')],
      { required: true, when: is('how', 'perform'), sameScreen: true, help: '选要他做的那一样。' },
    ),
    date('date', '', '合同是哪天解除的？', {
      notFuture: true,
      required: true,
      when: is('how', 'confirm'),
      help: '一般是解除通知到对方手里的那天（民法典第五百六十五条）。',
    }),
  ],
  {
    print: [
      '{how:perform}    {days}日内履行完毕{duty:pay}    {duty:complete}义务',
      '{how:rescind}',
      '确认建设工程施工合同已于{date}{how:confirm}',
    ],
  },
);

/** 诉讼请求 of form 13, items 1 to 15. */
export const constructionClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeClaimsWithNote(
      '（原告为承包人或施工人时，填写第 1 项至第 5 项；原告为发包人时，填写第 6 项至第 9 项；第 10 项至第 15 项为共同项）',
      '请判令被告付清欠我的工程款三十万元。',
    ),
    ...contractorClaims,
    ...ownerClaims,
    yesNoDetail('invalidity', 10, '请求确认建设工程施工合同无效', {
      ask: '您要法院确认这个施工合同无效吗？',
      help: '例如没有资质、借别人的资质，或者该招标没招标。不要就选“否”。',
      term: '合同无效：合同从一开始就不算数；工程验收合格的，可以参照合同折价补偿（民法典第七百九十三条）。',
      detail: '合同无效的理由',
      detailAsk: '为什么无效？',
      detailHelp: '例如：被告没有施工资质，借了某某公司的资质签的合同。',
    }),
    performance,
    recoveryCosts(12, '费用明细'),
    costsClaim(13),
    otherClaims(14),
    totalAmount(15),
  ],
};
