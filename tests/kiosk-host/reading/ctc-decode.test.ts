import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, ctcDecode } from '../../../kiosk-host/reading/ctc-decode.ts';

const classes = classesOf('甲\n乙\n,\n，\n1\n');

/** Shares of the classes for each step: `most` for the one meant, the rest for the others alike. */
const sharesOf = (steps: readonly number[], most = 0.9): Float32Array => {
  const shares = new Float32Array(steps.length * classes.length).fill((1 - most) / (classes.length - 1));
  for (const [step, index] of steps.entries()) shares[step * classes.length + index] = most;
  return shares;
};

test('the blank comes first and the space last, and the list of characters between them', () => {
  expect(classes).toEqual(['', '甲', '乙', ',', '，', '1', ' ']);
});

test('every text comes back however long each character stands, doubled characters with a blank between', () => {
  const character = fc.record({
    index: fc.integer({ min: 1, max: classes.length - 1 }),
    steps: fc.integer({ min: 1, max: 3 }),
    blanks: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(character), fc.double({ min: 0.3, max: 1, noNaN: true }), (line, most) => {
      const steps = line.flatMap(({ index, steps: count, blanks }, at) => [
        ...Array.from({ length: Math.max(blanks, line[at - 1]?.index === index ? 1 : 0) }, () => 0),
        ...Array.from({ length: count }, () => index),
      ]);
      const read = ctcDecode(sharesOf(steps, most), 0, steps.length, classes);
      expect(read.text).toBe(line.map(({ index }) => classes[index]).join(''));
      expect(read.confidence).toBeCloseTo(line.length === 0 ? 0 : most, 4);
    }),
  );
});
