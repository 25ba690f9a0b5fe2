import type { Element, Section } from '../../template.ts';
import {
  applicationForm,
  applicationParties,
  applicationSide,
  respondentRole,
} from '../blocks/application-form.ts';
import { caseNumber, choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { longRow, row } from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';
import { groundsSection } from './retrial-grounds.ts';

const court: Element = row('court', 1, '作出原生效文书的人民法院', [
  text('name', '', '是哪个法院判的？', {
    required: true,
    maxLength: 60,
    help: '看文书最上面的名称。打过二审的，写二审法院。例如：延边朝鲜族自治州中级人民法院。',
  }),
]);

const document: Element = row(
  'document',
  2,
  '原生效文书',
  [
    choice(
      'kind',
      '种类',
      '是哪一种文书？',
      [option('judgment', '判决书'), option('ruling', '裁定书'), option('mediation', '调解书')],
      {
        required: true,
        help: '看文书的标题。判决离婚的，离婚这一项不能申请再审（民事诉讼法第二百一十三条）。',
      },
    ),
    choice(
      'instance',
      '审级',
      '打到了第几审？',
      [
        option('first', '一审生效', '一审，没有人上诉'),
        option('second', '二审生效', '二审'),
        option('retrial', '再审生效', '已经再审过一次'),
      ],
      { sameScreen: true, help: '看文书的案号：有“民初”的是一审，有“民终”的是二审，有“民再”的是再审。' },
    ),
    caseNumber('number', '案号', '文书的案号是什么？', {
      required: true,
      help: '在标题下面，例如（2025）吉24民终123号。',
    }),
    text('cause', '案由', '是什么纠纷？', {
      sameScreen: true,
      maxLength: 80,
      help: '照文书上写。例如：民间借贷纠纷。',
    }),
    date('made', '作出日期', '文书是哪天作出的？', {
      notFuture: true,
      help: '看文书最后的日期。',
    }),
    date('served', '送达日期', '哪天送到您手里的？', {
      notFuture: true,
      sameScreen: true,
      help: '不记得可以不填。',
    }),
    date('effective', '生效日期', '文书是哪天生效的？', {
      notFuture: true,
      help: '二审判决送到就生效；一审判决是上诉期过了、没有人上诉就生效。不清楚可以问作出文书的法院。',
      term: '再审：对已经生效的判决、裁定、调解书，请法院重新审理，应当在生效后六个月内申请（民事诉讼法第二百一十六条）。',
    }),
  ],
  {
    print: [
      '种类：{kind}    审级：{instance}',
      '案号：{number}    案由：{cause}',
      '作出日期：{made}    送达日期：{served}    生效日期：{effective}',
    ],
  },
);

const role: Element = row('role', 3, '再审申请人在原审中的诉讼地位', [
  choice(
    'role',
    '',
    '原来打官司时，您是哪一方？',
    [
      option('plaintiff', '原告'),
      option('defendant', '被告'),
      option('thirdParty', '第三人'),
      option('outsider', '案外人', '我没有参加，但判决影响到我（案外人）'),
    ],
    { required: true, help: '看判决书开头怎么写您。二审写着“上诉人”的，看括号里的“原审原告”“原审被告”。' },
  ),
]);

const before: Element = row(
  'before',
  4,
  '是否曾经申请再审',
  [
    yesNo('has', '', '为同一个判决，您以前申请过再审吗？', {
      help: '没有申请过选“否”。申请过、被驳回的，也可以交，由法院告诉您怎么办。',
    }),
    text('result', '处理结果', '结果怎么样？', {
      when: yes('has'),
      help: '例如：（2026）吉民申12号裁定驳回。',
    }),
  ],
  { print: ['{has:yes}    处理结果：{result}', '{has:no}'] },
);

const original: Section = {
  id: 'original',
  label: '原审案件',
  title: { zh: '原来的判决' },
  elements: [
    court,
    document,
    role,
    before,
    longRow('main', 5, '原生效文书的主文', '文书判了什么？照着主文抄。', {
      maxLength: 2000,
      help: '抄“判决如下”后面的内容。例如：被告于判决生效后十日内给付原告三万元。太长可以只抄您不服的那几项。',
    }),
  ],
};

const request: Section = {
  id: 'claims',
  label: '再审请求',
  title: { zh: '想怎么改' },
  elements: [
    row(
      'request',
      1,
      '再审请求',
      [
        choices(
          'kinds',
          '',
          '您想让法院怎么办？可以选几项。',
          [
            option('retry', '裁定再审', '重新审理（裁定再审）'),
            option('revoke', '撤销原判决、裁定、调解书', '撤销原来的判决、裁定、调解书'),
            option('change', '依法改判', '改判'),
          ],
          {
            required: true,
            help: '申请再审的时候，原判决不停止执行（民事诉讼法第二百一十条）。',
          },
        ),
        longText('text', '具体请求', '具体要改成什么样？', {
          required: true,
          maxLength: 1500,
          help: '例如：撤销某某号判决第二项，改判我不用付这三万元利息。',
        }),
      ],
      { print: ['{kinds}', '具体请求：{text}'] },
    ),
  ],
};

/**
 * 再审申请书, our own: what CPL 210–216 and CPL interpretation 375 and 376 (from memory) want in it. As a rule it has no
 * acceptance fee (诉讼费用交纳办法 9); where it has one, the court asks for it when it orders the retrial.
 */
export const retrialApplication = applicationForm({
  id: 'retrial-application',
  title: '再审申请书',
  name: '判决生效了，还是不服，请求重新审（申请再审）',
  notes: [
    '再审申请应当在判决、裁定、调解书发生法律效力后六个月内提出；有新的证据、主要证据是伪造的、据以作出判决的法律文书被撤销或者变更、审判人员有贪污受贿等行为的，自知道或者应当知道之日起六个月内提出（民事诉讼法第二百一十六条）。',
    '向上一级人民法院申请；一方人数众多或者双方为公民的案件，也可以向原审人民法院申请。申请再审的，不停止判决、裁定的执行（民事诉讼法第二百一十条）。',
    '按照被申请人和原审其他当事人的人数提交副本。',
  ],
  parties: applicationParties(applicationSide(t('再审申请人', '재심신청인', 'the applicant')), {
    other: applicationSide(respondentRole),
    third: applicationSide(t('原审其他当事人', '원심 기타 당사자', 'another party of the first case'), {
      more: { zh: '原来的案子里还有别的当事人吗？没有就不用写。' },
    }),
  }),
  claims: { sections: [original, request, groundsSection] },
  why: '原来的判决哪里不对？一件一件说。',
  whyHelp:
    '照着选的事由说事实和理由。例如：判决说我没有还过钱。可是二〇二四年五月六日我还了一万元，有转账记录，上个月才从银行打出来。',
  evidenceExamples: '例如：新找到的收条、转账记录、被撤销的文书、鉴定意见。',
  materials: [
    {
      id: 'judgments',
      label: '原审判决书、裁定书、调解书',
      title: { zh: '原来的判决书、裁定书、调解书' },
      help: { zh: '一审、二审的都要，每一页都要。' },
      required: false,
    },
    {
      id: 'newEvidencePapers',
      label: '新的证据',
      title: { zh: '新的证据' },
      help: { zh: '例如：新找到的收条、录音的文字整理稿。' },
      when: is('grounds.judgment.grounds', 'newEvidence'),
      required: false,
    },
    {
      id: 'groundPapers',
      label: '证明再审事由的材料',
      title: { zh: '证明判决不对的材料' },
      help: { zh: '例如：撤销原来文书的判决，认定证据是假的或者法官违法的文书，没有收到传票的材料。' },
      required: false,
    },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'original.document.made',
      later: 'original.document.served',
      words: { zh: '送达的日期早于文书作出的日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'original.document.made',
      later: 'original.document.effective',
      words: { zh: '生效的日期早于文书作出的日期，请看看有没有写错。' },
    },
  ],
  signature: '再审申请人（签字、盖章）',
  caseFacts: {
    feeScale: 'free',
    jurisdiction: 'general',
    gate: 'retrial',
    gates: {
      judgmentEffectiveOn: 'original.document.effective',
      retrialGroundKnownOn: 'grounds.judgment.knownOn',
    },
  },
});
