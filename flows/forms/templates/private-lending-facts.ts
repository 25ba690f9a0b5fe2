import type { Section } from '../template.ts';
import { option, t, yesOrNo } from './blocks/wording.ts';
import { lendingSecurity } from './private-lending-security.ts';
import { lendingTerms } from './private-lending-terms.ts';

/** 事实与理由 of form 09, items 1 to 17. */
export const privateLendingFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    {
      id: 'free',
      label: '',
      print: [
        '（可完整表述纠纷涉及的事实与理由；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
        '{text}',
      ],
      fields: [
        {
          id: 'text',
          kind: 'longText',
          maxLength: 3000,
          label: '',
          ask: t(
            '用自己的话说说事情经过。',
            '사실의 경과를 자신의 말로 써주십시오.',
            'Tell in your own words what happened.',
          ),
          help: t(
            '什么时候、为什么借的，怎么给的钱，说好什么时候还，后来怎么样了。可以不填，后面会一项一项问您。',
            '언제, 왜 빌려주었고 돈을 어떻게 주었으며 언제 갚기로 하였고 그후 어떻게 되였는가. 비워두어도 됩니다.',
            'When and why it was lent, how the money was given, when it was to be repaid, and what came of it. You may leave it empty.',
          ),
        },
      ],
    },
    ...lendingTerms,
    {
      id: 'repayment',
      number: 7,
      label: '还款方式',
      print: ['{how:once}', '{how:monthly}    {how:quarterly}    {how:yearly}', '其他：{howOther}'],
      fields: [
        {
          id: 'how',
          kind: 'choice',
          label: '',
          options: [
            option(
              'once',
              '到期一次性还本付息',
              t(
                '到期连本带利一次还清',
                '기한이 되면 원금과 리자를 한번에 갚음',
                'All at once at the end, with interest',
              ),
            ),
            option(
              'monthly',
              '按月计息、到期一次性还本',
              t(
                '每月付利息，到期还本金',
                '매달 리자를 내고 기한이 되면 원금을 갚음',
                'Interest every month, principal at the end',
              ),
            ),
            option(
              'quarterly',
              '按季计息、到期一次性还本',
              t(
                '每季度付利息，到期还本金',
                '분기마다 리자를 내고 기한이 되면 원금을 갚음',
                'Interest every quarter, principal at the end',
              ),
            ),
            option(
              'yearly',
              '按年计息、到期一次性还本',
              t(
                '每年付利息，到期还本金',
                '매년 리자를 내고 기한이 되면 원금을 갚음',
                'Interest every year, principal at the end',
              ),
            ),
            option('other', '其他', t('其他', '기타', 'Otherwise')),
          ],
          ask: t('说好怎么还？', '어떻게 갚기로 하였습니까?', 'How was it to be repaid?'),
          help: t(
            '没有说过可以不选。',
            '약속하지 않았으면 선택하지 않아도 됩니다.',
            'Leave it if nothing was said.',
          ),
        },
        {
          id: 'howOther',
          kind: 'text',
          maxLength: 100,
          label: '其他',
          when: 'repaidOtherwise',
          required: true,
          ask: t('请写清楚怎么还。', '어떻게 갚기로 하였는지 써주십시오.', 'Please say how.'),
          help: t(
            '例如：有钱就还，每年年底还一部分。',
            '례: 돈이 생기면 갚음, 해마다 년말에 일부를 갚음.',
            'For example whenever there is money, or a part each year.',
          ),
        },
      ],
    },
    {
      id: 'repaid',
      number: 8,
      label: '还款情况',
      print: ['已还本金：{principal}元', '已还利息：{interest}元，还息至{interestUntil}'],
      fields: [
        {
          id: 'any',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          printed: false,
          required: true,
          ask: t(
            '对方还过钱吗？',
            '상대방이 돈을 갚은적이 있습니까?',
            'Has the other side paid anything back?',
          ),
        },
        {
          id: 'principal',
          kind: 'money',
          allowZero: true,
          label: '已还本金',
          when: 'someRepaid',
          ask: t('还了多少本金？', '원금을 얼마 갚았습니까?', 'How much principal?'),
          help: t(
            '例如：5000。没还过本金就写 0。',
            '례: 5000. 원금을 갚은적이 없으면 0을 써주십시오.',
            'For example 5000; 0 if none of the principal was repaid.',
          ),
        },
        {
          id: 'interest',
          kind: 'money',
          allowZero: true,
          label: '已还利息',
          when: 'someRepaid',
          sameScreen: true,
          ask: t('还了多少利息？', '리자를 얼마 갚았습니까?', 'How much interest?'),
          help: t(
            '例如：1200。没给过利息就写 0。',
            '례: 1200. 리자를 준적이 없으면 0을 써주십시오.',
            'For example 1200; 0 if no interest was paid.',
          ),
        },
        {
          id: 'interestUntil',
          kind: 'date',
          notFuture: true,
          label: '还息至',
          when: 'someRepaid',
          sameScreen: true,
          ask: t('利息付到哪一天？', '리자를 언제까지 물었습니까?', 'Interest paid up to which day?'),
        },
      ],
    },
    {
      id: 'overdue',
      number: 9,
      label: '是否存在逾期还款',
      print: ['{exists:yes}    逾期时间：{since}    至今已逾期{soFar}', '{exists:no}'],
      fields: [
        {
          id: 'exists',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '对方过了说好的日子还没还吗？',
            '상대방이 약속한 날이 지나도 갚지 않았습니까?',
            'Has the agreed day passed without payment?',
          ),
          term: t(
            '逾期：过了该还的日子。',
            '기한초과: 갚아야 할 날이 지난것.',
            'Overdue (逾期): the day of payment has passed.',
          ),
        },
        {
          id: 'since',
          kind: 'date',
          notFuture: true,
          label: '逾期时间',
          when: 'isOverdue',
          ask: t('从哪天开始算逾期？', '어느 날부터 기한을 넘겼습니까?', 'Overdue since which day?'),
          help: t(
            '一般是说好还钱那天的第二天。',
            '보통 갚기로 한 날의 다음날입니다.',
            'As a rule the day after it was to be repaid.',
          ),
        },
        {
          id: 'soFar',
          kind: 'text',
          maxLength: 30,
          label: '至今已逾期',
          when: 'isOverdue',
          sameScreen: true,
          ask: t('到现在逾期多久了？', '지금까지 얼마나 지났습니까?', 'How long is that by now?'),
          help: t('例如：8个月。', '례: 8개월.', 'For example: 8个月 (8 months).'),
        },
      ],
    },
    ...lendingSecurity,
    {
      id: 'other',
      number: 16,
      label: '其他需要说明的内容（可另附页）',
      fields: [
        {
          id: 'text',
          kind: 'longText',
          maxLength: 1500,
          label: '',
          ask: t(
            '还有什么要告诉法官的？',
            '법관에게 더 알릴것이 있습니까?',
            'Is there anything else the judge should know?',
          ),
          help: t(
            '例如您怎么催他还的。没有就不填。',
            '례: 어떻게 독촉하였는가. 없으면 비워두십시오.',
            'For example how you asked for the money. If nothing, leave it empty.',
          ),
        },
      ],
    },
    {
      id: 'basis',
      number: 17,
      label: '请求依据',
      print: ['合同约定：{contract}', '法律规定：{law}'],
      fields: [
        {
          id: 'contract',
          kind: 'longText',
          maxLength: 300,
          label: '合同约定',
          ask: t(
            '借条或合同里，哪句话支持您的要求？',
            '차용증이나 계약의 어느 말이 당신의 요구를 뒤받침합니까?',
            'Which words of the note or contract support your claim?',
          ),
          help: t(
            '例如：借条写明“2024年底还清”。可以不填。',
            '례: 차용증에 "2024년말까지 다 갚는다"고 썼음. 비워두어도 됩니다.',
            'For example: the note says “to be repaid by the end of 2024”. You may leave it empty.',
          ),
        },
        {
          id: 'law',
          kind: 'longText',
          maxLength: 300,
          label: '法律规定',
          ask: t('依据哪些法律？', '어떤 법률에 근거합니까?', 'Which law do you rely on?'),
          help: t(
            '已经替您填好借款案件常用的条文，可以改，也可以删掉。',
            '차용사건에 흔히 쓰는 조항을 이미 적어놓았습니다. 고치거나 지울수 있습니다.',
            'The articles usual for loans have been put in; you may change or delete them.',
          ),
        },
      ],
    },
  ],
};

/** Item 18 of 事实与理由: the evidence list, one entry after another in one cell. */
export const privateLendingEvidence: Section = {
  id: 'evidence',
  label: '事实与理由',
  title: t('证据清单', '증거목록', 'List of evidence'),
  repeat: {
    min: 0,
    max: 30,
    one: t('证据', '증거', 'Evidence'),
    more: t(
      '有证据要列出来吗？例如借条、转账记录。',
      '증거가 있습니까? 례: 차용증, 이체기록.',
      'Is there evidence to list, such as a note or records of transfers?',
    ),
    nameFields: ['item.name'],
  },
  elements: [
    {
      id: 'item',
      number: 18,
      label: '证据清单（可另附页）',
      print: ['{#}. {name}（{form|原件 / 复印件}），证明：{shows}'],
      fields: [
        {
          id: 'name',
          kind: 'text',
          maxLength: 80,
          label: '证据名称',
          required: true,
          ask: t('这是什么证据？', '어떤 증거입니까?', 'What is it?'),
          help: t(
            '例如：借条、银行转账记录、微信聊天记录。',
            '례: 차용증, 은행이체기록, 위챗대화기록.',
            'For example: note, bank transfer, WeChat messages.',
          ),
        },
        {
          id: 'shows',
          kind: 'text',
          maxLength: 200,
          label: '证明',
          sameScreen: true,
          ask: t('它能证明什么？', '무엇을 증명합니까?', 'What does it show?'),
          help: t(
            '例如：证明被告借了三万元。',
            '례: 피고가 3만원을 빌린것을 증명함.',
            'For example: that the defendant borrowed 30,000 yuan.',
          ),
        },
        {
          id: 'form',
          kind: 'choice',
          label: '',
          sameScreen: true,
          options: [
            option('original', '原件', t('原件', '원본', 'Original')),
            option('copy', '复印件', t('复印件', '복사본', 'Copy')),
          ],
          ask: t('交的是原件还是复印件？', '원본입니까, 복사본입니까?', 'Original or copy?'),
          help: t(
            '一般先交复印件，原件自己留好，开庭时带去。',
            '보통 복사본을 먼저 내고 원본은 보관하였다가 개정때 가져갑니다.',
            'As a rule hand in the copy now, keep the original and bring it to the hearing.',
          ),
        },
      ],
    },
  ],
};
