import { filingWords } from '../../text/filing-words.ts';
import { next, type Say, type Scene, serviceAct } from '../../view/screen-parts.ts';
import { serviceScene } from '../kit/kit-screens.ts';
import { signByKey } from './signed-by.ts';

/** Where a person signs for something of a service: what they sign, and the pad. */
export const signScene = (
  given: { readonly heading: string; readonly statement: readonly string[]; readonly missing: boolean },
  say: Say,
): Scene =>
  serviceScene({
    screen: 'sign',
    submit: 'service.signed',
    heading: given.heading,
    lead: [],
    statement: given.statement,
    error: given.missing ? say(filingWords.signMissing) : null,
    labels: {
      here: say(filingWords.signHere),
      clear: say(filingWords.signClear),
      confirm: say(filingWords.signConfirm),
      keyboardHint: say(filingWords.signKeyboard),
    },
    actions: [
      serviceAct(signByKey, say(filingWords.signByKey)),
      next(say(filingWords.signConfirm), { type: 'service.signed', strokes: [], aspect: 1 }),
    ],
  });
