import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { money } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount, yesNoDetail } from '../blocks/rows.ts';
import { t } from '../blocks/wording.ts';
import { securitiesDisposal, securitiesPurchases, securitiesSales } from './securities-deals.ts';
import {
  securitiesEvidence,
  securitiesFacts,
  securitiesGrounds,
} from './securities-misrepresentation-facts.ts';

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告赔偿我炒股的损失七千元。',
        '피고가 주식손실 7000원을 배상하도록 판결해주십시오.',
        'order the defendant to make good my loss on the shares, 7,000 yuan.',
      ),
    ),
    row(
      'loss',
      1,
      '赔偿因虚假陈述导致的损失',
      [
        money(
          'difference',
          '投资差额损失',
          t('买卖的差价亏了多少？', '매매차액의 손실은 얼마입니까?', 'How much was lost on the prices?'),
          {
            required: true,
            allowZero: true,
            help: t(
              '例如：7000。没有写 0。',
              '례: 7000. 없으면 0을 써주십시오.',
              'For example 7000; 0 if none.',
            ),
            term: t(
              '投资差额损失：买贵了、卖便宜了的差价。',
              '투자차액손실: 비싸게 사고 싸게 판 차액.',
              'Loss on the investment (投资差额损失): the difference of the prices.',
            ),
          },
        ),
        money(
          'commission',
          '佣金损失',
          t('佣金损失多少？', '수수료손실은 얼마입니까?', 'How much in commission?'),
          {
            allowZero: true,
            sameScreen: true,
            help: t('例如：20。没有写 0。', '례: 20. 없으면 0을 써주십시오.', 'For example 20; 0 if none.'),
            term: t(
              '佣金：买卖股票时证券公司收的手续费。',
              '수수료: 주식을 매매할 때 증권회사가 받는 료금.',
              'Commission (佣金): what the broker charges.',
            ),
          },
        ),
        money(
          'stampDuty',
          '印花税损失',
          t('印花税损失多少？', '인지세손실은 얼마입니까?', 'How much in stamp duty?'),
          {
            allowZero: true,
            sameScreen: true,
            help: t('例如：7。没有写 0。', '례: 7. 없으면 0을 써주십시오.', 'For example 7; 0 if none.'),
            term: t(
              '印花税：卖股票时交的税。',
              '인지세: 주식을 팔 때 내는 세금.',
              'Stamp duty (印花税): the tax on a sale of shares.',
            ),
          },
        ),
      ],
      {
        print: [
          '投资差额损失{difference}元、佣金损失{commission}元、印花税损失{stampDuty}元（人民币，下同；如外币需特别注明）',
        ],
      },
    ),
    yesNoDetail('jointLiability', 2, '是否主张连带责任', {
      ask: t(
        '要几个被告一起担责任吗？',
        '여러 피고가 함께 책임질것을 요구합니까?',
        'Should several defendants answer together?',
      ),
      help: t(
        '只告一个的，选“否”。',
        '피고가 하나이면 "아니요"를 선택하십시오.',
        'If you sue only one, choose no.',
      ),
      term: t(
        '连带责任：几个人一起担，可以找其中任何一个要全部。',
        '련대책임: 여럿이 함께 책임지며 누구에게나 전부를 요구할수 있음.',
        'Joint and several liability (连带责任): each may be asked for all.',
      ),
      detail: '责任主体及责任范围',
      detailAsk: t(
        '谁来一起担，担多少？',
        '누가 어느 범위에서 책임져야 합니까?',
        'Who should answer, and for how much?',
      ),
      detailHelp: t(
        '例如：董事长和会计师事务所对全部损失一起赔。',
        '례: 리사장과 회계사사무소가 손실전액을 함께 배상할것.',
        'For example: the chairman and the auditors for the whole loss.',
      ),
    }),
    recoveryCosts(3, '费用明细'),
    costsClaim(4),
    otherClaims(5),
    totalAmount(6),
  ],
};

/** 民事起诉状（证券虚假陈述责任纠纷）: form 16 of the national set. */
export const securitiesMisrepresentation = form({
  id: 'securities-misrepresentation',
  number: 16,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（证券虚假陈述责任纠纷）'],
  name: t(
    '上市公司作假，炒股亏了钱（证券虚假陈述责任纠纷）',
    '상장회사의 거짓공시로 주식손실을 봄(증권허위진술책임분쟁)',
    'Loss on shares after false statements (证券虚假陈述责任纠纷)',
  ),
  cause: '证券虚假陈述责任纠纷',
  parties: civilParties,
  claims: { sections: [claims, jurisdictionSection] },
  facts: {
    sections: [
      securitiesFacts,
      securitiesPurchases,
      securitiesDisposal,
      securitiesSales,
      securitiesGrounds,
      securitiesEvidence,
    ],
  },
  mediation: mediationSection,
  prefill: [
    {
      path: 'claims.total.amount',
      sumOf: ['claims.loss.difference', 'claims.loss.commission', 'claims.loss.stampDuty'],
    },
    { path: 'grounds.basis.text', value: '《中华人民共和国证券法》第八十五条' },
  ],
  checks: [
    {
      kind: 'notMore',
      less: 'claims.loss.difference',
      more: 'claims.total.amount',
      words: t(
        '标的总额比上面要的钱还少，请看看有没有写错。',
        '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
        'The total is less than what is claimed above: please check the amounts.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.statement.madeOn',
      later: 'facts.statement.revealedOn',
      words: t(
        '揭露日早于实施日，请看看有没有写错。',
        '폭로일이 실시일보다 이릅니다. 확인하여 주십시오.',
        'It was revealed before it was made: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.statement.madeOn',
      later: 'facts.statement.correctedOn',
      words: t(
        '更正日早于实施日，请看看有没有写错。',
        '정정일이 실시일보다 이릅니다. 확인하여 주십시오.',
        'It was corrected before it was made: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.statement.revealedOn',
      later: 'facts.statement.referenceOn',
      words: t(
        '基准日早于揭露日，请看看有没有写错。',
        '기준일이 폭로일보다 이릅니다. 확인하여 주십시오.',
        'The reference day is before the revelation: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'deals',
      label: '证券交易明细（交割单、对账单）',
      title: t('股票的交易明细', '주식거래명세', 'Record of the deals'),
      help: t(
        '到开户的证券公司打印、盖章，从第一次买到最后一次卖。',
        '계좌를 개설한 증권회사에서 첫 매입부터 마지막 매도까지 인쇄하여 도장을 받습니다.',
        'Printed and sealed by your broker, from the first purchase to the last sale.',
      ),
      required: false,
    },
    {
      id: 'account',
      label: '证券账户开户证明',
      title: t('证券账户的证明', '증권계좌증명', 'Proof of the securities account'),
      help: t(
        '证券公司可以开，写着户名和账号。',
        '증권회사가 발급하며 이름과 계좌번호가 있습니다.',
        'From your broker, with name and number.',
      ),
      required: false,
    },
    {
      id: 'statements',
      label: '虚假陈述的公告、报告',
      title: t('作假的公告或者报告', '거짓이 있는 공고 또는 보고', 'The false notice or report'),
      help: t(
        '可以从交易所网站或者巨潮资讯网上打印。',
        '거래소 사이트 또는 거조정보사이트(巨潮资讯网)에서 인쇄할수 있습니다.',
        'From the website of the exchange or 巨潮资讯网.',
      ),
      required: false,
    },
    {
      id: 'revelation',
      label: '行政处罚决定、监管措施或揭露虚假陈述的公告、报道',
      title: t(
        '处罚决定或者揭露的公告、报道',
        '처벌결정 또는 폭로한 공고, 보도',
        'Penalty decision or the revealing notice or report',
      ),
      help: t(
        '用来证明被告作了虚假陈述。没有处罚决定，用别的材料也可以（虚假陈述司法解释第二条）。',
        '피고의 허위진술을 증명하는것입니다. 처벌결정이 없으면 다른 자료도 됩니다(허위진술사법해석 제2조).',
        'They show the misrepresentation. Without a penalty other material will do (interpretation on misrepresentation, 2).',
      ),
      required: false,
    },
    {
      id: 'reckoning',
      label: '损失计算明细',
      title: t('损失是怎么算的', '손실계산명세', 'How the loss was worked out'),
      help: t(
        '有表格更清楚，没有可以不交。',
        '표가 있으면 더 명확하며 없으면 내지 않아도 됩니다.',
        'Best as a table; you may leave it out.',
      ),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'securities',
    claimAmount: ['claims.total.amount'],
    gates: { knewOn: 'facts.statement.revealedOn' },
  },
});
