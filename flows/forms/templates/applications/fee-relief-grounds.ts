import { type ReliefGround, reliefGrounds, reliefPapers } from '../../../law/fees/relief-grounds.ts';
import type { Condition, Element, Material, Section } from '../../template.ts';
import { choices } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { all, any, is, not, option, t } from '../blocks/wording.ts';

/** An organisation applies: it cannot be spared the whole fee (诉讼费用交纳办法 44), and it is not asked what only a person can be. */
const organisation = is('plaintiffs[0].kind.kind', 'organisation');

const person = not(organisation);

const asksFor = (kind: string): Condition => is('claims.request.kinds', kind);

/** A row of grounds, which the law has and which a person is asked of one by one. */
interface GroundRow {
  readonly id: string;
  readonly label: string;
  readonly has: (ground: ReliefGround) => boolean;
  readonly when: Condition;
}

const forPersons = (kind: string) => (ground: ReliefGround) =>
  ground.kinds.length === 1 &&
  ground.kinds.some((each) => each === kind) &&
  ground.applicants.includes('person');

const groundRows: readonly GroundRow[] = [
  {
    id: 'waiver',
    label: '申请免交的理由（诉讼费用交纳办法第四十五条）',
    has: forPersons('waiver'),
    when: all(person, asksFor('waiver')),
  },
  {
    id: 'reduction',
    label: '申请减交的理由（诉讼费用交纳办法第四十六条）',
    has: forPersons('reduction'),
    when: all(person, asksFor('reduction')),
  },
  {
    id: 'deferral',
    label: '申请缓交的理由（诉讼费用交纳办法第四十七条）',
    has: forPersons('deferral'),
    when: all(person, asksFor('deferral')),
  },
  {
    id: 'otherLaw',
    label: '其他法律规定的理由',
    has: (ground) => ground.kinds.length > 1,
    when: person,
  },
  {
    id: 'organisation',
    label: '法人、非法人组织申请减交、缓交的理由（诉讼费用交纳办法第四十六条、第四十七条）',
    has: (ground) => ground.applicants.includes('organisation'),
    when: organisation,
  },
];

const groundsOf = ({ has }: GroundRow): readonly ReliefGround[] => reliefGrounds.filter(has);

const groundElement = (spec: GroundRow, at: number): Element => {
  const grounds = groundsOf(spec);
  return row(
    spec.id,
    at + 1,
    spec.label,
    [
      choices(
        'grounds',
        '',
        t(
          '下面哪些说的是您？可以选几项。',
          '아래에서 어느것이 해당됩니까? 여러개를 선택할수 있습니다.',
          'Which of these are true of you? You may choose several.',
        ),
        grounds.map(({ id, label, words }) => option(id, label, words)),
        {
          help: t(
            '都不是就不选。选了的要带证明，准不准由法院定。',
            '없으면 선택하지 마십시오. 선택한것은 증명이 있어야 하며 허가여부는 법원이 정합니다.',
            'If none, choose nothing. Each needs proof, and the court decides.',
          ),
        },
      ),
    ],
    { when: spec.when, print: grounds.map(({ id }) => `{grounds:${id}}`) },
  );
};

/** 申请的理由, item by item (诉讼费用交纳办法 45–47 and the laws on the elderly, the disabled, legal aid and soldiers). */
export const groundsSection: Section = {
  id: 'grounds',
  label: '申请的理由',
  title: t('您的难处', '어려운 사정', 'Your circumstances'),
  elements: groundRows.map(groundElement),
};

/** The paths of the answers that name grounds. */
export const groundPaths: readonly string[] = groundRows.map(({ id }) => `grounds.${id}.grounds`);

const named = (ground: ReliefGround): Condition[] =>
  groundRows.filter(({ has }) => has(ground)).map(({ id }) => is(`grounds.${id}.grounds`, ground.id));

/** The identity card is asked for anyway, the application is this form, and hardship has its own line. */
const withoutLine = ['application', 'hardship', 'idCard', 'work'] as const;

type LinedPaper = Exclude<keyof typeof reliefPapers, (typeof withoutLine)[number]>;

const isLined = (paper: keyof typeof reliefPapers): paper is LinedPaper =>
  !withoutLine.some((each) => each === paper);

const paperHelp = t(
  '选了这一项才要。没有带的，问一下窗口能不能以后补。',
  '이 항목을 선택하였을 때만 필요합니다. 가져오지 않았으면 창구에 문의하십시오.',
  'Only for what you chose. If you do not have it with you, ask at the window.',
);

/** Proof of hardship for everybody (诉讼费用交纳办法 48), and the papers of each ground that was named. */
export const reliefMaterials: readonly Material[] = [
  {
    id: 'hardship',
    label: '经济确有困难的证明材料',
    title: reliefPapers.hardship,
    help: t(
      '例如：低保证，村委会、居委会、民政部门开的证明，工资单，看病的票据。',
      '례: 최저생활보장증, 촌민위원회, 주민위원회, 민정부문의 증명, 로임표, 치료비령수증.',
      'For example the card of minimum allowance, a certificate of the village or neighbourhood committee, pay slips, medical bills.',
    ),
    required: false,
  },
  ...(Object.keys(reliefPapers) as (keyof typeof reliefPapers)[]).filter(isLined).map((paper) => ({
    id: paper,
    label: reliefPapers[paper].zh,
    title: reliefPapers[paper],
    help: paperHelp,
    when: any(
      ...reliefGrounds.filter((ground: ReliefGround) => ground.papers.includes(paper)).flatMap(named),
    ),
    required: false,
  })),
];
