import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Rig, type RigOptions, startRig } from '../journeys/rig.ts';
import { endVisit } from '../journeys/walk.ts';
import { visitWire, type WireVisitor } from '../journeys/wire-visitor.ts';

/** A rig whose screen is the bare page with the token: these tests speak the screen's language themselves. */
export interface Terminal {
  readonly rig: Rig;
  /** Visitors of this test; all of them are closed by `tidy`. */
  visitor(): Promise<WireVisitor>;
  /** kill -9 of the host, a new start, and a new look at the same screen. `meanwhile` happens while it is dead. */
  powerCut(meanwhile?: () => Promise<void>): Promise<WireVisitor>;
  /** After each test: devices in order, papers away, the visit over. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts gateway, bench and host for one file of situations. */
export const startTerminal = async (options: Omit<RigOptions, 'ui'> = {}): Promise<Terminal> => {
  const ui = await mkdtemp(join(tmpdir(), 'bare-screen-'));
  await writeFile(join(ui, 'index.html'), '<meta name="kiosk-token" content="__KIOSK_TOKEN__">');
  const rig = await startRig({ ...options, ui }).catch(async (error: unknown) => {
    await rm(ui, { recursive: true, force: true });
    throw error;
  });
  let visitors: WireVisitor[] = [];
  const visitor = async (): Promise<WireVisitor> => {
    const made = await visitWire(rig.url);
    visitors.push(made);
    return made;
  };
  return {
    rig,
    visitor,
    powerCut: async (meanwhile) => {
      await rig.host.kill();
      await meanwhile?.();
      await rig.host.start();
      return visitor();
    },
    tidy: async () => {
      await rig.bench.putInOrder();
      await rig.bench.liftCard();
      await rig.bench.loadFeeder();
      await rig.bench.placeOnGlass(null);
      await endVisit(await visitor());
      for (const each of visitors) each.close();
      visitors = [];
    },
    stop: async () => {
      for (const each of visitors) each.close();
      await rig.stop();
      await rm(ui, { recursive: true, force: true });
    },
  };
};
