import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type PriorityGroup, priorityGroups } from '../../flows/dossier/priority.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  courtCode,
  fen,
  fileId,
  filingId,
  line,
  receiptNumber,
  sha256Hex,
  terminalId,
  timestamp,
} from './identifiers.ts';
import { jsonValue } from './json-value.ts';

/** The greatest size of one file, in bytes: a colour page at 300 dpi stays far below, a long complaint as well. */
export const maxFileBytes = 64 * 1024 * 1024;

/** The greatest size of a manifest on the wire, in bytes. */
export const maxManifestBytes = 2 * 1024 * 1024;

/** A party (当事人) as the clerk's list shows it; everything else about the party stands in `answers`. */
export const party = z.strictObject({
  role: z.enum(['plaintiff', 'defendant', 'thirdParty']),
  kind: z.enum(['person', 'organisation']),
  name: line(200),
});

/** One section of what the clerk reads, in the order of the complaint (要素式起诉状). */
export const summarySection = z.strictObject({
  title: line(200),
  rows: z.array(z.strictObject({ label: z.string().max(400), value: z.string().max(8000) })).max(400),
});

/**
 * One page of a material. `sha256` is that of its picture, which stands byte for byte in the material's file. `begins`:
 * the name of the paper whose first page it is. `doubt`: it came out badly and the person kept it all the same.
 * `quality`: the JPEG quality, 1 to 100, at which the terminal compressed it to fit the line; `null` when it did not.
 */
export const materialPage = z.strictObject({
  sha256: sha256Hex,
  begins: line(200).nullable(),
  doubt: z.boolean(),
  quality: z.int().min(1).max(100).nullable(),
});

/**
 * One material (材料): the files in which it stands, and its pages in order. `source` and `copies` because CPL 69 wants
 * original or copy, pages and copies on the receipt.
 */
export const material = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/),
  label: line(200),
  source: z.enum(['original', 'copy']),
  copies: z.int().min(0).max(999),
  files: z.array(fileId).max(500),
  pages: z.array(materialPage).max(500),
});

/**
 * What the terminal noticed that makes a case simple or less simple to try (繁简分流): for the clerk, never a decision. Each
 * line has its points, its reason in Chinese and the article that closes a procedure to such a case.
 */
export const complexity = z.strictObject({
  points: z.int().min(-100).max(1000),
  suggestion: z.enum(['small-claims', 'summary', 'ordinary']).nullable(),
  signals: z
    .array(
      z.strictObject({
        id: line(40),
        points: z.int().min(-100).max(1000),
        reason: line(200),
        article: line(100).nullable(),
      }),
    )
    .max(40),
});

/** Whom the court sees to first (绿色通道): what the person said when asked. */
const priorityGroup = z.enum(priorityGroups) satisfies z.ZodType<PriorityGroup>;

/** One file of the filing; `size` in bytes. */
export const filingFile = z.strictObject({
  fileId,
  name: line(200),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/json']),
  size: z.int().min(1).max(maxFileBytes),
  sha256: sha256Hex,
});

/** Each file has one name, and each material stands in files that are there. */
export function namesItsFiles(
  manifest: {
    readonly files: readonly { readonly fileId: string }[];
    readonly materials: readonly { readonly files: readonly string[] }[];
  },
  context: z.RefinementCtx,
): void {
  const known = new Set<string>();
  for (const [index, file] of manifest.files.entries()) {
    if (known.has(file.fileId)) {
      context.addIssue({ code: 'custom', path: ['files', index, 'fileId'], message: 'named twice' });
    }
    known.add(file.fileId);
  }
  for (const [index, one] of manifest.materials.entries()) {
    if (!one.files.every((file) => known.has(file))) {
      context.addIssue({
        code: 'custom',
        path: ['materials', index, 'files'],
        message: 'it is no file of this filing',
      });
    }
  }
}

/**
 * All of a filing except the bytes of its files. Its canonical hash (`manifestSha256`) is the identity of the
 * content: it is what the court signs for. `doubted`: numbers that fail their check and of which the person says that
 * they are right. `courtCode`: the court that decides (管辖法院); `servingCourtCode`: the one at whose terminal the papers were
 * handed in (协作法院), the same unless it was filed across courts (跨域立案). `courtChoice`: how the person came to the deciding
 * court; `unsure` asks the court to look. `priority`: the groups (绿色通道) that the person named; absent: none.
 * `addressConfidential`: where the person lives and how they are reached is for the court only, and stands on no paper for the other side. `person.key` is the salted hash by which the person's later
 * questions find the filing again.
 */
export const filingManifest = z
  .strictObject({
    filingId,
    number: receiptNumber,
    terminalId,
    courtCode,
    courtName: line(100),
    servingCourtCode: courtCode,
    courtChoice: z.enum(['notAsked', 'hinted', 'picked', 'unsure']),
    submittedAt: timestamp,
    template: z.strictObject({ id: line(80), version: line(40) }),
    cause: line(200),
    title: line(400),
    person: z.strictObject({ key: sha256Hex }),
    parties: z.array(party).min(1).max(200),
    answers: z.record(z.string().min(1).max(200), jsonValue),
    summary: z.array(summarySection).max(100),
    claimAmountFen: fen.nullable(),
    feeFen: fen.nullable(),
    eServiceConsent: z.boolean(),
    mediation: z.enum(['yes', 'no', 'unsure']).nullable(),
    complexity: complexity.nullable(),
    priority: z.array(priorityGroup).min(1).max(priorityGroups.length).optional(),
    addressConfidential: z.literal(true).optional(),
    doubted: z.array(z.strictObject({ label: line(200), value: line(80) })).max(100),
    materials: z.array(material).max(100),
    files: z.array(filingFile).min(1).max(600),
  })
  .superRefine(namesItsFiles);

/** A filing as it is announced to the court. */
export type FilingManifest = z.infer<typeof filingManifest>;

/** One file of a filing. */
export type FilingFile = z.infer<typeof filingFile>;

/** SHA-256 of the manifest's canonical JSON, lower-case hex. */
export const manifestSha256 = (manifest: object): string =>
  createHash('sha256').update(canonicalJson(manifest), 'utf8').digest('hex');
