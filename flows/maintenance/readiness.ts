import type { ServiceSlip } from '../services/kit/service-slip.ts';
import {
  checkWord,
  deviceClassWord,
  deviceStateWord,
  factNameWord,
  factValueWord,
  faultWord,
  findingWords,
  testLevelWords,
  testOutcomeWords,
  maintenanceWords as words,
} from '../text/maintenance-words.ts';
import { type DeviceReport, type Need, needOf, type TestRecord } from './device-report.ts';
import type { MaintenanceContext } from './maintenance-setup.ts';

/** One line for a test: when, how, and what it came to. */
export const testLine = ({ at, level, outcome, fault }: TestRecord): string =>
  [at.slice(0, 16).replace('T', ' '), testLevelWords[level], testOutcomeWords[outcome], fault ?? '']
    .filter((part) => part !== '')
    .join(' · ');

/** What a test found, line by line. */
export const findingLines = ({ findings }: TestRecord): readonly string[] =>
  findings.map(
    ({ check, outcome, detail }) =>
      `${checkWord(check)}：${findingWords[outcome]}${detail === undefined ? '' : `（${factValueWord(detail)}）`}`,
  );

/** How a device stands, in a few words. */
export const stateLine = ({ state, fault, resting }: DeviceReport): string => {
  if (resting) return words.resting;
  if (fault === null || fault.code === state) return deviceStateWord(state);
  // It answers, and something is wrong all the same: “正常” would be no word for it.
  return state === 'online' ? faultWord(fault.code) : `${deviceStateWord(state)}（${faultWord(fault.code)}）`;
};

/** Devices that need somebody stand first; the others as the terminal has them. */
export const byNeed = (devices: readonly DeviceReport[]): readonly DeviceReport[] =>
  (['bad', 'soon', 'rests', 'good'] as const).flatMap((need) =>
    devices.filter((device) => needOf(device) === need),
  );

/** The rest of a status, in words. */
export const factRows = (device: DeviceReport) =>
  device.facts.map(({ name, value }) => ({ label: factNameWord(name), value: factValueWord(value) }));

/** What the readiness report says of one device, as the screens do. */
export interface ReadinessSection {
  readonly title: string;
  readonly need: Need;
  readonly state: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly test: string;
}

/** The readiness report (设备检查单): the same sections on the screen, on the slip and in the PDF. */
export const readinessSections = (devices: readonly DeviceReport[]): readonly ReadinessSection[] =>
  byNeed(devices).map((device) => ({
    title: deviceClassWord(device.deviceClass),
    need: needOf(device),
    state: stateLine(device),
    rows: factRows(device),
    test: device.tests[0] === undefined ? words.noTests : testLine(device.tests[0]),
  }));

/** The one line that says how the terminal stands. */
export const readinessLine = (devices: readonly DeviceReport[]): string => {
  const bad = devices.filter((device) => needOf(device) === 'bad').length;
  return bad === 0 ? words.allGood : words.someBad(bad);
};

/** The report as a slip. */
export const readinessSlip = ({ devices, input }: MaintenanceContext): ServiceSlip => ({
  title: words.reportTitle,
  number: null,
  rows: [
    { label: '终端', value: input.terminalName },
    { label: '日期', value: input.today },
    { label: '设备', value: readinessLine(devices) },
  ],
  lists: readinessSections(devices).map(({ title, state, rows, test }) => ({
    title,
    items: [state, ...rows.map(({ label, value }) => `${label}：${value}`), test],
  })),
  code: null,
  standing: 'received',
});
