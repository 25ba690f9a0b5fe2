import { createPublicKey } from 'node:crypto';
import { createCourtClient } from '../../../court/client/court-client.ts';
import type { FilingManifest } from '../../../court/contract/filing-manifest.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { personKey } from '../../../kiosk-host/keep/vault.ts';
import { memoryUploads, sampleFiling, valueIn } from '../../court/rig.ts';
import { type Rig, tokenAt } from '../rig.ts';

/** The number of the ordinary card of the bench, and the salt of the terminals of the tests. */
const ordinaryCard = '999999195508170133';
const salt = 'salt-of-the-tests-0123456789';

/** A filing of the holder of the ordinary card, handed in at another terminal of this court. */
export const handIn = async (
  rig: Rig,
  court: { readonly code: string; readonly name: string },
): Promise<FilingManifest> => {
  const answer = await fetch(new URL('/api/keys', rig.courtUrl), {
    headers: { authorization: `Bearer ${tokenAt(court.code)}` },
  });
  const { keys } = (await answer.json()) as { keys: { keyId: string; publicKey: string }[] };
  const client = createCourtClient({
    baseUrl: rig.courtUrl,
    token: tokenAt(court.code),
    trustedKeys: keys.map(({ keyId, publicKey }) => ({
      keyId,
      publicKey: createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }).toString(),
    })),
    clock: systemClock,
  });
  const { filing, manifest } = sampleFiling([20, 30, 40], {
    terminalId: `T-${court.code}`,
    courtCode: court.code,
    courtName: court.name,
    servingCourtCode: court.code,
    person: { key: personKey(salt, ordinaryCard) },
  });
  valueIn(await client.submit(filing, memoryUploads()));
  return manifest;
};
