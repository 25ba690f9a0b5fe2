import type { Dossier, Page } from '../dossier/dossier.ts';
import { materialFor } from '../dossier/page-kinds/page-kinds.ts';
import type { SortedPaper } from './filing-effects.ts';
import { materialsAsked } from './filing-tasks.ts';
import { ownComplaint } from './own-complaint.ts';
import { materialFile } from './pages.ts';
import { stackId } from './stack.ts';

/** One paper of the stack. `material`: where the person put it, `null` before that. */
interface PaperOfStack extends SortedPaper {
  readonly material: string | null;
}

/** A stack on its way into its materials: paper by paper, each confirmed by the person. */
export interface Sorting {
  readonly papers: readonly PaperOfStack[];
  /** Which paper is asked about, from 0; as many as there are papers when all have their place. */
  readonly at: number;
}

/** Begins with what the machine proposes. */
export const beginSorting = (papers: readonly SortedPaper[]): Sorting => ({
  papers: papers.map((paper) => ({ ...paper, material: null })),
  at: 0,
});

/** The material to which a paper seems to belong, among those that this case asks for; `null` when it cannot be told. */
export const proposedMaterial = (dossier: Dossier, { kind }: SortedPaper): string | null => {
  if (kind === null) return null;
  return kind === 'complaint' ? ownComplaint.id : materialFor(kind, materialsAsked(dossier));
};

const withPapers = (sorting: Sorting, papers: readonly PaperOfStack[], at: number): Sorting => ({
  ...sorting,
  papers,
  at,
});

/** The paper that is asked about belongs to a material: the next one is asked. */
export const placePaper = (sorting: Sorting, material: string): Sorting =>
  withPapers(
    sorting,
    sorting.papers.map((paper, index) => (index === sorting.at ? { ...paper, material } : paper)),
    sorting.at + 1,
  );

/** The paper that is asked about carries on the one before it; the first has none before it. */
export const joinPaper = (sorting: Sorting): Sorting => {
  const { papers, at } = sorting;
  const [before, paper] = [papers[at - 1], papers[at]];
  if (!before || !paper) return sorting;
  return withPapers(
    sorting,
    [
      ...papers.slice(0, at - 1),
      { ...before, pages: [...before.pages, ...paper.pages] },
      ...papers.slice(at + 1),
    ],
    at,
  );
};

/** From this page on it is another paper; its first page begins none. */
export const splitPaper = (sorting: Sorting, page: string): Sorting => {
  const { papers, at } = sorting;
  const paper = papers[at];
  const from = paper?.pages.indexOf(page) ?? -1;
  if (!paper || from <= 0) return sorting;
  return withPapers(
    sorting,
    [
      ...papers.slice(0, at),
      { ...paper, pages: paper.pages.slice(0, from) },
      { pages: paper.pages.slice(from), kind: null, material: null },
      ...papers.slice(at + 1),
    ],
    at,
  );
};

/** Back to the paper before; at the first one `null`. */
export const sortBefore = (sorting: Sorting): Sorting | null =>
  sorting.at === 0 ? null : { ...sorting, at: sorting.at - 1 };

/** Every paper of the stack has its place. */
export const isSorted = (sorting: Sorting): boolean => sorting.at >= sorting.papers.length;

/** The page as the first or a later one of its paper; its kind stays only where the person put it where that kind belongs. */
const sortedPage = (page: Page, first: boolean, kind: string | null): Page => ({
  ...page,
  note: { ...page.note, begins: first, kind },
});

/** Puts every page of the stack into its material, behind what is there already. The stack is empty then. */
export const unstack = (dossier: Dossier, sorting: Sorting): Dossier => {
  const stack = new Map(materialFile(dossier, stackId).pages.map((page) => [page.id, page]));
  const added = new Map<string, Page[]>();
  for (const paper of sorting.papers) {
    if (paper.material === null) continue;
    const agreed = proposedMaterial(dossier, paper) === paper.material ? paper.kind : null;
    const pages = added.get(paper.material) ?? [];
    added.set(paper.material, pages);
    for (const [index, id] of paper.pages.entries()) {
      const page = stack.get(id);
      if (page) pages.push(sortedPage(page, index === 0, agreed));
    }
  }
  const files = [...added].map(([material, pages]) => {
    const file = materialFile(dossier, material);
    return { ...file, pages: [...file.pages, ...pages], done: true };
  });
  const placed = new Set([...added.values()].flat().map((page) => page.id));
  const rest = materialFile(dossier, stackId);
  const left = rest.pages.filter((page) => !placed.has(page.id));
  return {
    ...dossier,
    materials: [
      ...dossier.materials
        .filter((file) => file.material !== stackId)
        .map((file) => files.find((each) => each.material === file.material) ?? file),
      ...files.filter((file) => !dossier.materials.some((each) => each.material === file.material)),
      ...(left.length > 0 ? [{ ...rest, pages: left }] : []),
    ],
  };
};
