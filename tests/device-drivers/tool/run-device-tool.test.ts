import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen, type ServedReader } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedCardReader,
  type SimulatedCardReader,
} from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { fail, ok } from '../../../device-drivers/contract.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { protocol as sdt } from '../../../device-drivers/id-card-reader/protocols/sdt/protocol.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { runDeviceTool } from '../../../device-drivers/tool/run-device-tool.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { until } from '../transports/until.ts';

let reader: SimulatedCardReader;
let served: ServedReader;
let folder: string;
beforeEach(async () => {
  reader = createSimulatedCardReader({ clock: systemClock });
  served = await listen(reader, { port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'device-tool-'));
});
afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Runs a tool of the reader, with these words behind the command's name. */
const runTool = (
  words: readonly string[],
  { answers = [] as boolean[], interrupted = new AbortController().signal } = {},
) => {
  const told = { out: '', error: '', asked: [] as string[] };
  const done = runDeviceTool({
    deviceClass: 'id-card-reader',
    summary: 'Reads cards.',
    link: 'transport',
    options: { refuse: { type: 'boolean', help: 'makes no driver' } },
    driver: ({ transport, clock, options }) => {
      if (options.refuse) return fail('--refuse stands there');
      const opened = transport(sdt.createMask);
      if (!opened.ok) return opened;
      return ok(createIdCardReader({ id: 'reader', transport: opened.value, clock, protocol: sdt }));
    },
    commands: {
      read: {
        help: 'read a card',
        run: async (driver, { request, personal }) => {
          const card = await driver.read(request);
          if (!card.ok || card.value.record.kind !== 'resident') return card;
          const { name, idNumber, address } = card.value.record;
          return ok({
            name: personal.name(name),
            number: personal.number(idNumber),
            at: personal.text(address),
          });
        },
      },
      copy: { help: 'needs words', arguments: 'FROM TO', needs: 2, run: async () => ok(undefined) },
    },
    terminal: {
      arguments: words,
      out: (text) => {
        told.out += text;
      },
      error: (text) => {
        told.error += text;
      },
      interrupted,
      ask: async (question) => {
        told.asked.push(question);
        return answers.shift() ?? false;
      },
    },
  });
  return { told, done };
};
const run = async (...args: Parameters<typeof runTool>) => {
  const { told, done } = runTool(...args);
  return { code: await done, ...told };
};
const at = (...words: readonly string[]) => [...words, '--transport', `tcp://127.0.0.1:${served.port}`];
const { name, idNumber, address } = SAMPLE_RECORDS.ordinary;

describe('the tool of a device class', () => {
  it('shows a person masked', async () => {
    reader.layCard(cardOf(SAMPLE_RECORDS.ordinary));
    const { code, out } = await run(at('read'));
    expect(code).toBe(0);
    for (const secret of [name, idNumber, address]) expect(out).not.toContain(secret);
    expect(JSON.parse(out)).toEqual({
      name: `${name[0]}**`,
      number: `${idNumber.slice(0, 3)}${'*'.repeat(14)}${idNumber.at(-1)}`,
      at: `(${address.length} characters)`,
    });
  });

  it('shows a person as they are only with --show', async () => {
    reader.layCard(cardOf(SAMPLE_RECORDS.ordinary));
    const { out } = await run(at('read', '--show'));
    expect(JSON.parse(out)).toEqual({ name, number: idNumber, at: address });
  });

  it('tells the status of a device that is there, and of one that is not', async () => {
    const there = await run(at('status'));
    expect(there.code).toBe(0);
    expect(JSON.parse(there.out)).toMatchObject({
      device: 'online',
      capabilities: { protocol: 'sdt' },
      counters: { opened: 1 },
    });
    await served.pull();
    const began = systemClock.now();
    const gone = await run(at('status'));
    expect(systemClock.now() - began).toBeLessThan(5_000);
    expect(gone.code).toBe(1);
    expect(JSON.parse(gone.out)).toMatchObject({ device: 'noDevice', fault: { detail: 'ECONNREFUSED' } });
  });

  it('waits for a device that comes late, and says within its time that none came', async () => {
    await served.pull();
    const late = runTool(at('reset', '--timeout', '8'));
    await systemClock.sleep(300);
    await served.plug();
    expect(await late.done).toBe(0);
    await served.pull();
    const never = await run(at('reset', '--timeout', '0.5'));
    expect(never.code).toBe(1);
    expect(JSON.parse(never.out)).toMatchObject({ device: 'noDevice' });
  });

  it('ends a command when its time is over, and when it is interrupted', async () => {
    const slow = await run(at('read', '--timeout', '1'));
    expect(slow.code).toBe(1);
    expect(JSON.parse(slow.out)).toMatchObject({ code: 'timeOut' });
    const stop = new AbortController();
    const before = reader.requests.length;
    const stopped = runTool(at('read'), { interrupted: stop.signal });
    await until(() => reader.requests.slice(before).includes('find'));
    stop.abort();
    expect(await stopped.done).toBe(1);
    expect(JSON.parse(stopped.told.out)).toMatchObject({ code: 'canceled' });
    const early = await run(at('read'), { interrupted: AbortSignal.abort() });
    expect(JSON.parse(early.out)).toMatchObject({ code: 'canceled' });
  });

  it('checks the health at each level, asks the person at the interactive one, and says what is not supported', async () => {
    const internal = await run(at('health', 'internal'));
    expect(internal).toMatchObject({ code: 0 });
    expect(JSON.parse(internal.out)).toMatchObject({ level: 'internal', healthy: true });
    const external = await run(at('health', 'external'));
    expect(external.code).toBe(1);
    expect(JSON.parse(external.out)).toMatchObject({ code: 'unsupported' });
    reader.layCard(cardOf(SAMPLE_RECORDS.ordinary));
    const interactive = await run(at('health', 'interactive'), { answers: [true] });
    expect(interactive).toMatchObject({ code: 0, asked: ['testCardLaid'] });
  });

  it('an ill device gives its findings and 1', async () => {
    const heal = reader.inject({ kind: 'nak', sw3: 0x60, on: 'status' });
    const { code, out } = await run(at('health', 'internal'));
    heal();
    expect(code).toBe(1);
    expect(out).toContain('"healthy":false');
    expect(out).toContain('unhealthy');
  });

  it('watches until it is interrupted, and records what crosses the wire, masked', async () => {
    const file = join(folder, 'visit.jsonl');
    const stop = new AbortController();
    const watching = runTool(at('record', file), { interrupted: stop.signal });
    await until(() => watching.told.out.includes('"device":"online"'));
    await served.pull();
    await until(() => watching.told.out.includes('"kind":"error"'));
    stop.abort();
    expect(await watching.done).toBe(0);
    const lines = parseRecording(await readFile(file, 'utf8'));
    expect(lines.some(({ dir }) => dir === 'out')).toBe(true);
    expect(lines.some((line) => line.dir === 'close' && line.reason === 'lost')).toBe(true);
  });

  it('watches for as long as it is told', async () => {
    const { code, out } = await run(at('watch', '--timeout', '0.5'));
    expect(code).toBe(0);
    expect(out).toContain('"counters"');
  });

  it.each([
    ['no command', [], 'no such command'],
    ['a command that there is not', ['dance'], 'no such command: dance'],
    ['the name of a method', ['constructor'], 'no such command: constructor'],
    ['an option that there is not', ['read', '--fast'], '--fast'],
    ['no transport', ['read'], '--transport is missing'],
    ['a transport that is none', ['read', '--transport', 'COM3'], 'not an address: COM3'],
    ['a time that is none', ['read', '--timeout', 'soon'], 'not a time: soon'],
    ['too few words', ['copy', 'here'], 'copy needs FROM TO'],
    ['no level of health', ['health'], 'health needs internal|external|interactive'],
    ['a level that there is not', ['health', 'mental'], 'no such level: mental'],
    ['no file for a recording', ['record'], 'record needs FILE'],
    ['an option that the class refuses', ['read', '--refuse'], '--refuse stands there'],
  ])('%s is wrong usage, and said with the right one', async (_, words, said) => {
    const { code, error, out } = await run(words);
    expect(code).toBe(64);
    expect(error).toContain(said);
    expect(error).toContain('npm run device -- id-card-reader COMMAND');
    expect(out).toBe('');
  });

  it('explains itself', async () => {
    const { code, out } = await run(['help']);
    expect(code).toBe(0);
    for (const word of [
      'read',
      'status',
      'watch',
      'record FILE',
      'reset',
      'health',
      '--transport',
      '--refuse',
      '--show',
    ])
      expect(out).toContain(word);
  });
});

describe('the tool of a class that has no transport', () => {
  it('offers neither --transport nor a recording', async () => {
    let out = '';
    const code = await runDeviceTool({
      deviceClass: 'page-printer',
      summary: 'Prints.',
      link: 'own',
      options: {},
      driver: () => fail('not asked for'),
      commands: {},
      terminal: {
        arguments: ['help'],
        out: (text) => {
          out += text;
        },
        error: () => undefined,
        interrupted: new AbortController().signal,
        ask: async () => false,
      },
    });
    expect(code).toBe(0);
    expect(out).not.toContain('--transport');
    expect(out).not.toContain('record');
    expect(out).toContain('--timeout');
  });
});
