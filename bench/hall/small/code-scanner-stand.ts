import { createSimulatedLineScanner } from '../../code-scanner/simulated-line-scanner.ts';
import type { OpenSmallStand } from '../small-stand.ts';
import { openServedStand } from './served-stand.ts';

/** The code scanner's place: reads a code when it is held before it (serial line mode). */
export const openCodeScannerStand: OpenSmallStand = async ({ port, clock, changed }) => {
  const scanner = createSimulatedLineScanner({ clock, dialect: 'plain' });
  let last = '—';
  return openServedStand({
    name: 'codeScanner',
    label: { zh: '扫码器', en: 'Code scanner' },
    port,
    simulated: scanner,
    faults: {
      silent: { zh: '不答话', en: 'Silent', fault: { kind: 'silent' } },
      halfCode: { zh: '码只到一半', en: 'Half a code', fault: { kind: 'halfCode' } },
      garbage: { zh: '码前有乱码', en: 'Garbage before codes', fault: { kind: 'garbageBefore' } },
      twice: { zh: '一个码报两次', en: 'Every code twice', fault: { kind: 'twice' } },
    },
    deeds: {
      show: {
        zh: '把码放到扫码器前',
        en: 'Hold a code before it',
        text: 'FK-2026-000123',
        do: (text) => {
          last = text;
          scanner.show({ aim: ']Q1', bytes: Buffer.from(text, 'utf8') });
          changed();
        },
      },
    },
    shows: () => [{ zh: '最后一个码', en: 'Last code shown', value: last }],
  });
};
