import { useEffect, useRef } from 'preact/hooks';
import type { CameraOwner } from './camera-owner.ts';

/** What the camera sees, live; nothing is drawn while it is closed. `turned` is how the camera is mounted, clockwise, degrees. */
export const CameraPreview = ({
  camera,
  label,
  turned = 0,
}: {
  readonly camera: CameraOwner;
  readonly label: string;
  readonly turned?: 0 | 90 | 180 | 270;
}) => {
  const video = useRef<HTMLVideoElement>(null);
  const stream = camera.stream.value;
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = stream;
    // Refused when the element goes before it plays; the next stream asks again.
    if (stream) shown.play().catch(() => undefined);
    return () => {
      shown.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      class="camera-preview"
      data-live={stream ? '' : undefined}
      aria-label={label}
      muted
      playsInline
      disablePictureInPicture
      style={turned === 0 ? {} : { transform: `rotate(${turned}deg)` }}
    />
  );
};
