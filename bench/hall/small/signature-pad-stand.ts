import { createSimulatedSignaturePad } from '../../signature-pad/simulated-signature-pad.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

/** Points of the wave that stands for a name. */
const POINTS = 60;

/** The signature pad's place: somebody writes on it (HID reports). */
export const openSignaturePadStand: OpenSmallStand = async ({ port, clock }) => {
  const pad = createSimulatedSignaturePad('stu-430');
  const write = async (): Promise<void> => {
    for (let point = 0; point < POINTS; point += 1) {
      const along = point / POINTS;
      pad.touch({ x: 0.15 + 0.7 * along, y: 0.5 + 0.25 * Math.sin(along * 20), pressure: 0.5 });
      await clock.sleep(10);
    }
    pad.away();
  };
  return openServedStand({
    name: 'signaturePad',
    label: { zh: '签字板', en: 'Signature pad' },
    port,
    simulated: pad,
    faults: {
      silent: { zh: '写了没反应', en: 'Silent', fault: { kind: 'silent' } },
      lyingPlaces: { zh: '位置乱报', en: 'Places beyond its edge', fault: { kind: 'lyingPlaces' } },
    },
    deeds: { sign: { zh: '在上面签字', en: 'Write on it', do: () => void write() } },
    shows: () => [],
  });
};
