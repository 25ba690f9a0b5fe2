import type { Element } from '../../template.ts';
import { date, longText, text } from './fields.ts';
import { hasContent } from './ip-rows.ts';
import { row } from './rows.ts';

/** «被诉侵权行为» of forms 24 and 26; the hints differ. */
export const infringingAct = (
  number: number,
  spec: {
    readonly goodsHint: string;
    readonly goodsExample: string;
    readonly waysHint: string;
    readonly waysHelp: string;
  },
): Element =>
  row(
    'act',
    number,
    '被诉侵权行为',
    [
      text('goods', '侵权产品', '对方的产品是什么？', {
        maxLength: 100,
        required: true,
        help: `例如：${spec.goodsExample}。`,
      }),
      longText('ways', '侵权行为方式', '对方做了什么？', {
        required: true,
        sameScreen: true,
        help: spec.waysHelp,
      }),
      date('from', '侵权行为期间', '从哪一天开始的？', {
        notFuture: true,
        help: '说不准的，写最早看到的那天。',
      }),
      date('to', '至', '到哪一天为止？', {
        sameScreen: true,
        notFuture: true,
        help: '还在做的，写今天。',
      }),
      longText('detail', '被诉侵权行为具体情形', '您是怎么发现的？', {
        help: '写在哪里、通过什么发现的。例如：去年五月在展销会上看到，后来在网店也看到。',
      }),
    ],
    {
      print: [
        `侵权产品：{goods}${spec.goodsHint}`,
        '侵权行为方式：{ways}',
        spec.waysHint,
        '侵权行为期间：{from}至{to}',
        '被诉侵权行为具体情形：{detail}',
        '（写明发现方式、渠道）',
      ],
    },
  );

/** «共同侵权» of forms 24, 26 and 30. */
export const jointInfringement = (number: number): Element =>
  hasContent('joint', number, '共同侵权', {
    ask: '是几个人或者几个单位一起做的吗？',
    help: '只有一个的，选“否”。',
    term: '共同侵权：几个人一起侵权，一起承担责任。',
    detail: '主要事实与理由',
    hint: '（一并写明共同侵权主体之间是否存在关联关系）',
    detailAsk: '他们怎么一起做的？他们之间有什么关系？',
    detailHelp: '例如：一个厂做，一个店卖，老板是同一个人。',
  });

/** «其他» with 有□ 内容 无□ at the end of the facts. */
export const furtherFacts = (number: number, detail = '内容'): Element =>
  hasContent('otherMatters', number, '其他', {
    ask: '还有别的事实要说吗？',
    help: '没有就选“否”。',
    detail,
    detailAsk: '请写出来。',
    detailHelp: '例如：双方以前合作过，后来没有谈成。',
  });
