import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createSimulatedScanner,
  SCANNER_IN_ORDER,
  type ScannerBehaviour,
} from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import type { ScanRequest } from '../../../device-drivers/document-scanner/document-scanner.ts';
import { createEsclScanner } from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { createSaneScanner } from '../../../device-drivers/document-scanner/sane/sane-scanner.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { saneConfiguration, scanimage, temporaryFolder } from './rig.ts';

/** What lies on the glass is scanned without a person; a sheet in the feeder would be gone after the first time. */
const fromTheGlass: ScanRequest = { source: 'flatbed', resolution: 150, colour: 'grey', duplex: false };

const ESCL_FAULTS: Readonly<Record<string, Partial<ScannerBehaviour>>> = {
  'busy for ever when a job is begun': { busy: { at: 'job', times: Number.POSITIVE_INFINITY } },
  'busy for ever when a page is fetched': { busy: { at: 'page', times: Number.POSITIVE_INFINITY } },
  'refuses everything for now': { wrongAnswer: { kind: 'http', status: 503 } },
  'refuses everything': { wrongAnswer: { kind: 'http', status: 400 } },
  'a fault of its own server': { wrongAnswer: { kind: 'http', status: 500 } },
  'wants a login': { locked: true },
  'lengths that promise too much': { wrongAnswer: { kind: 'lyingLength', by: 100 } },
  'lengths that promise too little': { wrongAnswer: { kind: 'lyingLength', by: -100 } },
  'garbage in place of documents and pages': { wrongAnswer: { kind: 'garbageXml' } },
  'documents that break off': { wrongAnswer: { kind: 'halfXml' } },
  'a web page in place of documents': { wrongAnswer: { kind: 'wrongRoot' } },
  'a late answer': { wrongAnswer: { kind: 'late', milliseconds: 1_200 } },
  'connections without an answer': { wrongAnswer: { kind: 'hangUp' } },
  'takes requests and never answers': { wrongAnswer: { kind: 'silent' } },
  'half a picture': { brokenPage: { page: 1, how: 'half' } },
  'a picture that breaks off': { brokenPage: { page: 1, how: 'cutOff' } },
  'an open cover': { coverOpen: true },
};

describeDriverContract(
  'document scanner, eSCL over HTTP',
  async (clock) => {
    const simulated = createSimulatedScanner();
    const { port } = await simulated.listen({ port: 0 });
    const line = await openFaultyLine({ host: '127.0.0.1', port });
    const driver = createEsclScanner({ id: 'scanner', clock, url: `http://127.0.0.1:${line.port}/eSCL` });
    return {
      driver,
      deed: (request) => driver.scan(fromTheGlass, async () => undefined, request),
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      ownFaults: Object.fromEntries(
        Object.entries(ESCL_FAULTS).map(([name, behaviour]) => [
          name,
          async () => {
            simulated.behave(behaviour);
            return async () => simulated.behave(SCANNER_IN_ORDER);
          },
        ]),
      ),
      middle: 15,
      close: async () => {
        await line.close();
        await simulated.close();
      },
    };
  },
  { recovery: 20_000 },
);

/** What the program in the place of scanimage does while a file of that name lies beside it. */
const SANE_FAULTS: Readonly<Record<string, string>> = {
  // One that stops where it stands answers to no SIGTERM.
  hangs: 'kill -STOP $$',
  'stays after its last words': 'scanimage "$@"; kill -STOP $$',
  'is killed': '(sleep 0.05; kill -KILL $$) & exec scanimage "$@"',
  crashes: 'kill -SEGV $$',
  'is gone': 'exit 127',
  'says nothing and ends well': 'exit 0',
  'prints nonsense for ever': 'while :; do echo page-00001.png; echo not a page; sleep 0.02; done',
  'meets a jam': 'exec scanimage "$@" --read-return-value=SANE_STATUS_JAMMED',
  'meets an open cover': 'exec scanimage "$@" --read-return-value=SANE_STATUS_COVER_OPEN',
  'meets a scanner that is busy': 'exec scanimage "$@" --read-return-value=SANE_STATUS_DEVICE_BUSY',
  'meets an input/output error': 'exec scanimage "$@" --read-return-value=SANE_STATUS_IO_ERROR',
  'meets the end of a page before its first line': 'exec scanimage "$@" --read-return-value=SANE_STATUS_EOF',
  'may not open the device':
    'echo "scanimage: open of device x failed: Access to resource has been denied" >&2; exit 1',
};

const script = (folder: string): string => {
  const cases = Object.values(SANE_FAULTS).map((does, index) => `  ${index}) ${does};;\n`);
  return `#!/bin/sh
case "$(cat '${folder}/fault' 2>/dev/null)" in
${cases.join('')}
esac
exec scanimage "$@"
`;
};

describeDriverContract(
  'document scanner, SANE by scanimage',
  async (clock) => {
    const folder = await temporaryFolder();
    const environment = await saneConfiguration(folder.path, 'test', 'number_of_devices 2\n');
    // Fails with what to install when the tool is not there.
    await scanimage(['--version'], folder.path, environment);
    const program = join(folder.path, 'scanimage-with-faults');
    await writeFile(program, script(folder.path), { mode: 0o755 });
    const pages = join(folder.path, 'pages');
    await mkdir(pages);
    const configuration = join(environment.SANE_CONFIG_DIR ?? '', 'test.conf');
    const driver = createSaneScanner({
      id: 'scanner',
      device: 'test:1',
      clock,
      temporaryFolder: pages,
      environment,
      scanimage: program,
      delays: { look: 150, lookSilence: 1_500, scanSilence: 1_500, ending: 500 },
    });
    return {
      driver,
      deed: (request) => driver.scan(fromTheGlass, async () => undefined, request),
      pull: () => writeFile(configuration, 'number_of_devices 1\n'),
      plug: () => writeFile(configuration, 'number_of_devices 2\n'),
      ownFaults: Object.fromEntries(
        Object.keys(SANE_FAULTS).map((name, index) => [
          name,
          async () => {
            await writeFile(join(folder.path, 'fault'), `${index}`);
            return () => rm(join(folder.path, 'fault'));
          },
        ]),
      ),
      middle: 20,
      close: folder[Symbol.asyncDispose],
    };
  },
  { recovery: 20_000 },
);
