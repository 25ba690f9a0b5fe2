import { assign, setup } from 'xstate';
import type { ChosenCause } from '../dossier/dossier.ts';
import type { FilingPurpose } from '../filing/filing-context.ts';
import type { PrintFaultCode } from '../filing/filing-effects.ts';
import type { ChosenForm } from '../filing/form-steps.ts';
import type { FieldError } from '../forms/field-error.ts';
import { parseField } from '../forms/field-kinds.ts';
import { causeByCode } from '../law/causes/cause-list.ts';
import type { Fen } from '../law/money.ts';
import type { Stamped } from '../session/visitor-event.ts';
import { templateForCause } from './cause-template.ts';
import { amountField } from './estimate.ts';
import { type FilingKindId, isOffered, kindOf } from './filing-kinds.ts';
import { printEstimate } from './finding-effects.ts';
import type { FindingEvent } from './finding-event.ts';

/** What the finding must know of the visit. */
export interface FindingInput {
  /** UUID of the visit's case, if one comes of it: it names what is printed. */
  readonly filingId: string;
  /** Local date `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a visitor came for, as far as it is known. JSON only. */
export interface FindingContext {
  readonly input: FindingInput;
  readonly kind: FilingKindId | null;
  /** What was typed to search by. */
  readonly text: string;
  /** The cause under which the tree is open; `null`: at its top. */
  readonly branch: string | null;
  readonly templateId: string | null;
  readonly cause: ChosenCause | null;
  readonly purpose: FilingPurpose;
  /** The amount in dispute as it was typed for an estimate, what it is, and what is wrong with it. */
  readonly amountTyped: string;
  readonly amount: Fen | null;
  readonly amountError: FieldError | null;
  /** Names the print of an estimate that was asked for last. */
  readonly printKey: string | null;
  readonly printFault: PrintFaultCode | null;
}

/** What was found, and whether it is to be filed. */
export interface FindingOutput extends ChosenForm {
  readonly purpose: FilingPurpose;
}

/** The longest text that is searched for, in code points. */
export const longestSearch = 60;

type FormKind = { readonly forms: readonly string[] };

/** The forms of the kind that was chosen, where it has a list of them. */
export const formsOf = ({ kind }: Pick<FindingContext, 'kind'>): readonly string[] => {
  const by = kind === null ? null : kindOf(kind).by;
  return by !== null && 'forms' in by ? (by satisfies FormKind).forms : [];
};

/** Another form is another sum. */
const noAmount = {
  amountTyped: '',
  amount: null,
  amountError: null,
  printKey: null,
  printFault: null,
} as const;

/** Nothing is known yet. */
export const startFinding = (input: FindingInput): FindingContext => ({
  input,
  kind: null,
  text: '',
  branch: null,
  templateId: null,
  cause: null,
  purpose: 'file',
  ...noAmount,
});

const parsedAmount = (typed: string, today: string): Pick<FindingContext, 'amount' | 'amountError'> => {
  const parsed = parseField(amountField, typed, today);
  if (!parsed.ok) return { amount: null, amountError: parsed.error };
  return { amount: typeof parsed.value === 'number' ? parsed.value : null, amountError: null };
};

/** What the states of the finding share. */
export const findingSetup = setup({
  types: {
    context: {} as FindingContext,
    events: {} as Stamped<FindingEvent>,
    input: {} as FindingInput,
    output: {} as FindingOutput,
  },
  actors: { printEstimate },
  guards: {
    byCause: ({ event }) => event.type === 'finding.kindChosen' && 'cause' in kindOf(event.kind).by,
    offered: ({ event }) => event.type === 'finding.kindChosen' && isOffered(kindOf(event.kind)),
    isCause: ({ event }) => event.type === 'finding.causeChosen' && templateForCause(event.code) !== null,
    amountReadable: ({ context, event }) =>
      'amount' in event && parsedAmount(event.amount, context.input.today).amountError === null,
  },
  actions: {
    chooseKind: assign({
      kind: ({ context, event }) => (event.type === 'finding.kindChosen' ? event.kind : context.kind),
      text: '',
      branch: null,
      templateId: null,
      cause: null,
      ...noAmount,
    }),
    chooseCause: assign(({ event }) => {
      const cause = event.type === 'finding.causeChosen' ? causeByCode(event.code) : undefined;
      return cause === undefined
        ? {}
        : {
            cause: { code: cause.code, name: cause.name },
            templateId: templateForCause(cause.code),
            ...noAmount,
          };
    }),
    chooseForm: assign(({ event }) =>
      event.type === 'finding.formChosen' ? { templateId: event.templateId, cause: null, ...noAmount } : {},
    ),
    openBranch: assign({
      branch: ({ context, event }) => (event.type === 'finding.branchOpened' ? event.code : context.branch),
    }),
    readAmount: assign(({ context, event }) =>
      'amount' in event
        ? { amountTyped: event.amount, ...parsedAmount(event.amount, context.input.today), printFault: null }
        : {},
    ),
    /** Each wish is a print of its own: the moment of the press tells them apart, also after the form was looked for anew. */
    nameThePrint: assign({
      printKey: ({ context, event }) => `${context.input.filingId}:estimate:${event.at}`,
    }),
  },
});
