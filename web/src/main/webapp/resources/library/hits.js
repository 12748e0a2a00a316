/*
 * Results by keys alone: arrows or J and K move from one to the next, Enter opens (it is a link), C copies the one that has the focus, or the first.
 * At either end an arrow is the browser's again, and scrolls. Keys are off while somebody types.
 */
(function () {
  "use strict";

  const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
  const results = () => [...document.querySelectorAll("#results :is(.answer, .hit, .rows > li)")].filter((one) => link(one) && one.offsetParent);
  const link = (result) => result.querySelector("a[href*='/card/']");

  function asked(target) {
    return target.matches(".find input[name=q]") && target.getAttribute("aria-expanded") !== "true";
  }

  function typing(target) {
    return target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
  }

  function move(step) {
    const all = results();
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? all[0] : null) : all[at + step];
    if (next) {
      link(next).focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
    return Boolean(next);
  }

  function copy() {
    const all = results();
    const here = all.find((one) => one.contains(document.activeElement)) || all[0];
    const button = here?.querySelector("[data-copy]");
    button?.click();
    return Boolean(button);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    const arrow = event.key.startsWith("Arrow");
    if (typing(event.target) ? !(event.key === "ArrowDown" && asked(event.target)) : arrow && event.target.matches("[type=radio]")) {
      return;
    }
    if (document.querySelector("dialog[open], details.menu[open]")) {
      return;
    }
    const step = STEPS[event.key];
    if (step ? move(step) : event.key === "c" && !event.repeat && getSelection().isCollapsed && copy()) {
      event.preventDefault();
    }
  });
})();
