/** Surnames of two characters that are common enough to be met (from memory of 百家姓). */
const doubleSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 端木 南宫 独孤'.split(' '),
);

/** A person's name as notices shorten it: 张某, 欧阳某; of a name with a dot the first part. */
export const shortName = (name: string): string => {
  const [first = ''] = name.trim().split(/[·•‧]/u);
  if (first !== name.trim()) return `${first}某`;
  const characters = [...first];
  const surname = characters.slice(0, 2).join('');
  return `${doubleSurnames.has(surname) && characters.length > 2 ? surname : (characters[0] ?? '')}某`;
};

/** A party of a notice: an organisation stands with its whole name. */
interface NoticeParty {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}

const listed = (parties: readonly NoticeParty[]): string => {
  const names = parties.map(({ kind, name }) => (kind === 'person' ? shortName(name) : name.trim()));
  return names.length > 2 ? `${names.slice(0, 2).join('、')}等` : names.join('、');
};

/** Who sues whom: `张某诉李某`; empty when one side is not known. */
export const noticeParties = (
  plaintiffs: readonly NoticeParty[],
  defendants: readonly NoticeParty[],
): string =>
  plaintiffs.length === 0 || defendants.length === 0 ? '' : `${listed(plaintiffs)}诉${listed(defendants)}`;
