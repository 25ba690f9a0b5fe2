import type { Element, Section } from '../../template.ts';
import { choices, date, hasNot, longText, money, text } from '../blocks/fields.ts';
import { furtherFacts } from '../blocks/ip-facts.ts';
import { marketFields, marketPrint } from '../blocks/monopoly.ts';
import { freeText, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const act: Element = row(
  'act',
  1,
  '被诉行政行为情况',
  [
    date('on', '', '处罚决定是哪一天作出的？', {
      required: true,
      notFuture: true,
      help: '看决定书最后的日期。',
    }),
    date('receivedOn', '', '您是哪一天收到决定书的？', {
      printed: false,
      sameScreen: true,
      notFuture: true,
      help: '用来算起诉的时间，不印在起诉状上。',
    }),
    text('office', '', '是哪里的市场监管局作出的？', {
      maxLength: 60,
      required: true,
      help: '只写地名，已经替您填好的可以改。例如：吉林省。',
    }),
    text('offender', '', '决定书说是谁违法？', {
      maxLength: 100,
      sameScreen: true,
      help: '照决定书写。例如：某某驾校有限公司。',
    }),
    longText('first', '', '决定书说他做了什么违法的事？', {
      required: true,
      sameScreen: true,
      help: '照决定书写主要的。例如：和另外四家驾校商量好，一起定价四千元。',
    }),
    longText('second', '', '决定书还说了别的违法的事吗？', {
      help: '没有就不填。例如：不配合调查。',
    }),
    text('article', '', '依据反垄断法第几条？', { maxLength: 20, help: '只写数字。例如：五十六。' }),
    text('paragraph', '', '第几款？', { maxLength: 20, sameScreen: true, help: '只写数字。例如：一。' }),
    text('punished', '', '处罚的是谁？', {
      maxLength: 100,
      sameScreen: true,
      help: '已经替您填好的可以改。例如：某某驾校有限公司。',
    }),
    money('fine', '', '罚款多少？', { help: '照决定书写。例如：300000。没有罚款就不填。' }),
    text('more', '', '还有别的处罚吗？', {
      sameScreen: true,
      help: '没有就不填。例如：没收违法所得十万元。',
    }),
    text('evidenceNumber', '', '决定书是您的第几号证据？', {
      maxLength: 20,
      help: '后面证据目录里的号。例如：1-1。',
    }),
    text('evidenceName', '', '那份证据叫什么？', {
      maxLength: 100,
      sameScreen: true,
      help: '例如：《行政处罚决定书》。',
    }),
  ],
  {
    print: [
      '{on}，{office}市场监管局作出被诉决定，主要内容为：（一）{offender}存在以下违法行为：{first}。（二）{second}。据此，{office}市场监管局依据反垄断法第{article}条第{paragraph}款的规定决定：对{punished}处以{fine}元罚款，{more}（见原告证据{evidenceNumber}：{evidenceName}）。',
    ],
  },
);

const findings = '被诉决定相关认定';

const market: Element = row(
  'market',
  2,
  findings,
  [
    hasNot('wrong', '相关市场界定有无错误', '决定书划的市场，您认为有错吗？', {
      help: '认为没有错、或者决定书没有划市场的，选“否”。',
    }),
    ...marketFields(yes('wrong')),
  ],
  {
    print: ['相关市场界定有无错误：{wrong:no}    {wrong:yes}', ...marketPrint],
  },
);

const agreement: Element = row(
  'agreement',
  2,
  findings,
  [
    hasNot('wrong', '垄断行为认定有无错误', '决定书说达成了垄断协议，您认为有错吗？', {
      help: '决定书说的是垄断协议（几家商量好、上家管下家的价）才用填；不是的选“否”。',
      term: '垄断协议：几家联合起来排斥、限制竞争的协议、决定或者做法。',
    }),
    longText('detail', '', '为什么说没有达成垄断协议？', {
      when: yes('wrong'),
      required: true,
      help: '例如：价格是各家自己定的，那次开会没有谈价格。',
    }),
    longText('effect', '', '为什么说没有妨碍竞争？', {
      when: yes('wrong'),
      help: '例如：各家的价格和招生人数一直不一样。',
    }),
  ],
  {
    print: [
      '垄断行为认定有无错误：{wrong:no}    {wrong:yes}',
      '原告未达成横向 / 纵向垄断协议，具体为：{detail}。上述协议未产生排除、限制竞争效果，具体分析：{effect}',
      '（适用于涉案垄断行为涉及垄断协议）',
    ],
  },
);

const dominance: Element = row(
  'dominance',
  2,
  findings,
  [
    hasNot('wrong', '', '决定书说滥用了市场支配地位，您认为有错吗？', {
      help: '决定书说的是滥用市场支配地位（一家太大，仗势压人）才用填；不是的选“否”。',
      term: '市场支配地位：在一个市场里能自己定价、能不让别人进来的地位。',
    }),
    text('market', '', '说的是哪个市场？', {
      maxLength: 100,
      when: yes('wrong'),
      required: true,
      help: '例如：延边州液化气零售。',
    }),
    longText('position', '', '为什么说没有支配地位？', {
      when: yes('wrong'),
      sameScreen: true,
      help: '例如：还有六家在卖，我们只占两成。',
    }),
    longText('acts', '', '为什么说没有滥用？', {
      when: yes('wrong'),
      help: '写决定书说的那几种做法为什么不成立。例如：没有限定只和我们交易，合同里没有这一条。',
    }),
    longText('effect', '', '为什么说没有妨碍竞争？', {
      when: yes('wrong'),
      help: '例如：那几年又新开了三家。',
    }),
  ],
  {
    print: [
      '{wrong:no}    {wrong:yes}',
      '原告在{market}相关市场，不具有市场支配地位，具体分析：{position}',
      '原告未实施滥用市场支配地位的行为，具体分析：关于垄断定价 / 掠夺定价 / 拒绝交易 / 限定交易 / 捆绑交易 / 差别待遇，{acts}。',
      '原告的行为未产生排除、限制竞争效果，具体分析：{effect}',
      '（适用于涉案垄断行为涉及滥用市场支配地位）',
    ],
  },
);

const faults = [
  { id: 'procedure', label: '违反法定程序', words: '程序不合法', example: '没有告诉我们可以要求听证。' },
  {
    id: 'beyond',
    label: '超越职权',
    words: '管了不该它管的（超越职权）',
    example: '这件事应当由省里的部门处理。',
  },
  { id: 'abuse', label: '滥用职权', words: '权用歪了（滥用职权）', example: '同样的几家，只罚我们一家。' },
  { id: 'other', label: '其他', words: '别的', example: '决定书没有写明证据。' },
] as const;

const penalties = [
  { id: 'fine', label: '罚款', words: '罚款', example: '按全部销售额算，比例太高。' },
  { id: 'confiscation', label: '没收违法所得', words: '没收违法所得', example: '把合法的收入也算进去了。' },
  { id: 'closure', label: '责令停产停业', words: '责令停产停业', example: '已经改正了，不用停业。' },
  { id: 'other', label: '其他', words: '别的处罚', example: '限期太短，来不及改。' },
] as const;

const analysed = (
  kinds: readonly { readonly id: string; readonly words: string; readonly example: string }[],
) =>
  kinds.map(({ id, words, example }) =>
    longText(id, '具体分析', `“${words}”，具体是怎样的？`, {
      when: is('kinds', id),
      required: true,
      help: `写清楚为什么。例如：${example}`,
    }),
  );

const analysedLines = (kinds: readonly { readonly id: string }[]): readonly string[] =>
  kinds.map(({ id }) => `{kinds:${id}}    具体分析：{${id}}`);

/** 事实与理由 of form 36, items 1 to 5. */
export const monopolyDecisionFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事实和理由' },
  elements: [
    freeText('facts', '市场监管局说我们几家驾校商量涨价，罚了三十万元，其实价格是各家自己定的。'),
    act,
    market,
    agreement,
    dominance,
    row(
      'procedure',
      3,
      '被诉决定程序',
      [
        choices(
          'kinds',
          '',
          '处罚的过程有什么不对？',
          faults.map(({ id, label, words }) => option(id, label, words)),
          { help: '可以选好几种；没有不对的不选。' },
        ),
        ...analysed(faults),
      ],
      { print: analysedLines(faults) },
    ),
    row(
      'penalty',
      4,
      '被诉决定处罚',
      [
        longText('terms', '', '处罚的内容、做法有什么明显不当的？', {
          maxLength: 800,
          help: '没有就不填。例如：罚款的数额、交款的期限。',
        }),
        choices(
          'kinds',
          '',
          '哪几种处罚不当？',
          penalties.map(({ id, label, words }) => option(id, label, words)),
          { help: '可以选好几种；没有的不选。' },
        ),
        ...analysed(penalties),
      ],
      {
        print: [
          '鉴于涉案垄断行为不成立，原告不应受到行政处罚。即便涉案垄断行为成立，涉案处罚的内容、履行方式{terms}存在明显不当。',
          ...analysedLines(penalties),
        ],
      },
    ),
    furtherFacts(5, '主要事实与理由'),
  ],
};
