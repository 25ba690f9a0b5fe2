import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { MaterialFile, Page } from '../../../flows/dossier/dossier.ts';
import { fail, ok } from '../../../flows/result.ts';
import type { HandedIn, HandInContext } from '../../../flows/services/hand-in/hand-in-context.ts';
import type { PapersToHandIn } from '../../../flows/services/hand-in/hand-in-effects.ts';
import { handInMachine } from '../../../flows/services/hand-in/hand-in-machine.ts';
import { handInScreen } from '../../../flows/services/hand-in/hand-in-screens.ts';
import { handInSlip, handOverSlip } from '../../../flows/services/hand-in/hand-in-slips.ts';
import { slipMachine } from '../../../flows/services/kit/slip-machine.ts';
import { type TakePagesContext, takePagesMachine } from '../../../flows/services/kit/take-pages-machine.ts';
import { takePagesScene } from '../../../flows/services/kit/take-pages-scene.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import type { VisitorEvent } from '../../../flows/session/visitor-event.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { ownCase, person, serviceInput } from './service-input.ts';

const page = (id: string, blurred = false): Page => ({
  id,
  rotation: 0,
  widthPixels: 100,
  heightPixels: 140,
  sha256: '0',
  size: 1,
  note: {
    findings: blurred ? [{ fault: 'blurred', box: { x: 0, y: 0, width: 1, height: 1 } }] : [],
    insisted: false,
    reading: 'waiting',
    kind: null,
    begins: false,
  },
});
const fileOf = (material: string, ...pages: Page[]): MaterialFile => ({
  material,
  pages,
  source: 'copy',
  done: false,
});
/** A registered case: the court asks for nothing. */
const registered: PersonCase = {
  ...ownCase,
  caseId: '4f7d0e6c-0000-4000-8000-000000000002',
  caseNumber: '（2026）吉7901民初5号',
  answer: { state: 'registered', caseNumber: '（2026）吉7901民初5号', at: '2026-03-02T02:00:00Z' },
  stage: 'registered',
};
const received: HandedIn = { kind: 'received', number: 'CL-1', at: '2026-03-02T10:00:00+08:00' };
const kept: HandedIn = { ...received, kind: 'kept' };
const setting = { now: 0, pictureUrl: (_: string, id: string) => `/pictures/${id}` } as never;
const session = (language: (typeof languages)[number]) =>
  ({ language, devices: { scanner: 'ready', camera: 'ready' } }) as never;

describe('every state and transition', () => {
  it('of 补交材料 is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const names = ['identify', 'askCases', 'takePages', 'handInPapers', 'slip'] as const;
    const machine = handInMachine.provide({
      actors: Object.fromEntries(names.map((name) => [name, effect(name)])) as never,
    });
    const gaps = await missed(
      machine as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person } }],
      [
        { outcome: 'identify', value: { card: person } },
        { outcome: 'identify', value: { card: null } },
        { outcome: 'askCases', value: ok([ownCase, registered]) },
        { outcome: 'askCases', value: ok([]) },
        { outcome: 'askCases', value: fail('lineDown') },
        { outcome: 'takePages', value: fileOf('asked-1', page('a')) },
        { outcome: 'takePages', value: fileOf('evidence') },
        { outcome: 'handInPapers', value: received },
        { outcome: 'handInPapers', value: kept },
        ...names.map((name) => ({ failure: name })),
        ...[ownCase.caseId, registered.caseId, 'asked-1', 'evidence', 'kept', 'window'].map((id) =>
          does({ type: 'service.chosen', id }),
        ),
        does({ type: 'service.did', act: 'change' }),
        { send: { type: 'filing.scanRequested', source: 'feeder', at: 1_000 } },
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        does({ type: 'service.reprinted' }),
        does({ type: 'service.paperCameOut' }),
        does({ type: 'service.paperSkipped' }),
      ],
      ({ value, context }) => {
        const { caseId, papers, open, originals, handedIn, person: who, cases } = context as HandInContext;
        return JSON.stringify([
          value,
          caseId,
          papers.map(({ file }) => file.pages.length),
          open,
          originals,
          handedIn?.kind,
          who !== null,
          cases.length,
        ]);
      },
      1_500,
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('of the pages of one paper is reached', async () => {
    const { teller, missed } = serviceExplorer();
    const machine = takePagesMachine.provide({
      actors: {
        scanPages: teller('scanner'),
        takePictures: teller('camera'),
        takePhonePhotos: teller('phone'),
      },
    });
    const send = (event: VisitorEvent) => ({ send: { ...event, at: 1_000 } });
    const gaps = await missed(
      machine as never,
      [
        {
          input: {
            title: { zh: '证据', ko: '증거', en: 'Evidence' },
            file: fileOf('evidence', page('a', true)),
          },
        },
      ],
      [
        send({ type: 'filing.scanRequested', source: 'feeder' }),
        send({ type: 'filing.scanRequested', source: 'camera' }),
        send({ type: 'filing.scanRequested', source: 'phone' }),
        { tell: { type: 'scan.phoneReady', address: 'a', until: 'u' }, from: 'phone' },
        { tell: { type: 'scan.pageCame', page: page('d') }, from: 'phone' },
        { tell: { type: 'scan.pictureRefused', faults: ['blurred'] }, from: 'phone' },
        { tell: { type: 'scan.ended' }, from: 'phone' },
        { tell: { type: 'scan.failed', code: 'phoneNoLine' }, from: 'phone' },
        { failure: 'phone' },
        send({ type: 'filing.pageRescanned', page: 'a', source: 'camera' }),
        send({ type: 'filing.pageRotated', page: 'a' }),
        send({ type: 'filing.pageMoved', page: 'a', by: 1 }),
        send({ type: 'filing.pageDeleted', page: 'a' }),
        send({ type: 'filing.pageInsisted', page: 'a' }),
        send({ type: 'filing.materialNoted', source: 'original' }),
        send({ type: 'filing.materialDone' }),
        send({ type: 'filing.pagesKept' }),
        send({ type: 'filing.back' }),
        send({ type: 'filing.removalConfirmed' }),
        send({ type: 'filing.removalCancelled' }),
        send({ type: 'filing.scanStopped' }),
        send({ type: 'filing.pictureTaken' }),
        send({ type: 'filing.pictureKept' }),
        { tell: { type: 'scan.pageCame', page: page('b') }, from: 'scanner' },
        { tell: { type: 'scan.ended' }, from: 'scanner' },
        { tell: { type: 'scan.failed', code: 'jam' }, from: 'scanner' },
        { tell: { type: 'scan.pageCame', page: page('c') }, from: 'camera' },
        { tell: { type: 'scan.pictureRefused', faults: ['blurred'] }, from: 'camera' },
        { tell: { type: 'scan.failed', code: 'cameraLost' }, from: 'camera' },
        { failure: 'scanner' },
        { failure: 'camera' },
      ] as never,
      ({ value, context }) => {
        const { materials, replacing, pictureFaults, phone } = context as TakePagesContext;
        const pages = materials[0]?.pages ?? [];
        return JSON.stringify([
          value,
          Math.min(pages.length, 3),
          pages.some(({ note }) => note.findings.length > 0 && !note.insisted),
          replacing,
          pictureFaults.length,
          phone !== null,
        ]);
      },
      1_500,
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

/** A person who adds papers; what was handed in is kept. */
const visitor = async (outcome: HandedIn | Error = received) => {
  const sent: PapersToHandIn[] = [];
  const outcomes = [outcome];
  const actor = createActor(
    handInMachine.provide({
      actors: {
        askCases: fromPromise(async () => ok([ownCase, registered])) as never,
        handInPapers: fromPromise(async ({ input }: { input: PapersToHandIn }) => {
          sent.push(input);
          const next = outcomes.shift() ?? received;
          if (next instanceof Error) throw next;
          return next;
        }) as never,
        takePages: fromPromise(async ({ input }: { input: { file: MaterialFile } }) => ({
          ...input.file,
          pages: [...input.file.pages, page(`${input.file.material}-1`)],
        })) as never,
        slip: slipMachine.provide({
          actors: { printSlip: fromPromise(() => new Promise(() => undefined)) as never },
        }) as never,
      },
    }),
    { input: { ...serviceInput, person } },
  );
  actor.start();
  const settled = async () => {
    for (let turn = 0; turn < 16; turn += 1) await Promise.resolve();
  };
  await settled();
  let now = 1_000;
  return {
    actor,
    sent,
    value: () => actor.getSnapshot().value,
    view: (language: (typeof languages)[number] = 'zh') =>
      handInScreen(actor.getSnapshot(), session(language), speaker(language), setting).view,
    send: async (...events: VisitorEvent[]) => {
      for (const event of events) {
        now += 1_000;
        actor.send({ ...event, at: now });
        await settled();
      }
    },
  };
};

const chosen = (id: string): VisitorEvent => ({ type: 'service.chosen', id });
const on: VisitorEvent = { type: 'service.next' };

describe('somebody answers the court’s notice', () => {
  it('what the court asked for stands first, and what is handed in says that it answers; every screen in every language', async () => {
    const at = await visitor();
    const looked = () => {
      for (const language of languages) expect(at.view(language).heading.trim()).not.toBe('');
    };
    for (const event of [chosen(ownCase.caseId), chosen('asked-1'), on, chosen('window'), on]) {
      looked();
      await at.send(event);
    }
    looked();
    expect(at.sent).toMatchObject([
      {
        about: { caseId: ownCase.caseId },
        answersSupplement: true,
        originals: 'window',
        papers: [{ id: 'asked-1', label: '被告的住址', file: { pages: [{ id: 'asked-1-1' }] } }],
      },
    ]);
    const { context } = at.actor.getSnapshot();
    expect(handInSlip(context)).toMatchObject({ number: 'CL-1', standing: 'received' });
    expect(JSON.stringify(handInSlip(context))).toContain('被告的住址：1 页，复印件');
    await at.send(on);
    expect(at.value()).toBe('handingOver');
    expect(JSON.stringify(at.view())).toContain('立案窗口');
    expect(handOverSlip(context)).toMatchObject({ title: '原件交接单', standing: 'information' });
    looked();
  });

  it('who hands in something else only does not answer it, and is told what is missing until when', async () => {
    const at = await visitor();
    await at.send(chosen(ownCase.caseId), chosen('evidence'), on, chosen('kept'));
    expect(JSON.stringify(at.view())).toContain('还有 1 样没放');
    await at.send(on);
    expect(at.sent).toMatchObject([{ answersSupplement: false }]);
    await at.send(on);
    expect(at.value()).toBe('cases');
  });

  it('nothing is handed in without a page', async () => {
    const at = await visitor();
    await at.send(chosen(registered.caseId), on);
    expect(at.value()).toBe('papers');
    expect(at.view().actions[0]).toMatchObject({ disabledBecause: '还没有放材料' });
  });
});

describe('something goes wrong', () => {
  it('the line is down: the terminal keeps it, and neither screen nor slip says that the court has it', async () => {
    const at = await visitor(kept);
    await at.send(chosen(registered.caseId), chosen('evidence'), on, chosen('kept'), on);
    expect(JSON.stringify(at.view())).toContain('还没送到法院');
    expect(handInSlip(at.actor.getSnapshot().context)).toMatchObject({ standing: 'information' });
  });

  it('the terminal has no room: everything is still there, and the next try is the same thing', async () => {
    const at = await visitor(new Error('no room'));
    await at.send(chosen(registered.caseId), chosen('evidence'), on, chosen('kept'), on);
    expect(at.value()).toBe('notKept');
    await at.send(on);
    expect(at.value()).toBe('sent');
    expect(at.sent[1]).toEqual(at.sent[0]);
  });

  it('what was scanned for one case does not go to another', async () => {
    const at = await visitor();
    await at.send(chosen(registered.caseId), chosen('evidence'), { type: 'service.back' });
    await at.send(chosen(ownCase.caseId), on);
    expect(at.value()).toBe('papers');
    expect(at.actor.getSnapshot().context.papers.every(({ file }) => file.pages.length === 0)).toBe(true);
  });
});

describe('the pages of a paper', () => {
  it('that came out badly are asked about; every screen has its words in every language', () => {
    const actor = createActor(takePagesMachine, {
      input: { title: { zh: '证据', ko: '증거', en: 'Evidence' }, file: fileOf('evidence', page('a', true)) },
    });
    actor.start();
    const looked = () => {
      for (const language of languages)
        expect(
          takePagesScene(
            actor.getSnapshot(),
            session(language),
            speaker(language),
            setting,
          ).view.heading.trim(),
        ).not.toBe('');
    };
    looked();
    actor.send({ type: 'filing.materialDone', at: 1 });
    expect(actor.getSnapshot().value).toBe('doubting');
    const { view } = takePagesScene(actor.getSnapshot(), session('zh'), speaker('zh'), setting);
    expect(view.heading).toContain('有 1 页不太清楚');
    looked();
    actor.send({ type: 'filing.pagesKept', at: 2 });
    expect(actor.getSnapshot().output?.pages[0]?.note.insisted).toBe(true);
  });
});
