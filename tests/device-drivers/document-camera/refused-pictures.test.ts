import { expect, test } from 'vitest';
import { lookAt, table, wrong } from './examined-scenes.ts';

test('what cannot be read is refused with the right word', { timeout: 300_000 }, async () => {
  const rows = await lookAt(['blurred', 'moved', 'glare', 'dark', 'cutOff', 'noSheet', 'severalSheets'], 3);
  expect(rows).toHaveLength(21);
  // Known: a form that moved by 1.6 mm still has sharp rules; white paper cut off on a white table may end at a line of print.
  expect(wrong(rows), table(rows)).toBeLessThanOrEqual(1);
});
