import type { VideoServer } from '../../flows/view/view.ts';
import type { TerminalWord } from './call-messages.ts';

/** Candidates are waited for so long, ms: on a court's own network they are there at once. */
const gatheringLimit = 2_000;

/** The clerk's answer and the connection are waited for so long, ms. */
const connectLimit = 45_000;

/** One connection with a clerk's browser. */
export interface Peer {
  send(message: TerminalWord): void;
  close(): void;
}

/** What the panel wants to know of it. */
export interface PeerEvents {
  onConnected(): void;
  /** It did not come about, or broke off. Once, and not after `close`. */
  onFailed(): void;
  onPicture(stream: MediaStream): void;
  onMessage(text: string): void;
  /** The clerk can hear messages now. */
  onReady(): void;
}

const media = async (wish: MediaStreamConstraints): Promise<readonly MediaStreamTrack[]> => {
  try {
    return (await navigator.mediaDevices.getUserMedia(wish)).getTracks();
  } catch {
    // The clerk's voice comes all the same, and the clerk sees that there is no picture.
    return [];
  }
};

/** The microphone, and the camera whose label has these words in it: the one over the table sees papers, not the person. */
const ownTracks = async (camera: string | null): Promise<readonly MediaStreamTrack[]> => {
  const sound = await media({ audio: true });
  if (camera === null) return sound;
  // Labels are told only to a page that has something open.
  const device = (await navigator.mediaDevices.enumerateDevices()).find(
    ({ kind, label }) => kind === 'videoinput' && label.includes(camera),
  );
  if (device === undefined) return sound;
  const wish = { deviceId: { exact: device.deviceId }, width: 640, height: 480 };
  return [...sound, ...(await media({ video: wish }))];
};

const gathered = (connection: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      if (connection.iceGatheringState === 'complete') resolve();
    };
    connection.addEventListener('icegatheringstatechange', done);
    setTimeout(resolve, gatheringLimit);
    done();
  });

/** Begins a connection. `exchange` brings the offer to the clerk and the answer back; it rejects when nobody answers. */
export const connectPeer = (
  means: {
    readonly servers: readonly VideoServer[];
    readonly camera: string | null;
    readonly exchange: (sdp: string, signal: AbortSignal) => Promise<string>;
  },
  events: PeerEvents,
): Peer => {
  const connection = new RTCPeerConnection({
    iceServers: means.servers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      ...(username === undefined ? {} : { username }),
      ...(credential === undefined ? {} : { credential }),
    })),
  });
  const over = new AbortController();
  const channel = connection.createDataChannel('help');
  let tracks: readonly MediaStreamTrack[] = [];

  const close = (): void => {
    over.abort();
    clearTimeout(limit);
    for (const track of tracks) track.stop();
    connection.close();
  };
  const fail = (): void => {
    if (over.signal.aborted) return;
    close();
    events.onFailed();
  };
  const limit = setTimeout(() => {
    if (connection.connectionState !== 'connected') fail();
  }, connectLimit);

  connection.addEventListener('connectionstatechange', () => {
    if (connection.connectionState === 'connected') events.onConnected();
    if (connection.connectionState === 'failed') fail();
  });
  connection.addEventListener('track', ({ streams: [stream], track }) =>
    events.onPicture(stream ?? new MediaStream([track])),
  );
  channel.addEventListener('open', () => events.onReady());
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => events.onMessage(data));

  const begin = async (): Promise<void> => {
    tracks = await ownTracks(means.camera);
    if (over.signal.aborted) {
      for (const track of tracks) track.stop();
      return;
    }
    const stream = new MediaStream([...tracks]);
    for (const track of tracks) connection.addTrack(track, stream);
    for (const kind of ['audio', 'video'] as const)
      if (!tracks.some((track) => track.kind === kind))
        connection.addTransceiver(kind, { direction: 'recvonly' });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered(connection);
    const sdp = await means.exchange(connection.localDescription?.sdp ?? '', over.signal);
    if (!over.signal.aborted) await connection.setRemoteDescription({ type: 'answer', sdp });
  };
  begin().catch(fail);

  return {
    send: (message) => {
      if (channel.readyState === 'open') channel.send(JSON.stringify(message));
    },
    close,
  };
};
