import type {
  CompletionCode,
  DeviceCapabilities,
  DeviceFault,
  DeviceRequest,
  DeviceStatus,
  Driver,
  OperatorAction,
  Result,
} from '../contract.ts';
import { type CommonFault, commonFault } from '../supervision/driver-core.ts';

/** Where the paper lies: in the automatic document feeder, or on the glass. */
export type ScanSource = 'feeder' | 'flatbed';

/** Dots an inch that the kiosk asks for. */
export type ScanResolution = 150 | 200 | 300;

/** `grey` is 8-bit grey, `colour` 24-bit RGB. */
export type ScanColour = 'colour' | 'grey';

/** What to scan and how. `duplex` has a meaning for the feeder only; the glass has one side. */
export interface ScanRequest {
  readonly source: ScanSource;
  readonly resolution: ScanResolution;
  readonly colour: ScanColour;
  readonly duplex: boolean;
}

/** One side of a sheet. The picture was decoded to the end before it was delivered. Personal data. */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Dots an inch as the device really scanned: the nearest it offers when it does not have the one asked for. */
  readonly resolution: number;
}

/**
 * Why a scan ended early.
 * `empty` nothing lies in the feeder; `jam` paper stands in the path or was not drawn in; `coverOpen`;
 * `doubleFeed` two sheets went through together; `busy` somebody else uses the scanner, or this driver is
 * scanning already; `undecodable` a page came broken and was not delivered; `scannerLost` it does not answer
 * any more; `scannerFault` it answers and does not work; `accessDenied` it wants a login or the process may not open
 * it; `wrongCertificate` another device answers at its address, or its certificate was renewed.
 * The words that every device has come on top: `canceled` is also the scanner's own stop button, and `unsupported` what
 * it cannot do.
 */
export type ScanFaultCode =
  | 'empty'
  | 'jam'
  | 'coverOpen'
  | 'doubleFeed'
  | 'busy'
  | 'undecodable'
  | 'scannerLost'
  | 'scannerFault'
  | 'accessDenied'
  | 'wrongCertificate';

/** Why a command of the scanner failed. */
export type ScanFault = DeviceFault<ScanFaultCode> | CommonFault;

/** The feeder's state. `null`: the scanner has none; `unknown`: it has one and cannot, or not yet, tell. */
export type FeederState = 'loaded' | 'empty' | 'jammed' | 'coverOpen' | 'unknown' | null;

/** A full picture of the scanner. */
export interface DocumentScannerStatus extends DeviceStatus {
  readonly feeder: FeederState;
}

/** What the device can do. */
export interface DocumentScannerCapabilities extends DeviceCapabilities {
  readonly sources: readonly ScanSource[];
  /** Those of the kiosk's resolutions that the device has exactly; may be empty, a neighbour is taken then. */
  readonly resolutions: readonly ScanResolution[];
  readonly colours: readonly ScanColour[];
  /** The feeder turns the sheet or has two eyes. */
  readonly duplex: boolean;
}

/** Takes one page while the rest is scanned; the next one waits for it. */
export type OnPage = (page: ScannedPage) => Promise<void>;

/** The scanner as the host drives it. */
export interface DocumentScanner extends Driver<DocumentScannerStatus, DocumentScannerCapabilities> {
  /**
   * Scans. Pages stream out as they come, one at a time: `onPage` is awaited before the next one. Ends when the
   * feeder is empty, one flatbed page is done, a fault stops it, or the request ends it. Pages already delivered
   * stay valid on a fault; `pages` counts those delivered. One scan at a time: a second one is `busy`.
   * When it ends by the request, no `onPage` runs any more, and the scanner ends its job behind it.
   * An `onPage` that throws stops the scan and the error comes out of `scan`.
   */
  scan(
    request: ScanRequest,
    onPage: OnPage,
    device: DeviceRequest,
  ): Promise<Result<{ readonly pages: number }, ScanFault>>;
}

/** The resolutions of the kiosk, lowest first. */
export const SCAN_RESOLUTIONS: readonly ScanResolution[] = [150, 200, 300];

/** A4 (ISO 216), the paper of Chinese courts, in millimetres. */
export const A4_MILLIMETRES = { width: 210, height: 297 } as const;

const FAULTS: Readonly<
  Record<ScanFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  empty: { completion: 'userError', action: 'none' },
  jam: { completion: 'userError', action: 'clear' },
  coverOpen: { completion: 'userError', action: 'clear' },
  doubleFeed: { completion: 'userError', action: 'clear' },
  busy: { completion: 'deviceNotReady', action: 'none' },
  undecodable: { completion: 'invalidData', action: 'none' },
  scannerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  scannerFault: { completion: 'hardwareError', action: 'maintenance' },
  accessDenied: { completion: 'deviceNotReady', action: 'configuration' },
  wrongCertificate: { completion: 'deviceNotReady', action: 'configuration' },
};

/** A fault with its class's usual completion and action; `change` overrides them where the case is another one. */
export const scanFault = (
  code: ScanFaultCode,
  detail?: string,
  change?: { readonly completion?: CompletionCode; readonly action?: OperatorAction },
): DeviceFault<ScanFaultCode> => ({
  ...FAULTS[code],
  ...change,
  code,
  ...(detail === undefined ? {} : { detail }),
});

/** What stands against a request on this device, or `null`. */
export const requestFault = (
  request: ScanRequest,
  capabilities: Pick<DocumentScannerCapabilities, 'sources' | 'duplex'>,
): ScanFault | null => {
  if (!capabilities.sources.includes(request.source))
    return commonFault('unsupported', `no ${request.source}`);
  if (request.source === 'feeder' && request.duplex && !capabilities.duplex)
    return commonFault('unsupported', 'no duplex');
  return null;
};

/** The exact resolution, or else the next higher one (more dots harm nobody), or else the highest. `null`: none is offered. */
export const nearestResolution = (wanted: number, offered: readonly number[]): number | null => {
  const sorted = offered.toSorted((a, b) => a - b);
  return sorted.find((one) => one >= wanted) ?? sorted.at(-1) ?? null;
};
