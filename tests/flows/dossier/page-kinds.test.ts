import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  catalogueSlot,
  groupPages,
  kindName,
  materialFor,
  type PageKind,
  proposeKind,
} from '../../../flows/dossier/page-kinds/page-kinds.ts';
import type { PageReading } from '../../../flows/dossier/page-reading.ts';
import type { PageFinding } from '../../../flows/dossier/page-verdict.ts';
import { ownComplaint } from '../../../flows/filing/own-complaint.ts';
import { templateById, templates } from '../../../flows/forms/templates/template-list.ts';
import { createPageReader } from '../../../kiosk-host/reading/page-reader.ts';
import { misread } from '../../papers/misread.ts';
import { paperKinds, paperOf, readingsOf } from '../../papers/paper-of.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };

/** What the judging of the picture says of it: a blank sheet is found without reading. */
const factsOf = (kind: PageKind): { readonly findings: readonly PageFinding[] } => ({
  findings: kind === 'blank' ? [{ fault: 'blank', box: whole }] : [],
});

const firstOf = (kind: PageKind, seed: number): PageReading => {
  const [first] = readingsOf(kind, seed);
  if (first === undefined) throw new Error(`no page of ${kind}`);
  return first;
};

describe('a page is taken for what it is', () => {
  it('in every kind and layout, with one character in twenty-five misread', () => {
    const wrong: string[] = [];
    let pages = 0;
    for (const kind of paperKinds) {
      let missed = 0;
      for (let seed = 501; seed <= 508; seed += 1) {
        const page = misread(firstOf(kind, seed), seed, 0.04);
        const proposed = proposeKind(page, factsOf(kind))?.kind;
        pages += 1;
        if (proposed === kind) continue;
        missed += 1;
        wrong.push(`${kind} ${seed}: ${proposed}`);
      }
      expect(missed, `${kind}\n${wrong.join('\n')}`).toBeLessThanOrEqual(3);
    }
    expect(wrong.length / pages, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('or for nothing, but hardly for something else, when one in six is misread', () => {
    const wrong: string[] = [];
    let pages = 0;
    for (const kind of paperKinds) {
      for (let seed = 601; seed <= 604; seed += 1) {
        const proposed = proposeKind(misread(firstOf(kind, seed), seed, 0.16), factsOf(kind));
        pages += 1;
        if (proposed !== null && proposed.kind !== kind && proposed.certainty > 0.6)
          wrong.push(`${kind} ${seed}: ${proposed.kind} ${proposed.certainty}`);
      }
    }
    expect(wrong.length / pages, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('whatever is read, nothing breaks and the certainty is a share', () => {
    const line = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom('借条', '判决如下', '第2页', '民事起诉状', '15:20')),
      box: fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
        width: fc.double({ min: 0, max: 1, noNaN: true }),
        height: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const proposed = proposeKind({ widthPixels: 1240, heightPixels: 1754, lines });
        if (proposed === null) return;
        expect(proposed.certainty).toBeGreaterThan(0);
        expect(proposed.certainty).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('a sentence that names another paper does not make it that paper', () => {
    const page = firstOf('complaint', 11);
    const mentions = ['有借条为证', '双方签订了劳动合同', '见民事判决书', '授权委托书一份'];
    const lines = mentions.map((text, index) => ({
      text,
      box: { x: 0.1, y: 0.6 + index * 0.03, width: 0.4, height: 0.015 },
      confidence: 1,
    }));
    expect(proposeKind({ ...page, lines: [...page.lines, ...lines] })?.kind).toBe('complaint');
  });

  it('nothing was read: blank when the picture is, a photograph when it is not, unknown when nobody looked', () => {
    const nothing = { widthPixels: 1240, heightPixels: 1754, lines: [] };
    expect(proposeKind(nothing, factsOf('blank'))?.kind).toBe('blank');
    expect(proposeKind(nothing, { findings: [] })?.kind).toBe('photograph');
    expect(proposeKind(nothing, { findings: [{ fault: 'blurred', box: whole }] })).toBeNull();
    expect(proposeKind(nothing)).toBeNull();
  });
});

describe('a stack of pages becomes papers', () => {
  const stackOf = (papers: readonly (readonly [PageKind, number])[], rate = 0.02) =>
    papers.flatMap(([kind, seed], paper) =>
      readingsOf(kind, seed).map((reading, page) => ({
        page: `${paper}.${page}`,
        reading: misread(reading, seed + page, rate),
        facts: factsOf(kind),
      })),
    );

  it('both sides of one card are one paper, the next card is another', () => {
    const papers = groupPages(
      stackOf([
        ['idCardFront', 3],
        ['idCardBack', 4],
        ['idCardFront', 5],
        ['idCardBack', 6],
      ]),
    );
    expect(papers.map(({ pages }) => pages)).toEqual([
      ['0.0', '1.0'],
      ['2.0', '3.0'],
    ]);
  });

  it('a blank back goes with the sheet before it', () => {
    const papers = groupPages(
      stackOf([
        ['loanNote', 2],
        ['blank', 1],
        ['diagnosis', 2],
      ]),
    );
    expect(papers.map(({ pages, kind }) => [pages.length, kind])).toEqual([
      [2, 'loanNote'],
      [1, 'diagnosis'],
    ]);
  });

  it('a page that could not be read stands alone', () => {
    const [one, two] = stackOf([
      ['loanNote', 2],
      ['debtNote', 2],
    ]);
    if (one === undefined || two === undefined) throw new Error('two pages were asked for');
    const papers = groupPages([one, { page: 'dark', reading: null }, two]);
    expect(papers).toEqual([
      { pages: [one.page], kind: 'loanNote' },
      { pages: ['dark'], kind: null },
      { pages: [two.page], kind: 'debtNote' },
    ]);
  });

  it('whole stacks come apart where their papers end, in nine of ten places', () => {
    let places = 0;
    let right = 0;
    const wrong: string[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const kinds = Array.from({ length: 6 }, (_, index): readonly [PageKind, number] => {
        const kind = paperKinds[(turn * 7 + index * 11) % paperKinds.length];
        if (kind === undefined) throw new Error('no kind');
        return [kind === 'blank' ? 'judgment' : kind, 700 + turn * 6 + index];
      });
      const stack = stackOf(kinds);
      const begun = new Set(groupPages(stack).map(({ pages }) => pages[0]));
      for (const { page } of stack.slice(1)) {
        places += 1;
        if (begun.has(page) === page.endsWith('.0')) right += 1;
        else wrong.push(`${page} in ${kinds.map(([kind]) => kind).join(' ')}`);
      }
    }
    expect(right / places, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('every page is in one paper, in the order in which it was fed in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paperKinds), fc.integer({ min: 1, max: 6 })), { maxLength: 5 }),
        (kinds) => {
          const stack = stackOf(kinds);
          expect(groupPages(stack).flatMap(({ pages }) => pages)).toEqual(stack.map(({ page }) => page));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a paper belongs to a material', () => {
  const materialsOf = (id: string) => {
    const template = templateById(id);
    if (template === undefined) throw new Error(`no form ${id}`);
    return template.materials;
  };

  it('in every form, only to one that the form has', () => {
    for (const { id, materials } of templates)
      for (const kind of paperKinds) {
        const material = materialFor(kind, materials);
        if (material !== null)
          expect(
            materials.map((each) => each.id),
            `${id} ${kind}`,
          ).toContain(material);
      }
  });

  it.each([
    ['private-lending', 'loanNote', 'loanDocument'],
    ['private-lending', 'transferRecord', 'transferRecord'],
    ['private-lending', 'idCardFront', 'identity'],
    ['private-lending', 'idCardCopy', 'identity'],
    ['private-lending', 'businessLicence', 'organisationPapers'],
    ['private-lending', 'powerOfAttorney', 'powerOfAttorney'],
    ['private-lending', 'lawFirmLetter', 'lawyerPapers'],
    ['private-lending', 'photograph', 'otherEvidence'],
    ['private-lending', 'addressConfirmation', null],
    ['divorce', 'marriageCertificate', 'marriageCertificate'],
    ['divorce', 'birthCertificate', 'childPapers'],
    ['divorce', 'judgment', 'earlierJudgment'],
    ['traffic-accident-liability', 'accidentFinding', 'finding'],
    ['traffic-accident-liability', 'medicalBill', 'medicalRecords'],
  ])('%s: %s to %s', (form, kind, material) => {
    expect(materialFor(kind, materialsOf(form))).toBe(material);
  });

  it('a complaint to the one that the person wrote, where that is asked for', () => {
    expect(materialFor('complaint', [ownComplaint])).toBe('ownComplaint');
    expect(materialFor('complaint', materialsOf('private-lending'))).toBeNull();
  });

  it('a kind of another version belongs nowhere and is called another paper', () => {
    expect(materialFor('papyrus', materialsOf('private-lending'))).toBeNull();
    expect(kindName('papyrus').zh).toBe('其他材料');
    expect(catalogueSlot('papyrus')).toBe('14');
    expect(kindName('loanNote').zh).toBe('借条');
    expect([catalogueSlot('complaint'), catalogueSlot('loanNote')]).toEqual(['01', '06']);
  });
});

describe('a page that was really read', () => {
  const reader = createPageReader();
  afterAll(() => reader.close());

  it.each([
    ['complaint', 41],
    ['judgment', 42],
    ['businessLicence', 43],
    ['idCardCopy', 44],
    ['purchaseInvoice', 46],
    ['accidentFinding', 47],
    ['debtNote', 48],
  ] as const)(
    '%s',
    async (kind, seed) => {
      const paper = await paperOf(kind, seed, { wear: 'scan', dpi: 150 });
      const read = await reader.read(paper.jpeg, { rotation: 0, korean: false });
      if (!read.ok) throw new Error(read.error);
      expect(proposeKind(read.value)?.kind).toBe(kind);
    },
    120_000,
  );
});
