import type { Condition, Field } from '../../template.ts';
import { choice, longText } from './fields.ts';
import { is, option } from './wording.ts';

/** The hint on 相关市场界定 that forms 30 and 36 print. */
export const marketHint =
  '（原告主张被诉垄断行为属于反垄断法第十七条第一项至第五项和第十八条第一款第一项、第二项规定情形的，可以不对相关市场界定提供证据）';

/** The blanks of the relevant market (相关市场), which forms 30 and 36 print alike. */
export const marketFields = (when?: Condition): readonly Field[] => {
  const asking = when === undefined ? {} : { when };
  return [
    longText('market', '', '案子说的是哪个市场？', {
      ...asking,
      help: '写什么商品、什么地方、什么时间。例如：2023年以来延边州的液化气零售市场。不知道可以不填。',
      term: '相关市场：一定时间里，互相竞争的商品和地区的范围。',
    }),
    longText('marketDetail', '具体说明', '为什么这样划市场？', {
      ...asking,
      help: '写消费者还能不能换别的商品、到别的地方买。例如：别的燃气用不了现有的灶，外地的气运不进来。',
    }),
  ];
};

/** The printed lines of `marketFields`. */
export const marketPrint: readonly string[] = [
  '本案相关市场为{market}（包括具体时间范围内的商品市场、地域市场）。',
  '具体说明：{marketDetail}',
  marketHint,
];

/** «反垄断执法机构正在调查 / 作出处罚» as the first of the related procedures; `whose` is 被告 or 原告. */
export const enforcementProceedings = (whose: '被告' | '原告') => ({
  id: 'enforcement',
  words: '市场监管部门在查、或者已经处罚',
  fields: [
    longText('enforcementAct', '', `${whose}被查的是什么行为？`, {
      when: is('kinds', 'enforcement'),
      maxLength: 500,
      required: true,
      help: '例如：几家公司商量好一起涨价的行为。',
    }),
    choice(
      'stage',
      '',
      '办到哪一步了？',
      [option('investigating', '正在调查', '正在查'), option('punished', '作出处罚', '已经处罚')],
      { when: is('kinds', 'enforcement'), sameScreen: true, required: true, help: '不清楚就选“正在查”。' },
    ),
    longText('enforcement', '具体情况', '具体情况怎样？', {
      when: is('kinds', 'enforcement'),
      maxLength: 800,
      help: '写哪个部门、哪天、什么结果。例如：省市场监管局今年五月罚了它三百万元，有处罚决定书。',
    }),
  ],
  print: `截至目前，${whose}相关垄断行为{enforcementAct}，反垄断执法机构{stage|正在调查 / 作出处罚}。具体情况：{enforcement}`,
});
