import type { RawValue } from '../../forms/template.ts';
import { readCreditCode } from '../../law/credit-code.ts';
import { readIdNumber } from '../../law/id-number.ts';
import { trimmed } from './complaint-parts.ts';
import type { ReadText, Span } from './read-text.ts';
import { dateSource, isAddress, isOrganisation, isPersonName, nationSource, readDay } from './read-values.ts';

/** One value about a party: the answer it gives, where it stands, and how sure the reading of such a value can be. */
export interface Piece {
  readonly answer: RawValue;
  readonly span: Span;
  readonly sure: number;
}

/** The side on which a party stands, as the forms name the section. */
export type Side = 'plaintiffs' | 'defendants' | 'thirdParties';

/** A party as a complaint names it. Keys of `fields` are field ids of the forms' row of a person or an organisation. */
export interface ReadParty {
  readonly side: Side;
  readonly kind: 'person' | 'shop' | 'organisation' | null;
  readonly head: Span;
  readonly fields: Readonly<Partial<Record<string, Piece>>>;
  /** The statutory representative (法定代理人) of a person. */
  readonly guardian: Readonly<Partial<Record<string, Piece>>>;
  readonly agents: readonly Readonly<Partial<Record<string, Piece>>>[];
}

/**
 * How sure each kind of value can be at best. Names never are: the recogniser lacks many characters that stand in
 * names, and then says another with full confidence.
 */
const surest = {
  name: 0.6,
  address: 0.7,
  word: 0.8,
  date: 0.85,
  phone: 0.85,
  choice: 0.85,
  number: 0.97,
} as const;

const heads =
  /(?:^|[\n ]|(?<=[。;])(?=(?:原告|被告|第三人)[^,。;:\n]{0,4}:))(?:共同)?(原告|被告|第三人)(?:人)?(?:[一二三四五六七八九十]|\d{1,2})?(?:\([^()\n]{1,24}\))?(?:姓名|名称)?[:,\s]*/gu;

const sideOf: Readonly<Record<string, Side>> = {
  原告: 'plaintiffs',
  被告: 'defendants',
  第三人: 'thirdParties',
};

const emptyRow = /^(?:无|:?\s*性别)/u;

/** The parties that the first part of a complaint names, in its order. */
export const readParties = (source: ReadText, part: Span): ReadParty[] => {
  const text = source.text.slice(0, part.to);
  const starts = [...text.slice(part.from).matchAll(heads)].map((found) => ({
    at: part.from + found.index,
    body: part.from + found.index + found[0].length,
    side: sideOf[found[1] ?? ''] ?? 'defendants',
  }));
  return starts.flatMap(({ at, body, side }, place) => {
    const block = trimmed(text, { from: body, to: starts[place + 1]?.at ?? part.to });
    // A row of an element form for the other kind of party says 无, or has only its labels.
    if (block === null || emptyRow.test(text.slice(block.from, block.to))) return [];
    return [partyOf(text, side, { from: at, to: body }, block)];
  });
};

/** Others who are named within a party's block, each with what follows up to the next. */
const inner =
  /(?:^|[\n,;。 )])((?:法定)?代表人(?:\/负责人)?|法定代表人或(?:主要)?负责人|(?:主要)?负责人|经营者|投资人|(?:委托)?(?:诉讼)?代理人|法定代理人|监护人)(?:\([^()\n]{1,16}\))?(?:姓名)?[:为是]?\s*/gu;

const partyOf = (text: string, side: Side, head: Span, block: Span): ReadParty => {
  const others = [...text.slice(block.from, block.to).matchAll(inner)].map((found) => ({
    word: found[1] ?? '',
    at: block.from + found.index,
    body: block.from + found.index + found[0].length,
  }));
  const rest = (place: number): Span => ({
    from: others[place]?.body ?? block.to,
    to: others[place + 1]?.at ?? block.to,
  });
  const own: Span = { from: block.from, to: others[0]?.at ?? block.to };
  const name = nameAt(text, own);
  const fields: Partial<Record<string, Piece>> = {};
  const guardian: Partial<Record<string, Piece>> = {};
  const agents: Partial<Record<string, Piece>>[] = [];
  const organisation = name === null ? false : isOrganisation(String(name.answer));
  let operated = /个体工商户/u.test(text.slice(head.from, own.to));
  if (name !== null) fields.name = name;
  Object.assign(fields, organisation ? organisationFields(text, own) : personFields(text, own));
  for (const [place, { word }] of others.entries()) {
    const span = rest(place);
    const who = nameAt(text, span);
    const person = who !== null && isPersonName(String(who.answer)) ? who : null;
    if (/委托|诉讼代理|^代理人/u.test(word)) {
      agents.push(agentFields(text, span, person));
    } else if (/法定代理|监护/u.test(word)) {
      if (person !== null) guardian.name = person;
      const relation =
        /(?:系|是)(?:原告|被告|其|[^,。;]{2,4}之?的?)?(?:之|的)?(父亲|母亲|祖父|祖母|外祖父|外祖母|儿子|女儿|丈夫|妻子|配偶)/u.exec(
          text.slice(span.from, span.to),
        );
      if (relation !== null) guardian.relation = pieceAt(span, relation, relation[1] ?? '', surest.word);
      Object.assign(guardian, numberField(text, span, 'number'), phoneField(text, span));
    } else {
      if (person !== null) fields[word === '经营者' ? 'operator' : 'representative'] = person;
      if (word === '经营者') {
        operated = true;
        Object.assign(fields, numberField(text, span, 'operatorNumber'));
      } else Object.assign(fields, dutyField(text, span));
      // What stands behind the representative is the organisation's: 法定代表人：…，联系电话：….
      const later = {
        ...codeField(text, span),
        ...phoneField(text, span),
        ...addressFields(text, span, 'address'),
      };
      for (const [id, piece] of Object.entries(later)) fields[id] ??= piece;
    }
  }
  const kind = operated ? 'shop' : organisation ? 'organisation' : name === null ? null : 'person';
  return { side, kind, head, fields: plausible(fields, kind), guardian, agents };
};

/** Of a shop or organisation that was first read as a person, the address is the organisation's. */
const plausible = (
  fields: Partial<Record<string, Piece>>,
  kind: ReadParty['kind'],
): Partial<Record<string, Piece>> => {
  if (kind === 'person' || kind === null || fields.domicile === undefined) return fields;
  const { domicile, ...others } = fields;
  return { ...others, address: fields.address ?? domicile };
};

const pieceAt = (
  span: Span,
  found: RegExpMatchArray,
  part: string,
  sure: number,
  answer: RawValue = part,
): Piece => {
  const start = span.from + (found.index ?? 0) + found[0].lastIndexOf(part);
  return { answer, span: { from: start, to: start + part.length }, sure };
};

const nameEnd =
  '(?=[,;。:\\n ]|性别|[男女](?:[,;。 \\n\\d]|[^,。]{1,4}族)|曾用名|出生|身份证|公民身份|统一社会|社会信用|法定代表人|负责人|经营者|住所|住址|地址|联系电话|电话|职务|$)';
const namePattern = new RegExp(
  `^(?:姓名|名称)?:?([\\p{Script=Han}()A-Za-z0-9·•・&]{2,50}?)(?:\\(曾用名[^()]*\\))?${nameEnd}`,
  'u',
);

const nameAt = (text: string, span: Span): Piece | null => {
  const found = namePattern.exec(text.slice(span.from, span.to));
  const name = (found?.[1] ?? '').replace(/\((?:自然人|个体工商户|法人|曾用名[^()]*|反诉[^()]*)\)$/u, '');
  if (found === null || !(isPersonName(name) || isOrganisation(name))) return null;
  return pieceAt(span, found, name, surest.name, written(name));
};

/** A name or address is kept with the signs of Chinese type: brackets of full width. */
const written = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

const personFields = (text: string, span: Span): Partial<Record<string, Piece>> => {
  const part = text.slice(span.from, span.to);
  const fields: Partial<Record<string, Piece>> = {};
  const sex =
    /(?<!女[☑√✓■]\s?)([男女])[☑√✓■](?!\s?[男女][☑√✓■])/u.exec(part) ??
    /[,;。 \n]([男女])(?=[,;。 \n]|$)/u.exec(part) ??
    /性别:?([男女])(?=[,;。\s\d]|民族|出生|$)/u.exec(part) ??
    new RegExp(`([男女])(?=,?(?:${nationSource}|${dateSource}))`, 'u').exec(part);
  if (sex !== null)
    fields.sex = pieceAt(span, sex, sex[1] ?? '', surest.choice, sex[1] === '男' ? 'male' : 'female');
  const birth =
    new RegExp(`(${dateSource})(?:出?生)`, 'u').exec(part) ??
    new RegExp(`(?:出生(?:日期|年月日?|时间)?|生于|生日)[:于]?(${dateSource})`, 'u').exec(part);
  const day = birth === null ? null : readDay(birth[1] ?? '');
  if (birth !== null && day !== null)
    fields.birthDate = pieceAt(span, birth, birth[1] ?? '', surest.date, day);
  const nation = new RegExp(
    `(?:^|[,;。 \\n:男女日生])(${nationSource})(?=[,;。 \\n]|\\d|住|现住|出生|职业|身份证|公民|工作|联系|$)`,
    'u',
  ).exec(part);
  if (nation !== null) fields.nation = pieceAt(span, nation, nation[1] ?? '', surest.word);
  const employer =
    /(?:工作单位|单位|所在单位|就职于|供职于)[:为]?([^,;。:\n ]{4,40})(?=[,;。\n ]|$)/u.exec(part) ??
    /[,;。](?:系|在|为)?([^,;。:\n ]{4,30}?(?:公司|厂|学校|医院|银行|中心|店))(?:的)?(?:职工|员工|工人|职员|工作)(?=[,;。\n ]|$)/u.exec(
      part,
    );
  if (employer !== null && isOrganisation(employer[1] ?? ''))
    fields.employer = pieceAt(span, employer, employer[1] ?? '', surest.word, written(employer[1] ?? ''));
  Object.assign(fields, dutyField(text, span), phoneField(text, span), addressFields(text, span, 'domicile'));
  const number = numberField(text, span, 'citizenNumber');
  const id = number.citizenNumber;
  if (id !== undefined) {
    Object.assign(fields, number);
    fields.documentType = {
      ...id,
      answer: /^8[123]/u.test(String(id.answer)) ? 'hmtResidentCard' : 'residentCard',
    };
    return agreeing(fields, String(id.answer));
  }
  return fields;
};

/** Sex and day of birth that the identity number (whose check place is right) contradicts were misread. */
const agreeing = (fields: Partial<Record<string, Piece>>, number: string): Partial<Record<string, Piece>> => {
  const read = readIdNumber(number);
  if (!read.ok) return fields;
  const kept = { ...fields };
  if (kept.sex !== undefined && kept.sex.answer !== read.value.sex) delete kept.sex;
  if (kept.birthDate !== undefined && kept.birthDate.answer !== read.value.birthDate) delete kept.birthDate;
  return kept;
};

const organisationFields = (text: string, span: Span): Partial<Record<string, Piece>> => ({
  ...codeField(text, span),
  ...phoneField(text, span),
  ...addressFields(text, span, 'address'),
});

const numberField = (text: string, span: Span, id: string): Partial<Record<string, Piece>> => {
  const numbers = [
    ...text.slice(span.from, span.to).matchAll(/(?<![\dA-Za-z])(\d[\d ]{15,20}[\dXx])(?![\dA-Za-z])/gu),
  ].flatMap((found) => {
    const plain = found[0].replaceAll(' ', '').toUpperCase();
    return readIdNumber(plain).ok ? [pieceAt(span, found, found[1] ?? '', surest.number, plain)] : [];
  });
  const [first, ...others] = numbers;
  return first === undefined || others.some((other) => other.answer !== first.answer) ? {} : { [id]: first };
};

/** Signs of GB 32100 that the recogniser writes as others: the code has no I, O, S, V, Z. */
const codeSigns: Readonly<Record<string, string>> = { I: '1', O: '0', L: 'L', S: '5', Z: '2' };

const codeField = (text: string, span: Span): Partial<Record<string, Piece>> => {
  const found =
    /(?:统一社会信用代码|社会信用代码|信用代码|机构代码)(?:证?号)?[:为]?\s?([\dA-Za-z]{18})(?![\dA-Za-z])/u.exec(
      text.slice(span.from, span.to),
    );
  const signs = (found?.[1] ?? '').toUpperCase();
  const mended = [...signs].map((sign) => codeSigns[sign] ?? sign).join('');
  const code = [signs, mended].map((each) => readCreditCode(each)).find((read) => read.ok);
  return found !== null && code?.ok === true
    ? { creditCode: pieceAt(span, found, found[1] ?? '', surest.number, code.value) }
    : {};
};

const phoneField = (text: string, span: Span): Partial<Record<string, Piece>> => {
  const part = text.slice(span.from, span.to);
  const labelled =
    /(?:电话|手机|联系方式|手机号码?|联系电话号码|电话号码|座机)(?:号码|号)?[:为]?\s?(1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?!\d)/gu;
  const bare = /(?<![\dA-Za-z.])(1[3-9]\d{9})(?![\dA-Za-z])/gu;
  const all = [...part.matchAll(labelled)];
  const found = all.length > 0 ? all : [...part.matchAll(bare)];
  const [first] = found;
  return first !== undefined && found.length === 1
    ? { phone: pieceAt(span, first, first[1] ?? '', surest.phone) }
    : {};
};

const addressText =
  '([^,;。:\\n ]{5,80}?)(?=[,;。\\n ]|(?:公民)?身份证|公民身份|统一社会|法定代表人|负责人|联系|电话|手机|职业|职务|邮编|$)';
const homePattern = new RegExp(
  `(?:户籍(?:所在)?地(?:址)?|户籍住址|户籍地|住所地(?:\\([^()]*\\))?|主要办事机构所在地|住所|住址|家庭住址|经营场所|营业场所|经营地址|地址|(?<=[,;。 \\n族生])住)[:为于在]{0,2}\\s?${addressText}`,
  'u',
);
const presentPattern = new RegExp(
  `(?:经常居住地|现居住地|现居住于|现居住在|现住址|现住地|现住所|现住|实际居住地|居住地|暂住)[:为于在]{0,2}\\s?${addressText}`,
  'u',
);

const addressFields = (
  text: string,
  span: Span,
  id: 'domicile' | 'address',
): Partial<Record<string, Piece>> => {
  const part = text.slice(span.from, span.to);
  const piece = (pattern: RegExp): Piece | null => {
    const found = pattern.exec(part);
    const address = found?.[1] ?? '';
    const next = found === null ? '' : part.charAt(found.index + found[0].length);
    // What ends with the paragraph and with no house, village or room was cut off.
    const whole = next !== '\n' || /[号室组村屯楼栋幢元区院\d]$/u.test(address);
    return found !== null && whole && isAddress(address)
      ? pieceAt(span, found, address, surest.address, written(address))
      : null;
  };
  const [home, present] = [piece(homePattern), piece(presentPattern)];
  if (id === 'address') return home === null ? {} : { address: home };
  if (home === null) return present === null ? {} : { domicile: present };
  const apart = present !== null && present.span.from !== home.span.from && present.answer !== home.answer;
  return apart ? { domicile: home, residence: present } : { domicile: home };
};

const duties =
  '(?:执行)?董事长?(?:兼总?经理)?|总经理|副总经理|经理|厂长|行长|院长|校长|主任|店长|站长|会长|理事长|总裁';

const dutyField = (text: string, span: Span): Partial<Record<string, Piece>> => {
  const part = text.slice(span.from, span.to);
  const found =
    /职务[:为]?([\p{Script=Han}]{2,12})(?=[,;。\n ]|联系|电话|$)/u.exec(part) ??
    new RegExp(
      `[,;](?:系|任|为)?(?:该|本)?(?:公司|单位|厂|行|中心)?(?:的)?(${duties})(?=[,;。\\n ]|$)`,
      'u',
    ).exec(part);
  return found === null ? {} : { duty: pieceAt(span, found, found[1] ?? '', surest.word) };
};

const agentFields = (text: string, span: Span, name: Piece | null): Partial<Record<string, Piece>> => {
  const part = text.slice(span.from, span.to);
  const fields: Partial<Record<string, Piece>> = { ...phoneField(text, span) };
  if (name !== null) fields.name = name;
  const firm = /[,;。:\s](?:系)?([\p{Script=Han}()]{4,30}?(?:律师事务所|法律服务所))/u.exec(part);
  if (firm !== null) {
    fields.employer = pieceAt(span, firm, firm[1] ?? '', surest.word, written(firm[1] ?? ''));
    const lawyer = (firm[1] ?? '').endsWith('律师事务所') && /律师(?!事务所)/u.test(part);
    const worker = (firm[1] ?? '').endsWith('法律服务所') && /法律(?:服务)?工作者/u.test(part);
    if (lawyer || worker)
      fields.kind = pieceAt(span, firm, firm[1] ?? '', surest.choice, lawyer ? 'lawyer' : 'legalWorker');
  }
  const authority = /(特别授权|一般授权|一般代理|特别代理)/u.exec(part);
  if (authority !== null)
    fields.authority = pieceAt(
      span,
      authority,
      authority[1] ?? '',
      surest.choice,
      (authority[1] ?? '').startsWith('特别') ? 'special' : 'general',
    );
  return fields;
};
