import type { Material } from '../../forms/template.ts';
import type { Words } from '../../text/words.ts';
import { type CatalogueSlot, isPageKind, type PageKind, pageKinds } from './kind-list.ts';
import { placeFor } from './kind-materials.ts';

export { groupPages } from './group-pages.ts';
export { proposeKind } from './propose-kind.ts';
export type { CatalogueSlot, PageKind };

const unknownKind: Words = { zh: '其他材料', ko: '기타 자료', en: 'Another paper' };

/** What a kind of paper is called; a kind that this version does not know is “another paper”. */
export const kindName = (kind: string): Words => (isPageKind(kind) ? pageKinds[kind].name : unknownKind);

/** The heading of the catalogue under which papers of a kind stand; 14 其他 for one that this version does not know. */
export const catalogueSlot = (kind: string): CatalogueSlot =>
  isPageKind(kind) ? pageKinds[kind].slot : '14';

/**
 * The id of the material to which papers of a kind belong, among those that a case asks for; `null` where none of them is
 * for such papers. It is proposed to the person, who decides.
 */
export const materialFor = (kind: string, materials: readonly Material[]): string | null =>
  isPageKind(kind) ? placeFor(kind, materials) : null;
