import type { CaseStage } from '../../../flows/services/my-cases/person-case.ts';
import type { StoredCase } from '../../gateway/cases/case-store.ts';
import type { DeskParts } from '../desk-kit.ts';
import type { Html } from '../html.ts';
import type { Frame } from '../page-frame.ts';

/** One piece of a case's page: fees, served papers, messages. Its forms post to `/desk/cases/{id}/…`. */
export type CaseSection = (found: StoredCase, frame: Frame, parts: DeskParts) => Promise<Html>;

/** How far a case has come, as the clerk reads it. */
export const stageWords: Readonly<Record<CaseStage, string>> = {
  registered: '已立案',
  mediation: '调解中',
  trial: '审理中',
  decided: '已裁判',
  closed: '已结案',
};
