import { type Candidate, candidate } from './candidate.ts';
import { claimItems } from './complaint-parts.ts';
import type { ReadText, Span } from './read-text.ts';
import { isPersonName } from './read-values.ts';

/** Whose it is to be: 原告 or 被告. */
const sideOf = (word: string): string => (word === '原告' ? 'plaintiff' : 'defendant');

const child =
  /(?:婚生|长|次|三|独生|儿|女)*(?:子女|女儿|儿子|男孩|女孩|子|女|孩子)(?<name>[\p{Script=Han}·]{2,4}?)(?:\([^()\n]{1,30}\))?(?:,[^;。\n由归随]{0,24}?)?(?:判)?(?:由|归|随|跟)(?:其)?(?<side>原告|被告)(?:直接|共同)?(?:抚养|抚育|携带|生活|负责)/dgu;

/** A house or a car of the common property with its new owner. */
const things = [
  {
    section: 'houses',
    pattern:
      /(?<thing>(?:坐落(?:于|在)?|位于|登记在[^,;。\n]{2,12}名下的?)[^,;。\n]{5,60}?(?:房屋|房产|住房|住宅|楼房|商品房)(?:一套|一处|壹套)?)(?:\([^()\n]{1,40}\))?,?(?:判)?归(?<side>原告|被告)(?:所有)?/dgu,
  },
  {
    section: 'cars',
    pattern:
      /(?<thing>(?:车牌号?(?:码)?(?:为|是|:)?)?[\p{Script=Han}A-Z0-9a-z·.]{2,30}?(?:轿车|汽车|小客车|越野车|面包车|货车|车辆)(?:一[辆台])?)(?:\([^()\n]{1,40}\))?,?(?:判)?归(?<side>原告|被告)(?:所有)?/dgu,
  },
] as const;

/** What the claims of a divorce list: the children and with whom they are to live, houses and cars and whose they are to be. */
export const divorceLists = (source: ReadText, claims: Span): Candidate[] => {
  const items = claimItems(source.text, claims);
  const named = items
    .flatMap((item) => matchesIn(source, item, child))
    .filter(({ groups }) => isPersonName(groups.name.text));
  const children = named.flatMap(({ groups }, index) => [
    ...candidate(source, groups.name.span, `children[${index}].child.name`, groups.name.text, 0.6),
    ...candidate(source, groups.side.span, `children[${index}].child.to`, sideOf(groups.side.text), 0.8),
  ]);
  const shared = things.flatMap(({ section, pattern }) =>
    items
      .flatMap((item) => matchesIn(source, item, pattern))
      .flatMap(({ groups }, index) => [
        ...candidate(source, groups.name.span, `${section}[${index}].item.details`, groups.name.text, 0.65),
        ...candidate(
          source,
          groups.side.span,
          `${section}[${index}].item.owner`,
          sideOf(groups.side.text),
          0.8,
        ),
      ]),
  );
  return [...children, ...shared];
};

interface Group {
  readonly text: string;
  readonly span: Span;
}

const matchesIn = (
  source: ReadText,
  item: Span,
  pattern: RegExp,
): { readonly groups: { readonly name: Group; readonly side: Group } }[] =>
  [...source.text.slice(item.from, item.to).matchAll(pattern)].flatMap((found) => {
    const group = (id: string): Group | null => {
      const [from, to] = found.indices?.groups?.[id] ?? [];
      if (from === undefined || to === undefined) return null;
      return { text: found.groups?.[id] ?? '', span: { from: item.from + from, to: item.from + to } };
    };
    const [name, side] = [group('name') ?? group('thing'), group('side')];
    return name === null || side === null ? [] : [{ groups: { name, side } }];
  });
