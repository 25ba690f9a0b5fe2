import { claimBlank, claimTick } from '../blocks/administrative.ts';
import { answerForm, freeAnswer } from '../blocks/answer-form.ts';
import { familyNotes } from '../blocks/header.ts';
import { civilAgent } from '../blocks/parties.ts';
import { evidenceList, otherMatters, yesNoDetail } from '../blocks/rows.ts';

const heading = '答辩事项';

const noPoint = '不主张这一点就选“否”。';

const reasons = (example: string) =>
  claimBlank('reasons', '具体理由', '理由是什么？', `写明依据的文件和条文。例如：${example}`);

const points = [
  claimTick(
    'competence',
    1,
    '具有作出行政行为的法定职权',
    { ask: '您主张本机关有作出这个行为的法定职权吗？', help: noPoint },
    [reasons('本机关是县级公安机关，依法有权对这类行为作出处罚。')],
  ),
  claimTick('facts', 2, '行政行为具有事实根据', { ask: '您主张这个行为有事实根据吗？', help: noPoint }, [
    reasons('有现场笔录、照片和询问笔录证明。'),
  ]),
  claimTick(
    'law',
    3,
    '行政行为具有法律、法规依据',
    { ask: '您主张这个行为有法律、法规依据吗？', help: noPoint },
    [reasons('写法律、法规的名字和第几条。')],
  ),
  claimTick(
    'procedure',
    4,
    '行政行为符合法定程序',
    { ask: '您主张这个行为符合法定程序吗？', help: noPoint },
    [reasons('作出决定以前告知了事实、理由和依据，听取了陈述和申辩。')],
  ),
  claimTick(
    'duty',
    5,
    '原告申请被告履行法定职责或者给付义务理由不成立',
    { ask: '原告要求机关办事或者给付，您主张理由不成立吗？', help: noPoint },
    [reasons('申请的事项不属于本机关的职责，已经书面答复。')],
  ),
  claimTick('other', 6, '其他', { ask: '您还有别的答辩意见吗？', help: '没有就选“否”。' }, [
    reasons('起诉时已经超过法定的起诉期限。'),
  ]),
];

/** What an authority proves itself with, as the form's first note has it. */
const authorityPapers = {
  id: 'organisationPapers',
  label: '法人或者其他组织资格证明、法定代表人身份证明书或者负责人身份证明书',
  title: { zh: '机关的资格证明、负责人身份证明书' },
  help: { zh: '例如：统一社会信用代码证书复印件，盖机关公章的负责人身份证明书。' },
  required: false,
};

const template = answerForm({
  id: 'administrative-answer',
  number: 55,
  title: ['行政答辩状', ''],
  name: '机关被告了，写答辩状（行政答辩状）',
  // Only the contents of the first note are known; the others are those of the complaints 44 to 54.
  notes: familyNotes('administrative', '参加诉讼').map((note) =>
    note.startsWith('1.')
      ? '1. 应诉时需向人民法院提交证明您身份的材料，如法人或者其他组织资格证明、法定代表人身份证明书或者负责人身份证明书等。'
      : note,
  ),
  parties: {
    act: 'answer',
    filer: {
      role: { zh: '答辩人' },
      rows: [
        {
          kind: 'authority',
          label: '答辩人（行政机关或者法律、法规、规章授权的组织）',
          print: 'defendant',
        },
      ],
      max: 5,
    },
    agents: [civilAgent],
  },
  claims: {
    sections: [
      {
        id: 'claims',
        label: heading,
        title: { zh: '答辩意见' },
        elements: [
          freeAnswer,
          ...points,
          yesNoDetail('sameDispute', 7, '案涉争议是否经过行政复议或涉及其他诉讼', {
            ask: '这件事经过行政复议，或者有别的官司吗？',
            help: '没有就选“否”。',
            detail: '列明案号、时间、受理机关、处理结果等具体情况',
            detailAsk: '是什么时候、在哪里办的？结果怎样？',
            detailHelp: '例如：二〇二六年一月经延边州人民政府复议，维持原决定。有案号的写上案号。',
          }),
          otherMatters(8),
        ],
      },
      evidenceList(heading, 9, '证据清单（可另附页）', {
        examples: '例如：现场笔录、询问笔录、照片、送达回证、所依据的规范性文件。',
      }),
    ],
  },
  materials: [
    {
      id: 'basis',
      label: '作出行政行为的证据和所依据的规范性文件',
      title: { zh: '作出决定的证据和依据的文件' },
      help: { zh: '收到起诉状副本以后十五天内提供（行政诉讼法第六十七条）。' },
      required: false,
    },
  ],
});

/** 行政答辩状: form 55 of the national set, the answer to any of the complaints 44 to 54. */
export const administrativeAnswer = {
  ...template,
  materials: template.materials.map((material) =>
    material.id === authorityPapers.id ? authorityPapers : material,
  ),
};
