import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feeQuestionOf } from '../../flows/law/fees/fee-question.ts';
import { reckonFee } from '../../flows/law/fees/fee-reckoning.ts';
import { unsetProvincialFees } from '../../flows/law/fees/provincial-fees.ts';
import type { KioskConfig } from '../../kiosk-host/config.ts';
import { readConfig } from '../../kiosk-host/config-file.ts';
import { courtFactsOf } from '../../kiosk-host/court-config.ts';

/** The configuration that comes with the product. */
const shipped = new URL('../../kiosk.config.json', import.meta.url);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'court-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The shipped configuration as a court has written it, read as the terminal reads it. */
const readWith = async (court: Record<string, unknown>): Promise<KioskConfig> => {
  const written = JSON.parse(await readFile(shipped, 'utf8')) as { court: object };
  const path = join(folder, 'kiosk.config.json');
  await writeFile(path, JSON.stringify({ ...written, court: { ...written.court, ...court } }));
  return readConfig(path);
};

describe('the fees of the province in kiosk.config.json', () => {
  it('are read in yuan and reckoned with in fen', async () => {
    const { court } = await readWith({
      fees: { divorce: { from: 200, to: 200 }, personality: { from: 150.5, to: 300 } },
    });
    const { fees } = courtFactsOf(court);
    expect(fees.divorce).toEqual({ from: 200_00, to: 200_00 });
    expect(fees.personality).toEqual({ from: 150_50, to: 300_00 });
  });

  it('leave the range of the Measures where the court has set none', async () => {
    const { court } = await readWith({ fees: { divorce: { from: 200, to: 200 } } });
    const { divorce: _, ...others } = courtFactsOf(court).fees;
    const { divorce: __, ...unset } = unsetProvincialFees;
    expect(others).toEqual(unset);
    expect(courtFactsOf((await readConfig(shipped.pathname)).court).fees).toEqual(unsetProvincialFees);
  });

  it('make a divorce cost what the province says', async () => {
    const { court } = await readWith({ fees: { divorce: { from: 200, to: 200 } } });
    const { fees } = courtFactsOf(court);
    const fee = reckonFee({ ...feeQuestionOf('divorce', 500_000_00, fees), halving: [] });
    // 200 yuan, and half a per cent of what is above 200,000 yuan (诉讼费用交纳办法 13(2) item 1).
    expect(fee?.fee).toEqual({ fen: 1_700_00 });
  });

  it.each([
    ['more than the Measures allow', { divorce: { from: 50, to: 301 } }],
    ['less than they allow', { otherNonProperty: { from: 49, to: 100 } }],
    ['from more to less', { personality: { from: 500, to: 100 } }],
    ['of a name that there is not', { divorces: { from: 50, to: 300 } }],
    ['that is no range', { divorce: 200 }],
  ])('are refused when they are %s', async (_how, fees) => {
    await expect(readWith({ fees })).rejects.toThrow(/fees/u);
  });
});
