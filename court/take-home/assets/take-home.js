// Fetches what the terminal left, opens it with the key in the address (which the browser sends to nobody), and hands the
// papers over. Written for the browsers of old phones as well; how a deposit is sealed: court/client/take-home-seal.ts.

const find = (selector, within) => (within || document).querySelector(selector);
const takeHomeId = location.pathname.split('/').pop();
const made = [];

const show = (state) => {
  for (const each of document.querySelectorAll('[data-state]')) each.hidden = each.dataset.state !== state;
  if (state !== 'loading') find(`[data-state="${state}"] h1`).focus();
};

const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The key, or `null` when the address has none. */
const keyInAddress = () => {
  const found = /^#([\w-]{43})(?![\w-])/.exec(location.hash);
  return found && bytesOf(`${found[1].replace(/-/g, '+').replace(/_/g, '/')}=`);
};

/** The papers, or a rejection when the key does not fit or the content is not whole. */
const opened = async (key, sealed) => {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const nonce = sealed.slice(0, 12);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, imported, sealed.slice(12));
  const length = new DataView(plain).getUint32(0);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(plain, 4, length)));
  let at = 4 + length;
  return list.map(({ name, size }) => {
    at += size;
    return { name, bytes: new Uint8Array(plain, at - size, size) };
  });
};

/** A moment as it is in China, where the terminal stands. */
const momentTexts = (iso) => {
  const local = new Date(Date.parse(iso) + 8 * 3600000);
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()];
  const time = local.toISOString().slice(11, 16);
  return {
    zh: `${month}月${day}日 ${time}`,
    ko: `${month}월 ${day}일 ${time}`,
    en: `${time} on ${day}/${month}`,
  };
};

const sizeText = (size) =>
  size < 1048576 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1048576).toFixed(1)} MB`;

const row = ({ name, bytes }) => {
  const item = find('[data-file]').content.cloneNode(true);
  const file = new File([bytes], name, { type: 'application/pdf' });
  const url = URL.createObjectURL(file);
  made.push(url);
  find('[data-name]', item).textContent = name;
  find('[data-size]', item).textContent = `PDF ${sizeText(bytes.length)}`;
  const save = find('[data-save]', item);
  save.href = url;
  save.download = name;
  find('[data-open]', item).href = url;
  const share = find('[data-share]', item);
  if (navigator.canShare?.({ files: [file] })) {
    share.hidden = false;
    share.addEventListener('click', () => {
      // Turned down by the person: nothing is to be said.
      navigator.share({ files: [file] }).catch(() => undefined);
    });
  }
  return item;
};

const ready = (papers, { expiresAt, courtName }) => {
  find('[data-court]').textContent = courtName;
  const texts = momentTexts(expiresAt);
  for (const each of document.querySelectorAll('[data-until]')) {
    each.textContent = texts[each.dataset.until];
    each.dateTime = expiresAt;
  }
  find('[data-wechat]').hidden = !/MicroMessenger/i.test(navigator.userAgent);
  const files = find('[data-files]');
  files.textContent = '';
  for (const paper of papers) files.append(row(paper));
  show('ready');
};

const ask = (method) =>
  fetch(`/api/take-home/${takeHomeId}`, {
    method,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });

const start = async () => {
  for (const url of made.splice(0)) URL.revokeObjectURL(url);
  show('loading');
  const key = keyInAddress();
  if (key === null) return show('incomplete');
  if (!window.crypto || !crypto.subtle) return show('noCrypto');
  let content;
  try {
    const answer = await ask('GET');
    if (answer.status === 404) return show('gone');
    if (!answer.ok) return show('noLine');
    content = await answer.json();
  } catch {
    return show('noLine');
  }
  try {
    return ready(await opened(key, bytesOf(content.ciphertext)), content);
  } catch {
    return show('damaged');
  }
};

const sure = (asked) => {
  find('[data-erase]').hidden = asked;
  find('[data-sure]').hidden = !asked;
  find('[data-erase-failed]').hidden = true;
  find(asked ? '[data-erase-no]' : '[data-erase]').focus();
};

const erase = async () => {
  try {
    if (!(await ask('DELETE')).ok) throw new Error('not erased');
  } catch {
    find('[data-erase-failed]').hidden = false;
    return;
  }
  // Neither the papers nor the key are left in this page or its address.
  for (const url of made.splice(0)) URL.revokeObjectURL(url);
  find('[data-files]').textContent = '';
  history.replaceState(null, '', location.pathname);
  show('erased');
};

find('[data-erase]').addEventListener('click', () => sure(true));
find('[data-erase-no]').addEventListener('click', () => sure(false));
find('[data-erase-yes]').addEventListener('click', erase);
find('[data-again]').addEventListener('click', start);
addEventListener('hashchange', start);
start();
