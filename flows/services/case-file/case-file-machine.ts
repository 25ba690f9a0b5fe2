import { assign, forwardTo, setup } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { caseFileWords } from '../../text/services/case-file-words.ts';
import { shown } from '../../text/words.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { isSheetAct, type SheetJob, sheetMachine } from '../kit/sheet-machine.ts';
import type { OpenFault, ReadPage } from '../served-papers/served-effects.ts';
import { type CaseFile, caseFileId, caseFileNumber, type ReadableCase } from './case-file.ts';
import { askFiles, type FileToRead, openFile } from './case-file-effects.ts';

/** What a person reads of their cases' files. JSON only. */
export interface CaseFileContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly cases: readonly ReadableCase[];
  readonly fault: OpenFault;
  readonly caseId: string | null;
  readonly fileId: string | null;
  /** When it was opened or printed last, ms since the epoch: it names the reading and the print. */
  readonly askedAt: number;
  readonly pages: readonly ReadPage[];
  /** From 0. */
  readonly page: number;
}

/** The case whose file is open. Throws when none is. */
export const readCase = ({ cases, caseId }: Pick<CaseFileContext, 'cases' | 'caseId'>): ReadableCase => {
  const found = cases.find((each) => each.caseId === caseId);
  if (found === undefined) throw new Error('no case is read');
  return found;
};

/** The file that is read. Throws when none is. */
export const readFile = (context: Pick<CaseFileContext, 'cases' | 'caseId' | 'fileId'>): CaseFile => {
  const found = readCase(context).files.find((each) => caseFileId(each) === context.fileId);
  if (found === undefined) throw new Error('no file is read');
  return found;
};

const fileToRead = (context: CaseFileContext): FileToRead => {
  const { input, person, askedAt } = context;
  if (person === null) throw new Error('nobody reads');
  const about = readCase(context);
  return {
    key: `${input.visit}:read:${askedAt}`,
    person,
    about,
    file: readFile(context),
    watermark: shown(caseFileWords.watermark, 'zh')
      .replace('{name}', person.name)
      .replace('{number}', caseFileNumber(about))
      .replace('{date}', input.today),
  };
};

/** 阅卷: the documents of one's own cases, page by page with a watermark, and a copy of each; every reading is noted at the court. */
export const caseFileMachine = setup({
  types: {
    context: {} as CaseFileContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { identify: identifyMachine, askFiles, openFile, sheet: sheetMachine },
}).createMachine({
  id: 'caseFile',
  context: ({ input }) => ({
    input,
    person: input.person,
    cases: [],
    fault: 'lineDown',
    caseId: null,
    fileId: null,
    askedAt: 0,
    pages: [],
    page: 0,
  }),
  initial: 'starting',
  output: ({ context }) => ({ person: context.person, did: false }),
  states: {
    starting: {
      always: [
        { guard: ({ context }) => context.person !== null, target: 'asking' },
        { target: 'identifying' },
      ],
    },
    identifying: {
      invoke: {
        id: 'identify',
        src: 'identify',
        onDone: [
          {
            guard: ({ event }) => event.output.card !== null,
            target: 'asking',
            actions: assign({ person: ({ event }) => event.output.card }),
          },
          { target: 'done' },
        ],
        onError: 'done',
      },
      on: { 'service.*': { actions: forwardTo('identify') } },
    },
    asking: {
      invoke: {
        src: 'askFiles',
        input: ({ context: { person } }) => {
          if (person === null) throw new Error('nobody reads');
          return { person };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'cases',
            actions: assign({ cases: ({ event }) => (event.output.ok ? event.output.value : []) }),
          },
          {
            target: 'notAsked',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notAsked', actions: assign({ fault: 'courtError' }) },
      },
    },
    notAsked: { on: { 'service.next': 'asking', 'service.back': 'done' } },
    cases: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => context.cases.some(({ caseId }) => caseId === event.id),
          target: 'files',
          actions: assign({ caseId: ({ event }) => event.id }),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    files: {
      entry: assign({ fileId: null, pages: [], page: 0 }),
      on: {
        'service.chosen': {
          guard: ({ context, event }) =>
            readCase(context).files.some((file) => caseFileId(file) === event.id),
          target: 'opening',
          actions: assign({ fileId: ({ event }) => event.id, askedAt: ({ event }) => event.at }),
        },
        'service.next': 'cases',
        'service.back': 'cases',
      },
    },
    opening: {
      invoke: {
        src: 'openFile',
        input: ({ context }) => fileToRead(context),
        onDone: [
          {
            guard: ({ event }) => event.output.ok && event.output.value.length > 0,
            target: 'reading',
            actions: assign({ pages: ({ event }) => (event.output.ok ? event.output.value : []), page: 0 }),
          },
          {
            target: 'notOpened',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'damaged' : event.output.error) }),
          },
        ],
        onError: { target: 'notOpened', actions: assign({ fault: 'courtError' }) },
      },
    },
    notOpened: { on: { 'service.next': 'opening', 'service.back': 'files' } },
    reading: {
      on: {
        'service.paged': {
          guard: ({ context, event }) => context.pages[context.page + event.by] !== undefined,
          actions: assign({ page: ({ context, event }) => context.page + event.by }),
        },
        'service.next': [
          {
            guard: ({ context }) => context.page < context.pages.length - 1,
            actions: assign({ page: ({ context }) => context.page + 1 }),
          },
          { target: 'files' },
        ],
        'service.did': {
          guard: ({ event }) => event.act === 'print',
          target: 'printing',
          actions: assign({ askedAt: ({ event }) => event.at }),
        },
        'service.back': 'files',
      },
    },
    printing: {
      invoke: {
        id: 'sheet',
        src: 'sheet',
        input: ({ context }): SheetJob => ({
          sheet: { kind: 'caseFile', ...fileToRead(context) },
          name: `${context.input.visit}:${context.askedAt}`,
        }),
        onError: 'reading',
      },
      on: {
        'service.did': { guard: ({ event }) => isSheetAct(event.act), actions: forwardTo('sheet') },
        'service.next': 'files',
        'service.back': 'reading',
      },
    },
    done: { type: 'final' },
  },
});
