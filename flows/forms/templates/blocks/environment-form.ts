import type { Element, Material, Section, Template } from '../../template.ts';
import {
  environmentAmounts,
  environmentClaims,
  factRow,
  injunctionSection,
  preprintedEvidence,
  publicInterestPlaintiff,
} from './environment.ts';
import { form } from './form.ts';
import { withinTotal } from './injury-case.ts';
import { civilAgent, defendants, type Side, thirdParties } from './parties.ts';
import { freeText, otherMatters } from './rows.ts';

/** What differs between the forms 41, 42 and 43. */
interface EnvironmentSpec {
  readonly id: string;
  readonly number: 41 | 42 | 43;
  readonly titled: string;
  readonly name: string;
  readonly cause: string;
  readonly plaintiff: Side;
  readonly suffix: '' | '数额';
  readonly claimsExample: string;
  readonly factsExample: string;
  /** The facts before 其他需要说明的内容, with their numbers. */
  readonly facts: readonly Element[];
  /** The pre-printed items of the evidence list, each with an example. */
  readonly evidence: readonly (readonly [string, string])[];
  readonly materials: readonly Material[];
}

/** 民事起诉状 of forms 41 to 43. */
export const environmentForm = (spec: EnvironmentSpec): Template => {
  const next = spec.facts.length + 1;
  const facts: Section = {
    id: 'facts',
    label: '事实与理由',
    title: { zh: '事情经过' },
    elements: [freeText('facts', spec.factsExample), ...spec.facts, otherMatters(next)],
  };
  const { restoration, losses, totals } = environmentAmounts;
  return form({
    id: spec.id,
    number: spec.number,
    family: 'environment',
    version: 1,
    title: ['民事起诉状', `（${spec.titled}）`],
    name: spec.name,
    cause: spec.cause,
    parties: {
      act: 'sue',
      filer: spec.plaintiff,
      other: defendants,
      third: thirdParties,
      agents: [civilAgent],
    },
    claims: { sections: [environmentClaims(spec.claimsExample, spec.suffix), injunctionSection] },
    facts: { sections: [facts, ...preprintedEvidence(next + 1, spec.evidence)] },
    prefill: [
      { path: 'claims.restoration.total', sumOf: restoration },
      { path: 'claims.losses.total', sumOf: losses },
      { path: 'claims.total.amount', sumOf: totals },
    ],
    checks: [
      ...withinTotal(restoration, 'claims.restoration.total'),
      ...withinTotal(losses, 'claims.losses.total'),
      ...withinTotal(totals),
    ],
    materials: spec.materials,
    caseFacts: {
      feeScale: 'property',
      jurisdiction: 'public-interest',
      claimAmount: ['claims.total.amount'],
      place: 'facts.act.place',
    },
  });
};

const causation = '行为与损害结果之间具有因果关系的相关材料（可另附页）';
const grounds = '诉讼请求依据的法律、行政法规等规定（可另附页）';

/** Facts 3 to 5 of the suits in the public interest. */
export const publicInterestFacts: readonly Element[] = [
  factRow(
    'harm',
    3,
    '造成损害事实或损害重大风险情况',
    '造成了什么损害，或者会造成什么大的危险？',
    '例如：河里的鱼大量死亡，下游三个村不能用水；监测报告说超标二十倍。',
    true,
  ),
  factRow(
    'causation',
    4,
    causation,
    '怎么说明损害是被告造成的？有什么材料？',
    '例如：环境监测站的报告说，河里的污染物和被告排的一样。',
  ),
  factRow(
    'basis',
    5,
    grounds,
    '法律上有什么依据？',
    '写法律的名字和第几条。例如：民法典第一千二百三十四条、第一千二百三十五条。不填也可以立案，法官会依法判断。',
  ),
];

/** The papers of a social organisation (环境民事公益诉讼解释 8, from memory), in place of the business licence. */
const organisationPapers: Material = {
  id: 'organisationPapers',
  label: '社会组织登记证书、章程、起诉前连续五年的年度工作报告书或者年检报告书、法定代表人身份证明书',
  title: { zh: '登记证书、章程、五年的年度报告' },
  help: { zh: '复印件盖章。还要交法定代表人或者负责人的身份证明书。' },
  required: false,
};

const publicInterestMaterials: readonly Material[] = [
  {
    id: 'declaration',
    label: '社会组织无违法记录声明',
    title: { zh: '没有违法记录的声明' },
    help: { zh: '由法定代表人或者负责人签字，并且盖公章。' },
    required: false,
  },
  {
    id: 'harmPapers',
    label: '被告的行为已经损害社会公共利益或者具有损害社会公共利益重大风险的初步证明材料',
    title: { zh: '污染、破坏的初步证明' },
    help: { zh: '例如照片、录像、监测报告、行政处罚决定书、新闻报道。' },
    required: false,
  },
];

/** The same form with the papers of its plaintiff in place of a business licence. */
export const withPlaintiffPapers = (template: Template, papers: Material): Template => ({
  ...template,
  materials: template.materials.map((material) => (material.id === papers.id ? papers : material)),
});

/** 民事起诉状 of a social organisation in the public interest: forms 41 and 42. */
export const publicInterestForm = (
  spec: Omit<EnvironmentSpec, 'plaintiff' | 'suffix' | 'evidence' | 'materials'>,
): Template =>
  withPlaintiffPapers(
    environmentForm({
      ...spec,
      plaintiff: publicInterestPlaintiff,
      suffix: '',
      evidence: [
        ['社会组织主体资格材料', '登记证书复印件一份'],
        ['社会组织无违法记录声明', '声明一份'],
        ['被告违反法律规定污染环境、破坏生态行为的证明材料', '现场照片十张'],
        ['相关行政机关查处被告违法行为的材料', '行政处罚决定书一份'],
        ['监测数据、检验报告、鉴定报告、评估报告等', '环境监测报告一份'],
      ],
      materials: publicInterestMaterials,
    }),
    organisationPapers,
  );
