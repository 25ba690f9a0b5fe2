import { createHash } from 'node:crypto';
import { clerk, type Rig } from '../journeys/rig.ts';

/** A filing as the clerk's desk has it: its number, and every file with the hash of the bytes that the desk gives out. */
export interface DeskFiling {
  readonly filingId: string;
  readonly page: string;
  readonly fileIds: readonly string[];
}

/** The clerk's hands at the desk of a rig, over HTTP. */
export interface Desk {
  /** How many filings the first page of the inbox shows, done or not. */
  count(): Promise<number>;
  /** Filings under this number: none, or the one there may be. */
  find(number: string): Promise<readonly DeskFiling[]>;
  /** A file as the desk hands it out. */
  file(filing: DeskFiling, fileId: string): Promise<Uint8Array>;
  /** Its SHA-256. */
  sha256(filing: DeskFiling, fileId: string): Promise<string>;
  /** Guide calls on the desk now: id, and the words that stand beside it. */
  guideCalls(): Promise<readonly { readonly callId: string; readonly words: string }[]>;
  /** “我马上去”. */
  goToGuideCall(callId: string): Promise<number>;
  act(filing: DeskFiling, action: 'register' | 'supplement', form: Record<string, string>): Promise<number>;
}

/** Signs in. */
export const signInAtDesk = async (rig: Rig): Promise<Desk> => {
  const ask = (path: string, cookie: string, form?: Record<string, string>): Promise<Response> =>
    fetch(new URL(path, rig.courtUrl), {
      redirect: 'manual',
      headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {}),
    });
  const signedIn = await ask('/desk/sign-in', '', clerk);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const text = async (path: string): Promise<string> => (await ask(path, cookie)).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(await text('/desk'))?.[1];
  if (!csrf) throw new Error('the clerk could not sign in');
  const file = async ({ filingId }: DeskFiling, fileId: string): Promise<Uint8Array> =>
    new Uint8Array(await (await ask(`/desk/filings/${filingId}/files/${fileId}`, cookie)).arrayBuffer());
  return {
    count: async () => {
      const inbox = await text('/desk?show=all&page=1');
      return new Set([...inbox.matchAll(/\/desk\/filings\/([0-9a-f-]{36})/g)].map((match) => match[1])).size;
    },
    find: async (number) => {
      const filings: DeskFiling[] = [];
      for (let page = 1; page <= 20; page += 1) {
        const inbox = await text(`/desk?show=all&page=${page}`);
        const rows = [...inbox.matchAll(/href="\/desk\/filings\/([0-9a-f-]{36})">([^<]+)</g)];
        if (rows.length === 0) break;
        for (const [, filingId = '', shown] of rows) {
          if (shown !== number) continue;
          const body = await text(`/desk/filings/${filingId}`);
          const ids = [...body.matchAll(/\/files\/([A-Za-z0-9-]+)/g)].map((match) => match[1] ?? '');
          filings.push({ filingId, page: body, fileIds: [...new Set(ids)] });
        }
      }
      return filings;
    },
    file,
    sha256: async (filing, fileId) =>
      createHash('sha256')
        .update(await file(filing, fileId))
        .digest('hex'),
    guideCalls: async () => {
      const page = await text('/desk/calls');
      const words = page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
      return [
        ...new Set([...page.matchAll(/\/desk\/calls\/([0-9a-f-]{36})\//gu)].map((match) => match[1] ?? '')),
      ].map((callId) => ({ callId, words }));
    },
    goToGuideCall: async (callId) => (await ask(`/desk/calls/${callId}/coming`, cookie, { csrf })).status,
    act: async ({ filingId }, action, form) =>
      (await ask(`/desk/filings/${filingId}/${action}`, cookie, { csrf, ...form })).status,
  };
};
