import { type Clock, fail, ok, type Result } from '../contract.ts';
import type { ToolOption, ToolValues } from '../tool/run-device-tool.ts';
import type { Mask } from '../transports/recording-transport.ts';
import type { Transport } from '../transports/transport.ts';
import type { ActiveLevel, DigitalInput } from './digital-input.ts';
import { createIoBoard } from './io-board.ts';
import { isUnit } from './modbus-frame.ts';

/** The options of a tool for one contact on a board: where it is, and how it is wired. */
export const CONTACT_OPTIONS = {
  unit: { type: 'string', value: 'NUMBER', default: '1', help: "the board's address, 1 to 247" },
  channel: { type: 'string', value: 'NUMBER', default: '1', help: 'input of the board, from 1' },
  level: {
    type: 'string',
    value: 'high|low',
    default: 'high',
    help: 'level of the input when somebody is there or the door is open',
  },
} as const satisfies Readonly<Record<string, ToolOption>>;

/** A contact as a tool's options say it is. */
export const contactOf = (setting: {
  readonly options: ToolValues<typeof CONTACT_OPTIONS>;
  readonly clock: Clock;
  transport(createMask: () => Mask): Result<Transport, string>;
}): Result<{ readonly input: DigitalInput; readonly activeLevel: ActiveLevel }, string> => {
  const { options, clock } = setting;
  const [unit, channel] = [Number(options.unit), Number(options.channel)];
  if (!isUnit(unit)) return fail(`not an address: ${options.unit}`);
  if (!Number.isInteger(channel) || channel < 1) return fail(`not a channel: ${options.channel}`);
  const { level } = options;
  if (level !== 'high' && level !== 'low') return fail(`not a level: ${level}`);
  // Nothing personal crosses this wire.
  const opened = setting.transport(() => (bytes) => bytes);
  if (!opened.ok) return opened;
  const board = createIoBoard({
    transport: opened.value,
    clock,
    config: { unit, outputs: [], inputs: [channel] },
  });
  return ok({ input: board.digitalInput(channel), activeLevel: level });
};
