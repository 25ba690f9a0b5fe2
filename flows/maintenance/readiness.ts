import type { ServiceSlip } from '../services/kit/service-slip.ts';
import {
  checkWord,
  deviceClassWord,
  deviceStateWord,
  factNameWord,
  factValueWord,
  findingWords,
  testLevelWords,
  testOutcomeWords,
  maintenanceWords as words,
} from '../text/maintenance-words.ts';
import { type DeviceReport, needOf, type TestRecord } from './device-report.ts';
import type { MaintenanceContext } from './maintenance-machine.ts';

/** One line for a test: when, how, and what it came to. */
export const testLine = ({ at, level, outcome, fault }: TestRecord): string =>
  [at.slice(0, 16).replace('T', ' '), testLevelWords[level], testOutcomeWords[outcome], fault ?? '']
    .filter((part) => part !== '')
    .join(' · ');

/** What a test found, line by line. */
export const findingLines = ({ findings }: TestRecord): readonly string[] =>
  findings.map(
    ({ check, outcome, detail }) =>
      `${checkWord(check)}：${findingWords[outcome]}${detail === undefined ? '' : `（${detail}）`}`,
  );

/** How a device stands, in a few words. */
export const stateLine = ({ state, fault }: DeviceReport): string =>
  fault === null || fault.code === state
    ? deviceStateWord(state)
    : `${deviceStateWord(state)}（${fault.code}）`;

/** Devices that need somebody stand first; the others as the terminal has them. */
export const byNeed = (devices: readonly DeviceReport[]): readonly DeviceReport[] =>
  (['bad', 'soon', 'good'] as const).flatMap((need) => devices.filter((device) => needOf(device) === need));

/** The rest of a status, in words. */
export const factRows = (device: DeviceReport) =>
  device.facts.map(({ name, value }) => ({ label: factNameWord(name), value: factValueWord(value) }));

/** The readiness report as a slip: the same as the screens say, device by device. */
export const readinessSlip = ({ devices, input }: MaintenanceContext): ServiceSlip => {
  const bad = devices.filter((device) => needOf(device) === 'bad').length;
  return {
    title: '设备检查单',
    number: null,
    rows: [
      { label: '终端', value: input.terminalName },
      { label: '日期', value: input.today },
      { label: '设备', value: bad === 0 ? words.allGood : words.someBad(bad) },
    ],
    lists: byNeed(devices).map((device) => ({
      title: deviceClassWord(device.deviceClass),
      items: [
        stateLine(device),
        ...factRows(device).map(({ label, value }) => `${label}：${value}`),
        ...(device.tests[0] === undefined ? [words.noTests] : [testLine(device.tests[0])]),
      ],
    })),
    code: null,
    standing: 'received',
  };
};
