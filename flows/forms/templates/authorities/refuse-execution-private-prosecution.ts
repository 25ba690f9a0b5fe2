import type { Field } from '../../template.ts';
import { longText } from '../blocks/fields.ts';
import { familyNotes } from '../blocks/header.ts';
import { prosecutionForm } from '../blocks/private-prosecution.ts';
import { row } from '../blocks/rows.ts';
import { is } from '../blocks/wording.ts';

const part = (id: string, label: string, ask: string, help: string, required?: true): Field =>
  longText(id, label, ask, { help, ...(required === undefined ? {} : { required }) });

/** This form also names the papers of units; re-expressed from the contents of its notes. */
const notes = familyNotes('criminal', '提起诉讼').map((note) =>
  note.startsWith('1. ') ? `${note}是单位的，提交营业执照复印件、诉讼代表人的身份证复印件和在职证明。` : note,
);

/** 刑事（附带民事）自诉状（拒不执行判决、裁定案）: form 04 of the national set, for persons and organisations. */
export const refuseExecutionProsecution = prosecutionForm({
  id: 'refuse-execution-private-prosecution',
  number: 4,
  notes,
  offence: '拒不执行判决、裁定',
  crime: '拒不执行判决、裁定罪',
  name: '对方有能力还钱却不执行判决，告他犯罪（拒不执行判决、裁定案）',
  organisations: true,
  fact: row('fact', 1, '事实', [
    part(
      'judgment',
      '（1）自诉人认为被告人拒不执行的生效判决书、裁定书的案号、生效日期、作出法院的名称',
      '对方不执行的是哪份判决或者裁定？',
      '写案号、哪个法院、哪天生效。例如：延吉市人民法院（2025）吉2401民初100号判决，二〇二五年五月一日生效。',
      true,
    ),
    part(
      'enforcement',
      '（2）自诉人向法院申请执行的情况（如申请执行的裁判文书涉及其他人员 / 单位，请写明相关人员 / 单位的姓名和联系方式）',
      '您向法院申请执行的情况怎样？',
      '写哪天申请的、执行案号、执行到多少。判决里还有别的人的，写上他们的名字和电话。例如：二〇二五年六月申请执行，只执行到两千元。',
    ),
    part(
      'ability',
      '（3）被告人是否有执行能力',
      '您凭什么说对方有能力执行？',
      '例如：他名下有房子和车，还在开店；把钱转给了亲戚。',
    ),
    part(
      'complaint',
      '（4）自诉人向公安机关或人民检察院提出控告的情况',
      '您向公安或者检察院告过吗？什么时候、怎么告的？',
      '例如：二〇二六年一月十日向延吉市公安局递交了控告材料。',
    ),
    part(
      'reply',
      '（5）公安机关或人民检察院的答复情况（如是否作出《不予立案通知书》或《不起诉决定书》，是否不接收报案材料等）',
      '公安或者检察院是怎么答复的？',
      '例如：给了不予立案通知书；不收材料；一直没有答复。',
    ),
    part('more', '（6）其他有关事实', '还有别的事实吗？', '例如：法院对他罚过款、拘留过。没有就不填。'),
  ]),
  placeAsk: '执行这个案子的法院在哪里？',
  placeHelp: '写法院所在的县市。例如：吉林省延吉市。',
  evidence: [
    {
      id: 'judgmentEvidence',
      label: '自诉人申请执行的裁判文书',
      title: '判决书、裁定书',
      examples: '例如：生效的民事判决书、执行裁定书。',
    },
    {
      id: 'replyEvidence',
      label: '公安机关、检察机关不予答复的相关材料',
      title: '公安、检察院答复的材料',
      examples: '例如：不予立案通知书，或者递交控告材料的快递单。',
    },
    {
      id: 'lossEvidence',
      label: '（提起附带民事诉讼的）证明因被告人实施拒不执行判决、裁定行为给自诉人造成物质损失的证据材料',
      title: '物质损失的证据',
      examples: '例如：票据、合同、转账记录。',
      civil: true,
    },
    {
      id: 'otherProof',
      label: '其他证据材料',
      title: '其他证据',
      examples: '例如：对方名下房子、车子的查询材料，转移财产的记录。',
    },
  ],
  mediates: false,
  materials: [
    {
      id: 'judgment',
      label: '生效裁判文书、执行案件受理通知书',
      title: { zh: '判决书和执行的文书' },
      help: { zh: '判决书或者裁定书，还有法院执行的受理通知书、终结本次执行的裁定书。' },
      required: false,
    },
    {
      id: 'controlReply',
      label: '公安机关不予立案通知书、检察机关不起诉决定书或者提出控告的凭证',
      title: { zh: '公安、检察院的答复，或者去告过的凭证' },
      help: { zh: '例如：不予立案通知书、接报案回执、寄材料的快递单。' },
      required: false,
    },
    {
      id: 'litigator',
      label: '诉讼代表人身份证复印件、在职证明',
      title: { zh: '单位诉讼代表人的身份证和在职证明' },
      help: { zh: '单位告的才交，还要营业执照复印件。' },
      when: is('plaintiffs[*].kind.kind', 'organisation'),
      required: false,
    },
  ],
});
