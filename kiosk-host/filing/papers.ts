import type { Dossier } from '../../flows/dossier/dossier.ts';
import { complaintOnPaper } from '../../flows/filing/confidential-address.ts';
import type { FilingPurpose } from '../../flows/filing/filing-context.ts';
import type { Composed } from '../../flows/filing/filing-effects.ts';
import { complaintCopies } from '../../flows/filing/filing-figures.ts';
import { materialsAsked } from '../../flows/filing/filing-tasks.ts';
import { causeOf, templateOf } from '../../flows/filing/form-steps.ts';
import { itemName, printedForm } from '../../flows/forms/form-flow.ts';
import { shown } from '../../flows/text/words.ts';
import { dateText } from '../../flows/view/screen-parts.ts';
import { complaintPdf } from '../../printers/documents/complaint-document.ts';
import { draftNotePdf } from '../../printers/documents/draft-note-document.ts';
import { type FiledPaper, fileIndexPdf } from '../../printers/documents/file-index-document.ts';
import { serviceAddressPdf } from '../../printers/documents/service-address-document.ts';
import type { FontBook } from '../../printers/fonts/font-book.ts';
import { sha256 } from '../keep/vault.ts';
import type { PackageFile } from './filing-package.ts';
import type { PagePicture } from './page-pictures.ts';

/** Width of a page picture on the screen, pixels: legible on a panel of 1080 pixels without scaling. */
const pictureWidth = 1_000;

/** The papers of a case: set in type, and as pictures for the screen. */
export interface Papers {
  /** The complaint and, for a filing, the address form as they stand now, as pictures. */
  compose(dossier: Dossier, purpose: FilingPurpose): Promise<Composed>;
  /** A picture that `compose` named, made anew when it is not in memory any more (after a restart). */
  picture(id: string, dossier: Dossier | null): Promise<Uint8Array | null>;
  /** The signed papers, with the receipt's number, as they are printed and sent. */
  files(dossier: Dossier, number: string): Promise<readonly PackageFile[]>;
  /**
   * An unsigned complaint to take home, and the sheet that says that it was not filed. `at`: local date and time, ISO. The same
   * bytes again as long as nothing was changed: what is printed and what goes to a phone is one document.
   */
  draft(dossier: Dossier, at: string): Promise<readonly PackageFile[]>;
  /** The index of the file (卷内目录) over these papers in their order. `at`: local date and time, ISO. */
  index(dossier: Dossier, number: string, at: string, filed: readonly FiledPaper[]): Promise<PackageFile>;
  /** Forgets every picture. */
  forget(): void;
}

/** The words before the signature; who could not write by hand is said to have confirmed by a key. */
const signatureLabel = (label: string, { signature, card }: Dossier): string =>
  signature?.by === 'key' ? `${label}：${card.name}（经身份证核验，本人按键确认，未手写）` : label;

/** Makes the papers. `court`: the name of the terminal's court, to which they are addressed (此致) unless the person chose another. */
export const createPapers = (options: { readonly fonts: FontBook; readonly court: string }): Papers => {
  const { fonts, court } = options;
  let composed: { key: string; pictures: readonly PagePicture[]; missing: readonly string[] } | null = null;

  let drafted: { readonly key: string; readonly files: readonly PackageFile[] } | null = null;

  let signed: { readonly key: string; readonly files: readonly PackageFile[] } | null = null;

  const courtNameOf = (dossier: Dossier): string => dossier.court?.name ?? court;

  const keyOf = (dossier: Dossier, purpose: FilingPurpose): string =>
    sha256(
      Buffer.from(
        JSON.stringify([purpose, complaintOnPaper(dossier), dossier.service, courtNameOf(dossier)]),
        'utf8',
      ),
    ).slice(0, 24);

  const complaintOf = (dossier: Dossier, number: string | null, createdAt: string) =>
    complaintPdf(
      {
        form: printedForm(templateOf(dossier, 'complaint'), complaintOnPaper(dossier)),
        signature: dossier.signature,
        signatureLabel: signatureLabel(templateOf(dossier, 'complaint').signature, dossier),
        court: courtNameOf(dossier),
        signedOn: dossier.signature?.signedAt ?? null,
        number,
        createdAt,
      },
      fonts,
    );

  const serviceOf = (dossier: Dossier, number: string | null, createdAt: string) =>
    serviceAddressPdf(
      {
        form: printedForm(templateOf(dossier, 'service'), dossier.service),
        signature: dossier.signature,
        signatureLabel: signatureLabel(templateOf(dossier, 'service').signature, dossier),
        cause: causeOf(dossier),
        caseNumber: null,
        signedOn: dossier.signature?.signedAt ?? null,
        number,
        createdAt,
      },
      fonts,
    );

  const createdAtOf = (dossier: Dossier): string =>
    dossier.signature?.signedAt ?? '2000-01-01T00:00:00+08:00';

  const draw = async (dossier: Dossier, purpose: FilingPurpose): Promise<NonNullable<typeof composed>> => {
    const key = keyOf(dossier, purpose);
    if (composed?.key === key) return composed;
    const unsigned = { ...dossier, signature: null };
    const createdAt = createdAtOf(unsigned);
    const papers = [
      await complaintOf(unsigned, null, createdAt),
      ...(purpose === 'draft' ? [] : [await serviceOf(unsigned, null, createdAt)]),
    ];
    const pictures: PagePicture[] = [];
    // What draws pages is large and is loaded when the first page is drawn: the terminal's first screen is there sooner.
    const { pagePictures } = await import('./page-pictures.ts');
    for (const paper of papers) pictures.push(...(await pagePictures(paper.pdf, pictureWidth)));
    composed = { key, pictures, missing: [...new Set(papers.flatMap((paper) => paper.missing))] };
    return composed;
  };

  /** A picture is asked for by its key alone: the key tells for which of the two it was made. */
  const drawnAs = async (key: string | undefined, dossier: Dossier): Promise<typeof composed> => {
    for (const purpose of ['file', 'draft'] as const)
      if (keyOf(dossier, purpose) === key) return draw(dossier, purpose);
    return null;
  };

  return {
    compose: async (dossier, purpose) => {
      const { key, pictures, missing } = await draw(dossier, purpose);
      return {
        pages: pictures.map((picture, index) => ({
          id: `${key}-${index}`,
          widthPixels: picture.widthPixels,
          heightPixels: picture.heightPixels,
        })),
        missing,
      };
    },
    picture: async (id, dossier) => {
      const [key, index] = id.split('-');
      const known = composed?.key === key ? composed : dossier && (await drawnAs(key, dossier));
      return known?.pictures[Number(index)]?.png ?? null;
    },
    files: async (dossier, number) => {
      const key = `${number} ${keyOf(dossier, 'file')} ${dossier.signature?.signedAt ?? ''}`;
      if (signed?.key === key) return signed.files;
      const createdAt = createdAtOf(dossier);
      const complaint = await complaintOf(dossier, number, createdAt);
      const service = await serviceOf(dossier, number, createdAt);
      const files: readonly PackageFile[] = [
        {
          fileId: 'complaint',
          name: `${templateOf(dossier, 'complaint').title[0]}.pdf`,
          mediaType: 'application/pdf',
          bytes: complaint.pdf,
          pages: complaint.pages,
        },
        {
          fileId: 'service-address',
          name: '送达地址确认书.pdf',
          mediaType: 'application/pdf',
          bytes: service.pdf,
          pages: service.pages,
        },
      ];
      signed = { key, files };
      return files;
    },
    draft: async (dossier, at) => {
      const key = `${keyOf(dossier, 'draft')} ${at.slice(0, 10)}`;
      if (drafted?.key === key) return drafted.files;
      const template = templateOf(dossier, 'complaint');
      const [paper] = template.title;
      const otherSide = template.sections.some((section) => section.id === 'defendants');
      const note = await draftNotePdf(
        {
          paper,
          title: template.title.join(''),
          court: courtNameOf(dossier),
          printedAt: at,
          printedOn: dateText(at, 'zh'),
          copies: otherSide ? complaintCopies(dossier) : null,
          materials: materialsAsked(dossier).map((material) => shown(material.title, 'zh')),
        },
        fonts,
      );
      const complaint = await complaintOf({ ...dossier, signature: null }, null, at);
      const files: readonly PackageFile[] = [
        {
          fileId: 'note',
          name: '说明.pdf',
          mediaType: 'application/pdf',
          bytes: note.pdf,
          pages: note.pages,
        },
        {
          fileId: 'complaint',
          name: `${paper}.pdf`,
          mediaType: 'application/pdf',
          bytes: complaint.pdf,
          pages: complaint.pages,
        },
      ];
      drafted = { key, files };
      return files;
    },
    index: async (dossier, number, at, filed) => {
      const template = templateOf(dossier, 'complaint');
      const index = await fileIndexPdf(
        {
          court: courtNameOf(dossier),
          number,
          createdAt: at,
          caseNumber: null,
          cause: causeOf(dossier),
          parties: ['plaintiffs', 'defendants', 'thirdParties']
            .flatMap((section) =>
              Array.from({ length: dossier.form.counts[section] ?? 0 }, (_, place) =>
                itemName(template, dossier.form, section, place),
              ),
            )
            .join('、'),
          papers: filed,
        },
        fonts,
      );
      return {
        fileId: 'file-index',
        name: '卷内目录.pdf',
        mediaType: 'application/pdf',
        bytes: index.pdf,
        pages: index.pages,
      };
    },
    forget: () => {
      composed = null;
      signed = null;
      drafted = null;
    },
  };
};
