// Sorting and filtering of tables: all that the pages of the site ever run, and none of them needs it.
//
// A table takes part that has the attribute data-sort in its template; what it says without this file it says with it.
//   <table data-sort>           rows are sorted inside their groups (bodies, rows under a heading of full width)
//   <table data-sort="flat">    while it is sorted, headings of groups go and the rows form one list
//   <th data-plain>             a column that is not sorted; nor are those with a picture or a link in their head
//   <th data-choice>            a column whose values are offered in a list beside the field that filters
//   <td data-value="…">         what a cell is sorted by, where its text does not tell: a number with a point, a day as
//                               2024-06-28, or a text
// Words, the decimal mark and the language of names stand in <template id="cong-cu-bang"> at the foot of the page.
// No address, no storage, no markup made from text. Delete this file, and the pages are made without it.
"use strict";

(() => {
  const MISSING = /^[–—-]?$/;
  const DAY = /^\d{4}-\d\d-\d\d$/;
  const LOCAL_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
  const PLAIN = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
  // A limit, a bracket, a sign, digits with marks of either language; then a per cent, and more in brackets.
  const NUMBER = /^[[(≥≤<>\s]*([+−-]?)\s*(\d[\d.,\s]*)/;
  const ALONE = /^[[(≥≤<>\s]*[+−-]?\s*\d[\d.,\s]*[\])]?\s*%?(\s*\(.*\))?$/;

  const tools = document.getElementById("cong-cu-bang");
  if (!tools) return;
  const words = tools.dataset;
  const names = new Intl.Collator(words.names, { numeric: true });

  /** A text without case and marks: "Đông Sơn" and "dong son" are one. */
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();

  /** What a reader sees of a cell, without its small print, its pictures and what is said to screen readers alone. */
  const printed = (cell) => {
    const copy = cell.cloneNode(true);
    for (const part of copy.querySelectorAll("small, svg, .vh, [aria-hidden]")) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  const day = (text) => {
    const found = LOCAL_DAY.exec(text);
    if (found) return `${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}`;
    return DAY.test(text) ? text : null;
  };

  /** "−1.234,5" and "1,234.5 %" as numbers; the page says which mark is the decimal one. */
  const number = (text) => {
    const found = NUMBER.exec(text);
    if (!found) return null;
    const group = words.decimal === "," ? /[.\s]/g : /[,\s]/g;
    const value = Number(found[2].replace(group, "").replace(words.decimal, "."));
    return Number.isNaN(value) ? null : found[1] && found[1] !== "+" ? -value : value;
  };

  /**
   * The keys of a column's cells: [0, day or number], [1, text that is neither], [2] for what is missing.
   * A column of numbers or days is one as a whole, so that "Quý II" or "Thường xuyên" among days comes behind them.
   */
  const keys = (cells, isNumeric) => {
    const texts = cells.map((cell) => cell.dataset.value ?? printed(cell));
    const told = texts.filter((text) => !MISSING.test(text));
    const plain = cells.some((cell) => PLAIN.test(cell.dataset.value ?? ""));
    let read = null;
    if (told.filter(day).length * 2 > told.length) read = day;
    else if (plain) read = (text) => (PLAIN.test(text) ? Number(text) : null);
    else if (isNumeric || told.every((text) => ALONE.test(text))) read = number;
    return texts.map((text) => {
      if (MISSING.test(text)) return [2];
      const value = read ? read(text) : null;
      return value === null ? [1, text] : [0, value];
    });
  };

  const compare = (a, b, direction) => {
    if (a[0] !== b[0] || a[0] === 2) return a[0] - b[0]; // What is missing is last both ways.
    if (a[0] === 1) return direction * names.compare(a[1], b[1]);
    return direction * (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
  };

  /** The rows of a table in groups that stay together; null for a table whose cells reach over several rows. */
  const groups = (table, width) => {
    const found = [];
    for (const body of table.tBodies) {
      let group = null;
      const open = (heading) => found.push((group = { body, heading, rows: [], totals: [], end: null }));
      for (const row of body.rows) {
        const cells = [...row.cells];
        if (cells.some((cell) => cell.rowSpan > 1)) return null;
        const span = cells.reduce((sum, cell) => sum + cell.colSpan, 0);
        if (cells.length === width && span === width && !row.classList.contains("total")) {
          if (!group || group.end) open(null);
          group.rows.push(row);
        } else {
          if (group && !group.end) group.end = row;
          if (!row.matches(".total")) open(row);
          else {
            if (!group) open(null);
            group.totals.push(row);
          }
        }
      }
    }
    return found;
  };

  const enhance = (table) => {
    const head = table.tHead;
    if (!head || head.rows.length !== 1 || head.classList.contains("vh")) return;
    const heads = [...head.rows[0].cells];
    if (heads.some((cell) => cell.colSpan > 1)) return;
    const parts = groups(table, heads.length);
    if (!parts) return;
    const rows = parts.flatMap((part) => part.rows);
    if (rows.length < 3) return;
    const isFlat = table.dataset.sort === "flat";
    const status = document.createElement("output");
    const state = { column: -1, direction: 1, keys: new Map(), isKept: () => true, isFiltered: false };

    /** Puts every row where the state wants it; on paper the table is as it was printed without a script. */
    const show = (isPaper = false) => {
      const isSorted = state.column >= 0 && !isPaper;
      const isFiltered = state.isFiltered && !isPaper;
      const sorted = (list) => isSorted
        ? [...list].sort((a, b) => compare(state.keys.get(a), state.keys.get(b), state.direction)) : list;
      const isOneList = isFlat && isSorted;
      for (const row of rows) row.hidden = isFiltered && !state.isKept(row);
      parts.forEach((part, place) => {
        const own = isOneList ? (place === 0 ? sorted(rows) : []) : sorted(part.rows);
        part.body.insertBefore(fragment(own), part.end);
        if (part.heading) part.heading.hidden = isOneList || isFiltered && part.rows.every((row) => row.hidden);
        // A total of all beside some of the rows would be read as theirs.
        for (const row of part.totals) row.hidden = isFiltered;
      });
    };

    const press = (column) => {
      if (state.column !== column) [state.column, state.direction] = [column, 1];
      else if (state.direction === 1) state.direction = -1;
      else state.column = -1;
      const found = keys(rows.map((row) => row.cells[column]), heads[column].classList.contains("n"));
      rows.forEach((row, place) => state.keys.set(row, found[place]));
      show();
      heads.forEach((cell, place) => {
        if (place !== state.column) cell.removeAttribute("aria-sort");
        else cell.setAttribute("aria-sort", state.direction === 1 ? "ascending" : "descending");
      });
      const order = state.column < 0 ? words.original : state.direction === 1 ? words.up : words.down;
      status.textContent = `${printed(heads[column])}: ${order}`;
    };

    heads.forEach((cell, column) => {
      const isPicture = cell.classList.contains("strip") || cell.querySelector("a, svg");
      if (isPicture || cell.dataset.plain !== undefined || !cell.textContent.trim()) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.title = words.press;
      button.append(...cell.childNodes);
      button.addEventListener("click", () => press(column));
      cell.append(button);
    });
    status.className = "vh";
    const place = table.closest(".scroll") ?? table;
    place.before(status);
    if (rows.length >= Number(words.least)) {
      place.before(filter(table, heads, parts, rows, (isKept) => {
        state.isKept = isKept ?? (() => true);
        state.isFiltered = isKept !== null;
        show();
      }));
    }
    window.addEventListener("beforeprint", () => show(true));
    window.addEventListener("afterprint", () => show());
  };

  const fragment = (rows) => {
    const made = document.createDocumentFragment();
    made.append(...rows);
    return made;
  };

  /** The field, lists and count above a table; `changed` is told which rows to keep, null for all. */
  const filter = (table, heads, parts, rows, changed) => {
    const box = tools.content.firstElementChild.cloneNode(true);
    const caption = table.caption && printed(table.caption);
    if (caption) box.setAttribute("aria-label", caption);
    const field = box.querySelector("input");
    const count = box.querySelector("output");
    const pattern = box.querySelector("select").parentNode;
    const lists = [];
    const texts = new Map(rows.map((row) => [
      row, folded([...row.cells].filter((cell) => !cell.matches(".strip")).map((cell) => cell.textContent).join(" "))]));

    /** A list of what `value` says of the rows, in the order in which the table says it. */
    const choice = (label, value) => {
      const values = [...new Set(rows.map(value))].filter((text) => text && !MISSING.test(text));
      if (values.length < 2) return;
      const list = pattern.cloneNode(true);
      if (label) list.firstChild.data = `${label} `;
      const select = list.querySelector("select");
      for (const text of values) select.append(new Option(text, text));
      lists.push({ select, value });
      pattern.before(list);
    };
    const headings = new Map(parts.flatMap((part) => part.rows.map((row) => [row, part.heading])));
    choice(null, (row) => (headings.get(row) ? printed(headings.get(row)) : ""));
    heads.forEach((cell, column) => {
      if (cell.dataset.choice !== undefined) choice(printed(cell), (row) => printed(row.cells[column]));
    });
    pattern.remove();

    const update = () => {
      const wanted = folded(field.value).split(" ").filter(Boolean);
      const chosen = lists.filter((list) => list.select.value);
      const isKept = (row) => wanted.every((word) => texts.get(row).includes(word))
        && chosen.every((list) => list.value(row) === list.select.value);
      const isActive = wanted.length > 0 || chosen.length > 0;
      changed(isActive ? isKept : null);
      count.textContent = isActive
        ? words.count.replace("{shown}", rows.filter(isKept).length).replace("{all}", rows.length) : "";
    };
    box.addEventListener("input", update);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      field.value = "";
      for (const list of lists) list.select.value = "";
      update();
    });
    return box;
  };

  for (const table of document.querySelectorAll("table[data-sort]")) enhance(table);
})();
