import type { Clock } from '../contract.ts';
import { createTcpTransport } from '../transports/tcp-transport.ts';
import type { FoundDevice } from './found-device.ts';

/** Where upsd of Network UPS Tools listens (RFC 9271, section 3). */
export const UPSD = { host: '127.0.0.1', port: 3493 } as const;

/** How long an answer is waited for, ms: upsd is on this machine. */
const ANSWER = 1_000;

/** The names and descriptions in upsd's answer to `LIST UPS` (RFC 9271, 4.2.5). */
export const parseUpsList = (
  text: string,
): readonly { readonly name: string; readonly description: string }[] =>
  text.split('\n').flatMap((line) => {
    const [, name, description] = /^UPS (\S+) "((?:[^"\\]|\\.)*)"\s*$/.exec(line) ?? [];
    return name === undefined || description === undefined
      ? []
      : [{ name, description: description.replace(/\\(.)/g, '$1') }];
  });

/** The uninterruptible power supplies that upsd knows; none where it does not answer. */
export const listUps = async (options: {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly address?: { readonly host: string; readonly port: number };
}): Promise<readonly FoundDevice[]> => {
  const { clock, signal, address = UPSD } = options;
  const opened = await createTcpTransport(address).open(signal);
  if (!opened.ok) return [];
  const connection = opened.value;
  const over = new AbortController();
  let text = '';
  connection.onData((chunk) => {
    text += Buffer.from(chunk).toString('utf8');
    if (/^(END LIST UPS|ERR )/m.test(text)) over.abort();
  });
  connection.onClose(() => over.abort());
  await connection.write(Buffer.from('LIST UPS\n'));
  await clock.sleep(ANSWER, AbortSignal.any([over.signal, signal])).catch(() => undefined);
  await connection.close();
  return parseUpsList(text).map(({ name, description }) => ({
    on: 'ups',
    place: `${address.host}:${address.port}`,
    name: description,
    usb: null,
    deviceClass: 'ups',
    protocol: 'nut',
    address: `${name}@${address.host}:${address.port}`,
    note: null,
  }));
};
