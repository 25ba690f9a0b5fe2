import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Suites that watch how a device or a power cut behaves in time: beside more than one other they would measure the machine, not
 * the terminal.
 */
const timed = [
  'tests/device-drivers/*.test.ts',
  'tests/device-drivers/!(document-camera)/**/*.test.ts',
  // Its pictures are reckoned, not timed.
  'tests/device-drivers/document-camera/!(*-pictures).test.ts',
  'tests/faults/**/*.test.ts',
  'tests/printers/receipt-printer/half-sent-slip.test.ts',
];

const common = {
  // Real counterparts (scanners, printers, browsers, databases) are processes: give them time, never a sleep.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Kiosk, court and bench are started some hundred times: what was compiled once is not compiled again.
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
  // A machine that stands still for a second is no fault of a driver that waits half of one: once more, and the report says so.
  // What fails twice has failed.
  retry: 1,
  pool: 'forks' as const,
  // As the terminal runs (kiosk-host/engine.ts).
  execArgv: ['--no-maglev'],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'timed',
          include: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: 'other',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: timed,
          // They wait for processes about half of their time: a third one uses it.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
    ],
  },
});
