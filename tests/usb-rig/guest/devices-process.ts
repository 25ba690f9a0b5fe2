import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { DeviceOrder } from './devices.ts';

/** The process that plays the devices. */
export interface DevicesProcess {
  /** Gives what the order gives; throws what it throws there. */
  tell(order: DeviceOrder): Promise<unknown>;
  kill(): void;
}

/** Starts the devices' process from its bundle. */
export const startDevices = (script: string): DevicesProcess => {
  const child: ChildProcess = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Blocking endpoints hold a thread each.
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  });
  const waiting: ((line: string) => void)[] = [];
  if (!child.stdout || !child.stdin) throw new Error('no pipes');
  const { stdin } = child;
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  return {
    tell: async (order) => {
      const answered = new Promise<string>((resolve) => waiting.push(resolve));
      stdin.write(`${JSON.stringify(order)}\n`);
      const answer = JSON.parse(await answered) as { readonly value: unknown; readonly error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    // Not a signal that it could handle: a process with open gadget files does not end otherwise.
    kill: () => child.kill('SIGKILL'),
  };
};
