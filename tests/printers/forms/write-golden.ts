import { mkdir, writeFile } from 'node:fs/promises';
import { templates } from '../../../flows/forms/templates/template-list.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { blankPaper } from './blank-papers.ts';

/**
 * Writes the golden papers anew after a change that is meant (`npm run forms:golden -- divorce`, or all without a
 * name), and puts the PDFs into dist/forms to be looked at.
 */
const wanted = process.argv.slice(2);
const fonts = openFontBook();
const looked = new URL('../../../dist/forms/', import.meta.url);
await mkdir(looked, { recursive: true });
for (const template of templates.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const paper = await blankPaper(template, fonts);
  await writeFile(new URL(`golden/${template.id}.txt`, import.meta.url), paper.golden);
  await writeFile(new URL(`${template.id}.pdf`, looked), paper.pdf);
  console.log(template.id);
}
