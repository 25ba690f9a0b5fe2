import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { printFaultWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import type { ViewOf } from '../../flows/view/view.ts';
import { papersSettled, submitAndPrint, toSubmit } from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

type Paper = ViewOf<'printing'>['papers'][number];

const papersOf = (view: ViewOf<'printing'>): { receipt: Paper; complaint: Paper } => {
  const [receipt, complaint] = view.papers;
  if (!receipt || !complaint) throw new Error('two papers are printed');
  return { receipt, complaint };
};

/** What has come out of the printers since the case was ready to be handed in. */
const atSubmit = async () => {
  const { rig } = terminal;
  const visitor = await terminal.visitor();
  await toSubmit(rig, visitor);
  const slips = (await rig.bench.slips()).length;
  const prints = (await rig.bench.prints()).length;
  return {
    visitor,
    /** Whole slips: the rest of one on which a printer died is cut off before the next. */
    slips: async () =>
      (await rig.bench.slips()).slice(slips).filter((slip) => slip.text.includes('请妥善保管本凭条')),
    prints: async () => (await rig.bench.prints()).slice(prints),
  };
};

const finish = async (visitor: WireVisitor): Promise<void> => {
  await visitor.next();
  expect((await visitor.screen('farewell')).number).toMatch(/^ZD01-\d{8}-\d{4}$/);
};

describe('the receipt printer', () => {
  it.each([
    ['is out of paper', 'paperOut', printFaultWords.paperOut.zh],
    ['has its cover open', 'coverOpen', printFaultWords.coverOpen.zh],
  ] as const)('%s: the case is safe, and the slip comes when that is mended', async (_, fault, words) => {
    const { bench } = terminal.rig;
    const { visitor, slips, prints } = await atSubmit();
    await bench.setFault('receiptPrinter', fault, true);
    const stuck = await submitAndPrint(visitor);
    expect(stuck.outcome).toEqual({ tone: 'good', text: filingWords.received.zh });
    expect([papersOf(stuck).receipt.state, papersOf(stuck).receipt.text]).toEqual(['fault', words]);
    expect(stuck.actions[0]?.disabledBecause).toBe(filingWords.printingWait.zh);
    expect(await slips()).toHaveLength(0);
    await bench.setFault('receiptPrinter', fault, false);
    await untilPrinted(visitor);
    const done = await papersSettled(visitor);
    expect(papersOf(done).receipt.state).toBe('done');
    expect(done.number).toBe(stuck.number);
    expect((await slips()).map((slip) => slip.text.includes(done.number))).toEqual([true]);
    expect(await prints()).toHaveLength(2);
    await finish(visitor);
  });

  it('dies in the middle of the slip: the person looks, and prints it again', async () => {
    const { bench } = terminal.rig;
    const { visitor } = await atSubmit();
    await bench.setFault('receiptPrinter', 'dieMidPrint', true);
    const doubt = await submitAndPrint(visitor);
    expect([papersOf(doubt).receipt.state, papersOf(doubt).receipt.text]).toEqual([
      'inDoubt',
      printFaultWords.inDoubt.zh,
    ]);
    await bench.putInOrder();
    const before = (await bench.slips()).length;
    await untilPrinted(visitor);
    expect((await bench.slips()).slice(before).at(-1)?.text).toContain(doubt.number);
    await finish(visitor);
  });

  it('dies in the middle of the slip: the person has it, and nothing is printed again', async () => {
    const { bench } = terminal.rig;
    const { visitor } = await atSubmit();
    await bench.setFault('receiptPrinter', 'dieMidPrint', true);
    expect(papersOf(await submitAndPrint(visitor)).receipt.state).toBe('inDoubt');
    await bench.putInOrder();
    const before = (await bench.slips()).length;
    await visitor
      .press('have-receipt')
      .catch(() => visitor.send({ type: 'filing.paperCameOut', paper: 'receipt' }));
    expect(papersOf(await papersSettled(visitor)).receipt.state).toBe('done');
    expect((await bench.slips()).length).toBe(before);
    await finish(visitor);
  });

  it('stays broken: the person goes without, with the number on the screen', async () => {
    const { visitor, slips } = await atSubmit();
    await terminal.rig.bench.setFault('receiptPrinter', 'paperOut', true);
    const stuck = await submitAndPrint(visitor);
    await visitor.send({ type: 'filing.paperSkipped', paper: 'receipt' });
    const { receipt } = papersOf(await papersSettled(visitor));
    expect([receipt.state, receipt.stateLabel]).toEqual(['skipped', filingWords.paperSkipped.zh]);
    expect(await slips()).toHaveLength(0);
    expect(stuck.number).not.toBe('');
    await finish(visitor);
  });
});

/** “Print again” until it is out: the printer may still be starting. */
const untilPrinted = async (visitor: WireVisitor): Promise<void> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await visitor.send({ type: 'filing.reprinted', paper: 'receipt' });
    if (papersOf(await papersSettled(visitor)).receipt.state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the receipt does not come out');
};

describe('the A4 printer', () => {
  it.each([
    ['is out of paper', 'paperOut', printFaultWords.paperOut.zh],
    ['is jammed', 'jam', printFaultWords.jam.zh],
  ] as const)('%s: the words come, and every copy comes out when that is mended', async (_, fault, words) => {
    const { bench } = terminal.rig;
    const { visitor, prints, slips } = await atSubmit();
    await bench.setFault('pagePrinter', fault, true);
    const { complaint, receipt } = papersOf(await submitAndPrint(visitor));
    expect([complaint.state, complaint.text, receipt.state]).toEqual(['fault', words, 'done']);
    expect(await prints()).toHaveLength(0);
    await bench.setFault('pagePrinter', fault, false);
    await visitor.send({ type: 'filing.reprinted', paper: 'complaint' });
    expect(papersOf(await papersSettled(visitor)).complaint.state).toBe('done');
    expect((await prints()).map((print) => print.copies)).toEqual([2, 1]);
    expect(await slips()).toHaveLength(1);
    await finish(visitor);
  });

  it('dies in the middle of the job: it is in doubt, never printed twice unasked', async () => {
    const { bench } = terminal.rig;
    const { visitor, prints } = await atSubmit();
    await bench.setFault('pagePrinter', 'dieMidPrint', true);
    await visitor.next();
    await visitor.until(({ view }) => view.screen === 'printing', 'the papers');
    await untilDead();
    await bench.putInOrder();
    const { complaint } = papersOf(await papersSettled(visitor));
    expect([complaint.state, complaint.text]).toEqual(['inDoubt', printFaultWords.inDoubt.zh]);
    expect(await prints()).toHaveLength(0);
    await visitor.send({ type: 'filing.reprinted', paper: 'complaint' });
    expect(papersOf(await papersSettled(visitor)).complaint.state).toBe('done');
    expect((await prints()).map((print) => print.copies)).toEqual([2, 1]);
    await finish(visitor);
  });

  it('is gone: the person goes without, and the slip is in hand', async () => {
    const { bench } = terminal.rig;
    const { visitor, slips } = await atSubmit();
    await bench.pull('pagePrinter');
    const { complaint } = papersOf(await submitAndPrint(visitor));
    expect([complaint.state, complaint.text]).toEqual(['fault', printFaultWords.printerLost.zh]);
    await visitor.send({ type: 'filing.paperSkipped', paper: 'complaint' });
    expect(papersOf(await papersSettled(visitor)).complaint.state).toBe('skipped');
    expect(await slips()).toHaveLength(1);
    await finish(visitor);
  });
});

const untilDead = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (!(await terminal.rig.bench.state()).pagePrinter.plugged) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the printer does not die');
};
