/*
 * Rich text for cards, on top of PrimeFaces' p:textEditor (Quill 2).
 *
 * Quill thinks in lines: it has no block that holds other blocks, so a table with a heading row, a list of terms or a rule would be flattened
 * when an old card is opened. Here such blocks are kept as they are, tables can be typed into, and what the server gets is plain HTML instead of
 * Quill's own dialect. Whether anything would be lost all the same is measured, not assumed: see lossless().
 */
window.PramanaRichText = (function () {
  "use strict";

  const INTERNAL = ["P", "H2", "H3", "H4", "BLOCKQUOTE", "PRE", "UL", "OL", "TABLE"];
  const KEPT = ["TABLE", "DL", "DETAILS", "HR", "FIGURE"];
  const KNOWN = new Set([
    ...KEPT, "CAPTION", "COLGROUP", "COL", "THEAD", "TBODY", "TFOOT", "TR", "TH", "TD", "DT", "DD", "SUMMARY", "FIGCAPTION",
    "P", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "UL", "OL", "LI", "BR", "IMG",
    "A", "B", "STRONG", "I", "EM", "U", "S", "DEL", "SUB", "SUP", "CODE", "KBD", "MARK", "SMALL",
  ]);
  const DROPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "NOSCRIPT", "BUTTON", "SVG"]);
  const ATTRIBUTES = {
    A: ["href"], IMG: ["src", "alt", "width", "height"], TH: ["colspan", "rowspan", "scope"], TD: ["colspan", "rowspan"], OL: ["start"],
  };
  const SAFE_ADDRESS = /^(https?:|mailto:|tel:|[^:]*$)/i;

  /** The same node with nothing in it that we do not know. The server cleans again and decides; this is for what is shown meanwhile. */
  function copy(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      return document.createTextNode(node.data.replace(/\ufeff/g, ""));
    }
    const into = KNOWN.has(node.tagName) ? document.createElement(node.tagName) : document.createDocumentFragment();
    if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) {
      return document.createDocumentFragment();
    }
    (ATTRIBUTES[node.tagName] || []).forEach((name) => {
      const value = node.getAttribute(name);
      if (value !== null && into.setAttribute && (!/href|src/.test(name) || SAFE_ADDRESS.test(value.trim()))) {
        into.setAttribute(name, value);
      }
    });
    if (node.tagName === "P" && node.classList.contains("callout")) {
      into.className = "callout";
    } else if (INTERNAL.includes(node.tagName) && node.classList.contains("internal")) {
      into.className = "internal";
    }
    node.childNodes.forEach((child) => into.append(copy(child)));
    return into;
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, "text/html").body;
  }

  /* ---- blocks that are kept as they are ---- */

  function register() {
    const BlockEmbed = window.Quill.import("blots/block/embed");
    class Kept extends BlockEmbed {
      static create(value) {
        const source = parsed(value).firstElementChild;
        const node = source && KEPT.includes(source.tagName) ? copy(source) : document.createElement("hr");
        node.setAttribute("contenteditable", "false");
        if (node.tagName === "TABLE") {
          openCells(node);
        }
        return node;
      }

      static value(node) {
        return copy(node).outerHTML;
      }
    }
    Kept.blotName = "kept";
    Kept.tagName = KEPT;

    /** A paragraph set apart: what to say, what to watch for. */
    class Callout extends window.Quill.import("blots/block") {}
    Callout.blotName = "callout";
    Callout.tagName = "P";
    Callout.className = "callout";

    /** A paragraph for colleagues: copies for customers leave it out. */
    class Internal extends window.Quill.import("blots/block") {}
    Internal.blotName = "internal";
    Internal.tagName = "P";
    Internal.className = "internal";

    window.Quill.register({ "formats/kept": Kept, "formats/callout": Callout, "formats/internal": Internal }, true);
  }

  /* ---- tables ---- */

  const OWN_EVENTS = ["keydown", "keyup", "beforeinput", "input", "paste", "copy", "cut", "drop", "compositionstart", "compositionend"];

  function openCells(table) {
    table.querySelectorAll("td, th").forEach((cell) => cell.setAttribute("contenteditable", "true"));
    if (table.dataset.open) {
      return;
    }
    table.dataset.open = "yes";
    table.addEventListener("keydown", (event) => {
      const cell = event.target.closest("td, th");
      if (cell && event.key === "Tab") {
        const cells = [...table.querySelectorAll("td, th")];
        const next = cells[cells.indexOf(cell) + (event.shiftKey ? -1 : 1)];
        if (next) {
          event.preventDefault();
          next.focus();
        }
      } else if (cell && event.key === "Enter") {
        event.preventDefault();
        document.execCommand("insertLineBreak");
      }
    });
    table.addEventListener("paste", (event) => {
      event.preventDefault();
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    });
    // Quill listens on the whole editor and would take the keys of a cell for its own
    OWN_EVENTS.forEach((name) => table.addEventListener(name, (event) => event.stopPropagation()));
  }

  function emptyTable() {
    const row = (tag) => "<tr>" + `<${tag}></${tag}>`.repeat(3) + "</tr>";
    return `<table><thead>${row("th")}</thead><tbody>${row("td")}${row("td")}</tbody></table>`;
  }

  const TABLE_DEEDS = {
    "row": (cell, table) => {
      const row = cell.parentElement;
      const fresh = document.createElement("tr");
      for (let i = 0; i < row.cells.length; i++) {
        fresh.append(document.createElement("td"));
      }
      if (row.parentElement.tagName === "THEAD") {
        (table.tBodies[0] || table.createTBody()).prepend(fresh);
      } else {
        row.after(fresh);
      }
      return fresh.cells[cell.cellIndex];
    },
    "column": (cell, table) => {
      const at = cell.cellIndex;
      [...table.rows].forEach((row) => {
        const beside = row.cells[Math.min(at, row.cells.length - 1)];
        beside.after(document.createElement(beside.tagName));
      });
      return cell.nextElementSibling;
    },
    "no-row": (cell, table) => {
      const row = cell.parentElement;
      if (table.rows.length === 1) {
        return null;
      }
      const near = table.rows[row.rowIndex + 1] || table.rows[row.rowIndex - 1];
      row.remove();
      return near.cells[0];
    },
    "no-column": (cell, table) => {
      if (cell.parentElement.cells.length === 1) {
        return null;
      }
      const at = cell.cellIndex;
      const near = cell.nextElementSibling || cell.previousElementSibling;
      [...table.rows].forEach((row) => row.cells[at] && row.cells[at].remove());
      return near;
    },
    "no-table": () => null,
  };

  /** The row of buttons that appears while somebody types in a table. */
  function tableTools(quill, bar) {
    let cell = null;
    const show = (now) => {
      cell = now;
      bar.hidden = cell === null;
    };
    quill.root.addEventListener("focusin", (event) => show(event.target.closest("td, th")));
    document.addEventListener("focusin", (event) => {
      if (!quill.root.contains(event.target) && !bar.contains(event.target)) {
        show(null);
      }
    });
    bar.addEventListener("mousedown", (event) => event.preventDefault());
    bar.addEventListener("click", (event) => {
      const button = event.target.closest("[data-table]");
      if (!button || !cell) {
        return;
      }
      const table = cell.closest("table");
      const next = TABLE_DEEDS[button.dataset.table](cell, table);
      if (next) {
        openCells(table);
        next.focus();
      } else {
        const blot = window.Quill.find(table);
        const index = quill.getIndex(blot);
        quill.deleteText(index, 1, "user");
        quill.setSelection(index, 0, "silent");
        quill.focus();
        show(null);
      }
    });
  }

  /* ---- from Quill's dialect to plain HTML ---- */

  function indentOf(item) {
    const found = /ql-indent-(\d+)/.exec(item.className);
    return found ? Number(found[1]) : 0;
  }

  function list(items, out) {
    const open = [];
    items.forEach((item) => {
      const depth = Math.min(indentOf(item), open.length);
      const tag = item.dataset.list === "ordered" ? "OL" : "UL";
      open.length = Math.min(open.length, depth + 1);
      if (open.length === depth + 1 && open[depth].tagName !== tag) {
        open.pop();
      }
      if (open.length === depth) {
        const fresh = document.createElement(tag);
        (depth === 0 ? out : open[depth - 1].lastElementChild).append(fresh);
        open.push(fresh);
      }
      const li = document.createElement("li");
      item.childNodes.forEach((child) => {
        if (!(child.classList && child.classList.contains("ql-ui"))) {
          li.append(copy(child));
        }
      });
      open[depth].append(li);
    });
  }

  function quote(line, out) {
    let into = out.lastElementChild;
    if (!into || into.tagName !== "BLOCKQUOTE") {
      into = document.createElement("blockquote");
      out.append(into);
    }
    const paragraph = document.createElement("p");
    line.childNodes.forEach((child) => paragraph.append(copy(child)));
    into.append(paragraph);
  }

  function code(block, out) {
    const pre = document.createElement("pre");
    const inner = document.createElement("code");
    inner.textContent = [...block.querySelectorAll(".ql-code-block")].map((line) => line.textContent).join("\n");
    pre.append(inner);
    out.append(pre);
  }

  function isBlank(line) {
    return line.tagName === "P" && line.textContent.trim() === "" && !line.querySelector("img");
  }

  /** What the editor shows, as the HTML that a card is kept in. */
  function semantic(root) {
    const out = document.createElement("div");
    [...root.children].forEach((line) => {
      if (line.tagName === "OL" || line.tagName === "UL") {
        list([...line.children], out);
      } else if (line.classList.contains("ql-code-block-container")) {
        code(line, out);
      } else if (line.tagName === "BLOCKQUOTE") {
        quote(line, out);
      } else if (!isBlank(line)) {
        out.append(copy(line));
      }
    });
    return out.innerHTML;
  }

  const COUNTED = ["table", "tr", "td, th", "img", "a[href]", "pre", "hr", "dl", "details", "figure", "li", "sub", "sup", "h1", "h2", "h3", "h4, h5, h6", "mark, kbd, small", ".callout", ".internal"];

  function shape(body) {
    return body.textContent.replace(/\s+/g, "") + "|" + COUNTED.map((kind) => body.querySelectorAll(kind).length).join(",");
  }

  /** Whether the editor has understood all of this HTML. */
  function lossless(html, root) {
    return shape(parsed(html)) === shape(parsed(semantic(root)));
  }

  function words(root) {
    const text = root.innerText.trim();
    return text === "" ? 0 : text.split(/\s+/).length;
  }

  if (window.Quill) {
    register();
  }

  return { semantic, lossless, words, tableTools, emptyTable };
})();
