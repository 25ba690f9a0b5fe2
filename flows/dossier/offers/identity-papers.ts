import { fieldAt } from '../../forms/field-path.ts';
import type { FormDraft, Template } from '../../forms/template.ts';
import { readCreditCode } from '../../law/credit-code.ts';
import { readIdNumber } from '../../law/id-number.ts';
import { type Candidate, candidate } from './candidate.ts';
import { valueAt } from './other-papers.ts';
import type { ReadParty } from './parties.ts';
import { type ReadText, type Span, wordsIn } from './read-text.ts';
import { dateSource, isAddress, isOrganisation, isPersonName, readDay } from './read-values.ts';

interface Value {
  readonly answer: string;
  readonly span: Span;
  readonly sure: number;
}

type Values = Readonly<Partial<Record<string, Value>>>;

/** An identity card's front: who it is. Its number passes its check, or nothing of the card is offered. */
const cardValuesIn = (source: ReadText): Values => {
  const get = (
    expression: string,
    sure: number,
    answer: (text: string, span: Span) => string | null,
  ): Value | null => {
    const found = valueAt(source, expression);
    const given = found === null ? null : answer(found.text, found.span);
    return found === null || given === null ? null : { answer: given, span: found.span, sure };
  };
  const number = get('(?<![\\dA-Za-z])(?<v>\\d{17}[\\dXx])(?![\\dA-Za-z])', 0.97, (text) => {
    const read = readIdNumber(text);
    return read.ok ? read.value.number : null;
  });
  if (number === null) return {};
  const read = readIdNumber(number.answer);
  const values: Readonly<Record<string, Value | null>> = {
    name: get('姓\\s*名:?\\s*(?<v>[\\p{Script=Han}·]{2,15}?)(?=\\s|性|$)', 0.6, (text) =>
      isPersonName(text) ? text : null,
    ),
    sex: get('性\\s*别:?\\s*(?<v>[男女])', 0.9, (text) => (text === '男' ? 'male' : 'female')),
    birthDate: get(`出\\s*生:?\\s*(?<v>${dateSource})`, 0.9, (text) => readDay(text)),
    nation: get(
      '民\\s*族:?\\s*(?<v>[\\p{Script=Han}]{1,5}?)(?=\\s|出|$)',
      0.8,
      (text) => `${text.replace(/族$/u, '')}族`,
    ),
    domicile: get(
      '住\\s*址:?\\s*(?<v>[\\p{Script=Han}\\dA-Za-z\\s()-]{6,80}?)(?=\\s*(?:公\\s*民\\s*身|身份号码|$))',
      0.86,
      (text, span) =>
        isAddress(text.replace(/\s/gu, '')) ? wordsIn(source, span).replace(/\s/gu, '') : null,
    ),
    documentType: { ...number, answer: /^8[123]/u.test(number.answer) ? 'hmtResidentCard' : 'residentCard' },
    citizenNumber: number,
  };
  const fits = (id: string, value: Value): boolean =>
    !read.ok ||
    ((id !== 'sex' || value.answer === read.value.sex) &&
      (id !== 'birthDate' || value.answer === read.value.birthDate));
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) =>
      value !== null && fits(id, value) ? [[id, value] as const] : [],
    ),
  );
};

const licenceTypes: readonly (readonly [RegExp, string])[] = [
  [/^股份有限公司\(上市/u, 'listed'],
  [/^(?:其他)?股份有限公司/u, 'joint'],
  [/^有限责任公司/u, 'limited'],
  [/^个人独资企业/u, 'soleProprietor'],
  [/^(?:普通|有限|特殊普通)合伙/u, 'partnership'],
];

const licenceValuesIn = (source: ReadText): Values => {
  const words = (expression: string, sure: number, fits: (text: string) => boolean): Value | null => {
    const found = valueAt(source, expression);
    if (found === null || !fits(found.text.replace(/\s/gu, ''))) return null;
    return { answer: wordsIn(source, found.span).replace(/\s/gu, ''), span: found.span, sure };
  };
  const codeAt = valueAt(source, '(?<![\\dA-Za-z])(?<v>[\\dA-HJ-NP-RT-UW-Y]{18})(?![\\dA-Za-z])');
  const code = codeAt === null ? null : readCreditCode(codeAt.text);
  const type = valueAt(source, '类\\s*型:?\\s*(?<v>[\\p{Script=Han}()、,]{4,40})');
  const known = type === null ? undefined : licenceTypes.find(([start]) => start.test(type.text));
  const values: Readonly<Record<string, Value | null>> = {
    name: words(
      '(?:企业|字号)?名\\s*称:?\\s*(?<v>[\\p{Script=Han}()A-Za-z0-9·]{4,50})',
      0.66,
      isOrganisation,
    ),
    creditCode:
      codeAt !== null && code?.ok === true ? { answer: code.value, span: codeAt.span, sure: 0.97 } : null,
    representative: words(
      '(?:法\\s*定\\s*代\\s*表\\s*人|负\\s*责\\s*人):?\\s*(?<v>[\\p{Script=Han}·]{2,4})(?=\\s|注|成|住|经|$)',
      0.6,
      isPersonName,
    ),
    operator: words('经\\s*营\\s*者:?\\s*(?<v>[\\p{Script=Han}·]{2,4})(?=\\s|组|注|经|$)', 0.6, isPersonName),
    address: words(
      '(?:住\\s*所|经\\s*营\\s*场\\s*所|营\\s*业\\s*场\\s*所):?\\s*(?<v>[\\p{Script=Han}\\dA-Za-z()-]{6,80})',
      0.75,
      isAddress,
    ),
    type: type !== null && known !== undefined ? { answer: known[1], span: type.span, sure: 0.8 } : null,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])),
  );
};

/** Where a paper that shows who somebody is belongs: to the party of that name, or to the only other side when nothing is known of it yet. */
const placeOfParty = (
  template: Template,
  draft: FormDraft,
  parties: readonly ReadParty[],
  element: 'person' | 'organisation',
  values: Values,
): string | null => {
  const name = values.name?.answer;
  const number = values.citizenNumber?.answer ?? values.creditCode?.answer;
  const numberField = element === 'person' ? 'citizenNumber' : 'creditCode';
  for (const side of ['defendants', 'thirdParties'] as const) {
    const named = parties.filter((party) => party.side === side);
    const read = named.findIndex(
      (party) =>
        (number !== undefined && party.fields[numberField]?.answer === number) ||
        (name !== undefined && party.fields.name?.answer === name),
    );
    if (read >= 0) return `${side}[${read}]`;
    const count = draft.counts[side] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const path = `${side}[${index}].${element}`;
      if (name !== undefined && draft.answers[`${path}.name`] === name) return `${side}[${index}]`;
      if (number !== undefined && draft.answers[`${path}.${numberField}`] === number)
        return `${side}[${index}]`;
    }
  }
  const known = Object.keys(draft.answers).some((path) => path.startsWith('defendants['));
  const alone = parties.length === 0 && !known && (draft.counts.defendants ?? 0) <= 1;
  const self = draft.answers['applicant.applicant.role'] === 'self';
  const fits = fieldAt(template, `defendants[0].${element}.name`) !== null;
  return alone && self && fits && name !== undefined ? 'defendants[0]' : null;
};

/** What an identity card or a business licence says of the other side. The holder's own card is not offered: the chip has said it. */
export const identityOffers = (
  template: Template,
  draft: FormDraft,
  source: ReadText,
  kind: 'card' | 'licence',
  parties: readonly ReadParty[],
): Candidate[] => {
  const values = kind === 'card' ? cardValuesIn(source) : licenceValuesIn(source);
  const own = values.citizenNumber?.answer;
  if (own !== undefined && own === draft.known.number) return [];
  const element = kind === 'card' ? 'person' : 'organisation';
  const place = placeOfParty(template, draft, parties, element, values);
  const first = values.name ?? values.citizenNumber ?? values.creditCode;
  if (place === null || first === undefined) return [];
  const option = kind === 'card' ? 'person' : values.operator === undefined ? 'organisation' : 'shop';
  return [
    ...candidate(source, first.span, `${place}.kind.kind`, option, 0.85),
    ...Object.entries(values).flatMap(([id, value]) =>
      value === undefined
        ? []
        : candidate(source, value.span, `${place}.${element}.${id}`, value.answer, value.sure),
    ),
  ];
};
