import type { Field, When } from '../../template.ts';
import { date, hasNot, money } from './fields.ts';
import { type Text, t } from './wording.ts';

/**
 * What may be claimed for an injury (民法典 1179, 1183), as the forms 18, 20, 21 and 38 and our own form for bodily injury
 * list it. The help says how the courts reckon each item: 人身损害赔偿解释 (法释〔2022〕14号) 6–17, article numbers from memory.
 */
export type InjuryItem =
  | 'medical'
  | 'nursing'
  | 'nutrition'
  | 'meals'
  | 'lostIncome'
  | 'transport'
  | 'disability'
  | 'devices'
  | 'death'
  | 'moral'
  | 'rehabilitation'
  | 'followUp';

/** Where the fields of an item stand: alone in a row, or among others, whose ids then begin with the item's name. */
export interface Place {
  readonly name: (id: string) => string;
  readonly when: { readonly when?: When };
}

/** The fields of an item that has a row of its own. */
export const alone: Place = { name: (id) => id, when: {} };

/** `amount` of `medical` as `medicalAmount`: the id of an item's field in a row that it shares with other items. */
export const injuryField = (item: string, id: string): string =>
  `${item}${id.charAt(0).toUpperCase()}${id.slice(1)}`;

/** The fields of an item in a row with others, asked under a condition. */
export const among = (item: InjuryItem, when: When): Place => ({
  name: (id) => injuryField(item, id),
  when: { when },
});

/** 医疗费发票、医疗费清单、病历资料：有□ 无□ */
export const papers = (place: Place, label: string, ask: Text, help: Text): Field =>
  hasNot(place.name('papers'), label, ask, { ...place.when, help });

/** 病历资料：有□ 无□. */
export const records = (place: Place): Field =>
  papers(
    place,
    '病历资料',
    t('有病历吗？', '병력자료가 있습니까?', 'Are there medical records?'),
    t(
      '例如医生写了“加强营养”或者住院多少天的病历、出院小结。没有就选“否”。',
      '례: 의사가 "영양보충" 또는 입원일수를 적은 병력, 퇴원기록. 없으면 "아니요"를 선택하십시오.',
      'For example a record that says how long you were in hospital or what you should eat. If not, choose no.',
    ),
  );

/** The amount of an item. */
export const amount = (place: Place, label: string, ask: Text, help: Text, term?: Text): Field =>
  money(place.name('amount'), label, ask, {
    ...place.when,
    required: true,
    help,
    ...(term === undefined ? {} : { term }),
  });

/** From when and until when. */
export const period = (place: Place, from: Text, to: Text, help: Text): readonly Field[] => [
  date(place.name('from'), '起', from, { ...place.when, notFuture: true, help }),
  date(place.name('to'), '止', to, { ...place.when, sameScreen: true, help: untilHelp }),
];

const untilHelp = t(
  '还没有结束的，写算到哪一天。',
  '아직 끝나지 않았으면 어느 날까지 계산하였는가를 써주십시오.',
  'If it has not ended, the day up to which you reckon.',
);
