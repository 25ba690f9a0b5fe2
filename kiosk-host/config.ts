import { z } from 'zod';
import { courtConfig } from './court-config.ts';
import { devicesConfig, port } from './device-config.ts';

/** `kiosk.config.json`: what this terminal is. Unknown keys are refused, so that a misspelt one is found. */
export const kioskConfig = z.strictObject({
  terminal: z.strictObject({
    /** Short, upper case: it is part of every receipt number. */
    id: z.string().regex(/^[A-Z0-9]{2,12}$/),
    name: z.string().min(1).max(30),
    /** Where it stands, for the guide. */
    place: z.string().min(1).max(60),
  }),
  /** Loopback only: nothing outside the machine talks to the host. */
  listen: z.strictObject({ host: z.enum(['127.0.0.1', '::1']), port }),
  dataFolder: z.string().min(1),
  /** The panel as it hangs: sizes on screen are millimetres. */
  screen: z.strictObject({
    widthMillimetres: z.number().positive(),
    widthPixels: z.number().int().positive(),
  }),
  languages: z.array(z.enum(['zh', 'ko', 'en'])).min(1),
  /**
   * Video calls with a clerk, for a terminal with a microphone and a loudspeaker. `camera`: words in the label of the camera that
   * sees the person, none of them: whichever there is; `null`: there is none, and the person is heard only. Absent: a guide
   * comes on foot.
   */
  videoCall: z.strictObject({ camera: z.string().max(100).nullable() }).optional(),
  /**
   * The way of the staff to the maintenance. `pinHash` as `npx node kiosk-host/maintenance/hash-pin.ts` prints it; so many wrong
   * tries lock it for so long, also over a restart. Absent: nobody can enter it.
   */
  maintenance: z
    .strictObject({
      pinHash: z.string().regex(/^scrypt\$\d+\$\d+\$\d+\$[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+$/),
      tries: z.number().int().min(1).max(20).default(5),
      lockMinutes: z
        .number()
        .int()
        .min(1)
        .max(24 * 60)
        .default(15),
      /** Where the system mounts sticks, each in a folder of its own. */
      stickFolder: z.string().min(1).default('/media'),
    })
    .optional(),
  /** How the terminal is watched from afar. Without `mqtt` it tells the court over its API how it stands. */
  watching: z
    .strictObject({
      /** Where `/healthz` and `/metrics` are served; absent: nowhere. Nothing of a visitor is there. */
      listen: z.strictObject({ host: z.string().min(1), port }).optional(),
      /** An MQTT 5 broker: `mqtts://host:8883`. */
      mqtt: z
        .strictObject({
          url: z.string().regex(/^(mqtts?|wss?):\/\//),
          username: z.string().min(1).optional(),
          password: z.string().min(1).optional(),
          caFile: z.string().min(1).optional(),
        })
        .optional(),
    })
    .default({}),
  court: courtConfig,
  devices: devicesConfig,
  /** How long a person waits for the court's receipt before being told that the case is kept, ms. */
  submitWaitMilliseconds: z.number().int().min(1_000).max(60_000).default(8_000),
  /** How long a kept draft lives, days. */
  draftDays: z.number().int().min(1).max(30).default(7),
});

export type KioskConfig = z.infer<typeof kioskConfig>;

/** A configuration as it is written: what has a default may be missing. */
export type WrittenKioskConfig = z.input<typeof kioskConfig>;
