import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A tool that the tests meet for real, the Debian package that has it, and how its presence is seen. */
interface Tool {
  readonly package: string;
  readonly there: () => boolean;
  readonly why: string;
}

const inPath = (command: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(`${folder}/${command}`)) ||
  existsSync(`/usr/sbin/${command}`);

const tools: readonly Tool[] = [
  { package: 'chromium', there: () => inPath('chromium'), why: 'the screen, in a real browser' },
  { package: 'sane-utils', there: () => inPath('scanimage'), why: 'a real SANE with its test device' },
  {
    package: 'libsane1',
    there: () =>
      ['x86_64-linux-gnu', 'aarch64-linux-gnu'].some((arch) =>
        existsSync(`/usr/lib/${arch}/sane/libsane-test.so.1`),
      ),
    why: 'the SANE test device and its eSCL client',
  },
  {
    package: 'sane-airscan',
    there: () =>
      ['x86_64-linux-gnu', 'aarch64-linux-gnu'].some((arch) =>
        existsSync(`/usr/lib/${arch}/sane/libsane-airscan.so.1`),
      ),
    why: 'an independent eSCL client for our simulated scanner',
  },
  { package: 'socat', there: () => inPath('socat'), why: 'serial ports as pty pairs' },
  { package: 'cups-ipp-utils', there: () => inPath('ippeveprinter'), why: 'a real IPP printer' },
  {
    package: 'avahi-daemon',
    there: () => inPath('avahi-daemon'),
    why: 'ippeveprinter will not start without it',
  },
  { package: 'dbus', there: () => inPath('dbus-daemon'), why: 'avahi speaks over it' },
  { package: 'poppler-utils', there: () => inPath('pdftotext'), why: 'reading our PDFs back' },
  { package: 'qpdf', there: () => inPath('qpdf'), why: 'checking our PDFs' },
  { package: 'zbar-tools', there: () => inPath('zbarimg'), why: 'reading printed QR codes back' },
  { package: 'espeak-ng', there: () => inPath('espeak-ng'), why: 'the voice' },
  {
    package: 'fonts-noto-cjk',
    there: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
    why: 'Chinese in simulated paper and sample pages',
  },
  {
    package: 'fonts-hanazono',
    there: () => existsSync('/usr/share/fonts/truetype/hanazono/HanaMinB.ttf'),
    why: 'rare characters of names',
  },
  { package: 'mosquitto', there: () => inPath('mosquitto'), why: 'a real MQTT broker' },
  { package: 'postgresql', there: () => existsSync('/usr/lib/postgresql'), why: 'a real PostgreSQL' },
  { package: 'tesseract-ocr', there: () => inPath('tesseract'), why: 'reading printed rows back' },
  {
    package: 'tesseract-ocr-chi-sim',
    there: () => existsSync('/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata'),
    why: 'reading them back in Chinese',
  },
  { package: 'cups-daemon', there: () => inPath('cupsd'), why: 'a real print queue' },
  { package: 'cups-client', there: () => inPath('lpadmin'), why: 'setting that queue up' },
  { package: 'ghostscript', there: () => inPath('gs'), why: 'pages in other printers’ formats' },
  { package: 'openssl', there: () => inPath('openssl'), why: 'certificates of printers and scanners' },
  { package: 'avahi-utils', there: () => inPath('avahi-publish'), why: 'devices that announce themselves' },
  {
    package: 'nut-client',
    there: () => inPath('upsc'),
    why: 'an independent reader of our simulated supply',
  },
  { package: 'nut-server', there: () => inPath('upsd'), why: 'a real upsd with its dummy supply' },
  { package: 'mbpoll', there: () => inPath('mbpoll'), why: 'an independent Modbus master' },
  {
    package: 'libusb-1.0-0',
    there: () =>
      ['x86_64-linux-gnu', 'aarch64-linux-gnu'].some((arch) =>
        existsSync(`/usr/lib/${arch}/libusb-1.0.so.0`),
      ),
    why: 'HID devices',
  },
  {
    package: 'python3-pymodbus',
    there: () => existsSync('/usr/lib/python3/dist-packages/pymodbus'),
    why: 'an independent Modbus unit',
  },
  {
    package: 'python3-serial-asyncio',
    there: () => existsSync('/usr/lib/python3/dist-packages/serial_asyncio'),
    why: 'that unit on a serial line',
  },
  { package: 'fprintd', there: () => existsSync('/usr/libexec/fprintd'), why: 'a real fingerprint service' },
  { package: 'polkitd', there: () => existsSync('/usr/lib/polkit-1/polkitd'), why: 'fprintd asks it' },
  {
    package: 'cups-common',
    there: () => existsSync('/usr/share/cups'),
    why: 'the words of printer reasons, to hold ours against',
  },
  { package: 'iproute2', there: () => inPath('ip'), why: 'a loopback of its own for announced devices' },
  { package: 'udev', there: () => inPath('udevadm'), why: 'the list of serial ports' },
];

/** Packages whose tool is not there. */
const missing = (): readonly Tool[] => tools.filter((tool) => !tool.there());

const root = process.getuid?.() === 0;
const absent = missing();
if (absent.length > 0 && root && inPath('apt-get')) {
  console.log(`Installing from Debian: ${absent.map((tool) => tool.package).join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  const installed = spawnSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...absent.map((tool) => tool.package)],
    { stdio: ['ignore', 'ignore', 'inherit'], env: environment },
  );
  if (installed.status !== 0) console.error('apt-get could not install everything.');
}

const still = missing();
if (still.length > 0) {
  console.error('The tests need these Debian packages, which are not here:');
  for (const tool of still) console.error(`  ${tool.package.padEnd(16)} ${tool.why}`);
  console.error(
    `Install them with: sudo apt-get install --no-install-recommends ${still.map((tool) => tool.package).join(' ')}`,
  );
  process.exit(1);
}
