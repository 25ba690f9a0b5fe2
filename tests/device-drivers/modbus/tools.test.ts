import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedLampBoard,
  type SimulatedLampBoard,
} from '../../../bench/lamps/simulated-lamp-board.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';

const run = async (deviceClass: string, ...words: string[]) => {
  const file = fileURLToPath(new URL(`../../../device-drivers/${deviceClass}/cli.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let said = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, output, words: said };
};

const withBoard = async (
  situation: (board: SimulatedLampBoard, address: readonly string[]) => Promise<void>,
): Promise<void> => {
  const board = createSimulatedLampBoard({ clock: systemClock });
  const served = await listen(board.unit, { port: 0 });
  try {
    await situation(board, ['--transport', `tcp://127.0.0.1:${served.port}`]);
  } finally {
    await served.close();
  }
};

describe.concurrent('the technician’s tools for what hangs on a board', () => {
  test('a lamp is lit by name', () =>
    withBoard(async (board, address) => {
      const { code } = await run('lamps', 'set', 'scanner', 'on', '--lamps', 'scanner=2', ...address);
      expect(code).toBe(0);
      expect(board.isLit('scanner')).toBe(true);
    }));

  test('all lamps are tried', () =>
    withBoard(async (_, address) => {
      const { code, output } = await run('lamps', 'health', 'external', ...address);
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ level: 'external', healthy: true });
    }));

  test('a map that names no lamp is explained', () =>
    withBoard(async (_, address) => {
      const { code, words } = await run('lamps', 'status', '--lamps', 'moon=1', ...address);
      expect(code).toBe(64);
      expect(words).toContain('not a map of lamps: moon=1');
    }));

  test('somebody stands before the sensor', () =>
    withBoard(async (board, address) => {
      board.setOccupied(true);
      const { code, output } = await run('presence-sensor', 'read', ...address);
      expect(code).toBe(0);
      expect(JSON.parse(output)).toEqual({ occupied: true });
    }));

  test('the door is closed, by a contact that is closed with it', () =>
    withBoard(async (_, address) => {
      const { code, output } = await run(
        'door-sensor',
        'read',
        '--channel',
        '2',
        '--level',
        'low',
        ...address,
      );
      expect(code).toBe(0);
      expect(JSON.parse(output)).toEqual({ door: 'closed' });
    }));

  test.each([
    ['--unit', '0', 'not an address: 0'],
    ['--channel', 'x', 'not a channel: x'],
    ['--level', 'up', 'not a level: up'],
  ])('%s %s is explained', (option, value, said) =>
    withBoard(async (_, address) => {
      const { code, words } = await run('door-sensor', 'read', option, value, ...address);
      expect(code).toBe(64);
      expect(words).toContain(said);
    }),
  );
});
