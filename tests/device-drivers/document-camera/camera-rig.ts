import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import {
  createSimulatedCameraPage,
  type SimulatedCameraPage,
} from '../../../bench/document-camera/simulated-camera-page.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import {
  createDocumentCamera,
  type DocumentCamera,
  type LampSwitch,
} from '../../../device-drivers/document-camera/document-camera.ts';
import type { PictureJudge } from '../../../device-drivers/document-camera/picture/picture-judge.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { cameraSocket, createCameraGate, largestCameraMessage } from '../../../kiosk-host/web/camera-port.ts';
import { type FaultyLine, openFaultyLine } from '../contract/faulty-line.ts';
import { createChance, takeTablePicture } from './table-pictures.ts';
import { madeUpScene } from './table-scenes.ts';

/** Small: what is tried here is the way of a picture, not its content. */
const WIDTH = 640;

/** A good picture of a page on a table, small, drawn once. */
const goodPicture = (() => {
  let drawn: Promise<Buffer> | null = null;
  return (): Promise<Buffer> => {
    drawn ??= takeTablePicture({ ...madeUpScene('good', 0, WIDTH), seed: createChance(1)() }).then(
      ({ jpeg }) => jpeg,
    );
    return drawn;
  };
})();

/** A driver, the host's gate, a line that can go bad, and the page of a browser at its end. */
export interface CameraRig {
  readonly driver: DocumentCamera;
  readonly page: SimulatedCameraPage;
  readonly line: FaultyLine;
  close(): Promise<void>;
}

/** Pause before the line is dialled again, ms: as short as a browser's first. */
const REDIAL = 100;

/** Opens a rig. The line is dialled from the host's side: see `createSimulatedCameraPage`. */
export const openCameraRig = async (
  clock: Clock,
  options: {
    readonly hasTorch?: boolean;
    readonly lampSwitch?: LampSwitch;
    readonly label?: string;
    readonly judge?: PictureJudge;
  } = {},
): Promise<CameraRig> => {
  const page = await createSimulatedCameraPage({
    clock: systemClock,
    picture: goodPicture,
    width: WIDTH,
    height: (WIDTH * 3) / 4,
    ...(options.hasTorch === undefined ? {} : { hasTorch: options.hasTorch }),
  });
  const line = await openFaultyLine({ host: '127.0.0.1', port: page.port });
  const gate = createCameraGate();
  const server = createServer();
  const sockets = new WebSocketServer({ server, maxPayload: largestCameraMessage });
  sockets.on('connection', (socket) => gate.accept(cameraSocket(socket)));
  const closing = new AbortController();
  const dialled = new Set<Socket>();
  const dial = (): void => {
    if (closing.signal.aborted) return;
    const socket = connect({ host: line.host, port: line.port, noDelay: true });
    dialled.add(socket);
    socket.on('error', () => undefined);
    socket.on('connect', () => server.emit('connection', socket));
    socket.on('close', () => {
      dialled.delete(socket);
      void systemClock.sleep(REDIAL, closing.signal).then(dial, () => undefined);
    });
  };
  dial();
  const driver = createDocumentCamera({
    id: 'camera',
    port: gate.port,
    clock,
    lampSwitch: options.lampSwitch,
    label: options.label,
    judge: options.judge,
  });
  return {
    driver,
    page,
    line,
    close: async () => {
      closing.abort(new Error('closed'));
      await driver.stop();
      for (const socket of dialled) socket.destroy();
      sockets.close();
      await line.close();
      await page.kill();
    },
  };
};
