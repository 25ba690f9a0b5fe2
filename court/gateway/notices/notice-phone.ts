import type { FilingManifest } from '../../contract/filing-manifest.ts';

/** A mobile number as the terminal keeps it (flows/forms/kinds/phone.ts): mainland, or with its country's code. */
const mobile = /^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/;

/**
 * The number to which the person agreed that the court sends messages: that of electronic service on the address-for-service form
 * (送达地址确认书), and only with the consent on it. `null`: no consent, or no mobile number. Never the other numbers of the form.
 */
export const noticePhone = ({ eServiceConsent, answers }: FilingManifest): string | null => {
  if (!eServiceConsent || answers['service.electronic.electronic.accepts'] !== true) return null;
  const given = answers['service.electronic.electronic.phone'];
  return typeof given === 'string' && mobile.test(given) ? given : null;
};
