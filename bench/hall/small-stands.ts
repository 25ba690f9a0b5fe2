import { openCabinetStand } from './small/cabinet-stand.ts';
import { openCodeScannerStand } from './small/code-scanner-stand.ts';
import { openKeypadStand } from './small/keypad-stand.ts';
import { openLampBoardStand } from './small/lamp-board-stand.ts';
import { openSignaturePadStand } from './small/signature-pad-stand.ts';
import { openUpsStand } from './small/ups-stand.ts';
import type { OpenSmallStand } from './small-stand.ts';

/** Every small device of the hall, in the order of the panel. A new one is a file in `small/` and a line here. */
export const SMALL_STANDS = {
  lampBoard: openLampBoardStand,
  keypad: openKeypadStand,
  codeScanner: openCodeScannerStand,
  signaturePad: openSignaturePadStand,
  ups: openUpsStand,
  materialCabinet: openCabinetStand,
} as const satisfies Record<string, OpenSmallStand>;

/** The name of a small device of the hall. */
export type SmallDeviceName = keyof typeof SMALL_STANDS;
