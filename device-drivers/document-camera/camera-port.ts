/**
 * The way to the camera. The browser at the screen owns it, because the browser shows its live picture; what a driver
 * would ask of a device goes to the browser as an order, and comes back as an answer. These are the messages; how they
 * travel is the host's matter (`kiosk-host/web/camera-port.ts`).
 */

/**
 * Why the browser has no picture. `noCamera` none that is meant is plugged in (getUserMedia's NotFoundError, or the track
 * ended); `denied` it may not open it (NotAllowedError): the browser's policy does not name the terminal's address;
 * `inUse` another program holds it; `fault` it does not start, or gives no pictures (NotReadableError and all else).
 */
export type CameraTrouble = 'noCamera' | 'denied' | 'inUse' | 'fault';

/** The camera as the browser sees it. `label` is the browser's name of it; `detail` the name of the browser's error. */
export type CameraReport =
  | { readonly state: 'noCamera' }
  | { readonly state: 'closed' | 'opening'; readonly label: string }
  | {
      readonly state: 'live';
      readonly label: string;
      /** Size of the live picture, pixels; also that of what is taken. */
      readonly width: number;
      readonly height: number;
      /** The camera's own lamp; `null`: it has none that the browser could switch. */
      readonly torch: 'on' | 'off' | null;
    }
  | {
      readonly state: 'failed';
      readonly trouble: Exclude<CameraTrouble, 'noCamera'>;
      readonly detail: string;
    };

/**
 * What the browser is told to do. `choose` names the camera that is meant by a part of its label (`null`: any), and opens
 * nothing; `ask` wants a report; `reset` lets go of everything and looks for cameras anew.
 */
export type CameraOrder = { readonly request: number } & (
  | { readonly order: 'choose'; readonly label: string | null }
  | { readonly order: 'open' | 'close' | 'take' | 'ask' | 'reset' }
  | { readonly order: 'torch'; readonly on: boolean }
);

/** A picture as the browser took it, at full size. Personal data. */
export interface TakenPicture {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

/** What the browser says: a report unasked, or the one answer to an order. A `done` carries how things stand after it. */
export type CameraAnswer =
  | { readonly answer: 'report'; readonly report: CameraReport }
  | { readonly answer: 'done'; readonly request: number; readonly report: CameraReport }
  | {
      readonly answer: 'refused';
      readonly request: number;
      readonly trouble: CameraTrouble;
      readonly detail: string;
    }
  | ({ readonly answer: 'picture'; readonly request: number } & TakenPicture);

/** What a driver hears on a connection. */
export interface CameraListener {
  answer(answer: CameraAnswer): void;
  /** Something came that is no answer, of so many bytes. */
  unreadable(bytes: number): void;
  /** The browser is gone. Nothing comes after this. */
  closed(reason: string): void;
}

/** One connection of the browser, from its coming to its going. */
export interface CameraConnection {
  send(order: CameraOrder): void;
  /** There is one listener at a time; the newest has it. */
  listen(listener: CameraListener): void;
  /** Ends it: the browser comes back with a fresh one by itself. `closed` follows. */
  close(): void;
}

/** The place at which the browser comes and goes. */
export interface CameraPort {
  /** The browser's connection, or `null` while there is none. A newer one takes the place of an older. */
  readonly connection: CameraConnection | null;
  /** Calls whenever a browser has come. Gives the function that ends it. */
  onConnection(listener: () => void): () => void;
}
