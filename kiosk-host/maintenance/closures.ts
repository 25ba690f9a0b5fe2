import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../device-drivers/contract.ts';
import { type ServiceId, serviceIds } from '../../flows/services/service-list.ts';
import type { ClosedFacts } from '../../flows/session/session-context.ts';

/** What can be taken out of service. */
export type Closable =
  | { readonly kind: 'terminal' }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'service'; readonly id: ServiceId | 'filing' };

/** What is out of service by somebody's wish: it stays so over a restart, until somebody wishes otherwise. */
export interface Closures {
  isClosed(what: Closable): boolean;
  /** `notice`: what visitors are told; the terminal only. */
  set(what: Closable, closed: boolean, notice?: string | null): void;
  /** A word to visitors, on every screen, until then (ms since the epoch); `null` takes it away. */
  setNotice(text: string | null, until: number): void;
  /** What visitors must know of it. */
  facts(): ClosedFacts;
  onChange(listener: () => void): void;
}

const nameOf = (what: Closable): string =>
  what.kind === 'terminal' ? 'terminal' : `${what.kind}:${what.id}`;

/** Closures in the terminal's own database. */
export const createClosures = (database: DatabaseSync, clock: Clock): Closures => {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const closed = new Map(
    database
      .prepare('select what, notice from closure')
      .all()
      .map(({ what, notice }) => [String(what), notice === null ? null : String(notice)] as const),
  );
  const kept = database.prepare('select text, until from visitor_notice').get();
  let notice = kept === undefined ? null : { text: String(kept.text), until: Number(kept.until) };
  return {
    isClosed: (what) => closed.has(nameOf(what)),
    set: (what, wished, notice = null) => {
      const name = nameOf(what);
      if (wished) {
        database
          .prepare('insert or replace into closure (what, at, notice) values (?, ?, ?)')
          .run(name, clock.now(), notice);
        closed.set(name, notice);
      } else {
        database.prepare('delete from closure where what = ?').run(name);
        closed.delete(name);
      }
      tell();
    },
    setNotice: (text, until) => {
      database.prepare('delete from visitor_notice').run();
      if (text !== null)
        database.prepare('insert into visitor_notice (text, until) values (?, ?)').run(text, until);
      notice = text === null ? null : { text, until };
      tell();
    },
    facts: () => ({
      terminal: closed.has('terminal') ? { notice: closed.get('terminal') ?? null } : null,
      notice: notice !== null && notice.until > clock.now() ? notice.text : null,
      services: (['filing', ...serviceIds] as const).filter((id) => closed.has(`service:${id}`)),
    }),
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
};
