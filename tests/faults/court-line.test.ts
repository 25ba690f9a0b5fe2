import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LineMode } from '../../bench/panel/catalogue.ts';
import { keptReasonWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import { sessionWords } from '../../flows/text/session-words.ts';
import type { ViewOf } from '../../flows/view/view.ts';
import { openMaterial, submitAndPrint, toMaterials, toSubmit } from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { runTool } from '../printers/documents/pdf-tools.ts';
import { type Desk, signInAtDesk } from './court-desk.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
let desk: Desk;
beforeAll(async () => {
  terminal = await startTerminal();
  desk = await signInAtDesk(terminal.rig);
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The hashes of the pictures in a PDF, as they were put in. */
const picturesIn = (pdf: Uint8Array): string[] =>
  runTool('pdfimages', pdf, { before: ['-all'], after: ['picture'] }, (_, folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => sha256(readFileSync(join(folder, name)))),
  );

/** The case is ready; the hashes of its scanned pages as the screen shows them. */
const ready = async (): Promise<{ visitor: WireVisitor; pages: ReadonlyMap<string, string> }> => {
  const { rig } = terminal;
  const visitor = await terminal.visitor();
  await toSubmit(rig, visitor);
  await visitor.send({ type: 'filing.back' });
  const pages = new Map<string, string>();
  const token = /content="([^"]+)"/.exec(await (await fetch(rig.url)).text())?.[1] ?? '';
  for (const material of ['identity', 'loanDocument']) {
    await toMaterials(visitor);
    const view = await openMaterial(visitor, material);
    for (const { picture } of view.pages) {
      const answer = await fetch(new URL(`${picture.url}?token=${token}`, rig.url));
      expect(answer.status).toBe(200);
      pages.set(picture.url.split('/').at(-1) ?? '', sha256(new Uint8Array(await answer.arrayBuffer())));
    }
    await visitor.next();
    await visitor.next();
  }
  await visitor.next();
  await visitor.screen('submit');
  return { visitor, pages };
};

const outboxFolder = async (): Promise<readonly string[]> =>
  readdir(join(terminal.rig.folder, 'kiosk', 'outbox')).catch(() => []);

/** Waits until the filing is at the court and the terminal has erased its content; then: exactly one, every byte the same. */
const expectArrived = async (number: string, pages: ReadonlyMap<string, string>): Promise<void> => {
  const limit = Date.now() + 25_000;
  let found = await desk.find(number);
  while ((found.length === 0 || (await outboxFolder()).length > 0) && Date.now() < limit) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    found = await desk.find(number);
  }
  expect(found).toHaveLength(1);
  expect(await outboxFolder()).toEqual([]);
  const [filing] = found;
  if (!filing) throw new Error('unreachable: it has length 1');
  const pictures: string[] = [];
  for (const fileId of filing.fileIds) {
    expect(filing.page).toContain(await desk.sha256(filing, fileId));
    if (fileId.startsWith('material-')) pictures.push(...picturesIn(await desk.file(filing, fileId)));
  }
  expect(pictures.sort()).toEqual([...pages.values()].sort());
};

const slipText = async (): Promise<string> =>
  ((await terminal.rig.bench.slips()).at(-1)?.text ?? '').replaceAll('\n', '');

const expectKept = async (visitor: WireVisitor, view: ViewOf<'printing'>, words: string): Promise<void> => {
  expect(view.outcome).toEqual({ tone: 'warning', text: words });
  expect(await slipText()).toContain(view.number);
  expect(await slipText()).toContain('已由本机安全保存');
  expect(await slipText()).not.toContain('人民法院已收到');
  await visitor.next();
  expect((await visitor.screen('farewell')).heading).toBe(sessionWords.farewellKept.zh);
};

describe('the line to the court', () => {
  it('is good: the slip says received, and the same bytes are at the court', async () => {
    const { visitor, pages } = await ready();
    const view = await submitAndPrint(visitor);
    expect(view.outcome).toEqual({ tone: 'good', text: filingWords.received.zh });
    expect(await slipText()).toContain('人民法院已收到以上材料');
    expect(pages.size).toBe(3);
    await expectArrived(view.number, pages);
  });

  it.each([
    ['is cut', 'cut', keptReasonWords.lineDown.zh],
    ['answers with an error', 'answer500', keptReasonWords.courtError.zh],
    ['answers with garbage', 'garbage', keptReasonWords.garbled.zh],
    ['is so slow that nobody should wait for it', 'slow', keptReasonWords.slow.zh],
  ] as const)(
    '%s: the case is kept, and comes by itself when the line is good again',
    async (_, mode, words) => {
      const { visitor, pages } = await ready();
      await terminal.rig.bench.setCourtLine(mode);
      const view = await submitAndPrint(visitor);
      await expectKept(visitor, view, words);
      await terminal.rig.bench.setCourtLine('ok');
      await expectArrived(view.number, pages);
    },
  );

  // These want a person at the court: tried again only after minutes, and at once when the terminal starts anew.
  it.each([
    ['says that it holds something else', 'answer409', keptReasonWords.conflict.zh],
    ['gives a receipt with a wrong signature', 'wrongSignature', keptReasonWords.badSignature.zh],
    ['gives the receipt of another case', 'foreignReceipt', keptReasonWords.badSignature.zh],
  ] as const satisfies readonly (readonly [string, LineMode, string])[])(
    '%s: that counts for nothing, the case is kept and confirmed later, once',
    async (_, mode, words) => {
      const { visitor, pages } = await ready();
      await terminal.rig.bench.setCourtLine(mode);
      const view = await submitAndPrint(visitor);
      await expectKept(visitor, view, words);
      await terminal.rig.bench.setCourtLine('ok');
      await terminal.powerCut();
      await expectArrived(view.number, pages);
    },
  );

  it('breaks once in the middle of a file: the upload goes on where it broke', async () => {
    const { visitor, pages } = await ready();
    await terminal.rig.bench.setCourtLine('dropUpload');
    const view = await submitAndPrint(visitor);
    expect([filingWords.received.zh, keptReasonWords.lineDown.zh, keptReasonWords.slow.zh]).toContain(
      view.outcome?.text,
    );
    expect((await terminal.rig.bench.state()).courtLine).toBe('ok');
    await expectArrived(view.number, pages);
  });
});
