import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { spokenFigures } from './spoken-number.ts';

/**
 * A telephone number a court can call. Kept as 13812345678 (mobile), 0433-2512345 or 0433-2512345-801 (landline with
 * area code and extension), 4001234567, or +85212345678 (abroad, Hong Kong, Macao, Taiwan). Errors: `badPhone`.
 */
export const phoneKind: FieldKindRules<'phone', string> = {
  parse: (_field, raw) => {
    const text = plainFigures(raw);
    if (text === '') return ok(null);
    const number = readPhone(text);
    return number === null ? fail({ code: 'badPhone' }) : ok(number);
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value, language) =>
    value.startsWith('1')
      ? spokenFigures(value, language, [3, 4, 4])
      : value
          .replace('+', '')
          .split('-')
          .map((part) => spokenFigures(part, language, [4, 4, 4, 4]))
          .join(language === 'zh' ? '，' : ', '),
  print: (_field, value) => [blank(value)],
};

const readPhone = (text: string): string | null => {
  const bare = text
    .replace(/[\s().（）]/gu, '')
    .replace(/转|ext/giu, '-')
    .replace(/^(?:\+86|0086)-?(?=\d)/u, '');
  const figures = bare.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/u.test(figures) || /^[48]00\d{7}$/u.test(figures)) return figures;
  if (/^\+[1-9]\d{6,14}$/u.test(figures)) return figures;
  // Written without its leading nought behind +86, or as people write it: area code, number, extension.
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:-(\d{1,6}))?$/u.exec(bare);
  if (landline === null) return null;
  const [, area, number, extension] = landline;
  return extension === undefined ? `${area}-${number}` : `${area}-${number}-${extension}`;
};
