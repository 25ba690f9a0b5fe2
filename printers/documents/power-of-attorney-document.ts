import type { Signature } from '../../flows/dossier/dossier.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { Inline } from './inline-text.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  addressedTo,
  factTable,
  notePanel,
  openTitled,
  type PaperHead,
  type PaperLook,
  prose,
} from './paper-parts.ts';
import { plain } from './paper-surface.ts';
import { signaturePlace, signingOf } from './signature-place.ts';

/** What an agent may do only with special authority, one by one (CPL 62). */
export const specialPowers = ['admit', 'waive', 'changeClaims', 'settle', 'counterclaim', 'appeal'] as const;

/** One of them. */
export type SpecialPower = (typeof specialPowers)[number];

const powerWords: Readonly<Record<SpecialPower, string>> = {
  admit: '代为承认对方的诉讼请求',
  waive: '代为放弃诉讼请求',
  changeClaims: '代为变更诉讼请求',
  settle: '代为进行和解（调解）',
  counterclaim: '代为提起反诉',
  appeal: '代为提起上诉',
};

/** An agent and what they may do. */
export interface Agent {
  readonly name: string;
  /** What kind of agent, as CPL 61 names them: 律师, 近亲属, 单位工作人员. */
  readonly kind: string;
  /** Unit or relation to the party. */
  readonly unit: string;
  readonly document: string;
  readonly phone: string;
  /** The special powers given; none is a general authority (一般授权). */
  readonly powers: readonly SpecialPower[];
  /** Other things they may do, such as 代收法律文书. */
  readonly alsoMay: readonly string[];
}

/** What a power of attorney says. */
export interface PowerOfAttorneyContent extends PaperHead {
  /** Who gives it. */
  readonly principal: string;
  readonly principalDocument: string;
  readonly principalPhone: string;
  /** 案由 and the other side, as the matter is described: 与某某民间借贷纠纷一案. */
  readonly matter: string;
  /** For which stages: 一审, 二审, 执行. */
  readonly stages: readonly string[];
  /** One or two (CPL 61). */
  readonly agents: readonly Agent[];
  readonly signature: Signature | null;
}

const tick = (ticked: boolean, words: string): Inline[] => [
  { kind: 'box', ticked, labelBefore: false },
  plain(words),
];

const agentLines = (agent: Agent): (readonly Inline[])[] => [
  [...tick(agent.powers.length === 0, '一般授权')],
  [...tick(agent.powers.length > 0, '特别授权，可以：')],
  ...specialPowers.map((power): Inline[] => [
    { kind: 'gap', em: 2, underlined: false, glued: false },
    ...tick(agent.powers.includes(power), powerWords[power]),
  ]),
  ...(agent.alsoMay.length === 0 ? [] : [[plain(`还可以：${agent.alsoMay.join('、')}`)]]),
];

/**
 * The power of attorney (授权委托书): matter and authority (CPL 62), for at most two agents (CPL 61), each with powers of
 * their own, item by item, since 全权代理 without them is a general authority only (CPL interpretation 89). No agent or
 * three are a bug and throw.
 */
export const powerOfAttorneyPdf = (
  content: PowerOfAttorneyContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const { agents } = content;
  if (agents.length < 1 || agents.length > 2) throw new RangeError('one agent or two (CPL 61)');
  const paper = openTitled({ zh: '授权委托书', ko: '수권위탁서' }, content, look, fonts);
  factTable(
    paper,
    [
      [{ zh: '姓名或者名称', ko: '이름 또는 명칭' }, content.principal],
      [{ zh: '证件号码', ko: '증명서 번호' }, content.principalDocument],
      [{ zh: '联系电话', ko: '련락 전화' }, content.principalPhone],
    ],
    '委托人',
  );
  for (const [index, agent] of agents.entries()) {
    factTable(
      paper,
      [
        [{ zh: '姓名', ko: '이름' }, agent.name],
        [{ zh: '身份', ko: '신분' }, agent.kind],
        [{ zh: '单位或者与委托人的关系', ko: '단위 또는 관계' }, agent.unit],
        [{ zh: '证件号码', ko: '증명서 번호' }, agent.document],
        [{ zh: '联系电话', ko: '련락 전화' }, agent.phone],
      ],
      agents.length === 1 ? '受托人（诉讼代理人）' : `受托人（诉讼代理人）${index + 1}`,
    );
    paper.table(null, [{ label: [plain('代理权限')], lines: agentLines(agent) }]);
  }
  paper.space(8);
  prose(paper, {
    zh: `委托人因${content.matter}，委托上面的人作为诉讼代理人，参加${content.stages.join('、')}的诉讼活动。代理期限到所委托的阶段结束为止。`,
  });
  paper.space(6);
  notePanel(paper, [
    {
      zh: '承认、放弃、变更诉讼请求，和解，反诉，上诉，要在上面逐项打√才算授权（民事诉讼法第六十二条）。只写“全权代理”、没有逐项写明的，代理人无权做这几件事（民诉法解释第八十九条）。',
      ko: '소송청구를 승인·포기·변경하거나 화해·반소·상소하는 권한은 우에서 항목마다 √표를 해야 주어집니다(민사소송법 제62조).',
    },
    {
      zh: '代理权限变更或者解除的，要书面告知法院（民事诉讼法第六十三条）。',
      ko: '대리 권한을 변경하거나 해제하려면 서면으로 법원에 알려야 합니다(민사소송법 제63조).',
    },
  ]);
  addressedTo(paper, content.court);
  signaturePlace(paper, signingOf('委托人（签名或者盖章）', content.principal, content.signature), fonts);
  return paper.finish();
};
