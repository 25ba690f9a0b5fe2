import type { Dossier, MaterialFile, Page, PageNote, Rotation } from '../dossier/dossier.ts';
import type { PageFinding } from '../dossier/page-verdict.ts';
import type { PageToRead } from './filing-effects.ts';

/** What holds materials with their pages: the dossier of a case, or what is added to one. */
export type HasMaterials = Pick<Dossier, 'materials'>;

const emptyFile = (material: string): MaterialFile => ({ material, pages: [], source: 'copy', done: false });

/** What was handed in for a material so far. */
export const materialFile = (dossier: HasMaterials, material: string): MaterialFile =>
  dossier.materials.find((file) => file.material === material) ?? emptyFile(material);

const withFile = <Of extends HasMaterials>(dossier: Of, file: MaterialFile): Of => ({
  ...dossier,
  materials: dossier.materials.some((each) => each.material === file.material)
    ? dossier.materials.map((each) => (each.material === file.material ? file : each))
    : [...dossier.materials, file],
});

const changePages = <Of extends HasMaterials>(
  dossier: Of,
  material: string,
  change: (pages: readonly Page[]) => readonly Page[],
): Of => {
  const file = materialFile(dossier, material);
  return withFile(dossier, { ...file, pages: change(file.pages), done: false });
};

/** Adds a page at the end, or puts it in the place of the page that is replaced. */
export const addPage = <Of extends HasMaterials>(
  dossier: Of,
  material: string,
  page: Page,
  replacing: string | null,
): Of =>
  changePages(dossier, material, (pages) =>
    replacing !== null && pages.some((each) => each.id === replacing)
      ? pages.map((each) => (each.id === replacing ? page : each))
      : [...pages, page],
  );

const edgeAfter = { top: 'right', right: 'bottom', bottom: 'left', left: 'top' } as const;

/** What was found on a page, after the page was turned a quarter clockwise. */
const turnedFinding = ({ box, edge, ...finding }: PageFinding): PageFinding => ({
  ...finding,
  box: { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width },
  ...(edge === undefined ? {} : { edge: edgeAfter[edge] }),
});

/** Turns a page a quarter clockwise; it is read anew. */
export const rotatePage = <Of extends HasMaterials>(dossier: Of, material: string, id: string): Of =>
  changePages(dossier, material, (pages) =>
    pages.map((page) =>
      page.id === id
        ? {
            ...page,
            rotation: ((page.rotation + 90) % 360) as Rotation,
            note: {
              ...page.note,
              reading: 'waiting',
              findings: page.note.findings.map(turnedFinding),
            },
          }
        : page,
    ),
  );

/** Takes a page out. */
export const deletePage = <Of extends HasMaterials>(dossier: Of, material: string, id: string): Of =>
  changePages(dossier, material, (pages) => pages.filter((page) => page.id !== id));

/** Moves a page one place towards the beginning (-1) or the end (1); at the edge nothing changes. */
export const movePage = <Of extends HasMaterials>(
  dossier: Of,
  material: string,
  id: string,
  by: -1 | 1,
): Of =>
  changePages(dossier, material, (pages) => {
    const from = pages.findIndex((page) => page.id === id);
    const to = from + by;
    const moved = pages[from];
    const other = pages[to];
    if (!moved || !other) return pages;
    return pages.map((page, index) => (index === from ? other : index === to ? moved : page));
  });

/** Notes whether what was fed in is the original or a copy (CPL 69). */
export const noteSource = <Of extends HasMaterials>(
  dossier: Of,
  material: string,
  source: 'original' | 'copy',
): Of => withFile(dossier, { ...materialFile(dossier, material), source });

/** The person says that all of this material is in. */
export const finishMaterial = <Of extends HasMaterials>(dossier: Of, material: string): Of =>
  withFile(dossier, { ...materialFile(dossier, material), done: true });

/** Every page of the case, in whatever material it lies. */
const pagesOf = (dossier: HasMaterials): readonly Page[] => dossier.materials.flatMap((file) => file.pages);

/** A page of the case by its id, or `null` when it is not there any more. */
export const pageOf = (dossier: HasMaterials, id: string): Page | null =>
  pagesOf(dossier).find((page) => page.id === id) ?? null;

/** Changes what is known of a page, wherever it lies. A page that is gone changes nothing. */
export const notePage = <Of extends HasMaterials>(dossier: Of, id: string, change: Partial<PageNote>): Of =>
  pageOf(dossier, id) === null
    ? dossier
    : {
        ...dossier,
        materials: dossier.materials.map((file) => ({
          ...file,
          pages: file.pages.map((page) =>
            page.id === id ? { ...page, note: { ...page.note, ...change } } : page,
          ),
        })),
      };

/** A page as the reader is told of it. */
export const pageToRead = ({ id, rotation, note }: Page): PageToRead => ({
  id,
  rotation,
  findings: note.findings,
});

/** What is still to be read. */
export const pagesToRead = (dossier: Dossier): readonly PageToRead[] =>
  pagesOf(dossier)
    .filter((page) => page.note.reading === 'waiting')
    .map(pageToRead);

/** The reader is gone: what it has not read stays unread. */
export const nothingRead = (dossier: Dossier): Dossier =>
  pagesToRead(dossier).reduce((changed, { id }) => notePage(changed, id, { reading: 'unreadable' }), dossier);

/** Whether something of the papers was read, or is being read, out of which the form can be filled in. */
export const hasReadPages = (dossier: Dossier): boolean =>
  pagesOf(dossier).some((page) => page.note.reading !== 'unreadable');

/** The pages of a material that came out badly and of which the person has not said that they stay. */
export const doubtfulPages = (dossier: HasMaterials, material: string): readonly Page[] =>
  materialFile(dossier, material).pages.filter(({ note }) => note.findings.length > 0 && !note.insisted);

/** The person keeps the doubtful pages of a material as they are. */
export const insistOnPages = <Of extends HasMaterials>(dossier: Of, material: string): Of =>
  doubtfulPages(dossier, material).reduce(
    (changed, { id }) => notePage(changed, id, { insisted: true }),
    dossier,
  );

/** Of a page that an older version of the terminal kept, nothing is known. */
const nothingKnown: PageNote = {
  findings: [],
  insisted: true,
  reading: 'waiting',
  kind: null,
  begins: false,
};

/** A draft that was kept: what had been read of its pages went with the visit, so they are read anew. */
export const readAnew = (dossier: Dossier): Dossier => ({
  ...dossier,
  materials: dossier.materials.map((file) => ({
    ...file,
    pages: file.pages.map((page) => ({
      ...page,
      note: { ...nothingKnown, ...page.note, reading: 'waiting' as const },
    })),
  })),
});
