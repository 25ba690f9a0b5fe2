/**
 * The technician's tool: `npm run device -- CLASS COMMAND …` runs the tool of one device class, which is the `cli.ts`
 * in the folder of that name; `list` tells what is plugged in.
 */
import { spawn } from 'node:child_process';
import { findDeviceTools } from './find-device-tools.ts';
import { runList } from './list-command.ts';

const [name, ...rest] = process.argv.slice(2);
const tools = findDeviceTools();

const usage = (): string => `Bench work on one device, without the kiosk.

npm run device -- CLASS COMMAND [OPTIONS]   npm run device -- CLASS help
npm run device -- list [--probe] [--json] [--timeout SECONDS]

Classes: ${tools.map(({ deviceClass }) => deviceClass).join('  ')}
`;

/** Runs the tool of a class in the place of this one: same terminal, same exit code. */
const runTool = (file: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...rest], { stdio: 'inherit' });
    // Ctrl-C goes to both; the tool decides when it is over.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });

const main = async (): Promise<number> => {
  if (name === 'list') return runList(rest);
  const tool = tools.find(({ deviceClass }) => deviceClass === name);
  if (tool) return runTool(tool.file);
  const isHelp = name === 'help' || name === '--help';
  (isHelp ? process.stdout : process.stderr).write(
    isHelp || name === undefined ? usage() : `no such class: ${name}\n\n${usage()}`,
  );
  return isHelp ? 0 : 64;
};

process.exitCode = await main();
