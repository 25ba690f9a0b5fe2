import { serviceScene, workingScene } from '../services/kit/kit-screens.ts';
import { careWords } from '../text/care-words.ts';
import {
  deviceClassWord,
  factNameWord,
  operatorActionWord,
  questionWord,
  testLevelWords,
  tryOutWords,
  maintenanceWords as words,
} from '../text/maintenance-words.ts';
import { type Scene, serviceAct, serviceNext } from '../view/screen-parts.ts';
import type { Action, Badge } from '../view/view.ts';
import { careSteps, caresOf } from './care.ts';
import { type DeviceReport, needOf } from './device-report.ts';
import type { MaintenanceContext } from './maintenance-setup.ts';
import { factRows, findingLines, stateLine, testLine } from './readiness.ts';
import { isTryOut, tryOutKey } from './try-outs.ts';

/** How a device stands, in a word and a tone. */
export const badgeOf = (device: DeviceReport): Badge => ({
  tone: needOf(device) === 'good' ? 'good' : 'warning',
  text: stateLine(device),
});

const testActs = ({ levels }: DeviceReport): Action[] =>
  levels.map((level) => serviceAct(`test:${level}`, testLevelWords[level]));

const restartAct = ({ mayRestart }: DeviceReport): Action[] =>
  mayRestart ? [serviceAct('restart', words.restart)] : [];

const shownScene = (context: MaintenanceContext, device: DeviceReport): Scene => {
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
      ...testActs(device),
      ...caresOf(device.deviceClass).map((care) => serviceAct(`care:${care}`, careWords[care])),
      ...restartAct(device),
      ...(device.mayRest ? [serviceAct('more', words.more)] : []),
      serviceNext(words.back),
    ],
  });
};

const moreScene = (device: DeviceReport): Scene =>
  serviceScene({
    screen: 'record',
    heading: `${deviceClassWord(device.deviceClass)}：${words.moreHeading}`,
    lead: [],
    badge: badgeOf(device),
    rows: [],
    texts: [],
    code: null,
    actions: [
      serviceAct('trace', words.trace),
      serviceAct('loop:internal', words.loopInternal),
      ...(device.levels.includes('external') ? [serviceAct('loop:external', words.loopExternal)] : []),
      serviceAct('rest', device.resting ? words.unrest : words.rest),
      serviceNext(words.back),
    ],
  });

const testingScene = ({ question }: MaintenanceContext, device: DeviceReport): Scene => {
  if (question === null)
    return serviceScene({
      screen: 'working',
      heading: `${words.testing}：${deviceClassWord(device.deviceClass)}`,
      lead: [words.testingLead],
      actions: [],
    });
  if (isTryOut(question)) {
    const { heading, lead, labels } = tryOutWords[question];
    return serviceScene({
      screen: 'try-out',
      what: question,
      key: tryOutKey(question),
      heading,
      lead: [lead],
      labels,
      actions: [],
    });
  }
  return serviceScene({
    screen: 'record',
    heading: words.questionHeading,
    lead: [questionWord(question)],
    badge: null,
    rows: [],
    texts: [],
    code: null,
    actions: [serviceAct('no', words.no), serviceAct('yes', words.yes)],
  });
};

const loopScene = ({ loop }: MaintenanceContext, device: DeviceReport): Scene =>
  serviceScene({
    screen: 'record',
    heading: `${deviceClassWord(device.deviceClass)}：${words.loopHeading}`,
    lead: [words.loopLead],
    badge:
      loop === null || loop.runs === 0
        ? null
        : {
            tone: loop.misses === 0 ? 'good' : 'warning',
            text: `${words.loopMisses} ${words.times(loop.misses)}`,
          },
    rows:
      loop === null
        ? []
        : [
            { label: words.loopSince, value: loop.since.slice(0, 16).replace('T', ' ') },
            { label: words.loopRuns, value: words.times(loop.runs) },
            { label: words.loopMisses, value: words.times(loop.misses) },
          ],
    texts:
      loop === null || loop.missed.length === 0
        ? []
        : [
            {
              title: words.loopMissed,
              lines: loop.missed.flatMap((record) => [testLine(record), ...findingLines(record)]),
            },
          ],
    code: null,
    actions: [serviceNext(words.loopStop)],
  });

const traceScene = ({ trace }: MaintenanceContext, device: DeviceReport): Scene =>
  serviceScene({
    screen: 'record',
    heading: `${deviceClassWord(device.deviceClass)}：${words.traceHeading}`,
    lead: [words.traceLead],
    badge: trace.recording ? { tone: 'info', text: words.recording } : null,
    rows: [],
    texts: [{ title: null, lines: trace.lines.length === 0 ? [words.noTrace] : trace.lines }],
    code: null,
    actions: [
      serviceAct('record', trace.recording ? words.recordStop : words.record),
      serviceNext(words.back),
    ],
  });

const careScene = ({ care, record }: MaintenanceContext, device: DeviceReport): Scene => {
  const kind = care?.kind ?? 'paper';
  const steps = careSteps(device, kind, care?.seen ?? []);
  const left = steps.filter(({ state }) => state === 'now' || state === 'later');
  return serviceScene({
    screen: 'record',
    heading: `${deviceClassWord(device.deviceClass)}：${kind === 'paper' ? careWords.paperHeading : careWords.jamHeading}`,
    lead: [careWords.lead],
    badge: left.length === 0 ? { tone: 'good', text: careWords.allDone } : badgeOf(device),
    rows: steps.map(({ text, state }, index) => ({
      label: `${index + 1}. ${careWords[state]}`,
      value: text,
    })),
    texts:
      record === null
        ? []
        : [{ title: words.justTested, lines: [testLine(record), ...findingLines(record)] }],
    code: null,
    actions: [
      ...(device.levels.includes('external') ? [serviceAct('test:external', careWords.tryIt)] : []),
      ...restartAct(device),
      serviceNext(careWords.over),
    ],
  });
};

/** The screens of one device, by the state of the machine under `device`. */
export const deviceScene = (state: string, context: MaintenanceContext, device: DeviceReport): Scene => {
  switch (state) {
    case 'more':
      return moreScene(device);
    case 'testing':
      return testingScene(context, device);
    case 'looping':
      return loopScene(context, device);
    case 'tracing':
      return traceScene(context, device);
    case 'caring':
      return careScene(context, device);
    case 'restarting':
      return workingScene(words.restarting);
    case 'resting':
      return workingScene(words.switching);
    default:
      return shownScene(context, device);
  }
};
