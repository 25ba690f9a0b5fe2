import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../device-drivers/contract.ts';
import type { SimulatedCard } from './sample-cards.ts';

/** What is wrong with the module or its wire. */
export type CaModuleFault =
  | { readonly kind: 'silent' }
  | { readonly kind: 'badChecksum' }
  | { readonly kind: 'garbageBefore' }
  | { readonly kind: 'lyingLength' }
  | { readonly kind: 'splitEveryByte' }
  | { readonly kind: 'lateAnswer'; readonly ms: number };

/** A simulated card module of the CA protocol, made after the published driver and without the codec of ours. */
export interface SimulatedCaModule {
  attach(stream: Duplex): () => void;
  layCard(card: SimulatedCard): void;
  liftCard(): void;
  inject(fault: CaModuleFault): () => void;
}

/** The status word of this simulation where there is no card: which one a real module gives is not published. */
const NO_CARD = [0x6f, 0x00];

const DONE = [0x90, 0x00];

/** Where the number stands in the text record, bytes. */
const NUMBER_AT = 122;

/** Length of every request: STX, LEN, three bytes, LRC, ETX. */
const REQUEST_LENGTH = 8;

/** Makes a module. A request with a wrong LRC or end gets no answer. */
export const createSimulatedCaModule = (options: { readonly clock: Clock }): SimulatedCaModule => {
  let card: SimulatedCard | null = null;
  let faults: readonly CaModuleFault[] = [];

  const has = <Kind extends CaModuleFault['kind']>(kind: Kind) =>
    faults.find((fault): fault is Extract<CaModuleFault, { kind: Kind }> => fault.kind === kind);

  const answerTo = (what: number | undefined): Buffer => {
    if (!card) return Buffer.from(NO_CARD);
    const { text, photo } = card;
    if (what === 0x02) return Buffer.from([...DONE, ...text.subarray(NUMBER_AT, NUMBER_AT + 36)]);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16BE(text.length, 0);
    lengths.writeUInt16BE(photo.length, 2);
    return Buffer.from([...DONE, ...lengths, ...text, ...photo]);
  };

  const framed = (data: Buffer): Buffer => {
    const frame = Buffer.alloc(data.length + 5);
    frame[0] = 0x02;
    frame.writeUInt16BE(data.length, 1);
    data.copy(frame, 3);
    frame[data.length + 3] = data.reduce((lrc, byte) => lrc ^ byte, 0);
    frame[data.length + 4] = 0x03;
    if (has('badChecksum')) frame[data.length + 3] = (frame[data.length + 3] ?? 0) ^ 0x5a;
    if (has('lyingLength')) frame.writeUInt16BE(data.length + 300, 1);
    return has('garbageBefore') ? Buffer.concat([Buffer.from([0xff, 0x02, 0xff, 0x00]), frame]) : frame;
  };

  return {
    attach: (stream) => {
      let heard = Buffer.alloc(0);
      let attached = true;
      const reply = async (request: Buffer): Promise<void> => {
        const data = request.subarray(3, 6);
        const isRight =
          request.readUInt16BE(1) === 3 &&
          request[6] === data.reduce((lrc, byte) => lrc ^ byte, 0) &&
          request[7] === 0x03;
        if (!isRight || has('silent')) return;
        const frame = framed(answerTo(data[2]));
        const late = has('lateAnswer');
        if (late) await options.clock.sleep(late.ms);
        const portion = has('splitEveryByte') ? 1 : frame.length;
        for (let at = 0; at < frame.length && attached && stream.writable; at += portion) {
          stream.write(frame.subarray(at, at + portion));
          if (portion === 1) await turn();
        }
      };
      const onData = (chunk: Buffer): void => {
        heard = Buffer.concat([heard, chunk]);
        for (;;) {
          const start = heard.indexOf(0x02);
          heard = heard.subarray(start === -1 ? heard.length : start);
          if (heard.length < REQUEST_LENGTH) return;
          void reply(heard.subarray(0, REQUEST_LENGTH));
          heard = heard.subarray(REQUEST_LENGTH);
        }
      };
      stream.on('data', onData);
      stream.on('error', () => undefined);
      return () => {
        attached = false;
        stream.off('data', onData);
      };
    },
    layCard: (laid) => {
      card = laid;
    },
    liftCard: () => {
      card = null;
    },
    inject: (fault) => {
      faults = [...faults, fault];
      return () => {
        faults = faults.filter((one) => one !== fault);
      };
    },
  };
};
