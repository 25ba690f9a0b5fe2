import type { Section } from '../../template.ts';
import { date, longText, text } from '../blocks/fields.ts';
import { evidenceList, freeText, hasDetail, lawBasis, longRow, otherMatters, row } from '../blocks/rows.ts';
import { type Text, t } from '../blocks/wording.ts';
import { tradingLabel } from './securities-deals.ts';

const unknown = t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.');

const dayHelp = (zh: string, ko: string, en: string): Text =>
  t(`${zh}${unknown.zh}`, `${ko} ${unknown.ko}`, `${en} ${unknown.en}`);

const statement = row('statement', 1, '被告存在虚假陈述行为的情况', [
  longText(
    'acts',
    '具体虚假陈述行为',
    t(
      '被告说了什么假话，或者该公布的没有公布？',
      '피고가 어떤 거짓을 말하였거나 공개할것을 공개하지 않았습니까?',
      'What did the defendant state falsely, or fail to disclose?',
    ),
    {
      maxLength: 1500,
      required: true,
      help: t(
        '写在哪份公告、报告里，怎么不真实。例如：2022年年度报告多报了利润两亿元。',
        '어느 공고, 보고에서 어떻게 사실과 다른가를 써주십시오. 례: 2022년도 보고에서 리윤을 2억원 더 적었음.',
        'In which notice or report, and what is untrue. For example: the report of 2022 shows 200 million yuan of profit too much.',
      ),
      term: t(
        '虚假陈述：上市公司等在公告里作假、误导人，或者隐瞒重要的事。',
        '허위진술: 상장회사 등이 공고에서 거짓을 쓰거나 오도하거나 중요한 일을 숨기는것.',
        'Misrepresentation (虚假陈述): false, misleading or missing statements in what an issuer publishes.',
      ),
    },
  ),
  date(
    'madeOn',
    '虚假陈述行为实施日',
    t('假消息是哪天公布的？', '거짓을 언제 공개하였습니까?', 'When was it published?'),
    {
      notFuture: true,
      help: dayHelp(
        '一般是那份公告、报告公布的日子。',
        '보통 그 공고, 보고를 공개한 날입니다.',
        'As a rule the day of that notice or report.',
      ),
      term: t('实施日：作出虚假陈述的那天。', '실시일: 허위진술을 한 날.', 'Day of the statement (实施日).'),
    },
  ),
  date(
    'revealedOn',
    '虚假陈述行为揭露日',
    t('哪天被揭露出来的？', '언제 폭로되였습니까?', 'When was it revealed?'),
    {
      notFuture: true,
      sameScreen: true,
      help: dayHelp(
        '例如有影响的报纸、网站报道的那天，或者公告被立案调查的那天。',
        '례: 영향력있는 신문, 사이트가 보도한 날 또는 조사립안을 공고한 날.',
        'For example the first report in widely read media, or the notice that an inquiry was opened.',
      ),
      term: t(
        '揭露日：假话第一次被公开揭穿的那天。',
        '폭로일: 거짓이 처음 공개적으로 드러난 날.',
        'Day of revelation (揭露日): when it first became public.',
      ),
    },
  ),
  date(
    'correctedOn',
    '虚假陈述行为更正日',
    t('被告自己哪天更正的？', '피고가 언제 스스로 정정하였습니까?', 'When did the defendant correct it?'),
    {
      notFuture: true,
      help: dayHelp(
        '没有自己更正过的不填。',
        '스스로 정정하지 않았으면 비워두십시오.',
        'Leave it empty if there was no correction.',
      ),
      term: t(
        '更正日：自己公告更正的那天。',
        '정정일: 스스로 정정을 공고한 날.',
        'Day of correction (更正日).',
      ),
    },
  ),
  date(
    'referenceOn',
    '虚假陈述基准日',
    t('基准日是哪天？', '기준일은 언제입니까?', 'Which is the reference day?'),
    {
      notFuture: true,
      sameScreen: true,
      help: dayHelp(
        '律师或者法院公告里有时写着。',
        '변호사나 법원의 공고에 적혀있을수 있습니다.',
        'Sometimes named by lawyers or in a notice of the court.',
      ),
      term: t(
        '基准日：揭露或更正以后，损失算到的最后一天。',
        '기준일: 폭로 또는 정정후 손실을 계산하는 마지막날.',
        'Reference day (基准日): the last day up to which the loss is reckoned.',
      ),
    },
  ),
]);

/** 事实与理由 of form 16, items 1 to 3, up to the list of purchases. */
export const securitiesFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '我看了公司的年度报告买了股票，后来公司被查出报告作假，股票大跌，亏了钱。',
        '회사의 년도보고를 보고 주식을 샀는데 보고가 거짓임이 드러나 주가가 크게 떨어져 손해를 보았음.',
        'I bought shares on the annual report; it was found to be false, the price fell and I lost money.',
      ),
    ),
    statement,
    hasDetail('finding', 2, '有无监管部门的认定、处罚', {
      ask: t(
        '证监会、交易所这些部门认定过、处罚过吗？',
        '증권감독관리위원회나 거래소가 인정하거나 처벌한적이 있습니까?',
        'Has the regulator or the exchange found or punished it?',
      ),
      help: t(
        '没有处罚也可以起诉（虚假陈述司法解释第二条）。没有就选“否”。',
        '처벌이 없어도 기소할수 있습니다(허위진술사법해석 제2조). 없으면 "아니요"를 선택하십시오.',
        'One may sue without it (interpretation on misrepresentation, 2). If there is none, choose no.',
      ),
      detail: '具体情况',
      detailAsk: t(
        '哪个部门，什么时候，怎么认定的？',
        '어느 부문이 언제 어떻게 인정하였습니까?',
        'Who, when, and with what finding?',
      ),
      detailHelp: t(
        '写处罚决定的名称和编号。例如：2024年5月中国证监会作出行政处罚决定。',
        '처벌결정의 이름과 번호를 써주십시오. 례: 2024년 5월 중국증권감독관리위원회가 행정처벌을 결정함.',
        'Name and number of the decision. For example: a penalty of the CSRC of May 2024.',
      ),
    }),
    row(
      'trading',
      3,
      tradingLabel,
      [
        text(
          'security',
          '证券',
          t('买的是什么股票（证券）？', '어떤 주식(증권)을 샀습니까?', 'Which share (security) did you buy?'),
          {
            maxLength: 60,
            help: t(
              '写名称和代码。例如：某某股份，600000。',
              '이름과 코드를 써주십시오. 례: 어느 주식, 600000.',
              'Name and code. For example 600000.',
            ),
          },
        ),
      ],
      {
        print: [{ when: { answered: 'security' }, line: '证券：{security}' }, '买入情况（日期、数量、单价）'],
      },
    ),
  ],
};

/** Items 4 to 11. */
export const securitiesGrounds: Section = {
  id: 'grounds',
  label: '事实与理由',
  title: t('为什么要赔', '배상리유', 'Why they should answer'),
  elements: [
    longRow(
      'materiality',
      4,
      '虚假陈述的重大性',
      t('这件假事为什么重要？', '그 거짓이 왜 중요합니까?', 'Why does the false statement matter?'),
      {
        help: t(
          '例如：利润多报一倍，公告以后股价大涨，揭露以后连着跌停。',
          '례: 리윤을 두배로 적어 공고후 주가가 크게 오르고 폭로후 련속 하한가임.',
          'For example: profit was doubled; the price rose on the notice and fell day after day once it was revealed.',
        ),
        term: t(
          '重大性：假消息会明显影响股价，影响人买卖。',
          '중대성: 거짓이 주가와 매매에 뚜렷한 영향을 주는것.',
          'Materiality (重大性): it moves the price, and what people do.',
        ),
      },
    ),
    longRow(
      'reliance',
      5,
      '虚假陈述与原告交易行为之间的因果关系',
      t(
        '您是不是因为它才买（卖）的？',
        '그것때문에 샀습니까(팔았습니까)?',
        'Did you buy or sell because of it?',
      ),
      {
        help: t(
          '例如：在报告公布以后、揭露以前买的。',
          '례: 보고를 공개한 후 폭로되기전에 샀음.',
          'For example: I bought after the report and before it was revealed.',
        ),
        term: t(
          '因果关系：一件事引起另一件事。',
          '인과관계: 한 일이 다른 일을 일으킨 관계.',
          'Causation (因果关系): the one brought about the other.',
        ),
      },
    ),
    longRow(
      'causation',
      6,
      '虚假陈述与原告损失之间的因果关系',
      t('您亏的钱，是不是它造成的？', '손실이 그것때문에 생겼습니까?', 'Was your loss caused by it?'),
      {
        help: t(
          '例如：揭露以后股价从十二元跌到五元，同期大盘没有大跌。',
          '례: 폭로후 주가가 12원에서 5원으로 떨어졌고 같은 기간 시장은 크게 내리지 않았음.',
          'For example: the price fell from 12 to 5 yuan while the market as a whole did not.',
        ),
      },
    ),
    longRow(
      'loss',
      7,
      '原告损失情况',
      t(
        '一共亏了多少，怎么算的？',
        '손실은 모두 얼마이며 어떻게 계산하였습니까?',
        'What is the loss, and how was it worked out?',
      ),
      {
        help: t(
          '例如：买入平均价十二元，卖出平均价五元，一千股，差额七千元，另有佣金和印花税。',
          '례: 평균매입가 12원, 평균매도가 5원, 1000주, 차액 7000원, 그외 수수료와 인지세.',
          'For example: bought at 12 on average, sold at 5, a thousand shares: 7,000 yuan, with commission and stamp duty.',
        ),
        term: t(
          '投资差额损失：买贵了、卖便宜了的差价。',
          '투자차액손실: 비싸게 사고 싸게 판 차액.',
          'Loss on the investment (投资差额损失): the difference of the prices.',
        ),
      },
    ),
    longRow(
      'insiders',
      8,
      '请求发行人的控股股东、实际控制人、董监高、相关责任人员承担连带责任的情况',
      t(
        '还要公司的大股东、董事、高管这些人一起赔吗？为什么？',
        '회사의 지배주주, 리사, 고위관리 등도 함께 배상할것을 요구합니까? 왜 그렇습니까?',
        'Should the controlling shareholder, directors or managers pay too? Why?',
      ),
      {
        help: t(
          '写是谁、做了什么。例如：董事长在假报告上签字。不要求就不填。',
          '누가 무엇을 하였는가를 써주십시오. 례: 리사장이 거짓보고에 서명함. 요구하지 않으면 비워두십시오.',
          'Who, and what they did. For example: the chairman signed the false report. Leave it empty if you do not claim it.',
        ),
        term: t(
          '董监高：公司的董事、监事和高级管理人员；连带责任：几个人一起担，可以找其中任何一个要全部。',
          '동감고(董监高): 회사의 리사, 감사, 고위관리인원. 련대책임: 여럿이 함께 책임지며 누구에게나 전부를 요구할수 있음.',
          'Directors, supervisors and senior managers (董监高); joint and several (连带责任): each may be asked for all.',
        ),
      },
    ),
    longRow(
      'institutions',
      9,
      '请求保荐机构、承销机构、律师事务所、会计师事务所等其他机构及其相关责任人员承担连带责任的情况',
      t(
        '还要证券公司、律师事务所、会计师事务所这些机构一起赔吗？为什么？',
        '증권회사, 변호사사무소, 회계사사무소 등도 함께 배상할것을 요구합니까? 왜 그렇습니까?',
        'Should sponsors, underwriters, law or accounting firms pay too? Why?',
      ),
      {
        help: t(
          '写是哪家、做了什么。例如：会计师事务所给假报告出了审计意见。不要求就不填。',
          '어느 기구가 무엇을 하였는가를 써주십시오. 례: 회계사사무소가 거짓보고에 감사의견을 냄. 요구하지 않으면 비워두십시오.',
          'Which, and what it did. For example: the auditors passed the false report. Leave it empty if you do not claim it.',
        ),
        term: t(
          '保荐机构：推荐公司上市的证券公司；承销机构：帮公司卖股票的证券公司。',
          '보증추천기구: 회사의 상장을 추천한 증권회사. 인수기구: 회사의 주식을 팔아준 증권회사.',
          'Sponsor (保荐机构): the broker that brought it to the market; underwriter (承销机构): the one that sold its shares.',
        ),
      },
    ),
    lawBasis(10, '请求承担责任的依据'),
    otherMatters(11),
  ],
};

/** Item 12: the evidence list. */
export const securitiesEvidence: Section = evidenceList('事实与理由', 12, '证据清单（可另附页）', {
  examples: t(
    '例如：证券账户证明、交易明细（交割单）、公司公告、处罚决定书、新闻报道。',
    '례: 증권계좌증명, 거래명세, 회사공고, 처벌결정서, 신문보도.',
    'For example: proof of the account, record of the deals, notices of the company, penalty decision, press reports.',
  ),
});
