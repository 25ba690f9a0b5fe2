import type { Element, Section } from '../../template.ts';
import { longText, money, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { type Text, t, yes } from '../blocks/wording.ts';

/** What is asked about one of the seven sums that a worker may claim. */
interface WageClaim {
  readonly ask: Text;
  readonly help: Text;
  readonly term?: Text;
  readonly amountHelp: Text;
  readonly detailAsk: Text;
  readonly detailHelp: Text;
}

/**
 * 是□ 明细：… 否□. The form has no blank for the sum of each claim, only for the total; the sum is asked all the same,
 * because the total is offered from it, and it is printed as a line of its own.
 */
const claim = (id: string, number: number, label: string, spec: WageClaim): Element =>
  row(
    id,
    number,
    label,
    [
      yesNo('claimed', '', spec.ask, {
        help: spec.help,
        ...(spec.term === undefined ? {} : { term: spec.term }),
      }),
      money('amount', '金额', t('这一项要多少钱？', '이 항목은 얼마를 청구합니까?', 'How much for this?'), {
        when: yes('claimed'),
        help: spec.amountHelp,
      }),
      longText('details', '明细', spec.detailAsk, {
        maxLength: 800,
        required: true,
        when: yes('claimed'),
        sameScreen: true,
        help: spec.detailHelp,
      }),
    ],
    {
      print: [
        '{claimed:yes}    明细：{details}',
        { when: { answered: 'amount' }, line: '金额：{amount}元' },
        '{claimed:no}',
      ],
    },
  );

const orNo = t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.');

const wages = claim('wages', 1, '是否主张工资支付', {
  ask: t('单位欠您工资，您要它付吗？', '단위가 체불한 로임을 청구합니까?', 'Do you claim unpaid wages?'),
  help: orNo,
  term: t(
    '工资：干活该得的钱，奖金、提成、补贴也算。',
    '로임: 일하고 받아야 할 돈으로 상금, 성과금, 보조금도 포함합니다.',
    'Wages (工资): what you earn by working, with bonuses and allowances.',
  ),
  amountHelp: t(
    '只算没发的。例如：15000，也可以写1.5万。不会算可以不填。',
    '받지 못한 돈만 계산합니다. 례: 15000 또는 1.5万. 모르면 비워두십시오.',
    'Only what was not paid. For example 15000. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t(
    '是哪几个月的，每个月多少？',
    '어느 달의 로임이며 매달 얼마입니까?',
    'For which months, and how much each?',
  ),
  detailHelp: t(
    '一个月一个月地写。例如：2024年9月到11月，每月五千元，三个月没发。',
    '달마다 써주십시오. 례: 2024년 9월부터 11월까지 매달 5000원, 석달을 받지 못함.',
    'Month by month. For example: September to November 2024, 5,000 yuan a month, three months unpaid.',
  ),
});

const doubleWages = claim('doubleWages', 2, '是否主张未签订书面劳动合同双倍工资', {
  ask: t(
    '单位没和您签书面的劳动合同，您要双倍工资吗？',
    '단위가 서면로동계약을 체결하지 않아서 두배의 로임을 청구합니까?',
    'There was no written contract: do you claim double wages?',
  ),
  help: t(
    '签过书面合同的，选“否”。',
    '서면계약을 체결하였으면 "아니요"를 선택하십시오.',
    'If there was a written contract, choose no.',
  ),
  term: t(
    '双倍工资：上班满一个月还没签书面合同，单位每月应当付两倍工资（劳动合同法第八十二条）。',
    '두배의 로임: 한달이 지나도 서면계약을 체결하지 않으면 단위가 매달 내야 할 두배의 로임(로동계약법 제82조).',
    'Double wages (双倍工资): owed for each month worked without a written contract after the first (Labour Contract Law 82).',
  ),
  amountHelp: t(
    '一般写还没付的那一倍。例如：35000。不会算可以不填。',
    '보통 아직 내지 않은 한배만 씁니다. 례: 35000. 모르면 비워두십시오.',
    'As a rule the half that was not paid. For example 35000. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t(
    '从哪天到哪天没有签合同，每月工资多少？',
    '언제부터 언제까지 계약이 없었으며 매달 로임은 얼마입니까?',
    'From when to when was there none, and what was the monthly wage?',
  ),
  detailHelp: t(
    '例如：2024年2月1日到8月31日没有签合同，每月五千元，共七个月。',
    '례: 2024년 2월 1일부터 8월 31일까지 계약이 없었음, 매달 5000원, 7개월.',
    'For example: no contract from 1 February to 31 August 2024, 5,000 yuan a month, seven months.',
  ),
});

const overtime = claim('overtime', 3, '是否主张加班费', {
  ask: t('您要加班费吗？', '추가근무수당을 청구합니까?', 'Do you claim overtime pay?'),
  help: t(
    '平时晚下班、休息日和过节上班都算加班。没有就选“否”。',
    '늦게까지 일하거나 휴식일, 명절에 일한것을 모두 포함합니다. 없으면 "아니요"를 선택하십시오.',
    'Work after hours, on days off and on holidays. If there was none, choose no.',
  ),
  amountHelp: t(
    '例如：8000。不会算可以不填。',
    '례: 8000. 모르면 비워두십시오.',
    'For example 8000. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t(
    '什么时候加的班，一共多少小时？',
    '언제, 모두 몇시간을 추가로 일하였습니까?',
    'When did you work overtime, how many hours in all?',
  ),
  detailHelp: t(
    '平时、休息日、法定节日分开写。例如：2024年3月到8月，每个星期六上八小时，共二十四天。',
    '평일, 휴식일, 법정명절을 나누어 써주십시오. 례: 2024년 3월부터 8월까지 매주 토요일 8시간, 모두 24일.',
    'Weekdays, days off and public holidays apart. For example: eight hours every Saturday from March to August 2024, 24 days.',
  ),
});

const annualLeave = claim('annualLeave', 4, '是否主张未休年休假工资', {
  ask: t(
    '年休假没让您休，您要这个钱吗？',
    '년휴가를 쓰지 못하여 그 로임을 청구합니까?',
    'Do you claim pay for annual leave not taken?',
  ),
  help: t(
    '连续干满一年才有年休假。没有就选“否”。',
    '1년이상 련속 일하여야 년휴가가 있습니다. 없으면 "아니요"를 선택하십시오.',
    'There is leave after a full year of work. If this does not apply, choose no.',
  ),
  term: t(
    '年休假：干满一年以后，每年可以带工资休息的日子（职工带薪年休假条例）。',
    '년휴가: 1년이상 일한 후 해마다 로임을 받으며 쉬는 날(종업원유급년휴가조례).',
    'Annual leave (年休假): paid days off after a year of work.',
  ),
  amountHelp: t(
    '例如：2300。不会算可以不填。',
    '례: 2300. 모르면 비워두십시오.',
    'For example 2300. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t(
    '哪一年、有几天没休？',
    '어느 해에 며칠을 쓰지 못하였습니까?',
    'Which year, and how many days were not taken?',
  ),
  detailHelp: t(
    '例如：2023年五天、2024年五天没有休。',
    '례: 2023년 5일, 2024년 5일을 쓰지 못함.',
    'For example: five days in 2023 and five in 2024.',
  ),
});

const socialInsurance = claim('socialInsurance', 5, '是否主张未依法缴纳社会保险费造成的经济损失', {
  ask: t(
    '单位没给您上社会保险，让您受了损失，您要它赔吗？',
    '단위가 사회보험료를 내지 않아서 본 손실의 배상을 요구합니까?',
    'Do you claim a loss because social insurance was not paid for you?',
  ),
  help: t(
    '例如看病不能报销、拿不到失业金。只要单位补交保险的，到社保机构去办。没有就选“否”。',
    '례: 치료비를 청산받지 못하거나 실업금을 받지 못함. 보험료를 추가로 내게 하는것은 사회보험기구에서 합니다. 없으면 "아니요"를 선택하십시오.',
    'For example no refund for treatment, no unemployment benefit. To have the contributions paid up, go to the social insurance office. If there is none, choose no.',
  ),
  term: t(
    '社会保险：养老、医疗、工伤、失业、生育保险。',
    '사회보험: 양로, 의료, 로동재해, 실업, 생육 보험.',
    'Social insurance (社会保险): old age, health, work injury, unemployment, maternity.',
  ),
  amountHelp: t(
    '例如：6000。不会算可以不填。',
    '례: 6000. 모르면 비워두십시오.',
    'For example 6000. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t(
    '没上哪种保险，造成了什么损失？',
    '어떤 보험을 내지 않아 어떤 손실을 보았습니까?',
    'Which insurance was not paid, and what did it cost you?',
  ),
  detailHelp: t(
    '例如：没有上医疗保险，住院费六千元不能报销。',
    '례: 의료보험이 없어서 입원비 6000원을 청산받지 못함.',
    'For example: no health insurance, so 6,000 yuan of hospital costs were not refunded.',
  ),
});

const severance = claim('severance', 6, '是否主张解除劳动合同经济补偿', {
  ask: t(
    '不在那里干了，您要单位给经济补偿吗？',
    '로동계약이 해제되여 경제보상을 청구합니까?',
    'The job has ended: do you claim severance pay?',
  ),
  help: t(
    '还在上班的，选“否”。',
    '아직 일하고 있으면 "아니요"를 선택하십시오.',
    'If you still work there, choose no.',
  ),
  term: t(
    '经济补偿：符合法律规定的情形，离开时单位按干的年头付的钱（劳动合同法第四十六条、第四十七条）。',
    '경제보상: 법에 정한 경우 떠날 때 단위가 일한 년한에 따라 내는 돈(로동계약법 제46조, 제47조).',
    'Severance pay (经济补偿): owed by years of work in the cases of law (Labour Contract Law 46, 47).',
  ),
  amountHelp: t(
    '干满一年算一个月工资，不满半年算半个月。例如：10000。不会算可以不填。',
    '1년에 한달 로임, 반년이 안되면 보름 로임으로 계산합니다. 례: 10000. 모르면 비워두십시오.',
    "A month's wage for each year, half for less than six months. For example 10000. Leave it empty if you cannot work it out.",
  ),
  detailAsk: t(
    '干了多少年，每月工资多少？',
    '몇년을 일하였으며 매달 로임은 얼마입니까?',
    'How many years, and what was the monthly wage?',
  ),
  detailHelp: t(
    '例如：干了两年，离开前一年平均每月五千元，两个月共一万元。',
    '례: 2년 일하였음, 떠나기전 1년간 평균 매달 5000원, 두달분 1만원.',
    'For example: two years, 5,000 yuan a month on average in the last year, so 10,000 yuan.',
  ),
});

const unlawfulDismissal = claim('unlawfulDismissal', 7, '是否主张违法解除劳动合同赔偿金', {
  ask: t(
    '单位辞退您不合法，您要赔偿金吗？',
    '단위의 해고가 위법이여서 배상금을 청구합니까?',
    'Was the dismissal unlawful, and do you claim compensation?',
  ),
  help: t(
    '赔偿金和经济补偿一般不能同时要（劳动合同法实施条例第二十五条）。没有这种情况就选“否”。',
    '배상금과 경제보상은 보통 함께 청구할수 없습니다(로동계약법 실시조례 제25조). 없으면 "아니요"를 선택하십시오.',
    'As a rule not together with severance pay (Regulations on the Labour Contract Law 25). If this does not apply, choose no.',
  ),
  term: t(
    '违法解除：单位没有法律上的理由就辞退，赔偿金是经济补偿的两倍（劳动合同法第八十七条）。',
    '위법해제: 단위가 법적리유없이 해고한것으로 배상금은 경제보상의 두배입니다(로동계약법 제87조).',
    'Unlawful dismissal (违法解除): without a ground of law; twice the severance pay (Labour Contract Law 87).',
  ),
  amountHelp: t(
    '例如：20000。不会算可以不填。',
    '례: 20000. 모르면 비워두십시오.',
    'For example 20000. Leave it empty if you cannot work it out.',
  ),
  detailAsk: t('这笔钱是怎么算的？', '이 돈을 어떻게 계산하였습니까?', 'How did you work it out?'),
  detailHelp: t(
    '例如：干了两年，每月五千元，经济补偿一万元，两倍是两万元。',
    '례: 2년 일하였음, 매달 5000원, 경제보상 1만원의 두배는 2만원.',
    'For example: two years at 5,000 yuan a month, severance 10,000 yuan, twice that is 20,000.',
  ),
});

/** 诉讼请求 of form 15, items 1 to 10. */
export const laborClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令单位付清欠我的三个月工资一万五千元。',
        '단위가 석달간 체불한 로임 1만 5천원을 지불하도록 판결해주십시오.',
        'order my employer to pay three months of wages, 15,000 yuan.',
      ),
    ),
    wages,
    doubleWages,
    overtime,
    annualLeave,
    socialInsurance,
    severance,
    unlawfulDismissal,
    costsClaim(8),
    otherClaims(9, '其他诉讼请求'),
    totalAmount(10),
  ],
};
