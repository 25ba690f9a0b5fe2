import type { Words } from '../../text/words.ts';
import type { JurisdictionKind } from './jurisdiction-kind.ts';

/** A court and the places it serves. */
export interface CourtArea {
  /** Its name in Chinese, which is its name in every language. */
  readonly name: string;
  /** How addresses in its district begin: “吉林省延边朝鲜族自治州延吉市”; the province may be missing on either side. */
  readonly district: readonly string[];
}

/** Cases by their class or their cause, and what a person is told about them. */
export interface SubjectList {
  readonly kinds: readonly JurisdictionKind[];
  /** Causes (案由) by name or code; one that has others under it means those too. */
  readonly causes: readonly string[];
  readonly words: Words;
}

/**
 * The court in whose lobby the terminal stands, and those around it: data of the installation. A court of a special
 * area (林区基层法院, 铁路运输法院, 开发区法院) does not take every case of its area. What it takes is laid down by its
 * high court and was not found in a public text, so it is written here by the court itself.
 */
export interface CourtTable extends CourtArea {
  /** Absent: a basic court. */
  readonly level?: 'basic' | 'intermediate';
  readonly nearby: readonly CourtArea[];
  /** Only these cases are for this court; its words are told for every other one. Absent: no such list. */
  readonly takes?: SubjectList;
  /** These cases are for another court, each list with its words. */
  readonly doesNotTake?: readonly SubjectList[];
}

/**
 * What the court's own table says about a case: the words that send it elsewhere, whether the table names the case as
 * one of this court (`named`), or nothing. `causes`: the cause and those above it, by code or name.
 */
export const subjectRule = (
  court: CourtTable,
  kind: JurisdictionKind,
  causes: readonly string[],
): { readonly elsewhere: Words } | 'named' | null => {
  const refused = court.doesNotTake?.find((list) => covers(list, kind, causes));
  if (refused !== undefined) return { elsewhere: refused.words };
  if (court.takes === undefined) return null;
  return covers(court.takes, kind, causes) ? 'named' : { elsewhere: court.takes.words };
};

const covers = (list: SubjectList, kind: JurisdictionKind, causes: readonly string[]): boolean =>
  list.kinds.includes(kind) || list.causes.some((each) => causes.includes(each));

/**
 * The court in whose district an address lies: the longest beginning that fits. People leave the province away, and so
 * may the table. A court's own name stands for its place, as papers give it (“原审法院：某某法院”).
 */
export const courtOf = (courts: readonly CourtArea[], address: string): CourtArea | null => {
  const compact = address.replace(/[\s\u3000]/gu, '');
  const named = courts.find((court) => withoutProvince(court.name) === withoutProvince(compact));
  if (named !== undefined) return named;
  const written = withoutProvince(compact);
  let best: { court: CourtArea; length: number } | null = null;
  for (const court of courts) {
    for (const beginning of court.district.map(withoutProvince)) {
      const fits = beginning !== '' && written.startsWith(beginning);
      if (fits && beginning.length > (best?.length ?? 0)) best = { court, length: beginning.length };
    }
  }
  return best?.court ?? null;
};

const withoutProvince = (address: string): string => address.slice(provinceOf(address)?.length ?? 0);

/** The province with which an address begins; `null` when it names none. */
export const provinceOf = (address: string): string | null =>
  provinces.find((province) => address.startsWith(province)) ?? null;

const provinces = [
  '北京市',
  '天津市',
  '上海市',
  '重庆市',
  '河北省',
  '山西省',
  '辽宁省',
  '吉林省',
  '黑龙江省',
  '江苏省',
  '浙江省',
  '安徽省',
  '福建省',
  '江西省',
  '山东省',
  '河南省',
  '湖北省',
  '湖南省',
  '广东省',
  '海南省',
  '四川省',
  '贵州省',
  '云南省',
  '陕西省',
  '甘肃省',
  '青海省',
  '台湾省',
  '内蒙古自治区',
  '广西壮族自治区',
  '西藏自治区',
  '宁夏回族自治区',
  '新疆维吾尔自治区',
  '香港特别行政区',
  '澳门特别行政区',
] as const;
