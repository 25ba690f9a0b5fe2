import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalState } from '../../court/contract/terminals/terminal-state.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { clerk, createRig, type Rig } from './rig.ts';

let rig: Rig;
let desk: DeskHand;
beforeEach(async () => {
  rig = await createRig();
  desk = await signInClerk(rig.url, clerk);
});
afterEach(() => rig.close());

const state = (over: Partial<TerminalState> = {}): TerminalState => ({
  terminalId: 'hall-1',
  at: new Date().toISOString(),
  since: '2026-03-02T00:00:00.000Z',
  version: '0.1.0',
  commit: 'abcdef',
  health: 'ok',
  locked: false,
  closed: [],
  parts: [
    {
      id: 'receiptPrinter',
      deviceClass: 'receipt-printer',
      state: 'online',
      need: 'good',
      fault: null,
      paper: 'full',
      lastTest: { at: '2026-03-02T10:00:00+08:00', outcome: 'healthy' },
    },
  ],
  waiting: { count: 0, oldest: null },
  ...over,
});

const tell = (body: TerminalState) => rig.client.ask('putTerminalState', { body });

const order = (form: Readonly<Record<string, string>>): Promise<Response> =>
  desk.act('/desk/terminals/hall-1/orders', form);

/** The commands that the terminal is given with its next state. */
const given = async () => {
  const answer = await tell(state());
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.commands;
};

describe('terminals at the court', () => {
  it('stand on one page: state, paper, last test, oldest unsent filing, version', async () => {
    expect(await desk.text('/desk/terminals')).toContain('还有 2 台终端从来没有来过消息');
    await tell(
      state({
        health: 'degraded',
        parts: state().parts.map((part) => ({ ...part, need: 'soon' as const, paper: 'low' })),
        waiting: { count: 3, oldest: '2026-03-01T02:30:00.000Z' },
      }),
    );
    const page = await desk.text('/desk/terminals');
    for (const words of [
      'hall-1',
      '一楼大厅东侧',
      '要看一看',
      '凭条打印机快没了',
      '2026-03-02 10:00',
      '3 件',
      '3月1日 10:30',
      '0.1.0 abcdef',
    ])
      expect(page).toContain(words);
    expect(await desk.text('/desk/terminals?health=ok')).toContain('没有这样的终端');
    expect(await desk.text('/desk/terminals?health=degraded&search=all-1')).toContain('hall-1');
    expect(await desk.text('/desk/terminals?search=%25')).toContain('没有这样的终端');
  });

  it('an older state changes nothing, and one of another terminal is refused', async () => {
    await tell(state({ health: 'out' }));
    await tell(state({ health: 'ok', at: '2026-03-01T00:00:00Z' }));
    expect(await desk.text('/desk/terminals?health=out')).toContain('hall-1');
    const foreign = await tell(state({ terminalId: 'hall-2' }));
    expect(foreign).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await desk.text('/desk/terminals')).not.toContain('>hall-2<');
  });

  it('one that has told nothing for long is silent', async () => {
    await tell(state({ at: new Date(Date.now() - 20 * 60_000).toISOString() }));
    expect(await desk.text('/desk/terminals?health=silent')).toContain('hall-1');
    expect(await desk.text('/desk/terminals?health=ok')).toContain('没有这样的终端');
  });

  it('are given what the desk orders, signed, until they have told how it came out', async () => {
    await tell(state());
    await order({ kind: 'lock', text: '今天下午检修\n' });
    const [signed] = await given();
    expect(signed?.command).toMatchObject({
      terminalId: 'hall-1',
      order: { kind: 'lock', notice: '今天下午检修' },
    });
    expect(signed?.keyId).toBe(rig.gateway.publicKey.keyId);
    const commandId = signed?.command.commandId ?? '';
    const outcome = {
      commandId,
      terminalId: 'hall-1',
      at: new Date().toISOString(),
      outcome: 'done' as const,
    };
    // Asked twice, done once: the terminal knows what it has done.
    expect((await given()).map(({ command }) => command.commandId)).toEqual([commandId]);
    await rig.client.ask('putCommandOutcome', { body: outcome });
    expect(await given()).toEqual([]);
    const page = await desk.text('/desk/terminals/hall-1');
    expect(page).toContain('停用整台终端（今天下午检修）');
    expect(page).toContain('做好了');
    expect((await order({ kind: 'format-disk' })).status).toBe(422);
    expect((await order({ kind: 'restart', device: '; rm' })).status).toBe(422);
    expect(await desk.status('/desk/terminals/hall-9')).toBe(404);
  });

  it('keeps the newest twenty files of their staff, and only what arrived whole', async () => {
    await tell(state());
    const send = (name: string, bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')) =>
      rig.client.ask('putTerminalFile', {
        body: { name, kind: 'bundle', sha256, base64: bytes.toString('base64') },
      });
    expect(await send('broken.zip', Buffer.from('half'), '0'.repeat(64))).toMatchObject({ ok: false });
    for (let count = 1; count <= 22; count += 1)
      expect(await send(`hall-1-${count}.zip`, Buffer.from(`content ${count}`))).toMatchObject({ ok: true });
    // Its first sending arrived, only the answer did not.
    await send('hall-1-22.zip', Buffer.from('content 22'));
    const page = await desk.text('/desk/terminals/hall-1');
    const links = [...page.matchAll(/href="(\/desk\/terminals\/hall-1\/files\/[^"]+)"/gu)].map(
      ([, path]) => path ?? '',
    );
    expect(links).toHaveLength(20);
    const answer = await fetch(new URL(links[0] ?? '', rig.url), { headers: { cookie: desk.cookie } });
    expect(await answer.text()).toBe('content 22');
    expect(await desk.status(`/desk/terminals/hall-2/files/${links[0]?.split('/').at(-1)}`)).toBe(404);
    expect(await desk.status(`/desk/terminals/hall-1/files/${randomUUID()}`)).toBe(404);
  });
});
