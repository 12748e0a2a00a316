/*
 * The flow of my queue without waiting: a button sends its form by ajax, the next card appears, focus lands on its heading and a live region says
 * what happened. Keys are off while somebody types. Without this script every button still works, with a page load.
 */
(function () {
  "use strict";

  const form = document.getElementById("queue");
  if (!form || !window.faces) {
    return;
  }
  const RENDER = "queue:all news messages";
  let busy = false;

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable=true]") !== null;
  }

  function send(button, event) {
    if (busy) {
      return;
    }
    busy = true;
    form.classList.add("is-busy");
    const title = document.getElementById("card-title")?.textContent;
    const done = () => {
      busy = false;
      form.classList.remove("is-busy");
    };
    faces.ajax.request(button, event, {
      execute: "@form",
      render: RENDER,
      onevent: (data) => {
        if (data.status === "success") {
          done();
          land(title, button);
        }
      },
      onerror: (problem) => {
        done();
        // a session that is over, or a server that is away: the plain way shows the page that says so
        if (problem.status !== "malformedXML") {
          location.reload();
        }
      },
    });
  }

  /** Where the eyes are to be: in what was opened, else on the card that is new. */
  function land(before, button) {
    const error = form.querySelector("[aria-invalid=true], .field-error")?.closest(".fld")?.querySelector("input, select");
    const first = error || form.querySelector("[data-first]");
    const heading = document.getElementById("card-title");
    if (first) {
      first.focus();
    } else if (heading && (heading.textContent !== before || form.querySelector(".note--bad"))) {
      heading.focus({ preventScroll: true });
      document.getElementById("main").scrollIntoView({ block: "start" });
    } else {
      (document.getElementById(button.id) || heading)?.focus();
    }
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name]");
    if (button && form.contains(button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      send(button, event);
    }
  }, true);

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
