import type { LampName } from '../device-drivers/lamps/lamps.ts';
import type { View } from '../flows/view/view.ts';

/** The places that a screen sends a person to. Pure; a screen on which there is nothing to reach for lights nothing. */
export const placesOf = (view: View): readonly LampName[] => {
  switch (view.screen) {
    case 'lay-card':
    case 'remove-card':
      return ['cardReader'];
    case 'scan':
      return ['scanner'];
    case 'camera':
      return ['camera'];
    case 'sign':
      return ['signaturePad'];
    case 'printing':
    case 'farewell':
      return ['receiptPrinter', 'documentPrinter'];
    default:
      return [];
  }
};
