import type { PrintedForm } from '../../../flows/forms/printed-form.ts';

/** Everything that stands on the paper, in one text without blanks between. */
export const textOf = (form: PrintedForm): string =>
  form.sections
    .flatMap((section) => [
      section.label,
      ...section.rows.flatMap((row) => [
        `${row.number ?? ''}${row.label}`,
        ...row.lines.map((line) => line.map((piece) => piece.text).join('')),
      ]),
    ])
    .join('\n')
    .replace(/[ \u3000]/gu, '');
