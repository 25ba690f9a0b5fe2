import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { fail, ok, type Result } from '../../../flows/result.ts';
import { caseFileId, type ReadableCase } from '../../../flows/services/case-file/case-file.ts';
import type { FileToRead } from '../../../flows/services/case-file/case-file-effects.ts';
import {
  type CaseFileContext,
  caseFileMachine,
} from '../../../flows/services/case-file/case-file-machine.ts';
import { caseFileScreen } from '../../../flows/services/case-file/case-file-screens.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import { sheetMachine } from '../../../flows/services/kit/sheet-machine.ts';
import type { OpenFault, ReadPage } from '../../../flows/services/served-papers/served-effects.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { person, serviceInput } from './service-input.ts';

const file = {
  sourceId: '4f7d0e6c-0000-4000-8000-000000000031',
  fileId: 'complaint',
  name: '民事起诉状.pdf',
  size: 1_000,
  sha256: 'ab'.repeat(32),
  from: 'filing',
  at: '2026-03-01T02:00:00.000Z',
} as const;
const own: ReadableCase = {
  caseId: '4f7d0e6c-0000-4000-8000-000000000001',
  courtCode: '790',
  courtName: '样本法院',
  caseNumber: '（2026）吉7901民初5号',
  receiptNumber: 'ZD01-20260301-0001',
  cause: '民间借贷纠纷',
  openUntil: null,
  files: [file],
};
const open: ReadableCase = { ...own, openUntil: '2026-03-20' };
const pages: readonly ReadPage[] = [0, 1].map((page) => ({
  id: `p${page}`,
  widthPixels: 992,
  heightPixels: 1403,
}));
const setting = { now: 0, pictureUrl: (_: string, id: string) => `/pictures/${id}` } as never;

describe('every state and transition of 阅卷', () => {
  it('is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const names = ['identify', 'askFiles', 'openFile', 'sheet'] as const;
    const gaps = await missed(
      caseFileMachine.provide({
        actors: Object.fromEntries(names.map((name) => [name, effect(name)])) as never,
      }) as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person } }],
      [
        { outcome: 'identify', value: { card: person } },
        { outcome: 'identify', value: { card: null } },
        { outcome: 'askFiles', value: ok([own]) },
        { outcome: 'askFiles', value: fail('lineDown') },
        { outcome: 'openFile', value: ok(pages) },
        { outcome: 'openFile', value: ok([]) },
        ...names.map((name) => ({ failure: name })),
        does({ type: 'service.chosen', id: own.caseId }),
        does({ type: 'service.chosen', id: caseFileId(file) }),
        does({ type: 'service.did', act: 'print' }),
        does({ type: 'service.did', act: 'sheetAgain' }),
        does({ type: 'service.paged', by: 1 }),
        does({ type: 'service.paged', by: -1 }),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
      ],
      ({ value, context }) => {
        const { caseId, fileId, page, person: who, cases } = context as CaseFileContext;
        return JSON.stringify([value, caseId, fileId, page, who !== null, cases.length]);
      },
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

const visitor = async (
  given: {
    readonly cases?: readonly ReadableCase[];
    readonly opens?: readonly Result<readonly ReadPage[], OpenFault>[];
  } = {},
) => {
  const opened: FileToRead[] = [];
  const printed: { readonly sheet: FileToRead }[] = [];
  const opens = [...(given.opens ?? [])];
  const actor = createActor(
    caseFileMachine.provide({
      actors: {
        askFiles: fromPromise(async () => ok(given.cases ?? [own])) as never,
        openFile: fromPromise(async ({ input }: { input: FileToRead }) => {
          opened.push(input);
          return opens.shift() ?? ok(pages);
        }) as never,
        sheet: sheetMachine.provide({
          actors: {
            printSheet: fromPromise(async ({ input }: { input: { sheet: FileToRead } }) => {
              printed.push(input);
              return ok(undefined);
            }) as never,
          },
        }) as never,
      },
    }),
    { input: { ...serviceInput, person } },
  );
  actor.start();
  const settled = async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  };
  await settled();
  let now = 1_000;
  return {
    opened,
    printed,
    value: () => actor.getSnapshot().value,
    view: (language: (typeof languages)[number] = 'zh') =>
      caseFileScreen(actor.getSnapshot(), { language } as never, speaker(language), setting).view,
    send: async (...events: ServiceEvent[]) => {
      for (const event of events) {
        now += 1_000;
        actor.send({ ...event, at: now });
        await settled();
      }
    },
  };
};
const toPage: readonly ServiceEvent[] = [
  { type: 'service.chosen', id: own.caseId },
  { type: 'service.chosen', id: caseFileId(file) },
];

describe('somebody reads their file', () => {
  it('page by page, and has it printed; each reading and each copy has a name of its own', async () => {
    const at = await visitor();
    const looked = () => {
      for (const language of languages) expect(at.view(language).heading.trim()).not.toBe('');
    };
    looked();
    for (const event of [...toPage, { type: 'service.did', act: 'print' } as const]) {
      await at.send(event);
      looked();
    }
    expect(at.value()).toBe('printing');
    expect(at.printed).toMatchObject([{ sheet: { kind: 'caseFile', file: { fileId: 'complaint' } } }]);
    expect(at.printed[0]?.sheet.key).not.toBe(at.opened[0]?.key);
    // Name, case and day stand across every page.
    expect(at.opened[0]?.watermark).toBe('林大山 阅卷 （2026）吉7901民初5号 2026-03-02');
  });

  it('is told whether it is only their own papers, or the whole file and until when', async () => {
    const closed = await visitor();
    expect(JSON.stringify(closed.view())).toContain('只看自己交的');
    const whole = await visitor({ cases: [open] });
    expect(JSON.stringify(whole.view())).toContain('全部案卷开放到 2026年3月20日');
  });

  it('a file that is not the one that was registered is not shown', async () => {
    const at = await visitor({ opens: [fail('damaged')] });
    await at.send(...toPage);
    expect(JSON.stringify(at.view())).toContain('不能看');
    await at.send({ type: 'service.next' });
    expect(at.opened[1]?.key).toBe(at.opened[0]?.key);
  });
});
