import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { material } from '../../court/contract/filing-manifest.ts';
import type { Dossier, Page, PageNote } from '../../flows/dossier/dossier.ts';
import { newDossier } from '../../flows/filing/form-steps.ts';
import { ownComplaint } from '../../flows/filing/own-complaint.ts';
import { type KeptPage, materialFiles } from '../../kiosk-host/filing/material-files.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { runTool } from '../printers/documents/pdf-tools.ts';

const fonts = openFontBook();

const card = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-08-17',
  address: '样本省样本市样本区示范路1号',
  number: '999999195508170133',
  validFrom: '2015-03-02',
  validTo: '2035-03-02',
  hasPrivateUse: false,
} as const;

const page = (id: string, note: Partial<PageNote> = {}): Page => ({
  id,
  rotation: 0,
  widthPixels: 1654,
  heightPixels: 2339,
  sha256: '0'.repeat(64),
  size: 1,
  note: { findings: [], insisted: false, reading: 'read', kind: null, begins: false, ...note },
});

const dossierOf = (materials: Dossier['materials']): Dossier => ({
  ...newDossier('f', { templateId: 'private-lending', cause: null }, card),
  materials,
});

const flat = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1654, height: 2339, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A photograph full of detail, larger than the line takes. */
const heavy = (): Promise<Buffer> => {
  const noise = Buffer.alloc(1654 * 2339 * 3);
  for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 2_654_435_761) >>> 24;
  return sharp(noise, { raw: { width: 1654, height: 2339, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const made = (dossier: Dossier, kept: Readonly<Record<string, KeptPage>>) =>
  materialFiles({
    dossier,
    kept: async ({ id }) => {
      const one = kept[id];
      if (!one) throw new Error(`no ${id}`);
      return one;
    },
    fonts,
    createdAt: '2026-03-02T10:00:00+08:00',
  });

const picturesIn = (pdf: Uint8Array): string[] =>
  runTool('pdfimages', pdf, { before: ['-all'], after: ['picture'] }, (_, folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jpg'))
      .sort()
      .map((name) => sha256(readFileSync(join(folder, name)))),
  );

describe('the materials of a case as files for the court', () => {
  it('are one PDF each, in the order of the list, with the hash of every picture in it', async () => {
    const [first, second] = [await flat('#ddd'), await flat('#eee')];
    const files = await made(
      dossierOf([
        { material: 'otherEvidence', pages: [page('b')], source: 'copy', done: true },
        { material: 'identity', pages: [page('a')], source: 'original', done: true },
      ]),
      { a: { jpeg: first, lines: [] }, b: { jpeg: second, lines: [] } },
    );
    expect(files.map(({ material: { id, source, files: ids } }) => [id, source, ids])).toEqual([
      ['identity', 'original', ['material-identity']],
      ['otherEvidence', 'copy', ['material-otherEvidence']],
    ]);
    for (const each of files) {
      expect(material.safeParse(each.material).error?.issues ?? []).toEqual([]);
      expect(picturesIn(each.file.bytes)).toEqual(each.material.pages.map((one) => one.sha256));
    }
    expect(files[0]?.material.pages[0]?.sha256).toBe(sha256(first));
  });

  it('name their papers, tell which pages came out badly, and are found by their words', async () => {
    const jpeg = await flat('#ddd');
    const lines = [
      {
        text: '今借到测试甲人民币伍万元',
        box: { x: 0.1, y: 0.2, width: 0.4, height: 0.02 },
        confidence: 0.9,
      },
    ];
    const [file] = await made(
      dossierOf([
        {
          material: 'loanDocument',
          pages: [
            page('a', { begins: true, kind: 'loanNote' }),
            page('b', { findings: [{ fault: 'blurred', box: { x: 0, y: 0, width: 1, height: 1 } }] }),
            page('c', { begins: true }),
          ],
          source: 'copy',
          done: true,
        },
      ]),
      { a: { jpeg, lines }, b: { jpeg, lines: [] }, c: { jpeg, lines: [] } },
    );
    expect(file?.material.pages.map(({ begins, doubt }) => [begins, doubt])).toEqual([
      ['借条', false],
      [null, true],
      ['借条、借款合同', false],
    ]);
    expect(runTool('pdftotext', file?.file.bytes ?? new Uint8Array(), { after: ['-'] }, String)).toContain(
      '今借到测试甲人民币伍万元',
    );
    const json = runTool(
      'qpdf',
      file?.file.bytes ?? new Uint8Array(),
      { before: ['--json', '--json-key=outlines', '--json-key=pages'] },
      String,
    );
    const { outlines } = JSON.parse(json) as { outlines: { title: string; destpageposfrom1: number }[] };
    expect(outlines.map((each) => [each.title, each.destpageposfrom1])).toEqual([
      ['借条', 1],
      ['借条、借款合同', 3],
    ]);
  });

  it('a picture too large for the line is compressed to the quality that is stated, others are left alone', async () => {
    const [large, small] = [await heavy(), await flat('#ddd')];
    const [file] = await made(
      dossierOf([{ material: 'identity', pages: [page('a'), page('b')], source: 'copy', done: true }]),
      { a: { jpeg: large, lines: [] }, b: { jpeg: small, lines: [] } },
    );
    expect(file?.material.pages.map(({ quality }) => quality)).toEqual([72, null]);
    expect(file?.material.pages[1]?.sha256).toBe(sha256(small));
    expect(file?.file.bytes.length).toBeLessThan(large.length + small.length);
    expect(picturesIn(file?.file.bytes ?? new Uint8Array())).toEqual(
      file?.material.pages.map((one) => one.sha256),
    );
  });

  it('the complaint that the person wrote goes along; a stack that was never sorted does not exist here', async () => {
    const jpeg = await flat('#ddd');
    const files = await made(
      dossierOf([{ material: ownComplaint.id, pages: [page('a')], source: 'original', done: true }]),
      { a: { jpeg, lines: [] } },
    );
    expect(files.map((each) => each.material.label)).toEqual([ownComplaint.label]);
  });
});
