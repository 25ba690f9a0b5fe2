import type { Field } from '../../template.ts';
import { choice, money, number, text } from './fields.ts';
import { amount, type Place, papers, period, records } from './injury-place.ts';
import { option, t } from './wording.ts';

/** 医疗费. */
export const medical = (place: Place): readonly Field[] => [
  ...period(
    place,
    t('从哪天开始治的？', '언제부터 치료하였습니까?', 'When did treatment begin?'),
    t('治到哪天？', '언제까지 치료하였습니까?', 'When did it end?'),
    t('看病历或者票据上的日期。', '병력 또는 령수증의 날자를 보십시오.', 'As on the records or receipts.'),
  ),
  text(
    place.name('hospital'),
    '医院',
    t('在哪家医院治的？', '어느 병원에서 치료하였습니까?', 'In which hospital?'),
    {
      ...place.when,
      maxLength: 100,
      sameScreen: true,
      help: t(
        '“医院”两个字表上已经有了，不用写。去过几家的都写上。例如：延吉市。',
        '“医院”이라는 글은 표에 있으므로 쓰지 마십시오. 여러곳이면 다 써주십시오. 례: 연길시.',
        'The form has the word 医院 already. Name them all if there were several. For example 延吉市.',
      ),
    },
  ),
  choice(
    place.name('visit'),
    '',
    t('是住院还是门诊？', '입원입니까, 외래치료입니까?', 'In hospital, or as an out-patient?'),
    [
      option('inpatient', '住院', t('住院', '입원', 'In hospital')),
      option('outpatient', '门诊', t('门诊', '외래', 'Out-patient')),
      option('both', '住院、门诊', t('住过院，也看过门诊', '입원도 하고 외래도 다님', 'Both')),
    ],
    {
      ...place.when,
      help: t(
        '在医院里住下来治的是住院，看完就回家的是门诊。',
        '병원에 머물러 치료하면 입원, 치료하고 돌아가면 외래입니다.',
        'Whoever stays at night is in hospital; whoever goes home is an out-patient.',
      ),
    },
  ),
  {
    ...amount(
      place,
      '医疗费',
      t('医药费一共花了多少？', '치료비는 모두 얼마입니까?', 'What did treatment cost in all?'),
      t(
        '把医院的票据加起来，只算已经花的（人身损害赔偿解释第六条）。例如：12600。',
        '병원령수증을 합하여 이미 쓴 돈만 계산합니다(인신손해배상해석 제6조). 례: 12600.',
        'The sum of the receipts, only what has been paid (interpretation on personal injury 6). For example 12600.',
      ),
    ),
    sameScreen: true,
  },
  {
    ...papers(
      place,
      '医疗费发票、医疗费清单、病历资料',
      t(
        '有发票、清单、病历吗？',
        '령수증, 명세서, 병력이 있습니까?',
        'Are there receipts, bills and records?',
      ),
      t(
        '有一样就选“是”。票据丢了可以到医院补打。',
        '하나라도 있으면 "예"를 선택하십시오. 잃었으면 병원에서 다시 인쇄할수 있습니다.',
        'Yes if you have any of them. The hospital can print lost ones again.',
      ),
    ),
    sameScreen: true,
  },
];

/** 护理费. */
export const nursing = (place: Place): readonly Field[] => [
  number(
    place.name('days'),
    '',
    t('住院照顾了多少天？', '입원기간 며칠동안 간호하였습니까?', 'How many days of nursing in hospital?'),
    {
      ...place.when,
      unit: t('天', '일', 'days'),
      max: 7300,
      help: t(
        '例如：15。没有住院可以不填。',
        '례: 15. 입원하지 않았으면 비워두십시오.',
        'For example 15. Leave it empty if there was no stay.',
      ),
      term: t(
        '护理费：受伤的人要人照顾，付给照顾的人的钱，或者家人照顾少挣的钱（人身损害赔偿解释第八条）。',
        '간호비: 다친 사람을 돌보는 사람에게 준 돈 또는 가족이 돌보느라 벌지 못한 돈(인신손해배상해석 제8조).',
        'Nursing (护理费): what a carer was paid, or what a relative did not earn (interpretation on personal injury 8).',
      ),
    },
  ),
  money(
    place.name('paid'),
    '支付护理费',
    t('付给照顾的人多少钱？', '간호한 사람에게 얼마를 주었습니까?', 'What was the carer paid?'),
    {
      ...place.when,
      sameScreen: true,
      help: t(
        '例如：3000。家里人照顾、没有付钱的不填。',
        '례: 3000. 가족이 돌보고 돈을 주지 않았으면 비워두십시오.',
        'For example 3000. Leave it empty if a relative did it for nothing.',
      ),
    },
  ),
  money(
    place.name('carerLoss'),
    '护理人员发生误工费',
    t(
      '家里人照顾，少挣了多少钱？',
      '가족이 돌보느라 얼마를 벌지 못하였습니까?',
      'What did the relative not earn who cared?',
    ),
    {
      ...place.when,
      sameScreen: true,
      help: t(
        '和上面那项填一个就行。例如：2400。',
        '우의 항목과 둘중 하나만 써주십시오. 례: 2400.',
        'This or the one above. For example 2400.',
      ),
    },
  ),
  money(
    place.name('short'),
    '遵医嘱短期护理发生护理费',
    t(
      '出院以后，医生说还要人照顾一段时间，花了多少？',
      '퇴원후 의사의 말대로 더 간호하는데 얼마를 썼습니까?',
      'What did further nursing cost that the doctor ordered?',
    ),
    {
      ...place.when,
      help: t(
        '例如：1500。没有就不填。',
        '례: 1500. 없으면 비워두십시오.',
        'For example 1500. If none, leave it empty.',
      ),
    },
  ),
  {
    ...papers(
      place,
      '住院证明、医嘱等',
      t(
        '有住院证明、医嘱吗？',
        '입원증명이나 의사의 지시서가 있습니까?',
        'Is there a certificate or an order?',
      ),
      t(
        '例如出院小结、写着“需要陪护”的诊断书。没有就选“否”。',
        '례: 퇴원기록, "간호가 필요함"이라고 쓴 진단서. 없으면 "아니요"를 선택하십시오.',
        'For example the discharge note, or a diagnosis that says a carer is needed. If not, choose no.',
      ),
    ),
    sameScreen: true,
  },
];

/** 营养费. */
export const nutrition = (place: Place): readonly Field[] => [
  amount(
    place,
    '营养费',
    t('营养费要多少？', '영양비는 얼마입니까?', 'How much for nutrition?'),
    t(
      '参照医院的意见定（人身损害赔偿解释第十一条）。例如：1000。',
      '병원의 의견을 참고하여 정합니다(인신손해배상해석 제11조). 례: 1000.',
      'By the opinion of the hospital (interpretation on personal injury 11). For example 1000.',
    ),
    t(
      '营养费：养伤时补充营养花的钱。',
      '영양비: 치료기간 영양보충에 쓴 돈.',
      'Nutrition (营养费): better food while one recovers.',
    ),
  ),
  { ...records(place), sameScreen: true },
];

/** 住院伙食补助费. */
export const meals = (place: Place): readonly Field[] => [
  amount(
    place,
    '住院伙食补助费',
    t('住院伙食补助费要多少？', '입원식사보조비는 얼마입니까?', 'How much for meals in hospital?'),
    t(
      '一般按当地国家机关工作人员出差的伙食补助标准乘以住院天数（人身损害赔偿解释第十条）。例如：1500。',
      '보통 현지 국가기관 사업일군의 출장식사보조기준에 입원일수를 곱합니다(인신손해배상해석 제10조). 례: 1500.',
      'As a rule the local travel allowance of officials for meals, times the days in hospital (interpretation on personal injury 10). For example 1500.',
    ),
    t(
      '住院伙食补助费：住院期间吃饭的补助。',
      '입원식사보조비: 입원기간의 식사보조.',
      'Meals in hospital (住院伙食补助费): an allowance for food during the stay.',
    ),
  ),
  { ...records(place), sameScreen: true },
];

/** 误工费. */
export const lostIncome = (place: Place): readonly Field[] => [
  ...period(
    place,
    t('从哪天起干不了活？', '어느 날부터 일하지 못하였습니까?', 'From which day could you not work?'),
    t('到哪天为止？', '어느 날까지입니까?', 'Until which day?'),
    t(
      '一般从受伤那天算；评了残的，可以算到定残前一天（人身损害赔偿解释第七条）。',
      '보통 다친 날부터 계산하며 장애평정을 받았으면 그 전날까지 계산할수 있습니다(인신손해배상해석 제7조).',
      'As a rule from the injury; with a disability it may run until the day before it was assessed (interpretation on personal injury 7).',
    ),
  ),
  {
    ...amount(
      place,
      '误工费',
      t('少挣了多少钱？', '벌지 못한 돈은 얼마입니까?', 'How much did you not earn?'),
      t(
        '有固定收入的按实际少的算；没有的按最近三年平均收入算。例如：9000。',
        '고정수입이 있으면 실제 줄어든 액수로, 없으면 최근 3년의 평균수입으로 계산합니다. 례: 9000.',
        'With a fixed income what was really lost; without one by the average of the last three years. For example 9000.',
      ),
      t(
        '误工费：因为受伤不能干活，少挣的钱。',
        '로동손실비: 다쳐서 일하지 못하여 벌지 못한 돈.',
        'Lost income (误工费): what one could not earn because of the injury.',
      ),
    ),
    sameScreen: true,
  },
];

/** 交通费. */
export const transport = (place: Place): readonly Field[] => [
  amount(
    place,
    '交通费',
    t('看病坐车一共花了多少？', '치료하러 다닌 차비는 모두 얼마입니까?', 'How much for travel to treatment?'),
    t(
      '受伤的人和必要的陪护人都算，要和看病的地点、时间对得上（人身损害赔偿解释第九条）。例如：320。',
      '다친 사람과 필요한 간호인의 차비로, 치료장소와 시간에 맞아야 합니다(인신손해배상해석 제9조). 례: 320.',
      'Of the injured and of a carer who was needed, matching places and days of treatment (interpretation on personal injury 9). For example 320.',
    ),
  ),
  {
    ...papers(
      place,
      '交通费凭证',
      t('有车票、发票吗？', '차표나 령수증이 있습니까?', 'Are there tickets or receipts?'),
      t(
        '例如车票、出租车发票、手机打车记录。没有就选“否”。',
        '례: 차표, 택시령수증, 휴대폰의 택시기록. 없으면 "아니요"를 선택하십시오.',
        'For example tickets, taxi receipts, records in the phone. If not, choose no.',
      ),
    ),
    sameScreen: true,
  },
];

/** 康复费. */
export const rehabilitation = (place: Place): readonly Field[] => [
  amount(
    place,
    '康复费',
    t('康复锻炼一共要多少？', '회복치료에 모두 얼마가 듭니까?', 'How much for rehabilitation?'),
    t(
      '按票据或者医院的证明写（人身损害赔偿解释第六条）。例如：4000。',
      '령수증 또는 병원의 증명대로 써주십시오(인신손해배상해석 제6조). 례: 4000.',
      'By receipts or what the hospital says (interpretation on personal injury 6). For example 4000.',
    ),
    t(
      '康复费：恢复身体功能的训练、理疗的费用。',
      '회복비: 몸의 기능을 회복하는 훈련과 물리치료의 비용.',
      'Rehabilitation (康复费): training and therapy to recover.',
    ),
  ),
  { ...records(place), sameScreen: true },
];

/** 后续治疗费. */
export const followUp = (place: Place): readonly Field[] => [
  amount(
    place,
    '后续治疗费',
    t('以后还要花多少治疗费？', '앞으로 치료비가 얼마 더 듭니까?', 'How much will further treatment cost?'),
    t(
      '医院证明或者鉴定写明一定要花的，可以现在一起要；说不准的，等花了再另外起诉（人身损害赔偿解释第六条）。例如：8000。',
      '병원증명이나 감정에서 꼭 들것으로 확정한 비용은 지금 함께 청구할수 있고, 확실하지 않으면 쓴 다음 따로 기소할수 있습니다(인신손해배상해석 제6조). 례: 8000.',
      'What a certificate or assessment says is sure to come may be claimed now; the rest in another suit once paid (interpretation on personal injury 6). For example 8000.',
    ),
    t(
      '后续治疗费：以后取钢板、再做手术等的费用。',
      '후속치료비: 철판제거, 재수술 등 앞으로 드는 비용.',
      'Further treatment (后续治疗费): for example taking out a plate, another operation.',
    ),
  ),
  { ...records(place), sameScreen: true },
];
