import type { Section } from '../../template.ts';
import { choices, date, longText } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { any, is, not, option } from '../blocks/wording.ts';

/** CPL 211, the thirteen grounds against a judgment or ruling. From memory: compare with the law before release. */
const judgmentGrounds = [
  option('newEvidence', '（一）有新的证据，足以推翻原判决、裁定的', '有新的证据，足以推翻原来的判决、裁定'),
  option(
    'lackOfEvidence',
    '（二）原判决、裁定认定的基本事实缺乏证据证明的',
    '判决认定的基本事实没有证据证明',
  ),
  option('forged', '（三）原判决、裁定认定事实的主要证据是伪造的', '判决依据的主要证据是假的'),
  option(
    'notExamined',
    '（四）原判决、裁定认定事实的主要证据未经质证的',
    '主要证据没有在法庭上让双方看、让双方说',
  ),
  option(
    'notCollected',
    '（五）对审理案件需要的主要证据，当事人因客观原因不能自行收集，书面申请人民法院调查收集，人民法院未调查收集的',
    '主要证据自己拿不到，书面请法院去查，法院没有查',
  ),
  option('law', '（六）原判决、裁定适用法律确有错误的', '判决用错了法律'),
  option(
    'panel',
    '（七）审判组织的组成不合法或者依法应当回避的审判人员没有回避的',
    '法庭的组成不合法，或者应当回避的法官没有回避',
  ),
  option(
    'absentParty',
    '（八）无诉讼行为能力人未经法定代理人代为诉讼或者应当参加诉讼的当事人，因不能归责于本人或者其诉讼代理人的事由，未参加诉讼的',
    '不能自己做主的人没有法定代理人，或者应当参加的人不是因为自己的原因没有参加',
  ),
  option('debate', '（九）违反法律规定，剥夺当事人辩论权利的', '没有让我说话、辩论'),
  option('summons', '（十）未经传票传唤，缺席判决的', '没有用传票叫我，就缺席判了'),
  option('claims', '（十一）原判决、裁定遗漏或者超出诉讼请求的', '有的要求漏判了，或者判得超出了要求'),
  option(
    'revokedBasis',
    '（十二）据以作出原判决、裁定的法律文书被撤销或者变更的',
    '判决依据的法律文书后来被撤销、变更了',
  ),
  option(
    'corrupt',
    '（十三）审判人员审理该案件时有贪污受贿，徇私舞弊，枉法裁判行为的',
    '法官办这个案子时贪污受贿、徇私舞弊、枉法裁判',
  ),
];

/** CPL 212, against a mediation statement that has taken effect. From memory: compare with the law before release. */
const mediationGrounds = [
  option('involuntary', '调解违反自愿原则', '调解不是自愿的'),
  option('unlawful', '调解协议的内容违反法律', '调解协议的内容违反法律'),
];

const isMediation = is('original.document.kind', 'mediation');

/** For these the six months run from the day on which the ground was or should have been known (CPL 216). */
const runsFromKnowing = any(
  ...['newEvidence', 'forged', 'revokedBasis', 'corrupt'].map((id) => is('grounds', id)),
);

/** 再审事由, those of a judgment or ruling or those of a mediation statement, ticked one by one. */
export const groundsSection: Section = {
  id: 'grounds',
  label: '再审事由',
  title: { zh: '凭什么申请再审' },
  elements: [
    row(
      'judgment',
      1,
      '对判决、裁定申请再审的事由（民事诉讼法第二百一十一条）',
      [
        choices('grounds', '', '为什么应当再审？可以选几项。', judgmentGrounds, {
          required: true,
          help: '选和您的事相符的，由法院审查。拿不准的可以问窗口。',
        }),
        date('knownOn', '知道或者应当知道该事由的日期', '这件事您是哪天知道的？', {
          when: runsFromKnowing,
          notFuture: true,
          help: '有新证据、证据是假的、依据的文书被撤销、法官有违法行为的，六个月从知道那天起算（民事诉讼法第二百一十六条）。',
        }),
        longText('newEvidence', '新的证据', '新的证据是什么？为什么以前没有交？', {
          when: is('grounds', 'newEvidence'),
          maxLength: 800,
          help: '例如：上个月找到了当年的收条，以前搬家找不到。',
        }),
      ],
      {
        when: not(isMediation),
        print: [
          ...judgmentGrounds.map(({ id }) => `{grounds:${id}}`),
          '知道或者应当知道该事由的日期：{knownOn}',
          '新的证据：{newEvidence}',
        ],
      },
    ),
    row(
      'mediation',
      2,
      '对调解书申请再审的事由（民事诉讼法第二百一十二条）',
      [
        choices('grounds', '', '调解书有什么不对？可以选几项。', mediationGrounds, {
          required: true,
          help: '选和您的事相符的，由法院审查。对解除婚姻关系的调解书，离婚这一项不能申请再审（民事诉讼法第二百一十三条）。',
        }),
      ],
      { when: isMediation, print: mediationGrounds.map(({ id }) => `{grounds:${id}}`) },
    ),
  ],
};
