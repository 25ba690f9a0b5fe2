/** What a clerk does at the desk of a gateway, over HTTP. */
export interface DeskHand {
  text(path: string): Promise<string>;
  status(path: string): Promise<number>;
  /** Sends a form of the desk, with the mark that shows it is ours. */
  act(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** The cookie, for what is asked by hand. */
  readonly cookie: string;
}

/** Signs in. Throws when the gateway does not let them. */
export const signInClerk = async (
  url: string,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<DeskHand> => {
  const ask = (path: string, cookie: string, form?: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(new URL(path, url), {
      redirect: 'manual',
      headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {}),
    });
  const signed = await ask('/desk/sign-in', '', { name, password });
  const cookie = (signed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const text = async (path: string): Promise<string> => (await ask(path, cookie)).text();
  const csrf = /name="csrf" value="([^"]+)"/u.exec(await text('/desk'))?.[1];
  if (csrf === undefined) throw new Error(`${name} could not sign in`);
  return {
    cookie,
    text,
    status: async (path) => (await ask(path, cookie)).status,
    act: (path, form) => ask(path, cookie, { csrf, ...form }),
  };
};
