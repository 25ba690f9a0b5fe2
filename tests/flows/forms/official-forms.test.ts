import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blankForm } from '../../../flows/forms/form-flow.ts';
import { templateById, templates } from '../../../flows/forms/templates/template-list.ts';
import { textOf } from './printed-text.ts';

/**
 * What the 67 national forms print (法〔2025〕82号), one file a form: headings, numbered rows, labels, options, printed
 * sentences between their blanks, hints. Taken by a script from descriptions of the forms that were made before our
 * templates, so that the two are independent. The official annex itself was not at hand.
 */
const folder = new URL('./official/', import.meta.url);

const forms = readdirSync(folder)
  .sort()
  .map((name) => {
    const [, number = '', id = ''] = /^(\d\d)-(.*)\.txt$/u.exec(name) ?? [];
    const [title = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
    return {
      number: Number(number),
      id,
      title: title.slice('# '.length),
      printed: lines.map((line) => line.split('\t')[1] ?? ''),
    };
  });

/** Without blanks, which differ between a cell and a line of text, and without the brackets of hints. */
const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '').replace(/[（）()]/gu, '');

test('there are 67 national forms, and a template with its number for each', () => {
  expect(forms).toHaveLength(67);
  const numbers = new Map(forms.map(({ number, id }) => [id, number]));
  // 55 is the common answer to the administrative complaints, which the set counts apart.
  const national = templates.filter((template) => template.number !== null && template.number !== 55);
  expect(new Map(national.map((template) => [template.id, template.number]))).toEqual(numbers);
});

test.each(forms.filter(({ id }) => templateById(id) !== undefined))(
  'form $number, $id, prints what the national form prints',
  ({ id, title, printed }) => {
    const template = templateById(id);
    if (template === undefined) throw new Error(`no ${id}`);
    expect(bare(template.title.join(''))).toBe(bare(title));
    const paper = bare(textOf(blankForm(template)));
    expect(printed.filter((text) => !paper.includes(bare(text)))).toEqual([]);
  },
);
