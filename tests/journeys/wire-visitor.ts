import WebSocket from 'ws';
import type { RawValue } from '../../flows/forms/template.ts';
import type { VisitorEvent } from '../../flows/session/visitor-event.ts';
import type { Action, Push, ScreenName, ViewOf } from '../../flows/view/view.ts';

/** A visitor who speaks the screen's own language over the WebSocket: the host's side of a journey, without a browser. */
export interface WireVisitor {
  push(): Push;
  /** Waits until a push fits. */
  until(fits: (push: Push) => boolean, what: string, milliseconds?: number): Promise<Push>;
  /** Waits for a screen and gives its view. */
  screen<S extends ScreenName>(screen: S, milliseconds?: number): Promise<ViewOf<S>>;
  send(event: VisitorEvent): Promise<void>;
  /** Presses the one thing to press. */
  next(): Promise<void>;
  /** Presses a button of the screen by its id. */
  press(id: string): Promise<void>;
  answer(values: Readonly<Record<string, RawValue>>): Promise<void>;
  close(): void;
}

/** What a person sees of a push. */
const visible = ({ view, frame: { say: _say, notice: _notice, ...frame } }: Push): string =>
  JSON.stringify([view, frame]);

/** Opens the screen at this address as a browser would. */
export const visitWire = async (url: string): Promise<WireVisitor> => {
  const page = await (await fetch(url)).text();
  const token = /name="kiosk-token" content="([^"]+)"/.exec(page)?.[1];
  if (!token) throw new Error('the page has no token');
  const origin = new URL(url).origin;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws?token=${token}`, { origin });
  let latest: Push | null = null;
  const watchers = new Set<() => void>();
  socket.on('message', (data) => {
    latest = JSON.parse(data.toString()) as Push;
    for (const watcher of watchers) watcher();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const push = (): Push => {
    if (!latest) throw new Error('nothing was pushed yet');
    return latest;
  };
  const until: WireVisitor['until'] = (fits, what, milliseconds = 20_000) =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        watchers.delete(look);
        reject(new Error(`waited in vain for ${what}; there is ${JSON.stringify(latest)?.slice(0, 3_000)}`));
      }, milliseconds);
      const look = (): void => {
        if (!latest || !fits(latest)) return;
        watchers.delete(look);
        clearTimeout(limit);
        resolve(latest);
      };
      watchers.add(look);
      look();
    });
  await until(() => true, 'the first push');
  const send: WireVisitor['send'] = async (event) => {
    const { rev } = push();
    const before = visible(push());
    socket.send(JSON.stringify({ rev, event }));
    await until((now) => now.rev > rev, `an answer to ${event.type}`);
    // A device that is found again is a push, too: the answer to the event is the one that shows something else.
    if (visible(push()) === before)
      await until((now) => visible(now) !== before, 'a change', 1_000).catch(() => undefined);
  };
  const pressed = async (action: Action | undefined, what: string): Promise<void> => {
    if (!action) throw new Error(`there is no ${what} on ${JSON.stringify(push().view).slice(0, 2_000)}`);
    if (action.disabledBecause) throw new Error(`${what} cannot be pressed: ${action.disabledBecause}`);
    await send(action.event);
  };
  const actions = (): readonly Action[] => push().frame.overlay?.actions ?? push().view.actions;
  return {
    push,
    until,
    screen: async (screen, milliseconds) =>
      (await until((now) => now.view.screen === screen, screen, milliseconds)).view as never,
    send,
    next: () =>
      pressed(
        actions().find((action) => action.role === 'next'),
        'next',
      ),
    press: (id) =>
      pressed(
        actions().find((action) => action.id === id),
        id,
      ),
    answer: async (values) => {
      const { view } = push();
      if (view.screen !== 'question') throw new Error(`${view.screen} is no question`);
      await send({ type: 'filing.answered', key: view.key, values });
    },
    close: () => socket.close(),
  };
};
