import { useMemo } from 'preact/hooks';
import { create } from 'qrcode';

/** Modules of light around a code without which no camera finds it (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as one path, a unit to a module; error correction M stands glare and finger marks. */
const drawn = (text: string): { readonly side: number; readonly path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (__, x) =>
      modules.get(y, x) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '',
    ).join(''),
  );
  return { side: modules.size + 2 * quiet, path: rows.join('') };
};

/** A code for a phone, dark on light in every theme. */
export const QrCode = ({ text, alt }: { readonly text: string; readonly alt: string }) => {
  const { side, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
};
