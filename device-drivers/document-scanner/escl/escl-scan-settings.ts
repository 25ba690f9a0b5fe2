import { fail, ok, type Result } from '../../contract.ts';
import { commonFault } from '../../supervision/driver-core.ts';
import { A4_MILLIMETRES, nearestResolution, type ScanFault, type ScanRequest } from '../document-scanner.ts';
import { type EsclCapabilities, type EsclInput, inputFor } from './escl-capabilities.ts';

/** A request in the protocol's words, and what it really asks for. */
export interface EsclScanSettings {
  readonly xml: string;
  readonly resolution: number;
  readonly picture: { readonly widthPixels: number; readonly heightPixels: number };
}

/** Millimetres in ThreeHundredthsOfInches. */
const units = (millimetres: number): number => Math.round((millimetres / 25.4) * 300);

const COLOUR_MODES: Readonly<Record<ScanRequest['colour'], string>> = { colour: 'RGB24', grey: 'Grayscale8' };

const colourMode = (request: ScanRequest, input: EsclInput): string | null => {
  const wanted = COLOUR_MODES[request.colour];
  if (input.colourModes.includes(wanted)) return wanted;
  return Object.values(COLOUR_MODES).find((one) => input.colourModes.includes(one)) ?? null;
};

/** Writes ScanSettings (eSCL 2.x) for an A4 page, cut to what the input can take, as JPEG. Everything in it is a number or a word of ours. */
export const esclScanSettings = (
  request: ScanRequest,
  capabilities: EsclCapabilities,
): Result<EsclScanSettings, ScanFault> => {
  const duplex = request.source === 'feeder' && request.duplex;
  const input = inputFor(capabilities, request.source, duplex);
  if (input === null)
    return fail(commonFault('unsupported', `no ${request.source}${duplex ? ' for both sides' : ''}`));
  if (input.documentFormats.length > 0 && !input.documentFormats.includes('image/jpeg')) {
    return fail(commonFault('unsupported', 'no image/jpeg'));
  }
  const mode = colourMode(request, input);
  if (mode === null) return fail(commonFault('unsupported', 'neither RGB24 nor Grayscale8'));
  const resolution = nearestResolution(request.resolution, input.resolutions) ?? request.resolution;
  const width = Math.min(units(A4_MILLIMETRES.width), input.maxWidth);
  const height = Math.min(units(A4_MILLIMETRES.height), input.maxHeight);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
  <pwg:Version>${capabilities.version}</pwg:Version>
  <pwg:ScanRegions>
    <pwg:ScanRegion>
      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
      <pwg:XOffset>0</pwg:XOffset>
      <pwg:YOffset>0</pwg:YOffset>
      <pwg:Width>${width}</pwg:Width>
      <pwg:Height>${height}</pwg:Height>
    </pwg:ScanRegion>
  </pwg:ScanRegions>
  <pwg:InputSource>${request.source === 'feeder' ? 'Feeder' : 'Platen'}</pwg:InputSource>
  <scan:ColorMode>${mode}</scan:ColorMode>
  <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
  <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
  <scan:XResolution>${resolution}</scan:XResolution>
  <scan:YResolution>${resolution}</scan:YResolution>
${request.source === 'feeder' ? `  <scan:Duplex>${duplex}</scan:Duplex>\n` : ''}</scan:ScanSettings>
`;
  const pixels = (length: number): number => Math.round((length / 300) * resolution);
  return ok({
    xml,
    resolution,
    picture: { widthPixels: pixels(width), heightPixels: pixels(height) },
  });
};
