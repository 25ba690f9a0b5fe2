import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  addressedTo,
  factTable,
  notePanel,
  openTitled,
  type PaperHead,
  type PaperLook,
  prose,
  sealPlace,
} from './paper-parts.ts';

/** Who stands for a unit. */
export interface LegalRepresentativeContent extends PaperHead {
  /** The unit's full name, as on its licence. */
  readonly unit: string;
  /** 统一社会信用代码. */
  readonly creditCode: string;
  readonly address: string;
  readonly name: string;
  /** 职务: 执行董事, 主任. */
  readonly post: string;
  readonly document: string;
  readonly phone: string;
  /** 法定代表人 of a legal person, or 负责人 of another organisation (CPL 51). */
  readonly kind: '法定代表人' | '主要负责人';
  /** `YYYY-MM-DD`; `null` leaves it to be written. */
  readonly issuedOn: string | null;
}

/** The certificate of who stands for a unit in the suit (法定代表人身份证明书; CPL 51), to be sealed by that unit. */
export const legalRepresentativePdf = (
  content: LegalRepresentativeContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const legalPerson = content.kind === '法定代表人';
  const title = legalPerson
    ? { zh: '法定代表人身份证明书', ko: '법정대표인 신분증명서' }
    : { zh: '主要负责人身份证明书', ko: '주요책임자 신분증명서' };
  const paper = openTitled(title, content, look, fonts);
  factTable(paper, [
    [{ zh: '单位名称', ko: '단위 명칭' }, content.unit],
    [{ zh: '统一社会信用代码', ko: '통일사회신용코드' }, content.creditCode],
    [{ zh: '住所地', ko: '소재지' }, content.address],
    [{ zh: '姓名', ko: '이름' }, content.name],
    [{ zh: '职务', ko: '직무' }, content.post],
    [{ zh: '证件号码', ko: '증명서 번호' }, content.document],
    [{ zh: '联系电话', ko: '련락 전화' }, content.phone],
  ]);
  paper.space(10);
  prose(paper, { zh: `${content.name}在我单位任${content.post}，是我单位的${content.kind}。特此证明。` });
  paper.space(6);
  notePanel(paper, [
    {
      zh: `请附上${content.kind}的身份证复印件，并在下面加盖单位公章。`,
      ko: '신분증 사본을 첨부하고 아래에 단위 도장을 찍으십시오.',
    },
  ]);
  addressedTo(paper, content.court);
  sealPlace(paper, content.unit, content.issuedOn);
  return paper.finish();
};
