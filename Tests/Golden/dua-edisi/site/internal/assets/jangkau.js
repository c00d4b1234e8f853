(function () {
  "use strict";
  var indonesian = document.documentElement.lang === "id";

  function number(text) {
    var plain = text.replace(/[\s%<−]/g, function (c) { return c === "−" ? "-" : ""; });
    plain = indonesian ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
    return /^-?\d/.test(plain) ? parseFloat(plain) : NaN;
  }

  function value(row, column) {
    var cell = row.cells[column];
    if (cell.dataset.v !== undefined) return parseFloat(cell.dataset.v);
    var parsed = number(cell.textContent);
    return isNaN(parsed) ? cell.textContent.trim() : parsed;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number") return -1;
    if (typeof b === "number") return 1;
    return a.localeCompare(b, document.documentElement.lang);
  }

  function sort(table, head, column) {
    var up = head.getAttribute("aria-sort") !== "ascending";
    table.querySelectorAll("th[aria-sort]").forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row, place) { return { row: row, place: place, key: value(row, column) }; })
      .sort(function (a, b) {
        // What is no figure stays last either way.
        if (typeof a.key !== typeof b.key) return compare(a.key, b.key);
        return (up ? 1 : -1) * compare(a.key, b.key) || a.place - b.place;
      })
      .forEach(function (item) { body.appendChild(item.row); });
  }

  document.querySelectorAll("table.sort").forEach(function (table) {
    var heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
    Array.from(heads).forEach(function (head, column) {
      if (!head.textContent) return;
      // A real button would be missing from the head that print repeats on every page.
      var button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () { sort(table, head, column); });
      button.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        sort(table, head, column);
      });
    });
  });

  var form = document.querySelector(".search");
  if (form) search(form);

  function search(form) {
    var input = form.querySelector("input");
    var list = form.querySelector("ul");
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = list.querySelector("a");
      if (first) first.click();
    });
    input.addEventListener("focus", load, { once: true });
    input.addEventListener("input", show);
    form.addEventListener("keydown", function (event) {
      var links = [input].concat(Array.from(list.querySelectorAll("a")));
      var place = links.indexOf(document.activeElement);
      if (event.key === "Escape") { input.value = ""; show(); input.focus(); }
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step && links[place + step]) { event.preventDefault(); links[place + step].focus(); }
    });
    form.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) list.hidden = true;
    });

    list.addEventListener("click", function () { input.value = ""; show(); });

    function load() {
      if (!form.dataset.index) return gather();
      var script = document.createElement("script");
      script.src = form.dataset.index;
      script.onload = show;
      document.head.appendChild(script);
    }

    // In the one file its own parts are the index.
    function gather() {
      var sheets = document.querySelectorAll("section[data-c]");
      window.jangkauDesa = Array.from(sheets).map(function (sheet) {
        var above = sheet.querySelectorAll(".crumbs a");
        var name = function (place) { return above[place] ? above[place].textContent : ""; };
        var desa = [
          sheet.id.slice(2), sheet.querySelector("h1").firstChild.textContent.trim(),
          sheet.dataset.c
        ];
        return [name(above.length - 2), name(above.length - 1), [desa]];
      });
    }

    function show() {
      var text = input.value.trim().toLowerCase();
      var digits = text.replace(/[.\s]/g, "");
      var byCode = /^\d+$/.test(digits);
      list.textContent = "";
      list.hidden = text.length < 2 || !window.jangkauDesa;
      if (list.hidden) return;
      var starts = [], holds = [];
      window.jangkauDesa.forEach(function (group) {
        group[2].forEach(function (desa) {
          var name = desa[1].toLowerCase();
          var place = byCode
            ? desa[0].indexOf(digits)
            : name.indexOf(text);
          if (place === 0) starts.push([desa, group]);
          else if (place > 0) holds.push([desa, group]);
        });
      });
      var found = starts.concat(holds).slice(0, 20);
      found.forEach(function (item) {
        var entry = document.createElement("li");
        var link = document.createElement("a");
        var small = document.createElement("small");
        link.href = form.dataset.index
          ? form.dataset.root + "wilayah/" + item[0][0] + "/index.html" : "#w-" + item[0][0];
        link.textContent = item[0][1] + " ";
        small.textContent = item[1][1] + ", " + item[1][0] + " · " + (item[0][2] || item[0][0]);
        link.appendChild(small);
        entry.appendChild(link);
        list.appendChild(entry);
      });
      if (!found.length) {
        var none = document.createElement("span");
        none.textContent = list.dataset.none;
        list.appendChild(document.createElement("li")).appendChild(none);
      }
    }
  }

  document.querySelectorAll("svg.jmap").forEach(function (map) {
    // The picture's own titles would come up beside ours; a screen reader gets them as labels.
    map.querySelectorAll("title").forEach(function (title) {
      title.parentNode.setAttribute("aria-label", title.textContent);
      title.remove();
    });
    var tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    document.body.appendChild(tip);

    function over(event) {
      var desa = event.target.closest("[aria-label]:not(svg)");
      var title = desa && desa.getAttribute("aria-label");
      tip.hidden = !title;
      if (!title) return;
      tip.textContent = title;
      var box = desa.getBoundingClientRect();
      var isPointer = event.clientX !== undefined;
      var x = isPointer ? event.clientX + 14 : box.left;
      var y = isPointer ? event.clientY + 14 : box.bottom + 6;
      tip.style.left = Math.max(4, Math.min(x, innerWidth - tip.offsetWidth - 8)) + scrollX + "px";
      tip.style.top = y + scrollY + "px";
    }
    // Not on the drawing: Chromium lets Tab stop at a drawing that listens for focus.
    var place = map.parentNode;
    place.addEventListener("mousemove", over);
    place.addEventListener("focusin", over);
    place.addEventListener("mouseleave", function () { tip.hidden = true; });
    place.addEventListener("focusout", function () { tip.hidden = true; });
  });
})();
