import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldPath, newFormDraft, openScreens } from '../../../flows/forms/form-flow.ts';
import { takeAnswer } from '../../../flows/forms/take-answer.ts';
import type { FormDraft } from '../../../flows/forms/template.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { today, validRaw } from './arbitrary-draft.ts';

const card = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-08-17',
  address: '样本省样本市样本区示范路1号',
  number: '999999195508170133',
  validFrom: '2015-03-02',
  validTo: '2035-03-02',
  hasPrivateUse: false,
} as const;

const fresh = (): FormDraft => newFormDraft(privateLending, card);

const take = (draft: FormDraft, path: string, raw: string): FormDraft | null =>
  takeAnswer(privateLending, draft, path, raw, today);

const must = (draft: FormDraft | null): FormDraft => {
  if (draft === null) throw new Error('it was not taken');
  return draft;
};

describe('an answer that was read in a paper and confirmed', () => {
  it('stands in the form, and is never asked again once its screen is whole', () => {
    const kind = must(take(fresh(), 'defendants[0].kind.kind', 'person'));
    expect(kind.answers['defendants[0].kind.kind']).toBe('person');
    expect(openScreens(privateLending, kind).map(({ key }) => key)).not.toContain('defendants[0].kind.kind');
  });

  it('is not taken over what the person has answered, or what the card says', () => {
    const kind = must(take(fresh(), 'defendants[0].kind.kind', 'person'));
    expect(take(kind, 'defendants[0].kind.kind', 'organisation')).toBe(null);
    const [locked = ''] = fresh().locked;
    expect(take(fresh(), locked, '别人')).toBe(null);
  });

  it('is not taken where it does not apply, where the form has no such place, or where it is not valid', () => {
    expect(take(fresh(), 'defendants[0].person.name', '测试乙')).toBe(null);
    expect(take(fresh(), 'defendants[0].person.nothing', '测试乙')).toBe(null);
    expect(take(fresh(), 'defendants[0].kind.kind', 'nobody')).toBe(null);
    expect(take(fresh(), 'defendants[5].kind.kind', 'person')).toBe(null);
  });

  it('of the next item adds that item', () => {
    const second = must(take(fresh(), 'defendants[1].kind.kind', 'person'));
    expect(second.counts.defendants).toBe(2);
    expect(
      must(take(second, 'defendants[1].person.name', '测试丙')).answers['defendants[1].person.name'],
    ).toBe('测试丙');
  });

  it('whatever is taken is valid, and nothing else of the form changes', () => {
    const fields = privateLending.sections.flatMap((section) =>
      section.elements.flatMap((element) =>
        element.fields.map((field) => ({
          field,
          path: fieldPath(section.id, section.repeat === undefined ? null : 0, element.id, field.id),
        })),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...fields).chain(({ field, path }) => validRaw(field).map((raw) => ({ path, raw }))),
        ({ path, raw }) => {
          const before = fresh();
          const after = takeAnswer(privateLending, before, path, raw, today);
          if (after === null) return;
          expect(after.answers[path]).toBeDefined();
          for (const [other, value] of Object.entries(before.answers))
            if (other !== path) expect(after.answers[other]).toEqual(value);
        },
      ),
      { numRuns: 100 },
    );
  });
});
