import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, ok, type Result } from '../../contract.ts';

/** Why a document of the device could not be read. */
export interface EsclXmlFault {
  readonly reason: 'notXml' | 'wrongRoot';
  readonly detail: string;
}

/** One element: reads are total, so a document with anything missing or doubled still gives something to judge. */
export interface EsclElement {
  /** The text, trimmed; '' when there is none. */
  readonly text: string;
  /** The first child along a path of names without prefixes. */
  child(...path: string[]): EsclElement | null;
  /** All children of that name. */
  children(name: string): readonly EsclElement[];
  /** The text of the first child along the path, or `null`. */
  textOf(...path: string[]): string | null;
  /** That text as a whole number that is not negative, or `null`. */
  wholeOf(...path: string[]): number | null;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  // Devices use none, and an entity that grows is an old trick.
  processEntities: false,
});

const element = (node: unknown): EsclElement => {
  const childNodes = (name: string): readonly unknown[] => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
    const value: unknown = Reflect.get(node, name);
    return Array.isArray(value) ? value : [value];
  };
  const self: EsclElement = {
    text: typeof node === 'string' ? node.trim() : String(childNodes('#text')[0] ?? '').trim(),
    child: (...path) => {
      const [name, ...rest] = path;
      if (name === undefined) return self;
      const [first] = childNodes(name);
      return first === undefined ? null : element(first).child(...rest);
    },
    children: (name) => childNodes(name).map(element),
    textOf: (...path) => self.child(...path)?.text ?? null,
    wholeOf: (...path) => {
      const text = self.textOf(...path);
      return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
    },
  };
  return self;
};

/** Reads a document of the device whose root must be `root` (its prefix does not matter). Any bytes may come in. */
export const parseEsclXml = (bytes: Uint8Array, root: string): Result<EsclElement, EsclXmlFault> => {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) return fail({ reason: 'notXml', detail: valid.err.code });
    const found = element(parser.parse(text)).child(root);
    return found === null ? fail({ reason: 'wrongRoot', detail: `no ${root}` }) : ok(found);
  } catch {
    // The parser throws for names such as __proto__ and for what its validator lets through.
    return fail({ reason: 'notXml', detail: 'the parser refused it' });
  }
};
