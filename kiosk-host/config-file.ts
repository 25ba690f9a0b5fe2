import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { type KioskConfig, kioskConfig } from './config.ts';

/** One thing that is wrong in a configuration file, where, and what to do about it. */
export interface ConfigMistake {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `devices.pagePrinter.uri`; empty: the file as a whole. */
  readonly place: string;
  readonly remedy: string;
}

/** A file that is no configuration. Its message has a line for each mistake: `file:line:column place: remedy`. */
export class ConfigError extends Error {
  readonly mistakes: readonly ConfigMistake[];

  constructor(path: string, mistakes: readonly ConfigMistake[]) {
    super(
      mistakes
        .map(
          ({ line, column, place, remedy }) =>
            `${path}:${line}:${column} ${place === '' ? '' : `${place}: `}${remedy}`,
        )
        .join('\n'),
    );
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

const positionAt = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The keys that may stand at a place of the configuration, from its schema; none where any may. */
const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
  let schema = z.toJSONSchema(kioskConfig, { io: 'input', unrepresentable: 'any' }) as SchemaPart;
  for (const step of path) {
    const options = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    const next = options
      .map((option) => (typeof step === 'number' ? option.items : option.properties?.[String(step)]))
      .find((found) => found !== undefined);
    if (next === undefined) return [];
    schema = next;
  }
  return [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(({ properties }) =>
    Object.keys(properties ?? {}),
  );
};

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
  readonly oneOf?: readonly SchemaPart[];
}

/** The nearest thing in the file to a place that may be missing in it. */
const nodeAt = (root: Node | undefined, path: readonly PropertyKey[]): Node | undefined => {
  if (root === undefined) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node !== undefined) return node;
  }
  return root;
};

const remedyOf = (issue: z.core.$ZodIssue, there: boolean): string => {
  const known = [...new Set(keysAt(issue.path))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `“${key}”`).join(', ')} means nothing here: correct its spelling or take it out${known.length > 0 ? `; there are ${known.join(', ')}` : ''}`;
    case 'invalid_type':
      return there ? `must be ${issue.expected}` : `is missing: add it (${issue.expected})`;
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'invalid_value':
    case 'invalid_union':
    case 'custom':
      return there ? issue.message : `is missing: add it (${issue.message})`;
    default:
      return issue.message;
  }
};

const mistakeOf = (text: string, root: Node | undefined, issue: z.core.$ZodIssue): ConfigMistake => {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const exact = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const odd =
    unknown === undefined || root === undefined ? undefined : findNodeAtLocation(root, [...path, unknown]);
  const node = odd?.parent ?? exact ?? nodeAt(root, path);
  return {
    ...positionAt(text, node?.offset ?? 0),
    place: path.join('.'),
    remedy: remedyOf(issue, exact !== undefined),
  };
};

/** Checks the text of a configuration file. Throws `ConfigError` with every mistake, in the order of the file. */
export const checkConfig = (path: string, text: string): KioskConfig => {
  const faults: ParseError[] = [];
  const root = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  if (faults.length > 0 || root === undefined)
    throw new ConfigError(
      path,
      faults.length === 0
        ? [{ line: 1, column: 1, place: '', remedy: 'is empty: write a configuration' }]
        : faults.map(({ error, offset }) => ({
            ...positionAt(text, offset),
            place: '',
            remedy: `is no JSON here: ${printParseErrorCode(error)}`,
          })),
    );
  const parsed = kioskConfig.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => mistakeOf(text, root, issue));
  throw new ConfigError(
    path,
    mistakes.sort((a, b) => a.line - b.line || a.column - b.column),
  );
};

/** Reads and checks a configuration file. Throws `ConfigError`, or the system's own error when it cannot be read. */
export const readConfig = async (path: string): Promise<KioskConfig> =>
  checkConfig(path, await readFile(path, 'utf8'));
