import { fail, ok } from '../contract.ts';
import { createIoBoard, type OutputState } from '../modbus/io-board.ts';
import { isUnit } from '../modbus/modbus-frame.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createLamps, LAMP_NAMES, type LampMap, type LampName, lampChannels } from './lamps.ts';

const LIGHTS: readonly OutputState[] = ['on', 'off', 'blink'];

const isLamp = (text: string | undefined): text is LampName => LAMP_NAMES.some((name) => name === text);
const isLight = (text: string | undefined): text is OutputState => LIGHTS.some((light) => light === text);

/** Reads `cardReader=1,scanner=2`; `null` when it is something else. */
const parseLamps = (text: string): LampMap | null => {
  const pairs = text.split(',').map((pair) => pair.split('='));
  const isMap = pairs.every(([name, channel]) => isLamp(name) && /^[1-9]\d*$/.test(channel ?? ''));
  return isMap ? Object.fromEntries(pairs.map(([name, channel]) => [name, Number(channel)])) : null;
};

process.exitCode = await runDeviceTool({
  deviceClass: 'lamps',
  summary: 'Switches lamps on a board of relays (Modbus RTU).',
  link: 'transport',
  options: {
    unit: { type: 'string', value: 'NUMBER', default: '1', help: "the board's address, 1 to 247" },
    lamps: {
      type: 'string',
      value: 'NAME=CHANNEL,…',
      default: LAMP_NAMES.slice(0, 8)
        .map((name, index) => `${name}=${index + 1}`)
        .join(','),
      help: `relays from 1; names: ${LAMP_NAMES.join(' ')}`,
    },
  },
  driver: ({ transport, clock, options }) => {
    const lamps = parseLamps(options.lamps);
    if (lamps === null) return fail(`not a map of lamps: ${options.lamps}`);
    const unit = Number(options.unit);
    if (!isUnit(unit)) return fail(`not an address: ${options.unit}`);
    const opened = transport(() => (bytes) => bytes);
    if (!opened.ok) return opened;
    const board = createIoBoard({
      transport: opened.value,
      clock,
      config: { unit, outputs: lampChannels(lamps), inputs: [] },
    });
    return ok(createLamps({ id: 'lamps', board, lamps, clock }));
  },
  commands: {
    set: {
      help: 'set one lamp',
      arguments: 'LAMP on|off|blink',
      needs: 2,
      run: async (driver, { request, positionals: [lamp, light], hint }) => {
        if (isLamp(lamp) && isLight(light)) return driver.set(lamp, light, request);
        hint(`not a lamp and a light: ${lamp} ${light}`);
        return fail({ completion: 'invalidData', code: 'usage', action: 'none' });
      },
    },
  },
});
