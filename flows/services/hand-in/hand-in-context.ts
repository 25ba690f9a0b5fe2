import type { CardIdentity, MaterialFile } from '../../dossier/dossier.ts';
import { handInWords as words } from '../../text/services/hand-in-words.ts';
import type { Words } from '../../text/words.ts';
import type { CourtCallFault, ServiceInput } from '../kit/service-setup.ts';
import type { PersonCase } from '../my-cases/person-case.ts';

/** What becomes of the paper originals. */
export type Originals = 'kept' | 'window' | 'cabinet';

/** The ways, in the order in which they are offered. */
export const originalsWays: readonly Originals[] = ['kept', 'window', 'cabinet'];

/** A paper that can be added: its name as the court writes it and as it is shown, and what is there of it. */
export interface HandedPaper {
  readonly id: string;
  readonly label: string;
  readonly title: Words;
  readonly help: Words;
  /** The court asked for it in its one-time notice. */
  readonly asked: boolean;
  readonly file: MaterialFile;
}

/** What became of what was handed in. `at`: local date and time, ISO. */
export interface HandedIn {
  readonly kind: 'received' | 'kept';
  readonly number: string;
  readonly at: string;
}

/** Papers that a person adds to a case, as far as they are in. JSON only. */
export interface HandInContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly cases: readonly PersonCase[];
  readonly fault: CourtCallFault;
  readonly caseId: string | null;
  readonly papers: readonly HandedPaper[];
  /** The paper whose pages are taken. */
  readonly open: string | null;
  readonly originals: Originals;
  /** When “hand in” was pressed first, ms since the epoch: it names what is handed in. */
  readonly pressedAt: number;
  readonly handedIn: HandedIn | null;
  readonly did: boolean;
}

/** Nothing is to be added. */
export const noPapers = {
  caseId: null,
  papers: [],
  open: null,
  originals: 'kept',
  pressedAt: 0,
  handedIn: null,
} as const satisfies Partial<HandInContext>;

/** The case that papers are added to. Throws when none is chosen. */
export const caseOf = ({ cases, caseId }: Pick<HandInContext, 'cases' | 'caseId'>): PersonCase => {
  const found = cases.find((each) => each.caseId === caseId);
  if (found === undefined) throw new Error('no case is chosen');
  return found;
};

/** Until when the court waits for what it asked for (`YYYY-MM-DD`); `null`: it asked for nothing. */
export const askedUntil = ({ answer }: PersonCase): string | null =>
  answer?.state === 'supplementRequested' ? answer.deadline : null;

const emptyFile = (material: string): MaterialFile => ({ material, pages: [], source: 'copy', done: false });

const paper = (id: string, label: string, title: Words, help: Words, asked = false): HandedPaper => ({
  id,
  label,
  title,
  help,
  asked,
  file: emptyFile(id),
});

/** What can be added to a case: what the court asked for, then the usual kinds. The labels are the court's own terms. */
export const papersFor = (found: PersonCase): readonly HandedPaper[] => [
  ...(found.answer?.state === 'supplementRequested' ? found.answer.items : []).map((item, index) =>
    paper(`asked-${index + 1}`, item, { zh: item, ko: item, en: item }, words.asked, true),
  ),
  paper('evidence', '证据材料', words.evidence, words.evidenceHelp),
  paper('identity', '身份证明材料', words.identity, words.identityHelp),
  paper('mandate', '授权委托手续', words.mandate, words.mandateHelp),
  paper('other', '其他材料', words.other, words.otherHelp),
];

/** The papers of which there are pages. */
export const papersIn = ({ papers }: Pick<HandInContext, 'papers'>): readonly HandedPaper[] =>
  papers.filter(({ file }) => file.pages.length > 0);

/** What the court asked for and is not in. */
export const stillAsked = ({ papers }: Pick<HandInContext, 'papers'>): readonly HandedPaper[] =>
  papers.filter(({ asked, file }) => asked && file.pages.length === 0);

/** It answers the one-time notice: something of what was asked for is in. */
export const answersNotice = (context: Pick<HandInContext, 'papers'>): boolean =>
  papersIn(context).some(({ asked }) => asked);

/** The paper whose pages are taken. Throws when none is. */
export const openPaper = ({ papers, open }: Pick<HandInContext, 'papers' | 'open'>): HandedPaper => {
  const found = papers.find(({ id }) => id === open);
  if (found === undefined) throw new Error('no paper is open');
  return found;
};
