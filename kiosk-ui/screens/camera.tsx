import type { ViewOf } from '../../flows/view/view.ts';
import { useCamera } from '../camera/camera-context.ts';
import { CameraPreview } from '../camera/camera-preview.tsx';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

/** Photograph the pages of one paper: what the camera sees, and how the last picture came out. */
export const CameraScreen = ({ view }: { readonly view: ViewOf<'camera'> }) => {
  const camera = useCamera();
  return (
    <ScreenLayout view={view}>
      <div role="status">
        {view.faults.map((fault) => (
          <Callout key={fault} tone="warning">
            {fault}
          </Callout>
        ))}
        {view.takenText !== null && <Callout tone="good">{view.takenText}</Callout>}
        {view.state === 'taking' && <span class="at-work" aria-hidden="true" />}
      </div>
      <div class="camera-room">
        <div class="camera-frame">
          {camera && <CameraPreview camera={camera.owner} label={view.previewLabel} turned={camera.turned} />}
        </div>
        {view.keep && <ActionButton action={view.keep} />}
        {view.taken && (
          <div class="camera-taken">
            <PagePicture picture={view.taken} />
          </div>
        )}
      </div>
    </ScreenLayout>
  );
};
