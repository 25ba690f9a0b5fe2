import { useEffect, useRef, useState } from 'preact/hooks';
import type { VideoCall } from '../../flows/view/view.ts';
import { Icon } from '../icons/icon.tsx';
import { hostUrl } from '../page-meta.ts';
import { ActionButton, EventButton } from '../parts/action-button.tsx';
import { useLink } from '../screen-link.ts';
import { readClerkWord } from './call-messages.ts';
import { connectPeer, type Peer } from './peer.ts';
import { type Outlined, outlineScreen, writeInto } from './screen-outline.ts';

/** How often the screen is looked at for the clerk, ms. */
const outlineEvery = 500;

/** What the clerk points at stays marked so long, ms. */
const pointedFor = 6_000;

/** Talking is being there: the host hears of it so often, ms. */
const presentEvery = 15_000;

/** So long stands that it did not come about, ms. */
const failedFor = 8_000;

const exchange = async (sdp: string, signal: AbortSignal): Promise<string> => {
  const answer = await fetch(hostUrl('/call/offer'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sdp }),
    signal,
  });
  if (!answer.ok) throw new Error(`offer: ${answer.status}`);
  return ((await answer.json()) as { readonly sdp: string }).sdp;
};

/** Where on the glass a clerk points. */
interface Pointed {
  readonly element: HTMLElement;
  readonly box: DOMRect;
}

const Ring = ({ box, words }: { readonly box: DOMRect; readonly words: string }) => (
  <div
    class="call-ring"
    style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` }}
  >
    <span role="status">{words}</span>
  </div>
);

/**
 * A clerk on the screen: seen and heard, can point at what is on it, and write into its blanks while the person lets them. What
 * was entered never leaves the terminal by this way, and to press on is the person's own.
 */
export const CallPanel = ({
  call,
  screen,
  step,
}: {
  readonly call: VideoCall;
  /** Changes with the screen. */
  readonly screen: string;
  /** How far the person is, in words without anything of the case. */
  readonly step: string;
}) => {
  const link = useLink();
  const picture = useRef<HTMLVideoElement>(null);
  const peer = useRef<Peer | null>(null);
  const outlined = useRef<{ turn: number; key: string; items: readonly Outlined[] }>({
    turn: 0,
    key: '',
    items: [],
  });
  const [state, setState] = useState<'connecting' | 'connected' | 'failed'>('connecting');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [letting, setLetting] = useState(false);
  const [canLet, setCanLet] = useState(false);
  const latest = useRef({ letting, step });
  latest.current = { letting, step };

  const show = (): void => {
    const items = outlineScreen();
    setCanLet(items.some(({ blank }) => blank !== null));
    const key = JSON.stringify([items.map(({ item }) => item), latest.current]);
    const last = outlined.current;
    // Another screen may have the same outline: its elements are others.
    const same =
      key === last.key && items.every(({ element }, index) => element === last.items[index]?.element);
    if (same) return;
    outlined.current = { turn: last.turn + 1, key, items };
    peer.current?.send({
      type: 'outline',
      turn: last.turn + 1,
      width: innerWidth,
      height: innerHeight,
      items: items.map(({ item, blank }) =>
        item.kind === 'blank' && blank === null ? { ...item, kind: 'button' } : item,
      ),
      step: latest.current.step,
      hands: latest.current.letting,
    });
  };
  const hear = (text: string): void => {
    const word = readClerkWord(text);
    if (word === null) return;
    const { turn, items } = outlined.current;
    const found = word.turn === turn ? items.find(({ item }) => item.id === word.id) : undefined;
    if (word.type === 'point') {
      if (found) setPointed({ element: found.element, box: found.element.getBoundingClientRect() });
      return;
    }
    const blank = latest.current.letting ? (found?.blank ?? null) : null;
    if (blank !== null) {
      writeInto(blank, word.text);
      setPointed({ element: blank, box: blank.getBoundingClientRect() });
    }
    peer.current?.send({ type: 'filled', ok: blank !== null });
  };

  useEffect(() => {
    let tries = 0;
    const begin = (): void => {
      tries += 1;
      peer.current = connectPeer(
        { servers: call.servers, camera: call.camera, exchange },
        {
          onConnected: () => setState('connected'),
          onFailed: () => {
            // Once more: a network that broke off may be there again.
            if (tries < 2) {
              setState('connecting');
              begin();
            } else setState('failed');
          },
          onPicture: (stream) => {
            if (picture.current && picture.current.srcObject !== stream) picture.current.srcObject = stream;
          },
          onMessage: hear,
          onReady: () => {
            outlined.current = { ...outlined.current, key: '' };
            show();
          },
        },
      );
    };
    begin();
    const looking = setInterval(show, outlineEvery);
    return () => {
      clearInterval(looking);
      peer.current?.close();
    };
  }, [call.callId]);
  useEffect(() => {
    if (state === 'connecting') return undefined;
    if (state === 'failed') {
      const timer = setTimeout(() => link.send({ type: 'session.videoEnded' }), failedFor);
      return () => clearTimeout(timer);
    }
    link.touched();
    const present = setInterval(() => link.touched(), presentEvery);
    return () => clearInterval(present);
  }, [state]);
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => setPointed(null), pointedFor);
    return () => clearTimeout(timer);
  }, [pointed]);
  // Leave to write is for the screen on which it was given.
  useEffect(() => {
    setLetting(false);
    setPointed(null);
  }, [screen]);

  return (
    <section class="call" data-state={state}>
      {/* biome-ignore lint/a11y/useMediaCaption: a live call has no captions to give */}
      <video ref={picture} class="call-picture" autoPlay playsInline />
      <div class="call-side">
        <p role="status">
          <Icon name={state === 'failed' ? 'warning' : 'guide'} />
          <span>{call[state]}</span>
        </p>
        <div class="call-deeds">
          {state === 'connected' && (canLet || letting) && (
            <EventButton
              event={null}
              onPress={() => setLetting(!letting)}
              pressed={letting}
              class="button-plain button-small"
            >
              <span>{letting ? call.lettingWrite : call.letWrite}</span>
            </EventButton>
          )}
          <ActionButton action={call.hangUp} icon="cross" small />
        </div>
      </div>
      {pointed?.element.isConnected && <Ring box={pointed.box} words={call.pointed} />}
    </section>
  );
};
