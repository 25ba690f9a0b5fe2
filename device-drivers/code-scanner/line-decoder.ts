import type { CodeDecoder, ScannerInput } from './code-decoder.ts';
import { splitAim } from './scanned-code.ts';
import type { LineScannerProfile } from './scanner-profile.ts';

const CR = 0x0d;
const LF = 0x0a;

/** The longest answer to a command, bytes. */
const LONGEST_ANSWER = 256;

const endsWith = (bytes: readonly number[], end: Uint8Array): boolean =>
  bytes.length >= end.length && end.every((byte, index) => bytes[bytes.length - end.length + index] === byte);

/** The decoder of a scanner that sends codes as lines, and its answers, if any, between them. */
export const createLineDecoder = (
  profile: Pick<LineScannerProfile, 'suffix' | 'aim' | 'answers' | 'longest' | 'shortest'>,
): CodeDecoder => {
  const { suffix, answers } = profile;
  const suffixLength = suffix === 'newline' ? 1 : suffix.length;
  let armed = false;
  /** The line that has begun: its bytes are kept only if it was asked for, but for the few that may be the suffix. */
  let line: number[] = [];
  let length = 0;
  let isAskedFor = false;
  let answer: number[] | null = null;

  const isEnd = (): boolean => {
    const last = line.at(-1);
    return suffix === 'newline' ? last === CR || last === LF : endsWith(line, suffix);
  };
  const clear = (): void => {
    line = [];
    length = 0;
  };

  const endLine = (): readonly ScannerInput[] => {
    const payload = Uint8Array.from(line.slice(0, -suffixLength));
    const size = length - suffixLength;
    const wasAskedFor = isAskedFor;
    clear();
    // The second half of CR LF, or an empty line: nothing.
    if (size === 0) return [];
    if (!wasAskedFor) return [{ kind: 'unasked' }];
    armed = false;
    if (size > profile.longest) return [{ kind: 'damaged', problem: 'tooLong' }];
    const code = splitAim(payload, profile.aim);
    return [code.ok ? { kind: 'code', code: code.value } : { kind: 'damaged', problem: code.error }];
  };

  const takeLineByte = (byte: number): readonly ScannerInput[] => {
    if (length === 0) isAskedFor = armed;
    length += 1;
    line.push(byte);
    if (isEnd()) return endLine();
    const room = isAskedFor && length <= profile.longest + suffixLength ? length : suffixLength;
    if (line.length > room) line = line.slice(-suffixLength);
    return [];
  };

  const takeAnswerByte = (
    byte: number,
    soFar: number[],
    shape: NonNullable<typeof answers>,
  ): readonly ScannerInput[] => {
    soFar.push(byte);
    const isWrongBegin = soFar.length <= shape.begin.length && shape.begin[soFar.length - 1] !== byte;
    if (isWrongBegin || soFar.length > LONGEST_ANSWER) {
      answer = null;
      return [{ kind: 'noise', bytes: soFar.length }];
    }
    if (soFar.length < shape.begin.length + shape.end.length || !endsWith(soFar, shape.end)) return [];
    answer = null;
    const verdict = soFar.at(-shape.end.length - 1);
    return [{ kind: 'answer', isRefusal: shape.refusals.some((refusal) => refusal === verdict) }];
  };

  const takeByte = (byte: number): readonly ScannerInput[] => {
    if (answers === null) return takeLineByte(byte);
    if (answer !== null) return takeAnswerByte(byte, answer, answers);
    if (length > 0 || byte !== answers.begin[0]) return takeLineByte(byte);
    answer = [];
    return takeAnswerByte(byte, answer, answers);
  };

  return {
    push: (chunk) => {
      const inputs: ScannerInput[] = [];
      for (const byte of chunk) inputs.push(...takeByte(byte));
      return inputs;
    },
    arm: () => {
      armed = true;
    },
    disarm: () => {
      armed = false;
      isAskedFor = false;
      line = line.slice(-suffixLength);
    },
    get isPending() {
      return length > 0 || answer !== null;
    },
    abandon: () => {
      const broken = answer?.length ?? 0;
      const size = length;
      const wasAskedFor = isAskedFor;
      answer = null;
      clear();
      if (broken > 0) return [{ kind: 'noise', bytes: broken }];
      if (size === 0) return [];
      if (size < profile.shortest) return [{ kind: 'noise', bytes: size }];
      if (!wasAskedFor) return [{ kind: 'unasked' }];
      armed = false;
      return [{ kind: 'damaged', problem: 'incomplete' }];
    },
  };
};
