// The page is printed by the browser; without script the browser's own menu does it.
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print());
