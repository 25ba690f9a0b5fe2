/** Chance that comes out the same for the same seed (mulberry32). */
export interface Random {
  /** 0 ≤ x < 1. */
  share(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** True so often, as a share. */
  often(share: number): boolean;
  /** So many different ones of a list, in a random order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Begins a row of chance. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[int(0, list.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  return {
    share,
    int,
    pick,
    often: (part) => share() < part,
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [taken] = left.splice(int(0, left.length - 1), 1);
        if (taken === undefined) throw new RangeError('nothing left');
        return taken;
      });
    },
  };
};
