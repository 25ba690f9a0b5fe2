import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../device-drivers/contract.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { courtErrorBody } from '../contract/court-error.ts';
import { filingManifest, manifestSha256 } from '../contract/filing-manifest.ts';
import type { GuideCall, GuideCallRequest, GuideVideo } from '../contract/guide-calls/guide-call.ts';
import { handInManifest } from '../contract/hand-ins/hand-in-manifest.ts';
import type { Operation } from '../contract/operation.ts';
import {
  type OperationAnswer,
  type OperationBody,
  type OperationId,
  operations,
} from '../contract/operations.ts';
import type { FilingAnswer } from '../contract/person-answers.ts';
import type { SignedReceipt } from '../contract/receipt.ts';
import { isSignedByTrusted, keyIdOf, readPublicKey } from '../contract/receipt-signature.ts';
import type { Health } from '../contract/service-info.ts';
import type { TakeHomeDeposit, TakeHomeRequest } from '../contract/take-home.ts';
import { boundedCall, faultOfStatus } from './bounded-call.ts';
import type { CourtFault } from './court-fault.ts';
import { type FilingPackage, type HandedInManifest, isHandIn, type UploadStore } from './filing-package.ts';
import { uploadFile, uploadKey } from './upload-file.ts';

/** A public key whose receipts the terminal believes: it comes with the terminal's configuration, never over the line. */
export interface TrustedKey {
  readonly keyId: string;
  /** PEM (SPKI), or the base64 of the SPKI DER. */
  readonly publicKey: string;
}

/** What a client is made with. */
export interface CourtClientOptions {
  /** The court's origin, such as `https://filing.court.example:8443`; a path after it is not taken. */
  readonly baseUrl: string;
  readonly token: string;
  readonly trustedKeys: readonly TrustedKey[];
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds for one exchange, `upload` for one piece of 1 MiB, `commit` while the court hashes. */
  readonly timeouts?: Partial<Record<'call' | 'upload' | 'commit', number>>;
}

/** The terminal's side of the line. Nothing here throws for what the network or the court does. */
export interface CourtClient {
  /**
   * Announces, sends what the court lacks, commits, and verifies the receipt: signature, manifest hash, every
   * file's hash. Only after `ok` may the terminal erase the content. Calling it again after any fault goes on
   * where it stopped; after `ok` it gives the very same receipt. Rejects when the package itself is wrong: a
   * manifest that is not as the contract says, or a file that cannot be read.
   */
  submit(
    filing: FilingPackage,
    uploads: UploadStore,
    signal?: AbortSignal,
  ): Promise<Result<SignedReceipt, CourtFault>>;
  /** The filings of the person whose ID number has this salted hash, and what the court has said to them. */
  answers(personKey: string, signal?: AbortSignal): Promise<Result<readonly FilingAnswer[], CourtFault>>;
  callGuide(request: GuideCallRequest, signal?: AbortSignal): Promise<Result<GuideCall, CourtFault>>;
  guideCall(callId: string, signal?: AbortSignal): Promise<Result<GuideCall, CourtFault>>;
  endGuideCall(callId: string, signal?: AbortSignal): Promise<Result<GuideCall, CourtFault>>;
  replyGuideVideo(
    callId: string,
    agreed: boolean,
    signal?: AbortSignal,
  ): Promise<Result<GuideVideo, CourtFault>>;
  offerGuideVideo(callId: string, sdp: string, signal?: AbortSignal): Promise<Result<GuideVideo, CourtFault>>;
  guideVideo(callId: string, signal?: AbortSignal): Promise<Result<GuideVideo, CourtFault>>;
  endGuideVideo(callId: string, signal?: AbortSignal): Promise<Result<GuideVideo, CourtFault>>;
  /** Leaves sealed papers (`sealTakeHome`) for a phone to fetch; `deposit` names this very try, so that it can be repeated. */
  leaveTakeHome(request: TakeHomeRequest, signal?: AbortSignal): Promise<Result<TakeHomeDeposit, CourtFault>>;
  health(signal?: AbortSignal): Promise<Result<Health, CourtFault>>;
  /** Any one operation of the contract. */
  ask<Id extends OperationId>(
    id: Id,
    given: {
      readonly parameters?: Readonly<Record<string, string>>;
      readonly body?: OperationBody<Id>;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Result<OperationAnswer<Id>, CourtFault>>;
}

/** How often files that came in wrong are sent again within one `submit`. */
const repairs = 1;

/** Makes a client. Throws when a trusted key or the base URL is not one: a mistake in the configuration. */
export const createCourtClient = (options: CourtClientOptions): CourtClient => {
  const { token, clock } = options;
  const fetch = options.fetch ?? globalThis.fetch;
  const timeouts = { call: 30_000, upload: 180_000, commit: 180_000, ...options.timeouts };
  const base = new URL(options.baseUrl);
  if (!/^https?:$/.test(base.protocol) || base.pathname !== '/')
    throw new TypeError('baseUrl is not an http(s) origin');
  const { origin } = base;
  const trusted = trustedMap(options.trustedKeys);

  const call = async <Id extends OperationId>(
    id: Id,
    given: {
      readonly parameters?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Result<OperationAnswer<Id>, CourtFault & { readonly files?: readonly string[] }>> => {
    const operation: Operation = operations[id];
    const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
      encodeURIComponent(given.parameters?.[name] ?? ''),
    );
    const answer = await boundedCall(
      {
        method: operation.method,
        url: `${origin}${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        timeoutMs: id === 'commitFiling' || id === 'commitHandIn' ? timeouts.commit : timeouts.call,
        signal: given.signal,
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      },
      clock,
      fetch,
    );
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    const json = parseJson(body);
    if (status !== operation.status) {
      const error = courtErrorBody.safeParse(json);
      const fault = faultOfStatus(status, error.data?.error ?? '');
      return fail(
        error.data?.files ? { ...fault, files: error.data.files.map(({ fileId }) => fileId) } : fault,
      );
    }
    const parsed = (operation.answer as z.ZodType<OperationAnswer<Id>>).safeParse(json);
    return parsed.success ? ok(parsed.data) : fail({ code: 'garbled', detail: id });
  };

  const sendFile = async (
    filing: FilingPackage,
    fileId: string,
    uploads: UploadStore,
    signal: AbortSignal | undefined,
  ): Promise<Result<null, CourtFault>> => {
    const content = await filing.open(fileId);
    const told = filing.manifest.files.find((file) => file.fileId === fileId);
    if (content.size !== told?.size)
      throw new Error('a file of the filing has another size than its manifest says');
    const { filingId } = filing.manifest;
    return uploadFile({
      origin,
      token,
      clock,
      fetch,
      timeoutMs: timeouts.upload,
      signal,
      filingId,
      fileId,
      content,
      uploads,
    });
  };

  const submit: CourtClient['submit'] = async (given, uploads, signal) => {
    const manifest = isHandIn(given.manifest)
      ? handInManifest.parse(given.manifest)
      : filingManifest.parse(given.manifest);
    const filing: FilingPackage = { manifest, open: (id) => given.open(id) };
    const { filingId } = manifest;
    const sha256 = manifestSha256(manifest);
    const [put, commit] = isHandIn(manifest)
      ? (['putHandIn', 'commitHandIn'] as const)
      : (['putFiling', 'commitFiling'] as const);
    const announced = await call(put, { parameters: { filingId }, body: manifest, signal });
    if (!announced.ok) return announced;
    if (announced.value.filingId !== filingId || announced.value.manifestSha256 !== sha256) {
      return fail({ code: 'garbled', detail: put });
    }
    let missing: readonly string[] = announced.value.missing;
    for (let round = 0; ; round += 1) {
      if (missing.some((fileId) => !manifest.files.some((file) => file.fileId === fileId))) {
        return fail({ code: 'garbled', detail: 'missing files' });
      }
      for (const fileId of missing) {
        const sent = await sendFile(filing, fileId, uploads, signal);
        if (!sent.ok) return sent;
      }
      const committed = await call(commit, {
        parameters: { filingId },
        body: { manifestSha256: sha256 },
        signal,
      });
      if (committed.ok) {
        const checked = checkReceipt(committed.value, manifest, sha256, trusted);
        if (checked.ok) {
          for (const { fileId } of manifest.files) await uploads.set(uploadKey(filingId, fileId), null);
        }
        return checked;
      }
      const { files, ...fault } = committed.error;
      if (files === undefined || files.length === 0) return fail(fault);
      // What the court dropped is begun anew, also when it is only sent at the next try.
      for (const fileId of files) await uploads.set(uploadKey(filingId, fileId), null);
      if (round >= repairs) return fail(fault);
      missing = files;
    }
  };

  return {
    submit,
    answers: async (personKey, signal) => {
      const found = await call('personAnswers', { body: { personKey }, signal });
      return found.ok ? ok(found.value.filings) : found;
    },
    callGuide: (request, signal) => call('callGuide', { body: request, signal }),
    guideCall: (callId, signal) => call('getGuideCall', { parameters: { callId }, signal }),
    endGuideCall: (callId, signal) => call('endGuideCall', { parameters: { callId }, signal }),
    replyGuideVideo: (callId, agreed, signal) =>
      call('replyGuideVideo', { parameters: { callId }, body: { agreed }, signal }),
    offerGuideVideo: (callId, sdp, signal) =>
      call('offerGuideVideo', { parameters: { callId }, body: { sdp }, signal }),
    guideVideo: (callId, signal) => call('getGuideVideo', { parameters: { callId }, signal }),
    endGuideVideo: (callId, signal) => call('endGuideVideo', { parameters: { callId }, signal }),
    leaveTakeHome: (request, signal) => call('leaveTakeHome', { body: request, signal }),
    health: (signal) => call('health', { signal }),
    ask: call,
  };
};

/**
 * Whether a receipt is the court's word for exactly this content. Errors: `badSignature`, `wrongReceipt`.
 */
export const checkReceipt = (
  signed: SignedReceipt,
  manifest: HandedInManifest,
  sha256: string,
  trusted: ReadonlyMap<string, KeyObject>,
): Result<SignedReceipt, CourtFault> => {
  if (!isSignedByTrusted(signed, trusted)) return fail({ code: 'badSignature', detail: signed.keyId });
  const { receipt } = signed;
  const told = new Map(receipt.files.map((file) => [file.fileId, file.sha256]));
  const same =
    receipt.filingId === manifest.filingId &&
    receipt.number === manifest.number &&
    receipt.courtCode === manifest.courtCode &&
    receipt.manifestSha256 === sha256 &&
    receipt.files.length === manifest.files.length &&
    manifest.files.every((file) => told.get(file.fileId) === file.sha256);
  return same ? ok(signed) : fail({ code: 'wrongReceipt', detail: receipt.filingId });
};

/** Trusted keys by name, read and checked. Throws when a name is not its key's. */
export const trustedMap = (keys: readonly TrustedKey[]): ReadonlyMap<string, KeyObject> =>
  new Map(
    keys.map(({ keyId, publicKey }) => {
      const key = readPublicKey(publicKey);
      if (keyIdOf(key) !== keyId) throw new TypeError(`the trusted key ${keyId} has another name`);
      return [keyId, key];
    }),
  );

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined; // not JSON: the schemas refuse it
  }
};
