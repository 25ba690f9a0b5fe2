import type { Mask } from '../transports/recording-transport.ts';

const PASSWORD = Buffer.from('PASSWORD ');
const STAR = 0x2a;
const LINE_FEED = 0x0a;

/** Makes the mask for recordings: the password is starred. Nothing personal crosses this wire; each line is written whole. */
export const createNutMask = (): Mask => (bytes, direction) => {
  const isPassword = direction === 'out' && PASSWORD.equals(bytes.subarray(0, PASSWORD.length));
  return isPassword
    ? bytes.map((byte, index) => (index < PASSWORD.length || byte === LINE_FEED ? byte : STAR))
    : bytes;
};
