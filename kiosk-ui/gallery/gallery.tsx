import '../styles/all.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { VisitorEvent } from '../../flows/session/visitor-event.ts';
import type { Contrast, Push, TextSize } from '../../flows/view/view.ts';
import { App } from '../app.tsx';
import { lockDown } from '../lock-down.ts';
import { applyPixelsPerMm, pixelsPerMm } from '../page-meta.ts';
import { markPainted } from '../paint-probe.ts';
import { createPressGuard } from '../press-guard.ts';
import type { ScreenLink } from '../screen-link.ts';
import { installSpatialFocus } from '../spatial-focus.ts';
import { makeSamples } from './samples.ts';

/** What a test drives the gallery with; a person uses the address: `#question-money/large/dark`, Page Up and Page Down. */
interface Gallery {
  readonly names: readonly string[];
  /** Events that the screen sent, in order. */
  readonly sent: VisitorEvent[];
  /** Shows a sample; `null` is the page before the first push. */
  show(name: string | null, textSize: TextSize, contrast: Contrast): number;
  /** Whether the connection stands. */
  setLink(state: 'open' | 'lost'): void;
  /** A push as from the host: the last one with some of it changed. */
  again(change: (push: Push) => Push): number;
}

declare global {
  interface Window {
    gallery?: Gallery;
  }
}

applyPixelsPerMm(pixelsPerMm());
lockDown();
installSpatialFocus();

const samples = await makeSamples();
const push = signal<Push | null>(null);
const state = signal<'connecting' | 'open' | 'lost'>('open');
const guard = createPressGuard();
const sent: VisitorEvent[] = [];
let rev = 0;

const give = (next: Omit<Push, 'rev'>): number => {
  rev += 1;
  guard.answered(rev);
  push.value = { ...next, rev };
  return rev;
};

const link: ScreenLink = {
  push,
  state,
  held: guard.held,
  send: (event) => {
    const current = push.value;
    if (!current || !guard.take(current.rev)) return false;
    sent.push(event);
    const { frame, view } = current;
    if (event.type === 'session.textSizeChosen')
      give({ view, frame: { ...frame, textSize: event.textSize } });
    if (event.type === 'session.contrastChosen')
      give({ view, frame: { ...frame, contrast: event.contrast } });
    return true;
  },
  touched: () => {},
};

const gallery: Gallery = {
  names: samples.map((sample) => sample.name),
  sent,
  show: (name, textSize, contrast) => {
    guard.release();
    if (name === null) {
      push.value = null;
      return rev;
    }
    const sample = samples.find((each) => each.name === name);
    if (!sample) throw new Error(`there is no sample ${name}`);
    return give({ view: sample.view, frame: { ...sample.frame, textSize, contrast } });
  },
  setLink: (to) => {
    state.value = to;
  },
  again: (change) => {
    if (push.value === null) throw new Error('nothing is shown');
    return give(change(push.value));
  },
};
window.gallery = gallery;

effect(() => {
  if (push.value) markPainted(push.value.rev);
});

const fromAddress = (): void => {
  const [name = '', textSize = 'normal', contrast = 'light'] = location.hash.slice(1).split('/');
  gallery.show(gallery.names.includes(name) ? name : 'attract', textSize as TextSize, contrast as Contrast);
};
window.addEventListener('hashchange', fromAddress);
document.addEventListener('keydown', (event) => {
  const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
  if (step === 0) return;
  const [name = '', ...rest] = location.hash.slice(1).split('/');
  const { names } = gallery;
  const to = names[(Math.max(0, names.indexOf(name)) + step + names.length) % names.length];
  location.hash = [to, ...rest].join('/');
});
fromAddress();

const root = document.getElementById('screen');
if (root === null) throw new Error('index.html has no #screen');
render(<App link={link} readAgain={() => {}} />, root);
