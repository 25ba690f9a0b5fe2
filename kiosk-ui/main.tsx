import './styles/all.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { CameraProvider } from './camera/camera-context.ts';
import { connectCamera } from './camera/camera-link.ts';
import { createCameraOwner } from './camera/camera-owner.ts';
import { connectToHost } from './connection.ts';
import { lockDown } from './lock-down.ts';
import { applyPixelsPerMm, cameraTurned, hostUrl, pixelsPerMm } from './page-meta.ts';
import { markPainted } from './paint-probe.ts';
import { readAloud } from './read-aloud.ts';
import { installSpatialFocus } from './spatial-focus.ts';

applyPixelsPerMm(pixelsPerMm());
lockDown();
installSpatialFocus();

const link = connectToHost(`${location.origin.replace(/^http/u, 'ws')}${hostUrl('/ws')}`);
const reading = readAloud(link);

for (const type of ['pointerdown', 'keydown'] as const) {
  document.addEventListener(type, () => link.touched(), { capture: true });
}
effect(() => {
  const push = link.push.value;
  if (push) markPainted(push.rev);
});

const root = document.getElementById('screen');
if (root === null) throw new Error('index.html has no #screen');
const turned = cameraTurned();
const camera = turned === null ? null : { owner: createCameraOwner(), turned };
if (camera) connectCamera(`${location.origin.replace(/^http/u, 'ws')}${hostUrl('/camera')}`, camera.owner);
render(
  <CameraProvider value={camera}>
    <App link={link} readAgain={reading.again} />
  </CameraProvider>,
  root,
);
