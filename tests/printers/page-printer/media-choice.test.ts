import { describe, expect, it } from 'vitest';
import { createRig } from './rig.ts';

const A4 = { width: 21_000, height: 29_700 };
const asked = (rig: Awaited<ReturnType<typeof createRig>>) =>
  rig.simulated.printed[0]?.template.filter(({ name }) => name.startsWith('media'));

describe('the paper of a job', () => {
  it.each([
    ['iso_a4_210x297mm'],
    ['iso_a4_210x297mm_stationery'],
    ['iso_a4_210x297mm.main'],
    ['iso-a4-white'],
    ['A4'],
  ])('A4 is asked for by the name that the printer gives it: %s', async (name) => {
    await using rig = await createRig({ mediaReady: ['na_letter_8.5x11in', name] });
    expect(await rig.print()).toMatchObject({ ok: true });
    expect(asked(rig)).toEqual([{ name: 'media', values: [{ tag: 'keyword', value: name }] }]);
  });

  it('Letter is loaded: refused, for the operator to clear; A4 is put in: printed', async () => {
    await using rig = await createRig({ mediaReady: ['na_letter_8.5x11in', 'iso_a4-extra_235.5x322.3mm'] });
    expect(await rig.print()).toMatchObject({
      ok: false,
      error: { code: 'notAccepted', action: 'clear', detail: expect.stringContaining('na_letter') },
    });
    expect(rig.simulated.state().jobs).toEqual([]);
    const health = await rig.printer.checkHealth({ signal: new AbortController().signal, level: 'internal' });
    expect(health).toMatchObject({ ok: true, value: { healthy: false } });
  });

  it('an empty tray is told as no paper, not as other paper', async () => {
    await using rig = await createRig();
    rig.simulated.set({ paperOut: true });
    expect(await rig.print()).toMatchObject({ ok: false, error: { code: 'paperOut' } });
  });

  it('a printer that does not tell what is loaded is believed to have A4, if it can take it at all', async () => {
    await using rig = await createRig({ mediaReady: null });
    expect(await rig.print()).toMatchObject({ ok: true });
    await using letter = await createRig({ mediaReady: null, mediaSupported: ['na_letter_8.5x11in'] });
    expect(await letter.print()).toMatchObject({
      ok: false,
      error: { code: 'notAccepted', action: 'clear' },
    });
    expect(letter.printer.capabilities?.margin).toBe(null);
  });

  it('of two A4 trays the one with margins is named whole: borderless printing cuts the edge off', async () => {
    await using rig = await createRig({
      trays: [
        { ...A4, margin: 0, source: 'tray-1' },
        { ...A4, margin: 420, source: 'tray-2' },
        { width: 21_590, height: 27_940, margin: 420, source: 'tray-3' },
      ],
    });
    expect(rig.printer.capabilities?.margin).toBe(420);
    expect(await rig.print()).toMatchObject({ ok: true });
    const [collection, ...others] = asked(rig) ?? [];
    expect(others).toEqual([]);
    expect(collection?.name).toBe('media-col');
    expect(JSON.stringify(collection)).toContain('tray-2');
    expect(JSON.stringify(collection)).toContain('21000');
  });

  it('one A4 tray that the printer names by a word of its own is named by its size', async () => {
    await using rig = await createRig({
      mediaReady: ['custom_house-paper_210x297mm'],
      mediaSupported: ['custom_house-paper_210x297mm'],
      trays: [{ ...A4, margin: 300, source: 'main' }],
    });
    expect(await rig.print()).toMatchObject({ ok: true });
    expect(asked(rig)?.map(({ name }) => name)).toEqual(['media-col']);
  });
});
