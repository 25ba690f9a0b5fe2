import { fromCallback } from 'xstate';
import type { DocumentScanner, ScanFault } from '../../device-drivers/document-scanner/document-scanner.ts';
import type { ScanEvent, ScanFaultCode } from '../../flows/filing/filing-effects.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { isNoRoom } from './no-room.ts';
import type { PageIntake } from './page-intake.ts';

class StorageFull extends Error {}

/** What the scanner gave cannot be made into a page. */
class Unusable extends Error {}

const faultThrown = (error: unknown): ScanFaultCode => {
  if (error instanceof StorageFull) return 'storageFull';
  return error instanceof Unusable ? 'undecodable' : 'scannerFault';
};

/** The person cannot do anything about a login or a setting; a scan stopped at the device's own button is an end, not a fault. */
const faultOf = (code: ScanFault['code']): ScanFaultCode | null => {
  switch (code) {
    case 'canceled':
      return null;
    case 'accessDenied':
    case 'wrongCertificate':
    case 'unsupported':
    case 'timeOut':
      return 'scannerFault';
    case 'claimed':
      return 'busy';
    case 'notReady':
      return 'scannerLost';
    default:
      return code;
  }
};

/**
 * Scans for a visit. A page is told to the machine only when it is judged and its picture is on disk. After a restart nothing is fed
 * by itself: the person presses again.
 */
export const scanEffect = (scanner: DocumentScanner, intake: PageIntake, link: VisitLink) =>
  fromCallback<{ type: 'none' }, { readonly source: 'feeder' | 'flatbed' }>(({ sendBack, input }) => {
    const tell = (event: ScanEvent): void => sendBack(event);
    if (link.reviving) {
      queueMicrotask(() => tell({ type: 'scan.ended' }));
      return () => undefined;
    }
    const stop = new AbortController();
    const keep = async (jpeg: Uint8Array) => {
      try {
        return await intake.take(jpeg, { signal: stop.signal });
      } catch (error) {
        if (isNoRoom(error)) throw new StorageFull();
        throw error;
      }
    };
    const run = async (): Promise<void> => {
      await link.committed();
      const scanned = await scanner.scan(
        { source: input.source, resolution: 200, colour: 'colour', duplex: false },
        async (page) => {
          const taken = await keep(page.jpeg);
          if (stop.signal.aborted) return;
          if (!taken.ok) throw new Unusable();
          link.busy();
          tell({ type: 'scan.pageCame', page: taken.value });
        },
        { signal: stop.signal },
      );
      if (stop.signal.aborted) return;
      const fault = scanned.ok ? null : faultOf(scanned.error.code);
      tell(fault === null ? { type: 'scan.ended' } : { type: 'scan.failed', code: fault });
    };
    run().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      tell({ type: 'scan.failed', code: faultThrown(error) });
    });
    return () => stop.abort();
  });
