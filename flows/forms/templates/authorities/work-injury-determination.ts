import {
  claimTick,
  dayRow,
  decisionRow,
  reconsiderationRow,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { text } from '../blocks/fields.ts';
import { row, yesNoRow } from '../blocks/rows.ts';

/** 行政起诉状（工伤保险资格或者待遇认定）: form 48 of the national set, for an employee or an employer. */
export const workInjuryDetermination = administrativeForm({
  id: 'work-injury-determination',
  number: 48,
  kind: '工伤保险资格或者待遇认定',
  name: '对工伤认定不服（工伤保险资格或者待遇认定）',
  cause: '工伤保险资格或者待遇认定',
  claims: [
    claimTick('annul', 1, '撤销认定工伤决定', {
      ask: '您想请法院撤销“认定是工伤”的决定吗？',
      help: '一般是单位认为不是工伤时提出。没有这个要求就选“否”。',
    }),
    claimTick('annulRefusal', 2, '撤销不予认定工伤决定', {
      ask: '您想请法院撤销“不认定为工伤”的决定吗？',
      help: '一般是受伤的人或者家属认为是工伤时提出。没有这个要求就选“否”。',
    }),
  ],
  claimsExample: '请求撤销某某人社局不予认定工伤的决定，责令重新作出决定。',
  timing: [reconsiderationRow],
  facts: [
    yesNoRow('employed', 1, '职工与用人单位是否存在劳动关系', '受伤的人和单位之间有劳动关系吗？', {
      help: '例如：签了劳动合同，或者单位给发工资、安排干活。',
      term: '劳动关系：在单位管理下干活、拿工资的关系。',
    }),
    yesNoRow(
      'arbitrated',
      2,
      '本案起诉前已经就是否存在劳动关系申请劳动仲裁或提起民事诉讼',
      '来起诉以前，为有没有劳动关系，申请过劳动仲裁或者打过官司吗？',
      { help: '没有就选“否”。' },
    ),
    row('post', 3, '职工工作岗位', [
      text('name', '', '受伤的人是做什么工作的？', {
        maxLength: 80,
        help: '例如：瓦工、货车司机、车间操作工。',
      }),
    ]),
    dayRow(
      'injury',
      4,
      '职工发生事故伤害或者被诊断、鉴定为职业病时间',
      '是哪天受的伤，或者哪天查出职业病的？',
      '看病历、事故证明或者职业病诊断书上的日期。',
    ),
    decisionRow(5, '行政机关作出认定工伤决定书或者不予认定工伤决定书的文号及时间', {
      of: '工伤认定决定书',
      numberHelp: '在标题下面。例如：延人社工认字〔2026〕21号。',
    }),
    dayRow(
      'received',
      6,
      '当事人收到关于工伤决定等文书的时间（如未收到关于工伤决定等文书，请填写提出履责申请的时间）',
      '工伤决定书是哪天收到的？没有收到的，写您哪天去申请的。',
      '看信封、快递单或者签收单上的日期。',
    ),
    unlawfulness(7, '工伤决定是否存在违法之处', '工伤决定'),
  ],
  factsExample: '二〇二五年十月三日我在工地从架子上摔下来，人社局说不算工伤，我不服。',
  // Item 6 is the day of receipt or that of the application; the hint reads it as the former.
  gates: { actOn: 'facts.decision.on', actKnownOn: 'facts.received.on' },
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.injury.on',
      later: 'facts.decision.on',
      words: { zh: '受伤的日期晚于工伤决定的日期，请看看有没有写错。' },
    },
    decisionBeforeKnown('facts.decision.on', 'facts.received.on'),
  ],
  materials: [
    decisionPaper(
      '认定工伤决定书或者不予认定工伤决定书',
      '工伤认定决定书',
      '认定或者不予认定的决定书复印件。',
    ),
    {
      id: 'employmentPapers',
      label: '劳动关系证明',
      title: { zh: '劳动关系的证明' },
      help: { zh: '例如：劳动合同、工资条、工作证、考勤记录、仲裁裁决书。' },
      required: false,
    },
    {
      id: 'injuryPapers',
      label: '病历、诊断证明、事故证明',
      title: { zh: '受伤的证明' },
      help: { zh: '例如：病历、诊断书、事故报告、交通事故责任认定书。' },
      required: false,
    },
  ],
});
