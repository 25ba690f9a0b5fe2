import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { createActor, fromPromise } from 'xstate';
import type { Enrolment } from '../../court/contract/terminals/enrolment.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { SetUpAnswers, Written } from '../../flows/set-up/set-up-effects.ts';
import { setUpMachine } from '../../flows/set-up/set-up-machine.ts';
import { setUpPush } from '../../flows/set-up/set-up-screens.ts';
import type { Push } from '../../flows/view/view.ts';
import { receiptPrinterProfileNames } from '../../printers/receipt-printer/profiles.ts';
import type { WrittenKioskConfig } from '../config.ts';
import { ConfigError, checkConfig } from '../config-file.ts';
import { writeDurably } from '../keep/durable-file.ts';
import { hashPin } from '../maintenance/staff-pin.ts';
import { type ScreenRunner, serveScreen } from '../web/screen-server.ts';
import { espeak } from '../web/speech.ts';
import { readCourtStick } from './court-stick.ts';
import { entryOf, findCandidates } from './device-entries.ts';
import { tryDevice } from './try-device.ts';

/** A first start: the screen on which a terminal is set up. */
export interface SetUp {
  readonly url: string;
  /** Resolves when the configuration is written. */
  readonly written: Promise<void>;
  stop(): Promise<void>;
}

const configOf = async (
  { court, terminal }: Enrolment,
  answers: SetUpAnswers,
  given: { readonly port: number; readonly dataFolder: string; readonly stickFolder: string },
): Promise<WrittenKioskConfig> => ({
  terminal: { id: terminal.id, name: answers.name, place: answers.place },
  listen: { host: '127.0.0.1', port: given.port },
  dataFolder: given.dataFolder,
  screen: { widthMillimetres: answers.widthMillimetres, widthPixels: answers.widthPixels },
  languages: [...answers.languages] as WrittenKioskConfig['languages'],
  maintenance: { pinHash: await hashPin(answers.pin), stickFolder: given.stickFolder },
  court: { ...court, nearby: [] },
  // Checked with the whole file before it is written.
  devices: Object.fromEntries(
    answers.devices.map((chosen) => [chosen.role, entryOf(chosen)]),
  ) as unknown as WrittenKioskConfig['devices'],
});

/** Serves the set-up of a terminal that has no configuration yet. Nothing of it is kept until the file is written. */
export const startSetUp = async (means: {
  readonly configFile: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly stickFolder: string;
  readonly uiFolder: string;
  readonly clock: Clock;
  readonly log: Logger;
}): Promise<SetUp> => {
  const { clock, log, configFile } = means;
  let paper: Enrolment | null = null;
  const done = Promise.withResolvers<void>();

  const write = async (answers: SetUpAnswers): Promise<Written> => {
    if (paper === null) return { kind: 'wrong', lines: ['there is no court'] };
    const text = `${JSON.stringify(await configOf(paper, answers, means), null, 2)}\n`;
    try {
      checkConfig(configFile, text);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { kind: 'wrong', lines: error.mistakes.map(({ place, remedy }) => `${place}: ${remedy}`) };
    }
    await mkdir(dirname(configFile), { recursive: true });
    await writeDurably(configFile, Buffer.from(text));
    log.info({ terminal: paper.terminal.id }, 'set-up-written');
    return { kind: 'written' };
  };

  const actor = createActor(
    setUpMachine.provide({
      actors: {
        readStick: fromPromise(async () => {
          const found = await readCourtStick(means.stickFolder, clock);
          paper = found.enrolment;
          return found.told;
        }),
        findDevices: fromPromise(async ({ signal }) => [...(await findCandidates(clock, signal))]),
        tryDevice: fromPromise(async ({ input, signal }) => tryDevice(input, clock, signal)),
        writeSetUp: fromPromise(async ({ input }) => write(input)),
      },
    }),
    { input: { models: { receiptPrinter: receiptPrinterProfileNames() } } },
  );
  let rev = 0;
  let push: Push = setUpPush(actor.getSnapshot(), rev);
  const listeners = new Set<(shown: Push) => void>();
  actor.subscribe((snapshot) => {
    rev += 1;
    push = setUpPush(snapshot, rev);
    for (const listener of listeners) listener(push);
    if (snapshot.status === 'done') done.resolve();
  });
  const runner: ScreenRunner = {
    get push() {
      return push;
    },
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: ({ rev: seen, event }) => {
      if (event.type === 'session.touched') return 'taken';
      if (!event.type.startsWith('service.')) return 'refused';
      if (seen !== rev) return 'stale';
      const stamped = { ...event, at: clock.now() } as Parameters<typeof actor.send>[0];
      if (!actor.getSnapshot().can(stamped)) return 'refused';
      actor.send(stamped);
      return 'taken';
    },
  };
  actor.start();
  const server = await serveScreen({
    runner,
    log,
    uiFolder: means.uiFolder,
    host: '127.0.0.1',
    port: means.port,
    pixelsPerMillimetre: 4.03,
    pictures: async () => null,
    speech: espeak(),
    camera: null,
    videoCall: null,
    cameraTurned: 0,
  });
  return {
    url: server.url,
    written: done.promise,
    stop: async () => {
      actor.stop();
      await server.close();
    },
  };
};
