import type { Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { date } from '../blocks/fields.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';

/** 事实与理由 of form 28, items 1 to 8. */
export const technologyFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '去年三月签了合同，由我给被告做一套仓库软件，做好交了，钱只付了一半。'),
    longRow(
      'contract',
      1,
      '技术合同的签订情况（技术领域，项目的名称，标的的内容、范围和要求，履行的计划、地点和方式，技术成果的归属和收益的分配办法，验收标准和方法等）',
      '合同是怎么签的？写了些什么？',
      {
        required: true,
        help: '照合同写：哪天签的、什么技术、项目叫什么、要做成什么样、什么时候在哪里做、成果归谁、怎么验收。例如：2024年3月5日签《软件开发合同》，做仓库管理软件，六个月交，成果归被告，试用一个月后验收。',
      },
    ),
    longRow('parties', 2, '合同签订主体', '合同是谁和谁签的？', {
      help: '照合同上的签字、盖章写。例如：委托方是某某公司，受托方是我。',
    }),
    row(
      'term',
      3,
      '约定的合同期限',
      [
        date('from', '', '合同从哪天开始？', { help: '合同没有写可以不填。' }),
        date('to', '', '到哪天为止？', { sameScreen: true, help: '合同没有写可以不填。' }),
      ],
      { print: ['{from}起至{to}止'] },
    ),
    longRow('price', 4, '约定的给付价款、报酬、使用费及支付方式', '合同约定多少钱？怎么付？', {
      help: '例如：一共十万元，签合同付五万，验收后付五万，银行转账。',
    }),
    longRow(
      'interest',
      5,
      '约定的给付价款利息（违约金）及计算方式',
      '合同约定晚付钱要加多少利息或者违约金？',
      {
        help: '照合同写。例如：每晚一天，按没有付的钱的万分之五算。没有约定就写“没有约定”。',
      },
    ),
    longRow('performance', 6, '技术合同履行情况', '合同做到哪一步了？钱付了多少？', {
      required: true,
      help: '写双方各做了什么、哪天交的、验收了没有、付了多少、还差多少。例如：9月1日交了软件，10月1日验收合格，只付了五万元。',
    }),
    longRow('otherMatters', 7, '其他情况及依据', '还有什么要告诉法院的吗？', {
      help: '没有就不填。例如：今年五月催过一次，他答应年底付，见聊天记录。',
    }),
    annexReference(8),
  ],
};
