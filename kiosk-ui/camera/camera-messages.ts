/**
 * What browser and host say to each other about the camera over the table. The host's own picture of these messages is
 * `device-drivers/document-camera/camera-port.ts`; a test holds the two equal.
 */

/** Why there is no picture. `noCamera` the one that is meant is not plugged in; `denied` this page may not open it; `inUse` another program has it; `fault` it gives no pictures. */
export type CameraTrouble = 'noCamera' | 'denied' | 'inUse' | 'fault';

/** How things stand. `label` is the browser's name of the camera; sizes in pixels; `torch` is the camera's own lamp, `null` where it has none. */
export type CameraReport =
  | { readonly state: 'noCamera' }
  | { readonly state: 'closed' | 'opening'; readonly label: string }
  | {
      readonly state: 'live';
      readonly label: string;
      readonly width: number;
      readonly height: number;
      readonly torch: 'on' | 'off' | null;
    }
  | {
      readonly state: 'failed';
      readonly trouble: Exclude<CameraTrouble, 'noCamera'>;
      readonly detail: string;
    };

/** What the host wants done. Each has one answer, with the same number. */
export type CameraOrder = { readonly request: number } & (
  | { readonly order: 'choose'; readonly label: string | null }
  | { readonly order: 'open' | 'close' | 'take' | 'ask' | 'reset' }
  | { readonly order: 'torch'; readonly on: boolean }
);

/** What is said as text. A picture is said in bytes: see `picture-message.ts`. */
export type CameraWord =
  | { readonly answer: 'report'; readonly report: CameraReport }
  | { readonly answer: 'done'; readonly request: number; readonly report: CameraReport }
  | {
      readonly answer: 'refused';
      readonly request: number;
      readonly trouble: CameraTrouble;
      readonly detail: string;
    };

/** What stands before a picture's bytes. */
export interface PictureHeader {
  readonly answer: 'picture';
  readonly request: number;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Length of the picture that follows. */
  readonly bytes: number;
}
