import { ok } from '../../../device-drivers/contract.ts';
import { healthOf, type Part, type PartAnswer } from './part.ts';

/** A touch may be so far from its mark, mm: half of the smallest button. */
const furthestTouch = 7;

const figure = (answer: PartAnswer, name: string): number | null => {
  const value = Number(answer.values[name] ?? 'none');
  return Number.isFinite(value) && value >= 0 ? value : null;
};

const resting = (id: string, deviceClass: string): ReturnType<Part['report']> => ({
  id,
  deviceClass,
  state: 'online',
  fault: null,
  identity: [],
  facts: [],
  counters: [],
  levels: ['interactive'],
});

/** The touch panel: marks over the whole screen, and how far from each it was touched. */
const touchPart = (): Part => ({
  id: 'touch',
  report: () => resting('touch', 'touch-panel'),
  check: async ({ level, ask }) => {
    const answer = await ask('touchMarks');
    const missed = figure(answer, 'missed');
    const drift = figure(answer, 'drift');
    return ok(
      healthOf(level, [
        {
          check: 'everyMark',
          outcome: missed === 0 ? 'good' : 'bad',
          ...(missed === null ? {} : { detail: String(missed) }),
        },
        drift === null
          ? { check: 'drift', outcome: 'notTold' }
          : {
              check: 'drift',
              outcome: drift <= furthestTouch ? 'good' : 'bad',
              detail: `${drift.toFixed(1)} mm`,
            },
      ]),
    );
  },
});

/** The screen: whole colours, on which a dead pixel or a stain shows. */
const screenPart = (): Part => ({
  id: 'screen',
  report: () => resting('screen', 'screen'),
  check: async ({ level, ask }) => {
    await ask('colours');
    const { yes } = await ask('coloursEven');
    return ok(healthOf(level, [{ check: 'colours', outcome: yes ? 'good' : 'bad' }]));
  },
});

/** The loudspeakers, one side after the other, and the headphones where somebody has some at hand. */
const soundPart = (): Part => ({
  id: 'sound',
  report: () => resting('sound', 'loudspeakers'),
  check: async ({ level, ask }) => {
    const { yes } = await ask('tones');
    const plugged = await ask('headphonesPlugged');
    const heard = plugged.yes ? await ask('tones') : null;
    return ok(
      healthOf(level, [
        { check: 'loudspeakers', outcome: yes ? 'good' : 'bad' },
        { check: 'headphones', outcome: heard === null ? 'notTold' : heard.yes ? 'good' : 'bad' },
      ]),
    );
  },
});

/** What only somebody who looks, touches and listens can try. */
export const screenParts = (): readonly Part[] => [touchPart(), screenPart(), soundPart()];
