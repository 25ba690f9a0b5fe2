import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../contract.ts';
import type { CardReaderProtocol } from './card-reader-protocol.ts';

/** The protocols that come with the product. */
const PROTOCOLS = fileURLToPath(new URL('./protocols/', import.meta.url));

/** The protocol of a reader whose configuration names none: what the SAM_V module itself speaks. */
export const DEFAULT_PROTOCOL = 'sdt';

/** No such protocol, or a folder that does not hold one. */
export interface ProtocolProblem {
  readonly problem: 'unknownProtocol' | 'notAProtocol';
  readonly name: string;
  /** The protocols that there are. */
  readonly known: readonly string[];
}

const isProtocol = (value: unknown, name: string): value is CardReaderProtocol =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  value.name === name &&
  'attach' in value &&
  typeof value.attach === 'function' &&
  'createMask' in value &&
  typeof value.createMask === 'function' &&
  'reads' in value;

/**
 * Finds a protocol by the name of its folder: `<folder>/<name>/protocol.ts`, which exports `protocol`. A vendor is
 * added by a folder and the word in the configuration; no list of them is kept anywhere. `folder`: where to look in
 * place of the product's own.
 */
export const loadCardReaderProtocol = async (
  name: string,
  folder: string = PROTOCOLS,
): Promise<Result<CardReaderProtocol, ProtocolProblem>> => {
  const known = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  // Looked up in the list and not only on the disk: a name is never a path.
  if (!known.includes(name)) return fail({ problem: 'unknownProtocol', name, known });
  const file = join(folder, name, 'protocol.ts');
  if (!existsSync(file)) return fail({ problem: 'notAProtocol', name, known });
  const found: unknown = await import(pathToFileURL(file).href);
  const protocol =
    typeof found === 'object' && found !== null && 'protocol' in found ? found.protocol : undefined;
  return isProtocol(protocol, name) ? ok(protocol) : fail({ problem: 'notAProtocol', name, known });
};
