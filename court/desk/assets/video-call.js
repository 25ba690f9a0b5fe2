// A video call with the visitor at a terminal. The gateway carries only what the two browsers need to find one another;
// pictures, sound, the outline of the screen and what is pointed at go between them directly.

const page = document.querySelector('.video-call');
const { call, csrf } = page.dataset;
const part = (name) => page.querySelector(`[data-${name}]`);
const base = `/desk/calls/${call}/video`;

const words = {
  none: '还没有开始视频。',
  asked: '正在问对方愿不愿意视频，请等他在屏幕上选。',
  agreed: '对方同意了，正在接通……',
  declined: '对方不想视频。您可以走过去帮他。',
  over: '通话结束了。',
};
const say = (text) => {
  if (part('state').textContent !== text) part('state').textContent = text;
};
const form = (fields) => new URLSearchParams({ csrf, ...fields });

/** The clerk's own camera and microphone; a call without one of them is a call all the same. */
const ownMedia = async () => {
  const wishes = [{ audio: true, video: { width: 640, height: 480 } }, { audio: true }, { video: true }];
  for (const wish of wishes) {
    try {
      return await navigator.mediaDevices.getUserMedia(wish);
    } catch {
      // The next wish asks for less.
    }
  }
  return null;
};
const hint = (text) => {
  part('media-hint').hidden = text === '';
  part('media-hint').textContent = text;
};
const media = ownMedia().then((stream) => {
  if (stream === null)
    hint('没有摄像头和话筒，或者浏览器不让用：您看得到、听得到对方，对方看不到、听不到您。');
  else if (stream.getAudioTracks().length === 0) hint('没有话筒：对方听不到您说话。');
  else if (stream.getVideoTracks().length === 0) hint('没有摄像头：对方看不到您。');
  if (stream !== null) part('mine').srcObject = stream;
  return stream;
});

let connection = null;
let round = -1;
let over = false;
let channel = null;

const close = () => {
  connection?.close();
  connection = null;
  channel = null;
  part('outline').hidden = true;
  part('hands').hidden = true;
};

/** Every candidate is in the description when this is done; two seconds are enough on a court's own network. */
const gathered = (peer) =>
  new Promise((resolve) => {
    if (peer.iceGatheringState === 'complete') return resolve();
    const timer = setTimeout(resolve, 2000);
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      resolve();
    });
  });

const send = (message) => {
  if (channel?.readyState === 'open') channel.send(JSON.stringify(message));
};

const percent = (value) => `${(100 * value).toFixed(2)}%`;

/** One thing on the visitor's screen: a button to point with, and a blank where the visitor asked to have it filled in. */
const boxOf = (item, { turn, hands }) => {
  const box = document.createElement('div');
  box.className = `outline-${item.kind}`;
  box.style.left = percent(item.x);
  box.style.top = percent(item.y);
  box.style.width = percent(item.width);
  box.style.height = percent(item.height);
  const point = document.createElement('button');
  point.type = 'button';
  point.textContent = item.name;
  point.title = `指给他看：${item.name}`;
  point.addEventListener('click', () => {
    send({ type: 'point', turn, id: item.id });
    say(`已经指给他看：“${item.name}”。`);
  });
  box.append(point);
  if (hands && item.kind === 'blank') {
    const writing = document.createElement('form');
    const blank = document.createElement('input');
    blank.setAttribute('aria-label', `替他填：${item.name}`);
    blank.maxLength = 500;
    blank.autocomplete = 'off';
    const put = document.createElement('button');
    put.textContent = '填上';
    writing.append(blank, put);
    writing.addEventListener('submit', (event) => {
      event.preventDefault();
      send({ type: 'fill', turn, id: item.id, text: blank.value });
    });
    box.classList.add('outline-open');
    box.style.height = 'auto';
    box.append(writing);
  }
  return box;
};

/** Which outline is drawn: one that only moved must not take away what the clerk is writing. */
let drawn = '';
const draw = (outline) => {
  const key = JSON.stringify([outline.turn, outline.hands, outline.step, outline.items]);
  if (key === drawn) return;
  drawn = key;
  const place = part('outline');
  place.style.aspectRatio = `${outline.width} / ${outline.height}`;
  place.replaceChildren(...outline.items.map((item) => boxOf(item, outline)));
  place.hidden = false;
  if (outline.step) part('step').textContent = outline.step;
  part('outline-hint').textContent =
    '点一下，对方屏幕上那里就会亮起来。只有按钮和问题的名字，看不到他填的内容。';
  part('hands').hidden = !outline.hands;
};

const heard = (text) => {
  const message = JSON.parse(text);
  if (message.type === 'outline') draw(message);
  if (message.type === 'filled') say(message.ok ? '已经填上了，请他看一看。' : '没有填上：他的屏幕换了。');
};

const answer = async (offered) => {
  close();
  const mine = await media;
  const peer = new RTCPeerConnection({ iceServers: offered.iceServers });
  connection = peer;
  peer.addEventListener('track', ({ streams: [stream] }) => {
    part('theirs').srcObject = stream;
  });
  peer.addEventListener('datachannel', (event) => {
    channel = event.channel;
    channel.addEventListener('message', ({ data }) => heard(data));
  });
  peer.addEventListener('connectionstatechange', () => {
    if (peer !== connection) return;
    if (peer.connectionState === 'connected') say('通话中。');
    if (peer.connectionState === 'disconnected') say('网络不稳，正在重新接……');
    if (peer.connectionState === 'failed') say('没有接通。可以挂断再试，或者走过去。');
  });
  await peer.setRemoteDescription({ type: 'offer', sdp: offered.offer });
  for (const track of mine?.getTracks() ?? []) peer.addTrack(track, mine);
  await peer.setLocalDescription(await peer.createAnswer());
  await gathered(peer);
  await fetch(`${base}/answer`, {
    method: 'POST',
    body: form({ round: String(offered.round), sdp: peer.localDescription.sdp }),
  });
};

const look = async () => {
  const reply = await fetch(`${base}/state`, { redirect: 'error' });
  if (!reply.ok) return;
  const state = await reply.json();
  if (state.step && connection === null) part('step').textContent = state.step;
  if (state.video === 'agreed' && state.offer && state.round !== round) {
    round = state.round;
    say(words.agreed);
    await answer(state);
    return;
  }
  if (state.video === 'agreed') {
    if (connection === null) say(words.agreed);
    return;
  }
  close();
  say(words[state.video] ?? words.over);
  over = state.video !== 'asked';
  if (over) for (const track of (await media)?.getTracks() ?? []) track.stop();
};

/** One look after the other, until it is over. */
const follow = async () => {
  while (!over) {
    try {
      await look();
    } catch {
      say('和法院的网络断了，正在重试……');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};
void follow();

part('mute').addEventListener('click', async (event) => {
  const on = event.currentTarget.getAttribute('aria-pressed') !== 'true';
  event.currentTarget.setAttribute('aria-pressed', String(on));
  for (const track of (await media)?.getAudioTracks() ?? []) track.enabled = !on;
});

// A clerk who closes the page has hung up: the visitor must not wait for nobody.
addEventListener('pagehide', () => {
  if (!over) navigator.sendBeacon(`${base}/end`, form({}));
});
