import type { FormFamily } from '../../template.ts';

/** The verb of the second printed note, which differs from form to form. */
export type NoteVerb = '提起诉讼' | '参加诉讼';

const lead = '为了方便您参加诉讼，保护您的合法权利，请填写本表。';

const blanks = (none: string): string =>
  `3. 本表有些内容可能与您的案件无关，您认为与案件无关的项目可以填“无”${none}不填；对于本表中勾选项可以在对应项打“√”；您认为另有重要内容需要列明的，可以另附页填写。`;

const expansion =
  '4. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。例如，多原告、多被告或多委托诉讼代理人等情况，可根据实际情况复制粘贴；需填写文字较多时，可根据实际对栏目进行扩容等。';

const identity = '1. 起诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。';

const truth = (verb: NoteVerb): string =>
  `2. 本表所列内容是您${verb}以及人民法院查明案件事实所需，请务必如实填写。`;

const civil = (verb: NoteVerb): readonly string[] => [lead, identity, truth(verb), blanks('或'), expansion];

const criminal: readonly string[] = [
  '为了方便您提起自诉，保护您的合法权利，请填写本表。',
  '1. 提起自诉时需向人民法院提交证明您和被告人身份的材料，如身份证复印件；无法提供被告人身份材料的，可以提供被告人的电话、住址等信息。',
  '2. 委托诉讼代理人的：代理人是律师的，提交授权委托书、律师事务所公函、律师执业证复印件；是其他人的，提交授权委托书、身份材料和与自诉人关系的证明。',
  '3. 被害人死亡、丧失行为能力或者因受强制、威吓等无法告诉，由其法定代理人、近亲属告诉或者代为告诉的，提交与被害人关系的证明并说明被害人不能亲自告诉的原因。',
  '4. 证据材料请写明名称和来源；有证人的，写明证人的姓名、住址、联系方式。',
  '5. 提起附带民事诉讼的，才需填写有关附带民事诉讼的内容。',
  '6. 本表有些内容可能与您的案件无关，您认为与案件无关的项目可以填“无”或不填；对于本表中勾选项可以在对应项打“√”；您认为另有重要内容需要列明的，可以另附页填写。',
  '7. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。',
];

const stateCompensation: readonly string[] = [
  '为了方便您申请国家赔偿，保护您的合法权利，请填写本表。',
  '1. 申请时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。',
  '2. 本表所列内容是您申请国家赔偿以及人民法院查明案件事实所需，请务必如实填写。',
  blanks('或'),
  '4. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。',
];

const answer: readonly string[] = [
  lead,
  '1. 应诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。',
  truth('参加诉讼'),
  blanks('或'),
  expansion,
];

/** Ours: the national set has no form for these applications. */
const application: readonly string[] = [
  '为了方便您提出申请，保护您的合法权利，请填写本表。',
  '1. 申请时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。',
  '2. 请如实填写；与您无关的项目可以填“无”或不填；对于本表中勾选项可以在对应项打“√”；填写不下的，可以另附页填写。',
];

/**
 * The printed notes (说明) of a family of forms. The civil ones are as printed; those of the criminal and state
 * compensation forms are re-expressed from their contents and must be compared with the official annex before release.
 * The enforcement forms have notes of their own, given by each.
 */
export const familyNotes = (family: FormFamily, verb: NoteVerb): readonly string[] => {
  switch (family) {
    case 'civil':
    case 'intellectualProperty':
    case 'intellectualPropertyAdministrative':
    case 'own':
    case 'maritime':
      return civil(verb);
    case 'environment':
      return [
        lead,
        '1. 起诉时需向人民法院提交证明您身份的材料，如登记证书、营业执照复印件等。',
        truth(verb),
        blanks('或'),
        expansion,
      ];
    case 'administrative':
      return [lead, identity, truth(verb), blanks('或者'), expansion];
    case 'criminal':
      return criminal;
    case 'stateCompensation':
      return stateCompensation;
    case 'answer':
      return answer;
    case 'application':
      return application;
    case 'enforcement':
      return [];
    default:
      return family satisfies never;
  }
};

/** The printed warning (★特别提示★) of a family. */
export const familyWarning = (family: FormFamily): string =>
  family === 'stateCompensation'
    ? '申请人应遵守诚信原则如实认真填写表格。\n如果申请人违反有关规定，人民法院将视违法情形依法追究责任。'
    : '诉讼参加人应遵守诚信原则如实认真填写表格。\n如果诉讼参加人违反有关规定，虚假诉讼、恶意诉讼、滥用诉权，人民法院将视违法情形依法追究责任。';
