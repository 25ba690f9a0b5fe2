import type { CourtHint } from './court-hint.ts';
import { provinceOf } from './court-table.ts';
import { type CourtLevel, courtByCode } from './courts-list.ts';
import type { OfficeHours } from './office-hours.ts';

/** A court for which papers can be handed in here. */
export interface RegionCourt {
  readonly code: string;
  readonly name: string;
  readonly level: CourtLevel;
  /** The court above it; `null` where that is none of the list. */
  readonly parent: string | null;
}

/** The courts among which cases are filed for one another (跨域立案), and when they are open. */
export interface CourtRegion {
  /** The code of the court whose terminal it is. */
  readonly own: string;
  /** All of them, the own one among them, in the order of the list. */
  readonly courts: readonly RegionCourt[];
  readonly hours: OfficeHours;
}

/** The court that decides (管辖法院), as the person chose it. */
export interface DecidingCourt {
  readonly code: string;
  readonly name: string;
  /** `hinted`: the one that the answers point to. `unsure`: the person does not know, the court of this terminal looks. */
  readonly choice: 'hinted' | 'picked' | 'unsure';
}

/** Courts by their codes, as the list has them; the own one under the name that its installation gives it. Unknown codes are left out. */
export const regionCourts = (
  codes: readonly string[],
  own: { readonly code: string; readonly name: string },
): readonly RegionCourt[] => {
  const wanted = codes.includes(own.code) ? codes : [own.code, ...codes];
  return [...new Set(wanted)].flatMap((code): RegionCourt[] => {
    const listed = courtByCode(code);
    if (code === own.code)
      return [{ code, name: own.name, level: listed?.level ?? 'basic', parent: listed?.parent ?? null }];
    return listed === null ? [] : [{ code, name: listed.name, level: listed.level, parent: listed.parent }];
  });
};

/** The court of a region with this code; `null` when it is none of it. */
export const courtIn = (region: CourtRegion, code: string): RegionCourt | null =>
  region.courts.find((court) => court.code === code) ?? null;

/** Whether another court can be chosen here. */
export const offersOthers = (region: CourtRegion | undefined): region is CourtRegion =>
  region !== undefined && region.courts.length > 1;

const bare = (name: string): string => name.slice(provinceOf(name)?.length ?? 0);

/**
 * The court of the region to which a hint points: the one in whose district the case's places lie, this one before others;
 * for a case of the intermediate court the one above. `null`: it cannot be told. A hint, never a ruling.
 */
export const suggestedCourt = (hint: CourtHint | null, region: CourtRegion): RegionCourt | null => {
  if (hint === null) return null;
  const own = courtIn(region, region.own);
  if (hint.kind === 'intermediate') return own?.parent ? courtIn(region, own.parent) : null;
  if (hint.kind === 'here') return own;
  const named = (hint.courts ?? []).flatMap((name) =>
    region.courts.filter(({ code, name: its }) => code !== region.own && bare(its) === bare(name)),
  );
  return named[0] ?? null;
};
