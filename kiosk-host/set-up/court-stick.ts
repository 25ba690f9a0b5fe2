import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createCourtClient } from '../../court/client/court-client.ts';
import { type Enrolment, enrolment, enrolmentFile } from '../../court/contract/terminals/enrolment.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { StickRead } from '../../flows/set-up/set-up-effects.ts';

/** The court has so long to answer, ms. */
const patience = 5_000;

/** What was on the stick, and, for the host alone, the court's secrets. */
export interface StickFound {
  readonly told: StickRead;
  readonly enrolment: Enrolment | null;
}

const knows = async ({ court }: Enrolment, clock: Clock): Promise<boolean> => {
  const client = createCourtClient({
    baseUrl: court.url,
    token: court.token,
    trustedKeys: Object.entries(court.trustedKeys).map(([keyId, publicKey]) => ({ keyId, publicKey })),
    clock,
  });
  return (await client.health(AbortSignal.timeout(patience))).ok;
};

/** Looks for the court's file on every stick in the folder, and asks the court whether it knows the terminal. */
export const readCourtStick = async (stickFolder: string, clock: Clock): Promise<StickFound> => {
  const nothing = (kind: 'noStick' | 'noFile' | 'notOurs'): StickFound => ({
    told: { kind },
    enrolment: null,
  });
  const sticks: string[] = [];
  for (const name of (await readdir(stickFolder).catch(() => [])).sort()) {
    const path = join(stickFolder, name);
    if ((await stat(path).catch(() => null))?.isDirectory()) sticks.push(path);
  }
  if (sticks.length === 0) return nothing('noStick');
  for (const stick of sticks) {
    const text = await readFile(join(stick, enrolmentFile), 'utf8').catch(() => null);
    if (text === null) continue;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return nothing('notOurs');
    }
    const parsed = enrolment.safeParse(json);
    if (!parsed.success) return nothing('notOurs');
    const { court, terminal } = parsed.data;
    return {
      told: {
        kind: 'found',
        court: {
          courtName: court.name,
          courtUrl: court.url,
          terminalId: terminal.id,
          place: terminal.place,
          answers: await knows(parsed.data, clock).catch(() => false),
        },
      },
      enrolment: parsed.data,
    };
  }
  return nothing('noFile');
};
