import { z } from 'zod';

/** Anything JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** How deep an answer may be nested: the deepest form has a table in a group, far less than this. */
export const maxJsonDepth = 16;

/** Whether a value is JSON and nested no deeper than `maxDepth`. Walks without recursion: a hostile depth must not end the stack. */
export const isBoundedJson = (value: unknown, maxDepth: number = maxJsonDepth): boolean => {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: here, depth } = next;
    if (here === null || typeof here === 'boolean' || typeof here === 'string') continue;
    if (typeof here === 'number' && Number.isFinite(here)) continue;
    if (typeof here !== 'object' || depth >= maxDepth) return false;
    for (const member of Object.values(here)) left.push({ value: member, depth: depth + 1 });
  }
  return true;
};

/** Schema of a bounded JSON value. In the OpenAPI document it is the schema that takes anything. */
export const jsonValue = z
  .unknown()
  .refine((value) => isBoundedJson(value), { error: 'not JSON, or nested too deep' }) as z.ZodType<JsonValue>;
