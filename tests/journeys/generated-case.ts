import fc from 'fast-check';
import sharp from 'sharp';
import { createActor, fromCallback, fromPromise } from 'xstate';
import type { Dossier, Page } from '../../flows/dossier/dossier.ts';
import type { Submission } from '../../flows/filing/filing-effects.ts';
import { filingMachine } from '../../flows/filing/filing-machine.ts';
import { filingTasks, nextTask } from '../../flows/filing/filing-tasks.ts';
import { draftOf, screenAt, templateOf } from '../../flows/filing/form-steps.ts';
import { paperMachine } from '../../flows/filing/paper-machine.ts';
import { priorityKey, priorityPath } from '../../flows/filing/priority-step.ts';
import type { RawValue, Template } from '../../flows/forms/template.ts';
import { proposedSettings } from '../../flows/law/complexity/complexity-score.ts';
import { unsetProvincialFees } from '../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../flows/law/time/court-holidays.ts';
import type { FilingEvent, Stamped } from '../../flows/session/visitor-event.ts';
import { type FilingPackage, filingPackage } from '../../kiosk-host/filing/filing-package.ts';
import { materialFiles } from '../../kiosk-host/filing/material-files.ts';
import { createPapers } from '../../kiosk-host/filing/papers.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { arbitraryCard, drawAnswers, today } from '../flows/forms/arbitrary-draft.ts';

const court = {
  name: '星河市东城区人民法院',
  district: ['吉林省延边朝鲜族自治州延吉市'],
  nearby: [],
  fees: unsetProvincialFees,
  feeNotice: 'register_first',
  injuryFees: 'unset',
  holidays: stateCouncilHolidays,
} as const;

const fonts = openFontBook();
const papers = createPapers({ fonts, court: court.name });

/** The picture of every page. */
const jpeg = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#eee' } })
  .jpeg()
  .toBuffer();

/** The number of receipt of every generated case. */
export const number = 'ZD01-20260302-0001';
const at = Date.parse('2026-03-02T10:00:00+08:00');

const page: Page = {
  id: 'page-1',
  rotation: 0,
  widthPixels: 10,
  heightPixels: 10,
  sha256: '0'.repeat(64),
  size: 3,
  note: { findings: [], insisted: false, reading: 'waiting', kind: null, begins: false },
};

/**
 * A case filed by a made-up person with random valid answers: the machine, the papers and the package are the product's
 * own; what the person and the devices do is made up here.
 */
export const openCase = (template: Template, seed: number) => {
  let sent: {
    readonly dossier: Dossier;
    readonly made: FilingPackage;
    readonly milliseconds: number;
  } | null = null;
  let draws = seed;
  const draw = <T>(arbitrary: fc.Arbitrary<T>): T => {
    draws += 1;
    const [value] = fc.sample(arbitrary, { endOnFailure: true, numRuns: 1, seed: draws });
    return value as T;
  };
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
  const card = { ...draw(arbitraryCard), name: '林大山' };
  // Typed loosely on purpose: what stands in for a person's deeds needs no shape of its own.
  const machine = filingMachine.provide({
    actors: {
      readCard: fromPromise(async () => ({ ok: true, value: card }) as const),
      awaitCardRemoval: fromPromise(async () => undefined),
      lookUpPerson: fromPromise(async () => ({ courtReached: true, answers: [], drafts: [] })),
      deadline: fromPromise(() => never<{ at: number }>()),
      scanPages: fromCallback(({ sendBack }) => {
        sendBack({ type: 'scan.pageCame', page: { ...page, id: `page-${draws}` } });
        sendBack({ type: 'scan.ended' });
      }),
      readPages: fromCallback(() => undefined),
      composePapers: fromPromise(async () => ({ ok: true, value: { pages: [], missing: [] } }) as const),
      submitFiling: fromPromise<Submission, { readonly dossier: Dossier }>(async ({ input: { dossier } }) => {
        const started = performance.now();
        const made = filingPackage({
          dossier,
          number,
          submittedAt: '2026-03-02T10:00:00+08:00',
          terminalId: 'ZD01',
          court: {
            code: '790',
            name: court.name,
            personSalt: 'salt-of-a-test-court',
            feeTable: court,
            complexity: proposedSettings,
          },
          papers: await papers.files(dossier, number),
          materials: await materialFiles({
            dossier,
            kept: async () => ({ jpeg, lines: [] }),
            fonts,
            createdAt: '2026-03-02T10:00:00+08:00',
          }),
        });
        sent = { dossier, made, milliseconds: performance.now() - started };
        return { kind: 'received', number, slip: { rows: [], speech: '' }, at: '2026-03-02T10:00:00+08:00' };
      }),
      paper: paperMachine.provide({
        actors: { printPaper: fromPromise(async () => ({ ok: true, value: undefined }) as const) },
      } as never),
    },
  } as never);
  const actor = createActor(machine, {
    input: {
      filingId: crypto.randomUUID(),
      chosen: { templateId: template.id, cause: null },
      purpose: 'file',
      today,
      court,
    },
  });
  actor.start();
  return { actor, draw, sent: () => sent };
};

/** A case under way. */
export type Case = ReturnType<typeof openCase>;

/** Only what every font has: what has no shape is printed as its code point, which other tests see to. */
const printable = (raw: RawValue): RawValue =>
  typeof raw === 'string' ? raw.replace(/[\u{10000}-\u{10ffff}\ue000-\uf8ff]/gu, '山') : raw;

type Sent = Stamped<FilingEvent>;

const stamped = (event: FilingEvent): Sent => ({ ...event, at });

/** What a person does on the screen that stands there now; `null` while something is under way. */
export const eventOf = ({ actor, draw }: Case): Sent | null => {
  const snapshot = actor.getSnapshot();
  const { context } = snapshot;
  if (snapshot.matches('briefing')) return stamped({ type: 'filing.briefingRead' });
  if (snapshot.matches({ identifying: 'confirming' })) return stamped({ type: 'filing.identityConfirmed' });
  if (snapshot.matches('offeringToKeep')) return stamped({ type: 'filing.keepDraftChosen', keep: false });
  if (snapshot.matches('tasks')) {
    const task = nextTask(context);
    if (task === null) throw new Error(`nothing to do: ${JSON.stringify(filingTasks(context))}`);
    return stamped({ type: 'filing.taskOpened', task: task.id });
  }
  if (snapshot.matches({ asking: 'question' })) return answerOf(context.dossier, context.at, draw);
  if (snapshot.matches('courtAndFee')) return stamped({ type: 'filing.hintRead' });
  if (snapshot.matches({ prioritising: 'asking' }))
    return stamped({ type: 'filing.answered', key: priorityKey, values: { [priorityPath]: [] } });
  if (snapshot.matches({ materials: 'list' })) {
    const handed = context.dossier?.materials.some((file) => file.pages.length > 0) ?? false;
    return handed
      ? stamped({ type: 'filing.materialsDone' })
      : stamped({ type: 'filing.materialOpened', material: 'identity' });
  }
  if (snapshot.matches({ materials: 'paper' })) {
    const file = context.dossier?.materials.find((each) => each.material === context.material);
    return (file?.pages.length ?? 0) > 0
      ? stamped({ type: 'filing.materialDone' })
      : stamped({ type: 'filing.scanRequested', source: 'feeder' });
  }
  if (snapshot.matches('checking')) return stamped({ type: 'filing.checked' });
  if (snapshot.matches('reading')) return stamped({ type: 'filing.complaintRead' });
  if (snapshot.matches('signing')) return stamped({ type: 'filing.signedByKey' });
  if (snapshot.matches('confirmingSubmit')) return stamped({ type: 'filing.submitted' });
  return snapshot.matches('printing') ? stamped({ type: 'filing.finished' }) : null;
};

const answerOf = (dossier: Dossier | null, key: string | null, draw: Case['draw']): Sent => {
  const screen = dossier && screenAt(dossier, key);
  if (!dossier || !screen || key === null) throw new Error(`no screen ${key}`);
  const template = templateOf(dossier, screen.form);
  const draft = draftOf(dossier, screen.form);
  const { section } = screen.ref;
  if (screen.ref.kind === 'list') {
    const more = (draft.counts[section] ?? 0) < 2 && draw(fc.integer({ min: 0, max: 2 })) === 0;
    return more ? stamped({ type: 'filing.itemAdded', section }) : stamped({ type: 'filing.listDone' });
  }
  const given = drawAnswers(template, draft, screen.ref, draw);
  const values = Object.fromEntries(Object.entries(given).map(([path, raw]) => [path, printable(raw)]));
  return stamped({ type: 'filing.answered', key, values });
};

/** Fills, signs and sends one case. Throws when it does not come to its end. */
export const fileCase = async (one: Case): Promise<NonNullable<ReturnType<Case['sent']>>> => {
  const { actor } = one;
  let refused = '';
  for (let step = 0; step < 4_000 && actor.getSnapshot().status === 'active'; step += 1) {
    const before = actor.getSnapshot();
    const event = eventOf(one);
    if (event !== null) actor.send(event);
    const { context } = actor.getSnapshot();
    if (Object.keys(context.errors).length > 0) refused = JSON.stringify([context.attempted, context.errors]);
    if (refused !== '') throw new Error(`${context.at} refused ${refused}`);
    if (actor.getSnapshot() === before) await new Promise((resolve) => setImmediate(resolve));
  }
  const sent = one.sent();
  if (actor.getSnapshot().status !== 'done' || sent === null)
    throw new Error(
      `not sent: ${JSON.stringify(actor.getSnapshot().value)} at ${actor.getSnapshot().context.at}`,
    );
  return sent;
};
