import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scanFaultWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import type { Action, ViewOf } from '../../flows/view/view.ts';
import { feed, openMaterial, toMaterials, toQuestion, toQuestions } from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

/** In front of the scanner with a case half answered, so that a lost answer would show. */
const atScanner = async (): Promise<WireVisitor> => {
  const visitor = await terminal.visitor();
  await toQuestions(terminal.rig, visitor);
  await toQuestion(visitor, 'defendants[0].person.more');
  await visitor.send({ type: 'filing.tasksOpened' });
  await toMaterials(visitor);
  await openMaterial(visitor, 'identity');
  return visitor;
};

const scan = (visitor: WireVisitor, source: 'feeder' | 'flatbed' = 'feeder') =>
  visitor.send({ type: 'filing.scanRequested', source });

const ended = async (visitor: WireVisitor): Promise<ViewOf<'scan'>> => {
  await visitor.until(({ view }) => view.screen === 'scan' && view.state !== 'scanning', 'the scan to end');
  return visitor.screen('scan');
};

const picturesOf = (view: ViewOf<'scan'>): string[] => view.pages.map((page) => page.picture.url);

const actionOf = (view: ViewOf<'scan'>, page: number, id: string): Action => {
  const action = view.pages[page]?.actions.find((each) => each.id.startsWith(`${id}-`));
  if (!action) throw new Error(`page ${page} cannot be ${id}`);
  return action;
};

/** What was answered before is still there. */
const expectAnswersKept = async (visitor: WireVisitor): Promise<void> => {
  if (visitor.push().view.screen === 'scan') await visitor.send({ type: 'filing.back' });
  if (visitor.push().view.screen === 'materials') await visitor.send({ type: 'filing.back' });
  await visitor.screen('task-list');
  const view = await toQuestion(visitor, 'defendants[0].person.more');
  await visitor.send({ type: 'filing.back' });
  const before = await visitor.screen('question');
  expect(before.fields.map((field) => field.value)).toContain('高某树');
  expect(view.fields.length).toBeGreaterThan(0);
};

describe('the scanner', () => {
  it('has nothing in its feeder: the words say so, and pages are taken when they are there', async () => {
    const visitor = await atScanner();
    await terminal.rig.bench.loadFeeder();
    await scan(visitor);
    const view = await ended(visitor);
    expect([view.state, view.fault]).toEqual(['fault', scanFaultWords.empty.zh]);
    expect((await feed(terminal.rig, visitor, 'idCardCopy')).fault).toBeNull();
    await expectAnswersKept(visitor);
  });

  it('jams at the second sheet: the first page is kept, the second is fed again', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    await bench.setFault('scanner', 'jamAfterFirst', true);
    await bench.loadFeeder('idCardCopy', 'loanNote');
    await scan(visitor);
    const jammed = await ended(visitor);
    expect(jammed.fault).toBe(scanFaultWords.jam.zh);
    expect(jammed.pages).toHaveLength(1);
    await bench.setFault('scanner', 'jamAfterFirst', false);
    const after = await feed(terminal.rig, visitor, 'loanNote');
    expect(picturesOf(after)[0]).toBe(picturesOf(jammed)[0]);
    expect(after.fault).toBeNull();
    await expectAnswersKept(visitor);
  });

  it.each([
    ['has its cover open', 'coverOpen', scanFaultWords.coverOpen.zh],
    ['takes two sheets at once', 'doubleFeed', scanFaultWords.doubleFeed.zh],
    ['is used by somebody else', 'busy', scanFaultWords.busy.zh],
    ['gives half a page', 'truncatedPage', scanFaultWords.undecodable.zh],
    ['gives garbage for a page', 'garbagePage', scanFaultWords.undecodable.zh],
  ] as const)('%s: the page before is kept, and it is scanned when that is over', async (_, fault, words) => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    const first = await feed(terminal.rig, visitor, 'idCardCopy');
    await bench.setFault('scanner', fault, true);
    await bench.loadFeeder('loanNote');
    await scan(visitor);
    const view = await ended(visitor);
    expect([view.state, view.fault]).toEqual(['fault', words]);
    expect(picturesOf(view)).toEqual(picturesOf(first));
    await bench.setFault('scanner', fault, false);
    const after = await feed(terminal.rig, visitor, 'loanNote');
    expect(picturesOf(after)[0]).toBe(picturesOf(first)[0]);
  });

  it('loses its cable in the middle of a batch: what came is kept, the words say so, and it goes on when it is back', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    const first = await feed(terminal.rig, visitor, 'idCardCopy');
    await bench.setFault('scanner', 'cableMidPage', true);
    await bench.loadFeeder('loanNote', 'transferRecord');
    await scan(visitor);
    const view = await ended(visitor);
    expect([scanFaultWords.scannerLost.zh, filingWords.scannerMissing.zh]).toContain(view.fault);
    expect(picturesOf(view)).toEqual(picturesOf(first));
    await bench.setFault('scanner', 'cableMidPage', false);
    await bench.plug('scanner');
    await visitor.until(
      ({ view: now }) => now.screen === 'scan' && now.state !== 'scannerMissing',
      'the scanner to be back',
    );
    expect((await feed(terminal.rig, visitor, 'loanNote')).pages).toHaveLength(2);
    await expectAnswersKept(visitor);
  });

  it('is unplugged while nobody scans: the screen says so by itself, and takes it back by itself', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    await bench.pull('scanner');
    await visitor.until(({ view }) => view.screen === 'scan' && view.state === 'scannerMissing', 'the words');
    expect((await visitor.screen('scan')).fault).toBe(filingWords.scannerMissing.zh);
    await bench.plug('scanner');
    await visitor.until(({ view }) => view.screen === 'scan' && view.state === 'idle', 'the scanner');
  });

  it('is stopped by the person: what came is kept, and nothing more comes', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    await bench.loadFeeder(...Array.from({ length: 40 }, () => 'idCardCopy'));
    await scan(visitor);
    await visitor.until(({ view }) => view.screen === 'scan' && view.pages.length >= 1, 'a page');
    await visitor.press('stop').catch(async () => {
      const { scanActions } = await visitor.screen('scan');
      const stop = scanActions.find((action) => action.id === 'stop');
      if (!stop) throw new Error('the scan cannot be stopped');
      await visitor.send(stop.event);
    });
    const stopped = await ended(visitor);
    expect(stopped.fault).toBeNull();
    expect(stopped.pages.length).toBeLessThan(40);
    const left = (await bench.state()).scanner.feeder.length;
    const settled = async (): Promise<number> => {
      let before = -1;
      for (let turn = 0; turn < 50; turn += 1) {
        const now = (await bench.state()).scanner.feeder.length;
        if (now === before) return now;
        before = now;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      throw new Error('the feeder does not stop');
    };
    expect(await settled()).toBeGreaterThan(left - 5);
    expect((await visitor.screen('scan')).pages).toHaveLength(stopped.pages.length);
  });
});

describe('the pages', () => {
  it('are turned, moved and scanned anew in their place', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    const fed = await feed(terminal.rig, visitor, 'idCardCopy', 'loanNote', 'transferRecord');
    const [a, b, c] = picturesOf(fed);
    await visitor.send(actionOf(fed, 0, 'rotate').event);
    expect((await visitor.screen('scan')).pages.map((page) => page.picture.rotation)).toEqual([90, 0, 0]);
    await visitor.send(actionOf(fed, 0, 'later').event);
    expect(picturesOf(await visitor.screen('scan'))).toEqual([b, a, c]);
    expect(() => actionOf(fed, 0, 'earlier')).toThrow();
    expect(() => actionOf(fed, 2, 'later')).toThrow();
    await bench.loadFeeder('idCardCopy');
    await visitor.send(actionOf(await visitor.screen('scan'), 1, 'rescan').event);
    const after = await ended(visitor);
    expect(after.pages).toHaveLength(3);
    expect([picturesOf(after)[0], picturesOf(after)[2]]).toEqual([b, c]);
    expect(picturesOf(after)[1]).not.toBe(a);
  });

  it('are scanned anew from the glass, also when the page came from the feeder', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    const fed = await feed(terminal.rig, visitor, 'idCardCopy');
    await bench.placeOnGlass('loanNote');
    await scan(visitor, 'flatbed');
    const two = await ended(visitor);
    expect(two.pages).toHaveLength(2);
    expect(picturesOf(two)[0]).toBe(picturesOf(fed)[0]);
  });

  it('keep their place when a new scan in it fails', async () => {
    const { bench } = terminal.rig;
    const visitor = await atScanner();
    const fed = await feed(terminal.rig, visitor, 'idCardCopy', 'loanNote');
    await bench.loadFeeder();
    await visitor.send(actionOf(fed, 0, 'rescan').event);
    const view = await ended(visitor);
    expect(view.fault).toBe(scanFaultWords.empty.zh);
    expect(picturesOf(view)).toEqual(picturesOf(fed));
  });

  it('are deleted only after the question, and the answer “no” leaves them', async () => {
    const visitor = await atScanner();
    const fed = await feed(terminal.rig, visitor, 'idCardCopy', 'loanNote');
    await visitor.send(actionOf(fed, 1, 'delete').event);
    const overlay = visitor.push().frame.overlay;
    expect([overlay?.kind, overlay?.heading]).toEqual([
      'deletePage',
      filingWords.deleteHeading.zh.replace('{n}', '2'),
    ]);
    await visitor.next();
    expect(picturesOf(await visitor.screen('scan'))).toEqual(picturesOf(fed));
    await visitor.send(actionOf(fed, 1, 'delete').event);
    await visitor.press('delete');
    expect(picturesOf(await visitor.screen('scan'))).toEqual(picturesOf(fed).slice(0, 1));
  });

  it('are noted as original or copy, and the list shows what is there', async () => {
    const visitor = await atScanner();
    const fed = await feed(terminal.rig, visitor, 'idCardCopy');
    expect(fed.source.value).toBe('copy');
    await visitor.send({ type: 'filing.materialNoted', source: 'original' });
    expect((await visitor.screen('scan')).source.value).toBe('original');
    await visitor.next();
    const list = await visitor.screen('materials');
    expect(list.items.map((item) => [item.pages, item.state]).slice(0, 2)).toEqual([
      [1, 'done'],
      [0, 'optional'],
    ]);
    await openMaterial(visitor, 'identity');
    expect((await visitor.screen('scan')).source.value).toBe('original');
  });
});
