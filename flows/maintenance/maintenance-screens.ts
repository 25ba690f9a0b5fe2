import type { SnapshotFrom } from 'xstate';
import { childOf, serviceScene, workingScene } from '../services/kit/kit-screens.ts';
import type { slipMachine } from '../services/kit/slip-machine.ts';
import { slipParts } from '../services/kit/slip-screen.ts';
import {
  deviceClassWord,
  factNameWord,
  operatorActionWord,
  pinRefusal,
  questionWord,
  testLevelWords,
  maintenanceWords as words,
} from '../text/maintenance-words.ts';
import { plain, type Say, type Scene, serviceAct, serviceNext } from '../view/screen-parts.ts';
import type { Badge } from '../view/view.ts';
import { type DeviceReport, needOf } from './device-report.ts';
import {
  type MaintenanceContext,
  type maintenanceMachine,
  openedDevice,
  pinKey,
  pinPath,
} from './maintenance-machine.ts';
import { byNeed, factRows, findingLines, stateLine, testLine } from './readiness.ts';

const longestPin = 12;

const pinScene = ({ refused }: MaintenanceContext): Scene =>
  serviceScene({
    screen: 'question',
    key: pinKey,
    section: words.pinHeading,
    item: null,
    progress: null,
    submit: 'service.answered',
    heading: words.pinAsk,
    lead: [words.pinLead],
    fields: [
      {
        path: pinPath,
        kind: 'number',
        ask: words.pinAsk,
        help: null,
        term: null,
        optional: false,
        locked: false,
        masked: true,
        value: '',
        error: refused === null ? null : pinRefusal(refused),
        insist: null,
        options: [],
        unit: null,
        maxLength: longestPin,
      },
    ],
    actions: [
      plain('leave', words.pinLeave, { type: 'service.back' }),
      {
        id: 'next',
        role: 'next',
        label: words.pinEnter,
        event: { type: 'service.answered', key: pinKey, values: {} },
      },
    ],
  });

const badgeOf = (device: DeviceReport): Badge => {
  const need = needOf(device);
  return { tone: need === 'good' ? 'good' : 'warning', text: stateLine(device) };
};

const listScene = ({ devices }: MaintenanceContext): Scene => {
  const bad = devices.filter((device) => needOf(device) === 'bad').length;
  return serviceScene({
    screen: 'records',
    heading: words.listHeading,
    lead: [bad === 0 ? words.allGood : words.someBad(bad)],
    records: byNeed(devices).map((device) => ({
      id: device.id,
      title: deviceClassWord(device.deviceClass),
      badge: badgeOf(device),
      lines: [
        ...(device.fault === null ? [] : [operatorActionWord(device.fault.action)]),
        device.tests[0] === undefined ? words.noTests : testLine(device.tests[0]),
      ],
      event: { type: 'service.chosen', id: device.id },
    })),
    none: [],
    actions: [serviceAct('report', words.report), serviceNext(words.leave)],
  });
};

const deviceScene = (context: MaintenanceContext): Scene => {
  const device = openedDevice(context);
  // It was taken out of the configuration meanwhile.
  if (device === null) return listScene(context);
  const { record } = context;
  const said = device.identity.map(({ name, value }) => `${factNameWord(name)}：${value}`);
  return serviceScene({
    screen: 'record',
    heading: deviceClassWord(device.deviceClass),
    lead: device.fault === null ? [] : [operatorActionWord(device.fault.action)],
    badge: badgeOf(device),
    rows: factRows(device),
    texts: [
      ...(record === null
        ? []
        : [{ title: words.justTested, lines: [testLine(record), ...findingLines(record)] }]),
      {
        title: words.tests,
        lines: device.tests.length === 0 ? [words.noTests] : device.tests.map(testLine),
      },
      ...(said.length === 0 ? [] : [{ title: words.deviceSays, lines: said }]),
      ...(device.counters.length === 0
        ? []
        : [
            {
              title: words.counts,
              lines: [device.counters.map(({ name, value }) => `${factNameWord(name)} ${value}`).join('，')],
            },
          ]),
    ],
    code: null,
    actions: [
      ...device.levels.map((level) => serviceAct(`test:${level}`, testLevelWords[level])),
      serviceAct('restart', words.restart),
      serviceNext(words.back),
    ],
  });
};

const testingScene = (context: MaintenanceContext): Scene => {
  const title = deviceClassWord(openedDevice(context)?.deviceClass ?? '');
  if (context.question === null)
    return serviceScene({
      screen: 'working',
      heading: `${words.testing}：${title}`,
      lead: [words.testingLead],
      actions: [],
    });
  return serviceScene({
    screen: 'record',
    heading: words.questionHeading,
    lead: [questionWord(context.question)],
    badge: null,
    rows: [],
    texts: [],
    code: null,
    actions: [serviceAct('no', words.no), serviceAct('yes', words.yes)],
  });
};

const reportScene = (snapshot: SnapshotFrom<typeof maintenanceMachine>, say: Say): Scene => {
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (slip === null) return listScene(snapshot.context);
  return serviceScene({
    screen: 'printing',
    heading: words.reportHeading,
    lead: [],
    number: null,
    outcome: null,
    ...slipParts(slip, say),
    actions: [serviceNext(words.back)],
  });
};

/** The screens of the maintenance. */
export const maintenanceScreen = (snapshot: SnapshotFrom<typeof maintenanceMachine>, say: Say): Scene => {
  const { context } = snapshot;
  if (snapshot.matches('pin')) return pinScene(context);
  if (snapshot.matches({ open: 'list' })) return listScene(context);
  if (snapshot.matches({ open: 'device' })) return deviceScene(context);
  if (snapshot.matches({ open: 'testing' })) return testingScene(context);
  if (snapshot.matches({ open: 'reporting' })) return reportScene(snapshot, say);
  return workingScene(snapshot.matches({ open: 'restarting' }) ? words.restarting : words.checking);
};
