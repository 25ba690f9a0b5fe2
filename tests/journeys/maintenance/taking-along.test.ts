import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { signInClerk } from '../../court/desk-hand.ts';
import { textOf } from '../../printers/documents/pdf-tools.ts';
import { clerk } from '../rig.ts';
import { endVisit, submitAndPrint, toSubmit } from '../walk.ts';
import { visitWire } from '../wire-visitor.ts';
import { standBefore, type TechnicianHand } from './technician-hand.ts';

let hand: TechnicianHand;
afterEach(() => hand?.close());

/** What the person of the faulty day left behind: from the card, and typed. */
const { name, idNumber, address, issuer } = SAMPLE_RECORDS.ordinary;
const planted: Readonly<Record<string, string>> = {
  'plaintiffs[0].person.phone': '13955507731',
  'plaintiffs[0].person.residence': '样本省样本市青石区鹤鸣巷41号2单元',
  'defendants[0].person.name': '欧阳某岚',
  'defendants[0].person.domicile': '样本省样本市白桦区芦花路763号',
  'defendants[0].person.phone': '13955507749',
  'claims.free.text': '请判令被告归还借给她开米线铺的钱和利息。',
  'claims.principal.owed': '138471.62',
  'claims.interest.owed': '7713.94',
  'facts.free.text': '她说要把米线铺搬到鹿场桥头，写了一张借条。',
  'facts.amount.agreed': '138471.62',
  'facts.amount.actual': '138471.62',
  'facts.provided.amount': '138471.62',
  'facts.term.from': '2023-09-14',
  'facts.term.to': '2024-10-17',
  'facts.overdue.since': '2024-10-18',
  'facts.provided.date': '2023-09-14',
  'address.address.address': '样本省样本市青石区鹤鸣巷41号2单元',
  'address.address.phone': '13955507731',
};
const markers: readonly string[] = [
  ...new Set([
    name,
    idNumber,
    idNumber.slice(6, 14),
    address,
    issuer,
    ...Object.values(planted),
    '米线铺',
    '鹿场桥头',
    '鹤鸣巷',
    '芦花路',
  ]),
];

/** Whatever the bytes of a file may spell: as they are, and what a trace has in hexadecimal. */
const spellings = (bytes: Uint8Array): readonly string[] => {
  const plain = strFromU8(bytes);
  const crossed = [...plain.matchAll(/"bytes":"([0-9a-f]*)"/gu)].map(([, hex]) => hex).join('');
  const wire = Buffer.from(crossed, 'hex');
  return [plain, wire.toString('utf8'), wire.toString('utf16le'), iconv.decode(wire, 'gb18030')];
};

const holds = (bytes: Uint8Array): readonly string[] =>
  markers.filter((marker) => spellings(bytes).some((text) => text.includes(marker)));

describe('what is taken along', () => {
  it('of a faulty day says what happened, and nothing of whoever was there', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    expect(markers.length).toBeGreaterThanOrEqual(20);
    // The markers are where they should be: on the wire they would be found.
    expect(holds(Buffer.from(`"bytes":"${Buffer.from(name, 'utf16le').toString('hex')}"`))).toEqual([name]);

    // A technician has begun a recording, and then the day: a case with all of it, a dead reader, a jam, the line down.
    await hand.enter();
    await hand.open('身份证阅读器');
    await hand.pressUntil(words.more, async () => (await glass.heading()).endsWith(words.moreHeading));
    await hand.pressUntil(words.trace, () => page.getByText(words.traceLead).isVisible());
    await hand.pressUntil('开始录制', async () => hand.deeds().includes('record cardReader'));
    await hand.pressUntil(words.back, () => page.getByText(words.tests).isVisible());
    await hand.pressUntil(words.back, async () => (await glass.heading()) === words.listHeading);
    await hand.pressUntil(words.leave, async () => (await glass.screen()) === 'attract');

    const visitor = await visitWire(rig.url);
    await rig.bench.setCourtLine('cut');
    await toSubmit(rig, visitor, { answers: planted });
    const { number } = await submitAndPrint(visitor);
    await endVisit(visitor);
    visitor.close();
    await rig.bench.pull('cardReader');
    await rig.bench.setFault('pagePrinter', 'jam', true);

    await hand.enter();
    await hand.entry('A4 打印机').getByText('要人处理').waitFor();
    await hand.open('A4 打印机');
    await hand.pressUntil('自检（不动设备）', () => page.getByText(words.justTested).isVisible());
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');
    await hand.pressUntil(words.taking, () => page.getByText('没有密码').isVisible());
    await hand.picture('taking');
    await hand.pressUntil(words.bundleUsb, () => page.getByText(words.exported.noStick).isVisible());
    const stick = join(rig.folder, 'sticks', 'STICK');
    await mkdir(stick, { recursive: true });
    await hand.pressUntil(words.bundleUsb, () => page.getByText(/可以拔下 U 盘/u).isVisible());
    await hand.picture('taken');
    const [bundleName = ''] = (await readdir(stick)).filter((each) => each.endsWith('.zip'));
    const files = unzipSync(new Uint8Array(await readFile(join(stick, bundleName))));

    for (const [path, bytes] of Object.entries(files)) expect([path, ...holds(bytes)]).toEqual([path]);
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const secrets = ['test-token-0123456789', 'salt-of-the-tests', 'scrypt$'];
    for (const secret of secrets) expect(text('config.json')).not.toContain(secret);

    // What happened can be told from it alone.
    expect(text('log/kiosk.log')).toContain('"filing-not-delivered"');
    expect(text('log/kiosk.log')).toMatch(/"device":"cardReader","state":"noDevice"/u);
    const devices = JSON.parse(text('devices.json')) as { id: string; state: string; fault: unknown }[];
    expect(devices.find(({ id }) => id === 'cardReader')?.state).toBe('noDevice');
    expect(devices.find(({ id }) => id === 'pagePrinter')).toMatchObject({
      state: 'userError',
      fault: { code: 'jam' },
    });
    const waiting = JSON.parse(text('outbox.json')) as { number: string; state: string }[];
    expect(waiting).toEqual([expect.objectContaining({ number, state: 'pending', reason: 'lineDown' })]);
    expect(JSON.parse(text('tests.json'))).toEqual([
      expect.objectContaining({ device: 'pagePrinter', outcome: 'ill' }),
    ]);
    expect(text('staff-log.json')).toContain('pin-right');
    const recording = Object.keys(files).find((path) => path.startsWith('recordings/cardReader'));
    expect(text(recording ?? '').split('\n').length).toBeGreaterThan(10);

    // The same goes to the court, where the desk has it.
    await rig.bench.setCourtLine('ok');
    await hand.pressUntil(words.bundleCourt, () => page.getByText(/法院收到了/u).isVisible());
    const desk = await signInClerk(rig.courtUrl, clerk);
    const shown = await desk.text('/desk/terminals/ZD01');
    const [, file = ''] = /href="(\/desk\/terminals\/ZD01\/files\/[^"]+)"/u.exec(shown) ?? [];
    const answer = await fetch(new URL(file, rig.courtUrl), { headers: { cookie: desk.cookie } });
    const again = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(again)).toEqual(expect.arrayContaining(Object.keys(files)));
  });

  it('is the readiness report, which says in the PDF what the screen says', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await mkdir(join(rig.folder, 'sticks', 'STICK'), { recursive: true });
    await rig.bench.pull('scanner');
    await hand.enter();
    await hand.entry('扫描仪').getByText('没有接上').waitFor();
    const shown = await page.locator('.card-list li').evaluateAll((entries) =>
      entries.map((entry) => ({
        title: entry.querySelector('strong')?.textContent ?? '',
        text: entry.textContent ?? '',
      })),
    );
    await hand.pressUntil(words.taking, () => page.getByText('没有密码').isVisible());
    await hand.pressUntil(words.reportUsb, () => page.getByText(/可以拔下 U 盘/u).isVisible());
    const folder = join(rig.folder, 'sticks', 'STICK');
    const [pdfName = ''] = await readdir(folder);
    const text = textOf(new Uint8Array(await readFile(join(folder, pdfName)))).replaceAll(/\s/gu, '');
    expect(shown.length).toBeGreaterThan(8);
    expect(text).toContain('有1台设备不能用');
    for (const entry of shown) {
      const title = entry.title.replaceAll(/\s/gu, '');
      expect(title).not.toBe('');
      expect(text).toContain(title);
    }
    for (const line of ['没有接上', '还没有测试过', '一号自助立案终端']) expect(text).toContain(line);
  });
});
