import { afterAll } from 'vitest';
import type { CameraPageFault } from '../../../bench/document-camera/simulated-camera-page.ts';
import { createPictureJudge } from '../../../device-drivers/document-camera/picture/picture-judge.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openCameraRig } from './camera-rig.ts';

const OWN_FAULTS: Readonly<Record<string, CameraPageFault>> = {
  'the browser may not open it': { kind: 'denied' },
  'another program has it': { kind: 'inUse' },
  'it does not start': { kind: 'doesNotStart' },
  'the page hangs': { kind: 'hangs' },
  'pictures never come': { kind: 'takesNothing' },
  'answers come late': { kind: 'late', milliseconds: 2_500 },
  'words that are none': { kind: 'garbage' },
  'answers to nobody': { kind: 'answersNobody' },
  'each answer twice': { kind: 'twice' },
  'half a picture': { kind: 'cutPicture' },
  'a lying length': { kind: 'lyingLength' },
  'a picture that is none': { kind: 'notAPicture' },
  'no to every picture': { kind: 'refusesPictures' },
};

// The rigs run side by side: one thread examines the pictures of all, as one would on a terminal.
const judge = createPictureJudge();
afterAll(() => judge.close());

describeDriverContract('document camera, over the WebSocket of its page', async (clock) => {
  const rig = await openCameraRig(clock, { judge });
  const { driver, page, line } = rig;
  return {
    driver,
    deed: (request) => driver.capture(request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    ownFaults: {
      ...Object.fromEntries(
        Object.entries(OWN_FAULTS).map(([name, fault]) => [
          name,
          async () => {
            const end = page.inject(fault);
            return async () => end();
          },
        ]),
      ),
      'the camera is unplugged': async () => {
        page.unplug();
        return async () => page.plug();
      },
    },
    close: rig.close,
  };
});
