import { fromPromise } from 'xstate';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** The devices that the set-up asks for; a terminal without one of the first four files no case. */
export const neededRoles = ['cardReader', 'scanner', 'receiptPrinter', 'pagePrinter'] as const;
export const otherRoles = ['codeScanner', 'keypad', 'signaturePad'] as const;
export const roles = [...neededRoles, ...otherRoles] as const;

/** The place of a device in the terminal. */
export type Role = (typeof roles)[number];

/** Something that was found and may stand in this place. */
export interface Candidate {
  readonly role: Role;
  readonly name: string;
  /** As a technician writes it: `serial:/dev/ttyUSB0@115200`, `ipp://…`. */
  readonly address: string;
  /** The word of the protocol, when it was recognised by it. */
  readonly protocol: string | null;
}

/** A device as it is to be reached. `model`: the protocol or profile; `null`: the usual one. */
export interface Chosen {
  readonly role: Role;
  readonly name: string;
  readonly address: string;
  readonly model: string | null;
}

/** What came of trying it: what it says of itself, or that nothing answers; `badAddress`: it is none. */
export type Tried =
  | { readonly kind: 'works'; readonly says: string }
  | { readonly kind: 'silent'; readonly state: string }
  | { readonly kind: 'badAddress' };

/** Whose terminal it is, as the court's file on the stick has it. Its secrets stay with the host. */
export interface CourtTold {
  readonly courtName: string;
  readonly courtUrl: string;
  readonly terminalId: string;
  readonly place: string;
  /** Whether the court answers at that address, and knows this terminal. */
  readonly answers: boolean;
}

/** What was on the stick. */
export type StickRead =
  | { readonly kind: 'found'; readonly court: CourtTold }
  | { readonly kind: 'noStick' | 'noFile' | 'notOurs' };

/** What the set-up has asked, all of it. */
export interface SetUpAnswers {
  readonly name: string;
  readonly place: string;
  readonly devices: readonly Chosen[];
  readonly widthMillimetres: number;
  readonly widthPixels: number;
  readonly languages: readonly string[];
  readonly pin: string;
}

/** What came of writing the configuration. `wrong`: it is not one, and why; nothing was written. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'wrong'; readonly lines: readonly string[] };

/** Reads the court's file on a stick, and asks the court whether it knows this terminal. */
export const readStick = fromPromise<StickRead, object>(notProvided('readStick'));

/** Looks for devices on serial ports, HID, USB and the network; asks what is behind each serial port. */
export const findDevices = fromPromise<readonly Candidate[], object>(notProvided('findDevices'));

/** Opens a device and asks it what it is. */
export const tryDevice = fromPromise<Tried, Chosen>(notProvided('tryDevice'));

/** Checks all of it and writes `kiosk.config.json`. */
export const writeSetUp = fromPromise<Written, SetUpAnswers>(notProvided('writeSetUp'));
