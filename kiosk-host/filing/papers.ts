import type { Dossier } from '../../flows/dossier/dossier.ts';
import type { Composed } from '../../flows/filing/filing-effects.ts';
import { templateOf } from '../../flows/filing/form-steps.ts';
import { printedForm } from '../../flows/forms/form-flow.ts';
import { complaintPdf } from '../../printers/documents/complaint-document.ts';
import { serviceAddressPdf } from '../../printers/documents/service-address-document.ts';
import type { FontBook } from '../../printers/fonts/font-book.ts';
import { sha256 } from '../keep/vault.ts';
import type { PackageFile } from './filing-package.ts';
import { type PagePicture, pagePictures } from './page-pictures.ts';

/** Width of a page picture on the screen, pixels: legible on a panel of 1080 pixels without scaling. */
const pictureWidth = 1_000;

/** The papers of a case: set in type, and as pictures for the screen. */
export interface Papers {
  /** The complaint and the address form as they stand now, as pictures. */
  compose(dossier: Dossier): Promise<Composed>;
  /** A picture that `compose` named, made anew when it is not in memory any more (after a restart). */
  picture(id: string, dossier: Dossier | null): Promise<Uint8Array | null>;
  /** The signed papers, with the receipt's number, as they are printed and sent. */
  files(dossier: Dossier, number: string): Promise<readonly PackageFile[]>;
  /** Forgets every picture. */
  forget(): void;
}

/** The words before the signature; who could not write by hand is said to have confirmed by a key. */
const signatureLabel = (label: string, { signature, card }: Dossier): string =>
  signature?.by === 'key' ? `${label}：${card.name}（经身份证核验，本人按键确认，未手写）` : label;

/** Makes the papers for a court. `court` is its name as printed at 此致. */
export const createPapers = (options: { readonly fonts: FontBook; readonly court: string }): Papers => {
  const { fonts, court } = options;
  let composed: { key: string; pictures: readonly PagePicture[]; missing: readonly string[] } | null = null;

  let signed: { readonly key: string; readonly files: readonly PackageFile[] } | null = null;

  const keyOf = (dossier: Dossier): string =>
    sha256(Buffer.from(JSON.stringify([dossier.form, dossier.service]), 'utf8')).slice(0, 24);

  const set = async (dossier: Dossier, number: string | null) => {
    const complaint = await complaintPdf(
      {
        form: printedForm(templateOf(dossier, 'complaint'), dossier.form),
        signature: dossier.signature,
        signatureLabel: signatureLabel('具状人（签字、盖章）', dossier),
        court,
        signedOn: dossier.signature?.signedAt ?? null,
        number,
        createdAt: dossier.signature?.signedAt ?? '2000-01-01T00:00:00+08:00',
      },
      fonts,
    );
    const service = await serviceAddressPdf(
      {
        form: printedForm(templateOf(dossier, 'service'), dossier.service),
        signature: dossier.signature,
        signatureLabel: signatureLabel('受送达人（签字、盖章、捺印）', dossier),
        cause: templateOf(dossier, 'complaint').cause,
        caseNumber: null,
        signedOn: dossier.signature?.signedAt ?? null,
        number,
        createdAt: dossier.signature?.signedAt ?? '2000-01-01T00:00:00+08:00',
      },
      fonts,
    );
    return { complaint, service };
  };

  const draw = async (dossier: Dossier): Promise<NonNullable<typeof composed>> => {
    const key = keyOf(dossier);
    if (composed?.key === key) return composed;
    const { complaint, service } = await set({ ...dossier, signature: null }, null);
    const pictures = [
      ...(await pagePictures(complaint.pdf, pictureWidth)),
      ...(await pagePictures(service.pdf, pictureWidth)),
    ];
    composed = { key, pictures, missing: [...new Set([...complaint.missing, ...service.missing])] };
    return composed;
  };

  return {
    compose: async (dossier) => {
      const { key, pictures, missing } = await draw(dossier);
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
      const known =
        composed?.key === key ? composed : dossier && keyOf(dossier) === key ? await draw(dossier) : null;
      return known?.pictures[Number(index)]?.png ?? null;
    },
    files: async (dossier, number) => {
      const key = `${number} ${keyOf(dossier)} ${dossier.signature?.signedAt ?? ''}`;
      if (signed?.key === key) return signed.files;
      const { complaint, service } = await set(dossier, number);
      const files: readonly PackageFile[] = [
        {
          fileId: 'complaint',
          name: '民事起诉状.pdf',
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
    forget: () => {
      composed = null;
      signed = null;
    },
  };
};
