import type { Element, Section } from '../../template.ts';
import { choices, date, hasNot, longText, money, text, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { inOrder, withinTotal } from '../blocks/injury-case.ts';
import { methodField, untilPaidField } from '../blocks/interest.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { maritimeParties, maritimeSide, shipName, sum, totalUntil } from '../blocks/maritime.ts';
import { mediationSection } from '../blocks/mediation.ts';
import type { PartyExtra } from '../blocks/person.ts';
import { basis, costsClaim, evidenceList, freeText, hasDetail, row } from '../blocks/rows.ts';
import { defendantRole, is, option, plaintiffRole, yes } from '../blocks/wording.ts';

/** 身份, printed in the rows of plaintiffs and defendants. */
const capacity = (who: string): PartyExtra => ({
  fields: [
    choices(
      'capacity',
      '身份',
      `${who}和船是什么关系？`,
      [
        option('owner', '船舶所有人', '船主（船舶所有人）'),
        option('charterer', '光船承租人', '租光船、自己配船员的人（光船承租人）'),
        option('insurer', '船舶保险人', '船的保险公司（船舶保险人）'),
        option('other', '其他', '别的'),
      ],
      { help: '可以选几样。' },
    ),
    text('capacityOther', '其他', '是什么身份？', {
      maxLength: 60,
      when: is('capacity', 'other'),
      help: '例如：货主、船员。',
    }),
  ],
  print: ['身份：{capacity}{capacityOther}'],
});

interface Loss {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly example: string;
}

const losses: readonly Loss[] = [
  {
    id: 'hull',
    label: '是否主张船舶价值损失（含修理费等）及利息',
    ask: '船沉了、坏了，要赔船的损失吗？',
    example: '船体修理费八万元，主机修理费三万元',
  },
  {
    id: 'aboard',
    label: '是否主张船上财产损失（船载货物、渔船捕捞设备、网具）及利息',
    ask: '船上的货物、渔网、设备，要赔吗？',
    example: '渔网二十张，四万元；渔获一吨，一万元',
  },
  {
    id: 'salvage',
    label: '是否主张救助费、沉船打捞清除费、拖航费、共同海损分摊等及利息',
    ask: '救助、打捞、拖船的费用，要赔吗？',
    example: '拖航费一万五千元，打捞费六万元',
  },
  {
    id: 'hire',
    label: '是否主张本航次租金或运费损失、船期损失及利息',
    ask: '少收的租金、运费，耽误的船期，要赔吗？',
    example: '停航四十天，每天船期损失一千元',
  },
  {
    id: 'casualties',
    label: '是否主张船上人身伤亡损失及利息',
    ask: '船上有人受伤、去世，要赔吗？',
    example: '已经赔给船员的医疗费三万元',
  },
];

/** A loss with its interest: fields `claimed`, `items`, `amount`, `until`, `interest`, `method`, `untilPaid`. */
const lossRow = (loss: Loss, number: number): Element => {
  const claimed = yes('claimed');
  return row(
    loss.id,
    number,
    loss.label,
    [
      yesNo('claimed', '', loss.ask, { help: '没有就选“否”。' }),
      longText('items', '损失项目及金额', '都损失了什么？各是多少钱？', {
        when: claimed,
        maxLength: 800,
        required: true,
        help: `一项一项写。例如：${loss.example}。`,
      }),
      money('amount', '', '这一项一共多少钱？', {
        when: claimed,
        required: true,
        sameScreen: true,
        help: '把上面各样加起来，不算利息。例如：110000。',
      }),
      date('until', '截至', '利息算到哪一天？', {
        when: claimed,
        notFuture: true,
        help: '一般写今天。不要利息的可以不填。',
      }),
      money('interest', '欠利息', '到那天一共多少利息？', {
        when: claimed,
        allowZero: true,
        sameScreen: true,
        help: '例如：1200。不要利息的写 0。',
      }),
      methodField(claimed),
      untilPaidField(claimed),
    ],
    {
      print: [
        '{claimed:yes}',
        `损失项目及金额：{items}    {amount}元${number === 1 ? '（人民币，下同；如外币需特别注明）' : ''}`,
        '截至{until}止，欠利息{interest}元；',
        '计算方式：{method}',
        '是否请求支付至实际清偿之日止：{untilPaid}',
        '{claimed:no}',
      ],
    },
  );
};

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告赔偿修船费、渔网损失和停航损失共十六万元。'),
    ...losses.map((loss, index) => lossRow(loss, index + 1)),
    costsClaim(6),
    row(
      'other',
      7,
      '其他损失',
      [
        text('item', '项目', '还有别的损失吗？是什么？', { help: '例如：油污清理。没有就不填。' }),
        sum('amount', '费用', '是多少钱？', '8000', { sameScreen: true }),
      ],
      { print: ['项目：{item}    费用：{amount}元'] },
    ),
    totalUntil(8, '标的总额', '暂计至'),
  ],
};

const ships: Element = row(
  'ships',
  2,
  '碰撞船舶情况',
  [
    text('ownName', '本船船名', '您这边的船叫什么？', { maxLength: 60, required: true, help: shipName }),
    text('ownFlag', '本船国籍', '您这边的船是哪国的？', {
      maxLength: 40,
      sameScreen: true,
      help: '看船舶国籍证书。例如：中国。',
      term: '船舶国籍：船在哪个国家登记。',
    }),
    text('ownOwner', '本船所有人', '船是谁的？', {
      maxLength: 100,
      sameScreen: true,
      help: '看船舶所有权证书。例如：原告本人。',
    }),
    text('otherName', '对方船船名', '对方的船叫什么？', {
      maxLength: 60,
      required: true,
      help: '照海事部门的材料写。例如：某某轮。不知道就写“不详”和样子。',
    }),
    text('otherFlag', '对方船国籍', '对方的船是哪国的？', {
      maxLength: 40,
      sameScreen: true,
      help: '例如：中国。不知道可以不填。',
    }),
    text('otherOwner', '对方船所有人', '对方的船是谁的？', {
      maxLength: 100,
      sameScreen: true,
      help: '例如：某某航运有限公司。不知道可以不填。',
    }),
  ],
  {
    print: [
      '本船船名：{ownName}    对方船船名：{otherName}',
      '本船国籍：{ownFlag}    对方船国籍：{otherFlag}',
      '本船所有人：{ownOwner}    对方船所有人：{otherOwner}',
    ],
  },
);

const repair: Element = row(
  'repair',
  6,
  '船舶修理情况',
  [
    hasNot('has', '', '船修过吗，或者正在修？', { help: '没有修就选“否”。' }),
    text('place', '修船地点', '在哪里修的？', { when: yes('has'), help: '例如：某某船厂。' }),
    longText('items', '修理项目', '修了哪些地方？', {
      when: yes('has'),
      maxLength: 500,
      sameScreen: true,
      help: '照修理单写。例如：船首外板、主机。',
    }),
    money('due', '应付修船费用', '修船一共要付多少？', { when: yes('has'), help: '例如：110000。' }),
    money('paid', '已实际支付修船费用', '已经付了多少？', {
      when: yes('has'),
      allowZero: true,
      sameScreen: true,
      help: '例如：60000。还没有付的写 0。',
    }),
  ],
  {
    print: [
      '{has:yes}    修船地点：{place}    修理项目：{items}',
      '应付修船费用：{due}元    已实际支付修船费用：{paid}元',
      '{has:no}',
    ],
  },
);

const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '2025年8月2日夜里，我的渔船在渔场抛锚，被告的货船撞上来，船头破损，渔网全毁。'),
    row('event', null, '', [
      date('on', '', '哪天撞的？', {
        printed: false,
        notFuture: true,
        help: '用来提醒您起诉的时间，不印在起诉状上。',
      }),
    ]),
    basis(1),
    ships,
    row(
      'liability',
      3,
      '责任认定情况',
      [
        hasNot('has', '', '海事部门认定过责任吗？', { help: '看海事部门的事故调查结论。没有就选“否”。' }),
        longText('detail', '', '是怎么认定的？', {
          when: yes('has'),
          required: true,
          help: '写哪个机关、谁负责、多大责任。例如：某某海事局认定被告的船负主要责任。',
        }),
      ],
      { print: ['{has:yes}（调查机关、责任主体及责任大小等）：{detail}', '{has:no}'] },
    ),
    row('report', 4, '有无填写《海事事故调查表》', [
      hasNot('has', '', '填过《海事事故调查表》吗？', {
        help: '起诉时一般要如实填写，向窗口要表。没有填的选“否”。',
        term: '海事事故调查表：船碰撞的案子里，双方写明碰撞经过的表，交给海事法院（海事诉讼特别程序法第八十二条）。',
      }),
    ]),
    row(
      'value',
      5,
      '船舶价值',
      [money('amount', '', '您的船值多少钱？', { help: '出事以前的价钱。例如：450000。不知道可以不填。' })],
      { print: ['{amount}元'] },
    ),
    repair,
    row(
      'grounds',
      7,
      '其他损失的依据',
      [
        hasNot('has', '', '别的损失有凭据吗？', { help: '例如合同、发票、评估报告。没有就选“否”。' }),
        text('name', '依据名称', '是什么凭据？', {
          when: yes('has'),
          required: true,
          help: '例如：网具损失评估报告。',
        }),
      ],
      { print: ['{has:yes}    依据名称：{name}', '{has:no}'] },
    ),
    hasDetail(
      'otherMatters',
      8,
      '其他需要说明的内容（如海上保险合同赔偿金支付凭证、权益转让书、非本表列明损失的法律依据等，可另附页）',
      {
        ask: '还有什么要告诉法院的吗？',
        help: '例如保险公司已经赔过一部分。没有就选“否”。',
        detail: '',
        detailAsk: '是什么？',
        detailHelp: '例如：某某保险公司已经赔了五万元，把权利转给了它，有权益转让书。',
      },
    ),
  ],
};

const amounts = [
  ...losses.flatMap(({ id }) => [`claims.${id}.amount`, `claims.${id}.interest`]),
  'claims.other.amount',
];

/** 民事起诉状（船舶碰撞损害责任纠纷）: form 37 of the national set. */
export const shipCollision = form({
  id: 'ship-collision',
  number: 37,
  family: 'maritime',
  version: 1,
  title: ['民事起诉状', '（船舶碰撞损害责任纠纷）'],
  name: '船和船撞了（船舶碰撞损害责任纠纷）',
  cause: '船舶碰撞损害责任纠纷',
  parties: {
    ...maritimeParties,
    filer: maritimeSide(plaintiffRole, { person: capacity('原告'), organisation: capacity('原告') }),
    other: maritimeSide(defendantRole, { person: capacity('被告'), organisation: capacity('被告') }),
  },
  claims: { sections: [claims, jurisdictionSection, foreignElementSection] },
  facts: {
    sections: [
      facts,
      evidenceList('事实与理由', 9, '证据清单（可另附页）', {
        examples: '例如：海事事故调查表、事故调查结论、船舶证书、修船发票、照片。',
      }),
    ],
  },
  mediation: mediationSection,
  prefill: [{ path: 'claims.total.amount', sumOf: amounts }],
  checks: [
    ...withinTotal(amounts),
    inOrder('facts.event.on', 'claims.total.until', '算到的日期早于撞船的日期，请看看有没有写错。'),
    {
      kind: 'notMore',
      less: 'facts.repair.paid',
      more: 'facts.repair.due',
      words: { zh: '已经付的修船钱比应付的还多，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'report',
      label: '海事事故调查表',
      title: { zh: '海事事故调查表' },
      help: { zh: '向窗口要表，如实填写。' },
      required: false,
    },
    {
      id: 'shipPapers',
      label: '船舶所有权证书、国籍证书等船舶证书',
      title: { zh: '船的证书' },
      help: { zh: '例如所有权证书、国籍证书、检验证书。' },
      required: false,
    },
    {
      id: 'finding',
      label: '海事事故调查结论',
      title: { zh: '海事部门的事故调查结论' },
      help: { zh: '海事部门调查过的才有。' },
      when: yes('facts.liability.has'),
      required: false,
    },
    {
      id: 'lossPapers',
      label: '修船合同、发票、评估报告等损失材料',
      title: { zh: '损失的票据' },
      help: { zh: '例如修船合同和发票、打捞费收据、渔网评估报告。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'maritime',
    claimAmount: ['claims.total.amount'],
    gates: { knewOn: 'facts.event.on' },
  },
});
