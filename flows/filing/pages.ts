import type { Dossier, MaterialFile, Page, Rotation } from '../dossier/dossier.ts';

const emptyFile = (material: string): MaterialFile => ({ material, pages: [], source: 'copy', done: false });

/** What was handed in for a material so far. */
export const materialFile = (dossier: Dossier, material: string): MaterialFile =>
  dossier.materials.find((file) => file.material === material) ?? emptyFile(material);

const withFile = (dossier: Dossier, file: MaterialFile): Dossier => ({
  ...dossier,
  materials: dossier.materials.some((each) => each.material === file.material)
    ? dossier.materials.map((each) => (each.material === file.material ? file : each))
    : [...dossier.materials, file],
});

const changePages = (
  dossier: Dossier,
  material: string,
  change: (pages: readonly Page[]) => readonly Page[],
): Dossier => {
  const file = materialFile(dossier, material);
  return withFile(dossier, { ...file, pages: change(file.pages), done: false });
};

/** Adds a page at the end, or puts it in the place of the page that is replaced. */
export const addPage = (dossier: Dossier, material: string, page: Page, replacing: string | null): Dossier =>
  changePages(dossier, material, (pages) =>
    replacing !== null && pages.some((each) => each.id === replacing)
      ? pages.map((each) => (each.id === replacing ? page : each))
      : [...pages, page],
  );

/** Turns a page a quarter clockwise. */
export const rotatePage = (dossier: Dossier, material: string, id: string): Dossier =>
  changePages(dossier, material, (pages) =>
    pages.map((page) =>
      page.id === id ? { ...page, rotation: ((page.rotation + 90) % 360) as Rotation } : page,
    ),
  );

/** Takes a page out. */
export const deletePage = (dossier: Dossier, material: string, id: string): Dossier =>
  changePages(dossier, material, (pages) => pages.filter((page) => page.id !== id));

/** Moves a page one place towards the beginning (-1) or the end (1); at the edge nothing changes. */
export const movePage = (dossier: Dossier, material: string, id: string, by: -1 | 1): Dossier =>
  changePages(dossier, material, (pages) => {
    const from = pages.findIndex((page) => page.id === id);
    const to = from + by;
    const moved = pages[from];
    const other = pages[to];
    if (!moved || !other) return pages;
    return pages.map((page, index) => (index === from ? other : index === to ? moved : page));
  });

/** Notes whether what was fed in is the original or a copy (CPL 69). */
export const noteSource = (dossier: Dossier, material: string, source: 'original' | 'copy'): Dossier =>
  withFile(dossier, { ...materialFile(dossier, material), source });

/** The person says that all of this material is in. */
export const finishMaterial = (dossier: Dossier, material: string): Dossier =>
  withFile(dossier, { ...materialFile(dossier, material), done: true });
