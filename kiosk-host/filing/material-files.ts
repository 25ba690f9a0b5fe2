import sharp from 'sharp';
import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import type { Dossier, MaterialFile, Page } from '../../flows/dossier/dossier.ts';
import { kindName } from '../../flows/dossier/page-kinds/page-kinds.ts';
import type { TextLine } from '../../flows/dossier/page-reading.ts';
import { materialsAsked } from '../../flows/filing/filing-tasks.ts';
import { shown } from '../../flows/text/words.ts';
import { scannedPdf } from '../../printers/documents/scanned-pdf.ts';
import type { FontBook } from '../../printers/fonts/font-book.ts';
import { sha256 } from '../keep/vault.ts';
import type { PackageFile } from './filing-package.ts';

/** A page as the visit keeps it: its picture, and what was read on it so far. */
export interface KeptPage {
  readonly jpeg: Uint8Array;
  readonly lines: readonly TextLine[];
}

/** One material as it goes to the court: one PDF, and its entry in the manifest. */
export interface MaterialPackage {
  readonly file: PackageFile;
  readonly material: FilingManifest['materials'][number];
}

/** The resolution at which this terminal scans (`scan-effect.ts`), dots per inch. */
const resolution = 200;

/** The most bytes a page may take on average, so that forty pages stay below 25 MB. */
const bytesAPage = (25 * 1024 * 1024) / 40;

/** The JPEG quality of pages that are too large, 1 to 100: type of 小五 (9 pt) at 200 dpi stays sharp. */
const smallerQuality = 72;

interface ReadyPage {
  readonly page: Page;
  readonly jpeg: Uint8Array;
  readonly lines: readonly TextLine[];
  readonly quality: number | null;
}

/** A page that came from a card: both sides go on one sheet. */
const isCard = (page: Page): boolean => page.note.kind === 'idCardFront' || page.note.kind === 'idCardBack';

const ready = async (page: Page, kept: KeptPage): Promise<ReadyPage> => {
  if (kept.jpeg.length <= bytesAPage) return { page, ...kept, quality: null };
  // The orientation in a picture's EXIF is not looked at: the page says how it is turned.
  const smaller = await sharp(kept.jpeg).jpeg({ quality: smallerQuality }).toBuffer();
  return smaller.length < kept.jpeg.length
    ? { page, jpeg: smaller, lines: kept.lines, quality: smallerQuality }
    : { page, ...kept, quality: null };
};

/** The first page of each paper carries its name: what kind of paper it is, otherwise the material's. */
const nameAt = (page: Page, index: number, label: string): string | null => {
  if (index > 0 && !page.note.begins) return null;
  return page.note.kind === null ? label : shown(kindName(page.note.kind), 'zh');
};

const packageOf = async (
  file: MaterialFile,
  label: string,
  pages: readonly ReadyPage[],
  fonts: FontBook,
  createdAt: string,
): Promise<MaterialPackage> => {
  const papers: { label: string; pages: ReadyPage[] }[] = [];
  for (const [index, page] of pages.entries()) {
    const name = nameAt(page.page, index, label);
    const last = papers.at(-1);
    if (name === null && last) last.pages.push(page);
    else papers.push({ label: name ?? label, pages: [page] });
  }
  const pdf = await scannedPdf(
    {
      title: label,
      resolution,
      createdAt,
      papers: papers.map((paper) => ({
        label: paper.label,
        pages: paper.pages.map(({ page, jpeg, lines }) => ({
          jpeg,
          rotation: page.rotation,
          lines,
          card: isCard(page),
        })),
      })),
    },
    fonts,
  );
  if (!pdf.ok) throw new Error(`the pages of ${file.material} make no file: ${pdf.error.code}`);
  return {
    file: {
      fileId: `material-${file.material}`,
      name: `${label}.pdf`,
      mediaType: 'application/pdf',
      bytes: pdf.value.pdf,
      pages: pdf.value.pages,
    },
    material: {
      id: file.material,
      label,
      source: file.source,
      copies: 1,
      files: [`material-${file.material}`],
      pages: pages.map(({ page, jpeg, quality }, index) => ({
        sha256: sha256(jpeg),
        begins: nameAt(page, index, label),
        doubt: page.note.findings.length > 0,
        quality,
      })),
    },
  };
};

/**
 * The materials of a case, each as one PDF with its papers bookmarked, searchable, every picture byte for byte unless it
 * is too large for the line. `kept` gives a page's picture; its absence is a bug and rejects. `createdAt`: ISO.
 */
export const materialFiles = async (options: {
  readonly dossier: Dossier;
  readonly kept: (page: Page) => Promise<KeptPage>;
  readonly fonts: FontBook;
  readonly createdAt: string;
}): Promise<readonly MaterialPackage[]> => {
  const { dossier, ...means } = options;
  return paperFiles(
    materialsAsked(dossier).flatMap(({ id, label }) => {
      const file = dossier.materials.find((each) => each.material === id);
      return file ? [{ label, file }] : [];
    }),
    means,
  );
};

/** Papers under their names, each as one PDF; one without pages is none. */
export const paperFiles = async (
  papers: readonly { readonly label: string; readonly file: MaterialFile }[],
  { kept, fonts, createdAt }: Omit<Parameters<typeof materialFiles>[0], 'dossier'>,
): Promise<readonly MaterialPackage[]> => {
  const made: MaterialPackage[] = [];
  for (const { label, file } of papers) {
    if (file.pages.length === 0) continue;
    const pages: ReadyPage[] = [];
    for (const page of file.pages) pages.push(await ready(page, await kept(page)));
    made.push(await packageOf(file, label, pages, fonts, createdAt));
  }
  return made;
};
