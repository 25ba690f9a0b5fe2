import type { SnapshotFrom } from 'xstate';
import { childOf, serviceScene, workingScene } from '../services/kit/kit-screens.ts';
import type { slipMachine } from '../services/kit/slip-machine.ts';
import { slipParts } from '../services/kit/slip-screen.ts';
import { listedService } from '../services/service-list.ts';
import {
  deedOutcomeWord,
  deedThingWord,
  deedWord,
  deviceClassWord,
  operatorActionWord,
  pinRefusal,
  maintenanceWords as words,
} from '../text/maintenance-words.ts';
import { plain, type Say, type Scene, serviceAct, serviceNext } from '../view/screen-parts.ts';
import { badgeOf, deviceScene } from './device-scenes.ts';
import type { Closing, ExportOutcome } from './maintenance-effects.ts';
import { closings, type maintenanceMachine, pinKey, pinPath } from './maintenance-machine.ts';
import { type MaintenanceContext, openedDevice } from './maintenance-setup.ts';
import { byNeed, readinessLine, testLine } from './readiness.ts';

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

const listScene = ({ devices }: MaintenanceContext): Scene =>
  serviceScene({
    screen: 'records',
    heading: words.listHeading,
    lead: [readinessLine(devices)],
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
    actions: [
      serviceAct('report', words.report),
      serviceAct('export', words.taking),
      serviceAct('closures', words.closures),
      serviceAct('deeds', words.deeds),
      serviceNext(words.leave),
    ],
  });

const closingWord = (what: Closing, say: Say): string =>
  what === 'terminal' ? words.terminal : what === 'filing' ? words.filing : say(listedService(what).title);

const closuresScene = ({ closed }: MaintenanceContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: words.closuresHeading,
    lead: [words.closuresLead],
    records: closings.map((what) => ({
      id: what,
      title: closingWord(what, say),
      badge: closed.includes(what)
        ? { tone: 'warning', text: words.outOfUse }
        : { tone: 'good', text: words.inUse },
      lines: [],
      event: { type: 'service.chosen', id: what },
    })),
    none: [],
    actions: [serviceNext(words.back)],
  });

/** What a deed was done to: a device, a service, or a word of its own. */
const deedThing = (devices: MaintenanceContext['devices'], id: string, say: Say): string => {
  const device = devices.find((each) => each.id === id);
  if (device !== undefined) return deviceClassWord(device.deviceClass);
  const closing = closings.find((each) => each === id);
  return closing === undefined ? deedThingWord(id) : closingWord(closing, say);
};

const deedsScene = ({ deeds, devices }: MaintenanceContext, say: Say): Scene =>
  serviceScene({
    screen: 'record',
    heading: words.deedsHeading,
    lead: [],
    badge: null,
    rows: deeds.map(({ at, deed, device, outcome }) => ({
      label: at.slice(0, 16).replace('T', ' '),
      value: [
        deedWord(deed),
        device === null ? '' : deedThing(devices, device, say),
        outcome === null ? '' : deedOutcomeWord(outcome),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    texts: deeds.length === 0 ? [{ title: null, lines: [words.noDeeds] }] : [],
    code: null,
    actions: [serviceNext(words.back)],
  });

const outcomeText = (outcome: ExportOutcome): string => {
  switch (outcome.kind) {
    case 'usb':
    case 'court':
      return words.exported[outcome.kind](outcome.name);
    default:
      return words.exported[outcome.kind];
  }
};

const takingScene = ({ exported }: MaintenanceContext): Scene =>
  serviceScene({
    screen: 'record',
    heading: words.takingHeading,
    lead: words.takingLead,
    badge:
      exported === null
        ? null
        : {
            tone: exported.kind === 'usb' || exported.kind === 'court' ? 'good' : 'warning',
            text: outcomeText(exported),
          },
    rows: [],
    texts: [],
    code: null,
    actions: [
      serviceAct('bundle:usb', words.bundleUsb),
      serviceAct('bundle:court', words.bundleCourt),
      serviceAct('report:usb', words.reportUsb),
      serviceNext(words.back),
    ],
  });

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
  const { context, value } = snapshot;
  if (snapshot.matches('pin')) return pinScene(context);
  if (typeof value === 'object' && typeof value.open === 'object' && 'device' in value.open) {
    const device = openedDevice(context);
    // It was taken out of the configuration meanwhile.
    return device === null ? listScene(context) : deviceScene(String(value.open.device), context, device);
  }
  if (snapshot.matches({ open: 'list' })) return listScene(context);
  if (snapshot.matches({ open: { closures: 'shown' } })) return closuresScene(context, say);
  if (snapshot.matches({ open: 'closures' })) return workingScene(words.switching);
  if (snapshot.matches({ open: 'deeds' })) return deedsScene(context, say);
  if (snapshot.matches({ open: { taking: 'shown' } })) return takingScene(context);
  if (snapshot.matches({ open: 'taking' })) return workingScene(words.making);
  if (snapshot.matches({ open: 'reporting' })) return reportScene(snapshot, say);
  return workingScene(words.checking);
};
