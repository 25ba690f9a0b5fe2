import { createSimulatedUpsd } from '../../ups/simulated-upsd.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

/** The uninterruptible power supply's place: the mains, and how full its battery is (NUT's protocol). */
export const openUpsStand: OpenSmallStand = async ({ port, clock, changed }) => {
  const ups = createSimulatedUpsd({ clock });
  return openServedStand({
    name: 'ups',
    label: { zh: '不间断电源', en: 'Power supply (UPS)' },
    port,
    simulated: ups,
    faults: {
      silent: { zh: '不答话', en: 'Silent', fault: { kind: 'silent' } },
      stale: { zh: '数据过期', en: 'Stale data', fault: { kind: 'error', code: 'DATA-STALE' } },
    },
    deeds: {
      mains: {
        zh: '市电',
        en: 'Mains',
        choices: { off: { zh: '停电', en: 'Off' }, on: { zh: '来电', en: 'On' } },
        do: (way) => {
          ups.setMains(way === 'on');
          changed();
        },
      },
      charge: {
        zh: '电量',
        en: 'Charge',
        choices: {
          '100': { zh: '满', en: '100 %' },
          '50': { zh: '一半', en: '50 %' },
          '10': { zh: '快没了', en: '10 %' },
        },
        do: (percent) => {
          ups.setCharge(Number(percent));
          changed();
        },
      },
    },
    shows: () => [
      { zh: '状态', en: 'Status', value: ups.variables.get('ups.status') ?? '—' },
      { zh: '电量', en: 'Charge', value: `${ups.variables.get('battery.charge') ?? '—'} %` },
    ],
  });
};
