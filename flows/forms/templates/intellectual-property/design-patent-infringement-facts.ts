import type { Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { choice, choices, date, text, yesNo } from '../blocks/fields.ts';
import { interestedFields, interestedPrint } from '../blocks/ip-standing.ts';
import { freeText, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const standing = row(
  'standing',
  1,
  '原告主体情况',
  [
    choices(
      'kinds',
      '',
      '专利是谁的？',
      [
        option('holder', '外观设计专利权人', '我（我单位）的，证书上是我的名字'),
        option('interested', '利害关系人', '别人的，许可我用，或者别的情况（利害关系人）'),
      ],
      { required: true, help: '看专利证书上写的专利权人是谁。', term: '专利权人：专利证书上登记的权利人。' },
    ),
    choice(
      'acquired',
      '',
      '专利是怎么来的？',
      [
        option('original', '1. 原始取得', '自己申请得来的'),
        option('transferred', '2. 继受取得', '别人转让、继承等得来的'),
      ],
      { when: is('kinds', 'holder'), required: true, help: '自己申请的选第一个。' },
    ),
    text('formerHolder', '原权利人信息', '原来的权利人是谁？', {
      maxLength: 100,
      when: is('acquired', 'transferred'),
      help: '写名字或者单位名称。例如：某某工艺品厂。',
    }),
    date('transferredOn', '转让时间', '哪一天转让的？', {
      when: is('acquired', 'transferred'),
      sameScreen: true,
      notFuture: true,
      help: '看国家知识产权局公告或者变更通知书。',
    }),
    text('transferOther', '其它', '还有什么要说明的？', {
      when: is('acquired', 'transferred'),
      sameScreen: true,
      help: '没有就不填。例如：变更登记已经办完。',
    }),
    ...interestedFields('专利'),
  ],
  {
    print: [
      '{kinds:holder}    {acquired}',
      '原权利人信息：{formerHolder}    转让时间：{transferredOn}    其它：{transferOther}',
      ...interestedPrint,
    ],
  },
);

const right = row('right', 2, '权利基础情况', [
  text('number', '专利号', '专利号是多少？', {
    maxLength: 60,
    required: true,
    help: '专利证书上有。例如：ZL 2022 3 0123456.7。',
  }),
  text('name', '专利名称', '专利叫什么名称？', {
    maxLength: 100,
    sameScreen: true,
    help: '照专利证书写。例如：水壶。',
  }),
  date('appliedOn', '专利申请日', '申请日是哪一天？', { notFuture: true, help: '专利证书上有。' }),
  date('priorityOn', '专利优先权日', '优先权日是哪一天？', {
    notFuture: true,
    sameScreen: true,
    help: '没有优先权的不填。',
    term: '优先权日：以前先申请过的，以先申请的那天算。',
  }),
  date('grantedOn', '授权公告日', '授权公告日是哪一天？', {
    notFuture: true,
    sameScreen: true,
    help: '专利证书上有。',
  }),
  choice(
    'validity',
    '据以主张权利的权利要求效力状态',
    '专利现在还有效吗？',
    [
      option('valid', '有效', '有效'),
      option('invalid', '无效', '被宣告无效了'),
      option('ended', '终止', '到期或者没交年费，终止了'),
    ],
    { required: true, help: '可以看最近的专利登记簿副本，或者在国家知识产权局网站上查。' },
  ),
]);

const evaluation = row(
  'evaluation',
  3,
  '外观设计专利权评价报告',
  [
    yesNo('given', '是否提交报告', '有没有专利权评价报告要交？', {
      help: '没有就选“否”，以后也可以补交。',
      term: '专利权评价报告：国家知识产权局对这个专利做的检索和评价。',
    }),
    choice(
      'result',
      '',
      '报告的结论是哪一种？',
      [
        option('sound', '全部外观设计未发现存在不符合授予专利权条件的缺陷。', '全部没有发现问题'),
        option('unsound', '全部外观设计不符合授予专利权条件。', '全部都不符合条件'),
        option('partly', '', '一部分不符合，一部分没有发现问题'),
      ],
      { when: yes('given'), required: true, help: '看报告最后的“初步结论”。' },
    ),
    text('bad', '', '哪一部分不符合条件？', {
      when: is('result', 'partly'),
      required: true,
      help: '照报告写。例如：设计 1。',
    }),
    text('good', '', '哪一部分没有发现问题？', {
      when: is('result', 'partly'),
      required: true,
      sameScreen: true,
      help: '照报告写。例如：设计 2、设计 3。',
    }),
  ],
  {
    print: [
      '是否提交报告：{given}',
      '{result:sound}',
      '{result:unsound}',
      '{result:partly}该外观设计的{bad}不符合授予专利权条件，{good}未发现存在不符合授予专利权条件的缺陷。',
    ],
  },
);

const proof = (id: string, label: string, ask: string, example: string, sameScreen: boolean) =>
  text(id, label, ask, {
    help: `写有什么，后面附表里一份一份问。例如：${example}。没有就不填。`,
    ...(sameScreen ? { sameScreen: true as const } : {}),
  });

const infringement = row('infringement', 4, '被告侵犯外观设计专利的事实', [
  proof('goods', '1. 被诉侵权产品实物（附录像，如有）', '有对方的产品实物吗？', '公证购买的水壶一个', false),
  proof('pictures', '2. 被诉侵权产品图片', '有对方产品的照片吗？', '六面照片', true),
  proof('acts', '3. 被告侵权行为方式证据', '有什么能证明对方做了、卖了？', '网店公证书', true),
  proof('period', '4. 被告侵权期间证据', '有什么能证明对方做了多久？', '两年前的网店截图', false),
  proof('accounts', '5. 被告财务报表（如无，暂可不交）', '有对方的财务报表吗？', '对方年报', true),
  proof('others', '6. 其他证据', '还有别的证据吗？', '对方的宣传册', true),
]);

/** 事实与理由 of form 25, items 1 to 5. */
export const designFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我的水壶外观取得了专利，被告做的水壶和我的一模一样，在网上卖。'),
    standing,
    right,
    evaluation,
    infringement,
    annexReference(5),
  ],
};
