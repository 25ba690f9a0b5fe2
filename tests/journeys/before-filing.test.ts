import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findingWords, ownPaperFaultWords } from '../../flows/text/finding-words.ts';
import type { View, ViewOf } from '../../flows/view/view.ts';
import { startTerminal, type Terminal } from '../faults/terminal.ts';
import { findForm } from './walk.ts';
import type { WireVisitor } from './wire-visitor.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

/** 离婚纠纷 in the list of causes. */
const divorce = '9015';

/** From the attract screen to what a divorce costs; no card is laid anywhere. */
const toEstimate = async (): Promise<WireVisitor> => {
  const visitor = await terminal.visitor();
  await visitor.screen('attract');
  await visitor.send({ type: 'session.begin' });
  await visitor.screen('choose-service');
  await findForm(visitor, divorce);
  await visitor.send({ type: 'finding.estimateOpened' });
  await visitor.screen('estimate');
  await visitor.until(
    ({ view }) => view.screen === 'estimate' && view.actions.every((each) => !each.disabledBecause),
    'the printer and the reader to be found',
  );
  return visitor;
};

const saysOfTheSlip =
  (words: string) =>
  ({ view }: { readonly view: View }): boolean =>
    view.screen === 'estimate' && view.slip?.text === words;

const slipTexts = async (): Promise<readonly string[]> =>
  (await terminal.rig.bench.slips()).map((slip) => slip.text.replace(/\s+/gu, ''));

describe('what a divorce costs and what to bring, without a card', () => {
  it('is on the screen at once, follows the amount, and is printed on a slip that can be read', async () => {
    const visitor = await toEstimate();
    const before = (await slipTexts()).length;
    const first = await visitor.screen('estimate');
    // 诉讼费用交纳办法 13(2) item 1: 50 to 300 yuan, until the province's figure is entered.
    expect(first.fee[0]?.value).toBe('50 到 300 元');
    expect(first.field?.ask).toBe(findingWords.amountAskDivorce.zh);
    await visitor.send({ type: 'finding.amountAnswered', amount: '35万' });
    // Half a per cent of the 150,000 over 200,000.
    expect((await visitor.screen('estimate')).fee.map(({ value }) => value)).toEqual([
      '800 到 1,050 元',
      '400 到 525 元',
    ]);
    await visitor.press('print');
    await visitor.until(saysOfTheSlip(findingWords.printed.zh), 'the slip', 30_000);
    const [text = '', ...more] = (await slipTexts()).slice(before);
    expect(more).toEqual([]);
    for (const words of [
      '延边林区中级法院',
      '诉讼费估算和材料单',
      '民事起诉状（离婚纠纷）',
      '350,000.00元',
      '800到1,050元',
      '400到525元',
      '□身份证',
      '□结婚证',
      '民事诉讼法第一百二十三条',
      '仅供参考',
      '没有立案',
    ])
      expect(text).toContain(words);
    for (const list of (await visitor.screen('estimate')).lists.slice(0, 2))
      for (const item of list.items) expect(text).toContain(`□${item.replace(/\s+/gu, '')}`);
  });

  it('an amount that is none is refused in words, and nothing is printed', async () => {
    const visitor = await toEstimate();
    const before = (await slipTexts()).length;
    await visitor.send({ type: 'finding.estimatePrinted', amount: '很多' });
    const { field, slip } = await visitor.screen('estimate');
    expect(field?.error).toContain('请写数字');
    expect([field?.value, slip]).toEqual(['很多', null]);
    expect(await slipTexts()).toHaveLength(before);
  });
});

describe('the receipt printer', () => {
  it('is out of paper while the list is printed: the words come, no case is spoken of, and it prints when mended', async () => {
    const { bench } = terminal.rig;
    const visitor = await toEstimate();
    const before = (await slipTexts()).length;
    await bench.setFault('receiptPrinter', 'paperOut', true);
    await visitor.press('print');
    await visitor.until(saysOfTheSlip(ownPaperFaultWords.paperOut.zh), 'the fault', 60_000);
    const stuck = await visitor.screen('estimate');
    expect(stuck.actions.map(({ id }) => id)).toEqual(['skip', 'print', 'next']);
    expect(await slipTexts()).toHaveLength(before);
    await bench.setFault('receiptPrinter', 'paperOut', false);
    await untilPrinted(visitor);
    expect((await slipTexts()).slice(before)).toHaveLength(1);
  });

  it('is out of paper: the person goes without and begins the form', async () => {
    const visitor = await toEstimate();
    await terminal.rig.bench.setFault('receiptPrinter', 'paperOut', true);
    await visitor.press('print');
    await visitor.until(saysOfTheSlip(ownPaperFaultWords.paperOut.zh), 'the fault', 60_000);
    await visitor.press('skip');
    expect((await visitor.screen('estimate')).slip).toBeNull();
    await visitor.next();
    await visitor.screen('briefing');
  });

  it('dies in the middle of the list: the person looks, and nothing is printed unasked', async () => {
    const { bench } = terminal.rig;
    const visitor = await toEstimate();
    await bench.setFault('receiptPrinter', 'dieMidPrint', true);
    await visitor.press('print');
    await visitor.until(saysOfTheSlip(ownPaperFaultWords.inDoubt.zh), 'the doubt', 60_000);
    await bench.putInOrder();
    const before = (await slipTexts()).length;
    await visitor.send({ type: 'finding.estimateCameOut' });
    await visitor.until(saysOfTheSlip(findingWords.printed.zh), 'the answer');
    expect(await slipTexts()).toHaveLength(before);
  });

  it('is not there: the button says so, and the list stays on the screen', async () => {
    const visitor = await toEstimate();
    await terminal.rig.bench.pull('receiptPrinter');
    const printOf = (view: ViewOf<'estimate'>) => view.actions.find(({ id }) => id === 'print');
    await visitor.until(
      ({ view }) =>
        view.screen === 'estimate' && printOf(view)?.disabledBecause === findingWords.printerMissing.zh,
      'the words that the printer is missing',
    );
  });

  it('loses its power with the terminal while the list is printed: it is printed once, or it is asked', async () => {
    const visitor = await toEstimate();
    const before = (await slipTexts()).length;
    await visitor.press('print');
    const after = await terminal.powerCut();
    await after.until(
      ({ view }) => view.screen === 'estimate' && view.slip !== null && view.slip.tone !== 'info',
      'the end of the print',
      60_000,
    );
    const { slip } = await after.screen('estimate');
    expect([findingWords.printed.zh, ownPaperFaultWords.inDoubt.zh]).toContain(slip?.text);
    expect((await slipTexts()).length - before).toBeLessThanOrEqual(1);
  });
});

/** “Print again” until it is out: the printer may still be starting. */
const untilPrinted = async (visitor: WireVisitor): Promise<void> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await visitor.press('print');
    await visitor.until(
      ({ view }) => view.screen === 'estimate' && view.slip !== null && view.slip.tone !== 'info',
      'the end of the print',
      60_000,
    );
    if (saysOfTheSlip(findingWords.printed.zh)(visitor.push())) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the list does not come out');
};
