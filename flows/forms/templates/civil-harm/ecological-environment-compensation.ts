import type { Element, Field, Material, Template } from '../../template.ts';
import { factRow, harmfulAct, harmKinds } from '../blocks/environment.ts';
import { environmentForm, withPlaintiffPapers } from '../blocks/environment-form.ts';
import { address, choice, personName, phone, text } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { is, option, plaintiffRole } from '../blocks/wording.ts';

const governmentLabel = '省级、市地级人民政府及其指定的部门、机构';
const departmentLabel = '受国务院委托行使全民所有自然资源资产所有权的部门';

const authorityFields: readonly Field[] = [
  text('name', '名称', '原告机关的全称是什么？', {
    maxLength: 100,
    required: true,
    help: '照公章写。例如：某某市生态环境局。',
  }),
  address('address', '住所地', '机关在哪里办公？', {
    required: true,
    sameScreen: true,
    help: '写详细地址。例如：吉林省延吉市某某路1号。',
  }),
  phone('phone', '联系电话', '电话号码是多少？', { required: true, sameScreen: true }),
  personName('representative', '法定代表人 / 负责人', '法定代表人或者负责人叫什么名字？', {
    required: true,
    help: '写现任负责人的名字。',
  }),
  text('duty', '职务', '他的职务是什么？', { maxLength: 40, help: '例如：局长。' }),
];

const authorityLines = [
  '名称：{name}',
  '住所地：{address}',
  '法定代表人 / 负责人：{representative}    职务：{duty}    联系电话：{phone}',
];

/** The plaintiff's two rows, of which one applies; which one is asked first. */
const plaintiffRows: readonly Element[] = [
  row('kind', null, '', [
    choice(
      'which',
      '',
      '原告是哪一种？',
      [
        option('government', governmentLabel, '省、市（地区、州）政府，或者它指定的部门、机构'),
        option('department', departmentLabel, '受国务院委托管国家自然资源的部门'),
      ],
      { printed: false, required: true, help: '省、市政府指定生态环境局来起诉的，选第一种。' },
    ),
  ]),
  row(
    'authority',
    null,
    governmentLabel,
    [
      ...authorityFields,
      choice(
        'type',
        '类型',
        '属于哪一类？',
        [
          option('province', '省级人民政府'),
          option('city', '市地级人民政府'),
          option('provinceAppointed', '省级人民政府指定的部门或机构'),
          option('cityAppointed', '市地级人民政府指定的部门或机构'),
        ],
        { required: true, help: '州政府、地区行署属于市地级。' },
      ),
    ],
    { print: [...authorityLines, '类型：{type}'], when: is('./kind.which', 'government') },
  ),
  row('department', null, departmentLabel, authorityFields, {
    print: authorityLines,
    when: is('./kind.which', 'department'),
  }),
];

const departmentAddress = 'plaintiffs[0].department.address';

/** Puts in the plaintiff's rows as form 43 has them: no other form has two kinds of authority. */
const withGovernment = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) =>
    section.id === 'plaintiffs' && section.repeat !== undefined
      ? {
          ...section,
          repeat: { ...section.repeat, nameFields: ['authority.name', 'department.name'] },
          elements: plaintiffRows,
        }
      : section,
  ),
  prefill: [
    ...template.prefill,
    {
      when: 'asRepresentative',
      path: 'plaintiffs[0].department.representative',
      from: 'name',
      locked: true,
    },
  ],
  facts:
    template.facts === null
      ? null
      : {
          ...template.facts,
          plaintiffAddress: [...template.facts.plaintiffAddress, departmentAddress],
        },
});

const papers: Material = {
  id: 'organisationPapers',
  label: '统一社会信用代码证书、法定代表人（负责人）身份证明书',
  title: { zh: '机关的证书和负责人身份证明书' },
  help: { zh: '复印件盖章，加上盖章的法定代表人（负责人）身份证明书。' },
  required: false,
};

/** 民事起诉状（生态环境损害赔偿诉讼）: form 43 of the national set. */
export const ecologicalEnvironmentCompensation = withPlaintiffPapers(
  withGovernment(
    environmentForm({
      id: 'ecological-environment-compensation',
      number: 43,
      titled: '生态环境损害赔偿诉讼',
      name: '政府部门要求赔偿生态环境损害（生态环境损害赔偿诉讼）',
      cause: '生态环境损害赔偿诉讼',
      plaintiff: {
        role: plaintiffRole,
        rows: [{ kind: 'authority', label: governmentLabel, print: 'stateCompensation' }],
      },
      suffix: '数额',
      claimsExample: '请判令被告承担清除污染费用和修复费用共八十万元。',
      factsExample: '2025年6月被告的运输车翻倒，化学品流入某某河，经磋商没有达成一致。',
      facts: [
        harmKinds(
          '生态环境损害类型',
          '是哪一类损害？',
          [option('pollution', '环境污染'), option('damage', '生态破坏')],
          '',
        ),
        harmfulAct(
          '具体行为',
          '被告做了什么？',
          '写什么时候、怎么做的。例如：2025年6月2日，被告的罐车翻倒，二十吨化学品流入某某河。',
        ),
        factRow(
          'harm',
          3,
          '造成损害事实',
          '造成了什么损害？',
          '例如：五公里河段水质超标，鱼类死亡，评估损失八十万元。',
          true,
        ),
        factRow(
          'causation',
          4,
          '行为与损害之间具有因果关系的相关材料（可另附页）',
          '怎么说明损害是被告造成的？有什么材料？',
          '例如：某某评估机构的报告，河里的物质和罐车里的一样。',
        ),
        factRow(
          'consultation',
          5,
          '磋商情况（可另附页）',
          '和被告磋商过吗？结果怎样？',
          '写时间、地点和结果。例如：2025年9月1日在市生态环境局磋商，被告不同意赔偿数额。无法磋商的，写原因。',
        ),
        factRow(
          'basis',
          6,
          '诉讼请求依据的法律、行政法规等规定（可另附页）',
          '法律上有什么依据？',
          '写法律的名字和第几条。例如：民法典第一千二百三十四条、第一千二百三十五条。',
        ),
      ],
      evidence: [
        ['省级、市地级政府指定原告提起本案诉讼的材料', '指定文件一份'],
        ['经磋商未达成一致或者无法进行磋商的证明材料', '磋商会议记录一份'],
        ['被告违反法律规定污染环境、破坏生态行为的证明材料', '现场检查笔录一份'],
        ['相关行政机关查处被告违法行为的材料', '行政处罚决定书一份'],
        ['监测数据、检验报告、鉴定报告、评估报告等', '损害评估报告一份'],
      ],
      materials: [
        {
          id: 'appointment',
          label: '省级、市地级人民政府指定的文件',
          title: { zh: '政府指定起诉的文件' },
          help: { zh: '指定的部门、机构来起诉的才要。' },
          required: false,
        },
        {
          id: 'consultation',
          label: '与被告磋商但未达成一致或者因客观原因无法与被告磋商的说明',
          title: { zh: '磋商情况的说明' },
          help: { zh: '附上磋商记录、会议纪要、送达通知等。' },
          required: false,
        },
        {
          id: 'harmPapers',
          label: '证明被告实施污染环境、破坏生态行为和应当承担责任的初步材料',
          title: { zh: '损害和责任的材料' },
          help: { zh: '例如检查笔录、监测报告、损害评估报告、处罚决定书。' },
          required: false,
        },
      ],
    }),
  ),
  papers,
);
