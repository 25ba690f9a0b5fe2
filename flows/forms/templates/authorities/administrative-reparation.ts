import { claimTick, sharedDetail } from '../blocks/administrative.ts';
import { administrativeForm, decisionPaper } from '../blocks/administrative-form.ts';
import { date, text, yesNo } from '../blocks/fields.ts';
import { longRow, row, yesNoDetail } from '../blocks/rows.ts';
import { any, yes } from '../blocks/wording.ts';

/** 行政起诉状（行政赔偿）: form 53 of the national set, free of fees. Claims 1 to 3 have one answer cell. */
export const administrativeReparation = administrativeForm({
  id: 'administrative-reparation',
  number: 53,
  kind: '行政赔偿',
  name: '机关违法让我受了损失，要赔偿（行政赔偿）',
  cause: '行政赔偿',
  free: true,
  claims: [
    claimTick('reparation', 1, '要求行政机关予以赔偿', {
      ask: '您想让机关赔偿您的损失吗？',
      help: '机关的做法已经被确认违法，或者您先向机关申请过赔偿的，选这一项。可以选几项。',
      term: '行政赔偿：机关违法行使职权给人造成损害的赔偿（国家赔偿法第二条、第三条、第四条）。',
    }),
    claimTick('unlawful', 2, '确认行政行为违法并赔偿', {
      ask: '您想请法院先确认机关违法，再一起判赔偿吗？',
      help: '机关的做法还没有被确认违法的，选这一项。不清楚可以问窗口。',
    }),
    claimTick('annul', 3, '撤销或者变更赔偿决定', {
      ask: '机关已经作了赔偿决定，您想撤销或者改变它吗？',
      help: '机关没有作过赔偿决定就选“否”。',
    }),
    {
      ...sharedDetail(
        '具体要求是什么？要赔什么、赔多少？',
        '一项一项写，写明数额。例如：赔偿被拆仓房的损失三万元，里面的粮食五千元。',
      ),
      when: any(...['reparation', 'unlawful', 'annul'].map((id) => yes(`./${id}.claimed`))),
    },
  ],
  claimsExample: '请求判令被告赔偿我的损失三万五千元。',
  facts: [
    row(
      'decision',
      1,
      '被告是否做出赔偿决定',
      [
        yesNo('claimed', '', '机关作过赔偿决定吗？', {
          help: '决定不赔的，也算作过决定。一直没有答复的选“否”。',
        }),
        text('number', '赔偿决定文号', '赔偿决定的文号是什么？', {
          maxLength: 80,
          when: yes('claimed'),
          help: '在标题下面。例如：延公赔决字〔2026〕2号。',
        }),
        date('on', '赔偿决定作出时间', '赔偿决定是哪天作出的？', {
          notFuture: true,
          when: yes('claimed'),
          sameScreen: true,
        }),
      ],
      { print: ['{claimed:yes}    赔偿决定文号：{number}    赔偿决定作出时间：{on}', '{claimed:no}'] },
    ),
    yesNoDetail('confirmed', 2, '原告主张的加害行为是否已经复议或诉讼确认违法', {
      ask: '让您受损失的做法，已经被复议机关或者法院确认违法了吗？',
      help: '没有就选“否”。',
      detail: '确违具体情况',
      detailAsk: '是哪里、什么时候确认的？',
      detailHelp: '例如：延吉市人民法院判决确认拆除行为违法，写上案号和日期。',
    }),
    longRow('basis', 3, '请求赔偿的依据、赔偿方式及赔偿内容', '为什么要赔、怎么赔、赔什么？', {
      help: '例如：仓房重建要三万元，有施工队的报价；希望赔钱。法律依据不知道可以不写。',
    }),
  ],
  factsExample: '二〇二五年八月镇里强拆了我家仓房，法院已经判决确认违法，仓房和粮食都没有赔。',
  gates: { compensationDecidedOn: 'facts.decision.on' },
  materials: [
    decisionPaper(
      '行政赔偿决定书或者赔偿申请的提交凭证',
      '赔偿决定书，或者申请赔偿的凭证',
      '机关作过决定的交决定书；没有作决定的，交申请书和回执、快递单。',
    ),
    {
      id: 'unlawfulnessPapers',
      label: '确认行政行为违法的文书',
      title: { zh: '确认机关违法的判决书、复议决定书' },
      help: { zh: '已经确认违法的才交。' },
      when: yes('facts.confirmed.claimed'),
      required: false,
    },
    {
      id: 'lossPapers',
      label: '损失的证据',
      title: { zh: '损失的证据' },
      help: { zh: '例如：照片、东西的清单、票据、评估报告、病历。' },
      required: false,
    },
  ],
});
