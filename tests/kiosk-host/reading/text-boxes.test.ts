import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder, type TextBox, textBoxes } from '../../../kiosk-host/reading/text-boxes.ts';

const WIDE = 400;
const HIGH = 300;

/** A map as the detector gives it: the core of each line is marked. */
const mapOf = (boxes: readonly TextBox[], share = 0.9) => {
  const data = new Float32Array(WIDE * HIGH);
  for (const { x, y, length, height, angle } of boxes)
    for (let v = 0; v < HIGH; v += 1)
      for (let u = 0; u < WIDE; u += 1) {
        const [a, b] = [u + 0.5 - x, v + 0.5 - y];
        const along = a * Math.cos(angle) + b * Math.sin(angle);
        const across = b * Math.cos(angle) - a * Math.sin(angle);
        if (Math.abs(along) <= length / 2 && Math.abs(across) <= height / 2) data[v * WIDE + u] = share;
      }
  return { width: WIDE, height: HIGH, data };
};

test('a leaning line is found where it is, with its lean, and grown round its core', () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: 150, max: 250, noNaN: true }),
        y: fc.double({ min: 80, max: 220, noNaN: true }),
        length: fc.double({ min: 120, max: 240, noNaN: true }),
        height: fc.double({ min: 5, max: 14, noNaN: true }),
        angle: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
      }),
      (core) => {
        const { boxes, lean } = textBoxes(mapOf([core]));
        expect(boxes).toHaveLength(1);
        const [box] = boxes;
        expect(Math.abs((box?.x ?? 0) - core.x)).toBeLessThan(1.5);
        expect(Math.abs((box?.y ?? 0) - core.y)).toBeLessThan(1.5);
        expect(Math.abs(lean - core.angle)).toBeLessThan(0.02);
        expect(box?.height ?? 0).toBeGreaterThan(core.height * 1.4);
        expect(box?.height ?? 0).toBeLessThan(core.height * 3.2 + 4);
        expect(box?.length ?? 0).toBeGreaterThan(core.length + core.height * 0.4);
      },
    ),
    { numRuns: 40 },
  );
});

test('a short piece takes the lean of the long lines, and dust and doubtful marks are left out', () => {
  const angle = 0.05;
  const { boxes } = textBoxes(
    mapOf([
      { x: 200, y: 60, length: 200, height: 8, angle },
      { x: 200, y: 110, length: 200, height: 8, angle },
      { x: 60, y: 200, length: 9, height: 9, angle: 0 },
      { x: 350, y: 250, length: 2, height: 2, angle: 0 },
    ]),
  );
  expect(boxes).toHaveLength(3);
  for (const box of boxes) expect(box.angle).toBeCloseTo(angle, 1);
  expect(textBoxes(mapOf([{ x: 200, y: 60, length: 200, height: 8, angle: 0 }], 0.4)).boxes).toEqual([]);
});

test('a table on a leaning page is read row by row', () => {
  const lean = 0.03;
  const cells = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => {
      const [u, v] = [60 + column * 120, 60 + row * 30];
      return {
        name: `${row}${column}`,
        box: {
          x: u * Math.cos(lean) - v * Math.sin(lean),
          y: u * Math.sin(lean) + v * Math.cos(lean),
          length: 60,
          height: 18,
          angle: lean,
        },
      };
    }),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(cells, { minLength: 9 }), (shuffled) => {
      expect(inReadingOrder(shuffled, lean).map(({ name }) => name)).toEqual(cells.map(({ name }) => name));
    }),
  );
});
