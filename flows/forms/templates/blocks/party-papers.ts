import type { Material } from '../../template.ts';
import { t } from './wording.ts';

/** The card of the party or of who files. */
export const identityMaterial: Material = {
  id: 'identity',
  label: '身份证复印件',
  title: t('身份证', '신분증', 'Identity card'),
  help: t(
    '本人或来办理的人的身份证，正面和反面都要。外国人、港澳台居民带护照或通行证。',
    '본인 또는 신청하는 사람의 신분증 앞면과 뒤면이 모두 있어야 합니다. 외국인, 향항·오문·대만주민은 려권 또는 통행증입니다.',
    'The card of the party or of the person who files: front and back. Others bring a passport or travel permit.',
  ),
  required: true,
};

/** The papers of a statutory representative. */
export const guardianMaterial: Material = {
  id: 'guardianPapers',
  label: '法定代理人身份证、监护关系证明',
  title: t(
    '法定代理人的身份证和关系证明',
    '법정대리인의 신분증과 관계증명',
    'Papers of the statutory representative',
  ),
  help: t(
    '例如户口簿、出生证明，或者指定监护人的文件。',
    '례: 호구부, 출생증명 또는 감호인을 지정한 문서.',
    'For example the household register, a birth certificate, or the paper that appoints a guardian.',
  ),
  when: { path: 'plaintiffs[*].guardian.needed', is: true },
  required: false,
};

/** The papers of an organisation that files. */
export const organisationMaterial: Material = {
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
  when: 'anyOrganisationFiles',
  required: false,
};

/** A paper without its condition, where it always holds. */
export const always = ({ when: _when, ...material }: Material): Material => material;
