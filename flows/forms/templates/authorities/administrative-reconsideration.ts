import {
  annulClaim,
  dayRow,
  decisionRow,
  invalidClaim,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { date, longText } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';

const act = '复议决定';

/** When the reconsideration decision came: fifteen days run from then (行政诉讼法 45). */
const received = row('received', null, '', [
  date('on', '', '复议决定书是哪天收到的？', {
    printed: false,
    notFuture: true,
    help: '用来提醒您起诉的时间，不印在起诉状上。不记得可以不填。',
  }),
]);

/** 行政起诉状（行政复议）: form 50 of the national set. */
export const administrativeReconsideration = administrativeForm({
  id: 'administrative-reconsideration',
  number: 50,
  kind: '行政复议',
  name: '对行政复议的结果不服（行政复议）',
  cause: '行政复议',
  claims: [
    annulClaim(1, '撤销行政复议决定', act),
    unlawfulClaim(2, '确认行政复议决定违法', act),
    invalidClaim(3, '确认行政复议决定无效', act),
  ],
  claimsExample: '请求撤销某某人民政府作出的复议决定和原来的处罚决定。',
  timing: [received],
  facts: [
    dayRow(
      'application',
      1,
      '提出行政复议申请时间',
      '您是哪天申请复议的？',
      '看复议机关的受理通知书。不记得可以不填。',
    ),
    row('request', 2, '行政复议请求', [
      longText('content', '请求内容', '您申请复议时要求什么？', {
        help: '照复议申请书写。例如：请求撤销罚款五百元的处罚决定。',
      }),
    ]),
    decisionRow(3, '行政复议决定文号及作出时间', {
      of: '复议决定书',
      numberHelp: '在标题下面。例如：延州政复决字〔2026〕15号。',
    }),
    unlawfulness(4, '行政复议决定是否存在违法之处', act),
  ],
  disputeLabel: '是否就同一争议提出过其他行政复议申请或者诉讼',
  factsExample: '我对罚款不服，申请了复议，复议机关没有听我的意见就维持了。',
  gates: { actOn: 'facts.decision.on', reconsiderationReceivedOn: 'timing.received.on' },
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.application.on',
      later: 'facts.decision.on',
      words: { zh: '申请复议的日期晚于复议决定的日期，请看看有没有写错。' },
    },
    decisionBeforeKnown('facts.decision.on', 'timing.received.on'),
  ],
  materials: [
    decisionPaper('行政复议决定书', '复议决定书', '复议决定书，或者不予受理、驳回申请的决定书，复印件。'),
    {
      id: 'originalAct',
      label: '原行政行为的文书',
      title: { zh: '原来那个决定的文书' },
      help: { zh: '申请复议以前的那个决定。例如：处罚决定书的复印件。' },
      required: false,
    },
    {
      id: 'application',
      label: '行政复议申请书',
      title: { zh: '复议申请书' },
      help: { zh: '交给复议机关的申请书，留底的复印件。没有可以不交。' },
      required: false,
    },
  ],
});
