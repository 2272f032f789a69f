// Parts marked data-live="topics" are brought up to date when the server says that one of their topics changed (any, when
// they name none). What a
// person has open, selected, focused or typed stays as it is. Without this script every page still works after a reload.
const all = (what, where = document) => [...where.querySelectorAll(what)];
let wanted = new Set(), busy = false, source = null, left = false, silence = 0;

async function refresh(...topics) {
  for (const topic of topics) wanted.add(topic);
  if (busy) return;
  busy = true;
  while (wanted.size) {
    const now = wanted;
    wanted = new Set();
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (answer.redirected && new URL(answer.url).pathname === '/login') return leave(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.status === 410 || (answer.status === 404 && !written().length)) return empty(page);
      if (answer.status === 404) alone(written(), 'gone');
      if (answer.ok) update(page, now);
    } catch { /* The server is away, perhaps in the middle of an answer: its first event when it is back asks again. */ }
  }
  busy = false;
}

function update(page, topics) {
  const selection = getSelection(), focus = document.activeElement;
  for (const part of all('[data-live]')) {
    const mine = part.dataset.live.split(' '), fresh = page.getElementById(part.id);
    const concerned = topics.has('all') || mine[0] === '' || mine.some((topic) => topics.has(topic));
    if (!fresh || !concerned) continue;
    if (!selection.isCollapsed && selection.containsNode(part, true)) later(mine);
    else morph(part, fresh);
  }
  if (!focus.isConnected) document.querySelector('main').focus();
}

function morph(part, fresh) {
  Idiomorph.morph(part, fresh, {
    callbacks: {
      beforeNodeMorphed: (old, next) => !typed(old) && !old.isEqualNode(next),
      beforeAttributeUpdated: (name, node) => !(name === 'open' && node.matches('details')),
      // What it was about is over: the words of whoever writes about it are not, and the answer to them says what stands there.
      beforeNodeRemoved: (node) => !(node instanceof HTMLElement) || !(typed(node) || fields(node).some(typed)),
    },
  });
}

const fields = (part) => all('input, textarea, select', part);

/** Has somebody changed what stands in this field, or is it in their hands? */
function typed(node) {
  if (!(node instanceof HTMLElement) || !node.matches('input, textarea, select')) return false;
  if (node.matches(':focus')) return true;
  if (node.matches('select')) {
    const chosen = [...node.options].filter((option) => option.defaultSelected);
    // Of one line something is always chosen: where the page says nothing, the first.
    const usual = chosen.length || node.multiple ? chosen : [...node.options].slice(0, 1);
    return [...node.options].some((option) => option.selected !== usual.includes(option));
  }
  return node.value !== node.defaultValue || node.checked !== node.defaultChecked;
}

/**
 * The page in another language, around the forms in which somebody is writing: what stands in their fields and where they go stays, or
 * what others wrote meanwhile would be taken for seen.
 */
async function translate(form, button) {
  const chosen = new URLSearchParams(new FormData(form, button));
  try {
    await fetch(form.action, { method: 'POST', body: chosen, redirect: 'manual' });
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.redirected && new URL(answer.url).pathname === '/login') return leave(answer.url);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const kept = new Set(written().flatMap((form) => [form, ...fields(form)]));
    const selects = all('select').filter((select) => kept.has(select));
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    const words = new Map(selects.map((select) => [select, page.getElementById(select.id)]));
    Idiomorph.morph(document.body, page.body.cloneNode(true), {
      callbacks: {
        beforeNodeMorphed: (old, next) => !(kept.has(old) && !old.matches('form')) && !old.isEqualNode(next),
        beforeAttributeUpdated: (name, node) => !(kept.has(node) || (name === 'open' && node.matches('details'))),
      },
    });
    for (const [select, fresh] of words) {
      for (const option of select.options) {
        const same = [...fresh?.options ?? []].find(({ value }) => value === option.value);
        if (same) option.textContent = same.textContent;
      }
    }
  } catch { /* The server is away: the page stays as it is, with all that is in it. */ }
}
addEventListener('submit', (event) => {
  if (!event.target.matches('form.languages') || !written().length) return;
  event.preventDefault();
  translate(event.target, event.submitter);
});

/** When nothing is selected any more. */
function later(topics) {
  document.addEventListener('selectionchange', function wait() {
    if (!getSelection().isCollapsed) return;
    document.removeEventListener('selectionchange', wait);
    refresh(...topics);
  });
}

/** The forms in which somebody has changed something, or that came back with what somebody had changed. Nobody else has it. */
const written = () => all('main form[method=post]').filter((form) => form.matches('[data-refused]') || fields(form).some(typed));

/** What the page was about is gone: nothing of it stays in sight. */
function empty(page) {
  source?.close();
  left = true;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  document.querySelector('main').focus();
}

/** The login has ended: nothing of the page stays in sight, but for what somebody is writing. When it is sent, the login is asked for. */
function leave(address) {
  source?.close();
  left = true;
  const kept = written();
  if (kept.length) return alone(kept, 'ended');
  document.title = 'Samenspel';
  document.body.replaceChildren();
  location.replace(address);
}

/**
 * These forms stay where they are, and why they stand alone is said over the rest: somebody may be typing in them, with a keyboard on
 * the screen, or have a finger on its way to a button. What stood around them is empty and keeps its room.
 */
function alone(forms, why) {
  const page = document.documentElement, places = forms.map((form) => form.getBoundingClientRect());
  page.style.minBlockSize = `${page.scrollHeight}px`;
  const around = [];
  const look = (node) => {
    for (const child of [...node.childNodes]) {
      if (forms.includes(child) || child.matches?.('#connection, #ended, #gone')) continue;
      if (forms.some((form) => child.contains(form))) look(child);
      else if (child instanceof Element) around.push([child, child.getBoundingClientRect(), getComputedStyle(child).display]);
      else child.data = '';
    }
  };
  look(document.body);
  for (const [part, { width, height }, display] of around) {
    part.replaceChildren();
    for (const name of part.getAttributeNames()) if (!['class', 'id', 'hidden'].includes(name)) part.removeAttribute(name);
    const held = `box-sizing: border-box; inline-size: ${width}px; max-inline-size: 100%; block-size: ${height}px; min-block-size: ${height}px;`;
    if (display !== 'none') part.style.cssText = `visibility: hidden; flex: none; ${held} ${display === 'inline' ? 'display: inline-block' : ''}`;
  }
  forms.forEach((form, at) => {
    const now = form.getBoundingClientRect(), was = places[at];
    if (now.top === was.top && now.left === was.left) return;
    // Margins that fell together with those of what is empty now.
    form.style.cssText = `position: relative; top: ${was.top - now.top}px; left: ${was.left - now.left}px`;
  });
  document.title = 'Samenspel';
  for (const notice of all('#ended, #gone')) notice.hidden = notice.id !== why;
  const said = document.getElementById(why), room = said.offsetHeight;
  const field = (forms.find((form) => form.contains(document.activeElement)) ? document.activeElement : forms[0]).getBoundingClientRect();
  // At the top, free of a keyboard on the screen, unless it would lie over the field or over what cannot be scrolled from under it.
  const low = field.top < room || Math.min(...places.map(({ top }) => top)) + scrollY < room;
  said.classList.toggle('low', low);
  page.style.scrollPaddingBlock = low ? `0 ${room}px` : `${room}px 0`;
  if (low) document.body.style.paddingBlockEnd = `${room}px`;
}

function listen() {
  source?.close();
  source = document.hidden || left ? null : new EventSource('/events');
  if (!source) return;
  const lost = document.getElementById('connection');
  source.addEventListener('changed', ({ data }) => {
    clearTimeout(silence);
    silence = 0;
    lost.hidden = true;
    refresh(...data.split(' '));
  });
  source.addEventListener('ended', () => leave(`/login?to=${encodeURIComponent(location.pathname + location.search)}`));
  source.addEventListener('error', ({ target }) => {
    if (target !== source) return;
    // Streams end now and then, here and in proxies, and begin again at once: only what lasts is told.
    silence ||= setTimeout(() => { lost.hidden = false; }, 5_000);
    // Closed for good: the login has ended, or somebody in between says so. The page itself tells which.
    if (target.readyState === EventSource.CLOSED) refresh('all').then(() => setTimeout(listen, 5_000));
  });
}

if (all('[data-live]').length) {
  document.addEventListener('visibilitychange', listen);
  // A page that was gone back to is as old as it was.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) listen(); });
  listen();
}
// A browser leaves line ends out of what is pasted into one line, and with them the spaces between words of a table.
addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  if (!event.target.matches?.('input[type=text], input[type=search]') || !/[\t\r\n]/.test(text)) return;
  event.preventDefault();
  // The only way to insert text that can be undone with the keyboard.
  document.execCommand('insertText', false, text.replace(/\s+/g, ' '));
});
for (const button of all('[data-print]')) button.addEventListener('click', () => print());
// On paper nothing can be unfolded.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = all('details:not([open])').filter((part) => !part.matches('.screen-only, .screen-only *, .side *'));
  for (const part of unfolded) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of unfolded.splice(0)) part.open = false;
});
setInterval(() => {
  for (const timer of all('[data-seconds]')) {
    const left = Math.max(0, (timer.dataset.seconds -= 1));
    timer.textContent = timer.matches('.undo *') ? `${left}` : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (timer.dataset.seconds === '0') refresh('time');
  }
}, 1000);

// What was pasted and is far over its field's bound was cut off by the browser, which says nothing.
document.addEventListener('input', ({ target }) => {
  const note = document.getElementById(`${target.id}-cut`);
  if (note) note.hidden = target.value.length < target.maxLength;
});
