import { type CabinetPerson, createSimulatedCabinet } from '../../material-cabinet/simulated-cabinet.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

/** The cabinet for paper originals (材料收转柜): slots that spring open, and whoever stands before them. */
export const openCabinetStand: OpenSmallStand = async ({ port, clock, changed }) => {
  const cabinet = createSimulatedCabinet({ clock });
  const slots = Object.fromEntries(
    cabinet.slots.map((slot) => [slot, { zh: `${slot} 格`, en: `Slot ${slot}` }]),
  );
  const at = (act: (slot: string) => void) => (slot: string) => {
    act(slot);
    changed();
  };
  return openServedStand({
    name: 'materialCabinet',
    label: { zh: '材料收转柜', en: 'Cabinet for originals' },
    port,
    simulated: cabinet.unit,
    faults: {
      silent: { zh: '不答话', en: 'Silent', fault: { kind: 'silent' } },
      refuses: { zh: '拒绝命令', en: 'Refuses commands', fault: { kind: 'exception', code: 4 } },
    },
    deeds: {
      person: {
        zh: '柜前的人会',
        en: 'Whoever stands there',
        choices: {
          lays: { zh: '放进去、关门', en: 'lays in and shuts' },
          takes: { zh: '拿出来、关门', en: 'takes out and shuts' },
          shuts: { zh: '只关门', en: 'only shuts' },
          nobody: { zh: '没人', en: 'nobody' },
        },
        do: at((person) => cabinet.setPerson(person as CabinetPerson)),
      },
      shut: { zh: '关上门', en: 'Shut a door', choices: slots, do: at(cabinet.shut) },
      force: { zh: '撬开门', en: 'Force a door', choices: slots, do: at(cabinet.force) },
    },
    shows: () =>
      cabinet.slots.map((slot) => ({
        zh: `${slot} 格`,
        en: `Slot ${slot}`,
        value: `${cabinet.isOpen(slot) ? '门开着' : '门关着'}，${cabinet.isOccupied(slot) ? '有材料' : '空'}`,
      })),
  });
};
