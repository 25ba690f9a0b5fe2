import { createSimulatedKeypad, type PrintedKey } from '../../keypad/simulated-keypad.ts';
import type { Label } from '../../panel/catalogue.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

const KEYS: Readonly<Record<PrintedKey, Label>> = {
  up: { zh: '上', en: 'Up' },
  down: { zh: '下', en: 'Down' },
  left: { zh: '左', en: 'Left' },
  right: { zh: '右', en: 'Right' },
  select: { zh: '确定', en: 'Select' },
  help: { zh: '帮助', en: 'Help' },
  'volume+': { zh: '音量＋', en: 'Volume up' },
  'volume-': { zh: '音量－', en: 'Volume down' },
};

/** The tactile keypad's place: keys and the headset's plug (HID reports). */
export const openKeypadStand: OpenSmallStand = async ({ port, changed }) => {
  const keypad = createSimulatedKeypad('nav-pad');
  let headset = false;
  return openServedStand({
    name: 'keypad',
    label: { zh: '按键盘', en: 'Tactile keypad' },
    port,
    simulated: keypad,
    faults: {
      silent: { zh: '按了没反应', en: 'Silent', fault: { kind: 'silent' } },
      stuckKey: { zh: '“下”键卡住', en: 'Key “down” sticks', fault: { kind: 'stuckKey', key: 'down' } },
      bounce: { zh: '按键抖动', en: 'Keys bounce', fault: { kind: 'bounce', changes: 5 } },
      selfTestFails: { zh: '自检失败', en: 'Self-test fails', fault: { kind: 'selfTestFails' } },
    },
    deeds: {
      press: {
        zh: '按一下',
        en: 'Press',
        choices: KEYS,
        do: (key) => {
          keypad.press(key as PrintedKey);
          keypad.release(key as PrintedKey);
        },
      },
      headset: {
        zh: '耳机',
        en: 'Headset',
        choices: { in: { zh: '插上', en: 'Plug in' }, out: { zh: '拔下', en: 'Pull out' } },
        do: (way) => {
          headset = way === 'in';
          if (headset) keypad.plugHeadset();
          else keypad.pullHeadset();
          changed();
        },
      },
    },
    shows: () => [{ zh: '耳机', en: 'Headset', value: headset ? '插着' : '没插' }],
  });
};
