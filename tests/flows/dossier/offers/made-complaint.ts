import type { CardIdentity } from '../../../../flows/dossier/dossier.ts';
import { creditCheckPlace } from '../../../../flows/law/credit-code.ts';
import { idCheckPlace } from '../../../../flows/law/id-number.ts';
import { plainYuan } from '../../../../flows/law/money.ts';
import type { CaseKind, Saying } from './phrasing.ts';
import { draw, type Random } from './random.ts';
import { shapedDay, shapedMoney, shapedRate } from './shapes.ts';

/** Which ways of saying things are used. */
export type Wording = 'development' | 'heldOut';

/** A made-up complaint and what it says. */
export interface MadeComplaint {
  readonly template: string;
  /** The role is answered before where the plaintiff is an organisation. */
  readonly role: 'self' | 'representative';
  readonly card: CardIdentity;
  readonly paragraphs: readonly string[];
  /** What every path should come to. `choices` are joined with a comma. */
  readonly truth: Readonly<Record<string, string>>;
}

interface MadeValue {
  readonly kind: string;
  readonly answer: string;
  readonly per?: string;
  readonly written: () => string;
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕金朴崔姜',
];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉秀建国文辉红梅春燕海波志龙凤香松柏山'];
const towns = [
  '吉林省延吉市光明街',
  '吉林省珲春市靖和街',
  '吉林省敦化市胜利大街',
  '吉林省龙井市海兰路',
  '吉林省和龙市文化路',
  '吉林省图们市月晴镇',
];
const trades = ['建筑工程', '商贸', '物业服务', '食品', '装饰', '运输', '科技'];

const personName = (random: Random): string =>
  `${draw(random, surnames)}${draw(random, given)}${random() < 0.6 ? draw(random, given) : ''}`;
const organisationName = (random: Random, ending: string): string =>
  `${draw(random, ['延吉市', '珲春市', '吉林省', '敦化市'])}${draw(random, ['某某', '测试', '示例'])}${draw(random, trades)}${ending}`;
const addressText = (random: Random): string =>
  `${draw(random, towns)}${1 + Math.floor(random() * 300)}号${random() < 0.5 ? `${1 + Math.floor(random() * 20)}号楼${1 + Math.floor(random() * 6)}单元${101 + Math.floor(random() * 500)}室` : ''}`;
const phoneText = (random: Random): string => `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`;
const two = (value: number): string => String(value).padStart(2, '0');

interface MadePerson {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly nation: string;
  readonly address: string;
  readonly number: string;
  readonly phone: string;
}

const person = (random: Random): MadePerson => {
  const birthDate = `${1950 + Math.floor(random() * 50)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const place = Math.floor(random() * 1000);
  const seventeen = `999999${birthDate.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return {
    name: personName(random),
    sex: place % 2 === 1 ? 'male' : 'female',
    birthDate,
    nation: draw(random, ['汉族', '朝鲜族', '满族', '回族']),
    address: addressText(random),
    number: `${seventeen}${idCheckPlace(seventeen)}`,
    phone: phoneText(random),
  };
};

interface MadeOrganisation {
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly representative: string;
  readonly duty: string;
  readonly phone: string;
}

const organisation = (random: Random): MadeOrganisation => {
  const seventeen = `9122240${String(Math.floor(random() * 1e9)).padStart(9, '0')}X`;
  return {
    name: organisationName(random, '有限公司'),
    address: addressText(random),
    code: `${seventeen}${creditCheckPlace(seventeen)}`,
    representative: personName(random),
    duty: draw(random, ['总经理', '董事长', '经理', '执行董事']),
    phone: `0433-2${String(Math.floor(random() * 1e6)).padStart(6, '0')}`,
  };
};

const sexWord = { male: '男', female: '女' } as const;

const personLine = (random: Random, word: string, who: MadePerson, wording: Wording): string => {
  const day = shapedDay(random, who.birthDate, 'year');
  const ways =
    wording === 'development'
      ? [
          `${word}：${who.name}，${sexWord[who.sex]}，${who.nation}，${day}出生，住${who.address}，公民身份号码${who.number}，联系电话${who.phone}。`,
          `${word}：${who.name}，${sexWord[who.sex]}，${day}生，${who.nation}，住址：${who.address}，身份证号：${who.number}，电话：${who.phone}。`,
        ]
      : [
          `${word}${who.name}，${sexWord[who.sex]}，${day}出生，${who.nation}，无业，户籍地${who.address}。身份证号码：${who.number}。联系方式：${who.phone}`,
          `${word}：${who.name}，性别：${sexWord[who.sex]}，民族：${who.nation}，出生日期：${day}，身份证号：${who.number}，住所地：${who.address}，手机：${who.phone}`,
          `${word}：${who.name}，${sexWord[who.sex]}，${who.nation}，${day}出生，农民，现住${who.address}，公民身份证号码${who.number}，电话${who.phone}`,
        ];
  return draw(random, ways);
};

const organisationLines = (
  random: Random,
  word: string,
  who: MadeOrganisation,
  wording: Wording,
): string[] => {
  const ways =
    wording === 'development'
      ? [
          [
            `${word}：${who.name}，住所地：${who.address}，统一社会信用代码${who.code}。`,
            `法定代表人：${who.representative}，${who.duty}，联系电话${who.phone}。`,
          ],
          [
            `${word}：${who.name}，住所地${who.address}，统一社会信用代码：${who.code}，联系电话：${who.phone}。`,
            `法定代表人：${who.representative}，该公司${who.duty}。`,
          ],
        ]
      : [
          [
            `${word}：${who.name}。住所：${who.address}。统一社会信用代码：${who.code}。`,
            `法定代表人：${who.representative}，职务：${who.duty}。联系电话：${who.phone}。`,
          ],
          [
            `${word}${who.name}，地址：${who.address}，法定代表人${who.representative}，${who.duty}，统一社会信用代码${who.code}，电话${who.phone}。`,
          ],
        ];
  return draw(random, ways);
};

const made = (random: Random, kind: CaseKind['values'][string], at: () => string): MadeValue => {
  if (Array.isArray(kind)) {
    const answer = draw(random, kind as readonly string[]);
    return { kind: 'words', answer, written: () => answer };
  }
  switch (kind) {
    case 'money': {
      const fen =
        draw(random, [100, 1000, 10_000]) * 100 * (1 + Math.floor(random() * 99)) +
        (random() < 0.15 ? 50 : 0);
      return { kind, answer: plainYuan(fen), written: () => shapedMoney(random, fen) };
    }
    case 'day': {
      const answer = at();
      return { kind, answer, written: () => shapedDay(random, answer, 'any') };
    }
    case 'rate': {
      const rate = shapedRate(random);
      return { kind, answer: rate.percent, per: rate.per, written: () => rate.written };
    }
    case 'person': {
      const answer = personName(random);
      return { kind, answer, written: () => answer };
    }
    case 'organisation': {
      const answer = organisationName(random, '担保有限公司');
      return { kind, answer, written: () => answer };
    }
    default: {
      const answer = addressText(random);
      return { kind: 'address', answer, written: () => answer };
    }
  }
};

/** Makes a complaint of a kind of case. The same numbers give the same one. */
export const madeComplaint = (random: Random, kind: CaseKind, wording: Wording): MadeComplaint => {
  let month = 2020 * 12 + Math.floor(random() * 24);
  const nextDay = (): string => {
    month += 1 + Math.floor(random() * 5);
    return `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + Math.floor(random() * 28))}`;
  };
  const values = new Map(
    Object.entries(kind.values).map(([name, each]) => [name, made(random, each, nextDay)]),
  );
  const truth: Record<string, string> = {};
  const owner = person(random);
  const heading: string[] = ['民事起诉状'];
  const company = organisation(random);
  if (kind.plaintiff === 'person') {
    heading.push(personLine(random, '原告', owner, wording));
    Object.assign(truth, { 'applicant.applicant.role': 'self', 'plaintiffs[0].person.phone': owner.phone });
  } else {
    heading.push(...organisationLines(random, '原告', company, wording));
    Object.assign(truth, organisationTruth('plaintiffs[0]', company, true));
  }
  const personal = kind.defendant === 'either' ? random() < 0.5 : kind.defendant === 'person';
  if (personal) {
    const other = person(random);
    heading.push(personLine(random, '被告', other, wording));
    Object.assign(truth, personTruth('defendants[0]', other));
  } else {
    const other = organisation(random);
    heading.push(...organisationLines(random, '被告', other, wording));
    Object.assign(truth, organisationTruth('defendants[0]', other, false));
  }
  const said = chosen(random, kind.sayings);
  const claims = said
    .filter((each) => each.part === 'claims')
    .map((each) => write(random, each, wording, values, truth, ''));
  const facts = said
    .filter((each) => each.part === 'facts')
    .map((each) => write(random, each, wording, values, truth, '。'));
  claims.push(
    draw(
      random,
      wording === 'development'
        ? ['本案诉讼费用由被告承担', '诉讼费由被告负担']
        : ['案件受理费由被告承担', '判令被告承担本案全部诉讼费用'],
    ),
  );
  truth[kind.template === 'private-lending' ? 'claims.courtFee.claimed' : 'claims.costs.claimed'] = 'yes';
  const numbered = claims.map(
    (claim, index) => `${numberOf(random, wording, index)}${claim}${index + 1 < claims.length ? '；' : '。'}`,
  );
  const closing =
    wording === 'development'
      ? '综上，原告诉至法院，请求支持原告的诉讼请求。'
      : '为维护自身合法权益，特诉至贵院，望判如所请。';
  const story = `${facts.join('')}${closing}`;
  truth['facts.free.text'] = story;
  return {
    template: kind.template,
    role: kind.plaintiff === 'person' ? 'self' : 'representative',
    card: cardOf(kind.plaintiff === 'person' ? owner : { ...person(random), name: company.representative }),
    paragraphs: [
      ...heading,
      wording === 'development' ? '诉讼请求：' : draw(random, ['诉讼请求', '请求事项：']),
      ...numbered,
      wording === 'development' ? '事实与理由：' : draw(random, ['事实和理由：', '事实及理由']),
      story,
      '此致',
      '延吉市人民法院',
      `具状人：${kind.plaintiff === 'person' ? owner.name : company.name}`,
      '2026年3月1日',
    ],
    truth,
  };
};

const numberOf = (random: Random, wording: Wording, index: number): string =>
  wording === 'development' || random() < 0.5
    ? `${index + 1}、`
    : `${[...'一二三四五六七八'][index] ?? ''}、`;

const chosen = (random: Random, sayings: readonly Saying[]): Saying[] => {
  const taken = new Set<string>();
  return sayings.filter((each) => {
    if (each.often !== undefined && random() >= each.often) return false;
    if (each.group !== undefined && taken.has(each.group)) return false;
    if (each.group !== undefined) taken.add(each.group);
    return true;
  });
};

const write = (
  random: Random,
  saying: Saying,
  wording: Wording,
  values: ReadonlyMap<string, MadeValue>,
  truth: Record<string, string>,
  end: string,
): string => {
  const text = `${draw(random, saying[wording]).replace(/\{(\w+)\}/gu, (_hole, name: string) => values.get(name)?.written() ?? '')}${end}`;
  for (const [path, answer] of Object.entries(saying.gives)) {
    const [name = '', part] = answer.startsWith('$') ? answer.slice(1).split('.') : [];
    const value = values.get(name);
    const given = value === undefined ? answer : part === 'per' ? (value.per ?? '') : value.answer;
    truth[path] =
      truth[path] === undefined || (!path.endsWith('.items') && !path.endsWith('.harm'))
        ? given
        : `${truth[path]},${given}`;
  }
  for (const path of saying.whole ?? []) truth[path] = text;
  return text;
};

const personTruth = (path: string, who: MadePerson): Record<string, string> => ({
  [`${path}.kind.kind`]: 'person',
  [`${path}.person.name`]: who.name,
  [`${path}.person.domicile`]: who.address,
  [`${path}.person.phone`]: who.phone,
  [`${path}.person.more`]: 'yes',
  [`${path}.person.sex`]: who.sex,
  [`${path}.person.birthDate`]: who.birthDate,
  [`${path}.person.nation`]: who.nation,
  [`${path}.person.documentType`]: 'residentCard',
  [`${path}.person.citizenNumber`]: who.number,
});

const organisationTruth = (path: string, who: MadeOrganisation, files: boolean): Record<string, string> => ({
  [`${path}.kind.kind`]: 'organisation',
  [`${path}.organisation.name`]: who.name,
  [`${path}.organisation.address`]: who.address,
  [`${path}.organisation.phone`]: who.phone,
  [`${path}.organisation.creditCode`]: who.code,
  [`${path}.organisation.representative`]: who.representative,
  [`${path}.organisation.duty`]: who.duty,
  ...(files ? {} : { [`${path}.organisation.more`]: 'yes' }),
});

const cardOf = (who: MadePerson): CardIdentity => ({
  kind: 'resident',
  name: who.name,
  sex: who.sex,
  nation: who.nation.replace(/族$/u, ''),
  birthDate: who.birthDate,
  address: who.address,
  number: who.number,
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
});
