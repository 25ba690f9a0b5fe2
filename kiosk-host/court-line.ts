import type { Logger } from 'pino';
import { createCourtClient } from '../court/client/court-client.ts';
import type { CourtFault, CourtFaultCode } from '../court/client/court-fault.ts';
import { contentOfBytes } from '../court/client/filing-package.ts';
import type { FilingAnswer } from '../court/contract/person-answers.ts';
import type { TakeHomeDeposit, TakeHomeRequest } from '../court/contract/take-home.ts';
import type { Clock } from '../device-drivers/contract.ts';
import type { CourtAnswer, KeptReason } from '../flows/filing/filing-effects.ts';
import type { Result } from '../flows/result.ts';
import type { KioskConfig } from './config.ts';
import type { AskCourt } from './effects/services/service-means.ts';
import { connectVideo, guideEffects } from './guide-line.ts';
import type { SendFiling } from './keep/outbox.ts';
import { personKey } from './keep/vault.ts';

/** The line to the court, as the terminal's parts need it. */
export interface CourtLine {
  readonly send: SendFiling;
  /** The court's answers to this person's filings, newest first; `null` when the court cannot be asked now. */
  readonly answers: (cardNumber: string, signal: AbortSignal) => Promise<readonly CourtAnswer[] | null>;
  /** Leaves a sealed draft for a phone; no answer in time is `cancelled`. */
  readonly leaveTakeHome: (
    request: TakeHomeRequest,
    signal: AbortSignal,
  ) => Promise<Result<TakeHomeDeposit, CourtFault>>;
  /** Asks one operation of the contract, with the patience of a person. */
  readonly ask: AskCourt;
  /** The effects of a call for a guide. */
  readonly guide: ReturnType<typeof guideEffects>;
  /**
   * Gives the screen's offer (SDP) to the clerk's browser and waits for its answer; `null`: the call is over, or nobody answered in time.
   */
  connectVideo(callId: string, sdp: string, signal: AbortSignal): Promise<string | null>;
  /** Looks after the line until the signal, telling `onLine`. */
  watch(signal: AbortSignal): void;
  /** How it was last found; before that it is taken to be up. */
  state(): 'up' | 'down';
  /** How far this machine's clock was ahead of the court's when it last answered, ms; `null`: it has not yet. */
  clockOffset(): number | null;
  /** Asks the court now; `null`: no answer in time. */
  probe(signal: AbortSignal): Promise<LineProbe | null>;
}

/** One question to the court: how long the answer took, and how far this machine's clock is ahead of the court's, ms. */
export interface LineProbe {
  readonly tookMs: number;
  readonly clockOffset: number;
}

/** How often the line is tried, ms. */
const watchEvery = 5_000;
/** A person does not wait longer than this for the court before the visit goes on without it, ms. */
const patience = 4_000;
/** A whole paper goes over the line: this long, ms. */
const takeHomePatience = 20_000;

const keptReason = (code: CourtFaultCode): KeptReason => {
  switch (code) {
    case 'lineDown':
    case 'courtError':
    case 'conflict':
    case 'refused':
    case 'garbled':
    case 'badSignature':
      return code;
    // Rightly signed for other content: as good as no signature for ours.
    case 'wrongReceipt':
      return 'badSignature';
    case 'cancelled':
      return 'slow';
    default:
      return code satisfies never;
  }
};

const answerOf = (filing: FilingAnswer): CourtAnswer => ({
  filingId: filing.filingId,
  number: filing.number,
  cause: filing.cause,
  submittedAt: filing.receivedAt,
  state: answerStateOf(filing.answer),
});

/** What the court has said, as the flows know it. */
export const answerStateOf = (answer: FilingAnswer['answer']): CourtAnswer['state'] => {
  switch (answer.state) {
    case 'received':
    case 'supplementReceived':
      return { kind: 'received' };
    case 'registered':
      return { kind: 'registered', caseNumber: answer.caseNumber, at: answer.at };
    case 'supplementRequested':
      return {
        kind: 'supplementRequested',
        items: answer.items,
        deadline: answer.deadline,
        at: answer.at,
      };
    case 'notThisCourt':
      return { kind: 'notThisCourt', competent: answer.competent, at: answer.at };
    case 'rejected':
      return { kind: 'rejected', rulingNumber: answer.rulingNumber, at: answer.at };
    default:
      return answer satisfies never;
  }
};

/** Makes the line for a configuration. Throws when a trusted key is not one. */
export const createCourtLine = (
  config: KioskConfig,
  means: { readonly clock: Clock; readonly log: Logger; readonly onLine: (state: 'up' | 'down') => void },
): CourtLine => {
  const { clock, log } = means;
  let state: 'up' | 'down' = 'up';
  let clockOffset: number | null = null;
  const onLine = (seen: 'up' | 'down'): void => {
    state = seen;
    means.onLine(seen);
  };
  const client = createCourtClient({
    baseUrl: config.court.url,
    token: config.court.token,
    trustedKeys: Object.entries(config.court.trustedKeys).map(([keyId, publicKey]) => ({ keyId, publicKey })),
    clock,
  });

  const probe = async (signal: AbortSignal): Promise<LineProbe | null> => {
    const asked = clock.now();
    const health = await client.health(AbortSignal.any([signal, AbortSignal.timeout(patience)]));
    if (signal.aborted) return null;
    onLine(health.ok ? 'up' : 'down');
    if (!health.ok) return null;
    const answered = clock.now();
    clockOffset = (asked + answered) / 2 - Date.parse(health.value.time);
    return { tookMs: answered - asked, clockOffset };
  };

  const heard = (fault: CourtFault | null): void => onLine(fault?.code === 'lineDown' ? 'down' : 'up');

  return {
    send: async ({ manifest, read, uploads }, signal) => {
      const sent = await client.submit(
        { manifest, open: async (fileId) => contentOfBytes(await read(fileId)) },
        uploads,
        signal,
      );
      heard(sent.ok ? null : sent.error);
      if (sent.ok) return { kind: 'received', at: sent.value.receipt.receivedAt, receipt: sent.value };
      log.warn(
        { filing: manifest.filingId, code: sent.error.code, detail: sent.error.detail },
        'court-fault',
      );
      return { kind: 'kept', reason: keptReason(sent.error.code) };
    },
    ask: async (id, { signal, patience: wait = patience, ...given }) => {
      const answer = await client.ask(id, {
        ...given,
        signal: AbortSignal.any([signal, AbortSignal.timeout(wait)]),
      });
      heard(answer.ok ? null : answer.error);
      return answer;
    },
    answers: async (cardNumber, signal) => {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      const asked = await client.answers(personKey(config.court.personSalt, cardNumber), limited);
      if (!asked.ok) {
        log.warn({ code: asked.error.code, detail: asked.error.detail }, 'answers-not-known');
        return null;
      }
      return asked.value.map(answerOf);
    },
    leaveTakeHome: async (request, signal) => {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(takeHomePatience)]);
      return client.leaveTakeHome(request, limited);
    },
    state: () => state,
    clockOffset: () => clockOffset,
    probe,
    guide: guideEffects(config, client, clock),
    connectVideo: (callId, sdp, signal) => connectVideo(client, clock, { callId, sdp }, signal),
    watch: (signal) => {
      const run = async (): Promise<void> => {
        while (!signal.aborted) {
          await probe(signal);
          if (signal.aborted) return;
          await clock.sleep(watchEvery, signal);
        }
      };
      run().catch((error: Error) => {
        if (!signal.aborted)
          log.error({ code: 'line-watch-broken', reason: error.message }, 'line-watch-broken');
      });
    },
  };
};
