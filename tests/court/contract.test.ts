import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../court/contract/canonical-json.ts';
import { parseCaseNumber } from '../../court/contract/case-number.ts';
import { filingManifest, manifestSha256 } from '../../court/contract/filing-manifest.ts';
import { isBoundedJson } from '../../court/contract/json-value.ts';
import { openApiDocument } from '../../court/contract/openapi.ts';
import { registrationClock } from '../../court/contract/registration-clock.ts';
import { createGateway } from '../../court/gateway/gateway.ts';
import { configFor, createRig, sampleFiling } from './rig.ts';

describe('canonical JSON', () => {
  it('is the example of RFC 8785, section 3.2.2', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
        "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('is the same whatever the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('refuses what is not JSON', () => {
    for (const value of [undefined, Number.NaN, new Date(0), { a: undefined }, () => 1]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});

describe('the manifest', () => {
  const { manifest } = sampleFiling([1, 1, 1]);

  it('has another hash as soon as one letter differs', () => {
    expect(manifestSha256({ ...manifest, title: `${manifest.title}。` })).not.toBe(manifestSha256(manifest));
  });

  it.each([
    ['a material in a file that is none', { materials: [{ ...manifest.materials[0], files: ['nobody'] }] }],
    ['a file named twice', { files: [...manifest.files, manifest.files[0]] }],
    ['an id in capitals', { filingId: manifest.filingId.toUpperCase() }],
    ['a file id that climbs', { files: [{ ...manifest.files[0], fileId: '../x' }] }],
    ['a field nobody knows', { surprise: 1 }],
    ['a line break in the title', { title: 'a\nb' }],
    ['an amount in fractions', { feeFen: 0.5 }],
  ])('is refused with %s', (_what, change) => {
    expect(filingManifest.safeParse({ ...manifest, ...change }).success).toBe(false);
  });

  it('is refused, and nothing overflows, when answers are nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(isBoundedJson(deep)).toBe(false);
    expect(filingManifest.safeParse({ ...manifest, answers: { x: deep } }).success).toBe(false);
  });
});

describe('the case number', () => {
  it('is kept with full-width brackets whatever was typed', () => {
    for (const typed of [
      '(2026)吉7901民初123号',
      '（2026） 吉7901 民初 123号',
      '〔2026〕吉7901民初１２３号',
    ]) {
      expect(parseCaseNumber(typed)).toBe('（2026）吉7901民初123号');
    }
  });

  it('is refused without year, court, kind or figure', () => {
    for (const typed of [
      '',
      '吉7901民初123号',
      '（2026）民初123号',
      '（2026）吉7901民初号',
      '（2026）吉7901民初0号',
      '（2026）吉7901民初123',
    ]) {
      expect(parseCaseNumber(typed)).toBeNull();
    }
  });
});

describe('the seven days (REG 8)', () => {
  const at = (text: string) => Date.parse(text);
  const filing = {
    receivedAt: at('2026-03-02T10:15:00+08:00'),
    supplementRequestedAt: null,
    supplementReceivedAt: null,
  };

  it('are counted from the next day and end with the seventh', () => {
    const clock = registrationClock(filing, at('2026-03-02T10:15:00+08:00'));
    expect(clock).toMatchObject({ from: '2026-03-02', lastDay: '2026-03-09', daysUsed: 0, overdue: false });
    expect(clock?.deadline).toBe(at('2026-03-10T00:00:00+08:00'));
    expect(registrationClock(filing, at('2026-03-09T23:59:59+08:00'))?.overdue).toBe(false);
    expect(registrationClock(filing, at('2026-03-10T00:00:00+08:00'))).toMatchObject({
      overdue: true,
      leftMs: 0,
      daysUsed: 7,
    });
  });

  it('take the day in China, not in Greenwich', () => {
    // 23:30 on 1 March in China is still 1 March; 00:30 on 2 March in China is 1 March in Greenwich.
    expect(registrationClock({ ...filing, receivedAt: at('2026-03-01T16:30:00Z') }, 0)?.from).toBe(
      '2026-03-02',
    );
  });

  it('stand still after the notice and begin anew when the supplement has come (OLR 9)', () => {
    const noticed = { ...filing, supplementRequestedAt: at('2026-03-04T09:00:00+08:00') };
    expect(registrationClock(noticed, at('2026-03-20T09:00:00+08:00'))).toBeNull();
    const came = { ...noticed, supplementReceivedAt: at('2026-03-20T09:00:00+08:00') };
    expect(registrationClock(came, at('2026-03-21T09:00:00+08:00'))).toMatchObject({ lastDay: '2026-03-27' });
  });

  it('end on the next working day when a calendar of rest days is given (CPL 85)', () => {
    const rest = new Set(['2026-03-09', '2026-03-10']);
    expect(registrationClock(filing, 0, (day) => rest.has(day))?.lastDay).toBe('2026-03-11');
  });
});

describe('the OpenAPI document', () => {
  it('names exactly the routes that the gateway serves', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'court-routes-'));
    const gateway = await createGateway({ config: await configFor(dataDir) });
    try {
      await gateway.app.ready();
      const document = openApiDocument();
      const documented = Object.entries(document.paths as Record<string, Record<string, unknown>>)
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
        .sort();
      const served = routesOf(gateway.app.printRoutes({ commonPrefix: false }))
        .filter((route) => route.includes(' /api/'))
        .sort();
      expect(served).toEqual(documented);
      expect(served.length).toBeGreaterThan(15);
    } finally {
      await gateway.close();
      await rm(dataDir, { recursive: true });
    }
  });

  it('is served, and every reference in it leads somewhere', async () => {
    const rig = await createRig();
    try {
      const served = await (await fetch(`${rig.url}/openapi.json`)).text();
      const document = JSON.parse(served) as { components: { schemas: Record<string, unknown> } };
      const references = [...served.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
        ([, name]) => name ?? '',
      );
      expect(references.length).toBeGreaterThan(20);
      for (const name of references) expect(document.components.schemas).toHaveProperty([name]);
      expect(served).not.toContain('__shared');
      expect((await fetch(`${rig.url}/test/anything`, { method: 'POST' })).status).toBe(404);
    } finally {
      await rig.close();
    }
  });
});

/** `METHOD /path/{name}` of each line of Fastify's own tree of routes. */
const routesOf = (tree: string): string[] => {
  const stack: { readonly depth: number; readonly part: string }[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/u.exec(line);
    if (!match) continue;
    const depth = (match[1] ?? '').length;
    while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
    stack.push({ depth, part: match[2] ?? '' });
    const path = stack
      .map(({ part }) => part)
      .join('')
      .replace(/:(\w+)/g, '{$1}');
    for (const method of match[3]?.split(', ') ?? []) routes.push(`${method} ${path}`);
  }
  return routes;
};
