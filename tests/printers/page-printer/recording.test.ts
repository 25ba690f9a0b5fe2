import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHttpExchange } from '../../../printers/page-printer/ipp-exchange.ts';
import { decodeIpp, findAttribute, texts } from '../../../printers/page-printer/ipp-message.ts';
import {
  createRecordingExchange,
  createReplayExchange,
  type IppRecordingLine,
  maskedJobName,
  maskedKey,
  parseIppRecording,
} from '../../../printers/page-printer/ipp-recording.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import { createRig, job, never, pdf, quick } from './rig.ts';
import { until } from './until.ts';

/** Records a rig while `happen` goes on. */
const record = async (
  happen: (rig: Awaited<ReturnType<typeof createRig>>) => Promise<void>,
): Promise<readonly IppRecordingLine[]> => {
  const lines: string[] = [];
  await using rig = await createRig(
    {},
    {},
    {
      exchangeWith: (uri) =>
        createRecordingExchange(createHttpExchange({ uri }), {
          clock: systemClock,
          sink: (line) => lines.push(line),
        }),
    },
  );
  await happen(rig);
  await rig.printer.stop();
  return parseIppRecording(lines.join(''));
};

/** Plays a recording to a fresh driver. */
const replay = async (recording: readonly IppRecordingLine[]) => {
  const exchange = createReplayExchange(recording);
  const printer = createPagePrinter({
    id: 'replayed',
    uri: 'ipp://printer.example/ipp/print',
    clock: systemClock,
    timings: quick,
    exchangeWith: () => exchange,
  });
  printer.start();
  await until(() => printer.status.device !== 'starting');
  return { printer, exchange, [Symbol.asyncDispose]: () => printer.stop() };
};

const messages = (recording: readonly IppRecordingLine[]) =>
  recording.flatMap((line) => {
    if (line.dir !== 'in' && line.dir !== 'out') return [];
    const read = decodeIpp(Buffer.from(line.message, 'hex'));
    if (!read.ok) throw new Error('a recorded message is none');
    return [read.value];
  });

describe('a recording of the traffic with a printer', () => {
  it('holds neither the document nor a name, and keeps the rest', async () => {
    const title = '起诉状 某某某';
    const recording = await record(async (rig) => {
      await rig.print({ title });
    });
    const text = JSON.stringify(recording);
    for (const secret of [title, '某某某', 'visit-1.notice', 'filing-kiosk', '%PDF'])
      expect(text).not.toContain(Buffer.from(secret).toString('hex'));
    expect(recording.flatMap((line) => (line.dir === 'out' && line.document ? [line.document] : []))).toEqual(
      [{ length: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') }],
    );
    const names = messages(recording).flatMap(({ groups }) =>
      texts(findAttribute(groups, 'job', 'job-name')),
    );
    expect(new Set(names)).toEqual(new Set([maskedJobName('[visit-1.notice] 某')]));
    expect(messages(recording).every(({ data }) => data.length === 0)).toBe(true);
    expect(text).toContain(Buffer.from('Filing Kiosk simulated page printer').toString('hex'));
  });

  it('masks names of every shape, the same for the same', () => {
    expect(maskedJobName('[a 1/2] 起诉状')).toBe(`[${maskedKey('a')} 1/2] masked`);
    expect(maskedJobName('somebody else’s letter')).toBe('masked');
    expect(maskedJobName('[a] x')).toBe(maskedJobName('[a] y'));
    expect(maskedJobName('[a] x')).not.toBe(maskedJobName('[b] x'));
  });

  it('is played to the driver, which does as it did then', async () => {
    const recording = await record(async (rig) => {
      await rig.print();
    });
    await using played = await replay(recording);
    expect(played.printer.capabilities?.identity).toEqual({
      vendor: 'Filing Kiosk',
      model: 'Simulated page printer',
      serialNumber: 'SIM-0001',
      firmware: '1.0-simulated',
    });
    const outcome = await played.printer.print(job({ key: maskedKey('visit-1.notice') }), { signal: never });
    expect(outcome).toEqual({ ok: true, value: { jobId: 1 } });
    expect(played.exchange.divergences).toEqual([]);
  });

  it('a field fault: the answer to the document was cut off, then the paper jammed for good', async () => {
    const recording = await record(async (rig) => {
      rig.simulated.arrangeAnswer('Send-Document', 'truncated');
      rig.simulated.arrange(1, 'jam');
      expect(await rig.print()).toMatchObject({ ok: false, error: { code: 'jam', detail: 'sheets 1' } });
    });
    expect(recording.filter(({ dir }) => dir === 'undecodable')).toHaveLength(1);
    await using played = await replay(recording);
    const outcome = await played.printer.print(job({ key: maskedKey('visit-1.notice') }), { signal: never });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'jam', detail: 'sheets 1' } });
    expect(played.printer.status.fault).toMatchObject({ code: 'jam' });
    expect(played.exchange.divergences).toEqual([]);
  });

  it('a printer that went away in the recording goes away again; what was never asked then is told', async () => {
    const recording = await record(async (rig) => {
      await rig.simulated.pull();
      await until(() => rig.printer.status.device === 'noDevice');
    });
    await using played = await replay(recording);
    await until(() => played.printer.status.device === 'noDevice');
    const [first] = recording;
    await using other = await replay(first === undefined ? [] : recording.slice(0, 2));
    expect(await other.printer.print(job(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'printerLost' },
    });
    expect(other.exchange.divergences).toContain('Get-Jobs');
  });

  it('a line that is none is a broken file', () => {
    expect(() => parseIppRecording('{"at":0,"dir":"sideways"}')).toThrow();
  });
});
