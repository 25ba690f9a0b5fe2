/** A page with nothing but the camera, as the terminal's screen would hold it. */
import { render } from 'preact';
import { connectCamera } from '../../../../kiosk-ui/camera/camera-link.ts';
import { createCameraOwner } from '../../../../kiosk-ui/camera/camera-owner.ts';
import { CameraPreview } from '../../../../kiosk-ui/camera/camera-preview.tsx';

const camera = createCameraOwner();
connectCamera(`${location.origin.replace(/^http/u, 'ws')}/camera`, camera);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
render(<CameraPreview camera={camera} label="摄像头里看到的" />, root);
