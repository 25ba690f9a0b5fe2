import type { CodeProblem, RawCode } from './scanned-code.ts';

/**
 * What a scanner's link brought.
 * `code` a whole code that was asked for; `damaged` something that was asked for and is no code; `unasked` a code that
 * nobody had asked for, whole or not, thrown away unread; `noise` bytes that belong to nothing; `answer` the scanner
 * answered a command; `nonsense` a report that cannot be of this model.
 */
export type ScannerInput =
  | { readonly kind: 'code'; readonly code: RawCode }
  | { readonly kind: 'damaged'; readonly problem: CodeProblem }
  | { readonly kind: 'unasked' }
  | { readonly kind: 'noise'; readonly bytes: number }
  | { readonly kind: 'answer'; readonly isRefusal: boolean }
  | { readonly kind: 'nonsense'; readonly bytes: number };

/**
 * Cuts codes out of what comes. It is disarmed at first and after each code: what comes then is not kept. A code that
 * was half in when it is armed is not given either: its beginning was not asked for. Pure; never throws.
 */
export interface CodeDecoder {
  push(chunk: Uint8Array): readonly ScannerInput[];
  arm(): void;
  disarm(): void;
  /** A code has begun and not ended. */
  readonly isPending: boolean;
  /** The pause was too long: what has begun is given up. */
  abandon(): readonly ScannerInput[];
}
