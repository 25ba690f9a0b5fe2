import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templates } from '../../../flows/forms/templates/template-list.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { blankPaper } from './blank-papers.ts';

const golden = new URL('golden/', import.meta.url);
const fonts = openFontBook();

test('there is a golden paper for every form, and none without one', () => {
  expect(readdirSync(golden).sort()).toEqual(templates.map((template) => `${template.id}.txt`).sort());
});

test.each(templates.map((template) => [template.id, template] as const))(
  'the empty form %s is printed as before',
  async (id, template) => {
    const paper = await blankPaper(template, fonts);
    expect(paper.missing).toEqual([]);
    // A change that is meant: npm run forms:golden, then look at the PDFs in dist/forms.
    expect(paper.golden).toBe(readFileSync(new URL(`${id}.txt`, golden), 'utf8'));
  },
);
