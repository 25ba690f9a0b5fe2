import { clerk } from './rig.ts';

/** A filing as it stands on the clerk's page. */
export interface FilingAtDesk {
  readonly text: string;
  /** SHA-256 of every file, as the page shows it. */
  readonly hashes: readonly string[];
  /** Files whose bytes on disk were not found equal to the manifest. */
  readonly unchecked: number;
}

/** The clerk's desk over HTTP, signed in. */
export interface Desk {
  /** The filing with this receipt number; throws when the inbox does not show it. */
  filing(number: string): Promise<FilingAtDesk>;
  /** How many filings the inbox shows. */
  count(): Promise<number>;
}

/** Signs in at the desk of this gateway. */
export const deskOf = async (courtUrl: string): Promise<Desk> => {
  const at = (path: string): string => new URL(path, courtUrl).href;
  const origin = new URL(courtUrl).origin;
  const signedIn = await fetch(at('/desk/sign-in'), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(clerk),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`the desk did not let the clerk in: ${signedIn.status}`);
  const page = async (path: string): Promise<string> =>
    (await fetch(at(path), { headers: { cookie } })).text();
  return {
    filing: async (number) => {
      const inbox = await page('/desk');
      const link = new RegExp(`href="(/desk/filings/[^"]+)">${number}<`).exec(inbox)?.[1];
      if (!link) throw new Error(`${number} is not in the inbox: ${inbox.slice(0, 3_000)}`);
      const html = await page(link);
      const files = [...html.matchAll(/<code>([0-9a-f]{64})<\/code><\/td><td>(.*?)<\/td>/gsu)];
      return {
        text: html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' '),
        hashes: files.map((match) => match[1] ?? ''),
        unchecked: files.filter((match) => !(match[2] ?? '').includes('mark good')).length,
      };
    },
    count: async () => [...(await page('/desk')).matchAll(/href="\/desk\/filings\//gu)].length,
  };
};
