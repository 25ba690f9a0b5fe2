import {
  claimTick,
  dayRow,
  reconsiderationFirstRow,
  reconsiderationRow,
  sharedDetail,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { choice, date, yesNo } from '../blocks/fields.ts';
import { longRow, row, yesNoRow } from '../blocks/rows.ts';
import { any, no, option, yes } from '../blocks/wording.ts';

const whyAsked = '用来提醒您起诉的时间，不印在起诉状上。';

/** 行政起诉状（不履行法定职责）: form 54 of the national set. Claims 1 and 2 have one answer cell. */
export const failureToPerformDuty = administrativeForm({
  id: 'failure-to-perform-duty',
  number: 54,
  kind: '不履行法定职责',
  name: '机关该办的事不办、不答复（不履行法定职责）',
  cause: '不履行法定职责',
  claims: [
    claimTick('unlawful', 1, '确认不履行法定职责行为违法', {
      ask: '您想请法院确认机关不办事是违法的吗？',
      help: '例如：事情已经过去，现在再办也没有用了。可以只选一项，也可以选两项。',
      term: '法定职责：法律规定机关应当办的事。',
    }),
    claimTick('perform', 2, '要求行政机关履行法定职责', {
      ask: '您想请法院让机关把该办的事办了吗？',
      help: '没有这个要求就选“否”。',
    }),
    {
      ...sharedDetail('机关应当办什么？', '写具体的事。例如：对邻居堵路的事进行查处，给我书面答复。'),
      when: any(yes('./unlawful.claimed'), yes('./perform.claimed')),
    },
  ],
  claimsExample: '请求判令某某局在一定期限内处理我的举报，给我书面答复。',
  timing: [
    reconsiderationFirstRow(
      '您要机关办的，是保护人身、财产、受教育的权利，或者发抚恤金、社会保险、低保这样的事吗？',
      '例如：报警要求保护、申请低保。不清楚可以不选。',
    ),
    reconsiderationRow,
  ],
  facts: [
    row('way', 1, '申请履行法定职责的方式', [
      choice('way', '', '您是怎么向机关提出来的？', [
        option('oral', '口头提出', '当面说的或者打电话'),
        option('written', '书面提出', '交了书面的申请、举报信等'),
      ]),
    ]),
    dayRow(
      'asked',
      2,
      '申请履行法定职责的时间',
      '您是哪天提出来的？',
      '看回执、快递单、通话记录。说过几次的，写第一次。',
    ),
    longRow('content', 3, '申请履行法定职责的内容', '您要机关办什么事？', {
      help: '例如：要求查处邻居占用公共道路盖房。',
    }),
    yesNoRow('performed', 4, '行政机关是否在法定期限内履行了法定职责', '机关在规定的时间里办了吗？', {
      help: '没有办，或者只办了一部分，选“否”。一般的期限是两个月（行政诉讼法第四十七条）。',
    }),
    row(
      'decision',
      5,
      '行政机关是否作出了书面处理决定',
      [
        yesNo('claimed', '', '机关给过书面的答复或者决定吗？', { help: '没有给过就选“否”。' }),
        date('on', '具体时间', '书面答复是哪天作出的？', { notFuture: true, when: yes('claimed') }),
        date('receivedOn', '', '书面答复是哪天收到的？', {
          notFuture: true,
          printed: false,
          sameScreen: true,
          when: yes('claimed'),
          help: `${whyAsked}不记得可以不填。`,
        }),
        date('askedOn', '', '机关没有答复的，请再核对一下您是哪天提出来的。', {
          notFuture: true,
          printed: false,
          when: no('claimed'),
          help: `${whyAsked}和前面填的一样就行。`,
        }),
      ],
      { print: ['{claimed:yes}    具体时间：{on}', '{claimed:no}'] },
    ),
  ],
  factsExample: '二〇二五年十二月我向某某局举报邻居违法占地，到现在没有处理，也没有答复。',
  gates: {
    askedAuthorityOn: 'facts.decision.askedOn',
    actKnownOn: 'facts.decision.receivedOn',
    actOn: 'facts.decision.on',
    reconsiderationFirst: 'timing.reconsiderationFirst.is',
  },
  prefill: [{ path: 'facts.decision.askedOn', sameAs: 'facts.asked.on' }],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.asked.on',
      later: 'facts.decision.on',
      words: { zh: '提出来的日期晚于机关答复的日期，请看看有没有写错。' },
    },
    decisionBeforeKnown('facts.decision.on', 'facts.decision.receivedOn'),
  ],
  materials: [
    decisionPaper('行政机关的书面处理决定', '机关的书面答复', '机关给过书面答复的才交。'),
    {
      id: 'requestPapers',
      label: '申请履行法定职责的材料及提交凭证',
      title: { zh: '向机关提出申请的证据' },
      help: { zh: '例如：申请书、举报信、回执、快递单、报警回执、通话记录。' },
      required: false,
    },
  ],
});
