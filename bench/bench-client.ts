import type { SmallDeviceName } from './hall/small-stands.ts';
import type { SampleName } from './id-card-reader/sample-cards.ts';
import type { DeviceName, FaultName, LineMode } from './panel/catalogue.ts';
import type { BenchState, Deed, PrintView, SlipView } from './panel/controls.ts';

/** A slip with its address as a whole URL. */
export interface ClientSlip extends SlipView {
  /** The text lines, joined by line breaks. */
  readonly text: string;
}

/** A printed document with its bytes. */
export interface ClientPrint extends PrintView {
  readonly pdf: Uint8Array;
}

/** The hands of a test in the hall: every control of the panel, over the same API. A control that is refused throws. */
export interface BenchClient {
  state(): Promise<BenchState>;
  layCard(card: SampleName): Promise<void>;
  liftCard(): Promise<void>;
  setFault<Device extends DeviceName>(device: Device, fault: FaultName<Device>, on: boolean): Promise<void>;
  pull(device: DeviceName | SmallDeviceName): Promise<void>;
  plug(device: DeviceName | SmallDeviceName): Promise<void>;
  setSmallFault(device: SmallDeviceName, fault: string, on: boolean): Promise<void>;
  /** One of the acts of a small device, by the names in its stand. */
  act(device: SmallDeviceName, act: string, value?: string): Promise<void>;
  /** Lays this stack of pages in place of what is in the feeder. */
  loadFeeder(...pages: string[]): Promise<void>;
  addToFeeder(...pages: string[]): Promise<void>;
  placeOnGlass(page: string | null): Promise<void>;
  /** Gives a picture to the hall; the answer is the page's id. `type`: such as `image/png`. */
  upload(picture: Uint8Array, type: string): Promise<string>;
  setCourtLine(mode: LineMode): Promise<void>;
  /** Takes every fault away, plugs every cable, heals the line. Cards and papers stay. */
  putInOrder(): Promise<void>;
  /** Slips cut off so far, oldest first; `picture` is a whole URL. */
  slips(): Promise<ClientSlip[]>;
  /** Documents that came out whole, oldest first; `document` and `pages` are whole URLs. */
  prints(): Promise<ClientPrint[]>;
}

/** The hall at this panel's address. */
export const benchClient = (url: string): BenchClient => {
  const whole = (path: string): string => new URL(path, url).href;
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(whole(path), init);
    if (!answer.ok) throw new Error(`bench: ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;
  const perform = async (deed: Deed): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    await ask('/api/do', { method: 'POST', headers, body: JSON.stringify(deed) });
  };
  return {
    state: () => json('/api/state'),
    layCard: (card) => perform({ do: 'layCard', card }),
    liftCard: () => perform({ do: 'liftCard' }),
    setFault: (device, fault, on) => perform({ do: 'setFault', device, fault, on }),
    setSmallFault: (device, fault, on) => perform({ do: 'setFault', device, fault, on }),
    act: (device, act, value) => perform({ do: 'act', device, act, value: value ?? null }),
    pull: (device) => perform({ do: 'pull', device }),
    plug: (device) => perform({ do: 'plug', device }),
    loadFeeder: (...pages) => perform({ do: 'loadFeeder', pages }),
    addToFeeder: (...pages) => perform({ do: 'addToFeeder', pages }),
    placeOnGlass: (page) => perform({ do: 'placeOnGlass', page }),
    upload: async (picture, type) => {
      const body = new Blob([Uint8Array.from(picture)]);
      const answer = await ask('/api/pages', { method: 'POST', headers: { 'content-type': type }, body });
      return ((await answer.json()) as { id: string }).id;
    },
    setCourtLine: (mode) => perform({ do: 'setCourtLine', mode }),
    putInOrder: () => perform({ do: 'putInOrder' }),
    slips: async () =>
      (await json<SlipView[]>('/api/slips')).map((slip) => ({
        ...slip,
        picture: whole(slip.picture),
        text: slip.lines.flatMap((line) => (line.kind === 'text' ? [line.text] : [])).join('\n'),
      })),
    prints: async () => {
      const prints: ClientPrint[] = [];
      for (const print of await json<PrintView[]>('/api/prints')) {
        const pdf = new Uint8Array(await (await ask(print.document)).arrayBuffer());
        prints.push({ ...print, document: whole(print.document), pages: print.pages.map(whole), pdf });
      }
      return prints;
    },
  };
};
