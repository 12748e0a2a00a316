/*
 * The portal's own script. Every page works without it; with it nobody waits or loses their place or their words.
 * No library, no inline handler, nothing evaluated: it runs under a strict Content-Security-Policy.
 */
(() => {
  'use strict';

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = key => $('#words')?.dataset[key] ?? '';
  const home = new URL('../', document.currentScript.src.replace(/[^/]*$/, '')).href;
  const icons = () => $('use')?.getAttribute('href').split('#')[0] ?? '';
  const typing = target => target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], .ql-editor') != null;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const drawing = (symbol, css) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', css);
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'use'));
    svg.firstChild.setAttribute('href', icons() + '#' + symbol);
    return svg;
  };

  /* ---- what happened, in words: good news goes by itself, bad news stays ---- */

  const say = (sentence, severity = 0) => {
    const close = make('button', { type: 'button', class: 'close', 'aria-label': words('close') }, drawing('i-x', 'i'));
    const said = make('div', { class: 'said said--' + severity, role: severity < 2 ? 'status' : 'alert' },
      severity < 2 ? drawing(severity ? 's-due' : 's-ok', 'seal') : drawing('i-warn', 'i'), make('span', {}, sentence), close);
    const box = $('#messages');
    $$('.said--0, .said--1', box).forEach(old => old.remove());
    box.append(said);
    fade();
  };
  const fade = () => $$('.said--0:not([data-fades])').forEach(said => {
    said.dataset.fades = 'true';
    setTimeout(() => said.classList.add('gone'), 6000);
    setTimeout(() => said.remove(), 6400);
  });

  /* ---- forms and links marked data-swap: the answer's page takes the place of this one, without a reload ---- */

  const draftKey = field => 'typed ' + location.pathname + ' ' + (field.id || field.name);
  const busy = (form, on) => {
    form.toggleAttribute('aria-busy', on);
    $('#main').classList.toggle('waiting', on);
  };

  /* @return false: it is no page of the portal */
  const put = (text, ...parts) => {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    if (!$('#main', fresh)) {
      return false;
    }
    const open = $$('#main details[open][id], #main details.load[open]').map(details => details.id || '.load');
    for (const part of parts) {
      const here = $(part);
      const there = $(part, fresh);
      if (here && there) {
        here.replaceChildren(...there.childNodes);
        here.className = there.className;
      }
    }
    document.title = fresh.title;
    open.filter(id => id === '.load').forEach(id => $(id)?.setAttribute('open', ''));
    ready();
    return true;
  };
  const swap = (text, focus) => {
    if (!put(text, '.rail', '#main', '#dock')) {
      return false;
    }
    const target = focus ? document.getElementById(focus) : null; // a button in a list has no id of its own
    if (!$('[aria-invalid=true]')) {
      (target ?? $('#main')).focus({ preventScroll: true });
    }
    return true;
  };

  const send = async (form, submitter) => {
    const data = new FormData(form, submitter);
    const get = form.method === 'get';
    const url = new URL(form.action);
    if (get) {
      url.search = new URLSearchParams([...data].filter(([, value]) => value !== '')).toString();
    }
    const focus = submitter?.id || document.activeElement?.id;
    busy(form, true);
    try {
      const answer = await fetch(url, get ? {} : { method: 'POST', body: new URLSearchParams(data) });
      const elsewhere = new URL(answer.url).pathname !== location.pathname;
      if (!answer.ok || elsewhere) {
        location.assign(elsewhere ? answer.url : location.href); // signed out, gone: the page itself says so; what was typed waits
        return;
      }
      const text = await answer.text();
      const failed = new DOMParser().parseFromString(text, 'text/html').querySelector('.field-error, .said--2, .said--3');
      if (!failed) {
        $$('[data-keep]', form).forEach(field => sessionStorage.removeItem(draftKey(field)));
      }
      if (get) {
        history.replaceState(null, '', url);
      }
      if (!swap(text, focus)) {
        location.assign(answer.url);
      }
    } catch (offline) {
      say(words('offline'), 2);
    } finally {
      if (form.isConnected) {
        busy(form, false);
      }
      $('#main').classList.remove('waiting');
    }
  };

  document.addEventListener('submit', event => {
    if (event.target.matches('[data-swap]')) {
      event.preventDefault();
      send(event.target, event.submitter);
    }
  });
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form?.dataset.swap === 'live') {
      send(form);
    }
  });
  document.addEventListener('input', event => {
    if (event.target.matches('[data-keep]')) {
      sessionStorage.setItem(draftKey(event.target), event.target.value);
    }
  });

  /* ---- taking an answer away ---- */

  const textOf = html => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    $$('img', parsed).forEach(image => image.replaceWith(image.alt));
    $$('li', parsed).forEach(item => item.prepend('• '));
    $$('td + td, th + th', parsed).forEach(cell => cell.prepend('\t'));
    const box = make('div', { class: 'vh pre' });
    box.append(...parsed.body.childNodes);
    document.body.append(box);
    const text = box.innerText.replace(/\n{3,}/g, '\n\n').trim();
    box.remove();
    return text;
  };
  const clip = async (text, html) => {
    if (navigator.clipboard?.write && html) {
      await navigator.clipboard.write([new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      })]);
    } else if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
    } else { // an intranet without TLS has no clipboard of its own
      const area = make('textarea', { class: 'vh' });
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      if (!copied) {
        throw new Error('refused');
      }
    }
  };
  const escaped = text => make('p', {}, text).innerHTML;
  const copy = async (slug, customer) => {
    try {
      const answer = await fetch(home + (customer ? 'library/customer-answer' : 'library/answer'), { method: 'POST', body: new URLSearchParams({ card: slug }) });
      if (answer.status === 409) {
        say((await answer.json()).sentence, 2);
        return;
      }
      if (!answer.ok || answer.redirected) {
        location.assign(home + 'card/' + slug);
        return;
      }
      const card = await answer.json();
      const link = location.origin + card.path;
      const before = card.warning ? card.warning + '\n\n' : '';
      const text = before + textOf(card.html) + '\n\n' + link + '\n' + card.stamp;
      const html = (card.warning ? '<p><b>' + escaped(card.warning) + '</b></p>' : '') + card.html
        + '<p><a href="' + escaped(link) + '">' + escaped(card.title) + '</a><br>' + escaped(card.stamp) + '</p>';
      await clip(text, html);
      say(words(card.warning ? 'copiedWarning' : 'copied'), card.warning ? 1 : 0);
    } catch (refused) {
      say(words('notCopied'), 2);
    }
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('button');
    if (button?.dataset.copy) {
      copy(button.dataset.copy, button.dataset.for === 'customer');
    } else if (button?.dataset.link) {
      clip(location.origin + button.dataset.link).then(() => say(words('copiedLink')), () => say(words('notCopied'), 2));
    } else if (button?.dataset.open) {
      const details = $(button.dataset.open);
      details.open = true;
      details.scrollIntoView({ block: 'center' });
      $('textarea, input:not([type=hidden])', details)?.focus();
      event.stopImmediatePropagation();
    }
  });

  /* ---- keys, off while somebody types ---- */

  const shown = element => element.offsetParent !== null && getComputedStyle(element).visibility !== 'hidden';
  document.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((event.key === '/' && plain && !typing(event.target)) || (event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      const input = $$('.find input').find(shown);
      if (input) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    } else if (event.key === 'c' && plain && !typing(event.target) && getSelection().isCollapsed) {
      $$('[aria-keyshortcuts=c]').find(shown)?.click();
    } else if (event.key === 'Escape') {
      const menu = $('details.menu[open]');
      if (menu) {
        menu.open = false;
        $('summary', menu).focus();
      }
    }
  });
  document.addEventListener('click', event => {
    $$('details.menu[open]').forEach(menu => menu.contains(event.target) || (menu.open = false));
    event.target.closest?.('.said .close')?.closest('.said').remove();
  });

  /* ---- the search box: titles while typing ---- */

  const suggest = form => {
    const input = $('input[name=q]', form);
    const list = make('ul', { class: 'suggest', role: 'listbox', id: 'suggest-' + $$('.find').indexOf(form), 'aria-label': words('suggestions'), hidden: '' });
    let asked = 0, at = -1, timer = 0;
    form.append(list);
    Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': list.id })
      .forEach(([key, value]) => input.setAttribute(key, value));
    const show = on => {
      list.hidden = !on;
      input.setAttribute('aria-expanded', String(on));
      if (!on) {
        at = -1;
        input.removeAttribute('aria-activedescendant');
      }
    };
    const choose = index => {
      at = index;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      at < 0 ? input.removeAttribute('aria-activedescendant') : input.setAttribute('aria-activedescendant', list.children[at].id);
    };
    const ask = async () => {
      const mine = ++asked;
      const typed = input.value.trim();
      if (typed.length < 2) {
        show(false);
        return;
      }
      try {
        const answer = await fetch(home + 'library/suggestions?' + new URLSearchParams({ q: typed }));
        if (!answer.ok || answer.redirected || mine !== asked) {
          return;
        }
        const titles = await answer.json();
        list.replaceChildren(...titles.map((title, i) => {
          const option = make('li', { role: 'option', id: list.id + '-' + i, 'aria-selected': 'false', 'data-path': title.path, class: title.seal },
            drawing('s-' + title.seal, 'seal ' + title.seal), make('span', { class: 'cut' }, title.title), make('span', { class: 'muted xs' }, title.collection));
          return option;
        }));
        show(titles.length > 0 && document.activeElement === input);
      } catch (offline) {
        show(false);
      }
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 60);
    });
    input.addEventListener('keydown', event => {
      if (list.hidden) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const many = list.children.length;
        choose(event.key === 'ArrowDown' ? (at + 1) % many : (at <= 0 ? many : at) - 1);
      } else if (event.key === 'Escape') {
        show(false);
        event.stopPropagation();
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault();
        location.assign(list.children[at].dataset.path);
      }
    });
    input.addEventListener('blur', () => setTimeout(() => show(false), 150));
    list.addEventListener('pointerdown', event => {
      const option = event.target.closest('li');
      if (option) {
        event.preventDefault();
        location.assign(option.dataset.path);
      }
    });
  };

  /* ---- the search box of the library: the results themselves while typing ---- */

  const live = form => {
    const input = $('input[name=q]', form);
    let shown = input.value.trim(), asking = null, timer = 0;
    input.setAttribute('aria-controls', 'results');
    const look = async () => {
      const typed = input.value.trim();
      if (typed.length < 2 || typed === shown) {
        return; // whoever empties the box is about to type something else
      }
      shown = typed;
      asking?.abort();
      const mine = asking = new AbortController();
      const url = new URL(form.action);
      url.search = new URLSearchParams({ q: typed });
      $('#main').classList.add('waiting');
      try {
        const answer = await fetch(url + '&typing=true', { signal: mine.signal });
        const text = answer.ok && !answer.redirected ? await answer.text() : '';
        if (mine === asking && put(text, '#main')) {
          history.replaceState(null, '', url);
          $('#live').textContent = $('#main h1').textContent;
        }
      } catch (overtaken) { // by the next letter; where the server is away, Enter says so
      } finally {
        if (mine === asking) {
          $('#main').classList.remove('waiting');
        }
      }
    };
    const soon = event => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(look, 200);
      }
    };
    input.addEventListener('input', soon);
    input.addEventListener('compositionend', soon);
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      asking?.abort();
    });
  };

  /* ---- @ in a comment: whom it may call ---- */

  const called = /(^|[^\p{L}\p{N}._-])@([a-zA-Z0-9._-]{0,64})$/u;
  let calls = null;
  const hush = () => {
    calls?.list.remove();
    calls?.area.removeAttribute('aria-activedescendant');
    calls = null;
  };
  const point = index => {
    calls.at = index;
    [...calls.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    calls.area.setAttribute('aria-activedescendant', calls.list.children[index].id);
  };
  const call = option => {
    const area = calls.area;
    const before = area.value.slice(0, area.selectionStart).replace(called, '$1@' + option.dataset.at + ' ');
    area.value = before + area.value.slice(area.selectionStart).replace(/^ /, '');
    area.setSelectionRange(before.length, before.length);
    hush();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const offerCalls = async area => {
    const found = called.exec(area.value.slice(0, area.selectionStart));
    if (!found) {
      hush();
      return;
    }
    try {
      const answer = await fetch(home + 'library/mentions?' + new URLSearchParams({ card: area.dataset.calls, q: found[2] }));
      const names = answer.ok && !answer.redirected ? await answer.json() : [];
      if (called.exec(area.value.slice(0, area.selectionStart))?.[2] !== found[2]) {
        return;
      }
      hush();
      if (names.length === 0 || document.activeElement !== area) {
        return;
      }
      const list = make('ul', { class: 'suggest', role: 'listbox', id: 'calls', 'aria-label': words('calls') }, ...names.map((name, i) =>
        make('li', { role: 'option', id: 'calls-' + i, 'aria-selected': 'false', 'data-at': name.at },
          drawing(name.group ? 'i-users' : 'i-user', 'i'), make('span', { class: 'cut' }, name.name), make('span', { class: 'muted xs' }, '@' + name.at))));
      area.parentElement.classList.add('calling');
      area.after(list);
      list.style.top = area.offsetTop + area.offsetHeight + 4 + 'px';
      area.setAttribute('aria-autocomplete', 'list');
      area.setAttribute('aria-controls', 'calls');
      calls = { area, list, at: 0 };
      point(0);
    } catch (offline) {
      hush();
    }
  };
  document.addEventListener('input', event => event.target.matches?.('textarea[data-calls]') && offerCalls(event.target));
  document.addEventListener('focusout', event => event.target === calls?.area && hush());
  document.addEventListener('keydown', event => {
    if (event.target !== calls?.area) {
      return;
    }
    const many = calls.list.children.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      point((calls.at + (event.key === 'ArrowDown' ? 1 : many - 1)) % many);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      call(calls.list.children[calls.at]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      hush();
    }
  }, true);
  document.addEventListener('pointerdown', event => {
    const option = event.target.closest?.('#calls li');
    if (option) {
      event.preventDefault();
      call(option);
    }
  });

  /* ---- parts that are fetched when they are opened ---- */

  document.addEventListener('toggle', async event => {
    const details = event.target;
    if (!details.open || !details.dataset?.load || details.dataset.loaded) {
      return;
    }
    details.dataset.loaded = 'true';
    const box = $('.load-in', details);
    box.setAttribute('aria-busy', 'true');
    const skeleton = setTimeout(() => box.replaceChildren(...['a', 'b', 'c'].map(size => make('span', { class: 'sk sk--' + size }))), 300);
    try {
      const answer = await fetch(details.dataset.load);
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(details.dataset.part);
      clearTimeout(skeleton);
      if (!answer.ok || !part) {
        location.assign(details.dataset.load);
        return;
      }
      box.replaceChildren(...part.childNodes);
    } catch (offline) {
      clearTimeout(skeleton);
      delete details.dataset.loaded;
      details.open = false;
      say(words('offline'), 2);
    }
    box.removeAttribute('aria-busy');
  }, true);

  /* ---- quoting a passage ---- */

  const quoting = () => {
    const form = $('[data-quote=shown]')?.closest('form');
    const prose = $('#answer');
    if (!form || !prose) {
      return;
    }
    const button = make('button', { type: 'button', class: 'btn btn--s quote-this', hidden: '' }, words('quote'));
    prose.after(button);
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      const passage = selection.toString().trim();
      const inside = passage && selection.rangeCount && prose.contains(selection.getRangeAt(0).commonAncestorContainer);
      button.hidden = !inside;
      if (inside) {
        button.dataset.passage = passage.slice(0, 500);
      }
    });
    button.addEventListener('pointerdown', event => event.preventDefault());
    button.addEventListener('click', () => {
      const shownQuote = $('[data-quote=shown]', form);
      shownQuote.textContent = button.dataset.passage;
      shownQuote.hidden = false;
      $('input[name=quote]', form).value = button.dataset.passage;
      button.hidden = true;
      $('textarea', form).focus();
    });
  };

  /* ---- the bell: the server says the number whenever it changes ---- */

  const ring = unread => {
    const bell = $('#bell');
    const badge = $('.badge', bell);
    const before = badge.hidden ? 0 : Number(badge.textContent.replace('+', ''));
    const label = unread === 0 ? words('bellNone') : unread === 1 ? words('bellOne') : words('bellMany').replace('#', unread);
    badge.hidden = unread === 0;
    badge.textContent = unread > 99 ? '99+' : unread;
    bell.setAttribute('aria-label', label);
    if (unread > before) {
      $('#live').textContent = label;
    }
  };
  let socket = null, wait = 1000, failed = 0;
  const listen = () => {
    socket = new WebSocket(home.replace(/^http/, 'ws') + 'live');
    socket.addEventListener('message', event => {
      wait = 1000;
      failed = 0;
      ring(JSON.parse(event.data).unread);
    });
    socket.addEventListener('close', event => {
      socket = null;
      if (event.code !== 1008 && ++failed < 10 && !document.hidden) { // 1008: signed in no longer
        setTimeout(listen, wait);
        wait = Math.min(wait * 2, 60000);
      }
    });
  };
  if ($('#bell')) {
    listen();
    addEventListener('pagehide', () => socket?.close());
    document.addEventListener('visibilitychange', () => document.hidden || socket || failed > 9 || listen());
    document.addEventListener('click', event => {
      const read = event.target.closest?.('a[data-notice]');
      if (read?.dataset.notice) {
        navigator.sendBeacon(home + 'notices/read', new URLSearchParams({ id: read.dataset.notice, quiet: 'yes' }));
      }
    });
  }

  /* ---- whenever a page, or most of one, is new ---- */

  const ready = () => {
    fade();
    for (const error of $$('.field-error')) {
      const input = $('input:not([type=hidden]), textarea, select', error.closest('.fld') ?? error.parentElement);
      if (input) {
        error.id ||= 'why-' + (input.id || 'field').replaceAll(':', '-');
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
        input.closest('details')?.setAttribute('open', '');
      }
    }
    $('[aria-invalid=true]')?.focus();
    for (const field of $$('[data-keep]')) {
      const typed = sessionStorage.getItem(draftKey(field));
      if (typed && !field.value) {
        field.value = typed;
        field.closest('details')?.setAttribute('open', '');
      }
    }
    for (const table of $$('.prose table')) {
      if (table.scrollWidth > table.clientWidth) {
        Object.entries({ tabindex: '0', role: 'region', 'aria-label': words('scrolls') }).forEach(([key, value]) => {
          const box = table.parentElement.matches('.scroll') ? table.parentElement : make('div', { class: 'scroll' });
          if (box !== table.parentElement) {
            table.replaceWith(box);
            box.append(table);
          }
          box.setAttribute(key, value);
        });
      }
    }
    $('.no-script')?.remove();
    quoting();
    const docks = $('.find--docks');
    const own = $('.find--xl');
    if (docks && own) {
      new IntersectionObserver(([seen]) => docks.classList.toggle('docked', !seen.isIntersecting), { rootMargin: '-56px 0px 0px' }).observe(own);
    }
  };

  // a slider says "change" only when it is let go: while it is dragged, at most five times a second, too
  let dragged = 0;
  document.addEventListener('input', (event) => {
    if (event.target.matches('input[type=range]')) {
      clearTimeout(dragged);
      dragged = setTimeout(() => event.target.dispatchEvent(new Event('change', { bubbles: true })), 200);
    }
  });

  // on a phone the row of tabs is longer than the page: it shows where one is
  const here = $('.tabs [aria-current=page]');
  if (here) {
    here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
  }

  $$('.find').forEach($('#results') ? live : suggest);
  ready();
})();
