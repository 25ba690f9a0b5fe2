/** A stack of different papers that was put in at once waits under this name of a material until it is sorted. */
export const stackId = 'stack';
