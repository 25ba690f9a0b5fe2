import type { Check, Material } from '../../template.ts';
import { claimsItem } from './injury.ts';
import type { InjuryItem } from './injury-place.ts';
import { type Text, t, wordsOf } from './wording.ts';

/** The papers of an injury, each asked for where what it shows is claimed. */
export const injuryMaterials: readonly Material[] = [
  {
    id: 'medicalRecords',
    label: '病历、诊断证明、医疗费票据及清单',
    title: t('病历、诊断书和医药费票据', '병력, 진단서, 치료비령수증', 'Medical records and receipts'),
    help: t(
      '在几家医院看过的都要。住院的带出院小结和费用清单。',
      '치료한 모든 병원의것이 있어야 합니다. 입원하였으면 퇴원기록과 비용명세서도 가져오십시오.',
      'From every hospital; with the discharge note and the bill of a stay.',
    ),
    when: claimsItem('medical'),
    required: false,
  },
  {
    id: 'nursingPapers',
    label: '护理费用或护理人员收入的证明',
    title: t('护理费的证明', '간호비 증명', 'Proof of nursing costs'),
    help: t(
      '例如护工的收条，或者照顾的家人的误工、收入证明。',
      '례: 간호인의 령수증 또는 돌본 가족의 로동손실, 수입 증명.',
      "For example the carer's receipt, or the relative's proof of lost pay.",
    ),
    when: claimsItem('nursing'),
    required: false,
  },
  {
    id: 'incomePapers',
    label: '误工及收入证明',
    title: t('误工和收入的证明', '로동손실과 수입의 증명', 'Proof of lost income'),
    help: t(
      '例如单位的误工证明、工资流水、医生开的休息证明。种地、打零工的，可以由村里开证明。',
      '례: 단위의 로동손실증명, 로임입금내역, 의사의 휴식증명. 농사나 잡일을 하면 촌의 증명을 받을수 있습니다.',
      "For example the employer's letter, the record of wages, the doctor's note; farmers may bring one of the village.",
    ),
    when: claimsItem('lostIncome'),
    required: false,
  },
  {
    id: 'disabilityReport',
    label: '伤残鉴定意见书',
    title: t('伤残鉴定意见书', '장애감정의견서', 'Assessment of the disability'),
    help: t(
      '已经鉴定过的才交。有要养活的家人的，再带户口簿。',
      '이미 감정하였을 때에만 냅니다. 부양할 가족이 있으면 호구부도 가져오십시오.',
      'If there is one already. With dependants bring the household register too.',
    ),
    when: claimsItem('disability'),
    required: false,
  },
  {
    id: 'deathPapers',
    label: '死亡证明、与死者关系的证明',
    title: t('死亡证明和亲属关系证明', '사망증명과 친족관계증명', 'Proof of the death and of kinship'),
    help: t(
      '例如死亡医学证明、火化证、户口簿、结婚证。',
      '례: 사망의학증명, 화장증, 호구부, 결혼증.',
      'For example the death certificate, household register, marriage certificate.',
    ),
    when: claimsItem('death'),
    required: false,
  },
];

const tooLittle = t(
  '总数比上面要的钱还少，请看看有没有写错。',
  '총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** No part is more than the whole. */
export const withinTotal = (
  parts: readonly string[],
  total = 'claims.total.amount',
  words: Text = tooLittle,
): readonly Check[] => parts.map((less) => ({ kind: 'notMore', less, more: total, words: wordsOf(words) }));

const periodTurned = t(
  '开始的日期晚于结束的日期，请看看有没有写错。',
  '시작날자가 끝나는 날자보다 늦습니다. 확인하여 주십시오.',
  'It begins after it ends: please check the dates.',
);

/** A period does not end before it begins. */
export const inOrder = (earlier: string, later: string, words: Text = periodTurned): Check => ({
  kind: 'notAfter',
  earlier,
  later,
  words: wordsOf(words),
});

/** The periods of the rows about treatment and lost income. */
export const injuryPeriods: readonly Check[] = (['medical', 'lostIncome'] satisfies InjuryItem[]).map(
  (item) => inOrder(`claims.${item}.from`, `claims.${item}.to`),
);
