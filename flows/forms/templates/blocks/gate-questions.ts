import type { GateName } from '../../../law/gates/gate-facts.ts';
import type { Field, Section, When } from '../../template.ts';
import { choice, date, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { is, option, type Text, t, yes } from './wording.ts';

/**
 * Questions that no form prints, for the hints on what the law wants first and on time limits (`CaseFacts.gates`). They
 * may be left empty, and no answer stops anything.
 */
const unprinted = { printed: false, optional: true } as const;

/** Whether divorce was sued for before, and whether the wife is under the protection of 民法典 1082. */
export const earlierDivorceSection: Section = {
  id: 'earlier',
  label: '',
  title: t('以前起诉过吗', '이전에 기소한적이 있습니까', 'Was there an earlier suit'),
  printed: false,
  elements: [
    row('suit', null, '', [
      yesNo(
        'sued',
        '',
        t(
          '您以前到法院起诉过离婚吗？',
          '이전에 법원에 리혼소송을 한적이 있습니까?',
          'Have you sued for divorce before?',
        ),
        {
          ...unprinted,
          help: t(
            '只问您自己起诉的。没有就选“否”。',
            '본인이 기소한것만 묻습니다. 없으면 "아니요"를 선택하십시오.',
            'Only suits of your own count. If there was none, choose no.',
          ),
        },
      ),
      date(
        'endedOn',
        '',
        t('上次是哪天结束的？', '지난번은 언제 끝났습니까?', 'When did the last one end?'),
        {
          printed: false,
          notFuture: true,
          when: yes('sued'),
          help: t(
            '判决不准离婚的，写判决生效的日子；调解和好或者撤诉的，写那一天。',
            '리혼불허판결이면 효력발생일을, 화해나 취하이면 그날을 써주십시오.',
            'The day on which the refusal took effect, or of the reconciliation or withdrawal.',
          ),
        },
      ),
      yesNo(
        'isNew',
        '',
        t('从那以后，有新情况吗？', '그후 새로운 사정이 있습니까?', 'Has anything new happened since?'),
        {
          ...unprinted,
          when: yes('sued'),
          sameScreen: true,
          help: t(
            '例如又动手打人、一直分居。',
            '례: 다시 폭력을 씀, 계속 별거함.',
            'For example new violence, or living apart ever since.',
          ),
        },
      ),
    ]),
    row(
      'wife',
      null,
      '',
      [
        yesNo(
          'protected',
          '',
          t(
            '女方现在怀孕，或者生孩子不到一年，或者终止妊娠不到六个月吗？',
            '녀성측이 지금 임신중이거나 출산한지 1년이 안되였거나 임신중지후 6개월이 안되였습니까?',
            'Is the wife pregnant, or has she given birth within a year or lost a pregnancy within six months?',
          ),
          {
            ...unprinted,
            term: t(
              '这段时间里，男方一般不能提出离婚（民法典第一千零八十二条）。',
              '이 기간에는 남성측이 보통 리혼을 제기할수 없습니다(민법전 제1082조).',
              'In that time the husband as a rule may not sue for divorce (Civil Code 1082).',
            ),
          },
        ),
      ],
      { when: is('plaintiffs[0].person.sex', 'male') },
    ),
  ],
};

/** Where the hints find those answers. */
export const earlierDivorceGates: Readonly<Partial<Record<GateName, string>>> = {
  suedForDivorceBefore: 'earlier.suit.sued',
  earlierDivorceEndedOn: 'earlier.suit.endedOn',
  newCircumstances: 'earlier.suit.isNew',
  // It is asked of a husband only.
  plaintiffIsHusband: 'earlier.wife.protected',
  wifePregnant: 'earlier.wife.protected',
};

/**
 * When the money (or its last instalment) had to be paid and when it was last asked for: limitation begins with the one
 * (民法典 188, 189) and again with the other (195). Fields `dueOn` and `askedOn` of a row, on a screen of their own.
 */
export const limitationFields = (ask: Text, help: Text, when?: When): readonly Field[] => [
  date('dueOn', '', ask, { printed: false, help, ...(when === undefined ? {} : { when }) }),
  date(
    'askedOn',
    '',
    t(
      '最后一次向对方要钱，或者对方最后一次答应给，是哪天？',
      '마지막으로 독촉하였거나 상대방이 마지막으로 승낙한 날은 언제입니까?',
      'When did you last ask for it, or the other side last promise to pay?',
    ),
    {
      printed: false,
      notFuture: true,
      sameScreen: true,
      help: t(
        '有微信、短信、通知书的，照上面的日子写。没要过、记不清可以不填。',
        '위챗, 문자, 통지서가 있으면 그 날자를 써주십시오. 독촉하지 않았거나 기억나지 않으면 비워두십시오.',
        'As a message or a letter shows. Leave it empty if there was none, or you do not remember.',
      ),
      ...(when === undefined ? {} : { when }),
    },
  ),
];

/** Where the hints find those answers in a row. */
export const limitationGates = (path: string): Readonly<Partial<Record<GateName, string>>> => ({
  dueOn: `${path}.dueOn`,
  interruptedOn: `${path}.askedOn`,
});

/** When the decision of the trade mark or patent office came: the time to sue runs from it. Field `receivedOn`. */
export const decisionReceivedOn = (articles: string): Field =>
  date('receivedOn', '', '决定书（裁定书）是哪一天收到的？', {
    printed: false,
    notFuture: true,
    sameScreen: true,
    help: `看信封、快递单或者电子送达的日子。起诉的时间从收到那天算（${articles}）。记不清可以不填。`,
  });

/** How far labour arbitration went, and when: it comes before a suit (劳动争议调解仲裁法 5), and 15 days run from the award (50). */
export const labourArbitrationSection: Section = {
  id: 'arbitration',
  label: '',
  title: t('劳动仲裁', '로동중재', 'Labour arbitration'),
  printed: false,
  elements: [
    row('arbitration', null, '', [
      choice(
        'state',
        '',
        t(
          '申请过劳动仲裁吗？结果怎样？',
          '로동중재를 신청하였습니까? 결과는 어떻습니까?',
          'Was there labour arbitration? How did it end?',
        ),
        [
          option('awarded', '已裁决', t('仲裁作出了裁决', '중재재결이 나왔습니다', 'There is an award')),
          option('refused', '不予受理', t('仲裁不受理', '중재를 접수하지 않았습니다', 'It was not accepted')),
          option(
            'noDecision',
            '逾期未作出决定',
            t(
              '交了申请，一直没有结果',
              '신청하였으나 결과가 없습니다',
              'It was applied for and never decided',
            ),
          ),
          option('none', '没有申请', t('没有申请过', '신청하지 않았습니다', 'There was none')),
        ],
        {
          printed: false,
          help: t(
            '打劳动官司，一般要先申请劳动仲裁。没有申请过也可以交起诉状，由法院告诉您怎么办。',
            '로동소송은 보통 먼저 로동중재를 신청하여야 합니다. 신청하지 않았어도 기소장을 낼수 있으며 법원에서 알려줍니다.',
            'A labour dispute as a rule goes to arbitration first. Without it you may still file, and the court will tell you.',
          ),
          term: t(
            '劳动仲裁：由劳动人事争议仲裁委员会先裁决（劳动争议调解仲裁法第五条）。',
            '로동중재: 로동인사쟁의중재위원회가 먼저 재결하는것(로동쟁의조정중재법 제5조).',
            'Labour arbitration (劳动仲裁): an arbitration board decides first (Labour Dispute Mediation and Arbitration Law 5).',
          ),
        },
      ),
      date(
        'receivedOn',
        '',
        t('哪天收到裁决书的？', '재결서를 언제 받았습니까?', 'When did you receive the award?'),
        {
          printed: false,
          notFuture: true,
          when: is('state', 'awarded'),
          help: t(
            '不服裁决的，从收到那天起十五天内起诉。',
            '재결에 불복하면 받은 날부터 15일안에 기소합니다.',
            'If you do not accept it, you sue within fifteen days of receiving it.',
          ),
        },
      ),
    ]),
  ],
};

/** Where the hints find those answers. */
export const labourArbitrationGates: Readonly<Partial<Record<GateName, string>>> = {
  labourArbitration: 'arbitration.arbitration.state',
  awardReceivedOn: 'arbitration.arbitration.receivedOn',
};
