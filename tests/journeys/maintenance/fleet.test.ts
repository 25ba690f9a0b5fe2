import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mqtt, { type MqttClient } from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import { signCommand } from '../../../court/contract/receipt-signature.ts';
import { topicsOf } from '../../../court/contract/terminals/mqtt-topics.ts';
import type {
  TerminalCommand,
  TerminalOrder,
  TerminalState,
} from '../../../court/contract/terminals/terminal-state.ts';
import { type DeskHand, signInClerk } from '../../court/desk-hand.ts';
import { brokerPassword, gatewayAccount, startMosquitto, type TestBroker } from '../../court/mosquitto.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import { visitWire } from '../wire-visitor.ts';

const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

const topics = topicsOf('ZD01');
const account = (username: string) => ({ username, password: brokerPassword });

interface Fleet {
  readonly broker: TestBroker;
  readonly rig: Rig;
  readonly desk: DeskHand;
  /** What was heard on a topic, oldest first, as whoever watches hears it. */
  heard(topic: string): readonly unknown[];
  /** Gives a message to the broker with the gateway's account. */
  give(message: unknown, seconds?: number): Promise<void>;
  /** The address of `/healthz` and `/metrics`. */
  watchUrl(): string;
}

const startFleet = async (): Promise<Fleet> => {
  const broker = await startMosquitto([gatewayAccount, 'ZD01', 'ZD02']);
  ended.push(() => broker.stop());
  const rig = await startRig({
    watching: {
      listen: { host: '127.0.0.1', port: 0 },
      mqtt: { url: broker.url, ...account('ZD01') },
    },
    fleet: { url: broker.url, ...account(gatewayAccount) },
  });
  ended.push(() => rig.stop());
  const heard = new Map<string, unknown[]>();
  const watcher: MqttClient = mqtt.connect(broker.url, {
    protocolVersion: 5,
    reconnectPeriod: 300,
    ...account(gatewayAccount),
  });
  ended.push(() => watcher.endAsync(true));
  watcher.on('message', (topic, payload) =>
    heard.set(topic, [...(heard.get(topic) ?? []), JSON.parse(payload.toString())]),
  );
  await watcher.subscribeAsync('filing-kiosk/1/+/#', { qos: 1 });
  return {
    broker,
    rig,
    desk: await signInClerk(rig.courtUrl, clerk),
    heard: (topic) => heard.get(topic) ?? [],
    give: async (message, seconds) => {
      await watcher.publishAsync(topics.command, JSON.stringify(message), {
        qos: 1,
        ...(seconds === undefined ? {} : { properties: { messageExpiryInterval: seconds } }),
      });
    },
    watchUrl: () => {
      const [, url = ''] = /"url":"([^"]+)","msg":"watch-ready"/u.exec(rig.host.output()) ?? [];
      return url;
    },
  };
};

const soon = { timeout: 30_000, interval: 100 };

const command = (order: TerminalOrder, over: Partial<TerminalCommand> = {}): TerminalCommand => ({
  commandId: randomUUID(),
  terminalId: 'ZD01',
  at: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
  order,
  ...over,
});

describe('a terminal that is watched', () => {
  it('tells birth, state, alarms and death over a real broker; the desk has it, and what it orders is done', async () => {
    const { rig, desk, heard } = await startFleet();
    await expect.poll(() => heard(topics.life).at(-1), soon).toMatchObject({ life: 'alive' });
    await expect
      .poll(() => (heard(topics.state).at(-1) as TerminalState | undefined)?.health, soon)
      .toBe('ok');
    await rig.bench.pull('cardReader');
    await expect
      .poll(() => heard(topics.alarm).at(-1), soon)
      .toMatchObject({ part: 'cardReader', need: 'bad' });
    await expect.poll(() => desk.text('/desk/terminals?health=out'), soon).toContain('ZD01');
    await rig.bench.plug('cardReader');
    await expect.poll(() => desk.text('/desk/terminals?health=ok'), soon).toContain('ZD01');

    const visitor = await visitWire(rig.url);
    ended.push(async () => visitor.close());
    await desk.act('/desk/terminals/ZD01/orders', { kind: 'lock', text: '请到二楼' });
    const locked = await visitor.screen('out-of-service', 20_000);
    expect(locked.lead[0]).toBe('请到二楼');
    await expect.poll(() => desk.text('/desk/terminals/ZD01'), soon).toContain('做好了');
    await desk.act('/desk/terminals/ZD01/orders', { kind: 'unlock' });
    await visitor.screen('attract', 20_000);
    await desk.act('/desk/terminals/ZD01/orders', { kind: 'notice', text: '四点停机检修' });
    await visitor.until(({ frame }) => frame.notice?.text === '四点停机检修', 'the notice', 20_000);
    await desk.act('/desk/terminals/ZD01/orders', { kind: 'restart', device: 'scanner' });
    await desk.act('/desk/terminals/ZD01/orders', { kind: 'sendBundle' });
    await expect.poll(() => desk.text('/desk/terminals/ZD01'), soon).toContain('ZD01-bundle-');

    await rig.host.kill();
    await expect.poll(() => heard(topics.life).at(-1), soon).toMatchObject({ life: 'dead' });
    await expect.poll(() => desk.text('/desk/terminals?health=silent'), soon).toContain('ZD01');
    await rig.host.start();
    await expect.poll(() => heard(topics.life).at(-1), soon).toMatchObject({ life: 'alive' });
  });

  it('does nothing that is forged, for another, too late, or done already', async () => {
    const { rig, heard, give } = await startFleet();
    const key = createPrivateKey(await readFile(join(rig.folder, 'court', 'signing-key.pem')));
    const visitor = await visitWire(rig.url);
    ended.push(async () => visitor.close());
    await visitor.screen('attract');
    await expect.poll(() => heard(topics.state).length, soon).toBeGreaterThan(0);

    const forged = generateKeyPairSync('ed25519').privateKey;
    await give(signCommand(command({ kind: 'lock', notice: 'forged' }), forged));
    const real = signCommand(command({ kind: 'notice', text: 'real' }), key);
    await give({ ...real, command: { ...real.command, order: { kind: 'lock', notice: 'changed' } } });
    await give({ nothing: true });
    const late = signCommand(
      command({ kind: 'lock', notice: 'late' }, { expiresAt: new Date(Date.now() - 1).toISOString() }),
      key,
    );
    await give(late);
    await expect
      .poll(() => heard(topics.outcome).at(-1), soon)
      .toMatchObject({ commandId: late.command.commandId, outcome: 'expired' });
    await give(signCommand(command({ kind: 'lock', notice: 'another' }, { terminalId: 'ZD02' }), key));
    await expect.poll(() => heard(topics.outcome).at(-1), soon).toMatchObject({ outcome: 'notOurs' });

    const lock = signCommand(command({ kind: 'lock', notice: null }), key);
    await give(lock);
    await visitor.screen('out-of-service', 20_000);
    const unlock = signCommand(command({ kind: 'unlock' }), key);
    await give(unlock);
    await visitor.screen('attract', 20_000);
    await expect
      .poll(() => heard(topics.outcome).at(-1), soon)
      .toMatchObject({ commandId: unlock.command.commandId });
    const outcomes = heard(topics.outcome).length;
    await give(lock);
    await give(signCommand(command({ kind: 'notice', text: 'after it' }), key));
    await visitor.until(({ frame }) => frame.notice?.text === 'after it', 'the next command', 20_000);
    expect(visitor.push().view.screen).toBe('attract');
    await expect.poll(() => heard(topics.outcome).length, soon).toBe(outcomes + 1);
  });

  it('away from the broker nothing piles up: it tells how it stands when it is back, and is given what still holds', async () => {
    const { broker, rig, heard, give } = await startFleet();
    const key = createPrivateKey(await readFile(join(rig.folder, 'court', 'signing-key.pem')));
    await expect.poll(() => heard(topics.life).length, soon).toBeGreaterThan(0);
    await broker.kill();
    for (let times = 0; times < 6; times += 1) {
      await rig.bench.pull('cardReader');
      await new Promise((resolve) => setTimeout(resolve, 700));
      await rig.bench.plug('cardReader');
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    await rig.bench.setFault('receiptPrinter', 'paperOut', true);
    const states = heard(topics.state).length;
    const alarms = heard(topics.alarm).length;
    await broker.start();
    await expect
      .poll(() => heard(topics.alarm).slice(alarms), soon)
      .toContainEqual(expect.objectContaining({ part: 'receiptPrinter' }));
    // Retained and told anew: not one for each thing that happened meanwhile.
    expect(heard(topics.state).length - states).toBeLessThanOrEqual(4);
    expect(heard(topics.alarm).length - alarms).toBeLessThanOrEqual(2);

    // A terminal that is off is given what still holds when it is back, and nothing else.
    await rig.host.kill();
    const gone = signCommand(command({ kind: 'lock', notice: 'gone' }), key);
    await give(gone, 1);
    const notice = signCommand(command({ kind: 'notice', text: 'still holds' }), key);
    await give(notice, 60);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await rig.host.start();
    await expect
      .poll(() => heard(topics.outcome).at(-1), soon)
      .toMatchObject({ commandId: notice.command.commandId, outcome: 'done' });
    expect(JSON.stringify(heard(topics.outcome))).not.toContain(gone.command.commandId);
  });

  it('is known to the broker by its account: it cannot speak for another', async () => {
    const { broker, desk, heard } = await startFleet();
    await expect.poll(() => desk.text('/desk/terminals?health=ok'), soon).toContain('ZD01');
    const intruder = mqtt.connect(broker.url, { protocolVersion: 5, ...account('ZD02') });
    ended.push(() => intruder.endAsync(true));
    const before = heard(topics.life).length;
    await intruder
      .publishAsync(topics.life, JSON.stringify({ terminalId: 'ZD01', life: 'dead' }), { qos: 1 })
      .catch(() => undefined);
    await intruder
      .publishAsync(topics.command, JSON.stringify({ command: 'lock' }), { qos: 1 })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard(topics.life).length).toBe(before);
    expect(heard(topics.command)).toEqual([]);
  });

  it('says to a monitor how it stands, with reasons, and what it has counted', async () => {
    const { rig, watchUrl } = await startFleet();
    const health = async () => {
      const answer = await fetch(new URL('/healthz', watchUrl()));
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    await expect.poll(health, soon).toMatchObject({ status: 'ok', reasons: [], terminalId: 'ZD01' });
    expect((await fetch(new URL('/healthz', watchUrl()))).status).toBe(200);
    await rig.bench.pull('cardReader');
    await expect
      .poll(health, soon)
      .toMatchObject({ status: 'out', reasons: [{ part: 'cardReader', state: 'noDevice' }] });
    expect((await fetch(new URL('/healthz', watchUrl()))).status).toBe(503);

    const text = await (await fetch(new URL('/metrics', watchUrl()))).text();
    for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
      expect(line).toMatch(/^[a-z][a-z0-9_]*(\{([a-z_]+="[^"]*",?)+\})? -?[0-9.e+-]+( \d+)?$/u);
    const value = (start: string): number => {
      const line = text.split('\n').find((each) => each.startsWith(start)) ?? '';
      return Number(/\} (\S+)/u.exec(line)?.[1] ?? Number.NaN);
    };
    expect(text).toMatch(/^# TYPE kiosk_health gauge$/mu);
    expect(value('kiosk_health{')).toBe(0);
    expect(value('hw_status{hw_id="cardReader",hw_type="id-card-reader",hw_state="failed"')).toBe(1);
    expect(value('hw_status{hw_id="cardReader",hw_type="id-card-reader",hw_state="ok"')).toBe(0);
    expect(value('hw_errors_total{hw_id="cardReader",hw_type="id-card-reader",error_type="lost"')).toBe(1);
    expect(value('kiosk_filings_waiting{')).toBe(0);
    expect(value('hw_network_up{')).toBe(1);
    expect((await fetch(new URL('/anything', watchUrl()))).status).toBe(404);
  });
});
