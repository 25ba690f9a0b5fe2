import fc from 'fast-check';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import {
  addItem,
  answerScreen,
  fieldAt,
  fieldPath,
  newFormDraft,
  openScreens,
  passScreen,
} from '../../../flows/forms/form-flow.ts';
import type { Field, FormDraft, RawValue, ScreenRef, Template } from '../../../flows/forms/template.ts';
import { creditCheckPlace } from '../../../flows/law/credit-code.ts';
import { idCheckPlace } from '../../../flows/law/id-number.ts';

/** The day on which the tests' people stand at the terminal. */
export const today = '2026-03-02';

/** Characters of names and texts: common ones, the dot of long names, Ext B, Ext G, private use, Latin, Hangul. */
const writing = [...'一二三四春夏秋冬山水火木·𠀀𡃁𰀀abcXYZ가나다０１'];

const written = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...writing), { minLength: min, maxLength: max }).map((signs) => signs.join(''));

const twoFigures = (value: number): string => String(value).padStart(2, '0');

const day = (fromYear: number, toYear: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: fromYear, max: toYear }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => `${year}-${twoFigures(month)}-${twoFigures(date)}`);

/** Made-up citizens' numbers with a right check place and the region code 999999, which nobody has. */
export const arbitraryIdNumber: fc.Arbitrary<string> = fc
  .tuple(day(1930, 2024), fc.integer({ min: 1, max: 999 }))
  .map(([birth, order]) => `999999${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`)
  .map((seventeen) => seventeen + idCheckPlace(seventeen));

/** Made-up credit codes with a right check place. */
export const arbitraryCreditCode: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join('') + creditCheckPlace(signs.join('')));

/** Money in fen from `min` up to twelve figures before the point. */
export const arbitraryFen = (min: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min, max: 10_000_000 }), fc.integer({ min, max: 99_999_999_999_999 }));

/** What someone may rightly give for a field, in the form in which the screen sends it. Never empty. */
export const validRaw = (field: Field): fc.Arbitrary<RawValue> => {
  switch (field.kind) {
    case 'text':
      return written(1, field.maxLength);
    case 'personName':
      return written(1, 50);
    case 'address':
      return written(1, 60);
    case 'longText':
      if (field.copyOf !== undefined) return fc.constant(field.copyOf);
      return fc
        .array(written(1, 20), { minLength: 1, maxLength: 4 })
        .map((lines) => lines.join('\n'))
        .filter((text) => [...text].length <= field.maxLength);
    case 'money':
      return arbitraryFen(field.allowZero === true ? 0 : 1).map(
        (fen) => `${Math.floor(fen / 100)}.${twoFigures(fen % 100)}`,
      );
    case 'date':
      return day(field.notPast === true ? 2027 : 1950, field.notFuture === true ? 2025 : 2040);
    case 'number':
      return fc.integer({ min: field.min, max: field.max }).map(String);
    case 'percentage':
      return fc.integer({ min: 0, max: field.max * 10_000 }).map((value) => String(value / 10_000));
    case 'phone':
      return fc.oneof(
        fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `13${String(rest).padStart(9, '0')}`),
        fc.integer({ min: 2_000_000, max: 8_999_999 }).map((rest) => `0433-${rest}`),
      );
    case 'idNumber':
      return arbitraryIdNumber;
    case 'bankAccount':
      return fc.constant('6222020000000000000');
    case 'creditCode':
      return arbitraryCreditCode;
    case 'email':
      return fc.integer({ min: 1, max: 99_999 }).map((number) => `name${number}@example.com`);
    case 'caseNumber':
      return fc.integer({ min: 1, max: 99_999 }).map((number) => `（2025）吉2401财保${number}号`);
    case 'yesNo':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.id));
    case 'choices':
      return fc.subarray(
        field.options.map((option) => option.id),
        { minLength: 1 },
      );
    default:
      return field satisfies never;
  }
};

/** A card of a made-up person. */
export const arbitraryCard: fc.Arbitrary<CardIdentity> = fc
  .record({
    kind: fc.constantFrom('resident', 'hmtResident', 'foreigner'),
    name: written(1, 15),
    sex: fc.constantFrom('male', 'female', 'unknown'),
    nation: fc.constantFrom('汉', '朝鲜', ''),
    birthDate: day(1930, 2005),
    address: fc.constantFrom('吉林省延边朝鲜族自治州延吉市某街道1号', '辽宁省沈阳市和平区某路2号', ''),
    number: arbitraryIdNumber,
  })
  .map((card) => ({ ...card, validFrom: '2020-01-01', validTo: 'longTerm' as const, hasPrivateUse: false }));

/** Draws a value of an arbitrary: `fc.gen()` of a property, or a sampler. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** What someone gives on a screen: required fields always, the others mostly. Locked ones are not sent. */
export const drawAnswers = (
  template: Template,
  draft: FormDraft,
  screen: ScreenRef,
  draw: Draw,
): Record<string, RawValue> => {
  if (screen.kind === 'list') return {};
  const raw: Record<string, RawValue> = {};
  for (const id of screen.fields) {
    const path = fieldPath(screen.section, screen.index, screen.element, id);
    const field = fieldAt(template, path)?.field;
    if (field === undefined || draft.locked.includes(path)) continue;
    const given = field.required === true || draw(fc.integer({ min: 0, max: 3 })) > 0;
    raw[path] = given ? draw(validRaw(field)) : '';
  }
  return raw;
};

/** Goes through every open screen of a template with random valid answers until nothing is open. */
export const fillDraft = (template: Template, card: CardIdentity, draw: Draw): FormDraft => {
  let draft = newFormDraft(template, card);
  for (let step = 0; step < 2000; step += 1) {
    const screen = openScreens(template, draft)[0];
    if (screen === undefined) return draft;
    draft = stepOn(template, draft, screen, draw);
  }
  throw new Error(`${template.id} never ends`);
};

const stepOn = (template: Template, draft: FormDraft, screen: ScreenRef, draw: Draw): FormDraft => {
  if (screen.kind === 'list') {
    const more = (draft.counts[screen.section] ?? 0) < 3 && draw(fc.integer({ min: 0, max: 2 })) === 0;
    return more ? addItem(template, draft, screen.section) : passScreen(template, draft, screen.key);
  }
  const raw = drawAnswers(template, draft, screen, draw);
  const result = answerScreen(template, draft, screen.key, raw, today);
  if (Object.keys(result.errors).length > 0) {
    throw new Error(`${screen.key} refused ${JSON.stringify(raw)}: ${JSON.stringify(result.errors)}`);
  }
  return result.draft;
};

/** Complete drafts of a template: every screen gone through with valid answers, parties and evidence of random number. */
export const arbitraryDraft = (template: Template): fc.Arbitrary<FormDraft> =>
  fc
    .tuple(arbitraryCard, fc.gen())
    .map(([card, gen]) => fillDraft(template, card, (arbitrary) => gen(() => arbitrary)));
