import { ok, type Result } from '../../contract.ts';
import { type DnsSdFault, type DnsSdOptions, discoverServices } from '../../discovery/dns-sd.ts';
import type { FoundService } from '../../discovery/dns-sd-lines.ts';

/** The service types of eSCL over HTTP and over HTTPS (Mopria eSCL 2.x; from memory, and as sane-airscan browses them). */
const ESCL_SERVICES = { http: '_uscan._tcp', https: '_uscans._tcp' } as const;

/** A scanner that answered on the network. */
export interface FoundEsclScanner {
  readonly name: string;
  /** For the driver: `http://192.0.2.7:80/eSCL`. */
  readonly url: string;
  /** What it calls itself in its TXT record (`ty`); `null`: not told. */
  readonly model: string | null;
}

/** The address of a scanner's eSCL from its announcement: the TXT key `rs` is the path, `eSCL` where it is missing. */
export const esclUrlOf = (service: FoundService): string => {
  const scheme = service.type === ESCL_SERVICES.https ? 'https' : 'http';
  const host = service.address.includes(':') ? `[${service.address}]` : service.address;
  const path = (service.txt.rs ?? 'eSCL').replaceAll(/^\/+|\/+$/g, '');
  return `${scheme}://${host}:${service.port}/${path}`;
};

/** The eSCL scanners that answer on the network now. One that announces HTTP and HTTPS is told twice. */
export const findEsclScanners = async (
  options: DnsSdOptions,
): Promise<Result<readonly FoundEsclScanner[], DnsSdFault>> => {
  const found = await discoverServices(Object.values(ESCL_SERVICES), options);
  if (!found.ok) return found;
  return ok(
    found.value.map((service) => ({
      name: service.name,
      url: esclUrlOf(service),
      model: service.txt.ty || null,
    })),
  );
};
