import type { LinkCounters } from '../contract.ts';

/**
 * The answers of upsd, the attachment daemon of Network UPS Tools (RFC 9271, 4.1 and 4.2): lines of words, each
 * ended by a line feed. A word with blanks stands in double quotes, in which a backslash guards a quote or a backslash.
 */
export type NutAnswer =
  | { readonly kind: 'ok' }
  /** `ERR` with the word that says why (RFC 9271, 4.1.4). */
  | { readonly kind: 'error'; readonly code: string }
  /** What stood between `BEGIN LIST` and `END LIST` of the same subject, such as `VAR office`: a row of words a line. */
  | { readonly kind: 'list'; readonly subject: string; readonly rows: readonly (readonly string[])[] };

/** The longest line that is believed, bytes. upsd's own buffers hold 512 (its SMALLBUF); values may have every byte guarded. */
const LONGEST_LINE = 4_096;

/** The most rows of a list that are believed. A large supply has some 200 variables. */
const MOST_ROWS = 2_000;

const LINE_FEED = 0x0a;

/** The words of a line; `null` when its quotes do not end or stand inside a word. */
export const splitWords = (line: string): readonly string[] | null => {
  const word = /(?:"((?:[^"\\]|\\.)*)"|([^\s"\\]+))(?:\s+|$)/gy;
  const words: string[] = [];
  const text = line.trim();
  while (word.lastIndex < text.length) {
    const [found, quoted, plain] = word.exec(text) ?? [];
    if (found === undefined) return null;
    words.push(quoted === undefined ? String(plain) : quoted.replace(/\\(.)/g, '$1'));
  }
  return words;
};

/** Bytes in, answers out. */
export interface NutAnswerDecoder {
  /** Takes any piece of the stream and gives the answers that it completes. Never throws. */
  push(chunk: Uint8Array): readonly NutAnswer[];
  /** Forgets an unfinished line or list: called before a new request. */
  abandonPartial(): void;
}

/** Makes a decoder for one link. A line that says nothing known is thrown away; inside a list it takes the list with it. */
export const createNutAnswerDecoder = (
  counters: Pick<LinkCounters, 'garbageBytes' | 'framesIn'>,
): NutAnswerDecoder => {
  let partial: Uint8Array = new Uint8Array();
  let list: { readonly subject: string; readonly rows: (readonly string[])[] } | null = null;

  const garbage = (line: Uint8Array): undefined => {
    counters.garbageBytes += line.length;
    list = null;
  };

  const answered = (answer: NutAnswer): NutAnswer => {
    counters.framesIn += 1;
    list = null;
    return answer;
  };

  const take = (line: Uint8Array): NutAnswer | undefined => {
    const words = splitWords(Buffer.from(line).toString('utf8'));
    if (words === null) return garbage(line);
    const [first, second, ...rest] = words;
    const subject = rest.join(' ');
    if (first === 'OK') return answered({ kind: 'ok' });
    if (first === 'ERR' && second !== undefined) return answered({ kind: 'error', code: second });
    if (first === 'BEGIN' && second === 'LIST') {
      list = { subject, rows: [] };
      return undefined;
    }
    if (list === null) return garbage(line);
    if (first === 'END' && second === 'LIST')
      return list.subject === subject ? answered({ kind: 'list', ...list }) : garbage(line);
    const isOfList = words.join(' ').startsWith(`${list.subject} `);
    if (!isOfList || list.rows.length >= MOST_ROWS) return garbage(line);
    list.rows.push(words);
    return undefined;
  };

  return {
    push: (chunk) => {
      const joined = new Uint8Array(partial.length + chunk.length);
      joined.set(partial);
      joined.set(chunk, partial.length);
      partial = joined;
      const answers: NutAnswer[] = [];
      for (let end = partial.indexOf(LINE_FEED); end !== -1; end = partial.indexOf(LINE_FEED)) {
        const answer = take(partial.subarray(0, end));
        if (answer) answers.push(answer);
        partial = partial.subarray(end + 1);
      }
      if (partial.length > LONGEST_LINE) {
        garbage(partial);
        partial = new Uint8Array();
      }
      return answers;
    },
    abandonPartial: () => {
      garbage(partial);
      partial = new Uint8Array();
    },
  };
};
