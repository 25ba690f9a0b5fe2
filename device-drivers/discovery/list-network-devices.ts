import { findEsclScanners } from '../document-scanner/escl/escl-discovery.ts';
import { type DnsSdOptions, discoverServices } from './dns-sd.ts';
import type { FoundService } from './dns-sd-lines.ts';
import type { FoundDevice } from './found-device.ts';

/** Service types of IPP printers (RFC 8011, PWG 5100.14 IPP Everywhere, section 4.2). */
const IPP_SERVICES = { ipp: '_ipp._tcp', ipps: '_ipps._tcp' } as const;

/** The address of a printer from its announcement: the TXT key `rp` is the path (PWG 5100.14). */
export const ippUriOf = (service: FoundService): string => {
  const scheme = service.type === IPP_SERVICES.ipps ? 'ipps' : 'ipp';
  const host = service.address.includes(':') ? `[${service.address}]` : service.address;
  return `${scheme}://${host}:${service.port}/${(service.txt.rp ?? 'ipp/print').replace(/^\/+/, '')}`;
};

const onNetwork = (
  found: Pick<FoundDevice, 'place' | 'name' | 'deviceClass' | 'protocol' | 'address' | 'note'>,
): FoundDevice => ({ on: 'network', usb: null, ...found });

/** The scanners and printers that answer on the network; where Avahi cannot be asked, one line that says so. */
export const listNetworkDevices = async (options: DnsSdOptions): Promise<readonly FoundDevice[]> => {
  const [scanners, printers] = await Promise.all([
    findEsclScanners(options),
    discoverServices(Object.values(IPP_SERVICES), options),
  ]);
  const fault = scanners.ok ? (printers.ok ? null : printers.error) : scanners.error;
  if (fault) {
    const note = `scanners and printers cannot be looked for: ${fault.detail || fault.problem}`;
    return [
      onNetwork({ place: '', name: 'network', deviceClass: null, protocol: null, address: null, note }),
    ];
  }
  return [
    ...(scanners.ok ? scanners.value : []).map(({ name, url, model }) =>
      onNetwork({
        place: new URL(url).host,
        name,
        deviceClass: 'document-scanner',
        protocol: 'escl',
        address: url,
        note: model,
      }),
    ),
    ...(printers.ok ? printers.value : []).map((service) =>
      onNetwork({
        place: `${service.address}:${service.port}`,
        name: service.name,
        deviceClass: 'page-printer',
        protocol: 'ipp',
        address: ippUriOf(service),
        note: service.txt.ty || null,
      }),
    ),
  ];
};
