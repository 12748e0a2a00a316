/* Ticks all boxes at once, and says how many are ticked. Without this script they are ticked one by one. */
(function () {
  "use strict";

  const every = document.getElementById("every");
  const said = document.getElementById("ticked");
  if (!every || !said) {
    return;
  }
  const boxes = Array.from(document.querySelectorAll(".many input[name=card]"));

  function count() {
    const ticked = boxes.filter((box) => box.checked).length;
    said.textContent = said.dataset.many.replace("0", String(ticked));
    every.checked = ticked === boxes.length;
    every.indeterminate = ticked > 0 && ticked < boxes.length;
  }

  every.addEventListener("change", () => {
    boxes.forEach((box) => {
      box.checked = every.checked;
    });
    count();
  });
  boxes.forEach((box) => box.addEventListener("change", count));
  count();
})();
