import { parseArgs } from 'node:util';
import { discoverDevices } from '../discovery/discover-devices.ts';
import type { FoundDevice } from '../discovery/found-device.ts';
import { systemClock } from '../system-clock.ts';

/** How long the network is listened to, seconds, where `--timeout` does not say. */
const DEFAULT_TIMEOUT = '3';

/** The found devices as a table for a terminal. */
export const formatFoundDevices = (found: readonly FoundDevice[]): string => {
  if (found.length === 0) return 'nothing found\n';
  const rows = [
    ['CLASS', 'PLACE', 'USB', 'NAME', 'ADDRESS', 'NOTE'],
    ...found.map((device) => [
      device.deviceClass ?? '?',
      device.place || '-',
      device.usb ?? '-',
      device.name,
      device.address ?? '-',
      device.note ?? '',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};

const parseListArguments = (
  words: readonly string[],
): { readonly probe: boolean; readonly json: boolean; readonly timeout: string } | null => {
  try {
    return parseArgs({
      args: [...words],
      options: {
        probe: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        timeout: { type: 'string', default: DEFAULT_TIMEOUT },
      },
    }).values;
  } catch {
    // parseArgs says by throwing that a person mistyped.
    return null;
  }
};

/** The tool's `list`: what is plugged in. Gives the exit code. */
export const runList = async (words: readonly string[]): Promise<number> => {
  const options = parseListArguments(words);
  const seconds = Number(options?.timeout);
  if (options === null || !(seconds > 0)) {
    process.stderr.write('list [--probe] [--json] [--timeout SECONDS]\n');
    return 64;
  }
  const over = new AbortController();
  const timer = new AbortController();
  void systemClock.sleep(seconds * 1_000, timer.signal).then(
    () => over.abort(new Error('time is over')),
    () => undefined,
  );
  const found = await discoverDevices({ clock: systemClock, signal: over.signal, probe: options.probe });
  timer.abort();
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : formatFoundDevices(found));
  return 0;
};
