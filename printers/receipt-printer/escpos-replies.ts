/** One thing that a printer said. Replies carry no length and no sum: fixed bits tell them apart. */
export type EscposReply =
  /** The answer to `DLE EOT n`: bits 1 and 4 set, 0 and 7 clear. */
  | { readonly kind: 'realTime'; readonly byte: number }
  /** Automatic Status Back: bit 4 set, 0, 1 and 7 clear, then three bytes with bits 4 and 7 clear. */
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** The answer to `GS r 1`: bits 4 and 7 clear. */
  | { readonly kind: 'paper'; readonly byte: number }
  /** The answer to `GS ( H` function 48: 37 22 d1 d2 d3 d4 00. */
  | { readonly kind: 'processId'; readonly id: string }
  /** The answer to `DLE DC4 8`: 37 25 00, the buffers are empty. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'garbage'; readonly bytes: number };

const BLOCK_HEADER = 0x37;
/** A block reply is never longer than its header, 80 bytes and NUL. */
const LONGEST_BLOCK = 82;
/** XON and XOFF of a serial line with software flow control say nothing. */
const FLOW_CONTROL = new Set([0x11, 0x13]);

const readBlock = (block: readonly number[]): EscposReply => {
  if (block[1] === 0x22 && block.length === 7) {
    return { kind: 'processId', id: String.fromCharCode(...block.slice(2, 6)) };
  }
  if (block[1] === 0x25 && block.length === 3) return { kind: 'cleared' };
  return { kind: 'garbage', bytes: block.length };
};

/** Makes a reader of what a printer sends back; it takes chunks split or merged at any byte. */
export const createEscposReplyReader = (): ((chunk: Uint8Array) => EscposReply[]) => {
  let automatic: number[] = [];
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
    if (automatic.length > 0) {
      if ((byte & 0x90) === 0) {
        automatic.push(byte);
        const [a, b, c, d] = automatic;
        if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) {
          replies.push({ kind: 'automatic', bytes: [a, b, c, d] });
          automatic = [];
        }
        return;
      }
      // Not its continuation: the rest was lost, and this byte begins something else.
      replies.push({ kind: 'garbage', bytes: automatic.length });
      automatic = [];
    }
    if (byte === BLOCK_HEADER) block = [byte];
    else if (FLOW_CONTROL.has(byte)) return;
    else if ((byte & 0x93) === 0x12) replies.push({ kind: 'realTime', byte });
    else if ((byte & 0x93) === 0x10) automatic = [byte];
    else if ((byte & 0x90) === 0) replies.push({ kind: 'paper', byte });
    else replies.push({ kind: 'garbage', bytes: 1 });
  };

  return (chunk) => {
    const replies: EscposReply[] = [];
    for (const byte of chunk) take(byte, replies);
    return replies;
  };
};
