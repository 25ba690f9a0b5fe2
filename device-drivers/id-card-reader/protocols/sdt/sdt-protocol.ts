import type { CardReaderProtocol } from '../../card-reader-protocol.ts';
import { createSdtCommands } from './sdt-commands.ts';
import type { Checksum } from './sdt-frame.ts';
import { createSdtMask } from './sdt-mask.ts';
import { createSdtSession } from './sdt-session.ts';

/** Makes the SDT / SAM_V protocol (居民身份证验证安全控制模块), or that of a model that differs from it in the check byte. */
export const createSdtProtocol = (profile: {
  readonly name: string;
  readonly checksum: Checksum;
}): CardReaderProtocol => ({
  name: profile.name,
  reads: { fingerprints: true, additionalAddresses: true },
  attach: (link) => createSdtSession(createSdtCommands({ ...link, checksum: profile.checksum })),
  createMask: () => createSdtMask(profile.checksum),
});
