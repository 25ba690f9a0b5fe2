import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  loadProfile,
  profileProblemText,
} from '../../../device-drivers/code-scanner/input-device/load-profile.ts';
import { createNonsenseGuard } from '../../../device-drivers/code-scanner/input-device/nonsense-guard.ts';
import { createProfiledTransport } from '../../../device-drivers/code-scanner/input-device/profiled-transport.ts';
import { untilOver } from '../../../device-drivers/code-scanner/input-device/until-over.ts';
import { ok } from '../../../device-drivers/contract.ts';
import { noDeviceFault } from '../../../device-drivers/transports/transport-faults.ts';

describe('data of a model', () => {
  test('a file that is no profile as a whole, and one that is none in a part, are told apart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'profiles-'));
    try {
      await writeFile(join(folder, 'whole.json'), '7');
      await writeFile(join(folder, 'part.json'), '{"keys":{"up":"x"}}');
      await writeFile(join(folder, 'README.md'), 'not a profile');
      const schema = z.object({ keys: z.object({ up: z.number() }) });
      const whole = await loadProfile(folder, schema, 'whole');
      const part = await loadProfile(folder, schema, 'part');
      if (whole.ok || part.ok) throw new Error('accepted');
      expect(profileProblemText(whole.error)).toMatch(
        /^profile whole: badProfile \(file: .+\); there are part, whole$/,
      );
      expect(profileProblemText(part.error)).toContain('keys.up: ');
      const none = await loadProfile(folder, schema, 'README');
      expect(none.ok ? '' : profileProblemText(none.error)).toBe(
        'profile README: unknownProfile; there are part, whole',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('it is loaded once, by the first opening, and nobody has it before', async () => {
    let loads = 0;
    const profiled = createProfiledTransport(
      {
        name: 'nowhere',
        open: async () => ({ ok: false, error: noDeviceFault('nobody') }),
      },
      async () => {
        loads += 1;
        return ok('data');
      },
    );
    expect(() => profiled.profile).toThrow('without a profile');
    await profiled.transport.open();
    await profiled.transport.open();
    expect(profiled.profile).toBe('data');
    expect(loads).toBe(1);
  });
});

describe('reports that make no sense', () => {
  test('five in a row are too many, and then five more; a good one begins anew', () => {
    let calls = 0;
    const guard = createNonsenseGuard(() => {
      calls += 1;
    });
    const bad = (times: number): void => {
      for (let time = 0; time < times; time += 1) guard.bad();
    };
    bad(4);
    guard.good();
    bad(4);
    expect(calls).toBe(0);
    bad(1);
    expect(calls).toBe(1);
    bad(5);
    expect(calls).toBe(2);
  });
});

describe('waiting for the first of several ends', () => {
  test('one that has come already ends it at once, one that comes ends it then', async () => {
    const going = new AbortController();
    await untilOver(going.signal, AbortSignal.abort());
    await untilOver(AbortSignal.abort(), going.signal);
    const waiting = untilOver(going.signal, new AbortController().signal);
    going.abort();
    await waiting;
  });
});
