import type { DeviceClass } from '../contract.ts';

/** Something that is plugged in, or answers on the network, as far as it can be told without asking it. */
export interface FoundDevice {
  /** How it was found. */
  readonly on: 'serial' | 'hid' | 'printer' | 'video' | 'network' | 'ups' | 'usb';
  /** Its node or address. */
  readonly place: string;
  readonly name: string;
  /** `VVVV:PPPP`; `null` when it is not on USB. */
  readonly usb: string | null;
  /** `null`: not known. */
  readonly deviceClass: DeviceClass | null;
  /** The word of the protocol in the class's driver; `null`: not known, or there is only one. */
  readonly protocol: string | null;
  /** What goes behind the tool's option of the class (`--transport`, `--printer`, …); `null`: it cannot be opened. */
  readonly address: string | null;
  /** What a technician should know of it. */
  readonly note: string | null;
}
