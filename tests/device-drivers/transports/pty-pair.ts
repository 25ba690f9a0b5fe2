import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

/** Two pty devices joined by socat: a serial cable with two ends. */
export interface PtyPair {
  readonly near: string;
  readonly far: string;
  /** Kills socat: both ends are gone, as when a USB serial adapter is pulled. */
  pull(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a cable. Throws with what to install when there is no socat. */
export const createPtyPair = async (): Promise<PtyPair> => {
  const folder = await mkdtemp(join(tmpdir(), 'pty-pair-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  let socat: ChildProcess | null = null;

  const plug = async () => {
    // A killed socat leaves its links behind, dangling.
    await rm(near, { force: true });
    await rm(far, { force: true });
    const started = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`], {
      stdio: 'ignore',
    });
    let missing = false;
    started.once('error', () => {
      missing = true;
    });
    await until(() => missing || (existsSync(near) && existsSync(far)));
    if (missing) throw new Error('socat is missing: apt-get install socat');
    socat = started;
  };
  const pull = async () => {
    const ending = socat;
    socat = null;
    if (!ending || ending.exitCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill('SIGKILL');
    await gone;
  };

  // A test that ran into its time limit never comes to close().
  const onExit = () => socat?.kill('SIGKILL');
  process.once('exit', onExit);

  await plug();
  return {
    near,
    far,
    pull,
    plug,
    close: async () => {
      await pull();
      process.off('exit', onExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
