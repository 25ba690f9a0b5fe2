import type { Prefill, Section } from '../../template.ts';
import { date, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { labourArbitrationGates, labourArbitrationSection } from '../blocks/gate-questions.ts';
import { preservationSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent } from '../blocks/parties.ts';
import { row } from '../blocks/rows.ts';
import { all, defendantRole, is, plaintiffRole, t, yes } from '../blocks/wording.ts';
import { laborClaims } from './labor-dispute-claims.ts';
import { laborEvidence, laborFacts } from './labor-dispute-facts.ts';

const withoutArbitration = is('arbitration.arbitration.state', 'none');

/**
 * What the hints ask of someone who has not been to arbitration: a note for the wages makes it needless
 * (劳动争议解释（一） 15), and its year runs from when one knew (劳动争议调解仲裁法 27). Not on the paper.
 */
const beforeArbitration: Section = {
  id: 'beforehand',
  label: '',
  title: t('还没有仲裁过', '아직 중재를 거치지 않음', 'No arbitration yet'),
  printed: false,
  when: withoutArbitration,
  elements: [
    row('wages', null, '', [
      yesNo(
        'note',
        '',
        t(
          '单位给您写过欠工资的欠条，您只要这笔工资吗？',
          '단위가 로임차용증을 써주었고 그 로임만 청구합니까?',
          'Is there a signed note of the wages owed, and do you claim only those?',
        ),
        {
          printed: false,
          optional: true,
          help: t(
            '有欠条又没有别的争议的，可以不经仲裁直接起诉（劳动争议司法解释一第十五条）。没有就选“否”。',
            '차용증이 있고 다른 쟁의가 없으면 중재없이 직접 기소할수 있습니다(로동쟁의사법해석 1 제15조). 없으면 "아니요"를 선택하십시오.',
            'With such a note and no other dispute you may sue without arbitration (interpretation I on labour disputes, 15). If there is none, choose no.',
          ),
          term: t(
            '欠条：写明欠多少钱、签了字的条子。',
            '차용증: 빚진 액수를 적고 서명한 쪽지.',
            'Note of debt (欠条): a signed paper that says how much is owed.',
          ),
        },
      ),
      date(
        'knewOn',
        '',
        t(
          '您是哪天知道自己的权利受了损害的？',
          '권리가 침해된것을 언제 알았습니까?',
          'When did you learn that you had been wronged?',
        ),
        {
          printed: false,
          notFuture: true,
          help: t(
            '申请仲裁的时间一般是一年，从知道那天算（劳动争议调解仲裁法第二十七条）。例如该发工资没有发的那天。不知道可以不填。',
            '중재신청시효는 보통 안 날부터 1년입니다(로동쟁의조정중재법 제27조). 례: 로임을 주어야 하는데 주지 않은 날. 모르면 비워두십시오.',
            'As a rule arbitration is asked for within a year of that day (Labour Dispute Mediation and Arbitration Law 27). For example the pay day without pay. Leave it empty if you do not know.',
          ),
        },
      ),
    ]),
  ],
};

const claims = [
  'wages',
  'doubleWages',
  'overtime',
  'annualLeave',
  'socialInsurance',
  'severance',
  'unlawfulDismissal',
] as const;

/** The article offered as the ground of each claim. */
const articles: Readonly<Record<(typeof claims)[number], string>> = {
  wages: '《中华人民共和国劳动法》第五十条；《中华人民共和国劳动合同法》第三十条',
  doubleWages: '《中华人民共和国劳动合同法》第八十二条',
  overtime: '《中华人民共和国劳动法》第四十四条；《中华人民共和国劳动合同法》第三十一条',
  annualLeave: '《职工带薪年休假条例》第五条',
  socialInsurance: '《最高人民法院关于审理劳动争议案件适用法律问题的解释（一）》第一条第五项',
  severance: '《中华人民共和国劳动合同法》第四十六条、第四十七条',
  unlawfulDismissal: '《中华人民共和国劳动合同法》第四十八条、第八十七条',
};

/** Each set of claims, the larger ones first: of the rules for a path the first that holds counts. */
const sets = Array.from({ length: 2 ** claims.length - 1 }, (_, set) =>
  claims.filter((_id, place) => (((set + 1) >> place) & 1) === 1),
).sort((one, other) => other.length - one.length);

/** The articles of everything that is claimed, offered together. */
const groundsOffered: readonly Prefill[] = sets.map((set) => ({
  when: all(...set.map((id) => yes(`claims.${id}.claimed`))),
  path: 'facts.basis.text',
  value: set.map((id) => articles[id]).join('；'),
}));

const tooLittle = t(
  '标的总额比上面要的钱还少，请看看有没有写错。',
  '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** 民事起诉状（劳动争议纠纷）: form 15 of the national set. It is written for the worker who sues. */
export const laborDispute = form({
  id: 'labor-dispute',
  number: 15,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（劳动争议纠纷）'],
  name: t('老板欠工资、被辞退（劳动争议）', '로임체불, 해고(로동쟁의)', 'Unpaid wages, dismissal (劳动争议)'),
  cause: '劳动争议',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: { role: plaintiffRole, rows: [{ kind: 'person', label: '原告（自然人）', print: 'standard' }] },
    other: {
      role: defendantRole,
      rows: [{ kind: 'organisation', label: '被告（法人、非法人组织）', print: 'standard', maybeShop: true }],
    },
    agents: [civilAgent],
  },
  claims: { sections: [labourArbitrationSection, beforeArbitration, laborClaims, preservationSection] },
  facts: { sections: [laborFacts, laborEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.total.amount', sumOf: claims.map((id) => `claims.${id}.amount`) },
    ...groundsOffered,
  ],
  checks: [
    ...claims.map((id) => ({
      kind: 'notMore' as const,
      less: `claims.${id}.amount`,
      more: 'claims.total.amount',
      words: tooLittle,
    })),
    {
      kind: 'notAfter',
      earlier: 'facts.performance.startedOn',
      later: 'facts.ended.on',
      words: t(
        '离开的日期早于开始上班的日期，请看看有没有写错。',
        '그만둔 날자가 출근을 시작한 날자보다 이릅니다. 확인하여 주십시오.',
        'The work ended before it began: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.arbitration.appliedOn',
      later: 'arbitration.arbitration.receivedOn',
      words: t(
        '收到裁决书的日期早于申请仲裁的日期，请看看有没有写错。',
        '재결서를 받은 날자가 중재를 신청한 날자보다 이릅니다. 확인하여 주십시오.',
        'The award came before arbitration was asked for: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'award',
      label: '仲裁裁决书',
      title: t('劳动仲裁裁决书', '로동중재재결서', 'Award of the labour arbitration'),
      help: t(
        '每一页都要复印，带公章的那页要看得清。',
        '도장이 찍힌 페지를 포함하여 모든 페지를 복사합니다.',
        'Copy every page, with the seal clearly to be seen.',
      ),
      when: is('arbitration.arbitration.state', 'awarded'),
      required: false,
    },
    {
      id: 'awardReceipt',
      label: '仲裁裁决书送达证明',
      title: t(
        '什么时候收到裁决书的证明',
        '재결서를 언제 받았는가의 증명',
        'Proof of when the award was received',
      ),
      help: t(
        '例如送达回证复印件、快递签收记录。十五天的起诉时间从收到那天算（劳动争议调解仲裁法第四十八条、第五十条）。',
        '례: 송달증 복사본, 택배수령기록. 15일의 기소기한은 받은 날부터 계산합니다(로동쟁의조정중재법 제48조, 제50조).',
        'For example the receipt of service or the carrier’s record. The fifteen days to sue run from that day (Labour Dispute Mediation and Arbitration Law 48, 50).',
      ),
      when: is('arbitration.arbitration.state', 'awarded'),
      required: false,
    },
    {
      id: 'refusal',
      label: '不予受理通知书',
      title: t('仲裁的不予受理通知书', '중재불접수통지서', 'Notice that arbitration was not accepted'),
      help: t(
        '仲裁委员会给的，带公章。',
        '중재위원회가 준 도장이 찍힌 통지서.',
        'Issued by the arbitration board, with its seal.',
      ),
      when: is('arbitration.arbitration.state', 'refused'),
      required: false,
    },
    {
      id: 'arbitrationApplication',
      label: '申请劳动仲裁的凭证',
      title: t('申请过劳动仲裁的凭证', '로동중재를 신청한 증빙', 'Proof that arbitration was asked for'),
      help: t(
        '例如盖了收件章的仲裁申请书、收件回执。',
        '례: 접수도장이 찍힌 중재신청서, 접수증.',
        'For example the stamped application, or its receipt.',
      ),
      when: is('arbitration.arbitration.state', 'noDecision'),
      required: false,
    },
    {
      id: 'wageNote',
      label: '工资欠条',
      title: t('欠工资的欠条', '로임차용증', 'Note of the wages owed'),
      help: t(
        '有单位签字或者盖章的。',
        '단위가 서명하거나 도장을 찍은것.',
        'Signed or sealed by the employer.',
      ),
      when: yes('beforehand.wages.note'),
      required: false,
    },
    {
      id: 'contract',
      label: '劳动合同',
      title: t('劳动合同', '로동계약서', 'Labour contract'),
      help: t(
        '没有签合同的，用工作证、考勤记录、工友的证言证明在那里上过班。',
        '없으면 출입증, 출근기록, 동료의 증언으로 일하였음을 증명합니다.',
        "Without one, a work card, time cards or a colleague's statement show that you worked there.",
      ),
      required: false,
    },
    {
      id: 'wageRecord',
      label: '工资流水、工资条',
      title: t('工资流水或者工资条', '로임입금내역 또는 로임명세서', 'Record of wages'),
      help: t(
        '到银行打印，或者从手机里截图：微信、支付宝转账也行。',
        '은행에서 인쇄하거나 휴대폰의 이체기록을 캡처합니다. 위챗, 알리페이도 됩니다.',
        'Printed at the bank, or from the phone; transfers by WeChat or Alipay too.',
      ),
      required: false,
    },
    {
      id: 'insuranceRecord',
      label: '社会保险缴费记录',
      title: t('社保缴费记录', '사회보험납부기록', 'Record of social insurance'),
      help: t(
        '可以到社保大厅打印，也可以在手机上查。',
        '사회보험청사에서 인쇄하거나 휴대폰으로 조회할수 있습니다.',
        'From the social insurance office or on the phone.',
      ),
      required: false,
    },
    {
      id: 'injuryPapers',
      label: '工伤认定决定书、劳动能力鉴定结论、医疗票据',
      title: t('工伤认定书、伤残鉴定和票据', '로동재해인정서, 감정결론, 령수증', 'Papers of the work injury'),
      help: t('有工伤的才要。', '로동재해가 있을 때에만 냅니다.', 'Only for an injury at work.'),
      when: yes('facts.injury.injured'),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'labour',
    jurisdiction: 'labour',
    claimAmount: ['claims.total.amount'],
    place: 'facts.performance.workplace',
    gates: {
      ...labourArbitrationGates,
      unpaidWages: 'claims.wages.claimed',
      employmentEndedOn: 'facts.ended.on',
      wageNote: 'beforehand.wages.note',
      knewOn: 'beforehand.wages.knewOn',
    },
  },
});
