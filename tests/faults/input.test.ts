import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { fieldErrorWords } from '../../flows/text/field-errors.ts';
import type { Push, ViewOf } from '../../flows/view/view.ts';
import { toQuestion, toQuestions, valuesFor } from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

/** In front of the question that asks for this path. */
const at = async (path: string): Promise<WireVisitor> => {
  const visitor = await terminal.visitor();
  await toQuestions(terminal.rig, visitor);
  await toQuestion(visitor, path);
  return visitor;
};

const fieldOf = (view: ViewOf<'question'>, path: string) => {
  const field = view.fields.find((each) => each.path === path);
  if (!field) throw new Error(`${path} is not asked`);
  return field;
};

/** Answers one field so, and goes back to look at what was kept. */
const keptValue = async (visitor: WireVisitor, path: string, value: string): Promise<unknown> => {
  const view = await visitor.screen('question');
  await visitor.answer(valuesFor(view, { [path]: value }));
  expect(visitor.push().view).not.toMatchObject({ key: view.key });
  await visitor.send({ type: 'filing.back' });
  return fieldOf(await visitor.screen('question'), path).value;
};

describe('what is typed', () => {
  const name = 'defendants[0].person.name';
  it.each([
    ['a name of thirty characters', '阿卜杜热合曼江·麦麦提艾力·吐尔逊娜依·古丽巴哈尔·样本示例'],
    ['a character beyond the basic plane', '高\u{20087}\u{2B740}'],
    ['a variation selector', '葛\u{E0100}某'],
  ])('%s is kept as it is', async (_, typed) => {
    const visitor = await at(name);
    expect(await keptValue(visitor, name, typed)).toBe(typed);
  });

  it('is pasted with control characters: they are dropped, the writing is not', async () => {
    const visitor = await at(name);
    expect(await keptValue(visitor, name, '\u0000高\u0007某\u202e树\u200b\ufeff\r\n')).toBe('高某树');
  });

  const owed = 'claims.principal.owed';
  it.each([
    ['nothing', '', fieldErrorWords.required.zh],
    ['zero', '0', fieldErrorWords.zero.zh],
    ['less than nothing', '-12000', fieldErrorWords.negative.zh],
    ['thirteen figures', '1234567890123', fieldErrorWords.tooLarge.zh.replace('{limit}', '12')],
    ['three decimals', '12.000', fieldErrorWords.tooManyDecimals.zh.replace('{limit}', '2')],
    ['no amount at all', '很多钱', fieldErrorWords.notANumber.zh],
  ])(
    '%s for an amount: the words say what is wrong, and it still stands in the field',
    async (_, typed, words) => {
      const visitor = await at(owed);
      const view = await visitor.screen('question');
      await visitor.answer(valuesFor(view, { [owed]: typed }));
      const again = await visitor.screen('question');
      expect(again.key).toBe(view.key);
      expect(fieldOf(again, owed)).toMatchObject({ error: words, value: typed });
      expect(fieldOf(again, 'claims.principal.until')).toMatchObject({ error: null, value: '2026-03-01' });
      expect(await keptValue(visitor, owed, '12000')).toBe('12000');
    },
  );

  it.each([
    ['figures of full width', '１２，０００'],
    ['thousands and decimals', '12,000.00 元'],
    ['ten thousands', '1.2万'],
  ])('an amount in %s is the same twelve thousand', async (_, typed) => {
    const visitor = await at(owed);
    expect(await keptValue(visitor, owed, typed)).toBe('12000');
  });
});

describe('a message of the screen', () => {
  it('that acts on an older screen is not taken, and the newer screen is shown again', async () => {
    const visitor = await at('claims.free.text');
    const stale = visitor.push().rev;
    await visitor.answer(valuesFor(await visitor.screen('question')));
    const now = visitor.push();
    const other = await raw();
    other.socket.send(JSON.stringify({ rev: stale, event: { type: 'filing.back' } }));
    expect((await other.next()).view).toEqual(now.view);
    expect(visitor.push().rev).toBe(now.rev);
  });

  it('for another screen is refused and changes nothing', async () => {
    const visitor = await at('claims.free.text');
    const now = visitor.push();
    const other = await raw();
    for (const event of [
      { type: 'filing.submitted' },
      { type: 'filing.finished' },
      { type: 'filing.checked' },
      { type: 'session.rated', score: 5 },
      {
        type: 'filing.answered',
        key: 'complaint/claims.principal.owed',
        values: { 'claims.principal.owed': '1' },
      },
      { type: 'filing.draftResumed', draftId: 'somebody' },
    ]) {
      other.socket.send(JSON.stringify({ rev: now.rev, event }));
      expect((await other.next()).view).toEqual(now.view);
    }
    expect(visitor.push().view).toEqual(now.view);
  });

  it.each([
    ['no JSON', '{{{'],
    ['an unknown event', '{"rev":1,"event":{"type":"filing.stolen"}}'],
    ['an event with more than belongs to it', '{"rev":1,"event":{"type":"session.begin","at":0}}'],
    ['bytes', Buffer.from([0, 255, 1, 254])],
    ['three megabytes', JSON.stringify({ rev: 1, event: { type: 'x'.repeat(3_000_000) } })],
  ])('that is %s closes that connection only, and nothing is lost', async (_, message) => {
    const visitor = await at('defendants[0].person.name');
    const now = visitor.push();
    const other = await raw();
    other.socket.send(message);
    expect([1003, 1009]).toContain(await other.closed);
    expect(visitor.push().view).toEqual(now.view);
    await visitor.answer(valuesFor(await visitor.screen('question')));
    expect(visitor.push().rev).toBeGreaterThan(now.rev);
  });

  it('from another origin or without the token is shown nothing', async () => {
    const { url } = terminal.rig;
    const origin = new URL(url).origin;
    const attempt = (path: string, from: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { origin: from });
        socket.on('error', () => resolve('refused'));
        socket.on('message', () => {
          socket.close();
          resolve('shown');
        });
        socket.on('close', (code) => resolve(`closed ${code}`));
      });
    const token = await tokenOf();
    // A page of an earlier start is told to load itself anew, and is shown nothing.
    expect(await attempt('/ws?token=guess', origin)).toMatch(/^closed 4\d{3}$/);
    expect(await attempt(`/ws?token=${token}`, 'http://elsewhere.invalid')).toBe('refused');
    expect(await attempt(`/ws?token=${token}`, origin)).toBe('shown');
  });
});

const tokenOf = async (): Promise<string> =>
  /content="([^"]+)"/.exec(await (await fetch(terminal.rig.url)).text())?.[1] ?? '';

/** A socket that may send anything. The first push is taken already. */
const raw = async () => {
  const origin = new URL(terminal.rig.url).origin;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws?token=${await tokenOf()}`, { origin });
  const pushes: Push[] = [];
  const waiting: ((push: Push) => void)[] = [];
  socket.on('message', (data) => {
    const push = JSON.parse(data.toString()) as Push;
    const first = waiting.shift();
    if (first) first(push);
    else pushes.push(push);
  });
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const next = (): Promise<Push> =>
    new Promise((resolve, reject) => {
      const known = pushes.shift();
      if (known) return resolve(known);
      const limit = setTimeout(() => reject(new Error('no push came')), 5_000);
      waiting.push((push) => {
        clearTimeout(limit);
        resolve(push);
      });
    });
  await next();
  return { socket, next, closed };
};
