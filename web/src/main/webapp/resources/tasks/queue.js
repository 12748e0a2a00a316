/*
 * The flow of my queue without waiting: a button sends its form by ajax, the next card appears, focus lands on its heading and a live region says
 * what happened. Keys are off while somebody types. Without this script every button still works, with a page load.
 */
(function () {
  "use strict";

  const form = document.getElementById("queue");
  if (!form) {
    return;
  }
  const RENDER = "queue:all news messages";
  let busy = false;
  /** Facts that are ticked off. They are an aid for the eye: kept while the page lives, and told to nobody. */
  const ticked = new Set();

  function typing(target) {
    return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]") !== null;
  }

  /** One request of Faces, by hand: its own script would evaluate a string that PrimeFaces adds, which the content security policy forbids. */
  async function send(button) {
    if (busy) {
      return;
    }
    busy = true;
    form.classList.add("is-busy");
    const title = document.getElementById("card-title")?.textContent;
    const fields = new URLSearchParams(new FormData(form));
    fields.set(button.name, button.value);
    fields.set("jakarta.faces.source", button.name);
    fields.set("jakarta.faces.partial.event", "click");
    fields.set("jakarta.faces.partial.ajax", "true");
    fields.set("jakarta.faces.partial.execute", form.id);
    fields.set("jakarta.faces.partial.render", RENDER);
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, headers: { "Faces-Request": "partial/ajax" } });
      show(new DOMParser().parseFromString(await answer.text(), "text/xml"));
      land(title, button.id);
    } catch (lost) {
      // the server is away or says something else: the plain way shows the page that says what
      location.reload();
    } finally {
      busy = false;
      form.classList.remove("is-busy");
    }
  }

  function show(answer) {
    const redirect = answer.querySelector("redirect");
    if (redirect) {
      location.assign(redirect.getAttribute("url"));
      return;
    }
    const updates = answer.querySelectorAll("partial-response > changes > update");
    if (updates.length === 0) {
      throw new Error("not an answer of Faces");
    }
    updates.forEach((update) => {
      if (update.id.includes("jakarta.faces.ViewState")) {
        document.querySelectorAll('input[name="jakarta.faces.ViewState"]').forEach((state) => (state.value = update.textContent));
      } else {
        document.getElementById(update.id)?.replaceWith(document.createRange().createContextualFragment(update.textContent));
      }
    });
    form.querySelectorAll("[data-fact]").forEach((box) => (box.checked = ticked.has(box.dataset.fact)));
  }

  /** Where the eyes are to be: in what was opened, else on the card that is new. */
  function land(before, pressed) {
    const error = form.querySelector("[aria-invalid=true], .field-error")?.closest(".fld")?.querySelector("input, select");
    const first = error || form.querySelector("[data-first]");
    const heading = document.getElementById("card-title");
    if (first) {
      first.focus();
    } else if (heading && (heading.textContent !== before || form.querySelector(".note--bad"))) {
      heading.focus({ preventScroll: true });
      document.getElementById("main").scrollIntoView({ block: "start" });
    } else {
      (document.getElementById(pressed) || heading)?.focus();
    }
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name]");
    if (button && form.contains(button)) {
      event.preventDefault();
      send(button);
    }
  }, true);

  form.addEventListener("change", (event) => {
    const fact = event.target.dataset.fact;
    if (fact) {
      ticked[event.target.checked ? "add" : "delete"](fact);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (event.key === "Escape") {
      form.querySelector("[data-cancel]")?.click();
      return;
    }
    if (typing(event.target) || document.querySelector("dialog[open], details.menu[open]")) {
      return;
    }
    const wanted = event.key.toUpperCase();
    const target = [...form.querySelectorAll("[aria-keyshortcuts]")].find((one) => one.getAttribute("aria-keyshortcuts") === wanted);
    if (target && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      target.click();
    }
  });
})();
