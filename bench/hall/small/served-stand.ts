import type { Duplex } from 'node:stream';
import { listen } from '../../id-card-reader/serve.ts';
import type { Label } from '../../panel/catalogue.ts';
import { type Act, BenchRefusal, type Shown, type SmallStand } from '../small-stand.ts';

/** A simulated device on a byte stream, with faults that are begun and ended. */
interface Simulated<Fault> {
  attach(stream: Duplex): () => void;
  inject(fault: Fault): () => void;
}

/** One thing that can be done to the device, and how. */
export type Deed = Act & { readonly do: (value: string) => void };

/** Puts a simulated device on a TCP port of the hall, with its faults, its deeds and what it shows. */
export const openServedStand = async <Fault>(options: {
  readonly name: string;
  readonly label: Label;
  readonly port: number;
  readonly simulated: Simulated<Fault>;
  readonly faults: Readonly<Record<string, Label & { readonly fault: Fault }>>;
  readonly deeds: Readonly<Record<string, Deed>>;
  readonly shows: () => readonly Shown[];
}): Promise<SmallStand> => {
  const { name, label, simulated, faults, deeds } = options;
  const served = await listen(simulated, { port: options.port });
  const active = new Map<string, () => void>();
  let plugged = true;
  const words = ({ zh, en }: Label): Label => ({ zh, en });
  return {
    device: {
      ...words(label),
      name,
      faults: Object.fromEntries(Object.entries(faults).map(([fault, told]) => [fault, words(told)])),
      acts: Object.fromEntries(
        Object.entries(deeds).map(([act, { do: _, ...described }]) => [act, described]),
      ),
    },
    port: served.port,
    get plugged() {
      return plugged;
    },
    pull: async () => {
      await served.pull();
      plugged = false;
    },
    plug: async () => {
      await served.plug();
      plugged = true;
    },
    get faults() {
      return Object.fromEntries(Object.keys(faults).map((fault) => [fault, active.has(fault)]));
    },
    setFault: async (fault, on) => {
      active.get(fault)?.();
      active.delete(fault);
      const known = faults[fault];
      if (on && known) active.set(fault, simulated.inject(known.fault));
    },
    shows: options.shows,
    act: async (act, value) => {
      const deed = deeds[act];
      const fits = deed?.choices === undefined || (value !== null && Object.hasOwn(deed.choices, value));
      if (deed === undefined || !fits) throw new BenchRefusal(`${name} ${act}: ${value} does not fit`);
      deed.do(value ?? '');
    },
    look: async () => undefined,
    close: served.close,
  };
};
