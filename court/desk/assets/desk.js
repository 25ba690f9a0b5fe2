// The desk works without this file. With it, calls appear by themselves and pages open in place.

const strip = document.querySelector('[data-calls]');
const refreshCalls = async () => {
  try {
    const answer = await fetch('/desk/calls', { redirect: 'error', headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const text = await answer.text();
    // A clerk who is on a button keeps it.
    if (!strip.contains(document.activeElement) && text !== strip.innerHTML) strip.innerHTML = text;
  } catch {
    // The gateway is away or the session is over: the next page load says which.
  }
};
if (strip) setInterval(refreshCalls, 5000);

const viewer = document.querySelector('#viewer');
if (viewer instanceof HTMLDialogElement) {
  for (const link of document.querySelectorAll('a[data-view]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const picture = viewer.querySelector('img');
      picture.src = link.href;
      picture.alt = link.querySelector('img').alt;
      viewer.showModal();
    });
  }
  viewer.addEventListener('click', (event) => {
    if (event.target === viewer) viewer.close();
  });
}
