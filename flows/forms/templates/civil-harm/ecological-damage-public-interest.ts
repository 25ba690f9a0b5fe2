import { harmfulAct, harmKinds } from '../blocks/environment.ts';
import { publicInterestFacts, publicInterestForm } from '../blocks/environment-form.ts';
import { option } from '../blocks/wording.ts';

/** 民事起诉状（生态破坏民事公益诉讼）: form 42 of the national set. */
export const ecologicalDamagePublicInterest = publicInterestForm({
  id: 'ecological-damage-public-interest',
  number: 42,
  titled: '生态破坏民事公益诉讼',
  name: '社会组织告破坏生态的（生态破坏民事公益诉讼）',
  cause: '生态破坏民事公益诉讼',
  claimsExample: '请判令被告停止毁林，补种树木，不补种的承担修复费用六十万元。',
  factsExample: '被告从2025年4月起没有许可砍伐国有林二十亩，山坡大面积裸露。',
  facts: [
    harmKinds(
      '生态破坏类型',
      '破坏了什么？',
      [
        option('species', '生物多样性破坏', '动物、植物（生物多样性破坏）'),
        option('landscape', '景观多样性破坏', '自然景观（景观多样性破坏）'),
        option('ecosystem', '生态系统破坏', '森林、草地、湿地等（生态系统破坏）'),
        option(
          'keyArea',
          '重点生态区域（国家公园、自然保护区、自然公园或河流湖泊等岸线区域）内生态破坏',
          '国家公园、自然保护区、河湖岸边这些重点地方',
        ),
        option('other', '其他', '别的'),
      ],
      '外来物种入侵',
    ),
    harmfulAct(
      '具体生态破坏行为',
      '被告做了什么？',
      '写什么时候、用什么办法、破坏了多少。例如：2025年4月，用推土机毁掉湿地三十亩。',
    ),
    ...publicInterestFacts,
  ],
});
