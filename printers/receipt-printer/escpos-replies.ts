/** One thing that a printer said. Replies carry no length and no sum: fixed bits tell them apart. */
export type EscposReply =
  /** The answer to `DLE EOT n`: bits 1 and 4 set, 0 and 7 clear. */
  | { readonly kind: 'realTime'; readonly byte: number }
  /** Automatic Status Back: bit 4 set, 0, 1 and 7 clear, then three bytes with bits 4 and 7 clear. */
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** The answer to `GS r 1`: bits 4 to 7 clear, bits 0 and 1 set together (some set bit 0 alone). A real-time answer with its bit 4 lost is never one: it has bit 1 and not bit 0. */
  | { readonly kind: 'paper'; readonly byte: number }
  /** The answer to `GS ( H` function 48: 37 22 d1 d2 d3 d4 00. */
  | { readonly kind: 'processId'; readonly id: string }
  /** The answer to `GS e 6`, asked for and not tagged: only bits 0, 2, 3, 6 and 7 are ever set. */
  | { readonly kind: 'ejector'; readonly byte: number }
  /** The answer to `DLE EOT 20`: 10 0F, then paper, user, recoverable and unrecoverable errors, bit 4 clear in each. */
  | { readonly kind: 'fullStatus'; readonly bytes: readonly [number, number, number, number] }
  /** The answer to `GS I n` of 65 to 69: 5F, text, NUL. */
  | { readonly kind: 'identity'; readonly text: string }
  /** The answer to `DLE DC4 8`: 37 25 00, the buffers are empty. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'garbage'; readonly bytes: number };

const BLOCK_HEADER = 0x37;
const IDENTITY_HEADER = 0x5f;
/** Second byte of full status. Automatic Status Back never has it: bits 0 and 1 of its second byte are always clear. */
const FULL_STATUS_MARK = 0x0f;
/** A block reply is never longer than its header, 80 bytes and NUL. */
const LONGEST_BLOCK = 82;
/** XON and XOFF of a serial line with software flow control say nothing. */
const FLOW_CONTROL = new Set([0x11, 0x13]);

const readBlock = (block: readonly number[]): EscposReply => {
  if (block[0] === IDENTITY_HEADER && block.at(-1) === 0)
    return { kind: 'identity', text: Buffer.from(block.slice(1, -1)).toString('latin1') };
  if (block[1] === 0x22 && block.length === 7) {
    return { kind: 'processId', id: String.fromCharCode(...block.slice(2, 6)) };
  }
  if (block[1] === 0x25 && block.length === 3) return { kind: 'cleared' };
  return { kind: 'garbage', bytes: block.length };
};

/** Four bytes of automatic status or six of full status; `null`: not all is there. */
const readStatusBytes = ([a, b, c, d, e, f]: readonly number[]): EscposReply | null => {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (b !== FULL_STATUS_MARK) return { kind: 'automatic', bytes: [a, b, c, d] };
  return e === undefined || f === undefined ? null : { kind: 'fullStatus', bytes: [c, d, e, f] };
};

/** What the host has asked and waits for: some answers are told from others only by that. */
export interface AwaitedReplies {
  readonly ejector: boolean;
  readonly identity: boolean;
}

/** Makes a reader of what a printer sends back; it takes chunks split or merged at any byte. */
export const createEscposReplyReader = (
  awaited: () => AwaitedReplies = () => ({ ejector: false, identity: false }),
): ((chunk: Uint8Array) => EscposReply[]) => {
  /** Automatic or full status, of which not all has come yet. */
  let status: number[] = [];
  let block: number[] = [];

  const take = (byte: number, replies: EscposReply[]): void => {
    if (block.length > 0) {
      block.push(byte);
      if (byte === 0 || block.length > LONGEST_BLOCK) {
        replies.push(readBlock(block));
        block = [];
      }
      return;
    }
    if (FLOW_CONTROL.has(byte)) return;
    if (status.length > 0) {
      const isNext = (byte & (status[1] === FULL_STATUS_MARK ? 0x10 : 0x90)) === 0;
      if (isNext) {
        status.push(byte);
        const whole = readStatusBytes(status);
        if (whole === null) return;
        replies.push(whole);
        status = [];
        return;
      }
      // Not its continuation: the rest was lost, and this byte begins something else.
      replies.push({ kind: 'garbage', bytes: status.length });
      status = [];
    }
    if (byte === BLOCK_HEADER || (byte === IDENTITY_HEADER && awaited().identity)) block = [byte];
    else if ((byte & 0x93) === 0x12) replies.push({ kind: 'realTime', byte });
    else if ((byte & 0x93) === 0x10) status = [byte];
    else if (awaited().ejector && (byte & 0x32) === 0) replies.push({ kind: 'ejector', byte });
    else if ((byte & 0xf0) === 0 && (byte & 0x03) !== 0x02) replies.push({ kind: 'paper', byte });
    else replies.push({ kind: 'garbage', bytes: 1 });
  };

  return (chunk) => {
    const replies: EscposReply[] = [];
    for (const byte of chunk) take(byte, replies);
    return replies;
  };
};
