import { type ReadonlySignal, signal } from '@preact/signals';
import type { CameraReport, CameraTrouble } from './camera-messages.ts';

/** What a wish came to. `detail` is the name of the browser's error. */
export type CameraOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: CameraTrouble; readonly detail: string };

/** A picture at full size. */
export interface TakenPhoto {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: ArrayBuffer;
}

/** The one place in the page that opens the camera. Calls do not overlap: `camera-link.ts` puts them in a row. */
export interface CameraOwner {
  readonly report: ReadonlySignal<CameraReport>;
  /** What a preview shows; `null` while the camera is closed. */
  readonly stream: ReadonlySignal<MediaStream | null>;
  /** Means the camera whose label has these words in it; `null`: any. Another one that is open is closed. */
  choose(label: string | null): Promise<void>;
  /** Opens it at its full size and waits for the first picture of that size. */
  open(): Promise<CameraOutcome<void>>;
  close(): void;
  take(): Promise<CameraOutcome<TakenPhoto>>;
  torch(on: boolean): Promise<CameraOutcome<void>>;
  /** Lets go of everything and looks for cameras anew. */
  reset(): Promise<void>;
  /** Ends it for good. */
  end(): void;
}

/** All waits, ms. */
const waits = {
  /** To the first picture of full size: cameras with autofocus take up to 4 s. */
  fullSize: 6_000,
  /** For one photo, before the live picture is taken instead. */
  photo: 4_000,
} as const;

/** Asked for and never had: the browser then takes the largest that the camera offers. */
const moreThanAnyCamera = 16_384;

/** The first frames may be 2 × 2: this share of the promised pixels must be there. */
const fullSizeShare = 0.9;

/** Quality of a picture that is taken from the live one: the host looks at it more closely than a person. */
const jpegQuality = 0.95;

const failed = (trouble: CameraTrouble, detail: string) => ({ ok: false, trouble, detail }) as const;
const done = { ok: true, value: undefined } as const;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** The errors of getUserMedia (Media Capture and Streams, 10.2) in our words. */
const troubleOf = (error: unknown): CameraTrouble => {
  switch (nameOf(error)) {
    case 'NotFoundError':
    // Its deviceId was in the list a moment ago.
    case 'OverconstrainedError':
      return 'noCamera';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotReadableError':
      // Chromium's words for a camera that somebody else holds; on Linux it mostly cannot tell and says otherwise.
      return error instanceof Error && /in use/iu.test(error.message) ? 'inUse' : 'fault';
    default:
      return 'fault';
  }
};

/** Not scaled up or cropped to what was asked for: what the sensor gives. Missing from TypeScript's list (Media Capture and Streams, 4.3.5). */
const nativeSize: MediaTrackConstraints & { readonly resizeMode: 'none' } = { resizeMode: 'none' };

/** What an open camera consists of. */
interface Opened {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Plays unseen: knows the true size, and is what a picture is taken from where the camera takes no photos. */
  readonly video: HTMLVideoElement;
  readonly ended: AbortController;
}

/** The torch is missing from TypeScript's list of constraints (Image Capture, 7.2). */
interface TorchPart {
  readonly torch?: boolean;
}

const within = async <T>(milliseconds: number, promise: Promise<T>): Promise<T> => {
  let timer = 0;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = window.setTimeout(
          () => reject(new DOMException('took too long', 'TimeoutError')),
          milliseconds,
        );
      }),
    ]);
  } finally {
    window.clearTimeout(timer);
  }
};

/** Resolves when the video shows what the track promised. */
const fullSize = (video: HTMLVideoElement, track: MediaStreamTrack, ended: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const { width = 0, height = 0 } = track.getSettings();
    const look = (): void => {
      // A camera on its side tells width and height the other way round: only the product is compared.
      if (video.videoWidth * video.videoHeight < width * height * fullSizeShare) return;
      if (video.videoWidth < 3) return;
      resolve();
    };
    for (const type of ['resize', 'loadeddata', 'playing'] as const)
      video.addEventListener(type, look, { signal: ended });
    ended.addEventListener('abort', () => reject(new DOMException('let go', 'AbortError')), {
      once: true,
    });
    video.play().then(look, reject);
  });

/** Makes the owner of the camera. Nothing is opened before it is asked for. */
export const createCameraOwner = (devices: MediaDevices = navigator.mediaDevices): CameraOwner => {
  const report = signal<CameraReport>({ state: 'noCamera' });
  const stream = signal<MediaStream | null>(null);
  let wanted: string | null = null;
  let opened: Opened | null = null;
  /** Counts lettings-go, so that an opening that was overtaken by one ends itself. */
  let spell = 0;

  /** The camera that is meant, if it is plugged in. Without permission labels are empty: then any may be it, and opening will tell. */
  const find = async (): Promise<MediaDeviceInfo | null> => {
    const cameras = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
    const words = wanted?.toLowerCase() ?? '';
    return cameras.find(({ label }) => label === '' || label.toLowerCase().includes(words)) ?? null;
  };

  const letGo = (): void => {
    const ending = opened;
    spell += 1;
    opened = null;
    stream.value = null;
    if (!ending) return;
    ending.ended.abort();
    for (const track of ending.stream.getTracks()) track.stop();
    ending.video.srcObject = null;
  };

  const tellClosed = async (): Promise<void> => {
    const camera = await find();
    if (opened) return;
    report.value = camera ? { state: 'closed', label: camera.label } : { state: 'noCamera' };
  };

  const torchOf = (track: MediaStreamTrack): 'on' | 'off' | null =>
    (track.getCapabilities() as TorchPart).torch === true
      ? (track.getSettings() as TorchPart).torch === true
        ? 'on'
        : 'off'
      : null;

  const tellLive = ({ track, video }: Opened): void => {
    report.value = {
      state: 'live',
      label: track.label,
      width: video.videoWidth,
      height: video.videoHeight,
      torch: torchOf(track),
    };
  };

  /** Something was plugged in or pulled out. */
  const changed = async (): Promise<void> => {
    const current = opened;
    if (!current) {
      // A failure stands until somebody tries again, unless the camera has gone altogether.
      if (report.value.state === 'failed' && (await find())) return;
      await tellClosed();
      return;
    }
    const { deviceId } = current.track.getSettings();
    const list = await devices.enumerateDevices();
    if (opened === current && !list.some((each) => each.kind === 'videoinput' && each.deviceId === deviceId))
      lost();
  };
  const isMissing = (): boolean => report.value.state === 'noCamera';
  const lost = (): void => {
    letGo();
    // It is told at once; the list of devices may name it for a moment longer.
    report.value = { state: 'noCamera' };
  };
  const onChange = (): void => {
    void changed();
  };
  devices.addEventListener('devicechange', onChange);

  const open = async (): Promise<CameraOutcome<void>> => {
    if (opened) return done;
    const camera = await find();
    if (!camera) {
      report.value = { state: 'noCamera' };
      return failed('noCamera', 'none in the list');
    }
    report.value = { state: 'opening', label: camera.label };
    const mine = spell;
    const overtaken = failed('fault', 'let go meanwhile');
    let got: MediaStream | null = null;
    try {
      got = await devices.getUserMedia({
        audio: false,
        video: {
          ...(camera.deviceId === '' ? {} : { deviceId: { exact: camera.deviceId } }),
          width: { ideal: moreThanAnyCamera },
          height: { ideal: moreThanAnyCamera },
          ...nativeSize,
        },
      });
      if (spell !== mine) {
        for (const track of got.getTracks()) track.stop();
        return overtaken;
      }
      const [track] = got.getVideoTracks();
      if (!track) throw new DOMException('a stream without a picture', 'NotReadableError');
      const video = document.createElement('video');
      video.muted = true;
      video.playsInline = true;
      video.srcObject = got;
      const ended = new AbortController();
      track.addEventListener('ended', lost, { signal: ended.signal });
      const made: Opened = { stream: got, track, video, ended };
      opened = made;
      await within(waits.fullSize, fullSize(video, track, ended.signal));
      video.addEventListener('resize', () => tellLive(made), { signal: ended.signal });
      stream.value = got;
      tellLive(made);
      return done;
    } catch (error) {
      for (const track of got?.getTracks() ?? []) track.stop();
      // Whoever let go of it has told how things stand.
      if (spell !== mine) return isMissing() ? failed('noCamera', 'it went') : overtaken;
      letGo();
      const trouble = troubleOf(error);
      report.value =
        trouble === 'noCamera' ? { state: 'noCamera' } : { state: 'failed', trouble, detail: nameOf(error) };
      return failed(trouble, nameOf(error));
    }
  };

  /** The photo that the camera itself takes, if it does, is whole, and is no smaller than the live picture. */
  const photo = async ({ track, video }: Opened): Promise<TakenPhoto | null> => {
    if (typeof ImageCapture === 'undefined') return null;
    try {
      const blob = await within(waits.photo, new ImageCapture(track).takePhoto());
      if (blob.type !== 'image/jpeg' && blob.type !== 'image/png') return null;
      // Some cameras leave out the Huffman tables of their JPEGs: what the browser cannot decode nobody can.
      const decoded = await createImageBitmap(blob);
      const pixels = decoded.width * decoded.height;
      decoded.close();
      if (pixels < video.videoWidth * video.videoHeight * fullSizeShare) return null;
      return { mediaType: blob.type, bytes: await blob.arrayBuffer() };
    } catch {
      // Not every camera takes photos; the live picture is as large. A camera that went is told by its track.
      return null;
    }
  };

  const frame = async ({ video }: Opened): Promise<TakenPhoto> => {
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const context = canvas.getContext('2d');
    if (!context) throw new DOMException('no canvas', 'NotReadableError');
    context.drawImage(video, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
    return { mediaType: 'image/jpeg', bytes: await blob.arrayBuffer() };
  };

  return {
    report,
    stream,
    choose: async (label) => {
      wanted = label;
      if (opened && !opened.track.label.toLowerCase().includes(label?.toLowerCase() ?? '')) letGo();
      if (!opened) await tellClosed();
    },
    open,
    close: () => {
      const { value } = report;
      letGo();
      if (value.state === 'live' || value.state === 'opening')
        report.value = { state: 'closed', label: value.label };
    },
    take: async () => {
      const current = opened;
      if (!current) return failed('fault', 'closed');
      try {
        const taken = (await photo(current)) ?? (await frame(current));
        // It went while the picture was on its way: the last frame stands still, and is not what lies there now.
        return opened === current
          ? { ok: true, value: taken }
          : failed('noCamera', 'it went while the picture was taken');
      } catch (error) {
        return failed('fault', nameOf(error));
      }
    },
    torch: async (on) => {
      const current = opened;
      if (!current) return failed('fault', 'closed');
      if (torchOf(current.track) === null) return failed('fault', 'no torch');
      try {
        const lit: MediaTrackConstraintSet & TorchPart = { torch: on };
        await current.track.applyConstraints({ advanced: [lit] });
        tellLive(current);
        return done;
      } catch (error) {
        return failed('fault', nameOf(error));
      }
    },
    reset: async () => {
      letGo();
      await tellClosed();
    },
    end: () => {
      devices.removeEventListener('devicechange', onChange);
      letGo();
    },
  };
};
