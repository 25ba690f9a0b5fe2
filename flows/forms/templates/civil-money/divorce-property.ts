import type { Field, Section } from '../../template.ts';
import { choice, longText, money, text, yesNo } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { is, option, type Text, t, wordsOf } from '../blocks/wording.ts';

/** The printed heading of the claims. */
export const heading = '诉讼请求';

/** 无财产 and 有财产, 无此问题 and 有此问题: the box of “there is none” is printed first. */
export const whether = (there: readonly [string, string], ask: Text, help: Text): Field =>
  yesNo('has', '', ask, { printedAs: there, help });

/** Plaintiff, defendant or someone else. */
export const plaintiffOrDefendant = [
  option('plaintiff', '原告', t('原告', '원고', 'The plaintiff')),
  option('defendant', '被告', t('被告', '피고', 'The defendant')),
];

/** To whom a thing or a debt should go: field `owner`, and `ownerOther` for anything else. */
export const ownerFields = (
  label: string,
  ask: Text,
  otherHelp: Text,
  sameScreen: boolean,
): readonly Field[] => [
  choice(
    'owner',
    label,
    ask,
    [...plaintiffOrDefendant, option('other', '其他', t('其他分法', '기타', 'Otherwise'))],
    {
      required: true,
      ...(sameScreen ? { sameScreen } : {}),
      help: t(
        '一人一半或者归孩子的，选“其他分法”。',
        '절반씩 나누거나 자녀에게 주려면 "기타"를 선택하십시오.',
        'For half each, or for the child, choose “otherwise”.',
      ),
    },
  ),
  text('ownerOther', '其他', t('要怎么分？', '어떻게 나눕니까?', 'How should it be shared?'), {
    maxLength: 80,
    when: is('owner', 'other'),
    required: true,
    help: otherHelp,
  }),
];

/** What a thing is worth. */
export const worth = (ask: Text, sameScreen = true): Field =>
  money('worth', '', ask, {
    printed: false,
    ...(sameScreen ? { sameScreen } : {}),
    help: t(
      '估个大概就行，用来算诉讼费，不印在起诉状上。例如：300000。不知道可以不填。',
      '대략이면 됩니다. 소송비용을 계산하기 위한것이며 기소장에는 인쇄하지 않습니다. 례: 300000. 모르면 비워두십시오.',
      'A rough figure will do: the court fee is reckoned from it, and it is not printed. For example 300000. Leave it empty if you do not know.',
    ),
  });

/** What is peculiar to one kind of property. */
interface PropertySpec {
  readonly id: string;
  readonly title: Text;
  readonly more: Text;
  /** As printed: （1）房屋明细. */
  readonly label: string;
  readonly ask: Text;
  readonly help: Text;
  readonly worthAsk: Text;
}

/** A kind of property, item by item, in the row 夫妻共同财产. */
export const property = (spec: PropertySpec): Section => ({
  id: spec.id,
  label: heading,
  title: wordsOf(spec.title),
  when: 'sharesProperty',
  repeat: {
    min: 0,
    max: 20,
    one: wordsOf(spec.title),
    more: wordsOf(spec.more),
    nameFields: ['item.details'],
  },
  elements: [
    row(
      'item',
      2,
      '夫妻共同财产',
      [
        longText('details', spec.label, spec.ask, { maxLength: 300, required: true, help: spec.help }),
        worth(spec.worthAsk),
        ...ownerFields(
          '归属',
          t('您想让它归谁？', '누구의것으로 하기를 바랍니까?', 'Who should have it?'),
          t('例如：原告、被告各一半。', '례: 원고와 피고가 절반씩.', 'For example: half each.'),
          false,
        ),
      ],
      {
        print: [
          `${spec.label}：{details}`,
          '归属：{owner:plaintiff} / {owner:defendant} / {owner:other}{ownerOther}',
        ],
      },
    ),
  ],
});

/** 房屋明细. */
export const houses = property({
  id: 'houses',
  title: t('房屋', '집', 'House'),
  more: t('还有房子要分吗？', '나눌 집이 더 있습니까?', 'Is there another house to share?'),
  label: '（1）房屋明细',
  ask: t('是什么样的房子？', '어떤 집입니까?', 'Which house?'),
  help: t(
    '写地址、面积、房产证号、有没有贷款。例如：延吉市某小区八十平方米的楼房，还欠贷款十万元。',
    '주소, 면적, 집문서번호, 대출여부를 써주십시오. 례: 연길시 어느 구역의 80평방메터 아빠트, 대출 10만원이 남음.',
    'Address, size, certificate number, loan. For example: a flat of 80 square metres in Yanji, 100,000 yuan still to pay.',
  ),
  worthAsk: t('这房子现在大概值多少钱？', '이 집은 지금 대략 얼마입니까?', 'What is it worth, roughly?'),
});

/** 汽车明细. */
export const cars = property({
  id: 'cars',
  title: t('汽车', '자동차', 'Car'),
  more: t('还有汽车要分吗？', '나눌 자동차가 더 있습니까?', 'Is there another car to share?'),
  label: '（2）汽车明细',
  ask: t('是什么车？', '어떤 차입니까?', 'Which car?'),
  help: t(
    '写车牌号、牌子、登记在谁名下。例如：吉H某某某，登记在被告名下。',
    '차번호, 상표, 누구의 이름으로 등록되였는가를 써주십시오. 례: 吉H 번호, 피고의 이름으로 등록.',
    'Plate, make, and in whose name. For example: plate 吉H, in the name of the defendant.',
  ),
  worthAsk: t('这车现在大概值多少钱？', '이 차는 지금 대략 얼마입니까?', 'What is it worth, roughly?'),
});

/** 存款明细. */
export const deposits = property({
  id: 'deposits',
  title: t('存款', '예금', 'Savings'),
  more: t('还有存款要分吗？', '나눌 예금이 더 있습니까?', 'Are there more savings to share?'),
  label: '（3）存款明细',
  ask: t('是什么存款？', '어떤 예금입니까?', 'Which savings?'),
  help: t(
    '写在哪个银行、谁的名下、多少钱。例如：被告名下某某银行存款两万元。',
    '어느 은행, 누구의 이름, 얼마인가를 써주십시오. 례: 피고 이름의 어느 은행 예금 2만원.',
    'Bank, in whose name, how much. For example: 20,000 yuan at a bank in the name of the defendant.',
  ),
  worthAsk: t('一共多少钱？', '모두 얼마입니까?', 'How much is it?'),
});
