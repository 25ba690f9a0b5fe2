/** Every delay of the page printer's driver, in milliseconds, with its reason. */
export interface PagePrinterTimings {
  /** The first question after a (re)connection: below the supervision's own limit, so that silence is told from absence. */
  readonly firstAnswerMs: number;
  /** A question is answered in tens of milliseconds; a printer that wakes up takes some seconds. */
  readonly requestMs: number;
  /** A document of some megabytes over a slow link into a printer that reads it while it renders. */
  readonly documentMs: number;
  /** How often an idle printer is asked: a clerk who closes the cover sees the kiosk come back before walking off. */
  readonly idlePollMs: number;
  /** How often a job is asked about; about a sheet's time. */
  readonly jobPollMs: number;
  /** Waits before the same job is offered again to a busy printer; when they are used up it is `busy`. */
  readonly busyRetryMs: readonly number[];
  /** How long a job may wait for paper, a jam, a cover, toner or the staff before it is taken back: a clerk's walk to the terminal. */
  readonly holdMs: number;
  /** How long a job may stand still without a reason: longer than any warm-up. */
  readonly stallMs: number;
  /** How long a printer that went away with our job is waited for: a cable put back, a restart. */
  readonly lostMs: number;
  /** How long a canceled job may take to stop: the sheets that are on their way. */
  readonly cancelMs: number;
}

/** The delays in use unless others are given. */
export const pagePrinterTimings: PagePrinterTimings = {
  firstAnswerMs: 2_500,
  requestMs: 10_000,
  documentMs: 60_000,
  idlePollMs: 3_000,
  jobPollMs: 1_000,
  busyRetryMs: [1_000, 2_000, 4_000, 8_000, 15_000],
  holdMs: 180_000,
  stallMs: 120_000,
  lostMs: 60_000,
  cancelMs: 30_000,
};
