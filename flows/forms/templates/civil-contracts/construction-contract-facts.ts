import type { Section } from '../../template.ts';
import {
  address,
  choice,
  choices,
  date,
  longText,
  money,
  number,
  percentage,
  text,
  yesNo,
} from '../blocks/fields.ts';
import { limitationFields } from '../blocks/gate-questions.ts';
import { paymentTerms, paymentTermsPrint } from '../blocks/payment-terms.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const unknown = '不知道可以不填。';

const parties = row('parties', 2, '签订主体', [
  text('owner', '发包人', '谁把工程包出去的？', {
    maxLength: 100,
    help: '照合同写，已经替您填好的可以改。例如：某某房地产公司。',
    term: '发包人：把工程包给别人干的一方。',
  }),
  text('contractor', '承包人', '谁承包的？', {
    maxLength: 100,
    sameScreen: true,
    help: '照合同写，已经替您填好的可以改。例如：某某建筑公司。',
    term: '承包人：和发包人签合同、承包工程的一方。',
  }),
  text('lender', '出借资质的建筑企业', '有没有借别的建筑公司的资质？是哪一家？', {
    maxLength: 100,
    help: '例如：某某建筑公司。没有就不填。',
    term: '出借资质：有资质的建筑公司，让别人用它的名义接工程，也叫挂靠。',
  }),
  text('builder', '实际施工人', '实际是谁带人干的活？', {
    maxLength: 100,
    sameScreen: true,
    help: '例如：原告本人。就是承包人的，可以不填。',
    term: '实际施工人：没有资质，或者从转包、违法分包的人手里接活，真正出钱出人干活的人。',
  }),
]);

const works = row(
  'works',
  3,
  '建设工程情况（工程名称、所在地点、施工范围、质量标准等）',
  [
    text('name', '工程名称', '是什么工程？', {
      maxLength: 100,
      help: '照合同写。例如：某某小区3号楼外墙保温工程。',
    }),
    address('place', '所在地点', '工程在哪里？', {
      sameScreen: true,
      help: '写详细地址，例如：延吉市某某街某某小区。工程在哪里，一般就由哪里的法院管（民诉法解释第二十八条）。',
    }),
    longText('text', '', '干哪些活，按什么质量标准？', {
      maxLength: 1000,
      sameScreen: true,
      help: '例如：外墙保温和粉刷，共三千平方米，按国家验收规范合格。',
    }),
  ],
  {
    print: [
      { when: { answered: 'name' }, line: '工程名称：{name}' },
      { when: { answered: 'place' }, line: '所在地点：{place}' },
      '{text}',
    ],
  },
);

const howPaid = paymentTerms.filter(({ id }) => ['how', 'bill', 'howOther'].includes(id));

const price = row(
  'price',
  4,
  '合同约定的工程款及支付方式',
  [
    choices(
      'kinds',
      '',
      '工程款是怎么定的？',
      [
        option('compositeUnit', '综合单价', '综合单价（材料、人工都算在里面，按量算）'),
        option('fixedUnit', '固定单价', '固定单价（价钱不变，按量算）'),
        option('lumpSum', '固定总价', '固定总价（一口价）'),
        option('other', '其他'),
      ],
      { help: '照合同选，可以选几个；没有约定可以不选。' },
    ),
    money('compositeUnit', '综合单价', '综合单价是多少？', {
      when: is('kinds', 'compositeUnit'),
      help: '例如：85，就是每平方米八十五元。',
    }),
    money('fixedUnit', '固定单价', '固定单价是多少？', {
      when: is('kinds', 'fixedUnit'),
      sameScreen: true,
      help: '例如：60，就是每平方米六十元。',
    }),
    money('lumpSum', '固定总价', '固定总价是多少？', {
      when: is('kinds', 'lumpSum'),
      sameScreen: true,
      help: '例如：500000，也可以写50万。',
    }),
    text('otherKind', '其他', '是怎么定的？', {
      maxLength: 100,
      required: true,
      when: is('kinds', 'other'),
      help: '例如：按国家定额结算，下浮百分之五。',
    }),
    money('otherPrice', '', '是多少钱？', {
      when: is('kinds', 'other'),
      sameScreen: true,
      help: `例如：500000。${unknown}`,
    }),
    choices(
      'stages',
      '',
      '钱是什么时候付的约定？',
      [
        option('progress', '按施工进度支付工程款', '干多少付多少（按进度付）'),
        option('advanced', '垫资施工', '先由施工的一方垫钱干（垫资）'),
        option('other', '其他'),
      ],
      { help: '可以选几个；没有约定可以不选。', term: '垫资施工：施工的一方先拿自己的钱干，后面再结账。' },
    ),
    text('otherStage', '其他', '是怎么约定的？', {
      maxLength: 100,
      required: true,
      when: is('stages', 'other'),
      help: '例如：开工付三成，完工付到九成五，其余一年后付。',
    }),
    ...howPaid,
    yesNo('retention', '质保金', '约定了质保金吗？', {
      printedAs: ['质保金', ''],
      help: '没有就选“否”。',
      term: '质保金：先扣下一部分工程款，保修期里没有问题再付。',
    }),
    money('retentionAmount', '质保金', '质保金多少钱？', {
      when: yes('retention'),
      help: '例如：15000。',
    }),
    text('retentionTerm', '质保金支付期限', '质保金什么时候付？', {
      maxLength: 60,
      when: yes('retention'),
      sameScreen: true,
      help: '例如：验收合格满两年。',
    }),
  ],
  {
    print: [
      '{kinds:compositeUnit}{compositeUnit}元    {kinds:fixedUnit}{fixedUnit}元    {kinds:lumpSum}{lumpSum}元    {kinds:other}{otherKind}{otherPrice}元',
      '{stages:progress}    {stages:advanced}    {stages:other}{otherStage}',
      paymentTermsPrint[0],
      '{retention:yes}{retentionAmount}元；质保金支付期限：{retentionTerm}。',
    ],
  },
);

const clauseAsk = '写在合同第几条？';
const clauseHelp = '例如：十五。只写第几条的数；合同没有分条的不填。';

const penalty = row(
  'penalty',
  7,
  '合同约定的违约金（保证金）',
  [
    choices(
      'kinds',
      '',
      '合同里写了违约金或者保证金吗？',
      [
        option('penalty', '违约金'),
        option('bond', '保证金'),
        option('daily', '迟延履行违约金', '晚一天算一天的违约金'),
      ],
      {
        help: '可以选几个；没有就不选。',
        term: '违约金：合同里说好，谁不守约谁就要付的钱；保证金：先交的钱，保证按合同干。',
      },
    ),
    money('penalty', '违约金', '违约金是多少钱？', {
      when: is('kinds', 'penalty'),
      help: '照合同写。例如：20000。',
    }),
    text('penaltyClause', '合同条款', clauseAsk, {
      maxLength: 20,
      when: is('kinds', 'penalty'),
      sameScreen: true,
      help: clauseHelp,
    }),
    money('bond', '保证金', '保证金是多少钱？', {
      when: is('kinds', 'bond'),
      help: '照合同写。例如：50000。',
    }),
    text('bondClause', '合同条款', clauseAsk, {
      maxLength: 20,
      when: is('kinds', 'bond'),
      sameScreen: true,
      help: clauseHelp,
    }),
    percentage('daily', '迟延履行违约金', '晚一天付百分之几？', {
      max: 100,
      when: is('kinds', 'daily'),
      help: '每天千分之一，就写 0.1；每天万分之五，就写 0.05。',
    }),
    text('dailyClause', '合同条款', clauseAsk, {
      maxLength: 20,
      when: is('kinds', 'daily'),
      sameScreen: true,
      help: clauseHelp,
    }),
  ],
  {
    print: [
      '{kinds:penalty}{penalty}元（合同条款：第{penaltyClause}条）',
      '{kinds:bond}{bond}元（合同条款：第{bondClause}条）',
      '{kinds:daily}{daily}%/ 日（合同条款：第{dailyClause}条）',
    ],
  },
);

const paid = row(
  'paid',
  8,
  '工程款支付情况',
  [
    money('total', '工程总价', '工程款总价多少？', {
      help: '结算过的写结算价。例如：500000。没有结算的，写您算的数。',
    }),
    money('paid', '已支付工程款', '已经付了多少？', {
      allowZero: true,
      sameScreen: true,
      help: '例如：200000。没付过写 0。',
    }),
    choice(
      'which',
      '欠 / 超付',
      '是还欠着，还是付多了？',
      [option('owed', '欠', '还欠着'), option('overpaid', '超付', '付多了（超付）')],
      { help: '正好付清的不选。' },
    ),
    money('difference', '欠 / 超付工程款', '欠的（或者付多的）有多少？', {
      allowZero: true,
      sameScreen: true,
      help: '例如：300000。没有写 0。',
    }),
    money('interest', '欠 / 超付工程款利息', '利息多少？', {
      allowZero: true,
      sameScreen: true,
      help: '已经替您填好的可以改。例如：12000。没有写 0。',
    }),
    ...limitationFields(
      '欠的工程款，按约定最晚哪天该付？',
      '分几次付的，写最后一次。合同没写的，一般从工程交付那天算（建设工程施工合同解释（一）第二十七条）。不清楚可以不填。',
      is('which', 'owed'),
    ),
  ],
  {
    print: [
      '工程总价{total}元；已支付工程款{paid}元；{which|欠 / 超付}工程款{difference}元。',
      '{which|欠 / 超付}工程款利息：{interest}元。',
    ],
  },
);

const lossHelp = '例如：30000。没有写 0，不知道可以不填。';

const quality = row(
  'quality',
  9,
  '建设工程质量情况',
  [
    yesNo('passed', '工程质量是否合格', '工程质量合格吗？', {
      optional: true,
      help: '验收过的，照验收结果选。不清楚可以不选。',
    }),
    longText('problems', '工程质量问题', '有什么质量问题？', {
      maxLength: 800,
      help: '例如：三层楼板有裂缝，屋顶漏水。没有就不填。',
    }),
    money('loss', '工程质量造成损失', '质量问题造成了多少损失？', {
      allowZero: true,
      sameScreen: true,
      help: lossHelp,
    }),
  ],
  { print: ['工程质量是否合格：{passed}', '工程质量问题：{problems}', '工程质量造成损失：{loss}元。'] },
);

const delivery = row(
  'delivery',
  10,
  '建设工程交付情况',
  [
    yesNo('late', '工程是否迟延交付', '工程交晚了吗？', {
      optional: true,
      help: '比合同约定的日子晚，选“是”。不清楚可以不选。',
    }),
    date('on', '交付时间', '工程是哪天交的？', {
      notFuture: true,
      sameScreen: true,
      help: '没有验收、发包的一方就用了的，写开始用的那天。还没交可以不填。',
    }),
    money('loss', '工程迟延交付造成损失', '交晚了造成多少损失？', {
      allowZero: true,
      when: yes('late'),
      help: lossHelp,
    }),
  ],
  { print: ['工程是否迟延交付：{late}', '交付时间：{on}', '工程迟延交付造成损失：{loss}元。'] },
);

const idle = row(
  'idle',
  11,
  '停窝工等情况',
  [
    yesNo('idle', '工程是否停窝工', '工程停过工、窝过工吗？', {
      optional: true,
      help: '没有就选“否”。',
      term: '停工：不干了；窝工：人和机器在，没有活干。',
    }),
    money('loss', '工程停窝工造成损失', '停工、窝工造成多少损失？', {
      allowZero: true,
      when: yes('idle'),
      help: lossHelp,
    }),
  ],
  { print: ['工程是否停窝工：{idle}', '工程停窝工造成损失：{loss}元。'] },
);

const priority = row(
  'priority',
  12,
  '是否主张过建设工程价款优先受偿权',
  [
    yesNo('claimed', '', '起诉以前，向对方提过要从工程卖得的钱里先拿工程款吗？', {
      help: '没有提过就选“否”。',
      term: '建设工程价款优先受偿权：从工程拍卖、折价的钱里先拿工程款的权利（民法典第八百零七条）。',
    }),
    date('date', '主张情况', '哪天提的？', { notFuture: true, when: yes('claimed') }),
    text('how', '', '用什么方式提的？', {
      maxLength: 60,
      when: yes('claimed'),
      sameScreen: true,
      help: '例如：寄函、发微信、当面。',
    }),
  ],
  {
    print: ['{claimed:yes}    主张情况：{date}通过{how}方式主张了建设工程价款优先受偿权', '{claimed:no}'],
  },
);

/** 事实与理由 of form 13, items 1 to 14. */
export const constructionFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '2023年5月承包了被告的外墙保温工程，10月完工验收合格，总价五十万元，只付了二十万元。'),
    longRow(
      'contract',
      1,
      '合同的签订情况（名称、编号、签订时间、地点、是否招投标等）',
      '施工合同是什么时候、在哪里签的？招过标没有？',
      {
        maxLength: 800,
        help: '写合同名称、编号、日期、地点。例如：外墙保温施工合同，2023年5月6日在延吉签的，没有招标。没签书面合同的写“无书面合同”。',
        term: '招投标：公开让几家来报价，选一家来干。',
      },
    ),
    parties,
    works,
    price,
    row(
      'period',
      5,
      '工期',
      [
        date('from', '开工时间', '哪天开工？', { help: '照合同写；合同没写的，写实际开工那天。' }),
        date('to', '竣工时间', '哪天竣工（完工）？', {
          sameScreen: true,
          help: '照合同写；合同没写的，写实际完工那天。还没完工可以不填。',
        }),
        number('days', '工期', '工期一共多少天？', {
          unit: '天',
          min: 1,
          sameScreen: true,
          help: `例如：150。${unknown}`,
        }),
      ],
      { print: ['开工时间{from}；竣工时间{to}；工期{days}天。'] },
    ),
    longRow('standard', 6, '合同约定的工程质量标准及竣工验收程序', '质量标准和验收，合同是怎么约定的？', {
      maxLength: 800,
      help: '例如：按国家标准合格，完工后七天以内由双方一起验收。没有约定可以不填。',
      term: '竣工验收：工程干完以后，一起检查合不合格。',
    }),
    penalty,
    paid,
    quality,
    delivery,
    idle,
    priority,
    otherMatters(13),
    basis(14),
  ],
};

/** Item 15: the evidence list. */
export const constructionEvidence: Section = evidenceList('事实与理由', 15, '证据清单（可另附页）', {
  examples: '例如：施工合同、工程量签证单、结算单、验收单、付款记录、施工照片。',
});
