import type { Section } from '../../template.ts';
import { longText, money, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import {
  costsClaim,
  evidenceList,
  lawBasis,
  longRow,
  otherMatters,
  row,
  totalAmount,
} from '../blocks/rows.ts';
import { t } from '../blocks/wording.ts';

const cause: Section = {
  id: 'cause',
  label: '案由',
  title: t('案由', '안유', 'Cause of action'),
  elements: [
    row('cause', null, '案由', [
      text('name', '', t('法律上叫什么纠纷？', '법률상 어떤 분쟁입니까?', 'What is it called in law?'), {
        maxLength: 60,
        required: true,
        help: t(
          '刚才选的已经填好了，可以改。例如：返还原物纠纷。不知道就写“其他纠纷”。',
          '방금 선택한것이 적혀있으며 고칠수 있습니다. 례: 返还原物纠纷. 모르면 “其他纠纷”이라고 써주십시오.',
          'What you chose is filled in and can be changed. For example 返还原物纠纷; if you do not know, write 其他纠纷.',
        ),
        term: t(
          '案由：法院给案件起的名字。',
          '안유: 법원이 사건에 붙이는 이름.',
          'Cause of action (案由): the name a court gives to a case.',
        ),
      }),
    ]),
  ],
};

/** Each claim for itself: CPL 124 wants concrete claims. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  repeat: {
    min: 1,
    max: 12,
    one: t('要求', '청구', 'Claim'),
    more: t('还有别的要求吗？', '다른 요구가 더 있습니까?', 'Is there anything else you ask for?'),
    nameFields: ['claim.text'],
  },
  elements: [
    row(
      'claim',
      1,
      '具体请求',
      [
        longText(
          'text',
          '',
          t(
            '您想让法院判对方做什么？一次写一件。',
            '법원이 상대방에게 무엇을 하도록 판결하기를 바랍니까? 한번에 하나씩 써주십시오.',
            'What should the court order the other side to do? One thing at a time.',
          ),
          {
            maxLength: 500,
            required: true,
            help: t(
              '例如：请判令被告把占用的院子还给我。',
              '례: 피고가 차지한 마당을 돌려주도록 판결해주십시오.',
              'For example: order the defendant to give back the yard.',
            ),
            term: t(
              '诉讼请求：您要求法院判对方做的事。',
              '소송청구: 법원이 상대방에게 명하도록 요구하는것.',
              'Claims (诉讼请求): what you ask the court to order.',
            ),
          },
        ),
        money(
          'amount',
          '金额',
          t('这一件要多少钱？', '이 요구의 금액은 얼마입니까?', 'How much money is it?'),
          {
            sameScreen: true,
            help: t(
              '例如：5000。不要钱的不填。',
              '례: 5000. 돈을 청구하지 않으면 비워두십시오.',
              'For example 5000. Leave it empty if it is not about money.',
            ),
          },
        ),
      ],
      { print: ['（{#}）{text}    金额：{amount}元'] },
    ),
  ],
};

const total: Section = {
  id: 'total',
  label: '诉讼请求',
  title: t('一共要多少', '청구총액', 'The amount in all'),
  elements: [costsClaim(2), totalAmount(3)],
};

const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    longRow(
      'story',
      1,
      '事实经过',
      t(
        '事情是怎么回事？从头说：什么时候、在哪里、和谁、发生了什么。',
        '일이 어떻게 되였습니까? 처음부터 언제, 어디서, 누구와, 무슨 일이 있었는가를 써주십시오.',
        'What happened? From the beginning: when, where, with whom, what.',
      ),
      {
        required: true,
        maxLength: 3000,
        help: t(
          '照实写，不写骂人的话。例如：2024年3月，被告在我家院子里堆放木料，多次协商不成。',
          '사실대로 쓰고 욕설은 쓰지 마십시오. 례: 2024년 3월 피고가 우리 집 마당에 목재를 쌓아놓고 여러번 협상하였으나 해결되지 않음.',
          'As it was, without abuse. For example: in March 2024 the defendant piled timber in my yard; talks did not help.',
        ),
      },
    ),
    longRow(
      'reason',
      2,
      '理由',
      t(
        '为什么您觉得对方应当这么做？',
        '왜 상대방이 그렇게 하여야 한다고 생각합니까?',
        'Why should the other side do this?',
      ),
      {
        maxLength: 1500,
        help: t(
          '例如：院子登记在我名下，被告没有权利占用。不会写可以不填。',
          '례: 마당은 내 이름으로 등록되여있고 피고는 차지할 권리가 없음. 모르면 비워두십시오.',
          'For example: the yard is registered in my name. Leave it empty if you do not know.',
        ),
      },
    ),
    lawBasis(3, '法律依据'),
    otherMatters(4),
  ],
};

/**
 * A civil complaint for every cause without a national form. Ours, after CPL 124: parties, claims, facts and reasons,
 * evidence; with the blocks that the national forms share.
 */
export const generalCivil = form({
  id: 'general-civil',
  number: null,
  family: 'own',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', ''],
  name: t('其他民事纠纷', '기타 민사분쟁', 'Another civil dispute'),
  cause: '',
  source: 'our own, after 民事诉讼法 124; blocks as in the national forms of 法〔2025〕82号',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [cause, claims, total, jurisdictionSection] },
  facts: { sections: [facts, evidenceList('事实与理由', 5, '证据清单（可另附页）')] },
  mediation: mediationSection,
  prefill: [
    { path: 'cause.cause.name', from: 'cause' },
    { path: 'total.total.amount', sumOf: ['claims[*].claim.amount'] },
  ],
  caseFacts: { feeScale: 'property', jurisdiction: 'general', claimAmount: ['total.total.amount'] },
});
