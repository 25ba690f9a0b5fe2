import type { Section } from '../../template.ts';
import { address, date, longText, text, yesNo } from '../blocks/fields.ts';
import { evidenceList, freeText, lawBasis, longRow, row } from '../blocks/rows.ts';
import { is, not, t, yes } from '../blocks/wording.ts';

/**
 * What the form packs into one cell is asked one thing at a time. The words before the added lines are those of the
 * form's own hint; what has no question of its own goes into the cell's text.
 */
const performance = row(
  'performance',
  2,
  '劳动合同履行情况',
  [
    date(
      'startedOn',
      '入职时间',
      t('您是哪天开始上班的？', '언제부터 출근하였습니까?', 'When did you start?'),
      {
        notFuture: true,
        help: t(
          '记不清哪一天，写那个月的一号。',
          '날자가 명확하지 않으면 그달 1일을 써주십시오.',
          'If you do not remember the day, take the first of the month.',
        ),
      },
    ),
    text('job', '工作岗位', t('做什么工作？', '어떤 일을 하였습니까?', 'What was your work?'), {
      maxLength: 60,
      sameScreen: true,
      help: t(
        '例如：服务员、瓦工、保安。',
        '례: 봉사원, 미장공, 보안원.',
        'For example waiter, bricklayer, guard.',
      ),
    }),
    address('workplace', '工作地点', t('在哪里上班？', '어디에서 일하였습니까?', 'Where did you work?'), {
      sameScreen: true,
      help: t(
        '例如：延吉市某某街某某饭店。',
        '례: 연길시 어느 거리 어느 음식점.',
        'For example a restaurant in Yanji, with its street.',
      ),
    }),
    text(
      'agreedPay',
      '合同约定的每月工资数额及工资构成',
      t('说好一个月给多少工资？', '한달에 로임을 얼마 주기로 하였습니까?', 'What monthly wage was agreed?'),
      {
        maxLength: 120,
        help: t(
          '例如：每月五千元，其中基本工资三千元，奖金两千元。',
          '례: 매달 5000원, 그중 기본로임 3000원, 상금 2000원.',
          'For example 5,000 yuan: 3,000 basic wage and 2,000 bonus.',
        ),
      },
    ),
    text(
      'actualPay',
      '实际领取的每月工资数额及工资构成',
      t('实际每个月拿到多少？', '실제로 매달 얼마를 받았습니까?', 'What did you really get each month?'),
      {
        maxLength: 120,
        sameScreen: true,
        help: t(
          '例如：每月银行转账三千元，现金一千元。',
          '례: 매달 은행이체 3000원, 현금 1000원.',
          'For example 3,000 yuan by bank and 1,000 in cash.',
        ),
      },
    ),
    text(
      'insurance',
      '办理社会保险的时间及险种',
      t(
        '单位给您上过社会保险吗？从什么时候起，哪几种？',
        '단위가 사회보험을 내주었습니까? 언제부터, 어떤 보험입니까?',
        'Was social insurance paid for you? Since when, which kinds?',
      ),
      {
        maxLength: 120,
        help: t(
          '例如：没有上过；或者从2023年5月起上了养老和医疗保险。不知道可以不填。',
          '례: 내주지 않음. 또는 2023년 5월부터 양로보험과 의료보험. 모르면 비워두십시오.',
          'For example: none; or old age and health since May 2023. Leave it empty if you do not know.',
        ),
      },
    ),
    longText(
      'overtime',
      '加班时间及加班费',
      t(
        '平时怎么上下班，怎么加班的？加班费发过没有？',
        '평소 출퇴근과 추가근무는 어떠하였으며 수당을 받았습니까?',
        'What were the hours, the overtime, and was any of it paid?',
      ),
      {
        maxLength: 800,
        when: yes('claims.overtime.claimed'),
        help: t(
          '例如：每天八点到二十点，中午休息一小时，加班费没有发过，有打卡记录。',
          '례: 매일 8시부터 20시까지, 점심휴식 1시간, 수당을 받은적이 없으며 출근기록이 있음.',
          'For example: from eight to twenty with an hour at noon; overtime was never paid; there are time cards.',
        ),
      },
    ),
    longText(
      'leave',
      '年休假',
      t(
        '年休假是怎么规定、怎么休的？',
        '년휴가규정은 어떠하며 어떻게 썼습니까?',
        'How was annual leave arranged, and taken?',
      ),
      {
        maxLength: 500,
        when: yes('claims.annualLeave.claimed'),
        help: t(
          '例如：单位说没有年休假，两年里一天也没休。',
          '례: 단위가 년휴가가 없다고 하여 2년간 하루도 쓰지 못함.',
          'For example: they said there is none, and in two years I took not one day.',
        ),
      },
    ),
    longText(
      'text',
      '',
      t(
        '干活这段时间，还有什么要说的？',
        '일하는 동안의 다른 사정이 더 있습니까?',
        'Anything else about your time there?',
      ),
      {
        maxLength: 1500,
        help: t(
          '例如：中间换过岗位、停过工、工资由谁发。没有就不填。',
          '례: 일자리를 옮김, 작업중지, 로임을 누가 주었는가. 없으면 비워두십시오.',
          'For example another job there, a stop of work, who paid the wages. If nothing, leave it empty.',
        ),
      },
    ),
  ],
  {
    print: [
      '（入职时间、用人单位、工作岗位、工作地点、合同约定的每月工资数额及工资构成、办理社会保险的时间及险种、劳动者实际领取的每月工资数额及工资构成、加班工资计算基数及计算方法、原告加班时间及加班费、年休假等）',
      { when: { answered: 'startedOn' }, line: '入职时间：{startedOn}' },
      { when: { answered: 'job' }, line: '工作岗位：{job}' },
      { when: { answered: 'workplace' }, line: '工作地点：{workplace}' },
      { when: { answered: 'agreedPay' }, line: '合同约定的每月工资数额及工资构成：{agreedPay}' },
      { when: { answered: 'actualPay' }, line: '实际领取的每月工资数额及工资构成：{actualPay}' },
      { when: { answered: 'insurance' }, line: '办理社会保险的时间及险种：{insurance}' },
      { when: { answered: 'overtime' }, line: '加班时间及加班费：{overtime}' },
      { when: { answered: 'leave' }, line: '年休假：{leave}' },
      '{text}',
    ],
  },
);

const ended = row(
  'ended',
  3,
  '解除或终止劳动关系情况',
  [
    yesNo(
      'ended',
      '',
      t('现在您不在那里上班了吗？', '지금은 그곳에서 일하지 않습니까?', 'Have you stopped working there?'),
      {
        printed: false,
        help: t(
          '还在上班的，选“否”。',
          '아직 일하고 있으면 "아니요"를 선택하십시오.',
          'If you still work there, choose no.',
        ),
      },
    ),
    date('on', '解除或终止时间', t('哪天离开的？', '언제 그만두었습니까?', 'On which day did it end?'), {
      notFuture: true,
      when: yes('ended'),
      help: t(
        '写最后上班那天，或者收到辞退通知的那天。',
        '마지막으로 일한 날 또는 해고통지를 받은 날을 써주십시오.',
        'Your last day, or the day on which you were told.',
      ),
    }),
    longText(
      'text',
      '',
      t(
        '为什么离开的，单位怎么说的？',
        '왜 그만두었으며 단위에서는 어떻게 말하였습니까?',
        'Why did it end, and what did they say?',
      ),
      {
        maxLength: 1000,
        when: yes('ended'),
        sameScreen: true,
        help: t(
          '给过补偿的写给了多少。例如：老板口头说不用来了，没有书面通知，没给补偿。',
          '보상을 받았으면 액수를 써주십시오. 례: 사장이 말로 오지 말라고 하였으며 서면통지와 보상이 없었음.',
          'Also what compensation was paid. For example: the owner said not to come any more; no paper, no compensation.',
        ),
      },
    ),
  ],
  {
    print: [
      '（解除或终止劳动关系的原因、经济补偿 / 赔偿金数额等）',
      { when: { answered: 'on' }, line: '解除或终止时间：{on}' },
      '{text}',
    ],
  },
);

const injury = row(
  'injury',
  4,
  '工伤情况',
  [
    yesNo(
      'injured',
      '',
      t(
        '这个案子里有工伤的事吗？',
        '이 사건에 로동재해와 관련된 일이 있습니까?',
        'Is there an injury at work in this case?',
      ),
      {
        printed: false,
        help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
        term: t(
          '工伤：因为工作受的伤、得的职业病，由人社部门认定。',
          '로동재해: 일때문에 입은 부상이나 직업병으로 인력자원사회보장부문이 인정합니다.',
          'Work injury (工伤): found by the labour authority, with occupational disease.',
        ),
      },
    ),
    longText(
      'text',
      '',
      t(
        '什么时候受的伤，认定了没有，几级，花了多少钱？',
        '언제 다쳤으며 인정과 등급, 비용은 어떻습니까?',
        'When was it, was it recognised, of what degree, at what cost?',
      ),
      {
        maxLength: 1000,
        when: yes('injured'),
        help: t(
          '例如：2024年6月3日在工地摔伤，已认定工伤，伤残十级，医药费八千元。',
          '례: 2024년 6월 3일 공사장에서 떨어져 다침, 로동재해로 인정, 10급, 의료비 8000원.',
          'For example: a fall on the site on 3 June 2024, recognised, degree ten, 8,000 yuan of treatment.',
        ),
      },
    ),
  ],
  { print: ['（发生工伤时间、工伤认定情况、工伤伤残等级、工伤费用等）', '{text}'] },
);

const arbitration = row(
  'arbitration',
  5,
  '劳动仲裁相关情况',
  [
    date(
      'appliedOn',
      '申请劳动仲裁时间',
      t('哪天申请的劳动仲裁？', '로동중재를 언제 신청하였습니까?', 'When did you apply for arbitration?'),
      {
        notFuture: true,
        help: t(
          '看受理通知书，或者裁决书开头。',
          '접수통지서 또는 재결서의 첫부분을 보십시오.',
          'See the notice of acceptance or the beginning of the award.',
        ),
      },
    ),
    text(
      'document',
      '仲裁文书',
      t(
        '仲裁的文书叫什么，什么编号？',
        '중재문서의 이름과 번호는 무엇입니까?',
        'Which paper was issued, with what number?',
      ),
      {
        maxLength: 100,
        sameScreen: true,
        help: t(
          '照文书写。例如：仲裁裁决书，延市劳人仲字〔2025〕12号。没有文书可以不填。',
          '문서대로 써주십시오. 례: 중재재결서, 延市劳人仲字〔2025〕12号. 없으면 비워두십시오.',
          'As on the paper. For example 仲裁裁决书 延市劳人仲字〔2025〕12号. Leave it empty if there is none.',
        ),
      },
    ),
    longText(
      'text',
      '',
      t(
        '仲裁时您要求了什么，结果怎样？',
        '중재에서 무엇을 요구하였으며 결과는 어떻습니까?',
        'What did you ask for there, and with what result?',
      ),
      {
        maxLength: 1500,
        help: t(
          '例如：要求付工资一万五千元；裁决付五千元，我不同意。',
          '례: 로임 1만 5천원을 요구하였으나 5천원을 재결하여 불복함.',
          'For example: I asked for 15,000 yuan of wages; 5,000 were awarded, and I do not agree.',
        ),
      },
    ),
  ],
  {
    when: not(is('arbitration.arbitration.state', 'none')),
    print: [
      '（申请劳动仲裁时间、仲裁请求、仲裁文书、仲裁结果等）',
      { when: { answered: 'appliedOn' }, line: '申请劳动仲裁时间：{appliedOn}' },
      { when: { answered: 'document' }, line: '仲裁文书：{document}' },
      '{text}',
    ],
  },
);

const otherCircumstances = row(
  'circumstances',
  6,
  '其他相关情况',
  [
    yesNo(
      'migrant',
      '',
      t(
        '您是从农村出来打工的吗（农民工）？',
        '농촌에서 나와 일하는 사람(농민공)입니까?',
        'Are you a rural worker in town (农民工)?',
      ),
      {
        printed: false,
        optional: true,
        help: t(
          '户口在农村、在外面打工的，选“是”。不想说可以不选。',
          '호구가 농촌에 있고 밖에서 일하면 "예"를 선택하십시오. 말하고싶지 않으면 선택하지 마십시오.',
          'Choose yes if you are registered in a village and work elsewhere. You need not say.',
        ),
      },
    ),
    longText(
      'text',
      '',
      t(
        '还有什么要告诉法院的吗？',
        '법원에 더 알릴것이 있습니까?',
        'Is there anything else the court should know?',
      ),
      {
        sameScreen: true,
        help: t('没有就不填。', '없으면 비워두십시오.', 'If not, leave it empty.'),
      },
    ),
  ],
  {
    print: ['（如是否是农民工）', { when: yes('migrant'), line: '原告是农民工。' }, '{text}'],
  },
);

/** 事实与理由 of form 15, items 1 to 7. */
export const laborFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '我在某某饭店当服务员，去年九月到十一月的工资没有发，十二月老板不让我干了。',
        '어느 음식점의 봉사원으로 일하였는데 작년 9월부터 11월까지 로임을 주지 않고 12월에 그만두게 하였음.',
        'I worked as a waiter; my wages from last September to November were not paid, and in December I was sent away.',
      ),
    ),
    longRow(
      'contract',
      1,
      '劳动合同签订情况',
      t(
        '签过劳动合同吗？什么时候、在哪里、和谁签的？',
        '로동계약을 체결하였습니까? 언제, 어디서, 누구와 하였습니까?',
        'Was there a labour contract? When, where and with whom was it signed?',
      ),
      {
        hint: '（合同主体、签订时间、地点、合同名称等）',
        maxLength: 800,
        help: t(
          '没有签就写“没有签书面劳动合同”。例如：2023年5月1日在延吉和某某公司签了两年的劳动合同。',
          '체결하지 않았으면 “没有签书面劳动合同”이라고 써주십시오. 례: 2023년 5월 1일 연길에서 어느 회사와 2년 로동계약을 체결함.',
          'If not, write 没有签书面劳动合同. For example: signed in Yanji with the company on 1 May 2023 for two years.',
        ),
      },
    ),
    performance,
    ended,
    injury,
    arbitration,
    otherCircumstances,
    lawBasis(7, '诉请依据', '（法律及司法解释的规定，要写明具体条文）'),
  ],
};

/** Item 8: the evidence list. */
export const laborEvidence: Section = evidenceList('事实与理由', 8, '证据清单（可另附页）', {
  examples: t(
    '例如：仲裁裁决书、劳动合同、工资流水、考勤记录、工作照片、聊天记录。',
    '례: 중재재결서, 로동계약, 로임입금내역, 출근기록, 작업사진, 대화기록.',
    'For example: the award, labour contract, bank record of wages, time cards, photos at work, messages.',
  ),
});
