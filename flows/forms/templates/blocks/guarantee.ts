import type { Element } from '../../template.ts';
import { choice, date, longText, money, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { option, t, yes } from './wording.ts';

/** What differs between the forms that print the guarantee series. */
interface GuaranteeSpec {
  /** The printed number of its first row; the other six follow. */
  readonly first: number;
  /** Where the ceiling's blanks stand: behind 是 (06, 12) or on a line of their own below both boxes (08, 10). */
  readonly ceiling: 'behindYes' | 'below';
  /** The printed label of the fifth row; 08 names the letter of guarantee (保函) too. */
  readonly contract: '是否签订保证合同' | '是否签订保证合同 / 保函';
  /** Whether 其他担保方式 has a blank for its date (08, 10, 12; not 06). */
  readonly otherDated: boolean;
}

const collateral = (number: number): Element =>
  row(
    'collateral',
    number,
    '是否签订物的担保（抵押、质押）合同',
    [
      yesNo(
        'exists',
        '',
        t(
          '有没有拿房子、车子等东西作抵押或质押？',
          '집이나 차 등을 저당하거나 질로 잡았습니까?',
          'Was a house, car or other thing given as security?',
        ),
        {
          help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
          term: t(
            '抵押：东西还在原来的人手里；质押：东西交到您这一方手里。',
            '저당: 물건이 원래 사람의 손에 있음. 질: 물건을 넘겨받음.',
            'Mortgage (抵押): they keep the thing; pledge (质押): it was handed to your side.',
          ),
        },
      ),
      date(
        'date',
        '签订时间',
        t(
          '抵押或质押合同是哪天签的？',
          '저당 또는 질계약을 언제 체결하였습니까?',
          'When was that contract signed?',
        ),
        { notFuture: true, when: yes('exists') },
      ),
    ],
    { print: ['{exists:yes}    签订时间：{date}', '{exists:no}'] },
  );

const collateralThing = (number: number): Element =>
  row(
    'collateralThing',
    number,
    '担保人、担保物',
    [
      text(
        'owner',
        '担保人',
        t('抵押或质押的东西是谁的？', '담보물은 누구의것입니까?', 'Whose thing is it?'),
        {
          maxLength: 100,
          help: t(
            '照抵押或质押合同写。例如：被告本人，或者他的父亲。',
            '저당 또는 질계약대로 써주십시오. 례: 피고 본인 또는 그의 아버지.',
            'As in that contract. For example the defendant, or his father.',
          ),
        },
      ),
      text('thing', '担保物', t('是什么东西？', '어떤 물건입니까?', 'What is it?'), {
        sameScreen: true,
        help: t(
          '例如：房屋写地址和证号，车辆写车牌号。',
          '례: 집은 주소와 증서번호, 차는 차번호를 써주십시오.',
          'For example a house with address and certificate number, a car with its plate.',
        ),
      }),
    ],
    { when: yes('./collateral.exists'), print: ['担保人：{owner}    担保物：{thing}'] },
  );

const ceilingPrint = {
  behindYes: ['{exists:yes}    担保债权的确定时间：{date}    担保额度：{limit}', '{exists:no}'],
  below: ['{exists}', '担保债权的确定时间：{date}    担保额度：{limit}'],
} as const;

const ceiling = (number: number, place: GuaranteeSpec['ceiling']): Element =>
  row(
    'ceiling',
    number,
    '是否最高额担保（抵押、质押）',
    [
      yesNo(
        'exists',
        '',
        t('是最高额抵押或质押吗？', '최고액저당 또는 질입니까?', 'Is it security up to a ceiling?'),
        {
          help: t(
            '合同名称里写着“最高额”的选“是”；不清楚就选“否”。',
            '계약이름에 "최고액"이라고 있으면 "예"를, 잘 모르면 "아니요"를 선택하십시오.',
            'Choose yes if the contract is named 最高额; if you are not sure, no.',
          ),
          term: t(
            '最高额担保：在一个总数以内，为以后陆续发生的债担保。',
            '최고액담보: 일정한 총액안에서 앞으로 련속 발생하는 빚을 담보하는것.',
            'Security up to a ceiling (最高额担保): for debts still to come, up to a total.',
          ),
        },
      ),
      date(
        'date',
        '担保债权的确定时间',
        t(
          '担保的债权哪天确定？',
          '담보채권의 확정시간은 언제입니까?',
          'On which day was the secured debt fixed?',
        ),
        {
          when: yes('exists'),
          help: t(
            '合同里一般写着担保到哪一天；不知道可以不填。',
            '보통 계약에 어느 날까지 담보한다고 씌여있습니다. 모르면 비워두십시오.',
            'The contract usually says up to which day it runs; leave it empty if you do not know.',
          ),
        },
      ),
      money('limit', '担保额度', t('最高担保多少钱？', '최고 담보액은 얼마입니까?', 'Up to how much?'), {
        when: yes('exists'),
        sameScreen: true,
        help: t(
          '照合同写。例如：100000。',
          '계약대로 써주십시오. 례: 100000.',
          'As in the contract. For example 100000.',
        ),
      }),
    ],
    { when: yes('./collateral.exists'), print: ceilingPrint[place] },
  );

const registration = (number: number): Element =>
  row(
    'registration',
    number,
    '是否办理抵押、质押登记',
    [
      yesNo(
        'exists',
        '',
        t('抵押或质押办过登记吗？', '저당 또는 질을 등록하였습니까?', 'Was the security registered?'),
        {
          help: t(
            '房子在不动产登记中心办，车子在车管所办。',
            '집은 부동산등록쎈터에서, 차는 차량관리소에서 등록합니다.',
            'Houses are registered at the real estate registry, cars at the vehicle office.',
          ),
        },
      ),
      choice(
        'which',
        '',
        t(
          '是正式登记还是预告登记？',
          '정식등록입니까, 예고등록입니까?',
          'Final registration or advance notice?',
        ),
        [
          option('final', '正式登记', t('正式登记', '정식등록', 'Final registration')),
          option('advance', '预告登记', t('预告登记', '예고등록', 'Advance notice')),
        ],
        {
          when: yes('exists'),
          required: true,
          term: t(
            '预告登记：还不能正式登记的时候，先登记下来占住位置，例如期房。',
            '예고등록: 아직 정식등록을 할수 없을 때 먼저 등록하는것. 례: 예매주택.',
            'Advance notice (预告登记): entered first where the final entry is not yet possible, as for a house still being built.',
          ),
        },
      ),
    ],
    {
      when: yes('./collateral.exists'),
      print: ['{exists:yes}    {which:final}    {which:advance}', '{exists:no}'],
    },
  );

const guarantee = (number: number, label: GuaranteeSpec['contract']): Element =>
  row(
    'guarantee',
    number,
    label,
    [
      yesNo(
        'exists',
        '',
        t(
          '有没有人签字作保证（担保人）？',
          '보증인이 서명하여 보증을 섰습니까?',
          'Did anyone sign as a guarantor?',
        ),
        {
          help:
            label === '是否签订保证合同'
              ? t(
                  '没有就选“否”。抵押、质押不在这里写。',
                  '없으면 "아니요"를 선택하십시오. 저당이나 질은 여기에 쓰지 않습니다.',
                  'If not, choose no. Mortgages and pledges do not belong here.',
                )
              : t(
                  '没有就选“否”。别人出具的保函也算；抵押、质押不在这里写。',
                  '없으면 "아니요"를 선택하십시오. 남이 써준 보증서도 포함하며 저당이나 질은 여기에 쓰지 않습니다.',
                  'If not, choose no. A letter of guarantee (保函) counts too; mortgages and pledges do not belong here.',
                ),
          term: t(
            '保证：欠钱的人不还，由保证人来还。',
            '보증: 빚진 사람이 갚지 않으면 보증인이 갚는것.',
            'Guarantee (保证): if the debtor does not pay, the guarantor does.',
          ),
        },
      ),
      text('guarantor', '保证人', t('保证人是谁？', '보증인은 누구입니까?', 'Who is the guarantor?'), {
        maxLength: 100,
        when: yes('exists'),
        required: true,
        help: t(
          '写合同上签名的保证人。例如：被告的哥哥，或者某某公司。',
          '계약에 서명한 보증인을 써주십시오. 례: 피고의 형 또는 어느 회사.',
          'Whoever signed as guarantor. For example the brother of the defendant, or a company.',
        ),
      }),
      date('date', '签订时间', t('哪天签的？', '언제 체결하였습니까?', 'When was it signed?'), {
        notFuture: true,
        when: yes('exists'),
        sameScreen: true,
      }),
      longText(
        'content',
        '主要内容',
        t(
          '保证合同主要写了什么？',
          '보증계약의 주요내용은 무엇입니까?',
          'What does the guarantee mainly say?',
        ),
        {
          maxLength: 500,
          when: yes('exists'),
          sameScreen: true,
          help: t(
            '保多少钱、保到什么时候。例如：被告不还，由保证人还，保证期间两年。',
            '얼마를, 언제까지 보증하는가. 례: 피고가 갚지 않으면 보증인이 갚으며 보증기간은 2년임.',
            'How much and until when. For example: the guarantor pays if the defendant does not, for two years.',
          ),
        },
      ),
    ],
    {
      print: [
        '{exists:yes}    签订时间：{date}    保证人：{guarantor}',
        '主要内容：{content}',
        '{exists:no}',
      ],
    },
  );

const guaranteeKind = (number: number): Element =>
  row(
    'guaranteeKind',
    number,
    '保证方式',
    [
      choice(
        'kind',
        '',
        t('是哪一种保证？', '어떤 보증입니까?', 'Which kind of guarantee?'),
        [
          option('general', '一般保证', t('一般保证', '일반보증', 'General guarantee')),
          option('joint', '连带责任保证', t('连带责任保证', '련대책임보증', 'Joint and several guarantee')),
        ],
        {
          help: t(
            '照保证合同选。没写清楚的，按一般保证（民法典第六百八十六条）。',
            '보증계약대로 선택하십시오. 명확하지 않으면 일반보증으로 봅니다(민법전 제686조).',
            'As in the contract. If it is not clear it is a general one (Civil Code 686).',
          ),
          term: t(
            '一般保证：先找欠钱的人，他还不了才找保证人；连带责任保证：可以直接找保证人。',
            '일반보증: 먼저 빚진 사람에게 요구하고 갚지 못할 때 보증인에게 요구함. 련대책임보증: 직접 보증인에게 요구할수 있음.',
            'General: the debtor first; joint and several: the guarantor may be asked at once.',
          ),
        },
      ),
    ],
    { when: yes('./guarantee.exists') },
  );

const otherSecurity = (number: number, dated: boolean): Element =>
  row(
    'otherSecurity',
    number,
    '其他担保方式',
    [
      yesNo('exists', '', t('还有别的担保吗？', '다른 담보가 있습니까?', 'Is there any other security?'), {
        help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      }),
      text('form', '形式', t('是什么担保？', '어떤 담보입니까?', 'What security?'), {
        maxLength: 100,
        when: yes('exists'),
        required: true,
        help: t(
          '例如：交了保证金，押了房产证，留着所有权。',
          '례: 보증금을 냄, 집문서를 맡김, 소유권을 남겨둠.',
          'For example a deposit, the deeds of a house left with you, title kept back.',
        ),
      }),
      ...(dated
        ? [
            date('date', '签订时间', t('哪天签的？', '언제 체결하였습니까?', 'When was it signed?'), {
              notFuture: true,
              when: yes('exists'),
              sameScreen: true,
            }),
          ]
        : []),
    ],
    { print: [`{exists:yes}    形式：{form}${dated ? '    签订时间：{date}' : ''}`, '{exists:no}'] },
  );

/**
 * The seven rows about security that forms 06, 08, 10 and 12 print among the facts, from 是否签订物的担保（抵押、质押）合同
 * to 其他担保方式. They may stand in any section that does not repeat. Row ids: `collateral`, `collateralThing`,
 * `ceiling`, `registration`, `guarantee`, `guaranteeKind`, `otherSecurity`.
 */
export const guaranteeSeries = (spec: GuaranteeSpec): readonly Element[] => [
  collateral(spec.first),
  collateralThing(spec.first + 1),
  ceiling(spec.first + 2, spec.ceiling),
  registration(spec.first + 3),
  guarantee(spec.first + 4, spec.contract),
  guaranteeKind(spec.first + 5),
  otherSecurity(spec.first + 6, spec.otherDated),
];
