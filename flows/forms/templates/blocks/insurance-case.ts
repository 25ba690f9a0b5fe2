import type { CaseFacts, Element, Field, Material, Prefill, PrintLine, Section } from '../../template.ts';
import { address, date, longText, money, text } from './fields.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row, yesNoDetail } from './rows.ts';

/** What differs between 事实与理由 of the forms about insurance contracts (17, 18, 20). */
interface InsuranceFacts {
  readonly contract: '财产保险合同' | '责任保险合同' | '人身保险合同';
  /** What follows the name of the contract in the first label, with its brackets. */
  readonly signing: string;
  readonly signingAsk: string;
  readonly signingHelp: string;
  /** The fields of 主要约定 before 保险金额, and the lines they are printed on. */
  readonly terms: readonly Field[];
  readonly termLines: readonly PrintLine[];
  readonly event: string;
  readonly eventHelp: string;
  /** The place that makes a court competent (民事诉讼法 25), which the form has no blank for. */
  readonly place: { readonly label: string; readonly ask: string; readonly help: string };
  /** （附理由） or （附计算方式及理由）. */
  readonly losses: string;
  readonly lossesHelp: string;
  readonly free: string;
}

const clauses: readonly Field[] = [
  money('insured', '保险金额', '保险金额是多少？', {
    help: '看保险单，就是最多赔多少。例如：200000。没有固定数的可以不填。',
    term: '保险金额：保险公司最多赔的钱。',
  }),
  money('premium', '保费金额', '交了多少保险费？', { sameScreen: true, help: '例如：3600。' }),
  date('from', '起', '保险从哪天开始？', { help: '看保险单上的保险期间。' }),
  date('to', '止', '保险到哪天结束？', {
    sameScreen: true,
    help: '看保险单。终身的可以不填。',
  }),
  text('deductible', '免赔额或者免赔率', '有没有约定多少钱以内不赔，或者百分之几不赔？', {
    sameScreen: true,
    help: '例如：每次事故五百元以内不赔。没有就不填。',
    term: '免赔额、免赔率：合同写明由自己承担、保险公司不赔的那一部分。',
  }),
  longText('breach', '违约事由及违约责任', '合同怎么写的违约和责任？', {
    maxLength: 800,
    help: '照合同写第几条。例如：第二十条，保险公司三十天内不赔的，付利息。没有就不填。',
  }),
  longText('special', '特别约定', '保险单上有没有特别约定？', {
    maxLength: 800,
    help: '看保险单上“特别约定”一栏，照着写。例如：只保本市范围内。没有就不填。',
  }),
  longText('cover', '与争议相关的保险责任条款', '您认为哪一条写着应当赔？', {
    maxLength: 1200,
    help: '照合同写。例如：第五条第一项，因火灾造成的损失，保险公司负责赔偿。不知道可以不填。',
    term: '保险责任：合同写明保险公司该赔的情形。',
  }),
  longText('exemption', '与争议相关的免责条款', '保险公司说不赔，根据的是哪一条？', {
    maxLength: 1200,
    help: '看拒赔通知书。例如：第八条第三项。不知道可以不填。',
    term: '免责条款：合同写明保险公司不赔的情形。',
  }),
  longText('others', '其他', '合同里还有什么和这件事有关？', {
    maxLength: 800,
    help: '例如：约定四十八小时内报案。没有就不填。',
  }),
];

const clauseLines: readonly PrintLine[] = [
  '保险金额：{insured}元    保费金额：{premium}元',
  '保险期间：{from}至{to}',
  '免赔额或者免赔率：{deductible}',
  '违约事由及违约责任：{breach}',
  '特别约定：{special}',
  '与争议相关的保险责任条款：{cover}',
  '与争议相关的免责条款：{exemption}',
  '其他：{others}',
];

const explained = (contract: string): Element =>
  yesNoDetail('explained', 3, `是否依法就${contract}中与投保人有重大利害关系的条款进行提示、说明`, {
    ask: '投保的时候，保险公司提醒过、说明过不赔的条款吗？',
    help: '例如用黑体字印着，或者当面讲过。不清楚的，照您知道的选。',
    term: '提示、说明：对免除保险公司责任的条款，保险公司应当提醒并且说清楚（保险法第十七条）。',
    opens: 'no',
    detail: '事实与理由',
    detailAsk: '当时是什么情况？',
    detailHelp: '例如：业务员只让我签字，没有给我看条款，也没有讲。',
  });

const event = (spec: InsuranceFacts): Element =>
  row(
    'event',
    4,
    `保险事故发生的情况（${spec.event}）`,
    [
      date('on', '出险日期', '哪天出的事？', {
        notFuture: true,
        help: '记不准的，写大概的日子。',
        term: '保险事故：合同约定要赔的那件事，也叫出险。',
      }),
      address('place', spec.place.label, spec.place.ask, { sameScreen: true, help: spec.place.help }),
      date('knownOn', '', '您是哪天知道出了事的？', {
        printed: false,
        notFuture: true,
        help: '出事当天就知道的，不用改。要赔偿的时间从知道那天算（保险法第二十六条）。',
      }),
      longText('story', '', '事情是怎么发生的？', {
        sameScreen: true,
        maxLength: 2500,
        help: spec.eventHelp,
      }),
    ],
    {
      print: [
        { when: { answered: 'on' }, line: '出险日期：{on}' },
        { when: { answered: 'place' }, line: `${spec.place.label}：{place}` },
        '{story}',
      ],
    },
  );

/** 事实与理由 of the forms about insurance contracts, items 1 to 8. */
export const insuranceFacts = (spec: InsuranceFacts): Section => ({
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', spec.free),
    longRow('signing', 1, `${spec.contract}的签订情况（${spec.signing}）`, spec.signingAsk, {
      maxLength: 1000,
      help: spec.signingHelp,
    }),
    row('terms', 2, `${spec.contract}的主要约定`, [...spec.terms, ...clauses], {
      print: [...spec.termLines, ...clauseLines],
    }),
    explained(spec.contract),
    event(spec),
    longRow('losses', 5, `具体损失项目及其数额（${spec.losses}）`, '一共损失了什么？各是多少钱？', {
      maxLength: 1500,
      help: spec.lossesHelp,
    }),
    longRow(
      'performance',
      6,
      `${spec.contract}的履行情况`,
      '保险费交了没有？向保险公司要过赔偿吗？它怎么答复的？',
      {
        maxLength: 1500,
        help: '例如：保险费按时交了；出事当天报了案；三月一日收到拒赔通知书。',
      },
    ),
    basis(7, '请求承担责任的依据'),
    otherMatters(8),
  ],
});

/** Item 9: the evidence list. */
export const insuranceEvidence = (examples: string): Section =>
  evidenceList('事实与理由', 9, '证据清单（可另附页）', { examples });

/** Where the hints find when the insured event was known (保险法 26). */
export const insuranceGates: NonNullable<CaseFacts['gates']> = { insuredEventKnownOn: 'facts.event.knownOn' };

/** The day of the event is offered as the day on which it was known. */
export const eventKnown: Prefill = { path: 'facts.event.knownOn', sameAs: 'facts.event.on' };

/** The papers of a suit on an insurance contract. */
export const insuranceMaterials: readonly Material[] = [
  {
    id: 'policy',
    label: '保险单、保险条款、投保单',
    title: { zh: '保险单和保险条款' },
    help: { zh: '没有纸的，可以从手机里打印电子保单，也可以请保险公司提供。' },
    required: false,
  },
  {
    id: 'premiumReceipt',
    label: '保险费交纳凭证',
    title: { zh: '交保险费的凭证' },
    help: { zh: '例如收据、发票、银行扣款记录。' },
    required: false,
  },
  {
    id: 'refusal',
    label: '理赔申请、拒赔通知书等',
    title: { zh: '理赔申请和拒赔通知书' },
    help: { zh: '保险公司的书面答复、短信、微信都可以。没有答复的可以不交。' },
    required: false,
  },
];
