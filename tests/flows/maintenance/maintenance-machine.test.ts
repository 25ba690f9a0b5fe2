import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, fromCallback, fromPromise } from 'xstate';
import { type DeviceReport, needOf, type TestRecord } from '../../../flows/maintenance/device-report.ts';
import type { TestTold } from '../../../flows/maintenance/maintenance-effects.ts';
import { maintenanceMachine, pinKey } from '../../../flows/maintenance/maintenance-machine.ts';
import { maintenanceScreen } from '../../../flows/maintenance/maintenance-screens.ts';
import { readinessSlip, stateLine } from '../../../flows/maintenance/readiness.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from '../services/missed.ts';
import { serviceInput } from '../services/service-input.ts';

const reader: DeviceReport = {
  id: 'cardReader',
  deviceClass: 'id-card-reader',
  state: 'online',
  fault: null,
  identity: [{ name: 'vendor', value: 'Sample' }],
  facts: [{ name: 'media', value: 'notPresent' }],
  counters: [{ name: 'timeouts', value: 3 }],
  levels: ['internal', 'interactive'],
  mayRestart: true,
  mayRest: true,
  resting: false,
  tests: [],
};

const printer: DeviceReport = {
  ...reader,
  id: 'receiptPrinter',
  deviceClass: 'receipt-printer',
  state: 'noDevice',
  fault: { code: 'printerLost', action: 'maintenance' },
  facts: [{ name: 'paper', value: 'unknown' }],
  levels: ['internal', 'external'],
};

const record: TestRecord = {
  at: '2026-03-02T10:00:00+08:00',
  level: 'internal',
  outcome: 'ill',
  fault: null,
  findings: [{ check: 'link', outcome: 'bad', detail: 'timeOut' }],
};

const pin = (value: string): ServiceEvent => ({
  type: 'service.answered',
  key: pinKey,
  values: { pin: value },
});

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The maintenance with devices that say what they are told to. */
const maintenance = (devices: readonly DeviceReport[] = [reader, printer]) => {
  let tell: (event: TestTold) => void = () => undefined;
  const heard: unknown[] = [];
  let testing = 0;
  const actor = createActor(
    maintenanceMachine.provide({
      actors: {
        checkPin: fromPromise(async ({ input }: { input: { pin: string } }) =>
          input.pin === '246810' ? { kind: 'open' } : { kind: 'wrong', left: 2 },
        ) as never,
        watchDevices: fromCallback(({ sendBack }) =>
          sendBack({ type: 'devices.told', devices, closed: [] }),
        ) as never,
        testDevice: fromCallback(({ sendBack, receive, input }) => {
          testing += 1;
          heard.push(input);
          receive((event) => heard.push(event));
          tell = sendBack;
          return () => {
            testing -= 1;
          };
        }) as never,
        restartDevice: fromPromise(async () => undefined) as never,
      },
    }),
    { input: serviceInput },
  );
  actor.start();
  return {
    actor,
    heard,
    testing: () => testing,
    tell: (event: TestTold) => tell(event),
    view: () => maintenanceScreen(actor.getSnapshot(), speaker('zh')).view,
    send: async (event: ServiceEvent) => {
      actor.send({ ...event, at: 1_000 });
      await settle();
      await settle();
    },
  };
};

describe('the maintenance', () => {
  it('opens to its number alone, which is nowhere afterwards', async () => {
    const one = maintenance();
    await one.send(pin('111111'));
    expect(one.view()).toMatchObject({
      screen: 'question',
      fields: [{ masked: true, value: '', error: '口令不对，还可以试 2 次。' }],
    });
    await one.send(pin('246810'));
    expect(one.view().screen).toBe('records');
    expect(JSON.stringify(one.actor.getPersistedSnapshot())).not.toMatch(/111111|246810/u);
  });

  it('shows first what does not work, with what to do', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    const view = one.view();
    if (view.screen !== 'records') throw new Error('no list');
    expect(view.lead).toEqual(['有 1 台设备不能用，排在最前面。']);
    expect(view.records.map(({ id }) => id)).toEqual(['receiptPrinter', 'cardReader']);
    expect(view.records[0]).toMatchObject({
      title: '凭条打印机',
      badge: { tone: 'warning', text: '没有接上（printerLost）' },
      lines: ['查电源和连线；都接好了还是这样，就要维修或者更换。', '还没有测试过。'],
    });
  });

  it('tests a device with whoever stands there, and shows what was found', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    await one.send({ type: 'service.chosen', id: 'cardReader' });
    // It does not offer this one.
    await one.send({ type: 'service.did', act: 'test:external' });
    expect(one.heard).toEqual([]);
    await one.send({ type: 'service.did', act: 'test:interactive' });
    expect(one.heard).toEqual([{ id: 'cardReader', level: 'interactive' }]);
    // Nothing was asked: nothing can be answered.
    await one.send({ type: 'service.did', act: 'yes' });
    one.tell({ type: 'test.asked', question: 'testCardLaid' });
    expect(one.view().lead).toEqual(['请把测试卡放到阅读器上。放好了吗？']);
    await one.send({ type: 'service.did', act: 'no' });
    expect(one.heard.at(-1)).toEqual({ type: 'test.answered', yes: false, values: {} });
    one.tell({ type: 'test.over', record });
    expect(one.view()).toMatchObject({
      screen: 'record',
      texts: [
        { title: '刚才的测试', lines: [expect.stringContaining('有问题'), '连接：不好（timeOut）'] },
        {},
        {},
        {},
      ],
    });
    expect(one.testing()).toBe(0);
  });

  it('gives up a test that nobody waits for', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    await one.send({ type: 'service.chosen', id: 'cardReader' });
    await one.send({ type: 'service.did', act: 'test:internal' });
    expect(one.testing()).toBe(1);
    await one.send({ type: 'service.back' });
    expect(one.testing()).toBe(0);
    expect(one.view().screen).toBe('record');
  });

  it('prints the report from what the screens show', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    const text = JSON.stringify(slipRows(readinessSlip(one.actor.getSnapshot().context)));
    const view = one.view();
    if (view.screen !== 'records') throw new Error('no list');
    for (const { title, badge } of view.records) {
      expect(text).toContain(title);
      expect(text).toContain(badge?.text);
    }
    expect(text).toContain(view.lead[0]);
  });

  it('has a word for what is wrong with a part that answers', () => {
    const disk = { ...reader, deviceClass: 'disk', fault: { code: 'diskLow', action: 'makeRoom' } };
    expect(stateLine(disk)).toBe('快满了');
    expect(stateLine({ ...disk, resting: true })).toBe('停用了');
    expect(stateLine(reader)).toBe('正常');
    expect(stateLine(printer)).toBe('没有接上（printerLost）');
  });

  it('tells what wants somebody soon from what does not work', () => {
    expect(needOf(reader)).toBe('good');
    expect(needOf({ ...reader, facts: [{ name: 'paper', value: 'low' }] })).toBe('soon');
    expect(needOf({ ...reader, fault: { code: 'x', action: 'clear' } })).toBe('soon');
    expect(needOf(printer)).toBe('bad');
  });

  it('takes from the screen what it measured, for the test that asked and no other', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    await one.send({ type: 'service.chosen', id: 'cardReader' });
    await one.send({ type: 'service.did', act: 'test:interactive' });
    one.tell({ type: 'test.asked', question: 'touchMarks' });
    expect(one.view()).toMatchObject({
      screen: 'try-out',
      what: 'touchMarks',
      key: 'maintenance.touchMarks',
    });
    await one.send({ type: 'service.did', act: 'yes' });
    await one.send({ type: 'service.answered', key: 'maintenance.colours', values: { yes: 'yes' } });
    expect(one.heard).toHaveLength(1);
    await one.send({
      type: 'service.answered',
      key: 'maintenance.touchMarks',
      values: { missed: '0', drift: '1.5' },
    });
    expect(one.heard.at(-1)).toEqual({
      type: 'test.answered',
      yes: false,
      values: { missed: '0', drift: '1.5' },
    });
  });

  it('does not ask a person for hours', async () => {
    const one = maintenance();
    await one.send(pin('246810'));
    await one.send({ type: 'service.chosen', id: 'cardReader' });
    await one.send({ type: 'service.did', act: 'more' });
    await one.send({ type: 'service.did', act: 'loop:interactive' });
    expect(one.actor.getSnapshot().matches({ open: { device: 'more' } })).toBe(true);
  });

  it('reaches every state and transition', async () => {
    const { effect, teller, missed } = serviceExplorer();
    const machine = maintenanceMachine.provide({
      actors: {
        checkPin: effect('checkPin'),
        watchDevices: teller('watchDevices'),
        testDevice: teller('testDevice'),
        loopDevice: teller('loopDevice'),
        restartDevice: effect('restartDevice'),
        setRest: effect('setRest'),
        setClosed: effect('setClosed'),
        watchTrace: teller('watchTrace'),
        readDeeds: effect('readDeeds'),
        exportFile: effect('exportFile'),
        slip: effect('slip'),
      },
    });
    const acts = [
      'report',
      'closures',
      'deeds',
      'export',
      'restart',
      'more',
      'rest',
      'trace',
      'record',
      'care:paper',
      'loop:internal',
      'yes',
      'test:internal',
      'test:nothing',
      'bundle:usb',
    ];
    const told = { type: 'devices.told', devices: [printer], closed: [] };
    const left = await missed(
      machine as unknown as AnyStateMachine,
      [{ input: serviceInput }],
      [
        does(pin('1')),
        does({ type: 'service.answered', key: 'maintenance.colours', values: { yes: 'yes' } }),
        ...acts.map((act) => does({ type: 'service.did', act })),
        ...(
          [
            'service.next',
            'service.back',
            'service.reprinted',
            'service.paperCameOut',
            'service.paperSkipped',
          ] as const
        ).map((type) => does({ type })),
        does({ type: 'service.chosen', id: printer.id }),
        does({ type: 'service.chosen', id: 'filing' }),
        { outcome: 'checkPin', value: { kind: 'open' } },
        { outcome: 'checkPin', value: { kind: 'wrong', left: 1 } },
        { failure: 'checkPin' },
        { from: 'watchDevices', tell: told },
        { send: told },
        { send: { type: 'test.asked', question: 'slipReadable' } },
        { send: { type: 'test.asked', question: 'colours' } },
        { send: { type: 'test.over', record } },
        { send: { type: 'loop.told', runs: 1, misses: 0, since: record.at, missed: [] } },
        { send: { type: 'trace.told', lines: [], recording: true } },
        ...['restartDevice', 'setRest', 'setClosed'].flatMap((outcome) => [
          { outcome, value: undefined },
          { failure: outcome },
        ]),
        { outcome: 'readDeeds', value: [] },
        { failure: 'readDeeds' },
        { outcome: 'exportFile', value: { kind: 'usb', name: 'x.zip' } },
        { failure: 'exportFile' },
      ],
      ({ value, context }) => {
        const { devices, question, care } = context as {
          devices: readonly unknown[];
          question: unknown;
          care: unknown;
        };
        return JSON.stringify([value, devices.length, question, care === null]);
      },
    );
    expect(left).toEqual({ states: [], transitions: [] });
  });
});
