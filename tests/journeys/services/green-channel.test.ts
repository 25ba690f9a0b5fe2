import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { withheld } from '../../../flows/filing/confidential-address.ts';
import { signInClerk } from '../../court/desk-hand.ts';
import { visitBrowser } from '../browser-visitor.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import {
  answerEverything,
  ordinaryCase,
  passPriority,
  scanAll,
  signature,
  submitAndPrint,
  toQuestions,
  toReading,
} from '../walk.ts';
import { visitWire, type WireVisitor } from '../wire-visitor.ts';

const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let visitor: WireVisitor;
beforeAll(async () => {
  rig = await startRig();
  visitor = await visitWire(rig.url);
});
afterAll(async () => {
  visitor?.close();
  await rig?.stop();
});

/** What stands on the glass now, where somebody wants to look at it. */
const picture = async (name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  const glass = await visitBrowser(rig.url, 'touch');
  try {
    await glass.page().locator('main.screen').waitFor();
    await glass.page().waitForTimeout(400);
    await glass.picture(join(pictureFolder, `green-${name}.png`));
  } finally {
    await glass.close();
  }
};

const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/gu, '');

/** What may be on no paper that the other side is given, or that lies in a lobby. */
const whereabouts = [
  ordinaryCase['plaintiffs[0].person.phone'],
  ordinaryCase['plaintiffs[0].person.residence'],
  ordinaryCase['address.address.address'],
].map(String);

const until = async (isTrue: () => Promise<boolean>, what: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isTrue()) return;
    await systemClock.sleep(50);
  }
  throw new Error(`waited in vain for ${what}`);
};

describe('somebody who is hurt at home', () => {
  it('is gone from the screen with one press, and nothing of theirs is left', async () => {
    await toQuestions(rig, visitor, { keep: true });
    expect(visitor.push().frame.quietExit).toBeNull();
    await visitor.send({ type: 'filing.taskOpened', task: 'materials' });
    const question = await visitor.screen('question');
    // The card says an age and nothing else.
    expect(question.fields[0]?.value).toEqual(['elderly']);
    await picture('question');
    await passPriority(visitor, ['domesticViolence']);
    await visitor.screen('materials');
    expect(visitor.push().frame.quietExit?.label).toBe('快速离开');
    await picture('quiet-exit');
    await visitor.send({ type: 'session.quietExit' });
    await visitor.screen('attract');
    expect(visitor.push().frame.quietExit).toBeNull();
    // Asked to be kept, and all the same not kept.
    await toQuestions(rig, visitor);
    expect(visitor.push().view.screen).toBe('task-list');
  }, 60_000);

  it('files: their address goes to the court and stands on no paper that comes out', async () => {
    await answerEverything(visitor);
    await visitor.send({ type: 'filing.taskOpened', task: 'materials' });
    await visitor.screen('question');
    await visitor.send({
      type: 'filing.answered',
      key: 'priority',
      values: { 'priority.groups': ['elderly', 'domesticViolence'] },
    });
    const notes = (await visitor.screen('briefing')).points.map(({ text }) => text).join();
    for (const words of ['110', '12338', '人身安全保护令', '老年人权益保障法第五十六条'])
      expect(notes).toContain(words);
    await picture('notes');
    await visitor.next();
    await toMaterialsFromList();
    const before = (await rig.bench.prints()).length;
    await toReading(visitor);
    await visitor.next();
    await visitor.screen('sign');
    await visitor.send(signature);
    await visitor.screen('submit');
    const { number } = await submitAndPrint(visitor);
    const printed = (await rig.bench.prints()).slice(before);
    expect(printed.length).toBeGreaterThan(0);
    for (const { pdf } of printed) {
      const text = pdfText(pdf);
      expect(text).toContain(withheld);
      for (const secret of whereabouts) expect(text).not.toContain(secret);
    }

    const desk = await signInClerk(rig.courtUrl, clerk);
    const inbox = await desk.text('/desk');
    expect(inbox).toMatch(/class="first".*优先 · 家庭暴力/su);
    const id = new RegExp(`/desk/filings/([0-9a-f-]{36})">${number}`, 'u').exec(inbox)?.[1] ?? '';
    const page = await desk.text(`/desk/filings/${id}`);
    expect(page).toContain('住址、电话保密');
    // The court has to reach them: it has all of it.
    for (const secret of whereabouts) expect(page).toContain(secret);
    const bytes = async (file: string) =>
      (
        await fetch(new URL(`/desk/filings/${id}/files/${file}`, rig.courtUrl), {
          headers: { cookie: desk.cookie },
        })
      ).bytes();
    expect(pdfText(await bytes('complaint'))).not.toContain(whereabouts[0]);
    expect(pdfText(await bytes('service-address'))).toContain(whereabouts[0]);
    expect(rig.host.output()).not.toMatch(/domesticViolence|家庭暴力/u);
  }, 120_000);

  it('and says what was not good in two touches, which reach the court when the line is there again', async () => {
    await visitor.next();
    await visitor.screen('farewell');
    await picture('farewell');
    await rig.bench.setCourtLine('cut');
    await visitor.send({ type: 'session.rated', score: 1 });
    const asked = (await visitor.screen('farewell')).rating;
    expect(asked?.options.map(({ label }) => label)).toEqual([
      '看不懂',
      '太慢',
      '机器有毛病',
      '没办成',
      '别的',
    ]);
    await picture('reason');
    await visitor.send({ type: 'session.reasonGiven', reason: 'slow' });
    expect((await visitor.screen('farewell')).rating?.options).toEqual([]);
    await visitor.send({ type: 'session.finish' });
    await visitor.screen('attract');
    const desk = await signInClerk(rig.courtUrl, clerk);
    expect(await desk.text('/desk/figures')).not.toContain('太慢');
    await rig.bench.setCourtLine('ok');
    // A terminal that is started again sends at once what it has.
    await rig.host.kill();
    await rig.host.start();
    await until(async () => (await desk.text('/desk/figures')).includes('太慢'), 'the rating');
    expect(await desk.text('/desk/figures')).toMatch(
      /立案<\/th><td>0<\/td><td>0<\/td><td>1<\/td>.*太慢<\/th><td>1<\/td>/su,
    );
  }, 90_000);
});

/** From the list of papers to the task list, everything put in. */
async function toMaterialsFromList(): Promise<void> {
  await visitor.screen('materials');
  await scanAll(rig, visitor);
}
