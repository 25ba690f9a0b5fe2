import { platform, policeHelp, prosecutionForm, webPapers } from '../blocks/private-prosecution.ts';
import { longRow } from '../blocks/rows.ts';

/** 刑事（附带民事）自诉状（诽谤案）: form 02 of the national set. */
export const defamationProsecution = prosecutionForm({
  id: 'defamation-private-prosecution',
  number: 2,
  offence: '诽谤',
  crime: '诽谤罪',
  name: '被人造谣、败坏名声，告他犯罪（诽谤案）',
  accused: platform('诽谤'),
  claims: [policeHelp('诽谤')],
  fact: longRow('fact', 1, '事实', '对方是怎么造谣的？从头说。', {
    required: true,
    maxLength: 3000,
    hint: '（被告人实施诽谤行为的时间、地点、手段、情节、危害后果等，被告人通过网络实施的，自诉人如果与网络平台存在相关诉讼，请一并写明诉讼情况）',
    help: '写清什么时候、在哪里、说了什么假话、传给了多少人、造成什么后果。例如：二〇二六年一月在村里的群里编造我偷东西。',
  }),
  placeAsk: '事情发生在哪里？在网上的，写您住的地方。',
  placeHelp: '写到县市和乡镇。例如：吉林省延吉市朝阳川镇。',
  dayAsk: '最近一次是哪天？',
  evidence: [
    {
      id: 'offenceEvidence',
      label: '证明被告人实施诽谤行为、构成犯罪等证据材料',
      title: '诽谤的证据',
      examples: '例如：聊天截图、网帖截图、转发次数的截图、证人某某（写住址和电话）。',
    },
    {
      id: 'lossEvidence',
      label: '（提起附带民事诉讼的）证明因被告人实施诽谤行为给自诉人造成物质损失的证据材料',
      title: '物质损失的证据',
      examples: '例如：医院票据、误工证明。',
      civil: true,
    },
    {
      id: 'otherProof',
      label: '其他证据材料',
      title: '其他证据',
      examples: '例如：能证明那些话是假话的文件。',
    },
  ],
  mediates: true,
  materials: [webPapers],
});
