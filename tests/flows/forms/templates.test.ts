import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { holdsNamed } from '../../../flows/forms/applicability.ts';
import { fieldAt, itemsOf } from '../../../flows/forms/field-path.ts';
import { applies, newFormDraft, printedForm } from '../../../flows/forms/form-flow.ts';
import { groupsOf } from '../../../flows/forms/screen-order.ts';
import type { Condition, Field, Section, Template } from '../../../flows/forms/template.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../flows/forms/templates/service-address.ts';
import { templateById, templates } from '../../../flows/forms/templates/template-list.ts';
import { arbitraryCard, arbitraryDraft } from './arbitrary-draft.ts';

// Filling whole forms takes a second or two; the machine may be shared.
vi.setConfig({ testTimeout: 60_000 });

const all: readonly Template[] = [...templates, serviceAddress];

/** Every place that names a condition. */
const whens = (template: Template): readonly string[] =>
  [
    ...template.sections.flatMap((section) => [
      section.when,
      ...section.elements.flatMap((element) => [element.when, ...element.fields.map((field) => field.when)]),
    ]),
    ...template.prefill.map((rule) => rule.when),
    ...template.materials.map((material) => material.when),
    ...Object.values(template.conditions).flatMap(namesIn),
  ].filter((name) => name !== undefined);

const namesIn = (condition: Condition): readonly string[] => {
  if ('named' in condition) return [condition.named];
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  return 'not' in condition ? namesIn(condition.not) : [];
};

const pathsIn = (condition: Condition): readonly string[] => {
  if ('path' in condition) return [condition.path];
  if ('answered' in condition) return [condition.answered];
  if ('all' in condition) return condition.all.flatMap(pathsIn);
  if ('any' in condition) return condition.any.flatMap(pathsIn);
  return 'not' in condition ? pathsIn(condition.not) : [];
};

const everyField = (template: Template): readonly { section: Section; field: Field; path: string }[] =>
  template.sections.flatMap((section) =>
    section.elements.flatMap((element) =>
      element.fields.map((field) => ({
        section,
        field,
        path: `${section.id}${section.repeat === undefined ? '' : '[0]'}.${element.id}.${field.id}`,
      })),
    ),
  );

describe.each(all.map((template) => [template.id, template] as const))('the template %s', (_id, template) => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it('names only conditions that it has, and has none that nobody names', () => {
    expect(new Set(whens(template))).toEqual(new Set(Object.keys(template.conditions)));
  });

  it('refers only to fields that it has', () => {
    const inItem = (path: string): boolean =>
      template.sections.some((section) =>
        section.elements.some((element) =>
          element.fields.some((field) => path === `./${element.id}.${field.id}`),
        ),
      );
    for (const path of Object.values(template.conditions).flatMap(pathsIn)) {
      expect(
        path.startsWith('./') ? inItem(path) : fieldAt(template, path.replace('[*]', '[0]')) !== null,
        path,
      ).toBe(true);
    }
    const others = [
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
            template.facts.claimAmount,
            template.facts.agreement,
            ...template.facts.plaintiffAddress,
            ...template.facts.defendantAddress,
          ]),
    ];
    for (const path of others) expect(fieldAt(template, path), path).not.toBeNull();
  });

  it('has each section once in a task, in order', () => {
    expect(template.tasks.flatMap((task) => task.sections)).toEqual(
      template.sections.map((section) => section.id),
    );
  });

  it('asks at most three things on a screen, never two long texts, and nothing that another of them decides', () => {
    for (const section of template.sections) {
      for (const element of section.elements) {
        for (const group of groupsOf(element)) {
          expect(group.length, `${section.id}.${element.id}.${group[0]?.id}`).toBeLessThanOrEqual(3);
          expect(group.filter((field) => field.kind === 'longText').length).toBeLessThanOrEqual(1);
          const here = group.flatMap((field) => [
            `./${element.id}.${field.id}`,
            `${section.id}.${element.id}.${field.id}`,
          ]);
          const decided = group.flatMap((field) => conditionPaths(template, field.when));
          expect(decided.filter((path) => here.includes(path))).toEqual([]);
        }
      }
    }
  });

  it('asks only where somebody can get, and decides nothing that is always or never so', () => {
    const reached = new Set<string>();
    const outcomes = new Map<string, Set<boolean>>();
    const note = (name: string, holds: boolean) =>
      outcomes.set(name, (outcomes.get(name) ?? new Set()).add(holds));
    fc.assert(
      fc.property(arbitraryDraft(template), (draft) => {
        for (const section of template.sections) {
          for (const index of itemsOf(section, draft.counts)) {
            for (const element of section.elements) {
              for (const field of element.fields) {
                const place = { section: section.id, index, element: element.id, field: field.id };
                if (applies(template, draft, place)) reached.add(`${section.id}.${element.id}.${field.id}`);
              }
            }
            for (const [name, condition] of Object.entries(template.conditions)) {
              const own = pathsIn(condition).some((path) => path.startsWith('./'));
              if (own && section.repeat === undefined) continue;
              note(name, holdsNamed(template, draft, name, { section: section.id, index }));
            }
          }
        }
      }),
      { endOnFailure: true, numRuns: 150, seed: 20260302 },
    );
    for (const { path } of everyField(template)) expect(reached, path).toContain(path.replace('[0]', ''));
    for (const name of Object.keys(template.conditions)) {
      expect(outcomes.get(name), name).toEqual(new Set([true, false]));
    }
  });

  it('prints every field that is not marked as unprinted, filled or not', () => {
    for (const section of template.sections.filter((each) => each.printed !== false)) {
      for (const element of section.elements) {
        const patterns = element.print?.join('\n');
        if (patterns === undefined) continue;
        for (const field of element.fields.filter((each) => each.printed !== false)) {
          expect(
            new RegExp(`[{/]${field.id}[}:|/]`, 'u').test(patterns),
            `${section.id}.${element.id}.${field.id}`,
          ).toBe(true);
        }
      }
    }
    fc.assert(
      fc.property(arbitraryCard, (card) => {
        expect(printedForm(template, newFormDraft(template, card)).sections.length).toBeGreaterThan(0);
      }),
      { endOnFailure: true, numRuns: 5 },
    );
  });

  it('says everything in all languages', () => {
    for (const { field, path } of everyField(template)) {
      for (const words of [field.ask, field.help, field.term]) {
        if (words === undefined) continue;
        for (const text of [words.zh, words.ko, words.en]) expect(text.trim(), path).not.toBe('');
        expect(words.ko, path).toMatch(/\p{Script=Hangul}/u);
      }
    }
  });
});

/** The paths that a field's condition depends on, through named ones. */
const conditionPaths = (template: Template, name: string | undefined): readonly string[] => {
  const condition = name === undefined ? undefined : template.conditions[name];
  if (condition === undefined) return [];
  return [...pathsIn(condition), ...namesIn(condition).flatMap((each) => conditionPaths(template, each))];
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
