import type { PageKind } from '../../flows/dossier/page-kinds/page-kinds.ts';
import type { SheetMaker } from './sheet.ts';
import * as courtPapers from './sheets/court-papers.ts';
import * as identityPapers from './sheets/identity-papers.ts';
import * as moneyPapers from './sheets/money-papers.ts';
import * as officialPapers from './sheets/official-papers.ts';

/** How a paper of each kind is made up; a kind without one does not compile. */
export const sheetMakers: Readonly<Record<PageKind, SheetMaker>> = {
  ...courtPapers,
  ...identityPapers,
  ...moneyPapers,
  ...officialPapers,
};
