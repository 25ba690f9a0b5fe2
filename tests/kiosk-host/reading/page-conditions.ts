/** How pages come out of scanners, cameras and fax machines, for measuring how well they are read. */
import sharp from 'sharp';
import { createChance } from '../../device-drivers/document-camera/table-pictures.ts';
import {
  blurred,
  jpegOf,
  leaning,
  type Pixels,
  pictureOf,
  scanned,
  shadowed,
} from '../pages/made-up-pages.ts';
import { drawLegalPage, type LegalPage, redSeal } from './legal-pages.ts';

/** Black and white only, as a fax sends it: 200 to the inch, specks where the line was bad. */
const faxed = async (page: Pixels): Promise<Pixels> => {
  const chance = createChance(4711);
  const { data, info } = await pictureOf(page)
    .greyscale()
    .threshold(150)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let speck = 0; speck < 1500; speck += 1)
    data[Math.floor(chance() * info.width * info.height)] = chance() < 0.7 ? 0 : 255;
  const colour = await sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { width: info.width, height: info.height, data: colour };
};

/** A condition: the picture as the terminal keeps it. */
export type Condition = (page: LegalPage) => Promise<Uint8Array>;

/** The conditions by name. */
export const conditions = {
  clean200: async (page) => jpegOf(scanned(await drawLegalPage(page, 200))),
  clean300: async (page) => jpegOf(scanned(await drawLegalPage(page, 300))),
  dpi150: async (page) => jpegOf(scanned(await drawLegalPage(page, 150), { noise: 3 }), 75),
  skewed: async (page) =>
    jpegOf(scanned(await leaning(await drawLegalPage(page, 200), 1.2), { noise: 3 }), 80),
  photo: async (page) =>
    jpegOf(
      shadowed(
        scanned(await blurred(await leaning(await drawLegalPage(page, 190), -0.6), 1.1), {
          paper: [214, 205, 188],
          black: 48,
          falloff: 0.25,
          noise: 5,
        }),
        'right',
        0.4,
        0.35,
        300,
      ),
      72,
    ),
  fax: async (page) => jpegOf(await faxed(await drawLegalPage(page, 200)), 80),
  sealed: async (page) =>
    jpegOf(scanned(await drawLegalPage(page, 200, `${redSeal(860, 620)}${redSeal(380, 1010)}`))),
} as const satisfies Record<string, Condition>;

/** The name of a condition. */
export type ConditionName = keyof typeof conditions;
