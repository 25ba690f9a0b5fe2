import { join } from 'node:path';
import { fromPromise } from 'xstate';
import type { Clock } from '../device-drivers/contract.ts';
import { createPictureJudge } from '../device-drivers/document-camera/picture/picture-judge.ts';
import type { Dossier } from '../flows/dossier/dossier.ts';
import type { FilingPurpose } from '../flows/filing/filing-context.ts';
import { filingMachine } from '../flows/filing/filing-machine.ts';
import { paperMachine } from '../flows/filing/paper-machine.ts';
import { findingMachine } from '../flows/finding/finding-machine.ts';
import { maintenanceMachine } from '../flows/maintenance/maintenance-machine.ts';
import { identifyMachine } from '../flows/services/kit/identify-machine.ts';
import { slipMachine } from '../flows/services/kit/slip-machine.ts';
import { takePagesMachine } from '../flows/services/kit/take-pages-machine.ts';
import type { VisitRating } from '../flows/session/session-effects.ts';
import { sessionMachine } from '../flows/session/session-machine.ts';
import { localDate } from '../flows/text/local-time.ts';
import { absentFonts, openFontBook } from '../printers/fonts/font-book.ts';
import type { KioskConfig } from './config.ts';
import { complexitySettingsOf, courtFactsOf } from './court-config.ts';
import { createCourtLine } from './court-line.ts';
import { createDevices } from './devices.ts';
import { cameraEffect } from './effects/camera-effect.ts';
import { cardEffects } from './effects/card-effects.ts';
import { estimateEffect } from './effects/estimate-effect.ts';
import { filingEffects } from './effects/filing-effects.ts';
import { createPageIntake } from './effects/page-intake.ts';
import { createPaperPrinting } from './effects/paper-printing.ts';
import { phonePhotosEffect } from './effects/phone-photos-effect.ts';
import { readingEffects } from './effects/reading-effects.ts';
import { scanEffect } from './effects/scan-effect.ts';
import { provideServices } from './effects/services/provide-services.ts';
import { printSlipEffect, type ServiceMeans } from './effects/services/service-means.ts';
import { takeHomeEffect } from './effects/take-home-effect.ts';
import { deadlineEffect } from './effects/time-effects.ts';
import { createPapers } from './filing/papers.ts';
import { placesOf } from './guide-lights.ts';
import { createDraftStore } from './keep/draft-store.ts';
import { openKioskDatabase } from './keep/kiosk-database.ts';
import type { KioskLog } from './keep/log-file.ts';
import { createOutbox } from './keep/outbox.ts';
import { createPrintJournal } from './keep/print-journal.ts';
import { createRatingNotes } from './keep/rating-notes.ts';
import { receiptNumber } from './keep/receipt-numbers.ts';
import { machineKey, personKey } from './keep/vault.ts';
import { createVisitStore } from './keep/visit-store.ts';
import { createClosures } from './maintenance/closures.ts';
import { openMaintenance } from './maintenance/open-maintenance.ts';
import { createTraces } from './maintenance/traces.ts';
import { createPageJudge } from './pages/page-judge.ts';
import { programVersion } from './program-version.ts';
import { createPageReader } from './reading/page-reader.ts';
import { createVisitRunner, type VisitLink } from './visit/visit-runner.ts';
import { watchTerminal } from './watch/watch-terminal.ts';
import { createCameraGate } from './web/camera-port.ts';
import { type ScreenServer, serveScreen } from './web/screen-server.ts';
import { espeak } from './web/speech.ts';

/** A running terminal. */
export interface Terminal {
  readonly url: string;
  /** Nobody is being served. */
  idle(): boolean;
  stop(): Promise<void>;
}

/** How often what is past its days is erased, ms. */
const housekeeping = 3_600_000;

/** Joins everything: devices, store, line to the court, machines, screen. Resolves when the screen is served. */
export const startTerminal = async (
  config: KioskConfig,
  means: {
    readonly clock: Clock;
    readonly logs: KioskLog;
    readonly uiFolder: string;
    readonly random: () => number;
  },
): Promise<Terminal> => {
  const { clock, logs } = means;
  const { log } = logs;
  const folder = (name: string): string => join(config.dataFolder, name);
  const database = openKioskDatabase(folder('kiosk.sqlite'));
  const machine = machineKey(folder('machine.key'));
  const store = createVisitStore({ database, folder: folder('visit'), machine });
  const drafts = createDraftStore({
    database,
    folder: folder('drafts'),
    machine,
    salt: config.court.personSalt,
    days: config.draftDays,
    now: clock.now,
  });
  const journal = createPrintJournal(database);
  const traces = createTraces(folder('recordings'), clock);
  const closures = createClosures(database, clock);
  const cameraGate = config.devices.camera === undefined ? null : createCameraGate();
  const devices = createDevices(config.devices, {
    clock,
    log,
    camera: cameraGate?.port ?? null,
    phone: config.court.publicUrl !== undefined,
    record: traces.record,
    closures,
  });
  for (const device of devices.all) device.onEvent((event) => traces.note(device.id, event));
  const courtLine = createCourtLine(config, { clock, log, onLine: (state) => devices.setCourtLine(state) });
  const outbox = createOutbox({
    database,
    folder: folder('outbox'),
    machine,
    clock,
    log,
    send: courtLine.send,
    random: means.random,
    delivered: (filing) => drafts.erase(filing),
  });
  const ratings = createRatingNotes({ database, clock, log, ask: courtLine.ask });
  const fonts = openFontBook();
  for (const { file, debian, for: used } of absentFonts())
    log.warn({ code: 'font-absent', file, debian, for: used }, 'font-absent');
  const papers = createPapers({ fonts, court: config.court.name });
  const version = await programVersion();
  const maintenance = openMaintenance({
    clock,
    logs,
    config,
    database,
    devices: devices.all,
    courtLine,
    outbox,
    closures,
    traces,
    fonts,
    version,
  });
  const judge = createPageJudge();
  const reader = createPageReader();
  const intake = createPageIntake(judge, store);
  const stopping = new AbortController();

  const pictures = createPictureJudge();

  const provide = (link: VisitLink) => {
    const pagesIn = {
      scanPages: scanEffect(devices.scanner, intake, link),
      takePictures: cameraEffect(devices.camera, intake, link),
      takePhonePhotos: phonePhotosEffect(
        { clock, log, ask: courtLine.ask, publicUrl: config.court.publicUrl, intake, pictures },
        link,
      ),
    };
    const card = cardEffects(devices.cardReader, link, {
      clock,
      today: () => localDate(clock.now()),
      toBeLifted: devices.setCardToBeLifted,
    });
    const deadline = deadlineEffect(clock);
    const printing = createPaperPrinting(
      { clock, log, journal, receiptPrinter: devices.receiptPrinter, pagePrinter: devices.pagePrinter },
      link,
    );
    const filing = filingEffects(
      {
        clock,
        log,
        terminal: config.terminal,
        court: {
          ...config.court,
          feeTable: courtFactsOf(config.court),
          complexity: complexitySettingsOf(config.court),
        },
        store,
        drafts,
        outbox,
        papers,
        fonts,
        printing,
        ask: courtLine.ask,
        answers: courtLine.answers,
        numberFor: (id) => receiptNumber(database, config.terminal.id, id, localDate(clock.now())),
        submitWaitMilliseconds: config.submitWaitMilliseconds,
      },
      link,
    );
    const serviceMeans: ServiceMeans = {
      clock,
      log,
      config,
      ask: courtLine.ask,
      personKey: (number) => personKey(config.court.personSalt, number),
      printing,
      store,
      fonts,
      outbox,
    };
    const services = provideServices(serviceMeans, link, {
      identify: identifyMachine.provide({ actors: { ...card, deadline } }),
      takePages: takePagesMachine.provide({ actors: pagesIn }),
    });
    return sessionMachine.provide({
      actors: {
        ...services,
        maintenance: maintenanceMachine.provide({
          actors: {
            ...maintenance.effects(link),
            slip: slipMachine.provide({ actors: { printSlip: printSlipEffect(serviceMeans, link) } }),
          },
        }),
        deadline,
        ...courtLine.guide,
        keepDraft: filing.keepDraft,
        sendRating: fromPromise<void, VisitRating>(async ({ input }) => {
          const { visit, service, score, reason } = input;
          ratings.note(visit, { day: localDate(clock.now()), service, score, reason });
        }),
        finding: findingMachine.provide({
          actors: {
            printEstimate: estimateEffect(
              { clock, court: courtFactsOf(config.court), terminalName: config.terminal.name, printing },
              link,
            ),
          },
        }),
        filing: filingMachine.provide({
          actors: {
            ...card,
            deadline,
            lookUpPerson: filing.lookUpPerson,
            ...pagesIn,
            ...readingEffects({ reader, store, link, unavailable: devices.setReadingMissing }),
            composePapers: filing.composePapers,
            submitFiling: filing.submitFiling,
            awaitAnswer: filing.awaitAnswer,
            leaveTakeHome: takeHomeEffect(
              {
                clock,
                log,
                papers,
                leave: courtLine.leaveTakeHome,
                publicUrl: config.court.publicUrl,
              },
              link,
            ),
            paper: paperMachine.provide({ actors: { printPaper: filing.printPaper } }),
          },
        }),
      },
    });
  };

  const runner = createVisitRunner({
    store,
    clock,
    log,
    provide,
    devices: devices.facts(),
    input: (ids, today, facts) => ({
      ...ids,
      today,
      terminalName: config.terminal.name,
      court: courtFactsOf(config.court),
      languages: config.languages,
      videoCamera: config.videoCall?.camera ?? null,
      maintenance: config.maintenance !== undefined,
      devices: facts,
    }),
    pictureUrl: (kind, id) => `/pictures/${kind}/${id}`,
    rescue: async (snapshot) => {
      const dossier = dossierIn(snapshot);
      if (dossier) await drafts.keep(dossier, (id) => store.picture(id));
    },
    ended: () => {
      papers.forget();
      ratings.visitEnded();
    },
  });
  devices.onFacts((facts) => runner.devicesChanged(facts));
  runner.onPush(() => devices.guideTo(placesOf(runner.push.view)));

  await outbox.start();
  await drafts.eraseOld();
  devices.start();
  runner.start();
  const server: ScreenServer = await serveScreen({
    runner,
    log,
    uiFolder: means.uiFolder,
    host: config.listen.host,
    port: config.listen.port,
    pixelsPerMillimetre: config.screen.widthPixels / config.screen.widthMillimetres,
    pictures: async (kind, id) => {
      if (kind === 'page') {
        const jpeg = await store.picture(id);
        return jpeg && { bytes: jpeg, mediaType: 'image/jpeg' };
      }
      const png = await papers.picture(id, runner.dossier());
      return png && { bytes: png, mediaType: 'image/png' };
    },
    speech: espeak(),
    camera: cameraGate,
    videoCall: config.videoCall ? { connect: courtLine.connectVideo } : null,
    cameraTurned: config.devices.camera?.turned ?? 0,
  });
  courtLine.watch(stopping.signal);
  const watching = await watchTerminal({
    clock,
    log,
    config,
    database,
    closures,
    outbox,
    version,
    maintenance,
    ask: courtLine.ask,
    random: means.random,
    rejected: server.rejected,
  });
  ratings.start(stopping.signal);
  const tidy = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await clock.sleep(housekeeping, stopping.signal);
      await drafts.eraseOld();
      logs.turn();
    }
  };
  tidy().catch((error: Error) => {
    if (!stopping.signal.aborted)
      log.error({ code: 'housekeeping-failed', reason: error.message }, 'housekeeping-failed');
  });

  return {
    url: server.url,
    idle: () => runner.idle(),
    stop: async () => {
      stopping.abort();
      await watching.close();
      await server.close();
      await runner.stop();
      await outbox.stop();
      await devices.stop();
      await judge.close();
      await pictures.close();
      await reader.close();
      traces.close();
      database.close();
    },
  };
};

/** The unfinished case inside a snapshot of an older program: only what every version has had. A draft was not to be kept. */
const dossierIn = (snapshot: unknown): Dossier | null => {
  const filing = (
    snapshot as {
      children?: {
        filing?: {
          snapshot?: {
            context?: {
              dossier?: Dossier | null;
              submission?: unknown;
              input?: { purpose?: FilingPurpose };
            };
          };
        };
      };
    }
  ).children?.filing?.snapshot?.context;
  return filing?.dossier && !filing.submission && filing.input?.purpose !== 'draft' ? filing.dossier : null;
};
