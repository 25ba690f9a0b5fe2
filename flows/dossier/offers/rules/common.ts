import type { ClaimRule, PhraseRule } from '../phrases.ts';

/** 标的总额: only where the complaint itself says what it comes to. */
export const total: PhraseRule = {
  path: 'claims.total.amount',
  in: 'claims',
  says: [
    '(?:以上|上述)(?:各项|全部|所有|诸项|第?[\\d一二三四五六七八九]+[至到、-][\\d一二三四五六七八九]+项|[\\d二两三四五六七八九]项)?(?:诉讼请求|请求|费用|款项|损失|金额)?(?:金额)?(?:共计|合计|总计|总额为?|暂计|暂合计){money}',
    '(?:诉讼)?标的(?:总)?额(?:为|共计|合计|暂计|:)*{money}',
  ],
};

/** 支付至实际清偿之日止. */
export const untilPaid = (path: string): PhraseRule => ({
  path,
  in: 'claims',
  option: 'yes',
  says: [
    '[至到](?:借款|货款|欠款|本息|款项|全部|所有|被告|债务|价款|物业费|贷款){0,3}(?:实际|全部|本息|款项|完全)*(?:清偿|付清|还清|偿清|偿还|归还|给付|支付|履行|结清)(?:完毕|完|清)?(?:之日|时|为止|日)',
  ],
});

/** 律师费 and the like as a claim of its own (实现债权的费用). */
export const recovery = (claimed: string, words: string): ClaimRule => ({
  about: '律师(?:代理|服务)?费|实现债权(?:所支出)?的(?:合理)?费用|保全(?:保险|担保)费|诉讼保全责任保险费',
  not: '本金',
  claimed,
  words,
});

/** Security: a lien to be satisfied from, or a guarantor who is to answer. */
export const security = (claimed: string, words: string): ClaimRule => ({
  about: '优先受偿|(?:抵押|质押)(?:物|财产|房产|车辆)|承担连带(?:保证|清偿|担保|还款|偿还)?责任',
  claimed,
  words,
});

/** A contract of guarantee or mortgage that the reasons tell of. */
export const securityFacts: readonly PhraseRule[] = [
  {
    path: 'facts.guarantee.guarantor',
    in: 'facts',
    says: [
      '(?:^|[,。;由与和\\n])(?:被告|案外人)?{who}(?:自愿|同意)?(?:为[^,。;\\n]{2,16}?)?提供(?:了)?连带(?:责任)?(?:保证|担保)',
      '(?:^|[,。;由\\n])(?:被告|案外人)?{who}(?:作为|系|是|以)(?:本案|该笔|上述|本次)?(?:借款|债务|贷款)?(?:的)?(?:连带(?:责任)?)?(?:保证人|担保人)',
      '(?:^|[,。;\\n])(?:被告|案外人)?{who}(?:与|和)原告签订(?:了)?(?:一份)?[《“]?(?:最高额)?(?:连带责任)?保证(?:担保)?合同',
      '(?:与|和)(?:被告|案外人)?{who}签订(?:了)?(?:一份)?(?:编号[^,。;\\n]{1,30}的)?[《“]?(?:最高额)?(?:连带责任)?保证(?:担保)?合同',
    ],
  },
  {
    path: 'facts.guarantee.exists',
    in: 'facts',
    option: 'yes',
    says: [
      '签订(?:了)?…(?:最高额)?保证(?:担保)?合同',
      '提供(?:了)?连带(?:责任)?(?:保证|担保)',
      '作为(?:连带)?(?:责任)?(?:保证人|担保人)',
    ],
  },
  {
    path: 'facts.collateral.exists',
    in: 'facts',
    option: 'yes',
    says: [
      '签订(?:了)?…(?:最高额)?(?:抵押|质押)(?:担保)?(?:合同|协议)',
      '办理(?:了)?(?:房屋|不动产|车辆)?抵押登记',
    ],
  },
  {
    path: 'facts.registration.exists',
    in: 'facts',
    option: 'yes',
    says: ['办理(?:了)?(?:房屋|不动产|车辆|动产)?(?:抵押|质押)(?:权)?(?:预告)?登记'],
    unless: '未(?:能)?办理…(?:抵押|质押)',
  },
];

/** 连带责任保证 as the way of guarantee; where it stands differs. */
export const jointGuarantee = (path: string): PhraseRule => ({
  path,
  in: 'facts',
  option: 'joint',
  says: ['连带(?:责任)?(?:保证|担保)', '连带保证责任'],
  unless: '一般保证',
});

/** The sentence that tells how the contract was made. */
export const contractSentence = (kinds: string, path = 'facts.contract.text'): PhraseRule => ({
  path,
  in: 'facts',
  sentence: [
    `(?:签订|签署|订立|出具|书写|写下|写|打下|打|立)(?:了)?[^。\\n]{0,30}?(?:${kinds})`,
    `(?:${kinds})[^,。;\\n]{0,20}(?:签订|签署|成立)`,
    '没有签订书面|未签(?:订)?书面|口头约定|口头协议',
  ],
});

/** The sentence that tells how the other side was reminded. */
export const reminderSentence = (path: string): PhraseRule => ({
  path,
  in: 'facts',
  sentence: ['催(?:要|讨|促|款|收|告|缴|交|问)|发(?:出|送)(?:了)?(?:律师函|催款函|催告函)'],
});
