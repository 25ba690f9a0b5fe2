import { harmfulAct, harmKinds } from '../blocks/environment.ts';
import { publicInterestFacts, publicInterestForm } from '../blocks/environment-form.ts';
import { option } from '../blocks/wording.ts';

/** 民事起诉状（环境污染民事公益诉讼）: form 41 of the national set. */
export const environmentalPollutionPublicInterest = publicInterestForm({
  id: 'environmental-pollution-public-interest',
  number: 41,
  titled: '环境污染民事公益诉讼',
  name: '社会组织告污染环境的（环境污染民事公益诉讼）',
  cause: '环境污染民事公益诉讼',
  claimsExample: '请判令被告停止排放污水，承担修复费用八十万元。',
  factsExample: '被告的工厂从2025年3月起夜里向河里排污水，下游的鱼大量死亡。',
  facts: [
    harmKinds(
      '环境污染民事公益诉讼类型',
      '污染了什么？',
      [
        option('air', '大气污染', '空气（大气污染）'),
        option('water', '水污染', '水（水污染）'),
        option('soil', '土壤污染', '土地（土壤污染）'),
        option('electronicWaste', '电子废物污染', '废旧电器（电子废物污染）'),
        option('solidWaste', '固体废物污染', '垃圾、废渣（固体废物污染）'),
        option('noise', '噪声污染', '噪声（噪声污染）'),
        option('light', '光污染', '强光（光污染）'),
        option('radiation', '放射性污染', '放射性的东西（放射性污染）'),
        option('other', '其他', '别的'),
      ],
      '电磁辐射',
    ),
    harmfulAct(
      '具体环境污染行为',
      '被告做了什么？',
      '写什么时候、怎么排的、排了什么。例如：2025年3月起，工厂夜里用暗管向某某河排放没有处理的污水。',
    ),
    ...publicInterestFacts,
  ],
});
