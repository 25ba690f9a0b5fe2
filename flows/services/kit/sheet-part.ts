import type { SnapshotFrom } from 'xstate';
import { ownPaperFaultWords } from '../../text/finding-words.ts';
import { kitWords } from '../../text/services/kit-words.ts';
import type { Words } from '../../text/words.ts';
import { type Say, serviceAct } from '../../view/screen-parts.ts';
import type { Action, ViewOf } from '../../view/view.ts';
import { sheetActs, type sheetMachine } from './sheet-machine.ts';

const states = {
  printing: { state: 'printing', label: kitWords.slipPrinting },
  out: { state: 'done', label: kitWords.slipOut },
  fault: { state: 'fault', label: kitWords.slipFault },
  inDoubt: { state: 'inDoubt', label: kitWords.slipInDoubt },
  skipped: { state: 'skipped', label: kitWords.slipSkipped },
} as const;

/** A paper on its way out of the A4 printer, as the screen `printing` shows it. `without`: what helps who has no paper. */
export const sheetPart = (
  sheet: SnapshotFrom<typeof sheetMachine>,
  { title, without }: { readonly title: Words; readonly without: Words },
  say: Say,
): ViewOf<'printing'>['papers'][number] => {
  const again = serviceAct(sheetActs.again, say(kitWords.again));
  const skip = serviceAct(sheetActs.skip, say(kitWords.skip));
  const have = serviceAct(sheetActs.have, say(kitWords.have));
  const actions: Readonly<Record<typeof sheet.value, readonly Action[]>> = {
    printing: [],
    out: [again],
    fault: [skip, again],
    inDoubt: [have, skip, again],
    skipped: [again],
  };
  const text = {
    printing: null,
    out: null,
    fault: `${say(ownPaperFaultWords[sheet.context.fault ?? 'printerFault'])}${say(without)}`,
    inDoubt: say(kitWords.slipInDoubtText),
    skipped: say(without),
  } as const;
  const { state, label } = states[sheet.value];
  return {
    title: say(title),
    state,
    stateLabel: say(label),
    text: text[sheet.value],
    actions: actions[sheet.value],
  };
};
