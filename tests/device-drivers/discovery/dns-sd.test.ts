import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../../device-drivers/contract.ts';
import { discoverServices } from '../../../device-drivers/discovery/dns-sd.ts';
import { distinctServices, parseBrowseLine } from '../../../device-drivers/discovery/dns-sd-lines.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { type PrivateAvahi, startPrivateAvahi } from './private-avahi.ts';

const never = (): AbortSignal => new AbortController().signal;

describe('services that Avahi knows', () => {
  let avahi: PrivateAvahi;
  beforeAll(async () => {
    avahi = await startPrivateAvahi();
  });
  afterAll(() => avahi.stop());
  const discover = (types: readonly string[]) =>
    discoverServices(types, { clock: systemClock, signal: never(), environment: avahi.environment });
  // The loopback is shared with whatever else is announced there: only what this test announced counts.
  const mark = `t${process.pid}`;

  it('scanners and printers are told with name, address, port and TXT record, whatever stands in their names', async () => {
    const name = `Bü"ro; 扫.描 \\${mark}`;
    const leave = await Promise.all([
      avahi.publish({
        name,
        type: '_uscan._tcp',
        port: 8_099,
        txt: ['rs=eSCL', 'TY=A; "quoted" é', 'note=', 'flag', 'duplex=T=F'],
      }),
      avahi.publish({ name: `Secure ${mark}`, type: '_uscans._tcp', port: 8_443, txt: ['rs=eSCL'] }),
      avahi.publish({ name: `Paper ${mark}`, type: '_ipp._tcp', port: 631, txt: ['rp=ipp/print'] }),
    ]);
    const found = await discover(['_uscan._tcp', '_uscans._tcp', '_ipp._tcp']);
    if (!found.ok) throw new Error(found.error.detail);
    const ours = found.value.filter((service) => service.name.includes(mark));
    expect(ours).toHaveLength(3);
    expect(ours).toContainEqual({
      type: '_uscan._tcp',
      name,
      host: expect.stringMatching(/\.local$/),
      address: '127.0.0.1',
      port: 8_099,
      txt: { rs: 'eSCL', ty: 'A; "quoted" é', note: '', flag: '', duplex: 'T=F' },
    });
    expect(ours).toContainEqual(expect.objectContaining({ type: '_uscans._tcp', port: 8_443 }));
    expect(ours).toContainEqual(
      expect.objectContaining({ type: '_ipp._tcp', port: 631, txt: { rp: 'ipp/print' } }),
    );
    await Promise.all(leave.map((one) => one()));
    // Whoever leaves is remembered for one more second (RFC 6762 §10.1).
    let left = ours.length;
    for (let look = 0; look < 8 && left > 0; look += 1) {
      const after = await discover(['_uscan._tcp']);
      left = after.ok ? after.value.filter((service) => service.name.includes(mark)).length : left;
    }
    expect(left).toBe(0);
  });

  it('the host has an IPv6 address too, which Avahi tells as it likes: the IPv4 one is given', async () => {
    const leave = await avahi.publish({ name: `Both ${mark}`, type: '_uscan._tcp', port: 80, txt: [] });
    for (let look = 0; look < 6; look += 1) {
      const found = await discover(['_uscan._tcp']);
      expect(found.ok && found.value.filter(({ name }) => name === `Both ${mark}`)).toMatchObject([
        { address: '127.0.0.1' },
      ]);
    }
    await leave();
  });

  it('nothing is announced: it ends by itself with nothing', async () => {
    expect(await discover(['_kioskcap._tcp'])).toEqual({ ok: true, value: [] });
  });
});

describe('there is nobody to ask', () => {
  it('Avahi does not run', async () => {
    const found = await discoverServices(['_uscan._tcp'], {
      clock: systemClock,
      signal: never(),
      environment: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
    });
    expect(found).toMatchObject({ ok: false, error: { problem: 'noDaemon' } });
  });

  it('avahi-browse is not installed', async () => {
    const found = await discoverServices(['_uscan._tcp'], {
      clock: systemClock,
      signal: never(),
      program: 'avahi-browse-that-is-not-there',
    });
    expect(found).toMatchObject({ ok: false, error: { problem: 'noProgram' } });
  });

  it('a type that is none is a mistake of the program', async () => {
    await expect(discoverServices(['--all'], { clock: systemClock, signal: never() })).rejects.toThrow();
  });

  it('it never ends: what was found is given at the limit, or when the caller has enough, and the program is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dns-sd-'));
    const program = join(folder, 'endless');
    await writeFile(
      program,
      '#!/bin/sh\necho "+;lo;IPv4;A;_uscan._tcp;local"\necho \'=;lo;IPv4;A;_uscan._tcp;local;a.local;127.0.0.1;80;"rs=eSCL"\'\nexec sleep 60\n',
    );
    await chmod(program, 0o755);
    try {
      const quick: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 10, signal) };
      const atLimit = await discoverServices(['_uscan._tcp'], { clock: quick, signal: never(), program });
      expect(atLimit).toMatchObject({ ok: true, value: [{ name: 'A', port: 80 }] });
      const enough = await discoverServices(['_uscan._tcp'], {
        clock: systemClock,
        signal: AbortSignal.timeout(300),
        program,
      });
      expect(enough).toMatchObject({ ok: true, value: [{ name: 'A' }] });
      const before = await discoverServices(['_uscan._tcp'], {
        clock: systemClock,
        signal: AbortSignal.abort(),
        program,
      });
      expect(before).toEqual({ ok: true, value: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('it fails for a reason of its own', async () => {
    const found = await discoverServices(['_uscan._tcp'], {
      clock: systemClock,
      signal: never(),
      program: 'false',
    });
    expect(found).toMatchObject({ ok: false, error: { problem: 'failed' } });
  });
});

describe('the lines of avahi-browse', () => {
  it('a service of two address families is one, by its IPv4 address', () => {
    const line = (address: string) =>
      parseBrowseLine(`=;eth0;IPv6;A;_uscan._tcp;local;a.local;${address};80;"rs=eSCL"`);
    const both = [line('fe80::1'), line('192.0.2.7'), line('fe80::2')].flatMap((one) => one ?? []);
    expect(distinctServices(both)).toMatchObject([{ address: '192.0.2.7' }]);
  });

  it.each([
    ['', 'nothing'],
    ['+;lo;IPv4;A;_uscan._tcp;local', 'announced only'],
    ['=;lo;IPv4;A;_uscan._tcp;local;a.local;127.0.0.1;0;', 'port 0'],
    ['=;lo;IPv4;A;_uscan._tcp;local;a.local;127.0.0.1;70000;', 'no port'],
    ['=;lo;IPv4;A;_uscan._tcp;local;a.local;127.0.0.1', 'cut off'],
  ])('%s gives nothing (%s)', (line) => {
    expect(parseBrowseLine(line)).toBeNull();
  });

  it('any name comes back from its escaped form', () => {
    const escaped = (text: string): string =>
      [...Buffer.from(text)]
        .map((byte) => {
          const character = String.fromCharCode(byte);
          if (character === '\\' || character === '.') return `\\${character}`;
          return /[A-Za-z0-9_-]/.test(character) ? character : `\\${String(byte).padStart(3, '0')}`;
        })
        .join('');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        fc.pre(name === Buffer.from(name).toString());
        const line = `=;lo;IPv4;${escaped(name)};_uscan._tcp;local;a.local;127.0.0.1;80;`;
        expect(parseBrowseLine(line)?.name).toBe(name);
      }),
    );
  });

  it('no line makes the parser throw', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('=', ';', '\\', '"', '\\9', '\\999', '__proto__=1', 'lo;IPv4;'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parsed = parseBrowseLine(pieces.join(''));
        if (parsed) expect(parsed.port).toBeGreaterThan(0);
      }),
    );
  });
});
