/** How long one side sounds, and the silence after it, ms. */
const tone = 1_000;
const silence = 500;

/** A tone that small loudspeakers play and old ears hear, Hz. */
const pitch = 660;

/** Plays a tone at the left and at the right in turn, and tells which sounds, until it is ended. */
export const playSides = (told: (side: 'left' | 'right' | null) => void): (() => void) => {
  const context = new AudioContext();
  const pan = context.createStereoPanner();
  const volume = context.createGain();
  const source = context.createOscillator();
  source.frequency.value = pitch;
  volume.gain.value = 0;
  source.connect(volume).connect(pan).connect(context.destination);
  source.start();
  let timer = 0;
  let next: 'left' | 'right' = 'left';
  const sound = (): void => {
    pan.pan.value = next === 'left' ? -1 : 1;
    volume.gain.setTargetAtTime(0.5, context.currentTime, 0.01);
    told(next);
    timer = window.setTimeout(() => {
      volume.gain.setTargetAtTime(0, context.currentTime, 0.01);
      told(null);
      next = next === 'left' ? 'right' : 'left';
      timer = window.setTimeout(sound, silence);
    }, tone);
  };
  sound();
  return () => {
    clearTimeout(timer);
    void context.close();
  };
};
