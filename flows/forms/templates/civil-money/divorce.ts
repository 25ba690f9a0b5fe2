import { form } from '../blocks/form.ts';
import { earlierDivorceGates, earlierDivorceSection } from '../blocks/gate-questions.ts';
import { preservationSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent } from '../blocks/parties.ts';
import { all, defendantRole, named, not, plaintiffRole, t, yes } from '../blocks/wording.ts';
import { divorceClaims } from './divorce-claims.ts';
import { concernsChild, divorceEvidence, divorceFacts } from './divorce-facts.ts';

const sharesProperty = named('sharesProperty');

/** 民事起诉状（离婚纠纷）: form 05 of the national set. It prints no 标的总额; the worth of things is asked for the fee. */
export const divorce = form({
  id: 'divorce',
  number: 5,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（离婚纠纷）'],
  name: t('要离婚（离婚纠纷）', '리혼(리혼분쟁)', 'Divorce (离婚纠纷)'),
  cause: '离婚纠纷',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: {
      role: plaintiffRole,
      rows: [{ kind: 'person', label: '原告', print: 'standard' }],
      max: 1,
      more: t('原告只有一个人。', '원고는 한사람뿐입니다.', 'There is only one plaintiff.'),
    },
    other: {
      role: defendantRole,
      rows: [{ kind: 'person', label: '被告', print: 'standard' }],
      max: 1,
      more: t('被告只有一个人。', '피고는 한사람뿐입니다.', 'There is only one defendant.'),
    },
    agents: [civilAgent],
  },
  claims: { sections: [...divorceClaims, earlierDivorceSection, preservationSection] },
  facts: { sections: [divorceFacts, divorceEvidence] },
  mediation: mediationSection,
  conditions: {
    sharesProperty: yes('claims.property.has'),
    sharesDebts: yes('debtClaims.debts.has'),
    settlesCustody: yes('childClaims.custody.has'),
    settlesSupport: yes('furtherClaims.support.has'),
    settlesVisiting: yes('furtherClaims.visiting.has'),
    claimsCompensation: yes('furtherClaims.compensation.claimed'),
  },
  prefill: [
    { path: 'claims.divorce.text', value: '请求判令原告与被告离婚。' },
    {
      when: all(sharesProperty, concernsChild),
      path: 'facts.basis.text',
      value: '《中华人民共和国民法典》第一千零七十九条、第一千零八十四条、第一千零八十五条、第一千零八十七条',
    },
    {
      when: concernsChild,
      path: 'facts.basis.text',
      value: '《中华人民共和国民法典》第一千零七十九条、第一千零八十四条、第一千零八十五条',
    },
    {
      when: sharesProperty,
      path: 'facts.basis.text',
      value: '《中华人民共和国民法典》第一千零七十九条、第一千零八十七条',
    },
    {
      when: not(sharesProperty),
      path: 'facts.basis.text',
      value: '《中华人民共和国民法典》第一千零七十九条',
    },
  ],
  materials: [
    {
      id: 'marriageCertificate',
      label: '结婚证',
      title: t('结婚证', '결혼증', 'Marriage certificate'),
      help: t(
        '丢了的，可以到婚姻登记机关查档案，开一份证明。',
        '잃어버렸으면 혼인등록기관에서 증명을 뗄수 있습니다.',
        'If it is lost, the registry office can give you a record.',
      ),
      required: false,
    },
    {
      id: 'childPapers',
      label: '子女出生证明、户口簿',
      title: t(
        '孩子的出生证明或户口簿',
        '자녀의 출생증명 또는 호구부',
        'Birth certificate or household register of the child',
      ),
      help: t(
        '有孩子的要。户口簿复印首页和每个人的那一页。',
        '자녀가 있으면 냅니다. 호구부는 첫페지와 매 사람의 페지를 복사합니다.',
        'Where there is a child. Copy the first page of the register and the page of each person.',
      ),
      when: concernsChild,
      required: false,
    },
    {
      id: 'propertyPapers',
      label: '财产凭证（房产证、行驶证、存款凭证等）',
      title: t('财产的凭证', '재산증빙', 'Papers of the property'),
      help: t(
        '例如房产证、购房合同、行驶证、银行流水。在对方手里的，写明线索，可以申请法院调取。',
        '례: 집문서, 주택구매계약, 운행증, 은행거래기록. 상대방이 가지고있으면 법원에 조사를 신청할수 있습니다.',
        'For example deeds, contract, vehicle licence, bank statements. If the other side has them, you may ask the court to obtain them.',
      ),
      when: 'sharesProperty',
      required: false,
    },
    {
      id: 'debtPapers',
      label: '债务凭证（借条、贷款合同等）',
      title: t('债务的凭证', '채무증빙', 'Papers of the debts'),
      help: t(
        '例如借条、贷款合同、还款记录。',
        '례: 차용증, 대출계약, 상환기록.',
        'For example notes, loan contracts, repayments.',
      ),
      when: 'sharesDebts',
      required: false,
    },
    {
      id: 'earlierJudgment',
      label: '以前的离婚判决书、调解书、裁定书',
      title: t('以前离婚案子的判决书', '이전 리혼사건의 판결서', 'Judgment of an earlier divorce case'),
      help: t(
        '以前起诉离婚过的才要。',
        '이전에 리혼을 청구한적이 있을 때에만 냅니다.',
        'Only if a divorce was asked for before.',
      ),
      required: false,
    },
    {
      id: 'harmPapers',
      label: '报警记录、告诫书、病历、保护令',
      title: t('家庭暴力的证据', '가정폭력의 증거', 'Evidence of violence'),
      help: t(
        '有家庭暴力的才要。例如报警回执、告诫书、病历、伤情照片。',
        '가정폭력이 있을 때에만 냅니다. 례: 경찰접수증, 경고서, 병력, 상처사진.',
        'Only where there was violence: police papers, warnings, medical records, photos.',
      ),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'divorce',
    jurisdiction: 'divorce',
    gates: earlierDivorceGates,
    claimAmount: [
      'houses[*].item.worth',
      'cars[*].item.worth',
      'deposits[*].item.worth',
      'debtClaims.otherProperty.worth',
    ],
  },
});
