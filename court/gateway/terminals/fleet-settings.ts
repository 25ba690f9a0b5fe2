import { z } from 'zod';

/** The MQTT 5 broker that the terminals tell how they stand. Several gateways share what comes in. */
export const fleetSettings = z.strictObject({
  url: z.string().regex(/^(mqtts?|wss?):\/\//),
  username: z.string().min(1).optional(),
  password: z.string().min(1).optional(),
  /** File of the certificate authority of the broker (PEM); absent: the system's. */
  caFile: z.string().min(1).optional(),
});

/** How the broker is reached. */
export type FleetSettings = z.infer<typeof fleetSettings>;
