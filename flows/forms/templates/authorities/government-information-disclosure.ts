import {
  annulClaim,
  claimTick,
  dayRow,
  knownRow,
  reconsiderationFirstRow,
  reconsiderationRow,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { choices, longText, text } from '../blocks/fields.ts';
import { longRow, row } from '../blocks/rows.ts';
import { option } from '../blocks/wording.ts';

/** 行政起诉状（政府信息公开）: form 49 of the national set. */
export const governmentInformationDisclosure = administrativeForm({
  id: 'government-information-disclosure',
  number: 49,
  kind: '政府信息公开',
  name: '申请公开信息，机关不给或者不答复（政府信息公开）',
  cause: '政府信息公开',
  claims: [
    claimTick('reply', 1, '要求被告在一定期限内答复', {
      ask: '您想请法院让机关在一定时间内给您答复吗？',
      help: '一般是机关一直没有答复时提出。可以只选一项，也可以选几项。',
    }),
    annulClaim(2, '撤销政府信息公开答复', '机关的答复'),
    claimTick('unlawful', 3, '要求确认被告公开 / 不公开政府信息的行为违法', {
      ask: '您想请法院确认机关公开或者不公开信息是违法的吗？',
      help: '例如：不该公开的公开了，该公开的没有公开。没有这个要求就选“否”。',
    }),
    claimTick('matching', 4, '要求行政机关提供与申请内容相一致的政府信息', {
      ask: '机关给的信息和您要的不一样，您想让它按您要的给吗？',
      help: '没有这种情况就选“否”。',
    }),
    claimTick('form', 5, '要求行政机关按照其要求的形式提供政府信息', {
      ask: '您想让机关按您要的方式给信息吗？',
      help: '例如：您要复印件，机关只让您看一看。没有这种情况就选“否”。',
    }),
  ],
  claimsExample: '请求撤销某某局不予公开的答复，责令其公开我村的征地批准文件。',
  timing: [
    knownRow('您是哪天收到机关的答复的？没有答复就不填。'),
    reconsiderationFirstRow(
      '机关是不是没有公开您要的信息？',
      '机关说不公开的，选“是”；公开了但内容不对、方式不对的，选“否”。不清楚可以不选。',
    ),
    reconsiderationRow,
  ],
  facts: [
    dayRow('application', 1, '申请时间', '您是哪天申请公开的？', '看回执或者快递单上的日期。'),
    longRow('content', 2, '申请人申请公开的政府信息内容', '您申请公开的是什么信息？', {
      hint: '（列明申请公开的政府信息的名称、文号或者便于行政机关查询的其他特征性描述）',
      help: '写文件的名字、文号。例如：某某村二〇二五年征收土地的批准文件和补偿方案。',
    }),
    row(
      'wanted',
      3,
      '申请人要求提供政府信息的形式',
      [
        choices('forms', '', '您要机关用什么方式给您？可以选几项。', [
          option('paper', '纸质材料', '纸的材料'),
          option('electronic', '电子数据', '电子文件'),
          option('inspection', '查阅、抄录', '自己去看、去抄'),
        ]),
        text('other', '其他', '还有别的方式吗？', {
          maxLength: 80,
          sameScreen: true,
          help: '例如：寄到家里。没有就不填。',
        }),
      ],
      { print: ['{forms}    其他：{other}'] },
    ),
    dayRow(
      'decision',
      4,
      '行政机关作出政府信息公开答复的时间',
      '机关的答复是哪天作出的？',
      '看答复书落款的日期。没有答复就不填。',
    ),
    row('answer', 5, '政府信息公开答复的文号及内容', [
      text('number', '文号', '答复书的文号是什么？', {
        maxLength: 80,
        help: '在标题下面。例如：延自然资告〔2026〕5号。没有答复就不填。',
      }),
      longText('content', '内容', '答复是怎么说的？', {
        sameScreen: true,
        help: '例如：说这个文件属于内部资料，不予公开。没有答复就不填。',
      }),
    ]),
    unlawfulness(6, '政府信息公开行为是否存在违法之处', '机关的做法'),
  ],
  factsExample: '二〇二六年一月我向镇政府申请公开土地补偿款的发放表，镇政府说不能公开。',
  gates: {
    actOn: 'facts.decision.on',
    actKnownOn: 'timing.known.on',
    notToldOfSuit: 'timing.known.notTold',
    reconsiderationFirst: 'timing.reconsiderationFirst.is',
  },
  checks: [
    decisionBeforeKnown('facts.decision.on', 'timing.known.on'),
    {
      kind: 'notAfter',
      earlier: 'facts.application.on',
      later: 'facts.decision.on',
      words: { zh: '申请的日期晚于答复的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    decisionPaper('政府信息公开答复书', '机关的答复', '告知书、答复书的复印件。没有答复就不用交。'),
    {
      id: 'application',
      label: '政府信息公开申请表及提交凭证',
      title: { zh: '申请表和交申请的凭证' },
      help: { zh: '例如：申请表、回执、快递单。' },
      required: false,
    },
  ],
});
