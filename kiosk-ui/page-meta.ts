const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** A 21.5" FHD panel, for a page that no host has filled in. */
const usualPixelsPerMm = 4.03;

/** The token of this start of the host; empty where no host has filled it in. */
export const kioskToken = (): string => {
  const token = meta('kiosk-token');
  return token.startsWith('__') ? '' : token;
};

/** The style sheets' pixels of a millimetre: the host gives the panel's own, of which a scaled browser draws several for one. */
export const pixelsPerMm = (): number => {
  const given = Number(meta('kiosk-pixels-per-mm'));
  return (Number.isFinite(given) && given > 0 ? given : usualPixelsPerMm) / devicePixelRatio;
};

/** How the camera over the table is mounted, clockwise, degrees; `null`: the terminal has none. */
export const cameraTurned = (): 0 | 90 | 180 | 270 | null => {
  switch (meta('kiosk-camera')) {
    case '0':
      return 0;
    case '90':
      return 90;
    case '180':
      return 180;
    case '270':
      return 270;
    default:
      return null;
  }
};

/** Makes every size of the style sheets real millimetres. */
export const applyPixelsPerMm = (perMm: number): void => {
  document.documentElement.style.setProperty('--mm', `${perMm}px`);
};

/** An address of the host with this start's token, without which the host gives nothing of the visit. */
export const hostUrl = (path: string): string => {
  if (!path.startsWith('/')) return path;
  const token = kioskToken();
  return token === '' ? path : `${path}${path.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}`;
};
