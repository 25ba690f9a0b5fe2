import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { clerk, createRig, memoryUploads, personKey, type Rig, sampleFiling, valueIn } from './rig.ts';

const clock = createSimulatedClock(Date.parse('2026-03-02T10:15:00+08:00'));
let rig: Rig;
beforeAll(async () => {
  rig = await createRig({ clock });
});
afterAll(() => rig.close());

const page = (path: string, cookie = '') =>
  fetch(`${rig.url}${path}`, { redirect: 'manual', headers: { cookie } });
const post = (
  path: string,
  form: Record<string, string>,
  cookie = '',
  headers: Record<string, string> = {},
) =>
  fetch(`${rig.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
const signIn = async () => {
  const answer = await post('/desk/sign-in', clerk);
  expect(answer.status).toBe(303);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await page('/desk', cookie)).text())?.[1] ?? '';
  expect(csrf.length).toBeGreaterThan(30);
  return { cookie, csrf };
};
const fileOne = async () => {
  const { filing, manifest } = sampleFiling([2_000, 3_000, 4_000]);
  valueIn(await rig.client.submit(filing, memoryUploads()));
  return { manifest, path: `/desk/filings/${manifest.filingId}` };
};
const answerTo = async (filingId: string) =>
  valueIn(await rig.client.answers(personKey)).find((one) => one.filingId === filingId)?.answer;

describe('the way in', () => {
  it('nobody sees a filing, a file or a call without signing in', async () => {
    const { path } = await fileOne();
    for (const one of ['/desk', path, `${path}/files/complaint`, '/desk/calls']) {
      const answer = await page(one);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/sign-in']);
    }
    expect((await post(`${path}/register`, { caseNumber: '（2026）吉7901民初1号' })).status).toBe(303);
  });

  it('the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await post('/desk/sign-in', clerk);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^desk=[\w-]{43}; Path=\/desk; HttpOnly; SameSite=Strict$/,
    );
  });

  it('a form of another site is refused', async () => {
    expect((await post('/desk/sign-in', clerk, '', { origin: 'http://elsewhere.invalid' })).status).toBe(403);
    expect((await post('/desk/sign-in', clerk, '', { origin: rig.url })).status).toBe(303);
  });

  it('wrong passwords are slowed down, also for the right one after them', async () => {
    const other = await createRig({ clock });
    try {
      const attempt = (password: string) =>
        fetch(`${other.url}/desk/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ name: clerk.name, password }).toString(),
        });
      for (let count = 0; count < 5; count += 1) expect((await attempt('guess')).status).toBe(401);
      expect((await attempt(clerk.password)).status).toBe(429);
      await clock.advance(30_000);
      expect((await attempt(clerk.password)).status).toBe(303);
    } finally {
      await other.close();
    }
  });

  it('a session ends when nobody uses it, and by signing out', async () => {
    const first = await signIn();
    expect((await post('/desk/sign-out', { csrf: first.csrf }, first.cookie)).status).toBe(303);
    expect((await page('/desk', first.cookie)).status).toBe(303);
    const second = await signIn();
    await clock.advance(46 * 60_000);
    expect((await page('/desk', second.cookie)).status).toBe(303);
  });
});

describe('a page', () => {
  it('allows nothing inline, and has nothing inline', async () => {
    const { cookie } = await signIn();
    const { path } = await fileOne();
    for (const one of ['/desk', path, '/desk/sign-in']) {
      const answer = await page(one, cookie);
      const text = await answer.text();
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    }
  });

  it('shows what a person wrote as text, never as markup', async () => {
    const { cookie } = await signIn();
    const hostile = '<img src=x onerror="alert(1)">&"\'';
    const { filing, manifest } = sampleFiling([10, 10, 10], {
      title: hostile,
      cause: hostile,
      parties: [{ role: 'plaintiff', kind: 'person', name: hostile }],
      summary: [{ title: hostile, rows: [{ label: hostile, value: hostile }] }],
    });
    valueIn(await rig.client.submit(filing, memoryUploads()));
    for (const path of ['/desk', `/desk/filings/${manifest.filingId}`]) {
      const text = await (await page(path, cookie)).text();
      expect(text).not.toContain('<img src=x');
      expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    }
  });

  it('gives files as they were sent, and marks one whose bytes on disk have changed', async () => {
    const { cookie } = await signIn();
    const { filing, manifest, bytes } = sampleFiling([2_000, 3_000, 4_000]);
    valueIn(await rig.client.submit(filing, memoryUploads()));
    const path = `/desk/filings/${manifest.filingId}`;
    const file = await page(`${path}/files/page-1`, cookie);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes.get('page-1') ?? Buffer.alloc(0))).toBe(true);
    expect((await page(`${path}/files/nobody`, cookie)).status).toBe(404);
    const count = async (mark: string) =>
      (await (await page(path, cookie)).text()).split(`mark ${mark}`).length - 1;
    expect([await count('good'), await count('bad')]).toEqual([3, 0]);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${rig.dataDir}/filings/${manifest.filingId}/page-1`, Buffer.alloc(3_000));
    expect([await count('good'), await count('bad')]).toEqual([2, 1]);
  });

  it('shows the seven days, and that they are over', async () => {
    const other = createSimulatedClock(Date.parse('2026-03-02T10:15:00+08:00'));
    const own = await createRig({ clock: other });
    const at = async (path: string, cookie = '') =>
      (await fetch(`${own.url}${path}`, { headers: { cookie } })).text();
    try {
      valueIn(await own.client.submit(sampleFiling([9, 9, 9]).filing, memoryUploads()));
      const look = async () => {
        const signed = await fetch(`${own.url}/desk/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(clerk).toString(),
        });
        return at('/desk', (signed.headers.get('set-cookie') ?? '').split(';')[0]);
      };
      expect(await look()).toContain('还剩 7 天 13 小时');
      await other.advance(8 * 86_400_000);
      expect(await look()).toContain('已超过 10 小时 15 分');
    } finally {
      await own.close();
    }
  });
});

describe('what a clerk decides', () => {
  it('needs the page’s own form', async () => {
    const { cookie, csrf } = await signIn();
    const { path, manifest } = await fileOne();
    const form = { caseNumber: '（2026）吉7901民初9号' };
    expect((await post(`${path}/register`, form, cookie)).status).toBe(403);
    expect((await post(`${path}/register`, { ...form, csrf: `${csrf.slice(0, -1)}!` }, cookie)).status).toBe(
      403,
    );
    expect(await answerTo(manifest.filingId)).toMatchObject({ state: 'received' });
  });

  it('a registration reaches the person with its case number, once', async () => {
    const { cookie, csrf } = await signIn();
    const { path, manifest } = await fileOne();
    const wrong = await post(`${path}/register`, { csrf, caseNumber: '七九〇一民初' }, cookie);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="七九〇一民初"');
    expect(
      (await post(`${path}/register`, { csrf, caseNumber: '（2031）吉7901民初7号' }, cookie)).status,
    ).toBe(422);
    expect(
      (await post(`${path}/register`, { csrf, caseNumber: '(2026)吉7901民初123号' }, cookie)).status,
    ).toBe(303);
    expect(await answerTo(manifest.filingId)).toEqual({
      state: 'registered',
      caseNumber: '（2026）吉7901民初123号',
      at: new Date(clock.now()).toISOString(),
      clerk: clerk.name,
    });
    expect(
      (await post(`${path}/register`, { csrf, caseNumber: '（2026）吉7901民初124号' }, cookie)).status,
    ).toBe(409);
    const next = await fileOne();
    const taken = await post(
      `${next.path}/register`,
      { csrf, caseNumber: '（2026）吉7901民初123号' },
      cookie,
    );
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain('已经用于另一件案件');
  });

  it('the supplement notice is given once (REG 7), also after the supplement has come', async () => {
    const { cookie, csrf } = await signIn();
    const { path, manifest } = await fileOne();
    const form = { csrf, items: '身份证复印件\r\n\r\n 借条原件  ', deadline: '2026-03-20' };
    expect((await post(`${path}/supplement`, { ...form, items: ' \n' }, cookie)).status).toBe(422);
    expect((await post(`${path}/supplement`, { ...form, deadline: '2026-03-02' }, cookie)).status).toBe(422);
    expect((await post(`${path}/supplement`, { ...form, deadline: '2062-03-20' }, cookie)).status).toBe(422);
    expect((await post(`${path}/supplement-came`, { csrf }, cookie)).status).toBe(409);
    expect((await post(`${path}/supplement`, form, cookie)).status).toBe(303);
    expect(await answerTo(manifest.filingId)).toEqual({
      state: 'supplementRequested',
      items: ['身份证复印件', '借条原件'],
      deadline: '2026-03-20',
      at: new Date(clock.now()).toISOString(),
    });
    const second = await post(`${path}/supplement`, { ...form, items: '还有一项' }, cookie);
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('补正告知只能发出一次');
    expect((await post(`${path}/supplement-came`, { csrf }, cookie)).status).toBe(303);
    expect(await answerTo(manifest.filingId)).toMatchObject({ state: 'supplementReceived' });
    expect((await post(`${path}/supplement`, form, cookie)).status).toBe(409);
    expect(
      (await post(`${path}/register`, { csrf, caseNumber: '（2026）吉7901民初200号' }, cookie)).status,
    ).toBe(303);
    expect(await answerTo(manifest.filingId)).toMatchObject({ state: 'registered' });
  });

  it('a call for the guide is seen, answered and ended', async () => {
    const { cookie, csrf } = await signIn();
    const call = valueIn(
      await rig.client.callGuide({ terminalId: 'hall-1', place: '一楼大厅东侧', step: '上传材料' }),
    );
    const strip = await (await page('/desk/calls', cookie)).text();
    expect(strip).toContain('一楼大厅东侧');
    expect(strip).toContain('上传材料');
    expect((await post(`/desk/calls/${call.callId}/coming`, { csrf }, cookie)).status).toBe(303);
    expect(valueIn(await rig.client.guideCall(call.callId)).state).toBe('coming');
    expect((await post(`/desk/calls/${call.callId}/ended`, { csrf }, cookie)).status).toBe(303);
    expect(valueIn(await rig.client.guideCall(call.callId)).state).toBe('ended');
    expect(await (await page('/desk/calls', cookie)).text()).not.toContain('一楼大厅东侧');
  });
});
