import type { Field, PrintLine } from '../../template.ts';
import { money } from './fields.ts';
import {
  followUp,
  lostIncome,
  meals,
  medical,
  nursing,
  nutrition,
  rehabilitation,
  transport,
} from './injury-care.ts';
import { amount, type InjuryItem, type Place } from './injury-place.ts';
import { type Text, t } from './wording.ts';

/** 被扶养人生活费, part of 残疾赔偿金 or of 死亡赔偿金 (人身损害赔偿解释 16). Field `dependants`. */
export const dependants = (place: Place): Field =>
  money(
    place.name('dependants'),
    '被扶养人生活费',
    t(
      '要靠他养活的人，生活费要多少？',
      '그가 부양하여야 할 사람의 생활비는 얼마입니까?',
      'How much for those who depended on them?',
    ),
    {
      ...place.when,
      sameScreen: true,
      help: t(
        '孩子算到十八岁；没有劳动能力又没有生活来源的成年人一般算二十年（人身损害赔偿解释第十七条）。例如：24000。没有就不填。',
        '자녀는 18세까지, 로동능력과 생활원천이 없는 성인은 보통 20년을 계산합니다(인신손해배상해석 제17조). 례: 24000. 없으면 비워두십시오.',
        'Children until eighteen; adults who cannot work and have no income as a rule twenty years (interpretation on personal injury 17). For example 24000. If none, leave it empty.',
      ),
      term: t(
        '被扶养人：依法要由受害人养活的未成年人，或者没有劳动能力又没有别的生活来源的成年亲属。',
        '부양대상자: 법에 따라 피해자가 부양하여야 할 미성년자 또는 로동능력과 생활원천이 없는 성인친족.',
        'Dependants (被扶养人): minors, and adult relatives without means, whom the injured must maintain by law.',
      ),
    },
  );

const disability = (place: Place): readonly Field[] => [
  amount(
    place,
    '残疾赔偿金',
    t('残疾赔偿金要多少？', '장애배상금은 얼마입니까?', 'How much for the disability?'),
    t(
      '按伤残等级和上一年度城镇居民人均可支配收入算，一般二十年；六十岁以上每大一岁减一年，七十五岁以上算五年（人身损害赔偿解释第十二条）。例如：70000。',
      '장애등급과 전년도 도시주민 1인당 가처분소득에 따라 보통 20년을 계산하며, 60세이상은 한살에 1년씩 줄이고 75세이상은 5년을 계산합니다(인신손해배상해석 제12조). 례: 70000.',
      "By the degree and last year's disposable income of urban residents, as a rule for twenty years; from sixty a year less for each year of age, from seventy-five five years (interpretation on personal injury 12). For example 70000.",
    ),
    t(
      '残疾赔偿金：受伤落下残疾的赔偿，要先做伤残鉴定。还没有鉴定的，可以先写一个数，以后再改。',
      '장애배상금: 장애가 남은데 대한 배상으로 먼저 감정을 받아야 합니다. 아직 감정하지 않았으면 먼저 액수를 쓰고 나중에 고칠수 있습니다.',
      'Disability compensation (残疾赔偿金) needs an assessment. Without one yet, write a sum now and change it later.',
    ),
  ),
  dependants(place),
];

const devices = (place: Place): readonly Field[] => [
  amount(
    place,
    '残疾辅助器具费',
    t(
      '轮椅、拐杖、假肢这些要多少钱？',
      '휠체어, 목발, 의족 등의 비용은 얼마입니까?',
      'How much for a wheelchair, crutches, a limb?',
    ),
    t(
      '按普通适用器具的合理费用算（人身损害赔偿解释第十三条）。例如：800。',
      '보통기구의 합리적인 비용으로 계산합니다(인신손해배상해석 제13조). 례: 800.',
      'The reasonable price of ordinary devices (interpretation on personal injury 13). For example 800.',
    ),
  ),
];

const death = (place: Place): readonly Field[] => [
  money(
    place.name('amount'),
    '死亡赔偿金',
    t('死亡赔偿金要多少？', '사망배상금은 얼마입니까?', 'How much for the death?'),
    {
      ...place.when,
      help: t(
        '按上一年度城镇居民人均可支配收入算二十年；六十岁以上每大一岁减一年，七十五岁以上算五年（人身损害赔偿解释第十五条）。例如：700000。',
        '전년도 도시주민 1인당 가처분소득으로 20년을 계산하며, 60세이상은 한살에 1년씩 줄이고 75세이상은 5년을 계산합니다(인신손해배상해석 제15조). 례: 700000.',
        "Twenty years of last year's disposable income of urban residents; from sixty a year less for each year of age, from seventy-five five years (interpretation on personal injury 15). For example 700000.",
      ),
      term: t(
        '死亡赔偿金：赔给去世的人的近亲属的钱。',
        '사망배상금: 사망한 사람의 가까운 친족에게 주는 배상.',
        'Death compensation (死亡赔偿金): paid to the close relatives of who died.',
      ),
    },
  ),
  money(
    place.name('funeral'),
    '丧葬费',
    t('丧葬费要多少？', '장례비는 얼마입니까?', 'How much for the funeral?'),
    {
      ...place.when,
      sameScreen: true,
      help: t(
        '按上一年度职工月平均工资算六个月（人身损害赔偿解释第十四条）。例如：45000。',
        '전년도 종업원 월평균로임의 6개월분으로 계산합니다(인신손해배상해석 제14조). 례: 45000.',
        "Six months of last year's average wage (interpretation on personal injury 14). For example 45000.",
      ),
    },
  ),
];

const moral = (place: Place): readonly Field[] => [
  amount(
    place,
    '精神损害抚慰金',
    t('精神损害抚慰金要多少？', '정신손해위무금은 얼마입니까?', 'How much for the suffering?'),
    t(
      '最后多少由法院看后果和过错来定。例如：5000。',
      '최종액수는 법원이 결과와 과오를 보고 정합니다. 례: 5000.',
      'The court decides by the harm and the fault. For example 5000.',
    ),
    t(
      '精神损害抚慰金：身体受伤，精神上受到严重伤害的赔偿（民法典第一千一百八十三条）。',
      '정신손해위무금: 몸을 다쳐 정신적으로 심한 손해를 입은데 대한 배상(민법전 제1183조).',
      'Solatium (精神损害抚慰金): for serious suffering after an injury (Civil Code 1183).',
    ),
  ),
];

/** An item: what it is called in a list, its label on the paper, its fields and the sentence they stand in. */
interface ItemSpec {
  readonly words: Text;
  readonly label: string;
  readonly fields: (place: Place) => readonly Field[];
  readonly print: readonly PrintLine[];
}

/** The items. The fields of each are in order of asking; its print lines name them as they stand alone in a row. */
export const injuryItems: Readonly<Record<InjuryItem, ItemSpec>> = {
  medical: {
    words: t('医药费（医疗费）', '치료비(의료비)', 'Treatment (医疗费)'),
    label: '医疗费',
    fields: medical,
    print: [
      '{from}至{to}期间在{hospital}医院{visit|住院（门诊）}治疗，累计发生医疗费{amount}元',
      '医疗费发票、医疗费清单、病历资料：{papers}',
    ],
  },
  nursing: {
    words: t('请人照顾的钱（护理费）', '간호비', 'Nursing (护理费)'),
    label: '护理费',
    fields: nursing,
    print: [
      '住院护理{days}天支付护理费{paid}元（或护理人员发生误工费{carerLoss}元），或遵医嘱短期护理发生护理费{short}元',
      '住院证明、医嘱等：{papers}',
    ],
  },
  nutrition: {
    words: t('补充营养的钱（营养费）', '영양비', 'Nutrition (营养费)'),
    label: '营养费',
    fields: nutrition,
    print: ['营养费{amount}元', '病历资料：{papers}'],
  },
  meals: {
    words: t('住院吃饭的补助（住院伙食补助费）', '입원식사보조비', 'Meals in hospital (住院伙食补助费)'),
    label: '住院伙食补助费',
    fields: meals,
    print: ['住院伙食补助费{amount}元', '病历资料：{papers}'],
  },
  lostIncome: {
    words: t('耽误干活少挣的钱（误工费）', '일하지 못하여 벌지 못한 돈(로동손실비)', 'Lost income (误工费)'),
    label: '误工费',
    fields: lostIncome,
    print: ['{from}至{to}误工费{amount}元'],
  },
  transport: {
    words: t('看病坐车的钱（交通费）', '치료하러 다닌 차비(교통비)', 'Travel (交通费)'),
    label: '交通费',
    fields: transport,
    print: ['交通费{amount}元', '交通费凭证：{papers}'],
  },
  disability: {
    words: t(
      '落下残疾的赔偿（残疾赔偿金）',
      '장애가 남은데 대한 배상(장애배상금)',
      'Disability (残疾赔偿金)',
    ),
    label: '残疾赔偿金（含被扶养人生活费）',
    fields: disability,
    print: ['残疾赔偿金{amount}元；被扶养人生活费{dependants}元'],
  },
  devices: {
    words: t('轮椅、拐杖等（残疾辅助器具费）', '휠체어, 목발 등(장애보조기구비)', 'Devices (残疾辅助器具费)'),
    label: '残疾辅助器具费',
    fields: devices,
    print: ['残疾辅助器具费{amount}元'],
  },
  death: {
    words: t(
      '人去世的赔偿（死亡赔偿金、丧葬费）',
      '사망에 대한 배상(사망배상금, 장례비)',
      'Death and funeral (死亡赔偿金、丧葬费)',
    ),
    label: '死亡赔偿金、丧葬费',
    fields: death,
    print: ['死亡赔偿金{amount}元，丧葬费{funeral}元'],
  },
  moral: {
    words: t(
      '精神上受伤害的赔偿（精神损害抚慰金）',
      '정신적손해에 대한 배상(정신손해위무금)',
      'Suffering (精神损害抚慰金)',
    ),
    label: '精神损害抚慰金',
    fields: moral,
    print: ['精神损害抚慰金{amount}元'],
  },
  rehabilitation: {
    words: t('康复锻炼的钱（康复费）', '회복치료비(회복비)', 'Rehabilitation (康复费)'),
    label: '康复费',
    fields: rehabilitation,
    print: ['康复费{amount}元', '病历资料：{papers}'],
  },
  followUp: {
    words: t(
      '以后还要花的治疗费（后续治疗费）',
      '앞으로 들 치료비(후속치료비)',
      'Further treatment (后续治疗费)',
    ),
    label: '后续治疗费',
    fields: followUp,
    print: ['后续治疗费{amount}元', '病历资料：{papers}'],
  },
};
