import type { PictureRef, View, ViewOf } from '../../flows/view/view.ts';

/** What a receipt says, as the screen shows it. */
export const sampleSlip: NonNullable<ViewOf<'printing'>['slip']> = {
  title: '回执上写的是这些，可以用手机拍下来',
  codeAlt: '收件编号 XH-20261122-0017 的二维码',
  speech: null,
  rows: [
    { kind: 'text', text: '诉讼材料收取清单', align: 'center', large: true, bold: true },
    { kind: 'rule' },
    { kind: 'pair', label: '收件编号', value: 'XH-20261122-0017', bold: true },
    { kind: 'pair', label: '提交人', value: '测试甲', bold: false },
    {
      kind: 'table',
      columns: ['left', 'left', 'right', 'right'],
      rows: [
        ['材料名称', '原/复', '页数', '份数'],
        ['1. 民事起诉状', '原件', '3', '1'],
        ['2. 借条', '复印件', '1', '1'],
      ],
    },
    { kind: 'rule' },
    { kind: 'text', text: '人民法院已收到以上材料。', align: 'left', large: false, bold: true },
    { kind: 'qr', data: 'XH-20261122-0017' },
  ],
};

/** The screens on which papers are judged, sorted and read, with made-up papers. */
export const paperViews = ({
  note,
  transfer,
  third,
}: Readonly<Record<'note' | 'transfer' | 'third', PictureRef>>): readonly View[] => [
  {
    screen: 'doubtful-pages',
    heading: '有 1 页不太清楚',
    lead: ['法院可能看不清这几页。能重新放的最好重新放；确实只能这样的，就这样用也行。'],
    pages: [
      {
        number: 3,
        picture: third,
        findings: [
          {
            text: '这一页下边缺了一块，字没有全进来。',
            box: { x: 0.04, y: 0.9, width: 0.92, height: 0.1 },
          },
        ],
        remark: '第 3 页',
        actions: [],
      },
    ],
    actions: [
      { id: 'again', label: '回去重新放', role: 'plain', event: { type: 'filing.back' } },
      { id: 'next', label: '就这样用，下一步', role: 'next', event: { type: 'filing.pagesKept' } },
    ],
  },
  {
    screen: 'sort-paper',
    key: '1',
    heading: '这是什么材料？',
    lead: ['第 2 份，一共 5 份。'],
    guess: '机器看像“借条”。对就点第一个；不对，从下面选。',
    pages: [note, transfer].map((picture, index) => ({
      number: index + 1,
      picture,
      findings: [],
      remark: `第 ${index + 1} 页`,
      actions:
        index === 0
          ? []
          : [
              {
                id: 'split',
                label: '从这页起是另一份',
                role: 'plain' as const,
                event: { type: 'filing.paperSplit' as const, page: 'p1' },
              },
            ],
    })),
    proposed: {
      title: '对，是“借条、借款合同”',
      about: null,
      event: { type: 'filing.paperPlaced', material: 'loanDocument' },
    },
    choices: ['身份证复印件', '转账记录', '其他证据', '您自己写好的诉状'].map((title) => ({
      title,
      about: null,
      event: { type: 'filing.paperPlaced', material: title },
    })),
    actions: [
      { id: 'join', label: '和上一份是同一份', role: 'plain', event: { type: 'filing.paperJoined' } },
    ],
  },
  {
    screen: 'offer',
    key: 'defendants[0].person.name',
    heading: '这样填对不对？',
    lead: ['机器在您的材料里读到这一条，请您看对不对。还有 12 条。'],
    section: '被告（对方）· 被告 1',
    question: '对方叫什么名字？',
    onPaper: '材料上是这样写的：',
    piece: { picture: note, box: { x: 0.3, y: 0.06, width: 0.4, height: 0.08 } },
    readAs: '要填成：',
    value: '测试乙',
    actions: [
      { id: 'stop', label: '其余的我自己填', role: 'plain', event: { type: 'filing.tasksOpened' } },
      { id: 'no', label: '不对，不填', role: 'plain', event: { type: 'filing.offerDeclined', path: 'x' } },
      { id: 'next', label: '对，填上', role: 'next', event: { type: 'filing.offerTaken', path: 'x' } },
    ],
  },
];
