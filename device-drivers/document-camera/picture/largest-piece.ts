/** Size of the largest connected piece of the marked pixels (1), four neighbours each. The marks are used up. */
export const largestPiece = (marks: Uint8Array, width: number): number => {
  let largest = 0;
  const stack: number[] = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (marks[start] !== 1) continue;
    let size = 0;
    stack.push(start);
    marks[start] = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size += 1;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
        if (marks[next] === 1) {
          marks[next] = 0;
          stack.push(next);
        }
    }
    largest = Math.max(largest, size);
  }
  return largest;
};
