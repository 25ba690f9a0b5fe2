import type { Language } from '../../flows/text/words.ts';
import type { Action, FieldView, Frame, View, ViewOf } from '../../flows/view/view.ts';
import { awaitAnswerSample, chooseCourtSample, courtAnsweredSample } from './cross-court-sample.ts';
import { paperViews, sampleSlip } from './paper-samples.ts';
import { sampleFrame } from './sample-frame.ts';
import { drawPage } from './sample-pictures.ts';
import { hallSample, pagesSample, recordSample, recordsSample } from './service-samples.ts';
import { takeHomeSample } from './take-home-sample.ts';

/** One picture of the gallery: made-up data, texts as the host sends them. */
export interface Sample {
  readonly name: string;
  readonly frame: Frame;
  readonly view: View;
}

const back = { type: 'filing.back' } as const;
const next = (label: string, event: Action['event'] = back): Action => ({
  id: 'next',
  label,
  role: 'next',
  event,
});
const plain = (id: string, label: string, event: Action['event'] = back): Action => ({
  id,
  label,
  role: 'plain',
  event,
});
const danger = (id: string, label: string, event: Action['event'] = back): Action => ({
  id,
  label,
  role: 'danger',
  event,
});

const field = (over: Partial<FieldView> & Pick<FieldView, 'path' | 'kind' | 'ask'>): FieldView => ({
  help: null,
  term: null,
  optional: false,
  locked: false,
  value: over.kind === 'choices' ? [] : '',
  error: null,
  insist: null,
  options: [],
  unit: null,
  maxLength: null,
  ...over,
});

const kinds = [
  ['我要打官司（民事起诉）', '欠钱不还、离婚、欠工资、车祸、买卖、租房、邻里纠纷等。'],
  ['判了对方不履行（强制执行）', '申请强制执行，对执行有意见，参与分配等。'],
  ['我要告政府机关（行政起诉）', '罚款、拆迁、工伤认定、信息公开、不办事等。'],
  ['我要申请别的事', '财产保全、支付令、司法确认、再审、缓交免交诉讼费。'],
  ['我被告了，要答辩', '写答辩状，说说您的意见。'],
  ['刑事自诉', '侮辱、诽谤、重婚、有钱不执行判决。'],
  ['申请国家赔偿', '被错拘、错判，在看管时受伤，错误执行。'],
].map(([title = '', about = '']) => ({
  title,
  about,
  event: { type: 'finding.kindChosen', kind: 'sue' } as const,
}));

const question = (
  section: string,
  heading: string,
  fields: readonly FieldView[],
  more: { item?: string; nextLabel?: string; done?: number } = {},
): View => ({
  screen: 'question',
  submit: 'filing.answered',
  key: `complaint/${fields[0]?.path ?? ''}`,
  section,
  item: more.item ?? null,
  progress: { done: more.done ?? 3, of: 14 },
  heading,
  lead: [],
  fields,
  actions: [next(more.nextLabel ?? '下一步', { type: 'filing.answered', key: 'k', values: {} })],
});

const single = (section: string, only: FieldView, more: { item?: string; nextLabel?: string } = {}): View =>
  question(section, only.ask, [only], more);

const options = (labels: readonly string[]): FieldView['options'] =>
  labels.map((label, index) => ({ id: `o${index}`, label }));

const causes = [
  '银行转账',
  '微信转账',
  '支付宝转账',
  '现金',
  '票据',
  '网上银行',
  '代他人还款',
  '存单交付',
  '银行卡交付',
  '收款二维码',
  '手机银行',
  '柜台汇款',
  '邮政汇款',
  '抵扣货款',
  '其他方式',
];

const findingBack = { type: 'finding.back' } as const;

const amountBlank = (value: string, error: string | null = null): FieldView =>
  field({
    path: 'estimate.amount',
    kind: 'money',
    ask: '要分的共同财产一共值多少钱？',
    help: '写个大概的数就行。没有或者不知道，就空着。',
    optional: true,
    unit: '元',
    value,
    error,
  });

const estimate = (over: Partial<ViewOf<'estimate'>> = {}): View => ({
  screen: 'estimate',
  heading: '要带什么、要花多少钱',
  lead: ['不用身份证。这是给您参考的，最后以法院的通知为准。'],
  name: '要离婚',
  field: amountBlank('350000'),
  reckon: '算一算',
  feeLead: '要花多少钱',
  fee: [
    {
      label: '诉讼费',
      value: '800 到 1,050 元',
      why: '每件交 50 到 300 元。具体数由省里定。财产不超过 200,000 元的部分不另外交。200,000 元以上的 150,000 元，按百分之 0.5 交 750 元。打输的一方一般要承担。',
    },
    {
      label: '减半时',
      value: '400 到 525 元',
      why: '调解结案、撤诉，或者用简易程序审理，只收一半（第十五条、第十六条），只减一次。',
    },
  ],
  feeMissing: null,
  payment: '今天不用交钱。接到法院的交费通知，从第二天起 7 天内交。',
  lists: [
    {
      title: '要带的材料',
      items: ['身份证', '结婚证', '以前离婚案子的判决书', '家庭暴力的证据', '其他证据'],
    },
    {
      title: '看情况还要',
      items: [
        '法定代理人的身份证和关系证明',
        '授权委托书',
        '法律服务工作者执业证、介绍信、当事人一方在本辖区的证明',
        '孩子的出生证明或户口簿',
        '财产的凭证',
        '债务的凭证',
      ],
    },
    { title: '诉状要几份', items: ['给法院一份，再按对方人数，每人一份（民事诉讼法第一百二十三条）。'] },
  ],
  slip: null,
  actions: [
    plain('print', '打印带走', { type: 'finding.estimatePrinted', amount: '350000' }),
    next('开始填，去立案', { type: 'finding.confirmed' }),
  ],
  ...over,
});

/** Every screen of the contract in its states. */
export const makeSamples = async (): Promise<readonly Sample[]> => {
  const note = await drawPage('借　条', '借条或合同 第 1 页');
  const transfer = await drawPage('转账记录', '借条或合同 第 2 页', 90);
  const third = await drawPage('聊天记录', '借条或合同 第 3 页');
  const complaint = await drawPage('民事起诉状', '起诉状第 1 页');
  const complaintEnd = await drawPage('民事起诉状（续）', '起诉状第 2 页');

  const of = (
    name: string,
    stage: number | null,
    view: View,
    over: Partial<Frame> = {},
    language: Language = 'zh',
  ): Sample => ({
    name,
    frame: sampleFrame(language, stage, over),
    view,
  });

  const tasks: View = {
    screen: 'task-list',
    heading: '要办这几步',
    lead: ['从上往下办。办好的打勾，随时可以回来改。'],
    tasks: [
      {
        title: '您和对方是谁',
        state: 'done',
        stateLabel: '办好了',
        event: { type: 'filing.taskOpened', task: 'a' },
      },
      {
        title: '您要对方做什么',
        state: 'inProgress',
        stateLabel: '办了一半',
        event: { type: 'filing.taskOpened', task: 'b' },
      },
      {
        title: '事情的经过',
        state: 'notStarted',
        stateLabel: '还没办',
        event: { type: 'filing.taskOpened', task: 'c' },
      },
      {
        title: '法院的信寄到哪里',
        state: 'notStarted',
        stateLabel: '还没办',
        event: { type: 'filing.taskOpened', task: 'd' },
      },
      { title: '看看归哪个法院、诉讼费多少', state: 'cannotStart', stateLabel: '等前面办好', event: null },
      { title: '扫描材料', state: 'cannotStart', stateLabel: '等前面办好', event: null },
      { title: '核对、签名', state: 'cannotStart', stateLabel: '等前面办好', event: null },
      { title: '交给法院', state: 'cannotStart', stateLabel: '等前面办好', event: null },
    ],
    ways: [
      {
        title: '诉状已经写好了？放进来帮您填',
        about: '在家写的、请人打印的都行。机器认字以后，一条一条请您看，您说对才填。',
        event: { type: 'filing.ownComplaintOpened' },
      },
    ],
    actions: [next('接着办：您要对方做什么', { type: 'filing.taskOpened', task: 'b' })],
  };

  const principal = field({
    path: 'claims.principal.amount',
    kind: 'money',
    ask: '对方还欠您多少本金？',
    help: '只写本金，利息后面再问。例如借出十万元、还了两万元，就写 80000。',
    term: '本金：借出去的钱本身，不包括利息。',
    unit: '元',
    value: '123456.5',
  });

  return [
    of(
      'attract',
      null,
      {
        screen: 'attract',
        heading: '法院的事，自己来办',
        lead: ['按一下屏幕开始。不会用也不要紧，一步一步告诉您怎么做。'],
        services: [
          { title: '立案：别人借钱不还', about: '民间借贷纠纷。写起诉状、交材料、签名，当场拿回执。' },
        ],
        bringLead: '请带上：',
        bring: ['您的身份证', '借条或者合同', '转账记录等证据', '对方的名字和住址'],
        minutes: '大约 30 分钟',
        actions: [next('开始', { type: 'session.begin' })],
      },
      { canLeave: false },
    ),
    of(
      'attract-en',
      null,
      {
        screen: 'attract',
        heading: 'File your case here',
        lead: ['Touch the screen to begin. You are led step by step.'],
        services: [
          {
            title: 'File a case: money lent and not paid back',
            about: 'Private lending. Write the complaint, hand in papers, sign, and take a receipt.',
          },
        ],
        bringLead: '请带上：',
        bring: [
          'Your ID card',
          'Loan note or contract',
          'Transfer records and other evidence',
          'The other side’s name and address',
        ],
        minutes: 'About 30 minutes',
        actions: [next('Begin', { type: 'session.begin' })],
      },
      { canLeave: false },
      'en',
    ),
    of('choose-service', null, {
      screen: 'choose-service',
      heading: '您来办什么事？',
      lead: ['不知道选哪个，按下面的“叫引导员”。'],
      services: kinds.map((service) => ({ ...service, disabledBecause: null })),
      actions: [],
    }),
    of('choose-service-off', null, {
      screen: 'choose-service',
      heading: '您来办什么事？',
      lead: ['不知道选哪个，按下面的“叫引导员”。'],
      services: kinds.map((service) => ({
        ...service,
        disabledBecause: '读卡器现在不能用，请到立案窗口办。',
      })),
      actions: [],
    }),
    of('find-case', null, {
      screen: 'find-case',
      heading: '发生了什么事？',
      lead: [],
      ask: '用自己的话说，几个字就行',
      help: '例如：欠钱不还、老板欠工资、被车撞了、要离婚、房东不退押金。',
      text: '老板欠工资',
      search: '找一找',
      resultsLead: '是下面哪一种？',
      results: [
        {
          title: '干了活不给工资',
          about: '追索劳动报酬纠纷',
          event: { type: 'finding.causeChosen', code: '1' },
        },
        {
          title: '给人干活没拿到钱',
          about: '劳务合同纠纷',
          event: { type: 'finding.causeChosen', code: '2' },
        },
        { title: '和单位有争议', about: '劳动合同纠纷', event: { type: 'finding.causeChosen', code: '3' } },
      ],
      actions: [plain('tree', '按类别找', { type: 'finding.branchOpened', code: null })],
    }),
    of('pick-list', null, {
      screen: 'pick-list',
      heading: '属于哪一类？',
      lead: [],
      choices: [
        '人格权纠纷',
        '婚姻家庭、继承纠纷',
        '物权纠纷',
        '合同、准合同纠纷',
        '知识产权与竞争纠纷',
        '劳动争议、人事争议、新就业形态用工纠纷',
      ].map((title, index) => ({
        title,
        about: null,
        event: { type: 'finding.branchOpened', code: String(index) },
      })),
      actions: [],
    }),
    of('found-form', null, {
      screen: 'found-form',
      heading: '是这件事吗？',
      lead: [],
      name: '干了活不给工资',
      rows: [
        { label: '法律上叫（案由）', value: '追索劳动报酬纠纷' },
        { label: '要填的表', value: '民事起诉状（劳动争议纠纷）' },
        { label: '要带的材料', value: '身份证、仲裁裁决书、劳动合同、工资流水、其他证据' },
      ],
      waysLead: '也可以先这样',
      ways: [
        {
          title: '先看要带什么、要花多少钱',
          about: '不用身份证，可以打印一张带走。',
          event: { type: 'finding.estimateOpened' },
        },
        {
          title: '只写民事起诉状，带走，不立案',
          about: '身份证可用可不用。不交给法院，机器里也不留。',
          event: { type: 'finding.draftChosen' },
        },
      ],
      actions: [
        plain('again', '不是，重新找', { type: 'finding.back' }),
        next('是，开始填', { type: 'finding.confirmed' }),
      ],
    }),
    of('estimate', null, estimate(), { back: findingBack }),
    of(
      'estimate-error',
      null,
      estimate({
        field: amountBlank('十多万', '请写数字，例如 30000。'),
        fee: [],
        feeMissing: '填了金额才能算',
      }),
      { back: findingBack },
    ),
    of('estimate-printed', null, estimate({ slip: { tone: 'good', text: '打好了，请从出纸口拿走。' } }), {
      back: findingBack,
    }),
    of(
      'estimate-fault',
      null,
      estimate({
        slip: { tone: 'warning', text: '打印机没纸了。请叫引导员加纸，加好以后按“再打一次”。' },
        actions: [
          plain('skip', '不打了', { type: 'finding.estimateSkipped' }),
          plain('print', '再打一次', { type: 'finding.estimatePrinted', amount: '' }),
          next('开始填，去立案', { type: 'finding.confirmed' }),
        ],
      }),
      { back: findingBack },
    ),
    of(
      'estimate-no-printer',
      null,
      estimate({
        field: null,
        actions: [
          {
            ...plain('print', '打印带走', { type: 'finding.estimatePrinted', amount: '' }),
            disabledBecause: '小票打印机现在不能用，看屏幕上的就行。',
          },
          next('开始填，去立案', { type: 'finding.confirmed' }),
        ],
      }),
      { back: findingBack },
    ),
    of('draft-notice', null, {
      screen: 'briefing',
      heading: '只写、打印，不立案',
      lead: [],
      page: 1,
      pages: 1,
      points: [
        {
          title: '不交给法院',
          text: '在这里写好，打印出来，您带走。没有交给法院，法院不知道这件事。',
        },
        {
          title: '期限照常算',
          text: '打印不等于提交，法律规定的期限照常计算。要办，请早点到立案窗口，或者再来这台机器。',
        },
        {
          title: '机器里不留',
          text: '您一离开，写的内容就删掉，不存，也不发给别人。所以一定要打印出来。',
        },
        { title: '签名以后再交', text: '打出来的没有签名。要交的时候，您在最后签上名字和日期。' },
      ],
      actions: [next('知道了，开始写', { type: 'filing.briefingRead' })],
    }),
    of('draft-card', null, {
      screen: 'choose-service',
      heading: '要用身份证自动填姓名吗？',
      lead: ['用不用都行。用的话，只读出来填在纸上，不查、不存。'],
      services: [
        {
          title: '用身份证',
          about: '姓名、住址、号码自动填好，少打字。',
          event: { type: 'filing.cardOffered' },
          disabledBecause: '读卡器现在不能用，请选“不用，自己填”。',
        },
        {
          title: '不用，自己填',
          about: '一项一项自己写。替别人写，也选这个。',
          event: { type: 'filing.cardDeclined' },
          disabledBecause: null,
        },
      ],
      actions: [],
    }),
    of('draft-printing', null, {
      screen: 'printing',
      slip: null,
      heading: '请拿好打出来的纸',
      lead: [],
      number: null,
      outcome: { tone: 'warning', text: '本民事起诉状未提交法院，也没有立案。' },
      papers: [
        {
          title: '民事起诉状，前面一张是说明',
          state: 'fault',
          stateLabel: '没打出来',
          text: '打印机没纸了。请叫引导员加纸，加好以后按“再打一次”。',
          actions: [
            plain('again-draft', '再打一次', { type: 'filing.reprinted', paper: 'draft' }),
            plain('without-draft', '不打了（写的内容会删掉）', {
              type: 'filing.paperSkipped',
              paper: 'draft',
            }),
          ],
        },
      ],
      actions: [{ ...next('都拿到了，下一步', { type: 'filing.finished' }), disabledBecause: '等打印完' }],
    }),
    of('draft-farewell', null, {
      screen: 'farewell',
      heading: '写好了，没有立案',
      lead: [],
      number: null,
      next: [
        '纸上还没有签名。要交的时候，在最后签上您的名字和日期，一起带来。',
        '要立案，带上身份证和材料，到立案窗口；或者再来这台机器，选“开始填”。',
        '没有交给法院，法律规定的期限照常计算，请早点办。',
      ],
      takeLead: '别忘了拿：',
      take: ['打出来的纸'],
      rating: null,
      actions: [next('我都拿好了，结束', { type: 'session.finish' })],
    }),
    of('briefing', 0, {
      screen: 'briefing',
      heading: '打官司有风险，请您知道',
      lead: [],
      page: 2,
      pages: 3,
      points: [
        {
          title: '要有证据',
          text: '说的事要有材料证明。拿不出来，法院可能不支持您。原件要保管好，开庭要带来。',
        },
        {
          title: '时间不要拖',
          text: '一般从知道权利受损害起三年内要提出（诉讼时效）。超过了，对方可以拿这个理由不还。超过了也可以立案。',
        },
        {
          title: '费用按时交',
          text: '收到交费通知后七天内要交。不交又没有申请缓交、减交、免交，案子按撤诉处理。打输的一方一般要承担诉讼费。',
        },
        {
          title: '要说实话',
          text: '假材料、假官司要受处罚：个人罚款十万元以下，可以拘留十五天以下，严重的追究刑事责任。',
        },
      ],
      actions: [next('看完了，下一页', { type: 'filing.briefingRead' })],
    }),
    of(
      'briefing-keep',
      1,
      {
        screen: 'briefing',
        heading: '万一中途要离开，要不要替您存着？',
        lead: [],
        page: 1,
        pages: 1,
        points: [
          {
            title: '存七天',
            text: '加密存在这台机器里，只有您这张身份证能打开。七天不来就自动删掉。交给法院以后也马上删掉。',
          },
          { title: '不存', text: '离开就删掉，下次从头来。' },
        ],
        actions: [
          plain('keepNo', '不存', { type: 'filing.keepDraftChosen', keep: false }),
          next('存着', { type: 'filing.keepDraftChosen', keep: true }),
        ],
      },
      { back: null },
    ),
    of('lay-card', 1, {
      screen: 'lay-card',
      heading: '请把身份证放到读卡区',
      lead: ['平放在亮灯的地方，先不要拿走。', '只读姓名、号码、住址等，用来填起诉状。'],
      state: 'waiting',
      fault: null,
      actions: [],
    }),
    of('lay-card-reading', 1, {
      screen: 'lay-card',
      heading: '请把身份证放到读卡区',
      lead: ['平放在亮灯的地方，先不要拿走。'],
      state: 'reading',
      fault: null,
      actions: [],
    }),
    of('lay-card-fault', 1, {
      screen: 'lay-card',
      heading: '身份证没读成',
      lead: [],
      state: 'fault',
      fault: '身份证拿走得太早了。请放好，等屏幕变了再拿。',
      actions: [next('再放一次', { type: 'filing.retry' })],
    }),
    of(
      'confirm-identity',
      1,
      {
        screen: 'confirm-identity',
        heading: '这是您本人吗？',
        lead: ['这些是身份证里的内容。现在住的地方不一样，后面可以另外填。'],
        rows: [
          { label: '姓名', value: '样本甲' },
          { label: '性别', value: '女' },
          { label: '民族', value: '汉' },
          { label: '出生日期', value: '1958年3月7日' },
          { label: '住址', value: '星河省星河市东城区梧桐街道解放中路一百二十八号院六号楼三单元四零二室' },
          { label: '证件号码', value: '999999195803070028' },
          { label: '有效期', value: '2016年5月1日 — 长期' },
        ],
        warning: '您的名字里有一个字，机器没有它的字形，先用代号〔…〕表示。工作人员会按身份证更正。',
        actions: [
          plain('notMe', '不是我', { type: 'filing.identityRejected' }),
          next('是我，下一步', { type: 'filing.identityConfirmed' }),
        ],
      },
      { back: null },
    ),
    of('remove-card', 1, {
      screen: 'remove-card',
      heading: '请把身份证拿走',
      lead: ['读好了，不用再放着。拿走就自动往下走。'],
      insistent: false,
      actions: [],
    }),
    of('remove-card-insistent', 1, {
      screen: 'remove-card',
      heading: '请把身份证拿走',
      lead: ['身份证还在机器上！请先拿走收好，别落下。'],
      insistent: true,
      actions: [],
    }),
    of('welcome-back', 1, {
      screen: 'welcome-back',
      heading: '您好，这些是您的',
      lead: ['法院对您以前交的案子有答复，请看。'],
      answers: [
        {
          title: '民间借贷纠纷 · 回执号 XH-20260311-0042',
          state: '要补材料',
          lines: ['请在 2026年11月30日 以前，到立案窗口补：', '1. 借条原件', '2. 被告的身份信息'],
          tone: 'warning',
        },
        {
          title: '民间借贷纠纷 · 回执号 XH-20260108-0007',
          state: '已经立案',
          lines: ['案号（2026）星0101民初123号'],
          tone: 'good',
        },
      ],
      drafts: [
        {
          title: '民间借贷纠纷',
          savedAt: '2026年11月19日 存的，没办完',
          event: { type: 'filing.draftResumed', draftId: 'd1' },
          label: '接着办没办完的',
        },
      ],
      actions: [next('办一个新的', { type: 'filing.newCase' })],
    }),
    of(
      'question-name',
      2,
      single(
        '您和对方是谁',
        field({
          path: 'defendants[0].who.name',
          kind: 'personName',
          ask: '对方叫什么名字？',
          help: '写身份证上的名字，不要写外号。',
        }),
        { item: '被告 1' },
      ),
    ),
    of('question-money', 2, single('您要对方做什么', principal)),
    of(
      'question-date',
      2,
      single(
        '事情的经过',
        field({
          path: 'facts.lent.date',
          kind: 'date',
          ask: '哪一天借出去的？',
          help: '借条上写的日子。分几次借的，写第一次。',
          value: '2023-5-1',
        }),
      ),
    ),
    of(
      'question-date-error',
      2,
      single(
        '事情的经过',
        field({
          path: 'facts.lent.date',
          kind: 'date',
          ask: '哪一天借出去的？',
          help: '借条上写的日子。分几次借的，写第一次。',
          value: '2023-13-',
          error: '没有这一天。请按年、月、日再写一次。',
        }),
      ),
    ),
    of(
      'question-yes-no',
      2,
      single(
        '您要对方做什么',
        field({
          path: 'claims.interest.claimed',
          kind: 'yesNo',
          ask: '您要对方付利息吗？',
          help: '约定过利息，或者对方过了期限没还，可以要。',
          term: '利息：借钱时说好的，或者逾期以后按法律可以要的钱。',
          options: [
            { id: 'yes', label: '要' },
            { id: 'no', label: '不要' },
          ],
          value: 'yes',
        }),
      ),
    ),
    of(
      'question-choice',
      2,
      single(
        '事情的经过',
        field({
          path: 'facts.agreement.kind',
          kind: 'choice',
          ask: '利息是怎么说好的？',
          options: options(['写在借条上了', '口头说好的', '没有说过', '记不清了']),
          value: 'o1',
        }),
      ),
    ),
    of(
      'question-choices',
      2,
      single(
        '事情的经过',
        field({
          path: 'facts.delivery.ways',
          kind: 'choices',
          ask: '钱是怎么给对方的？',
          help: '可以选几个。',
          options: options(causes),
          value: ['o1', 'o3'],
        }),
      ),
    ),
    of(
      'question-long-text',
      2,
      single(
        '事情的经过',
        field({
          path: 'facts.story.text',
          kind: 'longText',
          ask: '用自己的话说说事情经过。',
          help: '什么时候、借了多少、怎么给的、说好什么时候还、后来怎么样。',
          optional: true,
          maxLength: 2_000,
          value:
            '二〇二三年五月，对方说做生意周转不开，向我借了十万元，我当天从银行转给他。说好一年还清，到期以后只还了两万元，后来打电话不接。',
        }),
      ),
    ),
    of(
      'question-fields',
      2,
      question(
        '您和对方是谁',
        '怎么找到对方',
        [
          field({ path: 'p.name', kind: 'personName', ask: '姓名', locked: true, value: '样本甲' }),
          field({
            path: 'p.phone',
            kind: 'phone',
            ask: '电话号码',
            help: '手机号或者带区号的座机。',
            value: '1381234',
            error: '电话号码不对，请看看是不是少了一位。',
          }),
          field({
            path: 'p.id',
            kind: 'idNumber',
            ask: '身份证号码',
            optional: true,
            term: '公民身份号码：身份证上的十八位号码。',
          }),
        ],
        { item: '被告 1' },
      ),
    ),
    of(
      'question-percentage',
      2,
      single(
        '您要对方做什么',
        field({
          path: 'c.rate',
          kind: 'percentage',
          ask: '说好的年利率是多少？',
          unit: '%',
          value: '12.5',
          help: '月利率一分，就是一年百分之十二。',
        }),
      ),
    ),
    of(
      'question-email',
      2,
      single(
        '法院的信寄到哪里',
        field({
          path: 's.email',
          kind: 'email',
          ask: '您的电子邮箱是什么？',
          optional: true,
          help: '没有就不填。',
        }),
      ),
    ),
    of(
      'question-credit-code',
      2,
      single(
        '您和对方是谁',
        field({
          path: 'd.code',
          kind: 'creditCode',
          ask: '对方单位的统一社会信用代码是什么？',
          optional: true,
          help: '营业执照上十八位的号码，不知道可以不填。',
        }),
      ),
    ),
    of(
      'question-choice-ko',
      2,
      question(
        '사건의 경위',
        '리자는 어떻게 약속하였습니까?',
        [
          field({
            path: 'facts.agreement.kind',
            kind: 'choice',
            ask: '리자는 어떻게 약속하였습니까?',
            help: '차용증에 적혀있으면 첫번째를 고르십시오.',
            options: options([
              '차용증에 적었습니다',
              '말로 약속하였습니다',
              '약속하지 않았습니다',
              '기억나지 않습니다',
              '기타 방식으로 약속하였습니다',
              '모르겠습니다',
            ]),
          }),
        ],
        { nextLabel: '다음' },
      ),
      {},
      'ko',
    ),
    of(
      'question-address-ko',
      2,
      question(
        '분쟁 당사자',
        '상대방은 어디에 삽니까?',
        [
          field({
            path: 'd.address',
            kind: 'address',
            ask: '상대방은 어디에 삽니까?',
            help: '성, 시, 구, 거리, 번지까지 적으십시오.',
            value: '연길시',
          }),
        ],
        { nextLabel: '다음' },
      ),
      {},
      'ko',
    ),
    of(
      'question-fields-en',
      2,
      question(
        'Who you and the other side are',
        'How the other side can be reached',
        [
          field({
            path: 'p.phone',
            kind: 'phone',
            ask: 'Telephone number',
            help: 'A mobile number, or a landline with its area code.',
            error: 'This is not a telephone number: a figure may be missing.',
          }),
          field({
            path: 'p.address',
            kind: 'address',
            ask: 'Where does the other side live?',
            optional: true,
            maxLength: 200,
          }),
        ],
        { nextLabel: 'Next' },
      ),
      {},
      'en',
    ),
    of('item-list', 2, {
      screen: 'item-list',
      heading: '还有别的被告吗？',
      lead: [],
      section: '您和对方是谁',
      items: [
        {
          name: '样本乙',
          open: plain('open0', '看或改', { type: 'filing.itemOpened', section: 'defendants', index: 0 }),
          remove: danger('remove0', '去掉', { type: 'filing.itemRemoved', section: 'defendants', index: 0 }),
        },
        {
          name: '星河市样本商贸有限责任公司',
          open: plain('open1', '看或改', { type: 'filing.itemOpened', section: 'defendants', index: 1 }),
          remove: danger('remove1', '去掉', { type: 'filing.itemRemoved', section: 'defendants', index: 1 }),
        },
      ],
      actions: [
        plain('add', '再加一个', { type: 'filing.itemAdded', section: 'defendants' }),
        next('没有了，下一步', { type: 'filing.listDone' }),
      ],
    }),
    of('task-list', 2, tasks, { back: null }),
    of('court-and-fee', 2, {
      screen: 'court-and-fee',
      heading: '归哪个法院管，要交多少钱',
      lead: ['这是按您填的算的，给您参考，最后由法院定。怎么样都可以接着立案。'],
      court: [
        '合同纠纷可以到被告住的地方，或者合同履行地的法院起诉。',
        '您填的被告住址在星河市东城区，属于本院管辖的地方。',
      ],
      fee: [
        { label: '您一共要', value: '123,456.50 元', why: '标的总额' },
        {
          label: '诉讼费',
          value: '2,769.13 元',
          why: '10,000 元以内交 50 元。10,000 元以上的 90,000 元，按百分之 2.5 交 2,250 元。100,000 元以上的 23,456.50 元，按百分之 2 交 469.13 元。打输的一方一般要承担。',
        },
        {
          label: '减半时',
          value: '1,384.57 元',
          why: '调解结案、撤诉，或者用简易程序审理，只收一半（第十五条、第十六条），只减一次。',
        },
      ],
      reminders: [
        '要钱的官司一般三年内起诉；对方答应还、还过一部分或者您催要过，三年重新算（民法典第一百八十八条、第一百九十五条）。超过了也可以立案。',
      ],
      payment: [
        '今天不用交钱。接到法院的交费通知，从第二天起 7 天内交。',
        '交诉讼费有困难的，可以申请不交、少交或者晚点交：和起诉状一起交书面申请和困难证明，准不准由法院定。申请书在本机上，选“我要申请别的事”；也可以问窗口。',
      ],
      actions: [next('知道了，下一步', { type: 'filing.hintRead' })],
    }),
    of('materials', 3, {
      screen: 'materials',
      heading: '把材料扫描进来',
      lead: ['一样一样来。没有的可以不放，以后还能补。'],
      stack: {
        title: '材料多？一次全放进来',
        help: '不用自己分。机器先认一认每张是什么，再一份一份请您点头。',
        waiting: null,
        open: plain('stack', '全部放入', { type: 'filing.stackOpened' }),
      },
      items: [
        {
          title: '您的身份证',
          help: '正反两面都要。',
          pages: 2,
          pagesLabel: '2 页',
          state: 'done',
          stateLabel: '放好了',
          open: plain('open-id', '看或加', { type: 'filing.materialOpened', material: 'id' }),
        },
        {
          title: '借条或合同',
          help: '能证明对方借了钱的字据。',
          pages: 0,
          pagesLabel: '没有放',
          state: 'missing',
          stateLabel: '要放',
          open: plain('open-note', '扫描', { type: 'filing.materialOpened', material: 'note' }),
        },
        {
          title: '转账记录',
          help: '银行流水、微信或支付宝的转账截图打印件。',
          pages: 0,
          pagesLabel: '没有放',
          state: 'optional',
          stateLabel: '有就放',
          open: plain('open-transfer', '扫描', { type: 'filing.materialOpened', material: 'transfer' }),
        },
        {
          title: '别的证据',
          help: '聊天记录、录音的文字、证人写的话。',
          pages: 0,
          pagesLabel: '没有放',
          state: 'optional',
          stateLabel: '有就放',
          open: plain('open-other', '扫描', { type: 'filing.materialOpened', material: 'other' }),
        },
      ],
      actions: [
        {
          ...next('材料放完了，下一步', { type: 'filing.materialsDone' }),
          disabledBecause: '还缺：借条或合同',
        },
      ],
    }),
    ...paperViews({ note, transfer, third }).map((view) => of(view.screen, 3, view)),
    ...(['aiming', 'refused', 'taken', 'taking'] as const).map((state) =>
      of(`camera-${state}`, 3, {
        screen: 'camera',
        heading: '借条或合同',
        lead: [
          state === 'taking'
            ? '正在拍，请不要动……'
            : '把一张纸平放在摄像头下面，整张都在画面里，手拿开，按“拍一张”。',
        ],
        material: 'note',
        state: state === 'taking' ? 'taking' : 'aiming',
        faults: state === 'refused' ? ['纸上有反光，字看不清。请把纸挪一挪，再拍一次。'] : [],
        taken: state === 'taken' ? note : null,
        takenText: state === 'taken' ? '第 1 页拍好了。还有的话，换下一张纸再拍。' : null,
        previewLabel: '摄像头里看到的',
        keep: state === 'refused' ? plain('keep', '就用这一张', { type: 'filing.pictureKept' }) : null,
        actions: [
          plain('done', '拍好了', { type: 'filing.scanStopped' }),
          ...(state === 'taking' ? [] : [next('拍一张', { type: 'filing.pictureTaken' })]),
        ],
      }),
    ),
    ...(['idle', 'pages', 'fault', 'scanning'] as const).map((state) =>
      of(`scan-${state}`, 3, {
        screen: 'scan',
        heading: '借条或合同',
        lead: [
          state === 'scanning'
            ? '正在扫描，请不要拉纸……'
            : '字朝上放进进纸口，可以一次放很多张；放不进去的放在玻璃板上。',
        ],
        material: 'note',
        state: state === 'pages' ? 'idle' : state,
        fault:
          state === 'fault' ? '纸卡住了。请打开盖子，把纸轻轻拿出来，再放一次。已经扫好的都还在。' : null,
        scanActions:
          state === 'scanning'
            ? [plain('stop', '停下', { type: 'filing.scanStopped' })]
            : [
                plain('feeder', '从进纸口扫描', { type: 'filing.scanRequested', source: 'feeder' }),
                plain('flatbed', '从玻璃板扫描', { type: 'filing.scanRequested', source: 'flatbed' }),
              ],
        pages:
          state === 'pages'
            ? [note, transfer, third].map((picture, index) => ({
                number: index + 1,
                picture,
                findings:
                  index === 2
                    ? [
                        {
                          text: '这一页下边缺了一块，字没有全进来。',
                          box: { x: 0.05, y: 0.88, width: 0.9, height: 0.12 },
                        },
                      ]
                    : [],
                remark: index === 0 ? '机器看像：借条' : null,
                actions: [
                  plain(`rotate-${index}`, '转一下', { type: 'filing.pageRotated', page: `p${index}` }),
                  plain(`rescan-${index}`, '重扫', {
                    type: 'filing.pageRescanned',
                    page: `p${index}`,
                    source: 'feeder',
                  }),
                  ...(index > 0
                    ? [
                        plain(`earlier-${index}`, '往前挪', {
                          type: 'filing.pageMoved',
                          page: `p${index}`,
                          by: -1,
                        }),
                      ]
                    : []),
                  ...(index < 2
                    ? [
                        plain(`later-${index}`, '往后挪', {
                          type: 'filing.pageMoved',
                          page: `p${index}`,
                          by: 1,
                        }),
                      ]
                    : []),
                  danger(`delete-${index}`, '删掉', { type: 'filing.pageDeleted', page: `p${index}` }),
                ],
              }))
            : [],
        pageCount: state === 'pages' ? '3 页' : '没有放',
        source: {
          question: '您放的是原件还是复印件？',
          value: 'original',
          options: [
            { id: 'original', label: '原件', event: { type: 'filing.materialNoted', source: 'original' } },
            { id: 'copy', label: '复印件', event: { type: 'filing.materialNoted', source: 'copy' } },
          ],
        },
        actions:
          state === 'scanning'
            ? []
            : [next(state === 'pages' ? '这样材料放好了' : '先不放，回去', { type: 'filing.materialDone' })],
      }),
    ),
    of('check-answers', 4, {
      screen: 'check-answers',
      heading: '请核对您填的',
      lead: ['不对的，按旁边的“改”。'],
      sections: [
        {
          title: '原告',
          rows: [
            { label: '姓名', value: '样本甲', change: null },
            { label: '证件号码', value: '999999195803070028', change: null },
            {
              label: '联系电话',
              value: '138 1234 5678',
              change: plain('c1', '改', { type: 'filing.goTo', key: 'a' }),
            },
            {
              label: '现在住的地方',
              value: '星河省星河市东城区梧桐街道解放中路一百二十八号院六号楼三单元四零二室',
              change: plain('c2', '改', { type: 'filing.goTo', key: 'b' }),
            },
          ],
        },
        {
          title: '诉讼请求',
          rows: [
            {
              label: '本金',
              value: '123,456.50 元',
              change: plain('c3', '改', { type: 'filing.goTo', key: 'c' }),
            },
            {
              label: '利息',
              value: '要，从 2024年5月1日 起按年利率 12% 算到还清那天',
              change: plain('c4', '改', { type: 'filing.goTo', key: 'd' }),
            },
            {
              label: '别的要求',
              value: '没填',
              change: plain('c5', '改', { type: 'filing.goTo', key: 'e' }),
            },
          ],
        },
      ],
      warnings: ['借出去的日子在约定还钱的日子之后，请看看是不是填反了。'],
      actions: [next('都对，看起诉状', { type: 'filing.checked' })],
    }),
    of('read-complaint', 4, {
      screen: 'read-complaint',
      heading: '请看看您的起诉状',
      lead: ['签名以后就交给法院。有不对的，按“上一步”去改。'],
      state: 'ready',
      fault: null,
      pages: [complaint, complaintEnd],
      actions: [next('看完了，去签名', { type: 'filing.complaintRead' })],
    }),
    of('read-complaint-composing', 4, {
      screen: 'read-complaint',
      heading: '正在排起诉状……',
      lead: [],
      state: 'composing',
      fault: null,
      pages: [],
      actions: [],
    }),
    of('sign', 4, {
      screen: 'sign',
      submit: 'filing.signed',
      heading: '请签名',
      lead: [],
      statement: ['我说的都是真的。', '我交的材料和原件一样。', '我知道说假话、交假材料要负法律责任。'],
      error: '签名太短了，请在框里写您的名字。',
      labels: {
        here: '请在这里写您的名字',
        clear: '重写',
        confirm: '签好了',
        keyboardHint: '手不方便写，可以按“不手写，按键确认”。法院可能请您以后补签名或者按手印。',
      },
      actions: [
        plain('noInk', '不手写，按键确认'),
        next('签好了', { type: 'filing.signed', strokes: [], aspect: 1 }),
      ],
    }),
    of('submit', 5, {
      screen: 'submit',
      heading: '都好了，交给法院吗？',
      lead: ['交了以后，法院七天内告诉您立没立上案。'],
      rows: [
        { label: '交给', value: '星河市东城区人民法院' },
        { label: '您', value: '样本甲' },
        { label: '对方', value: '样本乙、星河市样本商贸有限责任公司' },
        { label: '要的钱', value: '123,456.50 元' },
        { label: '材料', value: '7 页' },
      ],
      actions: [next('交给法院', { type: 'filing.submitted' })],
    }),
    of(
      'working',
      5,
      { screen: 'working', heading: '正在交给法院……', lead: ['请不要离开，一会儿就好。'], actions: [] },
      { back: null, canLeave: true },
    ),
    of(
      'printing',
      5,
      {
        screen: 'printing',
        slip: sampleSlip,
        heading: '正在打印，请等一下',
        lead: [],
        number: 'XH-20261122-0017',
        outcome: { tone: 'good', text: '法院已经收到您的案子。' },
        papers: [
          { title: '回执（材料收取清单）', state: 'done', stateLabel: '出来了', text: null, actions: [] },
          { title: '起诉状 3 份', state: 'printing', stateLabel: '正在打印', text: null, actions: [] },
        ],
        actions: [
          { ...next('拿好了，下一步', { type: 'filing.finished' }), disabledBecause: '等纸都出来，请稍等。' },
        ],
      },
      { back: null },
    ),
    of(
      'printing-fault',
      5,
      {
        screen: 'printing',
        slip: sampleSlip,
        heading: '正在打印，请等一下',
        lead: [],
        number: 'XH-20261122-0017',
        outcome: { tone: 'warning', text: '网络暂时不通，您的案子已经安全存好，网络好了自动送到法院。' },
        papers: [
          {
            title: '回执（材料收取清单）',
            state: 'inDoubt',
            stateLabel: '不知道出没出来',
            text: '打印机在打的时候断了线。请看看出纸口有没有回执。',
            actions: [
              plain('again', '再打一张', { type: 'filing.reprinted', paper: 'receipt' }),
              plain('have', '已经拿到了', { type: 'filing.paperCameOut', paper: 'receipt' }),
            ],
          },
          {
            title: '起诉状 3 份',
            state: 'fault',
            stateLabel: '没打出来',
            text: '没有纸了。请叫引导员加纸。',
            actions: [
              plain('again2', '再打一次', { type: 'filing.reprinted', paper: 'complaint' }),
              plain('without', '不要了', { type: 'filing.paperSkipped', paper: 'complaint' }),
            ],
          },
        ],
        actions: [next('拿好了，下一步', { type: 'filing.finished' })],
      },
      { back: null },
    ),
    of('farewell', null, {
      screen: 'farewell',
      heading: '办好了，法院已经收到',
      lead: [],
      number: 'XH-20261122-0017',
      next: [
        '法院在七天内告诉您立没立上案，最晚 2026年11月29日。',
        '要是缺材料，法院会一次说清楚要补什么。下次拿同一张身份证来这里，也能看到。',
        '诉讼费等法院通知，收到通知七天内交。',
      ],
      takeLead: '别忘了拿：',
      take: ['身份证', '您放进来扫描的材料原件', '回执和打出来的起诉状'],
      rating: {
        question: '这台机器好用吗？',
        value: '5',
        options: [
          { id: '5', label: '很好用', event: { type: 'session.rated', score: 5 } },
          { id: '3', label: '还行', event: { type: 'session.rated', score: 3 } },
          { id: '1', label: '不好用', event: { type: 'session.rated', score: 1 } },
        ],
      },
      actions: [next('我都拿好了，结束', { type: 'session.finish' })],
    }),
    of('hall', null, hallSample('zh')),
    of('records', null, recordsSample('zh')),
    of('records-ko', null, recordsSample('ko'), {}, 'ko'),
    of('record', null, recordSample('zh')),
    of('choose-court', 2, chooseCourtSample('zh')),
    of('choose-court-ko', 2, chooseCourtSample('ko'), {}, 'ko'),
    of('await-answer', 5, awaitAnswerSample('zh', 7)),
    of('await-answer-amber-ko', 5, awaitAnswerSample('ko', 21), {}, 'ko'),
    of('await-answer-red-en', 5, awaitAnswerSample('en', 42), {}, 'en'),
    of('court-answered', 5, courtAnsweredSample('zh')),
    of('pages', null, pagesSample('zh')),
    of('take-home', null, takeHomeSample('zh')),
    of('take-home-en', null, takeHomeSample('en'), {}, 'en'),
    of('out-of-service', null, {
      screen: 'out-of-service',
      heading: '机器出了点问题',
      lead: ['对不起。您填的还在机器里。请叫引导员，或者到立案窗口，工作人员会帮您。'],
      actions: [next('我都拿好了，结束', { type: 'session.finish' })],
    }),
    of('overlay-still-there', 2, single('您要对方做什么', principal), {
      overlay: {
        kind: 'stillThere',
        heading: '您还在吗？',
        text: '一会儿没有动作了。没有人应答，就替您把填好的存起来，然后结束。',
        countdown: { endsAt: 0, leftMs: 60_000 },
        actions: [
          plain('leave', '离开', { type: 'session.leaveConfirmed' }),
          next('我还在，接着办', { type: 'session.stillHere' }),
        ],
      },
    }),
    of('overlay-delete', 2, tasks, {
      overlay: {
        kind: 'deletePage',
        heading: '删掉第 2 页吗？',
        text: '删了可以再扫。',
        countdown: null,
        actions: [
          danger('delete', '删掉', { type: 'filing.removalConfirmed' }),
          next('不去掉，留着', { type: 'filing.removalCancelled' }),
        ],
      },
    }),
    of('overlay-video', 2, tasks, {
      guide: 'asked',
      guideNotice: '工作人员想和您视频通话。',
      overlay: {
        kind: 'video',
        heading: '工作人员想和您视频，可以吗？',
        text: '他会看到您、听到您，能在屏幕上指给您看按哪里。看不到您填的内容。不录音，不录像。随时可以挂断。',
        countdown: null,
        actions: [
          plain('decline', '不视频', { type: 'session.videoDeclined' }),
          next('可以，开始视频', { type: 'session.videoAgreed' }),
        ],
      },
    }),
    of('notices', 2, tasks, {
      readAloud: true,
      notice: { tone: 'warning', text: '请把身份证拿走，收好。' },
      guide: 'waiting',
      guideNotice: '已经通知引导员，请在这里等一下。',
    }),
    of(
      'notices-en',
      2,
      single(
        'What you claim',
        {
          ...principal,
          ask: 'How much of the principal is still owed?',
          help: 'Only the principal; interest is asked later.',
          term: 'Principal: the money lent, without interest.',
          unit: 'yuan',
        },
        { nextLabel: 'Next' },
      ),
      {
        notice: {
          tone: 'info',
          text: 'The line to the court is down. Go on as usual: your case is kept safely and sent when it is back.',
        },
        guide: 'unreachable',
        guideNotice:
          'No guide can be reached now. Please go to the filing counter. What you entered is safe.',
      },
      'en',
    ),
  ];
};
