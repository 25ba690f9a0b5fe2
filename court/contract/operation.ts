import type { z } from 'zod';
import type { CourtErrorCode } from './court-error.ts';

/** One operation of the API: the gateway's routes and the OpenAPI document are both made from it. */
export interface Operation {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With `{name}` for a path parameter, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly parameters?: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  /** The greatest body in bytes, where it is more than a few lines. */
  readonly maxBody?: number;
  /** What stands after the question mark; each must be given. */
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** `anyone`: no token is asked for; whoever has the id in the path may. `system`: the token of a court's own case system. Absent: a terminal's. */
  readonly access?: 'anyone' | 'system';
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** Beyond those that any operation can give. */
  readonly errors: readonly CourtErrorCode[];
}
