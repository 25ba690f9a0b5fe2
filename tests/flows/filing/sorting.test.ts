import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier, Page } from '../../../flows/dossier/dossier.ts';
import { newDossier } from '../../../flows/filing/form-steps.ts';
import { materialFile } from '../../../flows/filing/pages.ts';
import {
  beginSorting,
  isSorted,
  joinPaper,
  placePaper,
  type Sorting,
  sortBefore,
  splitPaper,
  unstack,
} from '../../../flows/filing/sorting.ts';
import { stackId } from '../../../flows/filing/stack.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';

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

const page = (id: string): Page => ({
  id,
  rotation: 0,
  widthPixels: 1,
  heightPixels: 1,
  sha256: '0',
  size: 1,
  note: { findings: [], insisted: false, reading: 'read', kind: null, begins: false },
});

const stacked = (ids: readonly string[], before: Dossier['materials'] = []): Dossier => ({
  ...newDossier('f', { templateId: 'private-lending', cause: null }, card),
  materials: [...before, { material: stackId, pages: ids.map(page), source: 'copy', done: false }],
});

const idsOf = (dossier: Dossier, material: string): string[] =>
  materialFile(dossier, material).pages.map(({ id }) => id);

const materials = privateLending.materials.map(({ id }) => id);

describe('a stack of papers', () => {
  it('goes into the materials that the person says, paper by paper, behind what is there', () => {
    const dossier = stacked(
      ['a', 'b', 'c'],
      [{ material: 'identity', pages: [page('old')], source: 'original', done: true }],
    );
    const sorting = placePaper(
      placePaper(
        beginSorting([
          { pages: ['a'], kind: null },
          { pages: ['b', 'c'], kind: null },
        ]),
        'identity',
      ),
      'otherEvidence',
    );
    expect(isSorted(sorting)).toBe(true);
    const sorted = unstack(dossier, sorting);
    expect(idsOf(sorted, 'identity')).toEqual(['old', 'a']);
    expect(materialFile(sorted, 'identity').source).toBe('original');
    expect(idsOf(sorted, 'otherEvidence')).toEqual(['b', 'c']);
    expect(materialFile(sorted, 'otherEvidence').pages.map(({ note }) => note.begins)).toEqual([true, false]);
    expect(idsOf(sorted, stackId)).toEqual([]);
    expect(sorted.materials.some((file) => file.material === stackId)).toBe(false);
  });

  it('a kind stays with the paper only where the person put it where that kind belongs', () => {
    const sort = (material: string): Dossier =>
      unstack(stacked(['a']), placePaper(beginSorting([{ pages: ['a'], kind: 'idCardFront' }]), material));
    expect(materialFile(sort('identity'), 'identity').pages[0]?.note.kind).toBe('idCardFront');
    expect(materialFile(sort('otherEvidence'), 'otherEvidence').pages[0]?.note.kind).toBe(null);
  });

  it('loses no page and doubles none, whatever is joined, parted, gone back over and placed', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('place' as const), material: fc.constantFrom(...materials) }),
      fc.record({ do: fc.constant('join' as const) }),
      fc.record({ do: fc.constant('back' as const) }),
      fc.record({ do: fc.constant('split' as const), at: fc.nat(9) }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        fc.array(step, { maxLength: 20 }),
        (sizes, steps) => {
          let count = 0;
          const papers = sizes.map((size) => ({
            pages: Array.from({ length: size }, () => {
              count += 1;
              return `p${count}`;
            }),
            kind: null,
          }));
          const all = papers.flatMap(({ pages }) => pages);
          let sorting: Sorting = beginSorting(papers);
          for (const each of steps) {
            if (isSorted(sorting)) break;
            if (each.do === 'place') sorting = placePaper(sorting, each.material);
            else if (each.do === 'join') sorting = joinPaper(sorting);
            else if (each.do === 'back') sorting = sortBefore(sorting) ?? sorting;
            else sorting = splitPaper(sorting, sorting.papers[sorting.at]?.pages[each.at] ?? 'none');
          }
          while (!isSorted(sorting)) sorting = placePaper(sorting, 'otherEvidence');
          expect(sorting.papers.flatMap(({ pages }) => pages)).toEqual(all);
          const sorted = unstack(stacked(all), sorting);
          const kept = sorted.materials.flatMap((file) => file.pages.map(({ id }) => id));
          expect([...kept].sort()).toEqual([...all].sort());
          for (const file of sorted.materials) expect(file.pages[0]?.note.begins).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('what was not placed stays in the stack', () => {
    const half = placePaper(
      beginSorting([
        { pages: ['a'], kind: null },
        { pages: ['b'], kind: null },
      ]),
      'identity',
    );
    const sorted = unstack(stacked(['a', 'b']), half);
    expect(idsOf(sorted, 'identity')).toEqual(['a']);
    expect(idsOf(sorted, stackId)).toEqual(['b']);
  });
});
