import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, fromCallback, fromPromise, type Snapshot, type SnapshotFrom } from 'xstate';
import type { CardIdentity, Page, StrokePoint } from '../../../flows/dossier/dossier.ts';
import type { FieldOffer } from '../../../flows/dossier/field-offer.ts';
import type { FilingContext, FilingInput } from '../../../flows/filing/filing-context.ts';
import type { CourtAnswer, Submission } from '../../../flows/filing/filing-effects.ts';
import { filingMachine } from '../../../flows/filing/filing-machine.ts';
import { draftOf, newDossier, screenAt, templateOf } from '../../../flows/filing/form-steps.ts';
import { paperMachine } from '../../../flows/filing/paper-machine.ts';
import { priorityKey, priorityPath } from '../../../flows/filing/priority-step.ts';
import { fieldPath } from '../../../flows/forms/form-flow.ts';
import { takeAnswer } from '../../../flows/forms/take-answer.ts';
import type { RawValue } from '../../../flows/forms/template.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../flows/forms/templates/service-address.ts';
import { regionCourts } from '../../../flows/law/courts/court-region.ts';
import { courtsUnder } from '../../../flows/law/courts/courts-list.ts';
import { usualSpans } from '../../../flows/law/courts/office-hours.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { type Draw, fillDraft, today, validRaw } from '../forms/arbitrary-draft.ts';
import { type EffectAnswers, explore, type Step, statesOf, transitionsOf } from './explorer.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-03-04',
  address: '吉林省延吉市河南街1号',
  number: '999999195503040014',
  validFrom: '2010-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

const page = (id: string, findings: Page['note']['findings'] = []): Page => ({
  id,
  rotation: 0,
  widthPixels: 1,
  heightPixels: 1,
  sha256: '0',
  size: 1,
  note: { findings, insisted: false, reading: 'waiting', kind: null, begins: false },
});

/** A page that came out badly. */
const blurred = (id: string): Page =>
  page(id, [{ fault: 'blurred', box: { x: 0, y: 0, width: 1, height: 1 } }]);

const strokes: StrokePoint[][] = [
  Array.from({ length: 20 }, (_, index) => ({ x: index / 20, y: 0.5, t: index * 10, p: 0.5 })),
];

const answers: EffectAnswers = { current: null };

// Typed loosely on purpose: one effect stands in for all of them.
const effect = (name: string): never =>
  fromPromise<never, never>(() => {
    const step = answers.current;
    if (step && 'outcome' in step && step.outcome === name) return Promise.resolve(step.value as never);
    if (step && 'failure' in step && step.failure === name)
      return Promise.reject(new Error('a bug in an effect'));
    return new Promise<never>(() => undefined);
  }) as never;

/** An effect that tells the machine one thing of its own accord. */
const teller = (name: string): never =>
  fromCallback(({ sendBack }) => {
    const step = answers.current;
    if (step && 'tell' in step && step.from === name) sendBack(step.tell);
    if (step && 'failure' in step && step.failure === name) throw new Error('a bug in an effect');
  }) as never;

const machine = filingMachine.provide({
  actors: {
    readCard: effect('readCard'),
    awaitCardRemoval: effect('awaitCardRemoval'),
    lookUpPerson: effect('lookUpPerson'),
    composePapers: effect('composePapers'),
    submitFiling: effect('submitFiling'),
    awaitAnswer: effect('awaitAnswer'),
    leaveTakeHome: effect('leaveTakeHome'),
    deadline: effect('deadline'),
    scanPages: teller('scanPages'),
    takePictures: teller('camera'),
    takePhonePhotos: teller('phone'),
    readPages: teller('reader'),
    sortPages: effect('sortPages'),
    findOffers: effect('findOffers'),
    paper: paperMachine.provide({ actors: { printPaper: effect('printPaper') } }),
  },
} as never);

const received: Submission = {
  kind: 'received',
  number: 'ZD01-20260302-0001',
  slip: { rows: [], speech: '' },
  at: '2026-03-02T10:00:00+08:00',
};

const input = {
  filingId: 'f',
  chosen: { templateId: 'private-lending', cause: null },
  purpose: 'file',
  today,
  court: {
    name: '某某法院',
    district: [],
    nearby: [],
    fees: unsetProvincialFees,
    feeNotice: 'register_first',
    injuryFees: 'unset',
    holidays: stateCouncilHolidays,
  },
} satisfies FilingInput;

const answer: CourtAnswer = {
  filingId: 'earlier',
  number: 'ZD01-20260101-0001',
  cause: '民间借贷纠纷',
  submittedAt: '2026-01-01T10:00:00+08:00',
  state: { kind: 'registered', caseNumber: '（2026）吉7901民初1号', at: '2026-01-02T10:00:00+08:00' },
};

/** A case in which everything is answered, made once from the form's own arbitraries. */
const complete = (() => {
  let seed = 20260302;
  const draw: Draw = (arbitrary) => {
    seed += 1;
    const [value] = fc.sample(arbitrary, { numRuns: 1, seed });
    return value as never;
  };
  return {
    ...newDossier('f', { templateId: 'private-lending', cause: null }, card),
    form: fillDraft(privateLending, card, draw),
    service: fillDraft(serviceAddress, card, draw),
    priority: [],
  };
})();

const keyed = (event: Record<string, unknown> & { type: string }): Step => ({
  send: { ...event, at: 1_000 },
});

const validValues = (context: FilingContext): Record<string, RawValue> => {
  const screen = context.dossier && screenAt(context.dossier, context.at);
  if (!context.dossier || screen?.ref.kind !== 'question') return {};
  const { ref } = screen;
  const element = templateOf(context.dossier, screen.form)
    .sections.find((section) => section.id === ref.section)
    ?.elements.find((each) => each.id === ref.element);
  const locked = draftOf(context.dossier, screen.form).locked;
  return Object.fromEntries(
    ref.fields.flatMap((id) => {
      const field = element?.fields.find((each) => each.id === id);
      const path = fieldPath(ref.section, ref.index, ref.element, id);
      if (!field || locked.includes(path)) return [];
      const [value] = fc.sample(validRaw(field), { numRuns: 1, seed: 7 });
      return value === undefined ? [] : [[path, value]];
    }),
  );
};

/** The first question has an answer each way: a changed role opens other questions. */
const roles = (context: FilingContext): Step[] => {
  const path = 'applicant.applicant.role';
  if (context.at !== `complaint/${path}`) return [];
  return ['self', 'agent', 'representative'].map((role) =>
    keyed({ type: 'filing.answered', key: context.at, values: { [path]: role } }),
  );
};

const firstPageOf = (context: FilingContext): string =>
  context.dossier?.materials.flatMap((file) => file.pages)[0]?.id ?? 'none';

/** Nothing lies in another material: the pages of one are enough to see what happens to pages. */
const onlyPagesOf = (context: FilingContext, material: string): boolean =>
  context.dossier?.materials.every((file) => file.material === material || file.pages.length === 0) ?? false;

const stackOf = (context: FilingContext): string[] =>
  (context.dossier?.materials.find((file) => file.material === 'stack')?.pages ?? []).map(({ id }) => id);

/** What the reader tells at any time, and its end. */
const readerTells = (read: string): Step[] => [
  { tell: { type: 'reading.begun' }, from: 'reader' },
  { tell: { type: 'reading.pageRead', page: read, outcome: 'read', kind: null }, from: 'reader' },
  { failure: 'reader' },
];

/** Two answers that the form can take now, as if they had been read in a paper. */
const offersNow = (context: FilingContext): FieldOffer[] => {
  const { dossier } = context;
  if (!dossier) return [];
  const paths = privateLending.sections.flatMap((section) =>
    section.elements.flatMap((element) =>
      element.fields.map((each) => ({
        path: fieldPath(section.id, section.repeat === undefined ? null : 0, element.id, each.id),
        each,
      })),
    ),
  );
  return paths
    .flatMap(({ path, each }): FieldOffer[] => {
      const [raw] = fc.sample(validRaw(each), { numRuns: 1, seed: 7 });
      if (raw === undefined || takeAnswer(privateLending, dossier.form, path, raw, today) === null) return [];
      return [
        {
          path,
          answer: raw,
          text: path,
          page: 'p0',
          box: { x: 0, y: 0, width: 1, height: 1 },
          certainty: 0.9,
        },
      ];
    })
    .slice(0, 2);
};

const stepsOf = (snapshot: SnapshotFrom<typeof filingMachine>): Step[] => {
  const { context } = snapshot;
  const has = (value: object | string): boolean => snapshot.matches(value as never);
  const back = keyed({ type: 'filing.back' });
  const material = context.material ?? 'identity';
  const firstPage =
    context.dossier?.materials.find((file) => file.material === material)?.pages[0]?.id ?? 'none';
  if (has('offeringCard'))
    return [keyed({ type: 'filing.cardOffered' }), keyed({ type: 'filing.cardDeclined' }), back];
  if (has('briefing')) return [keyed({ type: 'filing.briefingRead' }), back, ...readerTells('none')];
  if (has({ identifying: 'waitingForCard' }))
    return [
      { outcome: 'readCard', value: { ok: true, value: card } },
      { outcome: 'readCard', value: { ok: false, error: 'cardRemoved' } },
      { failure: 'readCard' },
      back,
    ];
  if (has({ identifying: 'cardFault' })) return [keyed({ type: 'filing.retry' }), back];
  if (has({ identifying: 'confirming' }))
    return [keyed({ type: 'filing.identityConfirmed' }), keyed({ type: 'filing.identityRejected' })];
  if (has({ identifying: 'removingCard' }) || has({ identifying: 'returningCard' }))
    return [
      { outcome: 'awaitCardRemoval', value: undefined },
      { failure: 'awaitCardRemoval' },
      { outcome: 'deadline', value: { at: 2_000 } },
      { failure: 'deadline' },
    ];
  if (has({ identifying: 'lookingUp' }))
    return [
      { outcome: 'lookUpPerson', value: { courtReached: true, answers: [], drafts: [] } },
      {
        outcome: 'lookUpPerson',
        value: {
          courtReached: true,
          answers: [answer],
          drafts: [{ draftId: 'f', cause: 'private-lending', savedAt: '2026-03-01', dossier: complete }],
        },
      },
      { failure: 'lookUpPerson' },
    ];
  if (has('welcomingBack'))
    return [keyed({ type: 'filing.newCase' }), keyed({ type: 'filing.draftResumed', draftId: 'f' })];
  if (has('offeringToKeep'))
    return [
      keyed({ type: 'filing.keepDraftChosen', keep: true }),
      keyed({ type: 'filing.keepDraftChosen', keep: false }),
    ];
  // The rest is the same with and without other courts: it is walked once.
  if (has('tasks') && context.input.court.region !== undefined)
    return [keyed({ type: 'filing.taskOpened', task: 'courtAndFee' })];
  // Everything before this is the same with and without a phone: it is walked once.
  if (has('tasks') && context.input.court.publicUrl !== undefined)
    return [keyed({ type: 'filing.taskOpened', task: 'printDraft' })];
  if (has('tasks'))
    return [
      'complaint/parties',
      'complaint/claims',
      ...serviceAddress.tasks.map((task) => `service/${task.id}`),
      'courtAndFee',
      'materials',
      'checkAndSign',
      'submit',
      'lookOver',
      'printDraft',
    ]
      .map((task) => keyed({ type: 'filing.taskOpened', task }))
      .concat(
        ...(onlyPagesOf(context, 'ownComplaint') ? [keyed({ type: 'filing.ownComplaintOpened' })] : []),
        keyed({ type: 'filing.offersOpened' }),
        ...readerTells(firstPageOf(context)),
      );
  if (has({ offering: 'finding' }))
    return [
      { outcome: 'findOffers', value: offersNow(context) },
      { failure: 'findOffers' },
      keyed({ type: 'filing.tasksOpened' }),
    ];
  if (has({ offering: 'asking' })) {
    const path = context.offers[0]?.path;
    return [
      keyed({ type: 'filing.offerTaken', path }),
      keyed({ type: 'filing.offerDeclined', path }),
      keyed({ type: 'filing.tasksOpened' }),
    ];
  }
  if (has({ offering: 'nothing' })) return [keyed({ type: 'filing.tasksOpened' })];
  if (has({ asking: 'question' })) {
    const screen = context.dossier && screenAt(context.dossier, context.at);
    const section = screen?.ref.section ?? '';
    const last = (context.dossier?.form.counts[section] ?? 1) - 1;
    return [
      keyed({ type: 'filing.answered', key: context.at, values: validValues(context) }),
      ...roles(context),
      keyed({
        type: 'filing.answered',
        key: context.at,
        values: Object.fromEntries(Object.keys(validValues(context)).map((path) => [path, '不是答案'])),
      }),
      keyed({ type: 'filing.listDone' }),
      ...(last < 1 ? [keyed({ type: 'filing.itemAdded', section })] : []),
      keyed({ type: 'filing.itemOpened', section, index: 0 }),
      keyed({ type: 'filing.itemRemoved', section, index: last }),
      keyed({ type: 'filing.tasksOpened' }),
      back,
    ];
  }
  if (has({ asking: 'confirmingRemoval' }) || has({ materials: 'confirmingDeletion' }))
    return [keyed({ type: 'filing.removalConfirmed' }), keyed({ type: 'filing.removalCancelled' })];
  if (has('courtAndFee')) return [keyed({ type: 'filing.hintRead' }), back];
  if (has('choosingCourt'))
    return [
      ...['793', '790', null, '611'].map((court) => keyed({ type: 'filing.courtChosen', court })),
      keyed({ type: 'filing.courtGroupOpened', group: '790' }),
      back,
    ];
  if (has({ awaitingAnswer: 'waiting' }))
    return [
      { outcome: 'awaitAnswer', value: answer.state },
      { failure: 'awaitAnswer' },
      { outcome: 'deadline', value: { at: 9_000 } },
      { failure: 'deadline' },
      keyed({ type: 'filing.finished' }),
    ];
  if (has('awaitingAnswer')) return [keyed({ type: 'filing.finished' })];
  if (has({ prioritising: 'asking' }))
    return [
      ...[[], ['elderly'], ['domesticViolence', 'nobody']].map((groups) =>
        keyed({ type: 'filing.answered', key: priorityKey, values: { [priorityPath]: groups } }),
      ),
      back,
    ];
  if (has({ prioritising: 'noting' })) return [keyed({ type: 'filing.briefingRead' }), back];
  if (has({ materials: 'list' }))
    return [
      ...(onlyPagesOf(context, 'identity')
        ? [keyed({ type: 'filing.materialOpened', material: 'identity' })]
        : []),
      ...(onlyPagesOf(context, 'stack') ? [keyed({ type: 'filing.stackOpened' })] : []),
      keyed({ type: 'filing.materialsDone' }),
      back,
    ];
  if (has({ materials: 'paper' }))
    return [
      keyed({ type: 'filing.scanRequested', source: 'feeder' }),
      keyed({ type: 'filing.scanRequested', source: 'camera' }),
      keyed({ type: 'filing.scanRequested', source: 'phone' }),
      keyed({ type: 'filing.pageRescanned', page: firstPage, source: 'flatbed' }),
      keyed({ type: 'filing.pageRescanned', page: firstPage, source: 'camera' }),
      keyed({ type: 'filing.pageRotated', page: firstPage }),
      keyed({ type: 'filing.pageMoved', page: firstPage, by: 1 }),
      keyed({ type: 'filing.pageDeleted', page: firstPage }),
      keyed({ type: 'filing.materialNoted', source: 'original' }),
      keyed({ type: 'filing.pageInsisted', page: firstPage }),
      keyed({ type: 'filing.materialDone' }),
      back,
    ];
  if (has({ materials: 'doubting' })) return [keyed({ type: 'filing.pagesKept' }), back];
  if (has({ materials: { sorting: 'reading' } }))
    return [
      {
        outcome: 'sortPages',
        value: stackOf(context).map((id) => ({ pages: [id], kind: null })),
      },
      { failure: 'sortPages' },
      keyed({ type: 'filing.sortedByHand' }),
      back,
    ];
  if (has({ materials: { sorting: 'asking' } }))
    return [
      keyed({ type: 'filing.paperPlaced', material: 'identity' }),
      keyed({ type: 'filing.paperJoined' }),
      keyed({ type: 'filing.paperSplit', page: stackOf(context)[1] ?? 'none' }),
      back,
    ];
  if (has({ materials: 'feeding' })) {
    const count = context.dossier?.materials.find((file) => file.material === material)?.pages.length ?? 0;
    return [
      ...(count < 2 || context.replacing !== null
        ? [{ tell: { type: 'scan.pageCame', page: page(`p${count}`) }, from: 'scanPages' }]
        : []),
      ...(count === 0 && material === 'identity'
        ? [{ tell: { type: 'scan.pageCame', page: blurred('p0') }, from: 'scanPages' }]
        : []),
      { tell: { type: 'scan.ended' }, from: 'scanPages' },
      { tell: { type: 'scan.failed', code: 'jam' }, from: 'scanPages' },
      { failure: 'scanPages' },
      keyed({ type: 'filing.scanStopped' }),
    ];
  }
  if (has({ materials: 'phoning' })) {
    const count = context.dossier?.materials.find((file) => file.material === material)?.pages.length ?? 0;
    return [
      {
        tell: {
          type: 'scan.phoneReady',
          address: 'https://court.example/p',
          until: '2026-03-02T10:10:00+08:00',
        },
        from: 'phone',
      },
      ...(count < 2 || context.replacing !== null
        ? [{ tell: { type: 'scan.pageCame', page: page(`p${count}`) }, from: 'phone' }]
        : []),
      { tell: { type: 'scan.pictureRefused', faults: ['blurred'] }, from: 'phone' },
      { tell: { type: 'scan.ended' }, from: 'phone' },
      { tell: { type: 'scan.failed', code: 'phoneNoLine' }, from: 'phone' },
      { failure: 'phone' },
      keyed({ type: 'filing.scanStopped' }),
    ];
  }
  if (has({ materials: 'photographing' })) {
    const count = context.dossier?.materials.find((file) => file.material === material)?.pages.length ?? 0;
    const ends: Step[] = [
      { tell: { type: 'scan.failed', code: 'cameraLost' }, from: 'camera' },
      { failure: 'camera' },
      keyed({ type: 'filing.scanStopped' }),
    ];
    return has({ materials: { photographing: 'aiming' } })
      ? [keyed({ type: 'filing.pictureTaken' }), keyed({ type: 'filing.pictureKept' }), ...ends]
      : [
          ...(count < 2 || context.replacing !== null
            ? [{ tell: { type: 'scan.pageCame', page: page(`p${count}`) }, from: 'camera' }]
            : []),
          { tell: { type: 'scan.pictureRefused', faults: ['glare'] }, from: 'camera' },
          ...ends,
        ];
  }
  if (has('checking'))
    return [
      keyed({ type: 'filing.goTo', key: 'complaint/applicant.applicant.role' }),
      keyed({ type: 'filing.goTo', key: 'complaint/claims.interest.claimed' }),
      keyed({ type: 'filing.checked' }),
      keyed({ type: 'filing.priorityOpened' }),
      keyed({ type: 'filing.tasksOpened' }),
      back,
    ];
  if (has('composing'))
    return [
      { outcome: 'composePapers', value: { ok: true, value: { pages: [], missing: [] } } },
      { outcome: 'composePapers', value: { ok: false, error: 'composeFailed' } },
      { failure: 'composePapers' },
      back,
    ];
  if (has('composeFault')) return [keyed({ type: 'filing.retry' }), back];
  if (has('reading')) return [keyed({ type: 'filing.complaintRead' }), back];
  if (has('signing'))
    return [
      keyed({ type: 'filing.signed', strokes, aspect: 3 }),
      keyed({ type: 'filing.signed', strokes: [], aspect: 3 }),
      keyed({ type: 'filing.signedByKey' }),
      back,
    ];
  if (has('confirmingSubmit')) return [keyed({ type: 'filing.submitted' }), back];
  if (has('sending')) return [{ outcome: 'submitFiling', value: received }, { failure: 'submitFiling' }];
  if (has('sendFault')) return [keyed({ type: 'filing.retry' }), back];
  if (has({ takingHome: 'choosing' }))
    return [
      ...(['print', 'phone', 'both'] as const).map((way) => keyed({ type: 'filing.draftTaken', way })),
      back,
    ];
  if (has({ takingHome: 'leaving' }))
    return [
      {
        outcome: 'leaveTakeHome',
        value: {
          ok: true,
          value: { address: 'https://court.example/take-home/x#y', until: '2026-03-03T10:00:00+08:00' },
        },
      },
      { outcome: 'leaveTakeHome', value: { ok: false, error: 'lineDown' } },
      { failure: 'leaveTakeHome' },
      back,
    ];
  if (has({ takingHome: 'fault' }))
    return [
      keyed({ type: 'filing.retry' }),
      keyed({ type: 'filing.draftTaken', way: 'print' }),
      keyed({ type: 'filing.draftTaken', way: 'phone' }),
      back,
    ];
  if (has({ takingHome: 'shown' }))
    return [
      keyed({ type: 'filing.draftTaken', way: 'print' }),
      keyed({ type: 'filing.draftTaken', way: 'both' }),
      keyed({ type: 'filing.finished' }),
      back,
    ];
  if (has('printingDraft'))
    return [
      keyed({ type: 'filing.draftTaken', way: 'phone' }),
      { outcome: 'printPaper', value: { ok: true, value: undefined } },
      { outcome: 'printPaper', value: { ok: false, error: 'paperOut' } },
      { outcome: 'printPaper', value: { ok: false, error: 'inDoubt' } },
      ...(['draft', 'complaint'] as const).flatMap((paper) => [
        keyed({ type: 'filing.reprinted', paper }),
        keyed({ type: 'filing.paperCameOut', paper }),
        keyed({ type: 'filing.paperSkipped', paper }),
      ]),
      keyed({ type: 'filing.finished' }),
    ];
  if (has('printing') && context.input.court.region !== undefined)
    return [
      { outcome: 'printPaper', value: { ok: true, value: undefined } },
      keyed({ type: 'filing.finished' }),
    ];
  if (has('printing'))
    return [
      { outcome: 'printPaper', value: { ok: true, value: undefined } },
      { outcome: 'printPaper', value: { ok: false, error: 'paperOut' } },
      { outcome: 'printPaper', value: { ok: false, error: 'inDoubt' } },
      ...(['receipt', 'complaint'] as const).flatMap((paper) => [
        keyed({ type: 'filing.reprinted', paper }),
        keyed({ type: 'filing.paperCameOut', paper }),
        keyed({ type: 'filing.paperSkipped', paper }),
      ]),
      keyed({ type: 'filing.finished' }),
    ];
  return [];
};

const signatureOf = (snapshot: SnapshotFrom<typeof filingMachine>): string => {
  const { context } = snapshot;
  const asking = snapshot.matches('asking');
  const inMaterials = snapshot.matches('materials');
  const papers =
    snapshot.matches('printing') || snapshot.matches('printingDraft')
      ? (['receipt', 'complaint', 'draft'] as const).map((paper) => {
          const child = snapshot.children[paper]?.getSnapshot() as
            | SnapshotFrom<typeof paperMachine>
            | undefined;
          return child?.value ?? '-';
        })
      : [];
  return JSON.stringify([
    snapshot.value,
    snapshot.matches('briefing') && (context.input.person ?? null) !== null,
    context.briefingPage,
    context.insistent,
    asking ? [context.at, context.changing, Object.keys(context.errors).length > 0] : null,
    // What was done before makes no difference to how a question is answered and how papers are put in.
    asking || inMaterials || snapshot.matches('offering')
      ? context.input.purpose
      : [
          context.input.purpose,
          context.input.court.publicUrl ?? null,
          context.card === null,
          context.composed === null,
          context.hintRead,
          context.materialsDone,
          context.keepDraft,
          context.dossier === null,
          (context.dossier?.signature ?? null) === null,
        ],
    inMaterials
      ? context.dossier?.materials.map(({ material, pages, done }) => [
          material,
          pages.length,
          done && material === 'ownComplaint',
          pages.filter(({ note }) => note.findings.length > 0 && !note.insisted).length,
        ])
      : snapshot.matches('tasks') && (context.dossier?.materials.length ?? 0) > 0,
    inMaterials ? context.material : null,
    context.sorting && [context.sorting.at, context.sorting.papers.map((paper) => paper.pages.length)],
    [context.dossier?.court?.code ?? null, context.courtGroup, context.courtAnswer !== null],
    snapshot.matches('offering') ? [context.offers.length, context.offersTaken > 0] : null,
    snapshot.matches('prioritising') ? [context.changing, context.dossier?.priority ?? null] : null,
    context.replacing !== null,
    context.phone !== null,
    context.pictureFaults.length > 0,
    papers,
    context.papers,
    snapshot.matches('takingHome') || snapshot.matches('printingDraft')
      ? [context.takeHome.alsoPrint, context.takeHome.left === null]
      : null,
  ]);
};

const fullContext = (): FilingContext => ({
  ...(filingMachine.getInitialSnapshot({} as never, input).context as FilingContext),
  card,
  dossier: {
    ...complete,
    materials: privateLending.materials.map((each) => ({
      material: each.id,
      pages: [page(`${each.id}-1`)],
      source: 'copy' as const,
      done: true,
    })),
  },
  hintRead: true,
  materialsDone: true,
});

/** The same form at a terminal that takes papers for a region of more courts than are shown at once. */
const regionInput = {
  ...input,
  court: {
    ...input.court,
    region: {
      own: '797',
      courts: regionCourts(
        ['790', '793', '794', '796', '797', '79A', ...courtsUnder('780').map(({ code }) => code)],
        { code: '797', name: '敦化林区基层法院' },
      ),
      hours: { spans: usualSpans, holidays: stateCouncilHolidays },
    },
  },
} satisfies FilingInput;

/** Ready to be sent to another court. */
const acrossCourts = (): FilingContext => {
  const context = fullContext();
  if (context.dossier === null) throw new Error('there is no case');
  return {
    ...context,
    input: regionInput,
    dossier: {
      ...context.dossier,
      court: { code: '793', name: '汪清林区基层法院', choice: 'picked' },
      signature: { by: 'hand', strokes, aspect: 3, signedAt: '2026-03-02T10:00:00+08:00' },
    },
  };
};

/** The same form, only to be written and printed. */
const draftInput = { ...input, purpose: 'draft' } satisfies FilingInput;

/** The same, at a court that phones can reach. */
const phoneInput = {
  ...draftInput,
  court: { ...draftInput.court, publicUrl: 'https://court.example' },
} satisfies FilingInput;

const fullDraft = (): FilingContext => ({
  ...(filingMachine.getInitialSnapshot({} as never, draftInput).context as FilingContext),
  dossier: complete,
});

describe('the filing machine', () => {
  it('reaches every state and executes every transition, each from a snapshot that went through JSON', async () => {
    const seeds = [
      { input },
      // Whose card was laid for another matter of the visit.
      { input: { ...input, person: card } },
      {
        snapshot: filingMachine.resolveState({
          value: 'tasks',
          context: fullContext(),
        }) as unknown as Snapshot<unknown>,
      },
      {
        snapshot: filingMachine.resolveState({
          value: 'courtAndFee',
          context: { ...fullContext(), input: regionInput },
        }) as unknown as Snapshot<unknown>,
      },
      {
        snapshot: filingMachine.resolveState({
          value: 'confirmingSubmit',
          context: acrossCourts(),
        }) as unknown as Snapshot<unknown>,
      },
      { input: draftInput },
      {
        snapshot: filingMachine.resolveState({
          value: 'tasks',
          context: fullDraft(),
        }) as unknown as Snapshot<unknown>,
      },
      {
        snapshot: filingMachine.resolveState({
          value: 'tasks',
          context: { ...fullDraft(), composed: { pages: [], missing: [] }, input: phoneInput },
        }) as unknown as Snapshot<unknown>,
      },
    ];
    const seen = await explore({
      machine: machine as unknown as AnyStateMachine,
      answers,
      seeds,
      steps: (snapshot) => stepsOf(snapshot as never),
      signature: (snapshot) => signatureOf(snapshot as never),
      most: 20_000,
    });
    const named = transitionsOf(machine as unknown as AnyStateMachine);
    const missed = [...named]
      .filter(([transition]) => !seen.transitions.has(transition))
      .map(([, name]) => name);
    const unreached = statesOf(machine as unknown as AnyStateMachine).filter((id) => !seen.states.has(id));
    expect(unreached).toEqual([]);
    expect(missed).toEqual([]);
    expect(seen.transitions.size).toBe(named.size);
  });
});
