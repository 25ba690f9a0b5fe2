import { platform, policeHelp, prosecutionForm, webPapers } from '../blocks/private-prosecution.ts';
import { longRow } from '../blocks/rows.ts';

/** 刑事（附带民事）自诉状（侮辱案）: form 01 of the national set. */
export const insultProsecution = prosecutionForm({
  id: 'insult-private-prosecution',
  number: 1,
  offence: '侮辱',
  crime: '侮辱罪',
  name: '被人当众侮辱，告他犯罪（侮辱案）',
  accused: platform('侮辱'),
  claims: [policeHelp('侮辱')],
  fact: longRow('fact', 1, '事实', '对方是怎么侮辱您的？从头说。', {
    required: true,
    maxLength: 3000,
    hint: '（被告人实施侮辱行为的时间、地点、手段、情节、危害后果等，被告人通过网络实施的，自诉人如果与网络平台存在相关诉讼，请一并写明诉讼情况）',
    help: '写清什么时候、在哪里、说了做了什么、多少人看见、造成什么后果。例如：二〇二六年一月五日在集市上当众扒我的衣服、泼脏水。',
  }),
  placeAsk: '事情发生在哪里？在网上的，写您住的地方。',
  placeHelp: '写到县市和乡镇。例如：吉林省延吉市朝阳川镇集市。',
  dayAsk: '最近一次是哪天？',
  evidence: [
    {
      id: 'offenceEvidence',
      label: '证明被告人实施侮辱行为、构成犯罪等证据材料',
      title: '侮辱的证据',
      examples: '例如：视频、照片、聊天截图、证人某某（写住址和电话）。',
    },
    {
      id: 'lossEvidence',
      label: '（提起附带民事诉讼的）证明因被告人实施侮辱行为给自诉人造成物质损失的证据材料',
      title: '物质损失的证据',
      examples: '例如：医院票据、误工证明。',
      civil: true,
    },
    {
      id: 'otherProof',
      label: '其他证据材料',
      title: '其他证据',
      examples: '例如：报警回执、村里的证明。',
    },
  ],
  mediates: true,
  materials: [webPapers],
});
