/* What is known already is looked up when the typing pauses. */
(function () {
  "use strict";
  const PAUSE = 400;
  let timer = 0;
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-ask]")) {
      clearTimeout(timer);
      timer = setTimeout(() => window.askKnown(), PAUSE);
    }
  });
})();
