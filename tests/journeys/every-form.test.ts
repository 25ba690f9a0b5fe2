import { describe, expect, test, vi } from 'vitest';
import { filingManifest } from '../../court/contract/filing-manifest.ts';
import { summariseField } from '../../flows/forms/field-kinds.ts';
import { itemsOf } from '../../flows/forms/field-path.ts';
import { answerAt, checkRows, fieldPath } from '../../flows/forms/form-flow.ts';
import type { Template } from '../../flows/forms/template.ts';
import { templates } from '../../flows/forms/templates/template-list.ts';
import { runTool, withoutBlanks } from '../printers/documents/pdf-tools.ts';
import { fileCase, number, openCase } from './generated-case.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The words of a paper without blanks, page feet and the heads of rows that go on over a page. */
const wordsOf = (pdf: Uint8Array, template: Template): string => {
  const text = withoutBlanks(
    runTool('pdftotext', pdf, { before: ['-raw', '-enc', 'UTF-8'], after: ['-'] }, (stdout) =>
      stdout.toString(),
    ),
  ).replaceAll(new RegExp(`收件编号：${number}第\\d+页共\\d+页校验码：[0-9A-F]{16}`, 'gu'), '');
  const heads = template.sections.flatMap((section) =>
    section.elements.map(
      (element) =>
        `${element.number === undefined ? '' : `${element.number}.`}${withoutBlanks(element.label)}（续）`,
    ),
  );
  // The longest first: a row without a label is said again with the mark alone.
  const longest = heads.sort((one, other) => other.length - one.length);
  return longest.reduce((rest, head) => rest.replaceAll(head, ''), text);
};

describe.each(templates.map((template) => [template.id, template] as const))(
  'the form %s',
  (_id, template) => {
    test('is filled, checked, signed, printed and sent, and every answer is on the paper', async () => {
      const { dossier, made } = await fileCase(openCase(template, 20260302 + template.id.length));
      expect(filingManifest.safeParse(made.manifest).error?.issues ?? []).toEqual([]);
      const complaint = made.files.find((file) => file.fileId === 'complaint');
      if (complaint === undefined) throw new Error('no complaint in the package');
      const paper = wordsOf(complaint.bytes, template);
      const rows = checkRows(template, dossier.form, 'zh').flatMap((section) => section.rows);
      const lost: string[] = [];
      for (const section of template.sections) {
        for (const index of itemsOf(section, dossier.form.counts)) {
          for (const element of section.elements) {
            for (const field of element.fields) {
              const path = fieldPath(section.id, index, element.id, field.id);
              const value = answerAt(template, dossier.form, path);
              if (value === null) continue;
              const shown = summariseField(field, value, 'zh');
              expect(
                rows.some((row) => row.value === shown),
                path,
              ).toBe(true);
              expect(made.manifest.answers[path], path).toEqual(value);
              if (section.printed === false || field.printed === false || !isWrittenOut(field.kind)) continue;
              for (const line of shown.split('\n').map(withoutBlanks))
                if (!paper.includes(line)) lost.push(`${path}: ${line}`);
            }
          }
        }
      }
      expect(lost).toEqual([]);
    });
  },
);

/** Kinds whose answer stands on the paper as it is shown; boxes, dates and numbers are set in another form. */
const isWrittenOut = (kind: string): boolean =>
  [
    'text',
    'longText',
    'personName',
    'address',
    'phone',
    'idNumber',
    'creditCode',
    'email',
    'caseNumber',
  ].includes(kind);
