/*
 * The editor's promise that nothing typed is ever lost.
 *
 * Three nets under each other: the draft on the server, saved a moment after the last key; a copy in this browser, kept until the server has
 * the same words, for the minutes in which the network or the session is gone; and a question before the page is left with unsaved words.
 */
(function () {
  "use strict";

  const SAVE_AFTER = 2000;
  const SAVE_AT_LEAST_EVERY = 10000;
  const KEEP_AFTER = 300;
  const ASK_AFTER = 500;
  const LONG = 300;

  const page = document.getElementById("editor");
  if (!page) {
    return;
  }
  page.dataset.card = page.dataset.card || "";

  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const say = (key, ...words) => (page.dataset[key] || "").replace(/\{(\d)\}/g, (all, i) => words[i]);
  const later = (task, wait) => {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(task, wait);
    };
  };

  const state = { source: false, dirty: false, saving: false, dirtySince: 0, edits: 0, signedOut: false };
  let widget, quill, source;

  function setUp() {
    widget = PF("body");
    quill = widget.editor;
    source = part("source");
    const original = source.value;
    const plainValue = () => (state.source ? source.value : PramanaRichText.semantic(quill.root));
    widget.getEditorValue = plainValue;

    describe();
    quietKeys();
    PramanaRichText.tableTools(quill, part("table-tools"));
    pictures();
    toolbar();
    if (original.trim() !== "" && !PramanaRichText.lossless(original, quill.root)) {
      showSource(true);
      part("lossy").hidden = false;
    }
    widget.input.val(plainValue());

    quill.on("text-change", (delta, old, by) => by === "user" && changed());
    source.addEventListener("input", changed);
    page.addEventListener("input", (event) => event.target.closest("[data-draft]") && changed());
    page.addEventListener("change", (event) => event.target.closest("[data-draft]") && changed());
    page.addEventListener("click", (event) => (event.target.closest("[id='edit:save']") ? sending() : sync()), true);
    page.addEventListener("focusout", () => state.dirty && saveSoon());
    title().addEventListener("input", askAlike);
    document.addEventListener("visibilitychange", () => document.hidden && state.dirty && save());
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        save();
      }
    });
    window.addEventListener("pagehide", () => state.dirty && keep());
    window.addEventListener("beforeunload", (event) => state.dirty && !state.signedOut && event.preventDefault());
    standBy();
    count();
    offerBackup();
  }

  /* ---- what the editor is for those who cannot see it, and for the keyboard ---- */

  function describe() {
    widget.jq.removeAttr("role");
    quill.root.setAttribute("role", "textbox");
    quill.root.setAttribute("aria-multiline", "true");
    quill.root.setAttribute("aria-label", say("body"));
    const tooltip = quill.theme.tooltip;
    tooltip.root.dataset.visit = say("linkVisit");
    tooltip.root.dataset.enter = say("linkEnter");
    tooltip.textbox.setAttribute("aria-label", say("linkEnter"));
    tooltip.textbox.dataset.link = "https://";
    const [edit, remove] = tooltip.root.querySelectorAll("a.ql-action, a.ql-remove");
    [[edit, "linkEdit"], [remove, "linkRemove"]].forEach(([link, key]) => {
      link.dataset.say = say(key);
      link.setAttribute("role", "button");
    });
    edit.dataset.save = say("linkSave");
  }

  /** Tab leaves the editor, as everywhere; only in lists and code does it indent. */
  function quietKeys() {
    const keys = quill.keyboard.bindings;
    keys.Tab = (keys.Tab || []).filter((binding) => binding.format && !/table/.test(binding.format));
  }

  function toolbar() {
    page.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (!button) {
        return;
      }
      const deeds = {
        undo: () => quill.history.undo(),
        redo: () => quill.history.redo(),
        picture: () => part("file").click(),
        source: () => showSource(!state.source),
        table: () => {
          const at = quill.getSelection(true);
          quill.insertEmbed(at.index, "kept", PramanaRichText.emptyTable(), "user");
          quill.root.querySelector("table[data-open] th:empty")?.focus();
        },
      };
      deeds[button.dataset.do]?.();
    });
  }

  /** The second way in: the HTML itself, for what the editor cannot show. */
  function showSource(on) {
    if (on === state.source) {
      return;
    }
    if (on) {
      source.value = PramanaRichText.semantic(quill.root) || source.value;
    } else {
      const html = source.value;
      quill.setContents(quill.clipboard.convert({ html }), "silent");
      if (html.trim() !== "" && !PramanaRichText.lossless(html, quill.root)) {
        part("lossy").hidden = false;
        source.focus();
        return;
      }
      part("lossy").hidden = true;
    }
    state.source = on;
    page.classList.toggle("is-source", on);
    page.querySelector('[data-do="source"]').setAttribute("aria-pressed", String(on));
    (on ? source : quill).focus();
    count();
  }

  /* ---- changes ---- */

  function title() {
    return page.querySelector("textarea[data-title]");
  }

  function words() {
    return { title: title().value, body: widget.getEditorValue(), tags: part("tags")?.querySelector("input")?.value || "" };
  }

  function sync() {
    if (widget && widget.input) {
      widget.input.val(widget.getEditorValue());
    }
  }

  function changed() {
    state.edits++;
    if (!state.dirty) {
      state.dirty = true;
      state.dirtySince = Date.now();
    }
    keepSoon();
    countSoon();
    if (Date.now() - state.dirtySince > SAVE_AT_LEAST_EVERY) {
      save();
    } else {
      saveSoon();
    }
  }

  const saveSoon = later(() => save(), SAVE_AFTER);
  const keepSoon = later(() => keep(), KEEP_AFTER);
  const countSoon = later(() => count(), KEEP_AFTER);
  const askAlike = later(() => {
    if (title().value.trim().length >= 6) {
      window.studioAlike();
    }
  }, ASK_AFTER);

  function count() {
    const many = state.source ? source.value.replace(/<[^>]*>/g, " ").trim().split(/\s+/).filter(Boolean).length : PramanaRichText.words(quill.root);
    const minutes = Math.max(1, Math.round(many / 200));
    part("count").textContent = say(many === 1 ? "countOne" : "count", many.toLocaleString(document.documentElement.lang), minutes);
    part("long").hidden = many <= LONG;
  }

  /* ---- the server's copy ---- */

  let waiting = [];

  function save() {
    if (!state.dirty || state.signedOut) {
      return Promise.resolve(page.dataset.card !== "");
    }
    if (title().value.trim() === "" && page.dataset.card === "") {
      status(say("needsTitle"));
      return Promise.resolve(false);
    }
    return new Promise((done) => {
      waiting.push(done);
      if (!state.saving) {
        state.saving = true;
        sending();
        window.studioSave();
      }
    });
  }

  /** The "saved" of last time must not stand for an answer that never comes. */
  function sending() {
    state.sent = state.edits;
    sync();
    answer()?.setAttribute("data-saved", "no");
  }

  function answer() {
    return document.getElementById("edit:saved")?.querySelector("[data-saved]");
  }

  /** Called when the answer to a save is in, or when there was none. */
  window.studioSaved = function () {
    const well = answer()?.dataset.saved === "yes";
    state.saving = false;
    if (well) {
      adopt(answer().dataset.card);
      state.dirty = state.edits !== state.sent;
      if (state.dirty) {
        state.dirtySince = Date.now();
        saveSoon();
      } else {
        forget();
      }
    }
    const told = waiting;
    waiting = [];
    told.forEach((done) => done(well));
  };

  /** A new card has an address from its first save on: a reload, or signing in again, comes back to it. */
  function adopt(card) {
    if (card && page.dataset.card !== card) {
      forget();
      page.dataset.card = card;
      const address = new URL(location.href);
      address.search = "";
      address.searchParams.set("card", card);
      history.replaceState(null, "", address);
    }
  }

  function status(sentence) {
    part("status").textContent = sentence;
  }

  /** The session may be over at any moment: say so where the person is, instead of leaving the page under their hands. */
  function standBy() {
    const lost = (sentence) => {
      state.saving = false;
      keep();
      const note = part("offline");
      note.hidden = false;
      note.querySelector("[data-sentence]").textContent = sentence;
    };
    const processor = PrimeFaces.ajax.ResponseProcessor;
    const redirect = processor.doRedirect;
    processor.doRedirect = function (node) {
      const address = node.getAttribute ? node.getAttribute("url") : "";
      if (/signin|sign-in/.test(address || "")) {
        state.signedOut = true;
        lost(say("signedOut"));
      } else {
        // to this very page: the server has forgotten it, and what was typed since the last save is offered back; elsewhere: all is well
        const here = new URL(address, location.href).pathname === location.pathname;
        if (here && state.dirty) {
          keep();
        } else {
          forget();
        }
        state.dirty = false;
        redirect.call(this, node);
      }
    };
    processor.doError = function () {
      lost(say("offline"));
    };
    jQuery(document).on("pfAjaxError", (event, xhr) => {
      if (xhr && (xhr.status === 401 || xhr.status === 403)) {
        state.signedOut = true;
        lost(say("signedOut"));
      } else {
        lost(say("offline"));
      }
    });
    jQuery(document).on("pfAjaxSuccess", () => {
      if (!state.signedOut) {
        part("offline").hidden = true;
      }
    });
    part("again").href = location.href;
    part("again").addEventListener("click", () => {
      part("again").href = location.href;
      state.dirty && keep();
    });
  }

  /* ---- this browser's copy ---- */

  function key() {
    return `pramana.draft.${page.dataset.person}.${page.dataset.card || "new"}`;
  }

  function keep() {
    try {
      localStorage.setItem(key(), JSON.stringify({ ...words(), at: Date.now() }));
    } catch (full) {
      // private mode or no room: the server's copy has to do
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key());
    } catch (none) {
      // see keep()
    }
  }

  function offerBackup() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(key()) || "null");
    } catch (broken) {
      forget();
    }
    const now = words();
    if (!kept || (kept.title === now.title && kept.body === now.body)) {
      forget();
      return;
    }
    const note = part("backup");
    note.hidden = false;
    const at = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    note.querySelector("[data-sentence]").textContent = say("backup", at);
    note.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-backup]");
      if (!choice) {
        return;
      }
      note.hidden = true;
      if (choice.dataset.backup === "restore") {
        title().value = kept.title;
        source.value = kept.body;
        state.source = true;
        showSource(false);
        changed();
      } else {
        forget();
      }
      quill.focus();
    });
  }

  /* ---- pictures: pasted, dropped or chosen ---- */

  function pictures() {
    quill.uploader.upload = (range, files) => upload(range, [...files]);
    part("file").addEventListener("change", (event) => {
      upload(quill.getSelection(true), [...event.target.files]);
      event.target.value = "";
    });
    quill.clipboard.addMatcher("IMG", (node, delta) => {
      const address = node.getAttribute("src") || "";
      if (/(^|\/)attachment\//.test(address) && !/^(https?:)?\/\//.test(address.replace(location.origin, ""))) {
        return delta;
      }
      if (address.startsWith("data:image/")) {
        upload(quill.getSelection(true), [file(address)]);
      } else {
        status(say("pictureElsewhere"));
      }
      return new (window.Quill.import("delta"))();
    });
  }

  /** From a data: address; fetch() would do, but the content security policy rightly knows no data: to connect to. */
  function file(address) {
    const [head, content] = address.split(",", 2);
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const type = head.slice(5).split(";")[0];
    return new File([bytes], "picture." + type.split("/")[1].replace("+xml", ""), { type });
  }

  async function upload(range, files) {
    if (files.length === 0) {
      return;
    }
    if (page.dataset.card === "") {
      state.dirty = true;
      if (!(await save())) {
        status(say("pictureNeedsTitle"));
        title().focus();
        return;
      }
    }
    let at = range ? range.index : quill.getLength() - 1;
    for (const file of files) {
      status(say("uploading", file.name));
      const answer = await sent(file);
      if (answer.address) {
        quill.insertEmbed(at, "image", answer.address, "user");
        quill.formatText(at++, 1, "alt", file.name.replace(/\.[^.]*$/, ""), "user");
        status(say("uploaded", file.name));
      } else {
        status(answer.sentence || say("offline"));
      }
    }
  }

  async function sent(file) {
    if (file.size > Number(page.dataset.most)) {
      return { sentence: say("pictureTooBig", file.name) };
    }
    const form = new FormData();
    form.append("card", page.dataset.card);
    form.append("file", file, file.name);
    try {
      const answer = await fetch(page.dataset.upload, { method: "POST", body: form, redirect: "manual", headers: { Accept: "application/json" } });
      if (answer.type === "opaqueredirect") {
        state.signedOut = true;
        keep();
        return { sentence: say("signedOut") };
      }
      return await answer.json();
    } catch (lost) {
      return {};
    }
  }

  $(function () {
    setUp();
  });
})();
