/* The portal's own script: every page works without it, with it nobody waits or loses their place. No library; runs under a strict CSP. */
(() => {
  'use strict';

  const typing = target => target.closest?.('input, textarea, select, [contenteditable], .ql-editor') != null;

  /* the search box: / or Ctrl-K from anywhere */
  const find = () => [...document.querySelectorAll('.find input')].find(input => input.offsetParent !== null && getComputedStyle(input).visibility !== 'hidden');
  document.addEventListener('keydown', event => {
    const slash = event.key === '/' && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      const input = find();
      if (input) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    }
  });

  /* a page with its own search box: the one in the bar takes over when that has scrolled away */
  const docks = document.querySelector('.find--docks');
  const own = document.querySelector('.find--xl');
  if (docks && own) {
    new IntersectionObserver(([seen]) => docks.classList.toggle('docked', !seen.isIntersecting), { rootMargin: '-56px 0px 0px' }).observe(own);
  }

  /* menus close when one looks elsewhere */
  document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => menu.contains(event.target) || menu.removeAttribute('open'));
    event.target.closest?.('.said .close')?.closest('.said').remove();
  });
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    }
  });

  /* good news goes by itself; bad news stays */
  const fade = () => document.querySelectorAll('.said--0').forEach(said => setTimeout(() => {
    said.classList.add('gone');
    setTimeout(() => said.remove(), 400);
  }, 6000));

  /* what went wrong gets the focus, and a screen reader the sentence */
  const wrong = root => {
    for (const error of root.querySelectorAll('.field-error')) {
      const input = error.closest('.fld')?.querySelector('input:not([type=hidden]), textarea, select');
      if (input) {
        error.id ||= 'why-' + (input.id || 'field').replaceAll(':', '-');
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
      }
    }
    root.querySelector('[aria-invalid=true]')?.focus();
  };

  fade();
  wrong(document);
})();
