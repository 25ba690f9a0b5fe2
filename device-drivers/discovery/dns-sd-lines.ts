/** A service that answered, as `avahi-browse` tells it. */
export interface FoundService {
  /** `_uscan._tcp`. */
  readonly type: string;
  /** The instance's name, as people read it. */
  readonly name: string;
  /** `scanner.local`; resolves only where the system asks mDNS (nss-mdns). */
  readonly host: string;
  /** The address that it answered from: it can be connected to without mDNS. */
  readonly address: string;
  readonly port: number;
  /** The TXT record; keys in lower case (RFC 6763 §6.4: case does not count), `''` for a key without a value. */
  readonly txt: Readonly<Record<string, string>>;
}

/** Bytes from text in which `\DDD` is a byte in decimal and `\x` the character x (avahi-common/domain.c, avahi_escape_label). */
const unescaped = (text: string): string => {
  const bytes: Buffer[] = [];
  for (const [part, decimal, character] of text.matchAll(/\\(\d{3})|\\(.)|[^\\]+|\\$/gsu)) {
    if (decimal !== undefined && Number(decimal) < 256) bytes.push(Buffer.from([Number(decimal)]));
    else bytes.push(Buffer.from(character ?? part));
  }
  return Buffer.concat(bytes).toString('utf8');
};

/** The strings of a TXT record, each in quotation marks with the same escapes (avahi-common/strlst.c). */
const txtOf = (text: string): Readonly<Record<string, string>> => {
  const entries = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map((match): readonly [string, string] => {
    const entry = unescaped(match[1] ?? '');
    const at = entry.indexOf('=');
    return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
  });
  return Object.fromEntries(
    entries.filter(([key]) => key !== '').map(([key, value]) => [key.toLowerCase(), value]),
  );
};

/**
 * Reads one line of `avahi-browse --parsable --resolve`: `=;interface;protocol;name;type;domain;host;address;port;txt`. `null`
 * for a line that resolves nothing. Semicolons in the name are escaped; those in the TXT record are not, and it is last.
 */
export const parseBrowseLine = (line: string): FoundService | null => {
  const [mark, , , name, type, , host, address, port, ...txt] = line.split(';');
  if (mark !== '=' || !name || !type || !host || !address || port === undefined) return null;
  if (!/^\d{1,5}$/.test(port) || Number(port) === 0 || Number(port) > 65_535) return null;
  return { type, name: unescaped(name), host, address, port: Number(port), txt: txtOf(txt.join(';')) };
};

/** One entry for each service: it is told once for each interface and address family, and IPv4 is what every device of ours speaks. */
export const distinctServices = (found: readonly FoundService[]): readonly FoundService[] => {
  const known = new Map<string, FoundService>();
  for (const service of found) {
    const key = JSON.stringify([service.type, service.name, service.host, service.port]);
    const before = known.get(key);
    if (before === undefined || (before.address.includes(':') && !service.address.includes(':')))
      known.set(key, service);
  }
  return [...known.values()];
};
