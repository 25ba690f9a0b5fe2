import type { LampName } from '../../../device-drivers/lamps/lamps.ts';
import { createSimulatedLampBoard, LAMP_BOARD_WIRING } from '../../lamps/simulated-lamp-board.ts';
import type { Label } from '../../panel/catalogue.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

const LAMPS: Readonly<Partial<Record<LampName, Label>>> = {
  cardReader: { zh: '身份证灯', en: 'Card reader' },
  scanner: { zh: '扫描仪灯', en: 'Scanner' },
  receiptPrinter: { zh: '凭条口灯', en: 'Receipt slot' },
  documentPrinter: { zh: '文书口灯', en: 'Paper tray' },
  statusGood: { zh: '绿灯', en: 'Green' },
  statusBad: { zh: '红灯', en: 'Red' },
};

/** The relay board's place: its lamps, a person before the terminal, the door of its cabinet (Modbus RTU). */
export const openLampBoardStand: OpenSmallStand = async ({ port, clock, changed }) => {
  const board = createSimulatedLampBoard({ clock });
  board.unit.onRelay(() => changed());
  const wired = Object.keys(LAMP_BOARD_WIRING.lamps) as LampName[];
  return openServedStand({
    name: 'lampBoard',
    label: { zh: '指示灯和感应器', en: 'Lamps and sensors' },
    port,
    simulated: board.unit,
    faults: {
      silent: { zh: '不答话', en: 'Silent', fault: { kind: 'silent' } },
      refuses: { zh: '拒绝命令', en: 'Refuses commands', fault: { kind: 'exception', code: 4 } },
      badCrc: { zh: '校验错误', en: 'Wrong CRC', fault: { kind: 'badCrc' } },
    },
    deeds: {
      person: {
        zh: '机前的人',
        en: 'Somebody before it',
        choices: { comes: { zh: '走近', en: 'Comes' }, goes: { zh: '离开', en: 'Goes' } },
        do: (way) => {
          board.setOccupied(way === 'comes');
          changed();
        },
      },
      door: {
        zh: '机柜门',
        en: 'Cabinet door',
        choices: { open: { zh: '打开', en: 'Open' }, closed: { zh: '关上', en: 'Close' } },
        do: (way) => {
          board.setDoorOpen(way === 'open');
          changed();
        },
      },
    },
    shows: () => [
      ...wired.map((lamp) => ({
        ...(LAMPS[lamp] ?? { zh: lamp, en: lamp }),
        value: board.isLit(lamp) ? '亮' : '灭',
      })),
      { zh: '机前', en: 'Before it', value: board.occupied ? '有人' : '没人' },
      { zh: '机柜门', en: 'Door', value: board.doorOpen ? '开着' : '关着' },
    ],
  });
};
