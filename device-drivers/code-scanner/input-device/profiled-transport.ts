import { fail, type Result } from '../../contract.ts';
import type { Transport } from '../../transports/transport.ts';
import { noDeviceFault } from '../../transports/transport-faults.ts';
import { type ProfileProblem, profileProblemText } from './load-profile.ts';

/** A transport that is opened only once it is known what speaks on it. */
export interface ProfiledTransport<Profile> {
  readonly transport: Transport;
  /** The model's data. Throws before the first opening: nothing asks for it by then. */
  readonly profile: Profile;
}

/**
 * Puts the loading of a model's data before the opening of its link. Data that there is none of, or that makes no
 * sense, is a fault of the configuration: the device is out of service and the terminal works without it.
 */
export const createProfiledTransport = <Profile>(
  transport: Transport,
  load: () => Promise<Result<Profile, ProfileProblem>>,
): ProfiledTransport<Profile> => {
  let loaded: { readonly profile: Profile } | null = null;
  return {
    transport: {
      name: transport.name,
      open: async (signal) => {
        if (loaded === null) {
          const found = await load();
          if (!found.ok)
            return fail({ ...noDeviceFault(profileProblemText(found.error)), action: 'configuration' });
          loaded = { profile: found.value };
        }
        return transport.open(signal);
      },
    },
    get profile() {
      if (loaded === null) throw new Error('a link without a profile');
      return loaded.profile;
    },
  };
};
