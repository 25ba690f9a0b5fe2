import type { Dossier } from '../dossier/dossier.ts';

/** How many copies of the complaint are printed: one for each defendant and third party (民诉法 123, 登记立案规定 6), and one more. */
export const complaintCopies = (dossier: Dossier): number =>
  (dossier.form.counts.defendants ?? 0) + (dossier.form.counts.thirdParties ?? 0) + 1;

/** Pages handed in, over all materials. */
export const pagesHandedIn = (dossier: Dossier): number =>
  dossier.materials.reduce((sum, file) => sum + file.pages.length, 0);
