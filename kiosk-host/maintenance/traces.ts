import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, DeviceEvent } from '../../device-drivers/contract.ts';
import type { RecordLink } from '../../device-drivers/transports/record-link.ts';
import { createRecordingTransport } from '../../device-drivers/transports/recording-transport.ts';

/** What a device did last is kept in memory, lines. */
const tailLines = 200;

/** A recording ends by itself at so many bytes, and so many are kept on disk, the newest: a terminal runs for years. */
const longestRecording = 5_000_000;
const mostRecordings = 20;

/**
 * What crosses the wires of the devices, through the mask of each device class, and what their drivers say: the newest lines of
 * each in memory, and in a file while somebody records. A line is JSON: `at` ms, and `dir` with `bytes` or `event`.
 */
export interface Traces {
  /** Makes the link of a device tell what crosses it. */
  readonly record: (device: string) => RecordLink;
  /** A driver's own event. */
  note(device: string, event: DeviceEvent): void;
  /** The newest lines, oldest first. */
  lines(device: string): readonly string[];
  /** Begins or ends a recording on disk. */
  setRecording(device: string, on: boolean): void;
  isRecording(device: string): boolean;
  /** The recordings on disk, oldest first. */
  recordings(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  /** Ends what is being recorded. */
  close(): void;
}

/** Traces whose recordings lie in `folder`. */
export const createTraces = (folder: string, clock: Clock): Traces => {
  const tails = new Map<string, string[]>();
  const files = new Map<string, { readonly handle: number; written: number }>();

  const end = (device: string): void => {
    const file = files.get(device);
    if (file === undefined) return;
    files.delete(device);
    closeSync(file.handle);
  };

  const names = (): readonly string[] => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .sort((a, b) => statSync(join(folder, a)).mtimeMs - statSync(join(folder, b)).mtimeMs);
    } catch {
      return [];
    }
  };

  const add = (device: string, line: string): void => {
    const tail = tails.get(device) ?? [];
    tail.push(line.trimEnd());
    if (tail.length > tailLines) tail.splice(0, tail.length - tailLines);
    tails.set(device, tail);
    const file = files.get(device);
    if (file === undefined) return;
    try {
      file.written += writeSync(file.handle, line);
    } catch {
      // No room: a recording is not worth a filing.
      end(device);
      return;
    }
    if (file.written > longestRecording) end(device);
  };

  return {
    record: (device) => (transport, createMask) =>
      createRecordingTransport(transport, { clock, createMask, sink: (line) => add(device, line) }),
    note: (device, event) =>
      add(
        device,
        `${JSON.stringify({
          at: clock.now(),
          event: event.kind,
          ...('command' in event ? { command: event.command } : {}),
          ...('outcome' in event ? { outcome: event.outcome } : {}),
          ...('fault' in event ? { code: event.fault.code, detail: event.fault.detail } : {}),
        })}\n`,
      ),
    lines: (device) => tails.get(device) ?? [],
    setRecording: (device, on) => {
      end(device);
      if (!on) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of names().slice(0, -(mostRecordings - 1))) rmSync(join(folder, name));
      const name = `${device}-${new Date(clock.now()).toISOString().replaceAll(/[:.]/gu, '')}.jsonl`;
      files.set(device, { handle: openSync(join(folder, name), 'a', 0o600), written: 0 });
    },
    isRecording: (device) => files.has(device),
    recordings: () =>
      Promise.all(
        names().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
      ),
    close: () => {
      for (const device of [...files.keys()]) end(device);
    },
  };
};
