// Takes pictures, makes each small enough, seals it with the key in the address (which the browser sends to nobody) and puts it
// into the box. The terminal opens it: kiosk-host/effects/phone-photos-effect.ts.

const find = (selector, within) => (within || document).querySelector(selector);
const photoBoxId = location.pathname.split('/').pop();
const words = find('[data-words]').dataset;

/** The long side of a page that can still be read, in pixels, and the quality of its JPEG. */
const longest = 2400;
const quality = 0.85;
/** Smaller ones, for pictures that are too large for the line even so. */
const smaller = [1800, 1300];
const most = 3 * 1024 * 1024 - 64;

const show = (state) => {
  for (const each of document.querySelectorAll('[data-state]')) each.hidden = each.dataset.state !== state;
  if (state !== 'loading') find(`[data-state="${state}"] h1`).focus();
};

/** The key, or `null` when the address has none. */
const keyInAddress = () => {
  const found = /^#([\w-]{43})(?![\w-])/.exec(location.hash);
  if (!found) return null;
  const text = atob(`${found[1].replace(/-/g, '+').replace(/_/g, '/')}=`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
};

const base64 = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
  return btoa(text);
};

const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const loaded = (file) =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no picture'));
    image.src = URL.createObjectURL(file);
  });

const drawn = (image, side) =>
  new Promise((resolve, reject) => {
    const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });

/** Drawn anew: the right way up, and without what phones write into pictures (place, time, owner). */
const plain = async (image) => {
  for (const side of [longest, ...smaller]) {
    const blob = await drawn(image, side);
    if (blob.size <= most) return new Uint8Array(await blob.arrayBuffer());
  }
  throw new Error('too large');
};

const sealed = async (key, photoId, bytes) => {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(photoId);
  const made = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, imported, bytes),
  );
  const whole = new Uint8Array(12 + made.length);
  whole.set(iv);
  whole.set(made, 12);
  return base64(whole);
};

const ask = (path, init) =>
  fetch(`/api/photo-boxes/${photoBoxId}${path}`, {
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    ...init,
  });

const send = async (key, row, photoId, bytes) => {
  const state = find('[data-state-words]', row);
  const retry = find('[data-retry]', row);
  retry.hidden = true;
  state.textContent = words.sending;
  try {
    const answer = await ask(`/photos/${photoId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ciphertext: await sealed(key, photoId, bytes) }),
    });
    if (answer.status === 404) return show('gone');
    if (!answer.ok) throw new Error('not taken');
    state.textContent = words.sent;
  } catch {
    state.textContent = words.failed;
    retry.hidden = false;
    retry.onclick = () => send(key, row, photoId, bytes);
  }
};

const take = async (key, file) => {
  const item = find('[data-photo]').content.cloneNode(true);
  find('[data-photos]').prepend(item);
  const row = find('[data-photos] li');
  try {
    const image = await loaded(file);
    find('[data-picture]', row).src = image.src;
    const bytes = await plain(image);
    await send(key, row, uuid(), bytes);
  } catch {
    find('[data-state-words]', row).textContent = words.unreadable;
  }
};

const start = async () => {
  show('loading');
  const key = keyInAddress();
  if (key === null) return show('incomplete');
  if (!window.crypto || !crypto.subtle) return show('noCrypto');
  try {
    const answer = await ask('');
    if (answer.status === 404) return show('gone');
    if (!answer.ok) return show('noLine');
    find('[data-court]').textContent = (await answer.json()).courtName;
  } catch {
    return show('noLine');
  }
  for (const input of document.querySelectorAll('[data-take]'))
    input.onchange = async () => {
      const files = [...input.files];
      input.value = '';
      for (const file of files) await take(key, file);
    };
  return show('ready');
};

find('[data-again]').addEventListener('click', start);
addEventListener('hashchange', start);
start();
