// Parts marked data-live are fetched again when the server says that something changed.
// Without this script every page still works after a reload.
const all = (what, where = document) => [...where.querySelectorAll(what)];
let busy = false, again = false, source = null;
async function refresh() {
  if (busy) { again = true; return; }
  busy = true;
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.redirected) location.reload();
    else if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch { /* The server is away, perhaps in the middle of an answer: its first event when it is back asks again. */ }
  busy = false;
  if (again) { again = false; setTimeout(refresh, 200); }
}
function swap(page) {
  for (const old of all('[data-live]')) {
    const fresh = page.getElementById(old.id), focus = old.querySelector(':focus');
    if (!fresh || fresh.outerHTML === old.outerHTML || focus?.matches('input, textarea, select')) continue;
    const open = all('details', old).map((one) => one.open);
    all('details', fresh).forEach((one, i) => { one.open = open[i] ?? false; });
    old.replaceWith(document.adoptNode(fresh));
    if (focus) (document.getElementById(focus.id) ?? document.querySelector('main')).focus();
  }
}
function listen() {
  source?.close();
  source = document.hidden ? null : new EventSource('/events');
  const lost = document.getElementById('connection');
  source?.addEventListener('changed', () => { lost.hidden = true; refresh(); });
  source?.addEventListener('error', () => { lost.hidden = false; });
}
if (all('[data-live]').length) { document.addEventListener('visibilitychange', listen); listen(); }
for (const button of all('[data-print]')) button.addEventListener('click', () => print());
setInterval(() => {
  for (const timer of all('[data-seconds]')) {
    const left = Math.max(0, (timer.dataset.seconds -= 1));
    timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (timer.dataset.seconds === '0') refresh();
  }
}, 1000);
