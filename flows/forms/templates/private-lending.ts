import type { Section, Template } from '../template.ts';
import { agentConditions, agentSection } from './blocks/agent.ts';
import { jurisdictionConditions, jurisdictionSection } from './blocks/jurisdiction.ts';
import { mediationSection } from './blocks/mediation.ts';
import { organisationConditions, otherOrganisation, plaintiffOrganisation } from './blocks/organisation.ts';
import { otherPerson, partyKind, personConditions, plaintiffPerson } from './blocks/person.ts';
import { defendantRole, option, plaintiffRole, t, thirdPartyRole } from './blocks/wording.ts';
import { privateLendingClaims } from './private-lending-claims.ts';
import { privateLendingEvidence, privateLendingFacts } from './private-lending-facts.ts';

/** As whom the visitor files: it decides which row the card fills. Not on the paper. */
const applicant: Section = {
  id: 'applicant',
  label: '',
  title: t('您以什么身份起诉', '어떤 신분으로 기소합니까', 'As whom you file'),
  printed: false,
  elements: [
    {
      id: 'applicant',
      label: '',
      fields: [
        {
          id: 'role',
          kind: 'choice',
          label: '',
          printed: false,
          required: true,
          options: [
            option('self', '本人', t('我自己要起诉', '본인이 기소합니다', 'I am suing myself')),
            option(
              'representative',
              '法定代表人或负责人',
              t(
                '我是单位的法定代表人或负责人，单位要起诉',
                '나는 단위의 법정대표인 또는 책임자입니다',
                'I am the legal representative or head of an organisation that sues',
              ),
            ),
            option(
              'agent',
              '代理人',
              t(
                '我替别人来办（代理人）',
                '나는 남의 위탁을 받았습니다(대리인)',
                'I act for someone else (agent)',
              ),
            ),
          ],
          ask: t('您替谁来起诉？', '누구를 위하여 기소합니까?', 'For whom are you filing?'),
          help: t(
            '钱是您自己借出去的，就选“我自己要起诉”。',
            '본인이 빌려준 돈이면 "본인이 기소합니다"를 선택하십시오.',
            'If you lent the money yourself, choose the first.',
          ),
          term: t(
            '原告：起诉的人；被告：被起诉的人。',
            '원고: 기소하는 사람. 피고: 기소당한 사람.',
            'The plaintiff (原告) sues; the defendant (被告) is sued.',
          ),
        },
      ],
    },
  ],
};

const plaintiffs: Section = {
  id: 'plaintiffs',
  label: '当事人信息',
  title: t('原告', '원고', 'Plaintiffs'),
  repeat: {
    min: 1,
    max: 10,
    one: plaintiffRole,
    more: t(
      '还有别人和原告一起起诉吗？',
      '함께 기소하는 다른 원고가 있습니까?',
      'Does anyone else sue together with the plaintiff?',
    ),
    nameFields: ['person.name', 'organisation.name'],
  },
  elements: [
    partyKind(plaintiffRole),
    plaintiffPerson('原告（自然人）', plaintiffRole),
    plaintiffOrganisation('原告（法人、非法人组织）', plaintiffRole),
  ],
};

const defendants: Section = {
  id: 'defendants',
  label: '当事人信息',
  title: t('被告', '피고', 'Defendants'),
  repeat: {
    min: 1,
    max: 20,
    one: defendantRole,
    more: t(
      '还要告别人吗？例如共同借款人、担保人。',
      '또 다른 피고가 있습니까? 례: 공동차용인, 담보인.',
      'Do you sue anyone else, such as a co-borrower or guarantor?',
    ),
    nameFields: ['person.name', 'organisation.name'],
  },
  elements: [
    partyKind(defendantRole),
    otherPerson('被告（自然人）', defendantRole),
    otherOrganisation('被告（法人、非法人组织）', defendantRole),
  ],
};

const thirdParties: Section = {
  id: 'thirdParties',
  label: '当事人信息',
  title: t('第三人', '제3자', 'Third parties'),
  repeat: {
    min: 0,
    max: 10,
    one: thirdPartyRole,
    more: t(
      '有没有第三人？不清楚就是没有。',
      '제3자가 있습니까? 잘 모르면 없는것입니다.',
      'Is there a third party? If you are not sure, there is none.',
    ),
    nameFields: ['person.name', 'organisation.name'],
  },
  elements: [
    partyKind(thirdPartyRole),
    otherPerson('第三人（自然人）', thirdPartyRole),
    otherOrganisation('第三人（法人、非法人组织）', thirdPartyRole),
  ],
};

/** 民事起诉状（民间借贷纠纷）: form 09 of the SPC's element-style complaints. */
export const privateLending = {
  id: 'private-lending',
  version: 1,
  title: ['民事起诉状', '（民间借贷纠纷）'],
  name: t(
    '借钱不还（民间借贷纠纷）',
    '빌린 돈을 갚지 않음(민간대차분쟁)',
    'Unpaid private loan (民间借贷纠纷)',
  ),
  cause: '民间借贷纠纷',
  source: '法〔2025〕82号, 民事起诉状（民间借贷纠纷）, in use from 2025-07-14',
  notes: [
    '为了方便您参加诉讼，保护您的合法权利，请填写本表。',
    '1. 起诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。',
    '2. 本表所列内容是您提起诉讼以及人民法院查明案件事实所需，请务必如实填写。',
    '3. 本表有些内容可能与您的案件无关，您认为与案件无关的项目可以填“无”或不填；对于本表中勾选项可以在对应项打“√”；您认为另有重要内容需要列明的，可以另附页填写。',
    '4. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。例如，多原告、多被告或多委托诉讼代理人等情况，可根据实际情况复制粘贴；需填写文字较多时，可根据实际对栏目进行扩容等。',
  ],
  warning:
    '诉讼参加人应遵守诚信原则如实认真填写表格。\n如果诉讼参加人违反有关规定，虚假诉讼、恶意诉讼、滥用诉权，人民法院将视违法情形依法追究责任。',
  conditions: {
    asSelf: { path: 'applicant.applicant.role', is: 'self' },
    asRepresentative: { path: 'applicant.applicant.role', is: 'representative' },
    asAgent: { path: 'applicant.applicant.role', is: 'agent' },
    anyOrganisationSues: { path: 'plaintiffs[*].kind.kind', is: 'organisation' },
    ...personConditions,
    ...organisationConditions,
    ...agentConditions,
    ...jurisdictionConditions,
    claimsInterest: { path: 'claims.interest.claimed', is: true },
    claimsEarly: { path: 'claims.early.claimed', is: true },
    claimsSecurity: { path: 'claims.security.claimed', is: true },
    claimsCosts: { path: 'claims.costs.claimed', is: true },
    givenOtherwise: { path: 'facts.amount.how', is: 'other' },
    hasTerm: { path: 'facts.term.agreed', is: true },
    hasRate: { path: 'facts.rate.agreed', is: 'agreed' },
    repaidOtherwise: { path: 'facts.repayment.how', is: 'other' },
    someRepaid: { path: 'facts.repaid.any', is: true },
    isOverdue: { path: 'facts.overdue.exists', is: true },
    hasCollateral: { path: 'facts.collateral.exists', is: true },
    hasCeiling: { path: 'facts.ceiling.exists', is: true },
    isRegistered: { path: 'facts.registration.exists', is: true },
    collateralIsRegistered: { all: [{ named: 'hasCollateral' }, { named: 'isRegistered' }] },
    hasGuarantee: { path: 'facts.guarantee.exists', is: true },
    hasOtherSecurity: { path: 'facts.otherSecurity.exists', is: true },
  },
  tasks: [
    {
      id: 'parties',
      title: t('谁告谁', '원고와 피고', 'Who sues whom'),
      sections: ['applicant', 'plaintiffs', 'agent', 'defendants', 'thirdParties'],
    },
    {
      id: 'claims',
      title: t('要求什么', '무엇을 요구합니까', 'What you claim'),
      sections: ['claims', 'jurisdiction'],
    },
    {
      id: 'facts',
      title: t('事情经过和证据', '사실경과와 증거', 'What happened, and evidence'),
      sections: ['facts', 'evidence'],
    },
    { id: 'mediation', title: t('愿不愿意调解', '조정의사', 'Mediation'), sections: ['mediation'] },
  ],
  sections: [
    applicant,
    plaintiffs,
    agentSection,
    defendants,
    thirdParties,
    privateLendingClaims,
    jurisdictionSection,
    privateLendingFacts,
    privateLendingEvidence,
    mediationSection,
  ],
  prefill: [
    { when: 'asSelf', path: 'plaintiffs[0].kind.kind', value: 'person', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.name', from: 'name', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.sex', from: 'sex', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.birthDate', from: 'birthDate', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.nation', from: 'nation', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.domicile', from: 'address', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.documentType', from: 'documentType', locked: true },
    // Which of the two applies follows from the kind of document.
    { when: 'asSelf', path: 'plaintiffs[0].person.citizenNumber', from: 'number', locked: true },
    { when: 'asSelf', path: 'plaintiffs[0].person.otherNumber', from: 'number', locked: true },
    { when: 'asRepresentative', path: 'plaintiffs[0].kind.kind', value: 'organisation', locked: true },
    {
      when: 'asRepresentative',
      path: 'plaintiffs[0].organisation.representative',
      from: 'name',
      locked: true,
    },
    { when: 'asAgent', path: 'agent.agent.has', value: true, locked: true },
    { when: 'asAgent', path: 'agent.agent.name', from: 'name', locked: true },
    { path: 'claims.interest.until', sameAs: 'claims.principal.until' },
    { path: 'claims.total.amount', sumOf: ['claims.principal.owed', 'claims.interest.owed'] },
    { path: 'facts.parties.lender', sameAs: 'plaintiffs[0].person.name' },
    { path: 'facts.parties.lender', sameAs: 'plaintiffs[0].organisation.name' },
    { path: 'facts.parties.borrower', sameAs: 'defendants[0].person.name' },
    { path: 'facts.parties.borrower', sameAs: 'defendants[0].organisation.name' },
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第六百六十七条、第六百七十五条、第六百七十六条',
    },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.provided.date',
      later: 'facts.term.to',
      words: t(
        '给钱的日期晚于约定还钱的日期，请看看有没有写错。',
        '돈을 준 날자가 갚기로 한 날자보다 늦습니다. 확인하여 주십시오.',
        'The money was given later than it was to be paid back: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: t(
        '借款期限的开始日期晚于结束日期，请看看有没有写错。',
        '차용기한의 시작날자가 끝날자보다 늦습니다. 확인하여 주십시오.',
        'The loan ends before it begins: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.provided.date',
      later: 'claims.principal.until',
      words: t(
        '给钱的日期晚于您计算欠款的日期，请看看有没有写错。',
        '돈을 준 날자가 빚을 계산한 날자보다 늦습니다. 확인하여 주십시오.',
        'The money was given after the day on which you reckon the debt: please check the dates.',
      ),
    },
    {
      kind: 'notMore',
      less: 'claims.principal.owed',
      more: 'facts.amount.actual',
      words: t(
        '您要的本金比实际借出去的钱多。本金按实际借出的数额算（民法典第六百七十条）。',
        '요구하는 원금이 실제로 빌려준 돈보다 많습니다. 원금은 실제로 준 액수로 계산합니다(민법전 제670조).',
        'You claim more principal than was really lent. Principal is what was really given (Civil Code 670).',
      ),
    },
    {
      kind: 'notMore',
      less: 'facts.repaid.principal',
      more: 'facts.amount.actual',
      words: t(
        '对方已还的本金比借出去的钱多，请看看有没有写错。',
        '이미 갚은 원금이 빌려준 돈보다 많습니다. 확인하여 주십시오.',
        'More principal was paid back than was lent: please check the amounts.',
      ),
    },
    {
      kind: 'notMore',
      less: 'claims.principal.owed',
      more: 'claims.total.amount',
      words: t(
        '标的总额比本金还少，请看看有没有写错。',
        '청구총액이 원금보다 적습니다. 확인하여 주십시오.',
        'The total is less than the principal: please check the amounts.',
      ),
    },
  ],
  materials: [
    {
      id: 'identity',
      label: '身份证复印件',
      title: t('身份证', '신분증', 'Identity card'),
      help: t(
        '原告本人或来办理的人的身份证，正面和反面都要。',
        '원고 또는 신청하는 사람의 신분증 앞면과 뒤면이 모두 있어야 합니다.',
        'The card of the plaintiff or of the person who files: front and back.',
      ),
      required: true,
    },
    {
      id: 'loanDocument',
      label: '借条、借款合同',
      title: t('借条或借款合同', '차용증 또는 차용계약', 'Promissory note or loan contract'),
      help: t(
        '没有借条也可以起诉，用转账记录、聊天记录等证明。',
        '차용증이 없어도 이체기록이나 대화기록 등으로 증명하고 기소할수 있습니다.',
        'Without a note you may still sue, and prove the loan by transfers or messages.',
      ),
      required: false,
    },
    {
      id: 'transferRecord',
      label: '转账记录',
      title: t('转账记录', '이체기록', 'Records of transfers'),
      help: t(
        '银行流水、微信或支付宝转账截图的打印件。',
        '은행거래기록이나 위챗, 알리페이 이체화면을 인쇄한것입니다.',
        'Bank statements, or prints of WeChat or Alipay transfers.',
      ),
      required: false,
    },
    {
      id: 'otherEvidence',
      label: '其他证据',
      title: t('其他证据', '기타 증거', 'Other evidence'),
      help: t(
        '例如聊天记录、催款短信、证人的书面证言。',
        '례: 대화기록, 독촉메시지, 증인의 서면증언.',
        "For example messages, demands for payment, a witness's written statement.",
      ),
      required: false,
    },
    {
      id: 'agentPapers',
      label: '授权委托书及代理人证件',
      title: t(
        '授权委托书和代理人的证件',
        '위임장과 대리인의 증명서',
        "Power of attorney and the agent's papers",
      ),
      help: t(
        '律师：授权委托书、律师证、律所公函。亲属：授权委托书、身份证、关系证明。',
        '변호사: 위임장, 변호사증, 사무소공문. 친척: 위임장, 신분증, 관계증명.',
        'A lawyer: power of attorney, licence, letter of the firm. A relative: power of attorney, identity card, proof of kinship.',
      ),
      when: 'hasAgent',
      required: false,
    },
    {
      id: 'organisationPapers',
      label: '营业执照复印件、法定代表人身份证明书',
      title: t(
        '营业执照和法定代表人身份证明书',
        '영업허가증과 법정대표인 신분증명서',
        "Business licence and the legal representative's certificate",
      ),
      help: t(
        '营业执照复印件，加上单位盖章的法定代表人（负责人）身份证明书。',
        '영업허가증 복사본과 단위 도장을 찍은 법정대표인(책임자) 신분증명서입니다.',
        'A copy of the licence, and the certificate of the legal representative under the seal of the organisation.',
      ),
      when: 'anyOrganisationSues',
      required: false,
    },
  ],
  facts: {
    feeScale: 'property',
    claimAmount: 'claims.total.amount',
    jurisdiction: 'contract-money',
    plaintiffAddress: [
      'plaintiffs[0].person.residence',
      'plaintiffs[0].person.domicile',
      'plaintiffs[0].organisation.address',
    ],
    defendantAddress: [
      'defendants[0].person.residence',
      'defendants[0].person.domicile',
      'defendants[0].organisation.address',
    ],
    agreement: 'jurisdiction.agreement.kind',
  },
} as const satisfies Template;
