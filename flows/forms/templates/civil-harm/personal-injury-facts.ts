import type { Element, Section } from '../../template.ts';
import { address, choice, date, longText, money, personName, text, yesNo } from '../blocks/fields.ts';
import { evidenceList, freeText, hasDetail, lawBasis, longRow, otherMatters, row } from '../blocks/rows.ts';
import { is, no, option, t, yes } from '../blocks/wording.ts';

const heading = '事实与理由';

/** Who was hurt, where it is not the plaintiff (a relative sues for one who died, 民法典 1181). */
const victim: Element = row(
  'victim',
  1,
  '受害人',
  [
    yesNo(
      'isPlaintiff',
      '受害人是否为原告本人',
      t(
        '受伤的人就是原告自己吗？',
        '다친 사람이 원고 본인입니까?',
        'Is the plaintiff the person who was hurt?',
      ),
      {
        help: t(
          '人已经去世、由亲属来起诉的，选“否”。',
          '사망하여 친족이 기소하면 "아니요"를 선택하십시오.',
          'Choose no if the person died and a relative sues.',
        ),
        term: t(
          '受害人：身体受到伤害的人。',
          '피해자: 몸을 다친 사람.',
          'Injured person (受害人): whose body was hurt.',
        ),
      },
    ),
    personName(
      'name',
      '受害人姓名',
      t('受害人叫什么名字？', '피해자의 이름은 무엇입니까?', 'What is their name?'),
      { when: no('isPlaintiff'), required: true },
    ),
    text(
      'relation',
      '原告与受害人的关系',
      t('原告是受害人的什么人？', '원고는 피해자와 어떤 관계입니까?', 'How is the plaintiff related?'),
      {
        when: no('isPlaintiff'),
        required: true,
        sameScreen: true,
        maxLength: 60,
        help: t('例如：妻子、儿子。', '례: 안해, 아들.', 'For example wife, son.'),
      },
    ),
  ],
  {
    print: ['受害人是否为原告本人：{isPlaintiff}', '受害人姓名：{name}    原告与受害人的关系：{relation}'],
  },
);

/** How people come to harm, after the causes of 侵权责任纠纷 that lead to this form. */
const circumstances = [
  option('assault', '被人打伤、伤害', t('被人打伤、弄伤', '남에게 맞거나 다침', 'Beaten or hurt by someone')),
  option(
    'labour',
    '给他人提供劳务时受伤',
    t('给人干活时受伤', '남에게 로무를 제공하다가 다침', 'Hurt while working for someone'),
  ),
  option(
    'favour',
    '义务帮工时受伤',
    t('白帮忙时受伤（义务帮工）', '무보수로 돕다가 다침', 'Hurt while helping for nothing'),
  ),
  option('animal', '被动物伤害', t('被狗等动物伤了', '개 등 동물에게 다침', 'Hurt by an animal')),
  option(
    'premises',
    '在经营场所、公共场所或者活动中受伤',
    t(
      '在商店、饭店、车站或者活动中受伤',
      '상점, 식당, 역 또는 행사에서 다침',
      'In a shop, restaurant, station or at an event',
    ),
  ),
  option(
    'school',
    '在学校、幼儿园等教育机构受伤',
    t('孩子在学校、幼儿园受伤', '학교, 유치원에서 다침', 'At a school or kindergarten'),
  ),
  option('medical', '诊疗中受到损害', t('看病时受到损害', '치료받다가 손해를 입음', 'In medical treatment')),
  option(
    'object',
    '被坠落、倒塌的物件砸伤',
    t('被掉下来、倒下来的东西砸伤', '떨어지거나 무너진 물건에 다침', 'By something that fell or collapsed'),
  ),
  option(
    'cycle',
    '非机动车交通事故',
    t(
      '被自行车、电动车等撞伤（非机动车）',
      '자전거, 전동차 등에 부딪침(비기동차)',
      'By a bicycle or other non-motor vehicle',
    ),
  ),
  option(
    'danger',
    '触电、爆炸、高空作业等高度危险',
    t('触电、爆炸等危险的事', '감전, 폭발 등 위험한 일', 'By electricity, an explosion or another danger'),
  ),
  option('other', '其他', t('别的情况', '기타', 'Another way')),
];

const harm: Element = row(
  'harm',
  2,
  '受到伤害的情形',
  [
    choice('how', '', t('是怎么受的伤？', '어떻게 다쳤습니까?', 'How did it come about?'), circumstances, {
      required: true,
      help: t(
        '选最接近的一种。被汽车、摩托车撞的，有专门的机动车交通事故起诉状。',
        '제일 가까운것을 선택하십시오. 자동차, 오토바이에 부딪쳤으면 기동차교통사고 기소장이 따로 있습니다.',
        'Choose the nearest. There is a form of its own for accidents with cars and motorcycles.',
      ),
    }),
    text('other', '', t('是什么情况？', '어떤 경우입니까?', 'In what way?'), {
      maxLength: 100,
      when: is('how', 'other'),
      required: true,
      help: t(
        '例如：见义勇为时受伤。',
        '례: 의로운 일을 하다가 다침.',
        'For example hurt while helping someone in danger.',
      ),
    }),
    text(
      'relation',
      '受害人与被告的关系',
      t(
        '受伤的人和被告是什么关系？',
        '다친 사람과 피고는 어떤 관계입니까?',
        'How do the injured and the defendant know each other?',
      ),
      {
        help: t(
          '例如：邻居；我给被告家盖房，一天二百元；被告是狗的主人。不认识就写“不认识”。',
          '례: 이웃. 하루 200원에 피고의 집을 지음. 피고는 개의 주인. 모르는 사이면 “不认识”라고 써주십시오.',
          'For example neighbours; I built his house for 200 yuan a day; he keeps the dog. If strangers, write 不认识.',
        ),
      },
    ),
  ],
  { print: ['{how}{other}', '受害人与被告的关系：{relation}'] },
);

const event: Element = row(
  'event',
  3,
  '事情发生的时间、地点和经过',
  [
    date('on', '时间', t('哪天发生的？', '언제 일어났습니까?', 'On which day?'), {
      notFuture: true,
      required: true,
      help: t(
        '伤是慢慢得的、后来才查出来的，写查出来的那天。',
        '점차 생겼거나 나중에 발견하였으면 발견한 날을 써주십시오.',
        'If it came slowly or was found later, the day on which it was found.',
      ),
    }),
    address('place', '地点', t('在哪里发生的？', '어디서 일어났습니까?', 'Where?'), {
      sameScreen: true,
      help: t(
        '写到县市、乡镇、村或者街道。例如：延吉市某某街某某饭店门口。出事的地方的法院也可以管（民事诉讼法第二十九条）。',
        '현시, 향진, 촌 또는 거리까지 써주십시오. 례: 연길시 어느 거리 어느 식당앞. 그곳 법원도 관할할수 있습니다(민사소송법 제29조).',
        'With county, town, village or street. The court of that place may take the case too (CPL 29).',
      ),
    }),
    longText(
      'story',
      '',
      t(
        '事情是怎么发生的？从头说。',
        '일이 어떻게 일어났습니까? 처음부터 써주십시오.',
        'What happened? From the beginning.',
      ),
      {
        required: true,
        maxLength: 2500,
        help: t(
          '写谁、做了什么、怎么伤的、当时谁在场。例如：那天晚上因为停车吵起来，被告用拳头打我的脸，邻居某某看见了。',
          '누가 무엇을 하였고 어떻게 다쳤으며 누가 있었는가를 써주십시오. 례: 그날 저녁 주차문제로 다투다가 피고가 주먹으로 내 얼굴을 쳤고 이웃이 보았음.',
          'Who did what, how the harm came, who was there. For example: we quarrelled over a parking place that evening, the defendant struck my face, a neighbour saw it.',
        ),
      },
    ),
  ],
  { print: ['时间：{on}    地点：{place}', '{story}'] },
);

const fault: Element = longRow(
  'fault',
  4,
  '责任和过错',
  t(
    '您觉得是谁的责任？为什么？',
    '누구의 책임이라고 생각합니까? 왜 그렇습니까?',
    'Who was at fault, and why?',
  ),
  {
    maxLength: 1500,
    help: t(
      '例如：被告先动手；狗没有拴；地上有水没有放提示牌；干活没有给安全绳。自己也有责任的，照实写。',
      '례: 피고가 먼저 손을 댐. 개를 매지 않음. 바닥에 물이 있는데 표식이 없음. 안전바줄을 주지 않음. 본인에게도 책임이 있으면 사실대로 써주십시오.',
      'For example: the defendant struck first; the dog was loose; no warning on a wet floor; no safety rope. If you were partly at fault, say so.',
    ),
    term: t(
      '过错：故意，或者应当小心却没有小心。有些情形法律规定没有过错也要赔（民法典第一千一百六十五条、第一千一百六十六条）。',
      '과오: 고의 또는 조심하여야 하는데 조심하지 않은것. 법률에 따라 과오가 없어도 배상하는 경우가 있습니다(민법전 제1165조, 제1166조).',
      'Fault (过错): intent or carelessness. In some cases the law wants compensation without it (Civil Code 1165, 1166).',
    ),
  },
);

const handled: Element = hasDetail('handled', 5, '有无报警或者经有关部门处理', {
  ask: t(
    '报过警，或者哪个部门处理过吗？',
    '경찰에 신고하였거나 다른 부문에서 처리한적이 있습니까?',
    'Were the police called, or has an authority dealt with it?',
  ),
  help: t(
    '例如派出所、村委会、学校、医院、应急管理部门。没有就选“否”。',
    '례: 파출소, 촌민위원회, 학교, 병원, 응급관리부문. 없으면 "아니요"를 선택하십시오.',
    'For example police, village committee, school, hospital, safety authority. If not, choose no.',
  ),
  detail: '处理情况',
  detailAsk: t(
    '谁处理的？结果怎样？',
    '누가 처리하였고 결과는 어떻습니까?',
    'Who dealt with it, and how did it end?',
  ),
  detailHelp: t(
    '例如：某某派出所作出行政处罚决定，对被告罚款五百元；调解没有成。',
    '례: 어느 파출소에서 피고에게 벌금 500원의 처벌결정을 내림. 조정은 되지 않음.',
    'For example: the police station fined the defendant 500 yuan; mediation failed.',
  ),
});

const condition: Element = longRow(
  'condition',
  6,
  '伤情和治疗情况',
  t(
    '伤在哪里？怎么治的？现在怎么样？',
    '어디를 다쳤습니까? 어떻게 치료하였고 지금은 어떻습니까?',
    'What was hurt, how was it treated, and how is it now?',
  ),
  {
    maxLength: 1500,
    help: t(
      '照诊断书写。例如：左胳膊骨折，住院十五天做了手术，现在还不能提重物。',
      '진단서대로 써주십시오. 례: 왼팔골절, 15일간 입원하여 수술받았고 아직 무거운것을 들지 못함.',
      'As in the diagnosis. For example: left arm broken, operated on, fifteen days in hospital, still cannot lift.',
    ),
  },
);

const assessed: Element = row(
  'assessed',
  7,
  '有无伤残鉴定',
  [
    yesNo('has', '', t('做过伤残鉴定吗？', '장애감정을 받았습니까?', 'Has a disability been assessed?'), {
      printedAs: ['有', '无'],
      help: t(
        '没有就选“否”。可以请法院安排，前面已经问过。',
        '없으면 "아니요"를 선택하십시오. 법원에 신청할수 있으며 앞에서 물었습니다.',
        'If not, choose no. You may ask the court for one, as asked above.',
      ),
    }),
    text('by', '鉴定机构', t('是哪个机构鉴定的？', '어느 기구에서 감정하였습니까?', 'By whom?'), {
      maxLength: 100,
      when: yes('has'),
      help: t(
        '看鉴定意见书上的章。例如：某某司法鉴定中心。',
        '감정의견서의 도장을 보십시오. 례: 어느 사법감정쎈터.',
        'As on the seal of the report. For example a forensic centre.',
      ),
    }),
    text('result', '鉴定意见', t('鉴定意见是什么？', '감정의견은 무엇입니까?', 'What does it say?'), {
      when: yes('has'),
      required: true,
      sameScreen: true,
      help: t(
        '写几级伤残。例如：十级伤残。',
        '장애등급을 써주십시오. 례: 10급 장애.',
        'The degree. For example tenth degree.',
      ),
    }),
  ],
  { print: ['{has:yes}    鉴定机构：{by}    鉴定意见：{result}', '{has:no}'] },
);

const paid: Element = row(
  'paid',
  8,
  '被告等已经支付的费用',
  [
    yesNo(
      'has',
      '',
      t(
        '对方或者保险公司已经给过钱吗？',
        '상대방이나 보험회사가 이미 돈을 주었습니까?',
        'Has the other side or an insurer paid anything yet?',
      ),
      {
        printedAs: ['有', '无'],
        help: t(
          '例如垫付的医药费。没有就选“否”。',
          '례: 먼저 내준 치료비. 없으면 "아니요"를 선택하십시오.',
          'For example treatment they paid for. If not, choose no.',
        ),
      },
    ),
    money('amount', '金额', t('一共给了多少？', '모두 얼마입니까?', 'How much in all?'), {
      when: yes('has'),
      required: true,
      help: t('例如：2000。', '례: 2000.', 'For example 2000.'),
    }),
    text(
      'detail',
      '支付情况',
      t('谁给的？给的什么钱？', '누가 준 어떤 돈입니까?', 'Who paid, and for what?'),
      {
        when: yes('has'),
        sameScreen: true,
        help: t(
          '例如：被告垫付住院押金。要的总数里去掉了没有，也写上。',
          '례: 피고가 입원보증금을 내줌. 청구총액에서 덜었는가도 써주십시오.',
          'For example: the defendant paid the hospital deposit. Say whether your total leaves it out.',
        ),
      },
    ),
  ],
  { print: ['{has:yes}    金额：{amount}元    支付情况：{detail}', '{has:no}'] },
);

/** 事实与理由 of our own form for bodily injury, items 1 to 10. */
export const injuryFacts: Section = {
  id: 'facts',
  label: heading,
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '2025年5月10日被告家的狗没有拴，咬伤我的腿，打针治疗花了三千元，被告不肯赔。',
        '2025년 5월 10일 피고의 개가 매여있지 않아 내 다리를 물었고 치료비 3000원이 들었으나 배상하지 않음.',
        'on 10 May 2025 the dog of the defendant, which was loose, bit my leg; treatment cost 3,000 yuan, and the defendant does not pay.',
      ),
    ),
    victim,
    harm,
    event,
    fault,
    handled,
    condition,
    assessed,
    paid,
    lawBasis(9, '请求依据'),
    otherMatters(10),
  ],
};

/** Item 11: the evidence list. */
export const injuryEvidence: Section = evidenceList(heading, 11, '证据清单（可另附页）', {
  examples: t(
    '例如：病历、医疗费票据、报警回执、监控录像、照片、证人证言。',
    '례: 병력, 치료비령수증, 신고접수증, 감시록화, 사진, 증인의 증언.',
    "For example: medical records, receipts, police receipt, video, photos, a witness's statement.",
  ),
});
