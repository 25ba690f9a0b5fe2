import type { Element } from '../../template.ts';
import {
  applicantRole,
  applicationForm,
  applicationParties,
  applicationSide,
} from '../blocks/application-form.ts';
import { caseNumber, choice, choices, date, money, number, percentage, text } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { is, option, t } from '../blocks/wording.ts';
import { groundsSection, reliefMaterials } from './fee-relief-grounds.ts';

const request: Element = row(
  'request',
  1,
  '申请的事项',
  [
    choices(
      'kinds',
      '',
      t(
        '您想不交、少交，还是晚点交？可以选几项。',
        '면제, 감액, 연기중 어느것을 신청합니까? 여러개를 선택할수 있습니다.',
        'Do you ask to pay nothing, less or later? You may choose several.',
      ),
      [
        option('waiver', '免交', t('一分不交（免交）', '면제(免交)', 'Pay nothing (waiver)')),
        option('reduction', '减交', t('少交一些（减交）', '감액(减交)', 'Pay less (reduction)')),
        option('deferral', '缓交', t('晚点交（缓交）', '연기납부(缓交)', 'Pay later (deferral)')),
      ],
      {
        required: true,
        help: t(
          '免交只能是个人；公司、单位可以申请减交、缓交（诉讼费用交纳办法第四十四条）。准不准由法院定。',
          '면제는 개인만 신청할수 있고 회사, 단위는 감액, 연기를 신청할수 있습니다(소송료금납부방법 제44조). 허가여부는 법원이 정합니다.',
          'Only a natural person can be spared the whole fee; an organisation may ask to pay less or later (Measures, article 44). The court decides.',
        ),
      },
    ),
    percentage(
      'share',
      '请求减交的比例',
      t('想少交百分之几？', '몇프로를 감액하려고 합니까?', 'By how many percent should it be less?'),
      {
        when: is('kinds', 'reduction'),
        max: 100,
        help: t(
          '写一个数，例如：50。法院准许减交的，不低于百分之三十（诉讼费用交纳办法第四十六条）。不知道可以不填。',
          '수를 써주십시오. 례: 50. 법원이 감액을 허가하면 30프로이상입니다(소송료금납부방법 제46조). 모르면 비워두십시오.',
          'A number, for example 50. Where the court grants it, it is at least 30 percent (Measures, article 46). Leave it empty if you do not know.',
        ),
      },
    ),
    date(
      'until',
      '请求缓交至',
      t('想晚到哪一天交？', '언제까지 연기하려고 합니까?', 'Until when do you want to wait?'),
      {
        when: is('kinds', 'deferral'),
        notPast: true,
        help: t(
          '写一个您能交上钱的日子。不知道可以不填。',
          '돈을 낼수 있는 날을 써주십시오. 모르면 비워두십시오.',
          'A day by which you can pay. Leave it empty if you do not know.',
        ),
      },
    ),
  ],
  {
    print: [
      '{kinds:waiver}',
      '{kinds:reduction}    请求减交的比例：{share}%',
      '{kinds:deferral}    请求缓交至：{until}',
    ],
  },
);

/** 诉讼费用交纳办法 48: the application is made when the suit or the appeal is brought. */
const forCase: Element = row(
  'case',
  2,
  '涉及的案件',
  [
    choice(
      'state',
      '',
      t('这是哪个案子的诉讼费？', '어느 사건의 소송료금입니까?', 'For which case is the fee?'),
      [
        option(
          'together',
          '与起诉状（上诉状、申请书）一并提交',
          t('今天一起交的案子', '오늘 함께 내는 사건', 'The case that I hand in today'),
        ),
        option(
          'filed',
          '已经提交或者已经立案',
          t(
            '以前交过状子、已经立案的案子',
            '이미 제출하였거나 립안한 사건',
            'A case that was handed in before',
          ),
        ),
      ],
      {
        required: true,
        help: t(
          '一般和起诉状、上诉状一起交。收到交费通知的，最晚七天内交。',
          '보통 기소장, 상소장과 함께 냅니다. 납부통지를 받았으면 7일안에 내십시오.',
          'As a rule it goes with the complaint or the appeal; after a notice of payment hand it in within the seven days.',
        ),
      },
    ),
    caseNumber(
      'number',
      '案号',
      t('案子的案号是什么？', '사건번호는 무엇입니까?', 'What is the case number?'),
      {
        when: is('state', 'filed'),
        help: t(
          '在受理通知书、交费通知上，例如（2026）吉2401民初123号。还没有案号的不填。',
          '접수통지서나 납부통지에 있습니다. 례: （2026）吉2401民初123号. 아직 없으면 비워두십시오.',
          'On the notice of acceptance or payment, for example （2026）吉2401民初123号. Leave it empty if there is none yet.',
        ),
      },
    ),
    text('cause', '案由', t('是什么纠纷？', '어떤 분쟁입니까?', 'What is the dispute?'), {
      maxLength: 80,
      required: true,
      help: t(
        '例如：赡养费纠纷；交通事故赔偿；欠工资。',
        '례: 부양비분쟁, 교통사고배상, 체불로임.',
        'For example support, a traffic accident, unpaid wages.',
      ),
    }),
    text('other', '对方当事人', t('对方是谁？', '상대방은 누구입니까?', 'Who is the other side?'), {
      sameScreen: true,
      maxLength: 100,
      help: t(
        '写姓名，单位写全称。例如：延吉市某某商贸有限公司。',
        '이름을 쓰고 단위는 전체 명칭을 써주십시오. 례: 延吉市某某商贸有限公司.',
        'The name, of an organisation the full name. For example 延吉市某某商贸有限公司.',
      ),
    }),
    money('fee', '应交诉讼费用', t('要交多少诉讼费？', '소송료금은 얼마입니까?', 'How much is the fee?'), {
      help: t(
        '看交费通知，或者本机算的数。例如：675。不知道可以不填。',
        '납부통지나 이 단말기가 계산한 금액을 보십시오. 례: 675. 모르면 비워두십시오.',
        'See the notice of payment, or what this terminal reckoned. For example 675. Leave it empty if you do not know.',
      ),
    }),
  ],
  {
    print: [
      '{state:together}',
      '{state:filed}    案号：{number}',
      '案由：{cause}    对方当事人：{other}    应交诉讼费用：{fee}元',
    ],
  },
);

const household: Element = row(
  'household',
  1,
  '家庭收入情况',
  [
    number(
      'members',
      '家庭人口',
      t('家里一共几口人？', '가족은 모두 몇명입니까?', 'How many people are in your household?'),
      {
        min: 1,
        max: 50,
        unit: t('人', '명', 'people'),
        help: t(
          '一起过日子的都算。例如：3。单位申请的不填。',
          '함께 사는 사람을 모두 써주십시오. 례: 3. 단위는 비워두십시오.',
          'All who live together. For example 3. An organisation leaves it empty.',
        ),
      },
    ),
    money(
      'income',
      '每月收入',
      t(
        '全家一个月一共有多少收入？',
        '가족의 한달 수입은 모두 얼마입니까?',
        'What does the household earn in a month?',
      ),
      {
        sameScreen: true,
        allowZero: true,
        help: t(
          '写一个数，没有收入写零。例如：1800。',
          '수를 써주십시오. 수입이 없으면 0을 쓰십시오. 례: 1800.',
          'A number, zero if there is none. For example 1800.',
        ),
      },
    ),
    text('source', '收入来源', t('靠什么生活？', '무엇으로 생활합니까?', 'What do you live on?'), {
      sameScreen: true,
      help: t(
        '例如：种地、打零工、低保、养老金、子女给。',
        '례: 농사, 림시로무, 최저생활보장금, 양로금, 자녀의 도움.',
        'For example farming, odd jobs, minimum allowance, a pension, help from children.',
      ),
    }),
  ],
  { print: ['家庭人口：{members}人    每月收入：{income}元    收入来源：{source}'] },
);

const means: Element = row(
  'means',
  2,
  '财产和支出情况',
  [
    text(
      'property',
      '主要财产',
      t('家里有什么值钱的东西？', '집에 어떤 재산이 있습니까?', 'What of value does the household own?'),
      {
        help: t(
          '例如：农村住房一套，没有存款，没有车。',
          '례: 농촌주택 1채, 저금과 차량 없음.',
          'For example a village house, no savings, no car.',
        ),
      },
    ),
    text(
      'expenses',
      '主要支出',
      t('花钱最多的是什么？', '돈이 가장 많이 드는것은 무엇입니까?', 'What costs the most?'),
      {
        sameScreen: true,
        help: t(
          '例如：妻子看病，每月药费一千元；孩子上学。',
          '례: 안해의 약값 매달 1000원, 자녀의 학비.',
          'For example a sick wife, 1,000 yuan of medicine a month; school for the children.',
        ),
      },
    ),
  ],
  { print: ['主要财产：{property}', '主要支出：{expenses}'] },
);

/**
 * 缓交、减交、免交诉讼费申请书, our own (诉讼费用交纳办法 44–51), with the grounds item by item. It opens no case and costs
 * nothing itself; it goes along with the complaint or follows it.
 */
export const feeRelief = applicationForm({
  id: 'fee-relief',
  languages: ['zh', 'ko', 'en'],
  title: '缓交、减交、免交诉讼费申请书',
  subtitle: '（司法救助申请书）',
  name: t(
    '交不起诉讼费，申请不交、少交、晚交（司法救助）',
    '소송료금을 내기 어려워 면제, 감액, 연기를 신청(사법구조)',
    'Cannot pay the court fee: ask to pay nothing, less or later',
  ),
  notes: [
    '申请司法救助的，应当在起诉或者上诉时提交书面申请、足以证明其确有经济困难的证明材料以及其他相关证明材料（诉讼费用交纳办法第四十八条）。',
    '诉讼费用的免交只适用于自然人（诉讼费用交纳办法第四十四条）；准予减交的，减交比例不得低于百分之三十（诉讼费用交纳办法第四十六条）。',
  ],
  parties: applicationParties(applicationSide(applicantRole)),
  claims: {
    sections: [
      {
        id: 'claims',
        label: '申请事项',
        title: t('申请什么', '무엇을 신청합니까', 'What you apply for'),
        elements: [request, forCase],
      },
      groundsSection,
    ],
  },
  reasons: [household, means],
  why: t(
    '为什么交不起？照实说。',
    '왜 내기 어렵습니까? 사실대로 써주십시오.',
    'Why can you not pay? As it is.',
  ),
  whyHelp: t(
    '例如：我今年七十二岁，和老伴两个人靠低保过日子，去年住院花光了积蓄，交不起诉讼费。',
    '례: 나는 올해 72세이며 로친과 둘이 최저생활보장금으로 살고있습니다. 작년에 입원하여 저금을 다 써버려 소송료금을 낼수 없습니다.',
    'For example: I am 72 and live with my wife on the minimum allowance. A stay in hospital last year took our savings; I cannot pay the fee.',
  ),
  evidenceExamples: t(
    '例如：低保证、残疾人证、村委会的证明、住院票据。',
    '례: 최저생활보장증, 장애인증, 촌민위원회의 증명, 입원령수증.',
    'For example the card of minimum allowance, the disability card, a certificate of the village committee, hospital bills.',
  ),
  materials: reliefMaterials,
  caseFacts: null,
});
