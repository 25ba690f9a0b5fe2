import type { Element, Section } from '../../template.ts';
import {
  applicantRole,
  applicationForm,
  applicationParties,
  applicationSide,
} from '../blocks/application-form.ts';
import { address, choice, date, longText, money, personName, text, yesNo } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { is, no, option, yes } from '../blocks/wording.ts';

const heading = '申请事项';

const agreement: Element = row(
  'agreement',
  1,
  '请求确认有效的调解协议',
  [
    text('name', '协议名称、编号', '调解协议书叫什么？有没有编号？', {
      maxLength: 100,
      help: '照协议书的标题写。例如：人民调解协议书（延北人调字〔2026〕第5号）。没有编号不用写。',
    }),
    date('signed', '达成协议的日期', '协议是哪天达成的？', {
      required: true,
      notFuture: true,
      help: '看协议书最后的日期。',
    }),
    date('effective', '协议生效的日期', '协议是哪天生效的？', {
      notFuture: true,
      help: '一般就是双方签字的那天。不清楚可以不填。',
      term: '司法确认：法院确认调解协议有效，对方不照办，可以直接申请强制执行；协议生效以后三十天内由双方一起申请（民事诉讼法第二百零五条）。',
    }),
    text('dispute', '所涉纠纷', '你们是什么纠纷？', {
      required: true,
      maxLength: 100,
      help: '例如：借钱没有还；邻居漏水；交通事故赔偿。',
    }),
    longText('terms', '协议内容', '协议是怎么写的？照着抄。', {
      required: true,
      maxLength: 3000,
      help: '一条一条抄。例如：乙方于二〇二六年六月一日前付给甲方二万元。',
    }),
    money('amount', '涉及金额', '协议里一共多少钱？', {
      help: '写一个数。例如：20000。协议里没有钱的可以不填。',
    }),
  ],
  {
    print: [
      '请求人民法院裁定确认下列调解协议有效：',
      '协议名称、编号：{name}    达成协议的日期：{signed}    协议生效的日期：{effective}',
      '所涉纠纷：{dispute}    涉及金额：{amount}元',
      '协议内容：',
      '{terms}',
    ],
  },
);

/** CPL 205: the court depends on who mediated, and on whether a court had invited them. */
const mediator: Element = row(
  'mediator',
  2,
  '主持调解的组织',
  [
    choice(
      'kind',
      '类型',
      '是谁给你们调解的？',
      [
        option('people', '人民调解委员会', '人民调解委员会（村里、社区、街道的）'),
        option('administrative', '行政机关或者行政调解组织', '政府部门'),
        option('trade', '行业性、专业性调解组织', '行业的调解组织（交通、医疗、物业、保险等）'),
        option('commercial', '商事调解组织', '商事调解组织、商会'),
        option('invited', '人民法院特邀调解组织或者特邀调解员', '法院名册里的特邀调解组织、调解员'),
        option('other', '其他依法设立的调解组织', '别的调解组织'),
      ],
      { required: true, help: '看调解协议书上盖的章。' },
    ),
    text('name', '名称', '调解组织的全称是什么？', {
      required: true,
      maxLength: 100,
      help: '照协议书上盖的章写。例如：延吉市某某街道人民调解委员会。',
    }),
    personName('person', '调解员', '调解员叫什么名字？', {
      sameScreen: true,
      help: '看协议书上的签名。不记得可以不填。',
    }),
    address('place', '所在地', '调解组织在哪里？', {
      help: '写省、市、县和详细地址。不知道可以不填。',
    }),
    yesNo('invited', '是否由人民法院邀请先行调解', '是法院请他们先来调解的吗？', {
      help: '您先到法院，法院再转给他们调解的，选“是”。自己去找他们调解的，选“否”。',
    }),
    text('court', '作出邀请的人民法院', '是哪个法院请的？', {
      when: yes('invited'),
      required: true,
      maxLength: 60,
      help: '看法院给的单子、短信。例如：延吉市人民法院。',
    }),
  ],
  {
    print: [
      '类型：{kind}',
      '名称：{name}    调解员：{person}    所在地：{place}',
      '是否由人民法院邀请先行调解：{invited:yes}    作出邀请的人民法院：{court}    {invited:no}',
    ],
  },
);

/** What both sides declare: CPL interpretation 355 and 358, and the pledge of 法释〔2011〕5号 art. 4 (from memory). */
const declaration: Section = {
  id: 'declaration',
  label: '双方当事人的声明',
  title: { zh: '双方的声明' },
  elements: [
    row('voluntary', 1, '双方是否出于自愿达成调解协议，没有恶意串通、规避法律的行为', [
      yesNo('holds', '', '协议是双方自己愿意的吗？没有人被逼、被骗，也没有串通起来骗人？', {
        help: '是自愿的选“是”。有人被逼、被骗的选“否”，由法院审查。',
      }),
    ]),
    row('harmful', 2, '协议内容是否损害国家利益、社会公共利益或者他人合法权益', [
      yesNo('holds', '', '协议会不会害到别人、国家或者公家？', {
        help: '例如：把别人的房子分掉，选“是”。只是你们两边的事，选“否”。',
      }),
    ]),
    row(
      'status',
      3,
      '协议是否涉及身份关系的确认，或者物权、知识产权的确权',
      [
        yesNo('holds', '', '协议里有没有确认婚姻、收养、亲子关系，或者确认房子、土地、专利归谁？', {
          help: '只是约定赔多少钱、什么时候还，选“否”。选“是”也可以交，由法院审查。',
        }),
        text('which', '说明', '涉及什么？', {
          when: yes('holds'),
          help: '例如：约定房子归一方所有。',
        }),
      ],
      { print: ['{holds:yes}    说明：{which}', '{holds:no}'] },
    ),
    row(
      'performed',
      4,
      '协议的履行情况',
      [
        choice(
          'state',
          '',
          '协议上写的，已经做到了吗？',
          [
            option('none', '尚未履行', '还没有做'),
            option('part', '部分履行', '做了一部分'),
            option('all', '已经履行完毕', '全都做完了'),
          ],
          { help: '不清楚可以不选。' },
        ),
        text('detail', '已经履行的部分', '做了哪一部分？', {
          when: is('state', 'part'),
          help: '例如：已经付了五千元。',
        }),
      ],
      { print: ['{state}    已经履行的部分：{detail}'] },
    ),
    row(
      'pledge',
      5,
      '双方承诺',
      [
        yesNo('agreed', '', '双方愿意承诺：协议害到别人的，自己承担责任吗？', {
          help: '愿意的选“是”。法院审查时一般要双方签承诺书。',
        }),
        text('why', '说明', '为什么不愿意？', {
          when: no('agreed'),
          help: '例如：对方还没有答应签。可以不填。',
        }),
      ],
      {
        print: [
          '因该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
          '{agreed:yes}    {agreed:no}    说明：{why}',
        ],
      },
    ),
  ],
};

/**
 * 司法确认申请书, our own (CPL 205, 206; 人民调解法 33). Both sides apply together and both are applicants: the one at the
 * terminal is the first. Free of charge (诉讼费用交纳办法 8(1)).
 */
export const judicialConfirmation = applicationForm({
  id: 'judicial-confirmation',
  title: '司法确认申请书',
  cause: '申请司法确认调解协议',
  name: '调解好了，请法院确认协议有效（司法确认）',
  notes: [
    '由双方当事人自调解协议生效之日起三十日内共同申请（民事诉讼法第二百零五条、人民调解法第三十三条），双方都要写在申请人栏，都要签字或者盖章。',
    '人民法院裁定确认有效后，一方当事人拒绝履行或者未全部履行的，对方当事人可以申请执行（民事诉讼法第二百零六条）。',
  ],
  parties: applicationParties(
    applicationSide(applicantRole, { min: 2, more: { zh: '两边都是申请人，都要写上。还有别的人吗？' } }),
  ),
  claims: {
    sections: [
      { id: 'claims', label: heading, title: { zh: '请求确认的协议' }, elements: [agreement, mediator] },
      declaration,
    ],
  },
  why: '是什么纠纷？怎么调解好的？',
  whyHelp:
    '用自己的话写。例如：他家装修漏水，泡了我家的天花板。社区的调解委员会给我们调解，他答应赔我八千元。',
  evidenceExamples: '例如：调解协议书、调解笔录、收条、照片。',
  materials: [
    {
      id: 'agreement',
      label: '调解协议',
      title: { zh: '调解协议书' },
      help: { zh: '原件。双方都签了字、盖了调解组织的章的。' },
      required: false,
    },
    {
      id: 'mediationProof',
      label: '调解组织主持调解的证明',
      title: { zh: '调解组织的证明' },
      help: { zh: '由调解组织开，写明是它主持调解的。协议书上盖了章的，可以问一下窗口还要不要。' },
      required: false,
    },
    {
      id: 'propertyRights',
      label: '与调解协议相关的财产权利证明',
      title: { zh: '和协议有关的财产证明' },
      help: { zh: '例如：协议里写了房子、车的，带房产证、行驶证。没有就不用带。' },
      required: false,
    },
    {
      id: 'otherSide',
      label: '另一方申请人的身份证明、签字的申请书或者授权委托书',
      title: { zh: '另一方的身份证和签字' },
      help: { zh: '另一方没有一起来的，带他的身份证复印件，和他签了字的申请书，或者他委托您办的授权书。' },
      required: false,
    },
  ],
  prefill: [{ path: 'claims.agreement.effective', sameAs: 'claims.agreement.signed' }],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'claims.agreement.signed',
      later: 'claims.agreement.effective',
      words: { zh: '协议生效的日期早于达成协议的日期，请看看有没有写错。' },
    },
  ],
  signature: '申请人（双方签字、盖章）',
  caseFacts: {
    feeScale: 'free',
    jurisdiction: 'general',
    gate: 'judicial-confirmation',
    gates: { agreementEffectiveOn: 'claims.agreement.effective' },
  },
});
