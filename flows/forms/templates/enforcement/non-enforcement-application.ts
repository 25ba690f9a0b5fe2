import type { Element, Section } from '../../template.ts';
import { applicantRole, boxSection, filerWithIdentity, otherParties } from '../blocks/enforcement.ts';
import { caseNumber, choices, date, longText, text, tick } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { civilAgent } from '../blocks/parties.ts';
import { evidenceList, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** Grounds against an award or a mediation agreement of arbitrators, printed with their numbers. */
const awardGrounds = [
  option(
    'noClause',
    '1. 当事人在合同中没有订有仲裁条款或者事后没有达成书面仲裁协议',
    '双方没有约定过仲裁，合同里没有，事后也没有书面约定',
  ),
  option(
    'scope',
    '2. 裁决的事项不属于仲裁协议的范围或者仲裁机构无权仲裁的',
    '裁决的事不在约定的范围里，或者仲裁机构无权裁',
  ),
  option(
    'procedure',
    '3. 仲裁庭的组成或者仲裁的程序违反法定程序的',
    '仲裁庭的组成或者仲裁的程序违反法定程序',
  ),
  option('forged', '4. 裁决所根据的证据是伪造的', '裁决依据的证据是假的'),
  option('concealed', '5. 对方当事人向仲裁机构隐瞒了足以影响公正裁决的证据的', '对方藏起了会影响裁决的证据'),
  option(
    'corrupt',
    '6. 仲裁员在仲裁该案时有贪污受贿，徇私舞弊，枉法裁决行为的',
    '仲裁员贪污受贿、徇私舞弊、枉法裁决',
  ),
  option(
    'fictitious',
    '7. 仲裁案件当事人之间存在虚构法律关系，捏造案件事实的情形的',
    '仲裁的双方编造关系、编造事实',
  ),
  option('other', '8. 其他', '其他'),
];

/** Grounds against a notarised debt instrument, printed with their numbers. */
const notaryGrounds = [
  option(
    'absent',
    '1. 被执行人未到场且未委托代理人到场办理公证的',
    '办公证时被执行人没有到场，也没有委托人到场',
  ),
  option(
    'incapable',
    '2. 无民事行为能力人或者限制民事行为能力人没有监护人代为办理公证的',
    '不能自己做主的人去办公证，没有监护人代办',
  ),
  option(
    'interested',
    '3. 公证员为本人、近亲属办理公证，或者办理与本人、近亲属有利害关系的公证的',
    '公证员给自己、近亲属办公证，或者办有利害关系的公证',
  ),
  option(
    'corrupt',
    '4. 公证员办理该公证有贪污受贿、徇私舞弊行为，已经由生效刑事法律文书等确认的',
    '公证员贪污受贿、徇私舞弊，已经有生效的刑事文书等确认',
  ),
  option('other', '5. 其他严重违反法定公证程序的情形', '其他严重违反公证程序的情形'),
];

const grounds: Element = row(
  'grounds',
  null,
  '申请不予执行类型',
  [
    tick('award', '仲裁', '不执行的是仲裁裁决或者仲裁调解书吗？', {
      help: '劳动仲裁、商事仲裁的裁决书、调解书，都选“是”。',
    }),
    choices('awardGrounds', '', '为什么不应当执行？可以选几项。', awardGrounds, {
      when: yes('award'),
      required: true,
      help: '选和您的事最像的。都不像的选最后一项。由法院审查。',
    }),
    longText('awardOther', '其他', '是什么理由？', {
      when: is('awardGrounds', 'other'),
      required: true,
      maxLength: 500,
      help: '用自己的话写。例如：执行这个裁决违背社会公共利益。',
    }),
    tick('notary', '公证债权文书', '不执行的是公证处公证过的债权文书吗？', {
      help: '公证处出的、写明可以直接强制执行的借款合同等，选“是”。',
      term: '公证债权文书：公证处依法赋予强制执行效力的欠债文书。',
    }),
    choices('notaryGrounds', '', '为什么不应当执行？可以选几项。', notaryGrounds, {
      when: yes('notary'),
      required: true,
      help: '选和您的事最像的。都不像的选最后一项。由法院审查。',
    }),
    longText('notaryOther', '其他严重违反法定公证程序的情形', '是什么情形？', {
      when: is('notaryGrounds', 'other'),
      required: true,
      maxLength: 500,
      help: '用自己的话写。例如：公证书上的签名不是我签的。',
    }),
  ],
  {
    print: [
      '{award:yes}',
      ...awardGrounds.map(({ id }) => `{awardGrounds:${id}}${id === 'other' ? '{awardOther}' : ''}`),
      '{notary:yes}',
      ...notaryGrounds.map(({ id }) => `{notaryGrounds:${id}}${id === 'other' ? '：{notaryOther}' : ''}`),
    ],
  },
);

const document: Section = {
  id: 'document',
  label: '不予执行文书信息',
  title: { zh: '不应当执行的文书' },
  elements: [
    row(
      'kind',
      null,
      '法律文书类型',
      [
        choices(
          'kinds',
          '',
          '是哪种文书？',
          [
            option('award', '仲裁裁决'),
            option('mediation', '仲裁调解书'),
            option('notarised', '公证机关依法赋予强制执行效力的债权文书', '公证处公证过的债权文书'),
            option('other', '其他法律文书'),
          ],
          { required: true, help: '看文书的标题。' },
        ),
        text('other', '其他法律文书', '是什么文书？', {
          when: is('kinds', 'other'),
          required: true,
          maxLength: 60,
          help: '照文书的标题写。例如：仲裁机构的补正书。',
        }),
      ],
      { print: ['{kinds}{other}'] },
    ),
    row('issuer', null, '文书作出机构', [
      text('name', '', '文书是哪个机构作出的？', {
        required: true,
        maxLength: 80,
        help: '看文书上的公章。例如：延边仲裁委员会；某某公证处。',
      }),
    ]),
    row('number', null, '文书号', [
      text('number', '', '文书的编号是什么？', {
        maxLength: 80,
        required: true,
        help: '在文书标题下面，照着写。例如：延仲裁字〔2026〕第12号。',
      }),
    ]),
    row('case', null, '执行案号', [
      caseNumber('number', '', '执行案子的案号是什么？', {
        help: '在执行通知书标题下面，例如（2026）吉2401执123号。不知道可以不填，法院能查。',
      }),
    ]),
    row('served', null, '执行通知书送达日期', [
      date('date', '', '执行通知书是哪天送到的？', {
        notFuture: true,
        help: '被执行人一般在送到以后十五天里申请。没有收到、不记得的，可以不填。',
      }),
    ]),
    grounds,
  ],
};

/**
 * 不予执行申请书: form 68 of the national set. Its notes are re-expressed from their contents. The row of other
 * organisations has no 申请执行人 among its identities, as printed.
 */
export const nonEnforcementApplication = form({
  id: 'non-enforcement-application',
  number: 68,
  family: 'enforcement',
  version: 1,
  title: ['不予执行申请书', '（申请不予执行仲裁裁决、调解书或公证债权文书用）'],
  name: '仲裁裁决、公证文书有问题，请法院不要执行（不予执行）',
  cause: '',
  notes: [
    '1. 被执行人申请不予执行的，应当在执行通知书送达之日起十五日内提出；有特定情形的，自知道或者应当知道之日起十五日内提出。',
    '2. 案外人申请不予执行仲裁裁决、仲裁调解书的，应当自知道或者应当知道人民法院对标的采取执行措施之日起三十日内提出。',
    '3. 申请时需提交：身份材料；生效法律文书副本；相关证据材料。',
  ],
  parties: {
    act: 'apply',
    filer: filerWithIdentity('申请人', applicantRole, 'withoutCreditor'),
    agents: [civilAgent],
    other: otherParties('withCreditor', 'withoutCreditor'),
  },
  claims: {
    sections: [
      document,
      boxSection(
        'request',
        '申请请求',
        '您的要求',
        '您想让法院怎么办？',
        '例如：请求裁定不予执行延边仲裁委员会某某号裁决。',
        true,
      ),
    ],
  },
  facts: {
    sections: [
      boxSection(
        'facts',
        '事实与理由（可另附页）',
        '事情经过和理由',
        '为什么不应当执行？用自己的话，从头说。',
        '写清楚什么时候、什么事、您的理由。例如：我没有签过仲裁协议，开庭也没有通知我，合同上的签名不是我的。',
      ),
      evidenceList('证据清单（可另附页）', null, '', {
        examples: '例如：合同、签名的鉴定意见、公证书、送达材料。',
      }),
    ],
  },
  materials: [
    {
      id: 'award',
      label: '生效法律文书副本',
      title: { zh: '仲裁裁决书、调解书或者公证债权文书' },
      help: { zh: '每一页都要。公证的，把执行证书也带来。' },
      required: false,
    },
    {
      id: 'executionPapers',
      label: '执行通知书、执行裁定书',
      title: { zh: '执行通知书' },
      help: { zh: '能看出哪天送到的更好。例如：送达回证、快递单。' },
      required: false,
    },
  ],
  signature: '申请人（签字、盖章）',
  caseFacts: { feeScale: 'free', jurisdiction: 'enforcement' },
});
