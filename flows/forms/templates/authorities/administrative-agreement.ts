import { claimBlank, claimTick, damagesClaim, remedyClaim, unlawfulness } from '../blocks/administrative.ts';
import { administrativeForm, decisionPaper } from '../blocks/administrative-form.ts';
import { date, text } from '../blocks/fields.ts';
import { longRow, row } from '../blocks/rows.ts';

const noClaim = '没有这个要求就选“否”。';

/** 行政起诉状（行政协议）: form 51 of the national set. */
export const administrativeAgreement = administrativeForm({
  id: 'administrative-agreement',
  number: 51,
  kind: '行政协议',
  name: '和政府签的协议有争议（行政协议）',
  cause: '行政协议',
  claims: [
    claimTick('invalid', 1, '确认行政协议无效', {
      ask: '您想请法院确认这份协议无效吗？',
      help: `可以只选一项，也可以选几项。${noClaim}`,
      term: '行政协议：机关为了公共管理和群众签的协议。例如：征收补偿协议、特许经营协议。',
    }),
    claimTick('annul', 2, '撤销行政协议', {
      ask: '您想请法院撤销这份协议吗？',
      help: `例如：签的时候被骗、被逼的。${noClaim}`,
    }),
    claimTick(
      'performance',
      3,
      '要求继续履行协议约定的内容',
      { ask: '您想让机关接着按协议办吗？', help: noClaim },
      [claimBlank('content', '要求履行内容', '要机关办什么？', '例如：按协议第三条交付安置房一套。')],
    ),
    claimTick('vary', 4, '变更行政协议', { ask: '您想请法院改协议的内容吗？', help: noClaim }, [
      claimBlank('to', '变更为', '想改成什么？', '写明改哪一条、改成什么。例如：补偿款改为三十万元。'),
    ]),
    claimTick('rescission', 5, '解除行政协议', {
      ask: '您想请法院解除这份协议吗？',
      help: noClaim,
      term: '解除：协议从此不再继续（以前办过的另外算）。',
    }),
    remedyClaim(6),
    claimTick(
      'breach',
      7,
      '请求被告支付违约金或承担其他违约责任',
      { ask: '您想让机关付违约金，或者承担别的违约责任吗？', help: noClaim },
      [
        claimBlank(
          'content',
          '具体内容',
          '要机关怎么承担？',
          '写明数额和算法。例如：按协议第八条，晚交房每天五十元，一共六千元。',
        ),
      ],
    ),
    damagesClaim(8, '被告对给原告造成的损失承担赔偿责任'),
  ],
  claimsExample: '请求判令被告按照补偿协议付给我补偿款二十万元。',
  facts: [
    row(
      'signing',
      1,
      '协议签订情况',
      [
        text('name', '名称', '协议叫什么名字？', {
          maxLength: 100,
          help: '照协议第一页写。例如：房屋征收补偿安置协议。',
        }),
        text('number', '编号', '协议的编号是什么？', {
          maxLength: 60,
          sameScreen: true,
          help: '例如：2025年第18号。没有编号就不填。',
        }),
        date('on', '签订时间', '是哪天签的？', { notFuture: true, sameScreen: true }),
        text('parties', '签订主体', '协议是谁和谁签的？', {
          maxLength: 200,
          help: '照协议上的写。例如：某某街道办事处和我本人。',
        }),
      ],
      { print: ['名称：{name}    编号：{number}', '签订时间：{on}    签订主体：{parties}'] },
    ),
    longRow('content', 2, '主要内容', '协议主要约定了什么？', {
      help: '写和这次争议有关的几条。例如：第三条，协议签订后一年内交付安置房。',
    }),
    longRow('performance', 3, '协议履行情况', '协议办到什么程度了？', {
      help: '双方各做了什么、没做什么。例如：我已经交了房，补偿款还差十万元没付。',
    }),
    unlawfulness(
      4,
      '行政协议的订立、履行、变更、终止等是否存在违法之处',
      '签订、履行、改变或者结束协议时，机关',
    ),
  ],
  factsExample: '二〇二五年三月我和街道签了补偿协议，房子交了，到现在补偿款还没给。',
  // An agreement has several limits (行政协议规定 25): none can be told from these answers.
  gates: {},
  checks: [],
  materials: [
    decisionPaper('行政协议', '协议', '协议和补充协议的复印件，要完整。'),
    {
      id: 'performancePapers',
      label: '协议履行情况的证据',
      title: { zh: '履行协议的证据' },
      help: { zh: '例如：交房的单子、收款记录、催办的信。' },
      required: false,
    },
  ],
});
