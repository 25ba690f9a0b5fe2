import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms in which a device class has its folder. */
const ROOMS = ['device-drivers', 'printers'] as const;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The tool of one device class: its folder's name and its file. */
export interface FoundTool {
  readonly deviceClass: string;
  readonly file: string;
}

/** The tools there are: every folder of a room with a `cli.ts`, by name. A new class is there once its folder is. */
export const findDeviceTools = (root: string = ROOT): readonly FoundTool[] =>
  ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !(room === 'device-drivers' && entry.name === 'tool'))
      .map((entry) => ({ deviceClass: entry.name, file: join(root, room, entry.name, 'cli.ts') })),
  )
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => a.deviceClass.localeCompare(b.deviceClass));
