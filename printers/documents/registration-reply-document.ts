import { dateWords } from '../../flows/law/time/date-words.ts';
import type { FormWords } from '../../flows/text/words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  type Fact,
  factTable,
  numbered,
  openTitled,
  type PaperHead,
  type PaperLook,
  partHeading,
  printedForTheCourt,
  prose,
  sealPlace,
} from './paper-parts.ts';

/** What the court decided on a complaint. The terminal never decides. */
export type RegistrationDecision =
  | {
      readonly kind: 'registered';
      readonly caseNumber: string;
      /** `YYYY-MM-DD`. */
      readonly on: string;
      /** Who has the case and how to reach them; `null` while it is not known. */
      readonly tribunal: string | null;
      readonly phone: string | null;
    }
  | {
      readonly kind: 'notRegistered';
      readonly on: string;
      readonly reason: string;
      /** The number of the ruling (不予受理裁定书); `null` when the papers were handed back without one. */
      readonly ruling: string | null;
    };

/** What the reply says. */
export interface RegistrationReplyContent extends PaperHead {
  readonly plaintiff: string;
  readonly defendant: string;
  readonly cause: string;
  readonly decision: RegistrationDecision;
}

/** CPL 68, 122, 128, 126; payment: 诉讼费用交纳办法 art 22; mediation after registration: the SPC's opinion in force from 2025-01-01. */
const afterRegistration: readonly FormWords[] = [
  {
    zh: '收到缴费通知的，从第二天起七日内交费；到期不交又没有申请缓减免的，按撤诉处理。',
    ko: '납부 통지를 받으면 이튿날부터 7일 안에 료금을 내야 합니다. 내지 않으면 소송을 취하한 것으로 처리합니다.',
  },
  {
    zh: '在法院确定的举证期限内提交证据（民事诉讼法第六十八条）。',
    ko: '법원에서 정한 기한 안에 증거를 제출하십시오(민사소송법 제68조).',
  },
  {
    zh: '立案以后，双方都同意的，可以先行调解；不同意的，依法审理。',
    ko: '립안한 뒤 쌍방이 모두 동의하면 먼저 조정할 수 있고 동의하지 않으면 법에 따라 심리합니다.',
  },
  {
    zh: '您有权委托代理人、申请回避、提供证据、进行辩论、请求调解、提起上诉、申请执行（民事诉讼法第五十二条）。',
    ko: '대리인을 위탁하고 회피를 신청하며 증거를 제출하고 변론하며 조정을 청구하고 상소하며 집행을 신청할 권리가 있습니다.',
  },
  {
    zh: '地址、电话变更的，请马上告诉法院。',
    ko: '주소나 전화가 바뀌면 바로 법원에 알리십시오.',
  },
];

const afterRuling: readonly FormWords[] = [
  {
    zh: '对不予受理的裁定不服的，可以从裁定书送达之日起十日内，向上一级人民法院上诉（民事诉讼法第一百二十六条、第一百五十七条、第一百七十一条）。',
    ko: '수리하지 않는다는 재정에 불복하면 재정서를 송달받은 날부터 10일 안에 상급인민법원에 상소할 수 있습니다.',
  },
];

const afterReturn: readonly FormWords[] = [
  {
    zh: '坚持起诉的，可以要求法院作出裁定；对裁定不服的，可以上诉（登记立案规定第七条、第九条）。',
    ko: '계속 기소하려면 법원에 재정을 내릴 것을 요구할 수 있고 재정에 불복하면 상소할 수 있습니다.',
  },
];

const lastSteps: FormWords = {
  zh: '对不接收诉状、接收后不出具书面凭证、不一次性告知补正、应当立案而不立案等做法，可以向受诉法院或者上级法院投诉（登记立案规定第十三条）。',
  ko: '소장을 받지 않거나 서면 증빙을 떼주지 않는 등 행위에 대하여 해당 법원이나 상급법원에 신소할 수 있습니다.',
};

const decided = (decision: RegistrationDecision): { facts: readonly Fact[]; next: readonly FormWords[] } => {
  switch (decision.kind) {
    case 'registered':
      return {
        facts: [
          [{ zh: '处理结果', ko: '처리 결과' }, '已登记立案'],
          [{ zh: '案号', ko: '사건 번호' }, decision.caseNumber],
          [{ zh: '立案日期', ko: '립안 날자' }, dateWords(decision.on).zh],
          [{ zh: '承办部门', ko: '담당 부문' }, decision.tribunal ?? '待通知'],
          [{ zh: '联系电话', ko: '련락 전화' }, decision.phone ?? '待通知'],
        ],
        next: afterRegistration,
      };
    case 'notRegistered':
      return {
        facts: [
          [{ zh: '处理结果', ko: '처리 결과' }, decision.ruling === null ? '没有立案，退回材料' : '不予受理'],
          [{ zh: '日期', ko: '날자' }, dateWords(decision.on).zh],
          [{ zh: '原因', ko: '원인' }, decision.reason],
          ...(decision.ruling === null
            ? []
            : [[{ zh: '裁定书文号', ko: '재정서 번호' }, decision.ruling] as const]),
        ],
        next: [...(decision.ruling === null ? afterReturn : afterRuling), lastSteps],
      };
    default:
      return decision satisfies never;
  }
};

/**
 * The reply to a complaint: the notice of acceptance (受理案件通知书) or what became of it instead (立案结果告知书; CPL 126,
 * registration rules 法释〔2015〕8号 art 7, 9, 13).
 */
export const registrationReplyPdf = (
  content: RegistrationReplyContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const { decision } = content;
  const title =
    decision.kind === 'registered'
      ? { zh: '受理案件通知书', ko: '사건 수리 통지서' }
      : { zh: '立案结果告知书', ko: '립안 결과 고지서' };
  const paper = openTitled(title, content, look, fonts);
  const { facts, next } = decided(decision);
  prose(paper, { zh: `${content.plaintiff}：` }, { indent: 0 });
  prose(paper, {
    zh: `您诉${content.defendant}${content.cause}一案的起诉材料，本院已经审查，结果如下：`,
    ko: '제출한 기소자료를 본 법원에서 심사하였으며 결과는 다음과 같습니다.',
  });
  paper.space(4);
  factTable(paper, [[{ zh: '收件编号', ko: '접수 번호' }, content.number], ...facts]);
  partHeading(paper, { zh: '接下来', ko: '다음 절차' });
  numbered(paper, next);
  sealPlace(paper, content.court, decision.on);
  printedForTheCourt(paper);
  return paper.finish();
};
