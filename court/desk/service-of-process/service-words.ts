import type { ServedKind, ServiceStage } from '../../../flows/services/served-papers/served-paper.ts';
import type { CaseRole } from '../../gateway/cases/case-store.ts';
import type { EntrustedState, EntrustedStepKind } from '../../gateway/service-of-process/entrusted-store.ts';
import type { PdfProblem } from '../../gateway/service-of-process/pdf-check.ts';
import type { CasePerson } from '../../gateway/service-of-process/person-store.ts';

/** The kinds of papers as a clerk names them. */
export const kindWords: Readonly<Record<ServedKind, string>> = {
  complaint: '起诉状副本',
  summons: '传票',
  judgment: '判决书',
  ruling: '裁定书',
  notice: '通知书',
  other: '其他',
};

/** The stages of a case. */
export const stageNames: Readonly<Record<ServiceStage, string>> = {
  first: '第一审',
  second: '第二审',
  retrial: '再审',
  enforcement: '执行',
};

const roleNames: Readonly<Record<CaseRole, string>> = { filer: '提交人', party: '当事人', agent: '代理人' };

/** Somebody of a case in words; who has no name yet is told from others by the first figures of the key. */
export const personWords = ({ key, role, name }: CasePerson): string =>
  `${name ?? `姓名未登记（${key.slice(0, 6)}）`} · ${roleNames[role]}`;

/** Why a file was not taken, and what helps. */
export const pdfProblemWords: Readonly<Record<PdfProblem, string>> = {
  notPdf: '这不是 PDF 文件。',
  tooLarge: '文件太大，最多 20 MB。',
  locked: '这个 PDF 有打开密码，请去掉密码再传。',
  broken: '这个 PDF 打不开，可能没有传完或者已经损坏。',
  tooManyPages: '页数太多，最多 300 页，请分成几份。',
  fontsMissing: '这个 PDF 没有嵌入字体，在终端上会缺字。请在导出时选“嵌入字体”或者 PDF/A。',
  notDrawable: '这个 PDF 里有终端画不出来的内容。请用“打印为 PDF”重新生成。',
};

/** How far an entrusted service has come. */
export const entrustedStateWords: Readonly<Record<EntrustedState, string>> = {
  asked: '等受托法院接收',
  taken: '正在送达',
  served: '已经送达，等回执退回',
  impossible: '不能送达，等材料退回',
  returned: '已经退回',
};

/** What the asked court notes. */
export const stepWords: Readonly<Record<EntrustedStepKind, string>> = {
  taken: '接收委托',
  tried: '送过一次，没有送到',
  served: '送达',
  impossible: '不能送达',
  returned: '退回回证、材料',
};
