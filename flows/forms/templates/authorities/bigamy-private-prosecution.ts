import { prosecutionForm } from '../blocks/private-prosecution.ts';
import { longRow } from '../blocks/rows.ts';

/** 刑事（附带民事）自诉状（重婚案）: form 03 of the national set. */
export const bigamyProsecution = prosecutionForm({
  id: 'bigamy-private-prosecution',
  number: 3,
  offence: '重婚',
  crime: '重婚罪',
  name: '丈夫或者妻子又和别人结婚，告他犯罪（重婚案）',
  fact: longRow('fact', 1, '事实', '事情是怎么回事？从头说。', {
    required: true,
    maxLength: 3000,
    hint: '（主要包括自诉人与被告人的婚姻情况、被告人重婚的时间、对象、重婚对象是否明知等）',
    help: '写你们什么时候结的婚，对方什么时候、和谁结婚或者以夫妻名义一起生活，那个人知不知道。例如：二〇一五年我们登记结婚，二〇二五年他又和别人办了婚礼。',
  }),
  placeAsk: '对方和别人结婚、一起生活的地方在哪里？',
  placeHelp: '写到县市和乡镇或者街道。不知道可以不填。',
  evidence: [
    {
      id: 'marriageEvidence',
      label: '自诉人与被告人结婚证等证明婚姻关系的证据材料',
      title: '婚姻关系的证据',
      examples: '例如：结婚证、户口簿。',
    },
    {
      id: 'offenceEvidence',
      label: '证明被告人重婚的书证、证人证言、视听资料、电子数据等证据材料',
      title: '重婚的证据',
      examples: '例如：结婚登记材料、婚礼录像、邻居的证言、聊天记录。',
    },
    {
      id: 'lossEvidence',
      label: '（提起附带民事诉讼的）证明因被告人重婚行为给自诉人造成物质损失的证据材料',
      title: '物质损失的证据',
      examples: '例如：票据、转账记录。',
      civil: true,
    },
    {
      id: 'otherProof',
      label: '其他证据材料',
      title: '其他证据',
      examples: '例如：村委会、居委会的证明。',
    },
  ],
  mediates: true,
  materials: [
    {
      id: 'marriagePapers',
      label: '结婚证、户口簿',
      title: { zh: '结婚证、户口簿' },
      help: { zh: '证明你们是夫妻。结婚证丢了的，可以到婚姻登记处开证明。' },
      required: false,
    },
  ],
});
