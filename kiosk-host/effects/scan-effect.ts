import { randomUUID } from 'node:crypto';
import { fromCallback } from 'xstate';
import type { DocumentScanner, ScanFault } from '../../device-drivers/document-scanner/document-scanner.ts';
import type { ScanEvent, ScanFaultCode } from '../../flows/filing/filing-effects.ts';
import { sha256 } from '../keep/vault.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { isNoRoom } from './no-room.ts';

class StorageFull extends Error {}

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
 * Scans for a visit. A page is told to the machine only when its picture is on disk. After a restart nothing is fed
 * by itself: the person presses again.
 */
export const scanEffect = (scanner: DocumentScanner, store: VisitStore, link: VisitLink) =>
  fromCallback<{ type: 'none' }, { readonly source: 'feeder' | 'flatbed' }>(({ sendBack, input }) => {
    const tell = (event: ScanEvent): void => sendBack(event);
    if (link.reviving) {
      queueMicrotask(() => tell({ type: 'scan.ended' }));
      return () => undefined;
    }
    const stop = new AbortController();
    const run = async (): Promise<void> => {
      await link.committed();
      const scanned = await scanner.scan(
        { source: input.source, resolution: 200, colour: 'colour', duplex: false },
        async (page) => {
          const id = randomUUID();
          try {
            await store.putPicture(id, page.jpeg);
          } catch (error) {
            if (isNoRoom(error)) throw new StorageFull();
            throw error;
          }
          if (stop.signal.aborted) return;
          link.busy();
          tell({
            type: 'scan.pageCame',
            page: {
              id,
              rotation: 0,
              widthPixels: page.widthPixels,
              heightPixels: page.heightPixels,
              sha256: sha256(page.jpeg),
              size: page.jpeg.length,
            },
          });
        },
        { signal: stop.signal },
      );
      if (stop.signal.aborted) return;
      const fault = scanned.ok ? null : faultOf(scanned.error.code);
      tell(fault === null ? { type: 'scan.ended' } : { type: 'scan.failed', code: fault });
    };
    run().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      tell({ type: 'scan.failed', code: error instanceof StorageFull ? 'storageFull' : 'scannerFault' });
    });
    return () => stop.abort();
  });
