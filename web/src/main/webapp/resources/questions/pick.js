/*
 * A field in which something is named (data-pick): what fits is offered while somebody types, and chosen by keyboard, mouse or finger. The key of what was
 * chosen goes into the hidden field behind it. Without this script, or with an address that was pasted, what is typed is read instead.
 */
(function () {
  "use strict";
  const PAUSE = 150;

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const seal = (of) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    Object.entries({ class: "seal " + of, viewBox: "0 0 24 24", "aria-hidden": "true" }).forEach(([key, value]) => svg.setAttribute(key, value));
    use.setAttribute("href", (document.querySelector("use")?.getAttribute("href") ?? "").split("#")[0] + "#s-" + of);
    svg.append(use);
    return svg;
  };

  const pick = (input) => {
    const key = input.parentElement.querySelector("input[type=hidden]");
    const list = make("ul", { class: "suggest suggest--of", role: "listbox", id: input.id + "-choices", "aria-label": input.labels[0].textContent.trim(), hidden: "" });
    const nothing = make("p", { class: "hint", role: "status" });
    let asked = 0;
    let at = -1;
    let timer = 0;
    input.dataset.picks = "yes";
    input.parentElement.classList.add("calling");
    input.after(list, nothing);
    Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id }).forEach(([name, value]) => input.setAttribute(name, value));

    const show = (on) => {
      list.hidden = !on;
      list.style.top = input.offsetTop + input.offsetHeight + 4 + "px";
      input.setAttribute("aria-expanded", String(on));
      point(-1);
    };
    const point = (index) => {
      at = index;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };
    const choose = (option) => {
      if (option.getAttribute("aria-disabled") !== "true") {
        input.value = option.dataset.name;
        key.value = option.dataset.key;
        show(false);
      }
    };
    const option = (one, i) => {
      const sign = one.initials ? make("span", { class: "avatar avatar--s", "aria-hidden": "true" }, one.initials) : one.seal ? seal(one.seal) : "";
      return make("li", { role: "option", id: list.id + "-" + i, "aria-selected": "false", "aria-disabled": String(!one.able), "data-key": one.key, "data-name": one.name }, sign,
        make("span", { class: "two" }, make("span", {}, one.name), make("span", { class: "muted sm" }, one.note)));
    };
    const ask = async () => {
      const mine = ++asked;
      const typed = input.value.trim();
      try {
        const answer = await fetch(input.dataset.pick + "&" + new URLSearchParams({ q: typed }));
        const found = answer.ok && !answer.redirected ? await answer.json() : [];
        if (mine !== asked) {
          return;
        }
        list.replaceChildren(...found.map(option));
        show(found.length > 0 && document.activeElement === input);
        nothing.textContent = typed !== "" && found.length === 0 ? input.dataset.nothing : "";
      } catch (offline) {
        show(false);
      }
    };
    input.addEventListener("input", () => {
      key.value = "";
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      const many = list.children.length;
      if (list.hidden) {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          ask();
        }
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        point(event.key === "ArrowDown" ? (at + 1) % many : (at <= 0 ? many : at) - 1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (at >= 0) {
          choose(list.children[at]);
        }
      } else if (event.key === "Tab" && at >= 0) {
        choose(list.children[at]);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        show(false);
      }
    });
    input.addEventListener("blur", () => setTimeout(() => show(false), 150));
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus; a finger may still scroll the list
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("li");
      if (chosen) {
        choose(chosen);
      }
    });
    if (input.value === "") {
      ask();
    }
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-pick]") && !event.target.dataset.picks) {
      pick(event.target);
    }
  });
})();
