import type { Condition, Element, Field, Section } from '../../template.ts';
import { choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { objectionFields, objectionLines } from '../blocks/trademark-decision.ts';
import { is, option, yes } from '../blocks/wording.ts';

const hasSome = is('state', 'some');

/** 无此种情况 or 有此种情况, with which of several it is. */
const situation = (
  ask: string,
  help: string,
  kinds: readonly { readonly id: string; readonly words: string }[],
): readonly Field[] => [
  choice('state', '', ask, [option('none', '无此种情况', '没有'), option('some', '有此种情况', '有')], {
    required: true,
    help,
  }),
  choices(
    'kinds',
    '',
    '是哪一种？',
    kinds.map(({ id, words }) => option(id, words)),
    { printed: false, when: hasSome, required: true, help: '可以选好几种，后面一种一种问。' },
  ),
];

const name = (id: string, label: string, ask: string, when: Condition, example: string): Field =>
  text(id, label, ask, { maxLength: 100, when, required: true, help: `例如：${example}。` });

const more = (id: string, ask: string, when: Condition, example: string): Field =>
  text(id, '', ask, { maxLength: 100, when, sameScreen: true, help: `例如：${example}。` });

const day = (id: string, ask: string, when: Condition): Field =>
  date(id, '', ask, { when, sameScreen: true, notFuture: true, help: '不知道可以不填。' });

const gazette = (prefix: string, when: Condition): readonly Field[] => [
  text(`${prefix}Issue`, '', '登在第几期商标公告？', {
    maxLength: 20,
    when,
    help: '不知道可以不填。例如：1850。',
  }),
  day(`${prefix}IssuedOn`, '公告是哪一天？', when),
];

const scope = (id: string, when: Condition): Field =>
  choice(
    id,
    '',
    '是全部商品、服务，还是一部分？',
    [option('all', '全部', '全部'), option('part', '部分', '一部分')],
    { when, sameScreen: true, required: true, help: '看商标公告上写的。' },
  );

const invalid = is('kinds', 'invalid');
const revoked = is('kinds', 'revoked');
const lapsed = is('kinds', 'lapsed');
const closed = is('kinds', 'closed');
const transferred = is('kinds', 'transferred');

const whichMark = '是哪个引证商标？';

const citedChanges: Element = row(
  'citedChanges',
  3,
  '引证商标的权利变化情况',
  [
    ...situation('引证商标后来有变化吗？', '例如被宣告无效、被撤销、过期、转让。没有就选“没有”。', [
      { id: 'invalid', words: '引证商标已被宣告无效' },
      { id: 'revoked', words: '引证商标已被撤销（连续三年不使用）' },
      { id: 'lapsed', words: '引证商标到期没有续展' },
      { id: 'closed', words: '引证商标的权利人注销了' },
      { id: 'transferred', words: '引证商标被转让了' },
      { id: 'other', words: '别的变化' },
    ]),
    yesNo('matters', '引证商标权利变化，是否对裁判结果有影响', '这个变化会影响判决的结果吗？', {
      when: hasSome,
      help: '例如引证商标没有了，就不再妨碍您的商标。',
    }),
    longText('effect', '具体对商品类似、商标近似的影响', '会怎么影响？', {
      when: hasSome,
      maxLength: 800,
      help: '例如：引证商标一已经无效，不再有近似的商标。',
    }),
    name('invalidMark', '', whichMark, invalid, '引证商标一，第12345678号'),
    day('invalidOn', '哪一天被宣告无效的？', invalid),
    scope('invalidScope', invalid),
    ...gazette('invalid', invalid),
    name('revokedMark', '', whichMark, revoked, '引证商标二，第23456789号'),
    scope('revokedScope', revoked),
    ...gazette('revoked', revoked),
    name('lapsedMark', '', whichMark, lapsed, '引证商标三，第34567890号'),
    name('closedMark', '', whichMark, closed, '引证商标一，第12345678号'),
    more('closedHolder', '权利人叫什么名称？', closed, '某某食品厂'),
    day('closedOn', '哪一天注销的？', closed),
    name('transferredMark', '', whichMark, transferred, '引证商标一，第12345678号'),
    more('transferredFrom', '原来是谁的？', transferred, '某某食品厂'),
    more('transferredTo', '转让给谁了？', transferred, '某某饮料有限公司'),
    date('transferredOn', '', '哪一天核准转让的？', {
      when: transferred,
      notFuture: true,
      help: '看转让证明或者商标公告。',
    }),
    text('transferredIssue', '', '登在第几期商标公告？', {
      maxLength: 20,
      when: transferred,
      sameScreen: true,
      help: '不知道可以不填。例如：1850。',
    }),
    day('transferredIssuedOn', '公告是哪一天？', transferred),
    longText('other', '其他', '是什么变化？', {
      when: is('kinds', 'other'),
      required: true,
      maxLength: 800,
      help: '例如：引证商标的商品删减了一部分。',
    }),
  ],
  {
    print: [
      '{state}',
      '引证商标权利变化，是否对裁判结果有影响：{matters}',
      '具体对商品类似、商标近似的影响：{effect}',
      '简要说明：',
      '【引证商标已被宣告无效】引证商标{invalidMark}于{invalidOn}在{invalidScope|全部 / 部分}商品 / 服务上的注册均已被宣告无效（第{invalidIssue}期商标公告，{invalidIssuedOn}）。',
      '【引证商标已被撤销】引证商标{revokedMark}因注册商标连续三年不使用在{revokedScope|全部 / 部分}核定使用商品 / 服务上的注册被撤销并已公告（第{revokedIssue}期商标公告，{revokedIssuedOn}）。',
      '【引证商标未续展】引证商标{lapsedMark}因专用权期限届满未续展，已丧失商标专用权，不再构成诉争商标申请注册的权利障碍。',
      '【引证商标权利人注销】引证商标{closedMark}权利人{closedHolder}已于{closedOn}被注销。（需提交引证商标权利人注销的相关工商档案材料）。',
      '【引证商标被转让】引证商标{transferredMark}于{transferredOn}经核准由{transferredFrom}转让于{transferredTo}（第{transferredIssue}期商标公告，{transferredIssuedOn}）。',
      '其他：{other}',
    ],
  },
);

const renamed = is('kinds', 'renamed');
const assigned = is('kinds', 'assigned');
const company = is('kinds', 'company');
const precedent = is('kinds', 'precedent');

const otherFacts: Element = row(
  'otherFacts',
  4,
  '是否有其他需要说明的事实',
  [
    ...situation('还有别的事实要说明吗？', '例如原告改名、商标转让、公司注销、有可以参考的案例。', [
      { id: 'renamed', words: '原告改了名称' },
      { id: 'assigned', words: '诉争商标转让了' },
      { id: 'company', words: '原告公司还在不在' },
      { id: 'precedent', words: '有可以参考的案例' },
    ]),
    name('formerName', '', '原来叫什么？', renamed, '某某食品厂'),
    more('newName', '现在叫什么？', renamed, '某某饮料有限公司'),
    day('renamedOn', '哪一天核准改名的？', renamed),
    name('assignedFrom', '', '商标原来是谁的？', assigned, '某某食品厂'),
    more('assignedTo', '转让给谁了？', assigned, '某某饮料有限公司'),
    day('assignedOn', '哪一天核准转让的？', assigned),
    ...gazette('assigned', assigned),
    date('checkedOn', '', '哪一天查的？', {
      when: company,
      notFuture: true,
      help: '在企业信用信息公示系统上查的那天。',
    }),
    text('exists', '', '查的结果，原告公司还在吗？', {
      maxLength: 200,
      when: company,
      required: true,
      sameScreen: true,
      help: '例如：存续。注销了的，写哪天、为什么注销。',
    }),
    name('precedentCourt', '', '是哪个法院判的？', precedent, '最高人民，不用写“法院”两个字'),
    more('precedentNumber', '案号是什么？', precedent, '（2023）最高法行再12，不用写“号”字'),
    day('precedentOn', '哪一天判的？', precedent),
    choice(
      'precedentPaper',
      '',
      '是判决书还是裁定书？',
      [option('judgment', '判决书', '判决书'), option('ruling', '裁定书', '裁定书')],
      { when: precedent, help: '看文书的标题。' },
    ),
  ],
  {
    print: [
      '{state}',
      '简要说明：',
      '1.【原告名称变更】原告名称于{renamedOn}经核准由“{formerName}”变更为“{newName}”。',
      '2.【诉争商标转让】诉争商标于{assignedOn}经核准由{assignedFrom}转让于{assignedTo}（第{assignedIssue}期商标公告，{assignedIssuedOn}）。',
      '3.【原告公司存续情况】{checkedOn}经查询，原告公司是否存续{exists}（若注销，请填写注销时间及注销原因）。',
      '4.【指导性案例、人民法院案例库案例等权利】{precedentOn}，{precedentCourt}法院作出的{precedentNumber}号{precedentPaper|判决书 / 裁定书}。',
    ],
  },
);

const relatedKinds = [
  {
    id: 'pending',
    label: '关联行政案件未作出决定',
    words: '行政案件，还没有决定',
    detail: '商标号 / 申请号、无效宣告请求人、国家知识产权局案件编号',
    help: '写商标号、谁请求的、国家知识产权局的案件编号。例如：第12345678号，某某公司请求宣告无效，编号不清楚。',
  },
  {
    id: 'decided',
    label: '关联行政案件已作出决定',
    words: '行政案件，已经决定',
    detail: '商标号 / 申请号、无效宣告请求人、国家知识产权决定号、决定结论、是否生效',
    help: '写商标号、谁请求的、决定号、结论、生效没有。例如：第12345678号，某某公司请求，决定予以无效，已经生效。',
  },
  {
    id: 'sued',
    label: '关联行政案件已进入诉讼程序',
    words: '行政案件，正在打官司',
    detail: '案号、承办人、商标号 / 申请号、案件结果、是否已生效',
    help: '写案号、哪位法官、商标号、结果、生效没有。例如：（2025）京73行初1234号，还没有判。',
  },
  {
    id: 'civil',
    label: '关联民事案件',
    words: '民事案件，例如告侵权',
    detail:
      '受理法院、案号、联系方式、各方当事人名称、商标号、商标名称、商标权人、原告诉求、案件状态、裁判文书',
    help: '写哪个法院、案号、谁告谁、为哪个商标、要求什么、办到哪一步。例如：某法院，某某公司告某某商店侵权，已经判决。',
  },
] as const;

const relatedCases: Element = row(
  'related',
  5,
  '与本案有关联的案件情况',
  [
    choice(
      'state',
      '',
      '还有和这件事有关的别的案子吗？',
      [option('none', '无此种情况', '没有'), option('some', '有此种情况', '有')],
      { required: true, help: '争这个商标、或者争引证商标的，都算。' },
    ),
    choices(
      'kinds',
      '',
      '是哪一种？',
      relatedKinds.map(({ id, label, words }) => option(id, label, words)),
      { when: hasSome, required: true, help: '可以选好几种，后面一种一种问。' },
    ),
    ...relatedKinds.map(({ id, detail, words, help }) =>
      longText(id, detail, `“${words}”，具体情况怎样？`, { when: is('kinds', id), required: true, help }),
    ),
  ],
  {
    print: [
      '{state}',
      ...relatedKinds.flatMap(({ id, detail }) => [`{kinds:${id}}`, `${detail}：{${id}}`]),
      '（以上均可详细描述案件情况，若有相关文书需以附件形式提交相关文本）',
    ],
  },
);

const procedure: Element = row(
  'procedure',
  6,
  '与本案相关的程序问题',
  [
    yesNo('objects', '1. 对作出被诉决定的行政程序是否有异议？', '国家知识产权局办案的程序，您有意见吗？', {
      help: '例如没有通知您就作出决定。没有意见就选“否”。',
    }),
    longText('objection', '请说明理由', '有什么意见？', {
      when: yes('objects'),
      required: true,
      maxLength: 800,
      help: '例如：补交的证据没有写进决定书。',
    }),
    choice(
      'simple',
      '2. 本案是否同意适用简易程序审理？',
      '您同意用简易程序审理吗？',
      [
        option('agree', '同意本案适用简易程序审理', '同意'),
        option('disagree', '不同意本案适用简易程序审理', '不同意'),
      ],
      {
        required: true,
        help: '选哪个都可以，都不影响立案。',
        term: '简易程序：由一名法官审理，时间短一些的程序（行政诉讼法第八十二条、第八十三条）。',
      },
    ),
    choice(
      'settle',
      '',
      '要申请审前化解吗？',
      [option('no', '本案不申请审前化解', '不申请'), option('yes', '申请审前化解', '申请')],
      {
        when: is('simple', 'agree'),
        required: true,
        help: '引证商标三个月以内可能没有的，可以申请先等一等，要交初步的证明。',
        term: '审前化解：先不开庭，等引证商标的障碍消除了再处理。',
      },
    ),
    longText('reason', '理由', '为什么不同意？', {
      when: is('simple', 'disagree'),
      maxLength: 500,
      help: '还要在五天以内把书面的意见发到法院指定的邮箱，邮箱请问受理的法院。例如：案情复杂，希望三名法官审理。',
    }),
  ],
  {
    print: [
      '1. 对作出被诉决定的行政程序是否有异议？{objects:yes}    请说明理由：{objection}    {objects:no}',
      '2. 本案是否同意适用简易程序审理？',
      '{simple:agree}    {settle}',
      '（申请审前化解须引证商标预计 3 个月内被公告无效、撤销、转让或过宽展期；以附件提交初步证明材料；可暂缓审理 3 个月）',
      '{simple:disagree}    理由：{reason}',
      '（五日内向指定邮箱提交书面异议）',
    ],
  },
);

/** 其他需要确认的事实 of form 31, items 1 to 6. */
export const refusalConfirmations: Section = {
  id: 'confirmations',
  label: '其他需要确认的事实',
  title: { zh: '还要确认的几件事' },
  elements: [
    row(
      'goods',
      1,
      '对诉争商标指定使用的复审商品 / 服务与各引证商标核定使用商品 / 服务构成类似商品 / 服务是否有异议',
      objectionFields(
        'view',
        '决定书说两个商标用的商品或者服务是类似的，您有不同意见吗？',
        '我的是餐馆服务，引证商标是卖蔬菜，来的人不一样。',
        '您认为商品不类似，就选“有不同意见”。',
      ),
      { print: objectionLines('view') },
    ),
    row(
      'signs',
      2,
      '对诉争商标与各引证商标标志构成近似是否有异议',
      objectionFields(
        'view',
        '决定书说两个商标的标志是近似的，您有不同意见吗？',
        '字不一样，读音也不一样，一眼就能分清。',
        '您认为标志不近似，就选“有不同意见”。',
      ),
      { print: objectionLines('view') },
    ),
    citedChanges,
    otherFacts,
    relatedCases,
    procedure,
  ],
};
