/** The values that an option takes, as `scanimage -A` lists them. */
export type ScanimageValues =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'range'; readonly least: number; readonly most: number; readonly step: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'free' };

/** One option of a SANE device. `name` is as it is typed, with its dashes. */
export interface ScanimageOption {
  readonly name: string;
  readonly values: ScanimageValues;
  /** The present value; `null` while the option is inactive. */
  readonly present: string | null;
  /** A sensor or a setting that only the device changes. */
  readonly readOnly: boolean;
}

/** The options of a device, by name. */
export type ScanimageOptions = ReadonlyMap<string, ScanimageOption>;

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const RANGE = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})[a-z%]*(?: \\(in steps of (${NUMBER})\\))?$`);
const NUMBERS = new RegExp(`^${NUMBER}(?:\\|${NUMBER})*(?:dpi|mm|pel|bit|us|%)?$`);
const OPTION_LINE = /^\s{2,8}(--[a-z0-9-]+|-[a-z])(\[=\([^)]*\)\])?(?: ([^[].*?))?((?: \[[^\]]*\])+)$/i;
const FLAGS = new Set(['inactive', 'advanced', 'hardware', 'read-only']);

const parseValues = (isSwitch: boolean, text: string): ScanimageValues => {
  if (isSwitch) return { kind: 'switch' };
  // Options that the device can set by itself are listed as `auto||…`.
  const values = text.replace(/^auto\|\|?/, '');
  const range = RANGE.exec(values);
  if (range) {
    return { kind: 'range', least: Number(range[1]), most: Number(range[2]), step: Number(range[3] ?? 0) };
  }
  if (NUMBERS.test(values)) {
    return { kind: 'numbers', numbers: values.split('|').map((one) => Number.parseFloat(one)) };
  }
  if (values === '' || values.startsWith('<') || values.includes(',...')) return { kind: 'free' };
  return { kind: 'words', words: values.split('|') };
};

/**
 * Reads the option list of `scanimage -d DEVICE -A` (sane-backends, frontend/scanimage.c `print_option`). Lines that are
 * no option (titles, explanations) are passed over; an unknown kind of value is `free` and never set by us.
 */
export const parseScanimageOptions = (text: string): ScanimageOptions => {
  const options = new Map<string, ScanimageOption>();
  for (const line of text.split('\n')) {
    const match = OPTION_LINE.exec(line.trimEnd());
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const brackets = [...String(match[4]).matchAll(/\[[^\]]*\]/g)].map(([one]) => one.slice(1, -1));
    const present = brackets.find((one) => !FLAGS.has(one)) ?? null;
    options.set(name, {
      name,
      values: parseValues(match[2] !== undefined, match[3] ?? ''),
      present: brackets.includes('inactive') ? null : present,
      readOnly: brackets.includes('read-only') || brackets.includes('hardware'),
    });
  }
  return options;
};

/** The words of an option that can be set now; none when it is not there. */
export const wordsOf = (options: ScanimageOptions, name: string): readonly string[] => {
  const option = options.get(name);
  if (option === undefined || option.readOnly || option.present === null) return [];
  return option.values.kind === 'words' ? option.values.words : [];
};

/** The numbers of `candidates` that an option accepts, or the whole list that the device gives. */
export const numbersOf = (
  options: ScanimageOptions,
  name: string,
  candidates: readonly number[],
): readonly number[] => {
  const values = options.get(name)?.values;
  if (values === undefined) return [];
  if (values.kind === 'numbers') return values.numbers;
  if (values.kind !== 'range') return [];
  const { least, most, step } = values;
  const fits = candidates.filter(
    (one) => one >= least && one <= most && (step === 0 || Number.isInteger((one - least) / step)),
  );
  return fits.length > 0 ? fits : [most];
};
