import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createLockBoardCabinet, type LockBoardConfig } from './lock-board-cabinet.ts';
import { createMaterialCabinet } from './material-cabinet.ts';

/** The slots that a technician tries without a file: eight, locks on relays 1 to 8, doors on inputs 1 to 8, content on 9 to 16. */
const USUAL: LockBoardConfig = {
  unit: 1,
  slots: Array.from({ length: 8 }, (_, index) => ({
    name: String(index + 1),
    lock: index + 1,
    door: index + 1,
    content: index + 9,
  })),
  doorOpenLevel: 'low',
  occupiedLevel: 'high',
};

const wiringOf = (file: string | undefined): Result<LockBoardConfig, string> => {
  if (file === undefined) return ok(USUAL);
  try {
    // The terminal's configuration is checked by its host; a technician's file that makes no sense is refused below.
    return ok(JSON.parse(readFileSync(file, 'utf8')) as LockBoardConfig);
  } catch (error) {
    return fail(`--wiring ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

process.exitCode = await runDeviceTool({
  deviceClass: 'material-cabinet',
  summary: 'Opens the slots of a cabinet for papers, on a lock board (Modbus RTU).',
  link: 'transport',
  options: {
    wiring: {
      type: 'string',
      value: 'FILE.json',
      help: 'how it is wired; absent: eight slots, channel by channel',
    },
  },
  driver: ({ transport, clock, options }) => {
    const config = wiringOf(options.wiring);
    if (!config.ok) return config;
    const opened = transport(() => (bytes) => bytes);
    if (!opened.ok) return opened;
    try {
      const hardware = createLockBoardCabinet({ transport: opened.value, clock, config: config.value });
      return ok(createMaterialCabinet({ id: 'material-cabinet', hardware, clock }));
    } catch (error) {
      return fail(`--wiring: ${error instanceof Error ? error.message : String(error)}`);
    }
  },
  commands: {
    inspect: { help: 'tell every slot', run: (cabinet, { request }) => cabinet.inspect(request) },
    deposit: {
      help: 'open a free slot for papers',
      run: (cabinet, { request, hint }) => {
        hint('lay the papers in and shut the door');
        return cabinet.deposit(request);
      },
    },
    collect: {
      help: 'open an occupied slot',
      arguments: 'SLOT',
      needs: 1,
      run: (cabinet, { request, positionals: [slot = ''], hint }) => {
        hint('take the papers and shut the door');
        return cabinet.collect(slot, request);
      },
    },
  },
});
