import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  CameraAnswer as HostAnswer,
  CameraOrder as HostOrder,
  CameraReport as HostReport,
} from '../../device-drivers/document-camera/camera-port.ts';
import {
  type CameraPictureHeader,
  type CameraSocket,
  createCameraGate,
  type CameraWord as HostWord,
  readCameraMessage,
} from '../../kiosk-host/web/camera-port.ts';
import type {
  CameraOrder as PageOrder,
  CameraReport as PageReport,
  CameraWord as PageWord,
  PictureHeader,
} from '../../kiosk-ui/camera/camera-messages.ts';
import { encodePicture } from '../../kiosk-ui/camera/picture-message.ts';

describe('the words between the page and the host', () => {
  it('are the same on both sides', () => {
    expectTypeOf<PageOrder>().toEqualTypeOf<HostOrder>();
    expectTypeOf<PageReport>().toEqualTypeOf<HostReport>();
    expectTypeOf<PageWord>().toExtend<HostAnswer>();
    expectTypeOf<HostWord>().toExtend<PageWord>();
    expectTypeOf<PageWord>().toExtend<HostWord>();
    expectTypeOf<CameraPictureHeader>().toExtend<PictureHeader>();
    expectTypeOf<PictureHeader>().toExtend<CameraPictureHeader>();
    // The same for the machine: what the page may say is understood.
    const words: readonly PageWord[] = [
      { answer: 'report', report: { state: 'noCamera' } },
      { answer: 'report', report: { state: 'opening', label: '' } },
      { answer: 'report', report: { state: 'failed', trouble: 'denied', detail: 'NotAllowedError' } },
      {
        answer: 'done',
        request: 7,
        report: { state: 'live', label: '高拍仪', width: 3_264, height: 2_448, torch: null },
      },
      { answer: 'refused', request: 8, trouble: 'inUse', detail: 'NotReadableError' },
    ];
    for (const word of words) expect(readCameraMessage(JSON.stringify(word))).toEqual(word);
  });

  it('a picture goes through byte by byte', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom('image/jpeg' as const, 'image/png' as const),
        (picture, request, mediaType) => {
          const message = encodePicture(request, mediaType, picture.slice().buffer);
          expect(readCameraMessage(message)).toEqual({
            answer: 'picture',
            request,
            mediaType,
            bytes: picture,
          });
        },
      ),
    );
  });

  it('a picture of another length than it tells is none, wherever it was cut', () => {
    const message = encodePicture(3, 'image/jpeg', Uint8Array.from({ length: 50 }, (_, at) => at).buffer);
    for (let length = 0; length < message.length; length += 1)
      expect(readCameraMessage(message.subarray(0, length))).toBeNull();
    expect(readCameraMessage(new Uint8Array([...message, 0]))).toBeNull();
  });

  it('anything else is nothing, and never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array({ maxLength: 200 })), (message) => {
        expect(readCameraMessage(message)).toBeNull();
      }),
    );
    const word: PageWord = { answer: 'done', request: 1, report: { state: 'noCamera' } };
    for (const wrong of [
      { ...word, request: 0 },
      { ...word, more: true },
      { ...word, report: { state: 'live', label: '' } },
      { ...word, report: { state: 'failed', trouble: 'noCamera', detail: '' } },
      { answer: 'picture', request: 1, mediaType: 'image/jpeg', bytes: 5 },
    ])
      expect(readCameraMessage(JSON.stringify(wrong))).toBeNull();
  });
});

/** One end of a connection, in the hands of the test. */
const madeUpSocket = () => {
  const sent: string[] = [];
  const closes: number[] = [];
  let say: (message: string | Uint8Array) => void = () => undefined;
  let end: (reason: string) => void = () => undefined;
  const socket: CameraSocket = {
    send: (text) => sent.push(text),
    close: (code) => closes.push(code),
    onMessage: (listener) => {
      say = listener;
    },
    onClose: (listener) => {
      end = listener;
    },
  };
  return {
    socket,
    sent,
    closes,
    say: (message: string | Uint8Array) => say(message),
    end: (reason: string) => end(reason),
  };
};

const listening = () => {
  const heard: string[] = [];
  return {
    heard,
    listener: {
      answer: (answer: HostAnswer) => heard.push(answer.answer),
      unreadable: (bytes: number) => heard.push(`unreadable ${bytes}`),
      closed: (reason: string) => heard.push(`closed: ${reason}`),
    },
  };
};

const report = JSON.stringify({ answer: 'report', report: { state: 'noCamera' } });

describe('the gate through which the page comes', () => {
  it('tells of a page that comes, keeps what it says until somebody listens, and sends it orders', () => {
    const gate = createCameraGate();
    let came = 0;
    const leave = gate.port.onConnection(() => {
      came += 1;
    });
    expect(gate.port.connection).toBeNull();
    const page = madeUpSocket();
    gate.accept(page.socket);
    expect(came).toBe(1);
    page.say(report);
    const { heard, listener } = listening();
    gate.port.connection?.listen(listener);
    expect(heard).toEqual(['report']);
    gate.port.connection?.send({ request: 1, order: 'choose', label: '高拍' });
    expect(page.sent).toEqual(['{"request":1,"order":"choose","label":"高拍"}']);
    leave();
    gate.accept(madeUpSocket().socket);
    expect(came).toBe(1);
  });

  it('a page that was loaded again takes the place of the old one, which is told', () => {
    const gate = createCameraGate();
    const [old, fresh] = [madeUpSocket(), madeUpSocket()];
    gate.accept(old.socket);
    const { heard, listener } = listening();
    gate.port.connection?.listen(listener);
    gate.accept(fresh.socket);
    expect(heard).toEqual(['closed: closed by the host']);
    expect(old.closes).toEqual([1000]);
    // The old one's last words and its end change nothing.
    old.say(report);
    old.end('closed with 1000');
    expect(heard).toHaveLength(1);
    gate.port.connection?.send({ request: 1, order: 'ask' });
    expect(fresh.sent).toHaveLength(1);
    expect(old.sent).toHaveLength(0);
  });

  it('a page that is not understood is closed; the loss is told once', () => {
    const gate = createCameraGate();
    const page = madeUpSocket();
    gate.accept(page.socket);
    const { heard, listener } = listening();
    const connection = gate.port.connection;
    connection?.listen(listener);
    page.say('x{');
    page.end('closed with 1003');
    expect(heard).toEqual(['unreadable 2', 'closed: not understood']);
    expect(page.closes).toEqual([1003]);
    expect(gate.port.connection).toBeNull();
    connection?.send({ request: 1, order: 'ask' });
    expect(page.sent).toHaveLength(0);
  });

  it('who listens to a connection that has gone is told so', () => {
    const gate = createCameraGate();
    const page = madeUpSocket();
    gate.accept(page.socket);
    const { connection } = gate.port;
    page.end('closed with 1006');
    const { heard, listener } = listening();
    connection?.listen(listener);
    expect(heard).toEqual(['closed: closed before']);
  });
});
