import type { Section } from '../../template.ts';
import { date, longText } from '../blocks/fields.ts';
import { evidenceList, freeText, lawBasis, longRow, row } from '../blocks/rows.ts';
import { any, named, t } from '../blocks/wording.ts';

/** 事实与理由 of form 05, items 1 to 9. */
export const divorceFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '我们2015年结婚，前几年还好，后来他长期不回家，分居已经两年多。',
        '2015년에 결혼하여 처음 몇해는 괜찮았으나 그후 그가 오래동안 집에 돌아오지 않아 별거한지 2년이 넘음.',
        'we married in 2015; the first years were good, then he stayed away, and we have lived apart for over two years.',
      ),
    ),
    row('marriage', 1, '婚姻关系基本情况', [
      date(
        'date',
        '结婚时间',
        t('你们是哪天登记结婚的？', '언제 결혼등록을 하였습니까?', 'On which day did you marry?'),
        {
          notFuture: true,
          help: t(
            '看结婚证上的登记日期。',
            '결혼증의 등록날자를 보십시오.',
            'As in the marriage certificate.',
          ),
        },
      ),
      longText('children', '生育子女情况', t('你们有孩子吗？', '자녀가 있습니까?', 'Do you have children?'), {
        maxLength: 500,
        sameScreen: true,
        help: t(
          '写名字、男女、出生日期、现在跟谁生活。没有就写“无”。',
          '이름, 성별, 출생날자, 지금 누구와 사는가를 써주십시오. 없으면 “无”라고 써주십시오. 례: 딸, 2018년 5월 1일 출생, 원고와 삶.',
          'Name, sex, day of birth, and with whom each lives now. If none, write 无. For example: a daughter, born on 1 May 2018, with the plaintiff.',
        ),
      }),
      longText(
        'life',
        '双方生活情况',
        t('你们平时过得怎么样？', '평소에 어떻게 지냈습니까?', 'How have you lived together?'),
        {
          help: t(
            '例如：婚后住在一起，2022年起分居，他在外地打工。',
            '례: 결혼후 함께 살았고 2022년부터 별거, 그는 외지에서 일함.',
            'For example: lived together, apart since 2022, he works elsewhere.',
          ),
        },
      ),
      longText(
        'reason',
        '离婚事由',
        t('为什么要离婚？', '왜 리혼하려 합니까?', 'Why do you want a divorce?'),
        {
          help: t(
            '照实写。例如：家庭暴力、赌博不改、和别人同居、分居满两年、感情不和（民法典第一千零七十九条）。',
            '사실대로 써주십시오. 례: 가정폭력, 도박, 다른 사람과의 동거, 2년이상 별거, 불화(민법전 제1079조).',
            'As it is. For example violence, gambling, living with someone else, two years apart, discord (Civil Code 1079).',
          ),
        },
      ),
      longText(
        'before',
        '之前有无提起过离婚诉讼',
        t(
          '以前到法院要求过离婚吗？',
          '이전에 법원에 리혼을 청구한적이 있습니까?',
          'Has a divorce been asked for in court before?',
        ),
        {
          maxLength: 500,
          help: t(
            '没有就写“无”。有的写哪年、哪个法院、结果。判决不准离婚或者调解和好以后，没有新情况、新理由，原告六个月内又起诉的，法院不受理（民事诉讼法第一百二十七条）。',
            '없으면 “无”라고 써주십시오. 있으면 년도, 법원, 결과를 써주십시오. 례: 2024년 연길시인민법원, 리혼불허. 리혼불허판결이나 화해조정후 새로운 정황과 리유가 없이 원고가 6개월안에 다시 기소하면 법원이 수리하지 않습니다(민사소송법 제127조).',
            'If not, write 无. Otherwise the year, the court and the result. For example: 2024, refused. After a refusal or reconciliation the same plaintiff may not sue again within six months without new facts or reasons (CPL 127).',
          ),
        },
      ),
    ]),
    longRow(
      'property',
      2,
      '夫妻共同财产情况',
      t('这些财产是怎么来的？', '이 재산은 어떻게 마련하였습니까?', 'How did this property come about?'),
      {
        when: 'sharesProperty',
        help: t(
          '写什么时候买的、谁出的钱、登记在谁名下。例如：房子2016年婚后买的，首付是双方一起出的。',
          '언제 샀고 누가 돈을 냈으며 누구의 이름인가를 써주십시오. 례: 집은 2016년 결혼후 샀고 선불금은 함께 냄.',
          'When it was bought, who paid, in whose name. For example: the flat was bought in 2016, both paid the first part.',
        ),
      },
    ),
    longRow(
      'debts',
      3,
      '夫妻共同债务情况',
      t('这些债是怎么欠下的？', '이 빚은 어떻게 졌습니까?', 'How did these debts come about?'),
      {
        when: 'sharesDebts',
        help: t(
          '写什么时候借的、谁签的字、钱用到哪里了。例如：2020年双方签字借的，用来装修房子。',
          '언제 빌렸고 누가 서명하였으며 어디에 썼는가를 써주십시오. 례: 2020년 쌍방이 서명하고 집수리에 씀.',
          'When it was borrowed, who signed, what for. For example: in 2020, both signed, for work on the flat.',
        ),
      },
    ),
    longRow(
      'custody',
      4,
      '子女直接抚养情况',
      t(
        '为什么孩子应该跟这一方生活？',
        '왜 자녀가 이쪽과 살아야 합니까?',
        'Why should the child live with that parent?',
      ),
      {
        when: 'settlesCustody',
        hint: '（子女应归原告或者被告直接抚养的事由）',
        help: t(
          '例如：孩子从小由原告带，学校就在附近，原告有固定收入。',
          '례: 어려서부터 원고가 키웠고 학교가 가까우며 원고는 고정수입이 있음.',
          'For example: the plaintiff has always cared for the child, the school is near, and there is a steady income.',
        ),
      },
    ),
    longRow(
      'support',
      5,
      '子女抚养费情况',
      t('为什么要这么多抚养费？', '왜 이만한 무양비가 필요합니까?', 'Why is this maintenance needed?'),
      {
        when: 'settlesSupport',
        hint: '（原告或者被告应支付抚养费及相应金额、支付方式的事由）',
        help: t(
          '写孩子每月的花费、双方的收入。例如：孩子每月要花两千元，被告月工资六千元。',
          '자녀의 매달 비용과 쌍방의 수입을 써주십시오. 례: 매달 2000원이 들고 피고의 월로임은 6000원.',
          'What the child needs, and what each parent earns. For example: 2,000 yuan a month; the defendant earns 6,000.',
        ),
      },
    ),
    longRow(
      'visiting',
      6,
      '子女探望权情况',
      t('为什么要这样安排看望孩子？', '왜 이렇게 만나기로 정합니까?', 'Why should visits be arranged so?'),
      {
        when: 'settlesVisiting',
        hint: '（不直接抚养子女一方应否享有探望权以及具体行使方式的事由）',
        help: t(
          '例如：孩子平时上学，周末方便见面。',
          '례: 자녀가 평일에 학교에 다니므로 주말이 편리함.',
          'For example: the child is at school on weekdays, so weekends are best.',
        ),
      },
    ),
    longRow(
      'compensation',
      7,
      '赔偿 / 补偿 / 经济帮助相关情况',
      t(
        '要赔偿、补偿或者帮助，是因为什么事？',
        '배상, 보상 또는 도움을 요구하는 리유는 무엇입니까?',
        'What is the claim for damages, compensation or help based on?',
      ),
      {
        when: 'claimsCompensation',
        hint: '（符合离婚损害赔偿、离婚经济补偿或离婚经济帮助的相关事实等）',
        help: t(
          '例如：被告2023年打伤原告，有报警记录和病历。',
          '례: 피고가 2023년 원고를 때려 상하게 하였으며 경찰기록과 병력이 있음.',
          'For example: the defendant injured the plaintiff in 2023; there are police and medical records.',
        ),
      },
    ),
    longRow(
      'other',
      8,
      '其他',
      t(
        '还有什么要告诉法院的吗？',
        '법원에 더 알릴것이 있습니까?',
        'Is there anything else the court should know?',
      ),
      { help: t('没有就不填。', '없으면 비워두십시오.', 'If not, leave it empty.') },
    ),
    lawBasis(9, '请求依据', '（法律及司法解释的规定，要写明具体条文）'),
  ],
};

/** Item 10: the evidence list. */
export const divorceEvidence: Section = evidenceList('事实与理由', 10, '证据清单（可另附页）', {
  examples: t(
    '例如：结婚证、孩子出生证明、房产证、聊天记录、报警记录。',
    '례: 결혼증, 출생증명, 집문서, 대화기록, 경찰기록.',
    'For example: marriage certificate, birth certificate, deeds, messages, police record.',
  ),
});

/** Something about a child is to be settled. */
export const concernsChild = any(named('settlesCustody'), named('settlesSupport'), named('settlesVisiting'));
