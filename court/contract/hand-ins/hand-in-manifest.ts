import { z } from 'zod';
import { filingFile, material, namesItsFiles } from '../filing-manifest.ts';
import {
  caseId,
  courtCode,
  filingId,
  line,
  receiptNumber,
  sha256Hex,
  terminalId,
  timestamp,
} from '../identifiers.ts';

/** What becomes of the paper originals: the person keeps them, lays them into the terminal's cabinet, or takes them to the window. */
export const handInOriginals = z.enum(['kept', 'cabinet', 'window']);

/**
 * Papers that are added to a case (材料收转), except the bytes of the files. `filingId` is the id of what is handed in, and its files
 * go the way of a filing's. `answersSupplement`: it answers the one-time notice (一次性补正告知): the court's seven days begin anew.
 */
export const handInManifest = z
  .strictObject({
    filingId,
    kind: z.literal('handIn'),
    number: receiptNumber,
    terminalId,
    caseId,
    courtCode,
    submittedAt: timestamp,
    person: z.strictObject({ key: sha256Hex, name: line(60) }),
    answersSupplement: z.boolean(),
    originals: handInOriginals,
    materials: z.array(material).min(1).max(60),
    files: z.array(filingFile).min(1).max(60),
  })
  .superRefine(namesItsFiles);

/** Papers that are added to a case, as they are announced. */
export type HandInManifest = z.infer<typeof handInManifest>;
