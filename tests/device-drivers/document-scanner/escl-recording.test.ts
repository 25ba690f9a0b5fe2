import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSamplePage } from '../../../bench/document-scanner/sample-pages.ts';
import {
  createSimulatedScanner,
  type ScannerBehaviour,
} from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import type { ScanRequest } from '../../../device-drivers/document-scanner/document-scanner.ts';
import { createHttpExchange } from '../../../device-drivers/document-scanner/escl/escl-exchange.ts';
import {
  createRecordingExchange,
  createReplayExchange,
  parseEsclRecording,
} from '../../../device-drivers/document-scanner/escl/escl-recording.ts';
import { createEsclScanner } from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { brightnessOf, collector, fastClock, feederRequest, never, until } from './rig.ts';

const papers = await Promise.all(
  (['idCardCopy', 'loanNote', 'transferRecord'] as const).map((name) => drawSamplePage(name)),
);

/** A batch on a scanner that behaves so, recorded. */
const record = async (behaviour: Partial<ScannerBehaviour>, request: ScanRequest = feederRequest) => {
  const simulated = createSimulatedScanner();
  await simulated.listen({ port: 0 });
  simulated.loadFeeder(papers);
  const lines: string[] = [];
  const scanner = createEsclScanner({
    id: 'recorded',
    clock: fastClock,
    url: simulated.url,
    exchange: createRecordingExchange(
      createHttpExchange({ origin: new URL(simulated.url).origin, certificate: null }),
      { clock: fastClock, sink: (line) => lines.push(line) },
    ),
  });
  const { pages, onPage } = collector();
  try {
    scanner.start();
    await until('online', () => scanner.status.device === 'online');
    simulated.behave(behaviour);
    const result = await scanner.scan(request, onPage, { signal: never() });
    return { result, pages, status: scanner.status, text: lines.join('') };
  } finally {
    await scanner.stop();
    await simulated.close();
  }
};

const replay = async (text: string, request: ScanRequest = feederRequest) => {
  const exchange = createReplayExchange(parseEsclRecording(text));
  const scanner = createEsclScanner({
    id: 'replayed',
    clock: fastClock,
    url: 'http://scanner.invalid/eSCL',
    exchange,
  });
  const { pages, onPage } = collector();
  try {
    scanner.start();
    await until('online', () => scanner.status.device === 'online');
    const result = await scanner.scan(request, onPage, { signal: never() });
    return { result, pages, status: scanner.status, exchange };
  } finally {
    await scanner.stop();
  }
};

/** Without the decoder's own words, which differ between one broken picture and the next. */
const outcomeOf = (result: Awaited<ReturnType<typeof record>>['result']): readonly string[] =>
  result.ok ? ['ok'] : [result.error.code, result.error.completion, result.error.action];

describe('a recording of a batch', () => {
  it('holds nothing of the pages, and a blank page of their size comes out of it', async () => {
    const recorded = await record({});
    expect(recorded.result).toEqual({ ok: true, value: { pages: 3 } });
    for (const { jpeg } of recorded.pages) {
      for (const at of [0.2, 0.5, 0.8]) {
        const part = Buffer.from(jpeg.subarray(Math.floor(jpeg.length * at)).subarray(0, 12));
        for (const encoding of ['hex', 'base64', 'latin1'] as const)
          expect(recorded.text).not.toContain(part.toString(encoding));
      }
    }
    // Documents are there as they came, and what was asked for.
    expect(recorded.text).toContain('ScannerAdfLoaded');
    expect(recorded.text).toContain('<pwg:InputSource>Feeder</pwg:InputSource>');
    const replayed = await replay(recorded.text);
    expect(replayed.result).toEqual(recorded.result);
    expect(replayed.exchange.divergences).toEqual([]);
    expect(replayed.exchange.finished).toBe(true);
    for (const [index, page] of replayed.pages.entries()) {
      const { widthPixels, heightPixels } = recorded.pages[index] ?? { widthPixels: 0, heightPixels: 0 };
      expect(page).toMatchObject({ widthPixels, heightPixels });
      expect(await brightnessOf(page.jpeg)).toBeGreaterThan(250);
    }
  });

  it('grey pages stay grey', async () => {
    const grey: ScanRequest = { ...feederRequest, colour: 'grey' };
    const replayed = await replay((await record({}, grey)).text, grey);
    expect((await sharp(replayed.pages[0]?.jpeg).metadata()).channels).toBe(1);
  });

  it.each([
    ['a jam after page 1', { jamAfterPage: 1 }, 'jam', 1],
    ['a double feed after page 2', { doubleFeedAfterPage: 2 }, 'doubleFeed', 2],
    ['an open cover', { coverOpen: true }, 'coverOpen', 0],
    ['half a picture', { brokenPage: { page: 2, how: 'half' } }, 'undecodable', 1],
    ['no picture at all', { brokenPage: { page: 1, how: 'garbage' } }, 'undecodable', 0],
    ['a page without a byte', { brokenPage: { page: 1, how: 'nothing' } }, 'undecodable', 0],
    ['a page that breaks off', { brokenPage: { page: 2, how: 'cutOff' } }, 'undecodable', 1],
    ['a scanner that is busy for ever', { busy: { at: 'job', times: 99 } }, 'busy', 0],
    ['a scanner that is busy twice', { busy: { at: 'page', times: 2 }, retryAfter: 2 }, 'ok', 3],
    ['a cable that goes', { pullAt: { moment: 'page', page: 2 } }, 'scannerLost', 1],
  ] as const)('%s comes out of the recording as it went in', async (_, behaviour, code, count) => {
    const recorded = await record(behaviour);
    expect(outcomeOf(recorded.result)[0]).toBe(code);
    const replayed = await replay(recorded.text);
    expect(outcomeOf(replayed.result)).toEqual(outcomeOf(recorded.result));
    expect(replayed.pages).toHaveLength(count);
  });

  it('a silence is a silence again', async () => {
    const recorded = await record({ wrongAnswer: { kind: 'silent' } });
    expect(recorded.result).toMatchObject({ ok: false, error: { code: 'scannerLost' } });
    const replayed = await replay(recorded.text);
    expect(replayed.result).toMatchObject({
      ok: false,
      error: { code: 'scannerLost', completion: 'timeOut' },
    });
  });

  it('what is asked and not in it is told', async () => {
    const recorded = await record({});
    const text = recorded.text
      .split('\n')
      .filter((line) => !line.includes('"POST"'))
      .join('\n');
    const replayed = await replay(text);
    expect(replayed.result).toMatchObject({ ok: false, error: { code: 'scannerLost' } });
    expect(replayed.exchange.divergences).toEqual(['POST /eSCL/ScanJobs']);
    expect(replayed.exchange.finished).toBe(false);
  });

  it('a line that is none is refused: somebody has been at the file', () => {
    expect(() => parseEsclRecording('{"at":1}')).toThrow();
    expect(() => parseEsclRecording('no JSON')).toThrow();
    expect(parseEsclRecording('\n\n')).toEqual([]);
  });
});

describe('faults as they were recorded', () => {
  const recordingOf = (name: string): string =>
    readFileSync(join(import.meta.dirname, 'recordings', `${name}.jsonl`), 'utf8');

  it('jam-after-page-1: the page before the jam is kept, the jam is told to the operator, the job is ended', async () => {
    const { result, pages, status, exchange } = await replay(recordingOf('jam-after-page-1'));
    expect(result).toMatchObject({ ok: false, error: { code: 'jam', action: 'clear' } });
    expect(pages).toMatchObject([{ widthPixels: 1240, heightPixels: 1754 }]);
    expect(status).toMatchObject({ device: 'userError', feeder: 'jammed', fault: { code: 'jam' } });
    expect(exchange.divergences).toEqual([]);
    // The last move of the recording is the end of the job.
    expect(exchange.finished).toBe(true);
  });
});
