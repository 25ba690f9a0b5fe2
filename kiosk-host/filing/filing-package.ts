import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import { isConfidential } from '../../flows/dossier/priority.ts';
import { causeOf, draftOf, templateOf } from '../../flows/filing/form-steps.ts';
import { claimAmount, type FeeTable, feeFor } from '../../flows/forms/case-facts.ts';
import { answerAt, checkRows, itemName } from '../../flows/forms/form-flow.ts';
import type { Template } from '../../flows/forms/template.ts';
import type { ComplexitySettings } from '../../flows/law/complexity/complexity-score.ts';
import { personKey, sha256 } from '../keep/vault.ts';
import { complexityOf, doubtedNumbers } from './clerk-notes.ts';
import type { MaterialPackage } from './material-files.ts';

/** One file of a package, in memory until it is sealed. */
export interface PackageFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** How many pages a paper of ours has. */
  readonly pages: number;
}

/** What goes to the court: the manifest and the files it names. */
export interface FilingPackage {
  readonly manifest: FilingManifest;
  readonly files: readonly PackageFile[];
}

/** Where a form has rows of one kind only, the kind is not asked. */
const isOrganisation = (template: Template, dossier: Dossier, section: string, index: number): boolean => {
  const kind = answerAt(template, dossier.form, `${section}[${index}].kind.kind`);
  if (kind !== null) return kind !== 'person';
  const elements = template.sections.find((each) => each.id === section)?.elements ?? [];
  return !elements.some((element) => element.id === 'person');
};

const partiesOf = (dossier: Dossier): FilingManifest['parties'] => {
  const template = templateOf(dossier, 'complaint');
  const of = (section: string, role: FilingManifest['parties'][number]['role']) =>
    Array.from({ length: dossier.form.counts[section] ?? 0 }, (_, index) => ({
      role,
      kind: isOrganisation(template, dossier, section, index)
        ? ('organisation' as const)
        : ('person' as const),
      name: itemName(template, dossier.form, section, index),
    }));
  return [
    ...of('plaintiffs', 'plaintiff'),
    ...of('defendants', 'defendant'),
    ...of('thirdParties', 'thirdParty'),
  ];
};

const summaryOf = (dossier: Dossier): FilingManifest['summary'] =>
  (['complaint', 'service'] as const)
    .flatMap((form) =>
      checkRows(templateOf(dossier, form), draftOf(dossier, form), 'zh').map((section) => ({
        title: section.title,
        rows: section.rows.filter((row) => row.value !== '').map(({ label, value }) => ({ label, value })),
      })),
    )
    .filter((section) => section.rows.length > 0);

/** The fee where it is one figure; the court reckons what is a range here. */
const feeFen = (dossier: Dossier, table: FeeTable): number | null => {
  const filed = {
    template: templateOf(dossier, 'complaint'),
    draft: dossier.form,
    cause: dossier.cause?.code ?? null,
  };
  const fee = feeFor(filed, table)?.fee;
  return fee !== undefined && 'fen' in fee ? fee.fen : null;
};

const mediationOf = (dossier: Dossier): FilingManifest['mediation'] => {
  const value = answerAt(templateOf(dossier, 'complaint'), dossier.form, 'mediation.consider.choice');
  return value === 'yes' || value === 'no' || value === 'unsure' ? value : null;
};

/** Puts a package together. */
export const filingPackage = (options: {
  readonly dossier: Dossier;
  readonly number: string;
  readonly submittedAt: string;
  readonly terminalId: string;
  readonly court: {
    readonly code: string;
    readonly name: string;
    readonly personSalt: string;
    readonly feeTable: FeeTable;
    readonly complexity: ComplexitySettings;
  };
  readonly papers: readonly PackageFile[];
  readonly materials: readonly MaterialPackage[];
}): FilingPackage => {
  const { dossier, court } = options;
  const template = templateOf(dossier, 'complaint');
  const amount = claimAmount(template, dossier.form);
  const files = [...options.papers, ...options.materials.map(({ file }) => file)];
  return {
    files,
    manifest: {
      filingId: dossier.filingId,
      number: options.number,
      terminalId: options.terminalId,
      courtCode: dossier.court?.code ?? court.code,
      courtName: dossier.court?.name ?? court.name,
      servingCourtCode: court.code,
      courtChoice: dossier.court?.choice ?? 'notAsked',
      submittedAt: options.submittedAt,
      template: { id: dossier.form.templateId, version: String(dossier.form.templateVersion) },
      cause: causeOf(dossier),
      title: template.title.join(''),
      person: { key: personKey(court.personSalt, dossier.card.number) },
      parties: partiesOf(dossier),
      answers: {
        ...dossier.form.answers,
        ...Object.fromEntries(
          Object.entries(dossier.service.answers).map(([path, value]) => [`service.${path}`, value]),
        ),
      } as FilingManifest['answers'],
      summary: summaryOf(dossier),
      claimAmountFen: amount,
      feeFen: feeFen(dossier, court.feeTable),
      eServiceConsent:
        answerAt(templateOf(dossier, 'service'), dossier.service, 'electronic.electronic.accepts') === true,
      mediation: mediationOf(dossier),
      complexity: complexityOf(dossier, court.complexity),
      doubted: doubtedNumbers(dossier),
      ...(dossier.priority === undefined || dossier.priority.length === 0
        ? {}
        : { priority: [...dossier.priority] }),
      ...(isConfidential(dossier) ? { addressConfidential: true as const } : {}),
      materials: options.materials.map(({ material }) => material),
      files: files.map(({ fileId, name, mediaType, bytes }) => ({
        fileId,
        name,
        mediaType,
        size: bytes.length,
        sha256: sha256(bytes),
      })),
    },
  };
};
