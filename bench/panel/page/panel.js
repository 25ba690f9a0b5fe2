// The panel draws what the hall says and sends what the hand does; it keeps nothing itself.

const element = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name in made && typeof value !== 'string') made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
};
const byId = (id) => document.getElementById(id);
const words = ({ zh, en }) => [element('span', {}, zh), element('small', { lang: 'en' }, en)];
const time = (at) => new Date(at).toLocaleTimeString('zh-CN', { hour12: false });

const complain = (text) => {
  byId('complaint').textContent = text;
};
const ask = async (path, init) => {
  try {
    const answer = await fetch(path, init);
    const body = await answer.json();
    complain(answer.ok ? '' : body.error);
    return answer.ok ? body : null;
  } catch {
    complain('模拟设备间没有回应。 The bench does not answer.');
    return null;
  }
};
const perform = async (deed) => {
  const body = JSON.stringify(deed);
  const next = await ask('/api/do', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (next !== null) show(next);
};

const showPictures = (sources) => {
  byId('viewer-pages').replaceChildren(...sources.map((src) => element('img', { src, alt: '' })));
  byId('viewer').showModal();
};

/** Each part of the page adds what it does when the hall has changed. */
const updates = [];
const onState = (update) => updates.push(update);
let shown = null;
const show = (state) => {
  shown = state;
  for (const update of updates) update(state);
};

const chip = (item, pressed, press) => {
  const button = element(
    'button',
    { type: 'button', 'data-name': item.name, onclick: () => press(button) },
    ...words(item),
  );
  onState((state) => button.setAttribute('aria-pressed', String(pressed(state))));
  return element('li', {}, button);
};
const heading = (zh, en) => element('h3', {}, `${zh} `, element('small', { lang: 'en' }, en));

/** A device's part of the state: the small ones stand in a list. */
const partOf = (state, { name }) => state[name] ?? state.small.find((one) => one.name === name);

const cable = (device) => {
  const text = element('span');
  const button = element(
    'button',
    {
      type: 'button',
      class: 'cable',
      role: 'switch',
      'aria-label': `${device.zh}的电缆`,
      onclick: () => perform({ do: partOf(shown, device).plugged ? 'pull' : 'plug', device: device.name }),
    },
    element('span', { class: 'knob' }),
    text,
  );
  onState((state) => {
    const { plugged } = partOf(state, device);
    button.setAttribute('aria-checked', String(plugged));
    text.textContent = plugged ? '已接线 Plugged' : '已拔线 Pulled';
  });
  return button;
};
const faults = (device) => {
  const active = element('strong', { class: 'active' });
  onState((state) => {
    const on = device.faults.filter(({ name }) => partOf(state, device).faults[name]);
    active.textContent = on.length === 0 ? '' : `⚠ ${on.map(({ zh }) => zh).join('、')}`;
  });
  const list = element(
    'ul',
    { class: 'chips' },
    ...device.faults.map((fault) =>
      chip(
        fault,
        (state) => partOf(state, device).faults[fault.name],
        (button) =>
          perform({
            do: 'setFault',
            device: device.name,
            fault: fault.name,
            on: button.getAttribute('aria-pressed') !== 'true',
          }),
      ),
    ),
  );
  return element(
    'details',
    { class: 'faults' },
    element('summary', {}, '制造故障 ', element('small', { lang: 'en' }, 'Faults'), ' ', active),
    list,
  );
};
const section = (id, title, aside, ...content) =>
  element(
    'section',
    { id, 'aria-label': title.zh },
    element('header', {}, element('h2', {}, title.zh, element('small', { lang: 'en' }, title.en)), aside),
    ...content,
  );
const deviceSection = (device, ...content) =>
  section(device.name, device, cable(device), ...content, faults(device));

const cardReader = (device, cards) => {
  const says = element('p', { class: 'says', role: 'status' });
  const lift = element(
    'button',
    { type: 'button', class: 'primary', onclick: () => perform({ do: 'liftCard' }) },
    ...words({ zh: '拿走身份证', en: 'Take the card away' }),
  );
  onState(({ cardReader: { card } }) => {
    const laid = cards.find(({ name }) => name === card);
    says.textContent = laid
      ? `上面放着：${laid.person}（${laid.zh}）`
      : '上面没有证件。 No card on the reader.';
    lift.disabled = laid === undefined;
  });
  return deviceSection(
    device,
    heading('放上身份证', 'Lay a card on the reader'),
    element(
      'ul',
      { class: 'chips cards' },
      ...cards.map((card) =>
        chip(
          { name: card.name, zh: card.person, en: `${card.zh} · ${card.en}` },
          (state) => state.cardReader.card === card.name,
          () => perform({ do: 'layCard', card: card.name }),
        ),
      ),
    ),
    says,
    element('div', { class: 'actions' }, lift),
  );
};

const scanner = (device, samples) => {
  const list = element('ul', { class: 'pages' });
  const feeder = element('div', { class: 'tray', role: 'status' });
  const glass = element('div', { class: 'tray', role: 'status' });
  const source = (id) => `/api/pages/${encodeURIComponent(id)}`;
  const small = (id) => element('img', { src: source(id), alt: '' });
  const nameOf = (id, index) =>
    samples.find(({ name }) => name === id) ?? { zh: `自己的图 ${index - samples.length + 1}`, en: 'Own' };
  let listed = '';
  onState((state) => {
    if (listed === String(state.pages)) return;
    listed = String(state.pages);
    list.replaceChildren(
      ...state.pages.map((id, index) =>
        element(
          'li',
          { 'data-page': id },
          small(id),
          element('p', {}, ...words(nameOf(id, index))),
          element(
            'button',
            {
              type: 'button',
              class: 'to-feeder',
              onclick: () => perform({ do: 'addToFeeder', pages: [id] }),
            },
            '进纸口 ＋',
          ),
          element(
            'button',
            { type: 'button', class: 'to-glass', onclick: () => perform({ do: 'placeOnGlass', page: id }) },
            '放玻璃上',
          ),
        ),
      ),
    );
  });
  let laid = '';
  onState(({ scanner: { feeder: sheets, glass: page, stuck } }) => {
    const now = JSON.stringify([sheets, page, stuck]);
    if (laid === now) return;
    laid = now;
    const trouble = { jam: '⚠ 有纸卡住。 ', doubleFeed: '⚠ 两张一起进了。 ' }[stuck] ?? '';
    feeder.replaceChildren(
      element('p', {}, `${trouble}进纸口 ${sheets.length} 张 `, element('small', { lang: 'en' }, 'Feeder')),
      ...sheets.map(small),
    );
    glass.replaceChildren(
      element(
        'p',
        {},
        page === null ? '玻璃上没有纸 ' : '玻璃上 ',
        element('small', { lang: 'en' }, 'Glass'),
      ),
      ...(page === null ? [] : [small(page)]),
    );
  });
  const upload = element('input', {
    type: 'file',
    accept: 'image/*',
    id: 'upload',
    onchange: async () => {
      const [file] = upload.files;
      if (!file) return;
      const body = await file.arrayBuffer();
      const answer = await ask('/api/pages', {
        method: 'POST',
        headers: { 'content-type': file.type },
        body,
      });
      upload.value = '';
      if (answer !== null) await perform({ do: 'addToFeeder', pages: [answer.id] });
    },
  });
  const action = (zh, en, deed) =>
    element('button', { type: 'button', onclick: () => perform(deed) }, ...words({ zh, en }));
  return deviceSection(
    device,
    heading('放纸', 'Lay in paper'),
    list,
    feeder,
    glass,
    element(
      'div',
      { class: 'actions' },
      action('三样各放一张', 'One of each', { do: 'loadFeeder', pages: samples.map(({ name }) => name) }),
      action('取空进纸口', 'Empty the feeder', { do: 'loadFeeder', pages: [] }),
      action('玻璃上取走', 'Clear the glass', { do: 'placeOnGlass', page: null }),
      element(
        'label',
        { class: 'button' },
        upload,
        ...words({ zh: '放自己的图片', en: 'Use an own picture' }),
      ),
    ),
  );
};

/** Fetches a list again when its length in the state has changed. */
const fetchOn = (lengthOf, path, draw) => {
  let known = 0;
  onState(async (state) => {
    if (lengthOf(state) === known) return;
    known = lengthOf(state);
    const list = await ask(path);
    if (list !== null) draw(list.toReversed());
  });
};

const receiptPrinter = (device) => {
  const slips = element('div', { class: 'slips', 'data-empty': '还没有凭条。 No slip has come out yet.' });
  fetchOn(
    (state) => state.receiptPrinter.slips,
    '/api/slips',
    (list) =>
      slips.replaceChildren(
        ...list.map(({ number, at, picture }) =>
          element(
            'button',
            { type: 'button', onclick: () => showPictures([picture]) },
            element('img', { src: picture, alt: `第 ${number} 张凭条` }),
            element('small', {}, `№ ${number} · ${time(at)}`),
          ),
        ),
      ),
  );
  return deviceSection(device, heading('打出的凭条，新的在前', 'Slips, newest first'), slips);
};

const pagePrinter = (device) => {
  const waiting = element('p', { class: 'says', role: 'status' });
  const prints = element('ul', {
    class: 'prints',
    'data-empty': '还没有文书。 Nothing has been printed yet.',
  });
  onState(({ pagePrinter: { waiting: jobs } }) => {
    waiting.textContent =
      jobs.length === 0
        ? '没有任务。 Idle.'
        : jobs.map(({ id, sheets, state }) => `任务 ${id}：已出 ${sheets} 张（${state}）`).join('；');
  });
  fetchOn(
    (state) => state.pagePrinter.prints,
    '/api/prints',
    (list) =>
      prints.replaceChildren(
        ...list.map((print) =>
          element(
            'li',
            {},
            element(
              'p',
              {},
              `№ ${print.number} · ${time(print.at)} · ${print.copies} 份${print.twoSided ? ' · 双面' : ''}`,
            ),
            element('small', {}, print.name),
            element(
              'div',
              { class: 'sheets' },
              ...print.pages.map((src, page) =>
                element(
                  'button',
                  {
                    type: 'button',
                    'aria-label': `第 ${page + 1} 页`,
                    onclick: () => showPictures(print.pages),
                  },
                  element('img', { src, alt: '' }),
                ),
              ),
            ),
            element('a', { href: print.document, target: '_blank', rel: 'noreferrer' }, '打开 PDF'),
          ),
        ),
      ),
  );
  return deviceSection(
    device,
    waiting,
    heading('打出的文书，新的在前', 'Printed documents, newest first'),
    prints,
  );
};

const smallDevice = (device) => {
  const shows = element('dl', { class: 'shows', role: 'status' });
  onState((state) => {
    shows.replaceChildren(
      ...partOf(state, device).shows.flatMap(({ zh, en, value }) => [
        element('dt', {}, zh, ' ', element('small', { lang: 'en' }, en)),
        element('dd', {}, value),
      ]),
    );
  });
  const does = (act, value) => perform({ do: 'act', device: device.name, act: act.name, value });
  const button = (item, press) =>
    element('button', { type: 'button', 'data-name': item.name, onclick: press }, ...words(item));
  const acts = device.acts.map((act) => {
    if (act.choices.length > 0)
      return element(
        'div',
        { class: 'act', 'data-act': act.name },
        heading(act.zh, act.en),
        element(
          'ul',
          { class: 'chips' },
          ...act.choices.map((choice) =>
            element(
              'li',
              {},
              button(choice, () => does(act, choice.name)),
            ),
          ),
        ),
      );
    if (act.text === undefined)
      return element(
        'div',
        { class: 'actions', 'data-act': act.name },
        button(act, () => does(act, null)),
      );
    const field = element('input', {
      type: 'text',
      value: act.text,
      'aria-label': act.zh,
      maxlength: '4000',
    });
    return element(
      'div',
      { class: 'actions text', 'data-act': act.name },
      field,
      button(act, () => does(act, field.value)),
    );
  });
  return deviceSection(device, shows, ...acts);
};

const courtLine = (modes) =>
  section(
    'courtLine',
    { zh: '到法院的线路', en: 'Line to the court' },
    null,
    element(
      'ul',
      { class: 'chips three line' },
      ...modes.map((mode) =>
        chip(
          mode,
          (state) => state.courtLine === mode.name,
          () => perform({ do: 'setCourtLine', mode: mode.name }),
        ),
      ),
    ),
  );

const listen = () => {
  const events = new EventSource('/api/events');
  const tell = (connected) => {
    byId('link').textContent = connected ? '已连接 Connected' : '连不上模拟设备间 Bench not reached';
    byId('link').classList.toggle('lost', !connected);
  };
  events.onopen = () => tell(true);
  events.onerror = () => tell(false);
  events.onmessage = ({ data }) => show(JSON.parse(data));
};

const build = async () => {
  const catalogue = await ask('/api/catalogue');
  if (catalogue === null) return;
  const device = (name) => catalogue.devices.find((one) => one.name === name);
  const column = (...sections) => element('div', { class: 'column' }, ...sections);
  byId('hall').append(
    column(cardReader(device('cardReader'), catalogue.cards), courtLine(catalogue.lineModes)),
    column(scanner(device('scanner'), catalogue.pages)),
    column(receiptPrinter(device('receiptPrinter')), pagePrinter(device('pagePrinter'))),
  );
  byId('small').append(...catalogue.small.map(smallDevice));
  byId('put-in-order').addEventListener('click', () => perform({ do: 'putInOrder' }));
  listen();
};

await build();
