import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Rig, startRig } from '../rig.ts';
import { answerEverything, toQuestion, toQuestions } from '../walk.ts';
import { visitWire } from '../wire-visitor.ts';

let rig: Rig;
afterEach(() => rig?.stop());

const configFile = (): string => join(rig.folder, 'kiosk.json');
const change = async (over: (text: string) => string): Promise<void> =>
  writeFile(configFile(), over(await readFile(configFile(), 'utf8')));

describe('a configuration that is changed under a running terminal', () => {
  it('waits for whoever is served, loses nothing of them, and is then taken over; a wrong one is told and left', async () => {
    rig = await startRig();
    // The port was any: now it is the one that was found.
    await change((text) => text.replace('"port":0', `"port":${new URL(rig.url).port}`));
    const visitor = await visitWire(rig.url);
    await toQuestions(rig, visitor);
    const question = await toQuestion(visitor, 'facts.free.text');
    await change((text) => text.replace('一号自助立案终端', '改名的终端'));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(visitor.push().frame.terminalName).toBe('一号自助立案终端');
    expect(visitor.push().view).toMatchObject({ key: question.key });
    await answerEverything(visitor);
    await visitor.send({ type: 'session.leave' });
    await visitor.send({ type: 'session.leaveConfirmed' });
    await expect.poll(() => rig.host.output(), { timeout: 20_000 }).toContain('"config-taken"');
    visitor.close();
    const next = await visitWire(rig.url);
    expect(next.push().frame.terminalName).toBe('改名的终端');

    await change((text) => text.replace('"profile":', '"profil":'));
    await expect.poll(() => rig.host.output(), { timeout: 20_000 }).toMatch(/config-invalid.*“profil”/u);
    expect(next.push().view.screen).toBe('attract');
    next.close();
  });
});
