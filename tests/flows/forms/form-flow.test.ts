import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { rawOf, summariseField } from '../../../flows/forms/field-kinds.ts';
import {
  addItem,
  answerAt,
  answerScreen,
  applies,
  canRemoveItem,
  checkRows,
  failedChecks,
  fieldAt,
  fieldPath,
  firstOpenScreen,
  itemName,
  newFormDraft,
  nextScreen,
  openScreens,
  passScreen,
  previousScreen,
  printedForm,
  removeItem,
  screenByKey,
  screensOf,
  taskStatus,
} from '../../../flows/forms/form-flow.ts';
import type { FormDraft, RawValue, Template } from '../../../flows/forms/template.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../flows/forms/templates/service-address.ts';
import { languages } from '../../../flows/text/words.ts';
import { arbitraryCard, arbitraryDraft, drawAnswers, today } from './arbitrary-draft.ts';

// Filling whole forms takes a second or two; the machine may be shared.
vi.setConfig({ testTimeout: 60_000 });

const templates: readonly Template[] = [privateLending, serviceAddress];

const card: CardIdentity = {
  kind: 'resident',
  name: '测试甲',
  sex: 'female',
  nation: '朝鲜',
  birthDate: '1955-03-05',
  address: '吉林省延边朝鲜族自治州延吉市某街1号',
  number: '999999195503050028',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

/** Answers one screen and expects it to be taken. */
const answer = (
  template: Template,
  draft: FormDraft,
  key: string,
  raw: Record<string, RawValue>,
): FormDraft => {
  const result = answerScreen(template, draft, key, raw, today);
  expect(result.errors).toEqual({});
  return result.draft;
};
const as = (role: string, draft = newFormDraft(privateLending, card)): FormDraft =>
  answer(privateLending, draft, 'applicant.applicant.role', { 'applicant.applicant.role': role });

/** Every answer of a field that applies, with what it is. */
const effective = (template: Template, draft: FormDraft) =>
  Object.keys(draft.answers).flatMap((path) => {
    const at = fieldAt(template, path);
    const value = answerAt(template, draft, path);
    return at === null || value === null ? [] : [{ path, at, value }];
  });

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s, with random answers',
  (_id, template) => {
    const drafts = arbitraryDraft(template);

    it('can always be finished', () => {
      fc.assert(
        fc.property(drafts, (draft) => {
          expect(openScreens(template, draft)).toEqual([]);
          for (const task of template.tasks) {
            expect(taskStatus(template, draft, task.id)).toBe('done');
            expect(firstOpenScreen(template, draft, task.id)).toBeNull();
          }
        }),
        { endOnFailure: true, numRuns: 12 },
      );
    });

    it('has next and previous undo one another over all screens that are asked', () => {
      fc.assert(
        fc.property(drafts, (draft) => {
          const screens = screensOf(template, draft);
          expect(new Set(screens.map((screen) => screen.key)).size).toBe(screens.length);
          screens.forEach((screen, place) => {
            expect(nextScreen(template, draft, screen.key)?.key).toBe(screens[place + 1]?.key);
            expect(previousScreen(template, draft, screen.key)?.key).toBe(screens[place - 1]?.key);
            expect(screenByKey(template, draft, screen.key)).toEqual(screen);
          });
          expect(previousScreen(template, draft, screens[0]?.key ?? '')).toBeNull();
        }),
        { endOnFailure: true, numRuns: 12 },
      );
    });

    it('loses nothing when someone goes back and through all screens again', () => {
      fc.assert(
        fc.property(drafts, (before) => {
          let draft = before;
          for (const screen of screensOf(template, before).reverse()) {
            if (screen.kind === 'list') {
              draft = passScreen(template, draft, screen.key);
              continue;
            }
            const raw = Object.fromEntries(
              screen.fields.flatMap((id) => {
                const path = fieldPath(screen.section, screen.index, screen.element, id);
                const at = fieldAt(template, path);
                const value = draft.answers[path];
                return at === null || value === undefined ? [] : [[path, rawOf(at.field, value)]];
              }),
            );
            draft = answer(template, draft, screen.key, raw);
          }
          expect(draft.answers).toEqual(before.answers);
          expect(draft.counts).toEqual(before.counts);
        }),
        { endOnFailure: true, numRuns: 10 },
      );
    });

    it('keeps what was answered when a mind is changed twice', () => {
      fc.assert(
        fc.property(drafts, fc.gen(), (before, gen) => {
          // One steering answer is flipped and set back: everything must be there again.
          const steering = screensOf(template, before).filter(
            (screen) =>
              screen.kind === 'question' &&
              screen.fields.some(
                (id) =>
                  fieldAt(template, fieldPath(screen.section, screen.index, screen.element, id))?.field
                    .kind === 'yesNo',
              ),
          );
          if (steering.length === 0) return;
          const screen = gen(() => fc.constantFrom(...steering));
          if (screen.kind !== 'question') return;
          const paths = screen.fields.map((id) =>
            fieldPath(screen.section, screen.index, screen.element, id),
          );
          const given = (draft: FormDraft, flip: boolean) =>
            Object.fromEntries(
              paths.flatMap((path) => {
                const at = fieldAt(template, path);
                const value = draft.answers[path];
                if (at === null || value === undefined) return [];
                return [[path, rawOf(at.field, flip && typeof value === 'boolean' ? !value : value)]];
              }),
            );
          const flipped = answer(template, before, screen.key, given(before, true));
          const back = answer(template, flipped, screen.key, given(before, false));
          const typed = Object.entries(before.answers).filter(([path]) => !path.startsWith('electronic.'));
          expect(Object.fromEntries(typed.map(([path]) => [path, back.answers[path]]))).toEqual(
            Object.fromEntries(typed),
          );
        }),
        { endOnFailure: true, numRuns: 25 },
      );
    });

    it('shows every answer that will be printed on the check page, and only what applies', () => {
      fc.assert(
        fc.property(drafts, fc.constantFrom(...languages), (draft, language) => {
          const rows = checkRows(template, draft, language).flatMap((section) => section.rows);
          const values = new Set(rows.map((row) => row.value));
          const asked = new Set(
            screensOf(template, draft).flatMap((screen) =>
              screen.kind === 'list'
                ? []
                : screen.fields.map((id) => fieldPath(screen.section, screen.index, screen.element, id)),
            ),
          );
          const keys = new Set(screensOf(template, draft).map((screen) => screen.key));
          const answers = effective(template, draft);
          for (const { at, value, path } of answers) {
            expect(values).toContain(summariseField(at.field, value, language));
            // What may be changed is asked on a screen.
            if (!draft.locked.includes(path)) expect(asked).toContain(path);
          }
          for (const row of rows.filter((each) => !each.locked)) expect(keys).toContain(row.key);
          expect(rows.filter((row) => row.value !== '')).toHaveLength(answers.length);
        }),
        { endOnFailure: true, numRuns: 10 },
      );
    });

    it('prints every answer of every printed field that applies', () => {
      fc.assert(
        fc.property(drafts, (draft) => {
          const form = printedForm(template, draft);
          const lines = form.sections.flatMap((section) => section.rows.flatMap((row) => row.lines));
          const pieces = lines.flat();
          const blanks = `\n${pieces
            .filter((piece) => piece.kind === 'blank')
            .map((piece) => piece.text)
            .join('\n')}\n`;
          const text = lines.map((line) => line.map((piece) => piece.text).join('')).join('\n');
          const ticks = (label: string) =>
            pieces.some((piece) => piece.kind === 'box' && piece.ticked && piece.text === label);
          for (const { at, value } of effective(template, draft)) {
            const { field, section } = at;
            if (field.printed === false || section.printed === false) continue;
            switch (field.kind) {
              case 'yesNo':
                expect(ticks(field.printedAs[value === true ? 0 : 1])).toBe(true);
                break;
              case 'choice':
              case 'choices':
                for (const option of field.options) {
                  const chosen = Array.isArray(value) ? value.includes(option.id) : value === option.id;
                  // “其他” stands on the form without a box: its blank speaks for it; 利率 has a box for yes alone.
                  if (!chosen || option.id === 'other' || option.id === 'none') continue;
                  expect(ticks(option.label) || blanks.includes(`\n${option.label}\n`)).toBe(true);
                }
                break;
              case 'date': {
                const [year, month, day] = String(value).split('-').map(Number);
                expect(text).toContain(`${year}年${month}月${day}日`);
                break;
              }
              case 'money':
                expect(text).toContain(`${summariseField(field, value, 'zh').replace(' 元', '')}元`);
                break;
              default:
                expect(blanks).toContain(`\n${String(value)}\n`);
            }
          }
        }),
        { endOnFailure: true, numRuns: 12 },
      );
    });

    it('moves the items behind one that is taken out, and leaves the rest as it was', () => {
      fc.assert(
        fc.property(drafts, fc.gen(), (draft, gen) => {
          for (const section of template.sections.filter((each) => each.repeat !== undefined)) {
            const count = draft.counts[section.id] ?? 0;
            if (count === 0) continue;
            const index = gen(() => fc.integer({ min: 0, max: count - 1 }));
            const after = removeItem(template, draft, section.id, index);
            if (!canRemoveItem(template, draft, section.id, index)) {
              expect(after).toBe(draft);
              continue;
            }
            expect(after.counts[section.id]).toBe(count - 1);
            const item = (of: FormDraft, at: number) =>
              Object.entries(of.answers)
                .filter(([path]) => path.startsWith(`${section.id}[${at}].`))
                .map(([path, value]) => [path.replace(/\[\d+\]/u, ''), value])
                .sort();
            for (let at = 0; at < count - 1; at += 1) {
              expect(item(after, at)).toEqual(item(draft, at < index ? at : at + 1));
            }
            expect(openScreens(template, after)).toEqual([]);
          }
        }),
        { endOnFailure: true, numRuns: 12 },
      );
    });

    it('changes nothing at all when one field of a screen is refused', () => {
      fc.assert(
        fc.property(arbitraryCard, fc.gen(), (who, gen) => {
          const draft = newFormDraft(template, who);
          const screen = screensOf(template, draft)[0];
          if (screen?.kind !== 'question') throw new Error('no question');
          const raw = drawAnswers(template, draft, screen, (arbitrary) => gen(() => arbitrary));
          const path = fieldPath(screen.section, screen.index, screen.element, screen.fields[0] ?? '');
          const result = answerScreen(template, draft, screen.key, { ...raw, [path]: '' }, today);
          expect(result.errors).toEqual({ [path]: { code: 'required' } });
          expect(result.draft).toBe(draft);
        }),
        { endOnFailure: true, numRuns: 10 },
      );
    });
  },
);

describe('the visitor sues in person', () => {
  it('is the first plaintiff as the card says, is asked only what the card does not say, and cannot be changed', () => {
    const draft = as('self');
    expect(draft.answers).toMatchObject({
      'plaintiffs[0].kind.kind': 'person',
      'plaintiffs[0].person.name': '测试甲',
      'plaintiffs[0].person.sex': 'female',
      'plaintiffs[0].person.birthDate': '1955-03-05',
      'plaintiffs[0].person.nation': '朝鲜族',
      'plaintiffs[0].person.domicile': card.address,
      'plaintiffs[0].person.documentType': 'residentCard',
      'plaintiffs[0].person.citizenNumber': card.number,
    });
    const asked = screensOf(privateLending, draft).filter((screen) => screen.section === 'plaintiffs');
    expect(asked.map((screen) => screen.key)).toEqual([
      'plaintiffs[0].person.phone',
      'plaintiffs[0].person.employer',
      'plaintiffs#list',
    ]);
    expect(canRemoveItem(privateLending, addItem(privateLending, draft, 'plaintiffs'), 'plaintiffs', 0)).toBe(
      false,
    );
    const name = checkRows(privateLending, draft, 'zh')
      .flatMap((section) => section.rows)
      .find((row) => row.value === '测试甲');
    expect(name?.locked).toBe(true);
    expect(itemName(privateLending, draft, 'plaintiffs', 0)).toBe('测试甲');
    expect(itemName(privateLending, draft, 'defendants', 0, 'ko')).toBe('피고 1');
  });

  it('has a foreigner’s card and an empty address: the number is kept as it is, the address is asked', () => {
    const foreigner: CardIdentity = {
      ...card,
      kind: 'foreigner',
      nation: '',
      address: '',
      number: 'CHN110084111910',
    };
    const draft = as('self', newFormDraft(privateLending, foreigner));
    expect(answerAt(privateLending, draft, 'plaintiffs[0].person.otherNumber')).toBe('CHN110084111910');
    expect(answerAt(privateLending, draft, 'plaintiffs[0].person.citizenNumber')).toBeNull();
    expect(screensOf(privateLending, draft).map((screen) => screen.key)).toContain(
      'plaintiffs[0].person.nation',
    );
  });

  it('was the wrong role: as agent the card’s name leaves the plaintiff and stands with the agent', () => {
    const self = answer(privateLending, as('self'), 'plaintiffs[0].person.phone', {
      'plaintiffs[0].person.phone': '13812345678',
    });
    const agent = as('agent', self);
    expect(agent.answers['plaintiffs[0].person.name']).toBeUndefined();
    expect(agent.answers['plaintiffs[0].kind.kind']).toBeUndefined();
    expect(agent.answers['agents[0].agent.name']).toBe('测试甲');
    expect(agent.counts.agents).toBe(1);
    expect(canRemoveItem(privateLending, agent, 'agents', 0)).toBe(false);
    const again = as('self', agent);
    expect(again.answers['agents[0].agent.name']).toBeUndefined();
    expect(again.counts.agents).toBe(0);
    expect(answerAt(privateLending, again, 'plaintiffs[0].person.phone')).toBe('13812345678');
    expect(again.locked).toEqual(self.locked);
  });

  it('files for an organisation: the card names its legal representative', () => {
    const draft = as('representative');
    expect(answerAt(privateLending, draft, 'plaintiffs[0].organisation.representative')).toBe('测试甲');
    expect(applies(privateLending, draft, { section: 'plaintiffs', index: 0, element: 'person' })).toBe(
      false,
    );
    expect(applies(privateLending, draft, { section: 'plaintiffs', index: 0, element: 'organisation' })).toBe(
      true,
    );
  });
});

describe('the total of the claims', () => {
  const owed = (draft: FormDraft, principal: string) =>
    answer(privateLending, draft, 'claims.principal.owed', {
      'claims.principal.owed': principal,
      'claims.principal.until': '2026-3-1',
    });
  const interest = (draft: FormDraft, amount: string) => {
    const claimed = answer(privateLending, draft, 'claims.interest.claimed', {
      'claims.interest.claimed': 'yes',
    });
    return answer(privateLending, claimed, 'claims.interest.owed', {
      'claims.interest.owed': amount,
      'claims.interest.until': '2026-3-1',
      'claims.interest.untilPaid': 'yes',
    });
  };

  it('is offered as principal and interest and grows with them, also after it was seen', () => {
    let draft = interest(owed(as('self'), '10万'), '6000');
    expect(draft.answers['claims.total.amount']).toBe(10_600_000);
    draft = answer(privateLending, draft, 'claims.total.amount', { 'claims.total.amount': '106000' });
    draft = owed(draft, '20万');
    expect(draft.answers['claims.total.amount']).toBe(20_600_000);
  });

  it('stays as the person corrected it', () => {
    let draft = interest(owed(as('self'), '10万'), '6000');
    draft = answer(privateLending, draft, 'claims.total.amount', { 'claims.total.amount': '110000' });
    expect(owed(draft, '20万').answers['claims.total.amount']).toBe(11_000_000);
  });

  it('leaves interest out that is not claimed any more', () => {
    let draft = interest(owed(as('self'), '10万'), '6000');
    draft = answer(privateLending, draft, 'claims.interest.claimed', { 'claims.interest.claimed': 'no' });
    expect(draft.answers['claims.total.amount']).toBe(10_000_000);
    expect(draft.answers['claims.interest.owed']).toBe(600_000);
    expect(answerAt(privateLending, draft, 'claims.interest.owed')).toBeNull();
  });

  it('that is less than the principal is told, not refused', () => {
    let draft = owed(as('self'), '10万');
    expect(failedChecks(privateLending, draft, 'zh')).toEqual([]);
    draft = answer(privateLending, draft, 'claims.total.amount', { 'claims.total.amount': '1' });
    expect(failedChecks(privateLending, draft, 'zh')).toEqual([
      expect.stringContaining('标的总额比本金还少'),
    ]);
  });
});

describe('parties', () => {
  it('a defendant needs a name and an address and nothing more', () => {
    let draft = answer(privateLending, as('self'), 'defendants[0].kind.kind', {
      'defendants[0].kind.kind': 'person',
    });
    draft = answer(privateLending, draft, 'defendants[0].person.name', {
      'defendants[0].person.name': '测试乙',
      'defendants[0].person.domicile': '延吉市某街2号',
    });
    draft = answer(privateLending, draft, 'defendants[0].person.more', { 'defendants[0].person.more': 'no' });
    draft = passScreen(privateLending, draft, 'defendants#list');
    expect(openScreens(privateLending, draft).filter((screen) => screen.section === 'defendants')).toEqual(
      [],
    );
  });

  it('third parties there are none of: one list is asked, the paper says 无', () => {
    const draft = as('self');
    expect(screensOf(privateLending, draft).filter((screen) => screen.section === 'thirdParties')).toEqual([
      { kind: 'list', key: 'thirdParties#list', section: 'thirdParties' },
    ]);
    const rows = printedForm(privateLending, draft).sections[0]?.rows ?? [];
    expect(rows.find((row) => row.label === '第三人（自然人）')?.lines).toEqual([
      [{ kind: 'blank', text: '无' }],
    ]);
  });

  it('cannot be more than the form allows, nor fewer', () => {
    let draft = as('self');
    for (let times = 0; times < 30; times += 1) draft = addItem(privateLending, draft, 'defendants');
    expect(draft.counts.defendants).toBe(20);
    for (let times = 0; times < 30; times += 1) draft = removeItem(privateLending, draft, 'defendants', 0);
    expect(draft.counts.defendants).toBe(1);
  });

  it('a screen that is not asked cannot be answered', () => {
    expect(() => answerScreen(privateLending, as('self'), 'claims.interest.owed', {}, today)).toThrow();
  });
});

describe('the progress of a task', () => {
  it('goes from not started over in progress to done', () => {
    const draft = newFormDraft(serviceAddress, card);
    expect(taskStatus(serviceAddress, draft, 'service')).toBe('notStarted');
    const begun = answer(serviceAddress, draft, 'recipient.recipient.name', {
      'recipient.recipient.name': '测试甲',
    });
    expect(taskStatus(serviceAddress, begun, 'service')).toBe('inProgress');
    expect(firstOpenScreen(serviceAddress, begun, 'service')?.key).toBe('address.address.address');
  });
});
