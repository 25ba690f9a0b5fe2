import type { Element, Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { choice, choices, date, longText, money, text, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { withinTotal } from '../blocks/injury-case.ts';
import { methodField, untilPaidField } from '../blocks/interest.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { maritimeParties, sum, totalUntil } from '../blocks/maritime.ts';
import { mediationSection } from '../blocks/mediation.ts';
import {
  basis,
  costsClaim,
  evidenceList,
  freeText,
  longRow,
  otherMatters,
  row,
  yesNoDetail,
  yesNoRow,
} from '../blocks/rows.ts';
import { nameOf } from '../blocks/sides.ts';
import { is, option, yes } from '../blocks/wording.ts';

const claimed = yes('claimed');

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告支付海运费和拖车费四万八千元及利息。'),
    row(
      'charges',
      1,
      '费用类型及金额',
      [
        sum('freight', '海运费', '对方欠多少海运费？', '40000', {
          term: '海运费：用船运货的钱。外币的，在后面“其他需要说明的内容”里写明是什么币。',
        }),
        sum('trucking', '拖车费', '欠多少拖车费？', '5000', { sameScreen: true }),
        sum('customs', '报关费', '欠多少报关费？', '1000', { sameScreen: true }),
        sum('others', '其他费用或报酬', '还欠别的费用或者报酬吗？多少？', '2000'),
      ],
      {
        print: [
          '海运费{freight}元（人民币，下同；如外币需特别注明）',
          '拖车费{trucking}元、报关费{customs}元、其他费用或报酬{others}元',
        ],
      },
    ),
    row(
      'interest',
      2,
      '是否主张逾期付款利息损失',
      [
        yesNo('claimed', '', '对方晚付了，要利息吗？', { help: '不要就选“否”。' }),
        money('principal', '费用本金', '按多少钱算利息？', {
          when: claimed,
          required: true,
          help: '一般是上面还没付的钱。例如：48000。',
        }),
        date('until', '截至', '利息算到哪一天？', {
          when: claimed,
          notFuture: true,
          sameScreen: true,
          help: '一般写今天。',
        }),
        money('interest', '欠利息', '到那天一共多少利息？', {
          when: claimed,
          allowZero: true,
          sameScreen: true,
          help: '例如：1200。',
        }),
        methodField(claimed),
        untilPaidField(claimed),
      ],
      {
        print: [
          '{claimed:yes}',
          '费用本金：{principal}元    截至{until}止，欠利息{interest}元；',
          '计算方式：{method}',
          '是否请求支付至实际清偿之日止：{untilPaid}',
          '{claimed:no}',
        ],
      },
    ),
    recoveryCosts(3, '费用明细'),
    costsClaim(4),
    yesNoDetail('other', 5, '其他请求', {
      ask: '还有别的要求吗？',
      help: '没有就选“否”。',
      detail: '内容',
      detailAsk: '还要求什么？',
      detailHelp: '例如：请判令被告交还提单。',
    }),
    totalUntil(6, '标的总额', '暂计至'),
  ],
};

/** 已完成 or 未完成, with the reason. Fields `state` and `reason`. */
const completion = (
  id: string,
  number: number,
  label: string,
  ask: string,
  help: string,
  example: string,
): Element =>
  row(
    id,
    number,
    label,
    [
      choice('state', '', ask, [option('done', '已完成', '完成了'), option('open', '未完成', '没有完成')], {
        help,
      }),
      longText('reason', '原因', '为什么没有完成？', {
        when: is('state', 'open'),
        maxLength: 500,
        help: `例如：${example}`,
      }),
    ],
    { print: ['{state:done}', '{state:open}    原因：{reason}'] },
  );

const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '被告委托我公司订舱、拖车、报关，货已经运到，费用四万八千元一直没有付。'),
    basis(1),
    longRow('contract', 2, '合同签订情况', '委托的合同是什么时候、在哪里签的？', {
      hint: '（名称、编号、签订时间、地点等）',
      maxLength: 800,
      help: '例如：货运代理协议，2025年2月1日在大连签订。只是微信、邮件说的，就写怎么说的。',
      term: '货运代理：替货主订舱、报关、安排运输。',
    }),
    row(
      'parties',
      3,
      '签订主体',
      [
        text('principal', '委托人', '谁委托的？', {
          maxLength: 100,
          help: '已经替您填好的可以改。例如：某某贸易有限公司。',
        }),
        text('agent', '受托人', '谁接受的委托？', {
          maxLength: 100,
          sameScreen: true,
          help: '已经替您填好的可以改。例如：某某国际货运代理有限公司。',
        }),
      ],
      { print: ['委托人：{principal}', '受托人：{agent}'] },
    ),
    row(
      'fees',
      4,
      '有关费用情况',
      [
        sum('due', '约定应收金额', '按约定一共该收多少？', '60000'),
        money('received', '实际收到金额', '实际收到多少？', {
          allowZero: true,
          sameScreen: true,
          help: '例如：12000。一分没收到的写 0。',
        }),
      ],
      { print: ['约定应收金额：{due}元', '实际收到金额：{received}元'] },
    ),
    row(
      'payment',
      5,
      '付款期限',
      [
        yesNo('isDue', '是否到期', '付款的日子到了吗？', {
          help: '没有约定日子的，要过一次、给了时间，也算到期。',
        }),
        date('dueOn', '约定付款期限', '约定最晚哪天付？', { sameScreen: true, help: '没有约定的可以不填。' }),
      ],
      { print: ['是否到期：{isDue}', '约定付款期限：{dueOn}'] },
    ),
    row(
      'mandate',
      6,
      '委托事项内容',
      [
        choices(
          'kinds',
          '',
          '对方委托办什么？',
          [
            option('booking', '订舱', '订船上的舱位（订舱）'),
            option('trucking', '拖车', '拖车送集装箱（拖车）'),
            option('customs', '报关', '向海关申报（报关）'),
          ],
          { help: '可以选几样。' },
        ),
        text('others', '其他事项', '还委托办别的事吗？', { help: '例如：仓储、投保。没有就不填。' }),
      ],
      { print: ['{kinds}    其他事项：{others}'] },
    ),
    completion(
      'performed',
      7,
      '委托事项完成情况',
      '委托的事办完了吗？',
      '例如货已经装船、交到目的港。',
      '货到港以后收货人不来提货。',
    ),
    completion(
      'reconciled',
      8,
      '是否完成费用对账',
      '费用对过账吗？',
      '双方对过数、签字或者回信确认了，就是完成了。',
      '发了对账单，对方没有回复。',
    ),
    yesNoRow('invoiced', 9, '是否已开具费用发票', '发票开给对方了吗？', {
      help: '只开了一部分的，选“是”，在下面说明。',
    }),
    otherMatters(10),
  ],
};

const amounts = [
  ...['freight', 'trucking', 'customs', 'others'].map((id) => `claims.charges.${id}`),
  'claims.interest.interest',
];

/** 民事起诉状（海上、通海水域货运代理合同纠纷）: form 39 of the national set. It is written for the forwarder who sues. */
export const maritimeFreightForwarding = form({
  id: 'maritime-freight-forwarding',
  number: 39,
  family: 'maritime',
  version: 1,
  title: ['民事起诉状', '（海上、通海水域货运代理合同纠纷）'],
  name: '货运代理的费用没给（海上、通海水域货运代理合同纠纷）',
  cause: '海上、通海水域货运代理合同纠纷',
  parties: maritimeParties,
  claims: { sections: [claims, jurisdictionSection, foreignElementSection] },
  facts: {
    sections: [
      facts,
      evidenceList('事实与理由', 11, '证据清单（可另附页）', {
        examples: '例如：货运代理合同、订舱单、提单、报关单、对账单、发票、邮件。',
      }),
    ],
  },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.interest.principal', sumOf: amounts.slice(0, 4) },
    { path: 'claims.total.amount', sumOf: amounts },
    ...nameOf('facts.parties.agent', 'plaintiffs'),
    ...nameOf('facts.parties.principal', 'defendants'),
  ],
  checks: [
    ...withinTotal(amounts),
    {
      kind: 'notMore',
      less: 'facts.fees.received',
      more: 'facts.fees.due',
      words: { zh: '收到的比应收的还多，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '货运代理合同、委托书、订舱单等',
      title: { zh: '货运代理合同或者委托书' },
      help: { zh: '没有书面合同的，交邮件、微信记录。' },
      required: false,
    },
    {
      id: 'transportPapers',
      label: '提单、报关单、拖车单等完成委托的材料',
      title: { zh: '办完事的单据' },
      help: { zh: '例如提单、报关单、拖车单、放箱单。' },
      required: false,
    },
    {
      id: 'statement',
      label: '对账单、发票、垫付费用的凭证',
      title: { zh: '对账单、发票、垫钱的凭证' },
      help: { zh: '替对方垫付了海运费、港杂费的，交付款凭证。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'maritime',
    claimAmount: ['claims.total.amount'],
    gates: { dueOn: 'facts.payment.dueOn' },
  },
});
