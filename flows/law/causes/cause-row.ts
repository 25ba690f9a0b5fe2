/**
 * One cause as it is kept: code, code of the cause above it (`null`: at the top), level in the official list, name,
 * and its reading (pinyin without tones, one syllable for each character; signs other than characters have none).
 */
export type CauseRow = readonly [
  code: string,
  parent: string | null,
  level: 1 | 2 | 3 | 4,
  name: string,
  reading: string,
];
