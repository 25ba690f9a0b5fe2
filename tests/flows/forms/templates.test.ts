import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nearPath } from '../../../flows/forms/applicability.ts';
import { summariseField } from '../../../flows/forms/field-kinds.ts';
import { fieldAt, itemsOf } from '../../../flows/forms/field-path.ts';
import { answerAt, blankForm, checkRows, newFormDraft, printedForm } from '../../../flows/forms/form-flow.ts';
import { groupsOf } from '../../../flows/forms/screen-order.ts';
import type { FormDraft, Template } from '../../../flows/forms/template.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../flows/forms/templates/service-address.ts';
import { templateById, templates } from '../../../flows/forms/templates/template-list.ts';
import type { FormWords } from '../../../flows/text/words.ts';
import { arbitraryCard } from './arbitrary-draft.ts';
import { CoveringFiller } from './covering-fill.ts';
import { FormCoverage } from './form-coverage.ts';
import { textOf } from './printed-text.ts';
import { allLeaves, everyField, everyWhen, type Leaf, namesIn, pathOf } from './template-places.ts';

// Filling a long form many times takes some seconds; the machine may be shared.
vi.setConfig({ testTimeout: 120_000 });

const all: readonly Template[] = [...templates, serviceAddress];

/** How often a form is filled at most before what was not reached counts as out of reach. */
const mostFillings = 120;

/** The first leaves little empty, the second all that may be (`covering-fill.ts`). */
const leastFillings = 3;

/** Every text of a form that is shown or said, with where it stands. */
const everyText = (template: Template): readonly { readonly at: string; readonly words: FormWords }[] => {
  const texts: { at: string; words: FormWords | undefined }[] = [
    { at: 'name', words: template.name },
    ...template.tasks.map((task) => ({ at: task.id, words: task.title })),
    ...template.sections.flatMap((section) => [
      { at: section.id, words: section.title },
      { at: section.id, words: section.repeat?.one },
      { at: section.id, words: section.repeat?.more },
    ]),
    ...everyField(template).flatMap(({ field, path }) => [
      { at: path, words: field.ask },
      { at: path, words: field.help },
      { at: path, words: field.term },
      ...('options' in field ? field.options.map((option) => ({ at: path, words: option.words })) : []),
      ...('unit' in field ? [{ at: path, words: field.unit }] : []),
    ]),
    ...template.checks.map((check, index) => ({ at: `check ${index}`, words: check.words })),
    ...template.materials.flatMap((material) => [
      { at: material.id, words: material.title },
      { at: material.id, words: material.help },
    ]),
  ];
  return texts.flatMap(({ at, words }) => (words === undefined ? [] : [{ at, words }]));
};

/** What a comparison asks of a field that cannot be so. */
const deadLeaf = (template: Template, leaf: Leaf, path: string): string | null => {
  const field = fieldAt(template, path.replace('[*]', '[0]'))?.field;
  if (field === undefined) return `${path} is no field`;
  if (!('path' in leaf)) return null;
  if (typeof leaf.is === 'boolean') return field.kind === 'yesNo' ? null : `${path} is never ${leaf.is}`;
  const options = 'options' in field ? field.options : [];
  return options.some((option) => option.id === leaf.is) ? null : `${path} is never ${leaf.is}`;
};

describe.each(all.map((template) => [template.id, template] as const))('the template %s', (_id, template) => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it('gives each section, row, field and option an id of its own', () => {
    const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
    const words = /^\w+$/u;
    expect(twice(template.sections.map((section) => section.id))).toEqual([]);
    expect(twice(template.materials.map((material) => material.id))).toEqual([]);
    for (const section of template.sections) {
      expect(section.id).toMatch(words);
      expect(twice(section.elements.map((element) => element.id)), section.id).toEqual([]);
      for (const element of section.elements) {
        expect(element.id).toMatch(words);
        const at = `${section.id}.${element.id}`;
        expect(twice(element.fields.map((field) => field.id)), at).toEqual([]);
        for (const field of element.fields) {
          expect(field.id, at).toMatch(words);
          if ('options' in field) expect(twice(field.options.map((option) => option.id)), at).toEqual([]);
        }
      }
    }
  });

  it('names only conditions that it has, and has none that nobody names', () => {
    const named = new Set(everyWhen(template).flatMap(({ when }) => namesIn(when)));
    expect(named).toEqual(new Set(Object.keys(template.conditions)));
  });

  it('compares only answers that there are with values that they can have', () => {
    for (const { when, at } of everyWhen(template)) {
      if (typeof when === 'string') continue;
      for (const leaf of allLeaves(template, when)) {
        const full = nearPath(pathOf(leaf), at) ?? pathOf(leaf);
        expect(deadLeaf(template, leaf, full)).toBeNull();
      }
    }
  });

  it('refers only to fields that it has', () => {
    const paths = [
      ...template.prefill.flatMap((rule) => [
        rule.path,
        ...('sumOf' in rule ? rule.sumOf : []),
        ...('sameAs' in rule ? [rule.sameAs] : []),
      ]),
      ...template.checks.flatMap((check) =>
        check.kind === 'notAfter' ? [check.earlier, check.later] : [check.less, check.more],
      ),
      ...(template.facts === null
        ? []
        : [
            ...template.facts.claimAmount,
            template.facts.agreement,
            template.facts.place,
            ...template.facts.plaintiffAddress,
            ...template.facts.defendantAddress,
            ...Object.values(template.facts.gates ?? {}),
          ]),
      ...template.sections.flatMap((section) =>
        (section.repeat?.nameFields ?? []).map((name) => `${section.id}[0].${name}`),
      ),
    ].filter((path) => path !== null);
    for (const path of paths) expect(fieldAt(template, path.replace('[*]', '[0]')), path).not.toBeNull();
    for (const path of template.facts?.claimAmount ?? [])
      expect(fieldAt(template, path.replace('[*]', '[0]'))?.field.kind, path).toBe('money');
  });

  it('has each section once in a task, in order', () => {
    expect(template.tasks.flatMap((task) => task.sections)).toEqual(
      template.sections.map((section) => section.id),
    );
  });

  it('asks at most three things on a screen, never two long texts, and nothing that another of them decides', () => {
    for (const section of template.sections) {
      const index = section.repeat === undefined ? null : 0;
      for (const element of section.elements) {
        const at = { section: section.id, index, element: element.id };
        for (const group of groupsOf(element)) {
          expect(group.length, `${section.id}.${element.id}.${group[0]?.id}`).toBeLessThanOrEqual(3);
          expect(group.filter((field) => field.kind === 'longText').length).toBeLessThanOrEqual(1);
          const here = group.map((field) => nearPath(field.id, at));
          const decided = group.flatMap((field) =>
            allLeaves(template, field.when).map((leaf) => nearPath(pathOf(leaf), at) ?? pathOf(leaf)),
          );
          expect(
            decided.filter((path) => here.includes(path)),
            `${section.id}.${element.id}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('can be filled, reaches everything, decides nothing that is always so, shows and prints every answer', () => {
    const coverage = new FormCoverage(template);
    const filler = new CoveringFiller(template, coverage, 20260302);
    for (let filling = 0; filling < mostFillings; filling += 1) {
      const draft = filler.fill();
      expectShown(template, draft);
      coverage.note(draft);
      const left = coverage.neverAsked().length + coverage.alwaysSame().length;
      if (filling + 1 >= leastFillings && left === 0) break;
    }
    expect(coverage.neverAsked(), 'never asked').toEqual([]);
    expect(coverage.alwaysSame(), 'always or never so').toEqual([]);
  });

  it('prints every row, label and box on the empty form', () => {
    const paper = textOf(blankForm(template));
    const bare = (text: string): string => text.replace(/[ \u3000]/gu, '');
    for (const section of template.sections.filter((each) => each.printed !== false)) {
      expect(paper, section.id).toContain(bare(section.label));
      for (const element of section.elements.filter((each) => each.added === undefined)) {
        const fields = element.fields.filter((field) => field.printed !== false && field.id !== element.tick);
        if (fields.length === 0 && element.tick === undefined) continue;
        expect(paper, `${section.id}.${element.id}`).toContain(
          `${element.number ?? ''}${bare(element.label)}`,
        );
        const added = (element.print ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line.line]));
        for (const field of fields) {
          const at = `${section.id}.${element.id}.${field.id}`;
          if (added.some((line) => line.includes(`{${field.id}`))) continue;
          if (element.print === undefined) expect(paper, at).toContain(bare(field.label));
          for (const label of boxLabels(field, element.print)) expect(paper, at).toContain(bare(label));
        }
      }
    }
  });

  it('says everything in the languages it has', () => {
    for (const { at, words } of everyText(template)) {
      for (const language of template.languages)
        expect(words[language]?.trim() ?? '', `${at} ${language}`).not.toBe('');
      if (template.languages.includes('ko')) expect(words.ko, at).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it('can be said aloud', () => {
    for (const { field, path } of everyField(template)) {
      for (const words of [field.ask, field.help, field.term]) {
        const said = words?.say?.zh ?? words?.zh;
        if (said !== undefined) expect(said, path).not.toMatch(/[%¥$#*_=<>|~^□☐√→←↔\\/]|\.\.\./u);
      }
    }
  });

  it('speaks of the answers to a yes-or-no question as the buttons do, whatever the paper prints', () => {
    const otherwise = everyField(template)
      .filter(({ field }) => field.kind === 'yesNo' && /[选点]“[有无]”/u.test(field.help?.zh ?? ''))
      .map(({ path }) => path);
    expect(otherwise).toEqual([]);
  });

  it('helps with an example where something is written', () => {
    const written = new Set([
      'text',
      'longText',
      'money',
      'number',
      'percentage',
      'caseNumber',
      'creditCode',
    ]);
    const helpless = everyField(template)
      .filter(({ field }) => written.has(field.kind) && field.help === undefined)
      .map(({ path }) => path)
      .filter((path) => !plainFields.has(path.split('.').at(-1) ?? ''));
    expect(helpless).toEqual([]);
  });
});

/** Fields of the parties whose question says all there is to say. */
const plainFields = new Set([
  'nation',
  'duty',
  'employer',
  'otherNumber',
  'nationality',
  'account',
  'accountName',
  'bank',
  'clause',
]);

/** The labels of a field's boxes that the row prints. */
const boxLabels = (field: FieldOf, print: Print): readonly string[] => {
  const pattern = (print ?? []).map((line) => (typeof line === 'string' ? line : line.line)).join('\n');
  // `{field|words}` prints words in place of the boxes until one is chosen.
  if (pattern.includes(`{${field.id}|`)) return [];
  if (field.kind === 'yesNo') return field.printedAs;
  return 'options' in field ? field.options.map((option) => option.label) : [];
};

type FieldOf = Template['sections'][number]['elements'][number]['fields'][number];
type Print = Template['sections'][number]['elements'][number]['print'];

/** Every answer stands on the check page, and on the paper unless its field is not printed. */
const expectShown = (template: Template, draft: FormDraft): void => {
  const rows = checkRows(template, draft, 'zh').flatMap((section) => section.rows);
  const shownValues = new Set(rows.map((row) => row.value));
  const paper = textOf(printedForm(template, draft));
  for (const section of template.sections) {
    for (const index of itemsOf(section, draft.counts)) {
      for (const element of section.elements) {
        for (const field of element.fields) {
          const item = index === null ? section.id : `${section.id}[${index}]`;
          const path = `${item}.${element.id}.${field.id}`;
          const value = answerAt(template, draft, path);
          if (value === null) continue;
          const shown = summariseField(field, value, 'zh');
          if (!shownValues.has(shown)) expect.unreachable(`${path} is not on the check page: ${shown}`);
          if (field.printed === false || section.printed === false) continue;
          if (['text', 'longText', 'personName', 'address', 'phone'].includes(field.kind)) {
            for (const line of shown.split('\n').map((each) => each.replace(/[ \u3000]/gu, '')))
              if (!paper.includes(line)) expect(paper, path).toContain(line);
          }
        }
      }
    }
  }
};

describe('form 09, 民事起诉状（民间借贷纠纷）', () => {
  const card = fc.sample(arbitraryCard, { endOnFailure: true, numRuns: 1, seed: 1 })[0];
  if (card === undefined) throw new Error('no card');
  const form = printedForm(privateLending, newFormDraft(privateLending, card));
  const section = (label: string) => form.sections.find((each) => each.label === label)?.rows ?? [];
  const lines = (rows: ReturnType<typeof section>) =>
    rows.map((row) =>
      row.lines
        .map((line) => line.map((piece) => (piece.kind === 'box' ? `${piece.text}□` : piece.text)).join(''))
        .join('\n'),
    );

  it('has the headings of the official form in its order', () => {
    expect(form.title).toEqual(['民事起诉状', '（民间借贷纠纷）']);
    expect(form.sections.map((each) => each.label)).toEqual([
      '当事人信息',
      '诉讼请求',
      '约定管辖和诉前保全',
      '事实与理由',
      '对纠纷解决方式的意愿',
    ]);
  });

  it('has every row of the parties, also of those there are none of', () => {
    const labels = new Set(section('当事人信息').map((row) => row.label));
    expect(labels).toEqual(
      new Set([
        '原告（自然人）',
        '原告（法人、非法人组织）',
        '委托诉讼代理人',
        '被告（自然人）',
        '被告（法人、非法人组织）',
        '第三人（自然人）',
        '第三人（法人、非法人组织）',
      ]),
    );
  });

  it('numbers the claims from 1 to 8 and the facts from 1 to 18, each once', () => {
    expect(section('诉讼请求').map((row) => row.number)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(section('事实与理由').map((row) => row.number)).toEqual([
      undefined,
      ...Array.from({ length: 18 }, (_, index) => index + 1),
    ]);
  });

  it('prints the empty sentences word for word', () => {
    const claims = lines(section('诉讼请求'));
    expect(claims[0]).toBe(
      '（可完整表述诉讼请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）\n',
    );
    expect(claims[1]).toBe('截至年月日止，尚欠本金元（人民币，下同；如外币需特别注明）');
    expect(claims[2]).toBe('截至年月日止，尚欠利息元；\n计算方式：\n是否请求支付至实际清偿之日止：是□否□');
    expect(claims[3]).toBe('是□    提前还款（加速到期）□ / 解除合同□\n否□');
    const facts = lines(section('事实与理由'));
    expect(facts[3]).toBe('约定：\n实际提供：\n提供方式：现金□    转账□    其他：');
    expect(facts[4]).toBe('是否到期：是□否□\n约定期限：年月日起至年月日止');
    expect(facts[5]).toBe('利率□%/ 年（季 / 月）（合同条款：第条）');
    expect(facts[6]).toBe('年月日，元');
    expect(facts[14]).toBe(
      '是□    签订时间：年月日    保证人：\n主要内容：\n保证方式：一般保证□连带责任保证□\n否□',
    );
  });

  it('prints the five statements about mediation, each with its boxes', () => {
    const rows = section('对纠纷解决方式的意愿');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.lines).toHaveLength(10);
    expect(lines(rows)[2]).toBe('是□否□暂不确定，想要了解更多内容□');
  });

  it('is found by its id, and another is not', () => {
    expect(templateById('private-lending')).toBe(privateLending);
    expect(templateById('unknown')).toBeUndefined();
  });
});
