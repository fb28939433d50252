"use strict";

// Makes a field to type into out of a <select data-combo>: words narrow the list, arrows and Enter choose. The select stays
// what is sent and what tells of a change; without this script it is simply a list.
(() => {
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  const enhance = (select) => {
    const id = select.id + "-words";
    const list = make("ul", { id: id + "-list", role: "listbox", class: "combo-list", hidden: "hidden" });
    const words = make("input", {
      id, type: "text", role: "combobox", class: "plain-input", autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
      "aria-invalid": String(select.getAttribute("aria-invalid") === "true"), placeholder: select.dataset.combo,
    });
    const box = make("div", { class: "combo" });
    const options = [...select.options].filter((option) => option.value);
    const chosen = () => select.selectedOptions[0]?.value ? select.selectedOptions[0].text : "";
    let shown = [];
    let at = -1;

    const close = () => {
      list.hidden = true;
      words.setAttribute("aria-expanded", "false");
      words.removeAttribute("aria-activedescendant");
    };
    const mark = (index) => {
      at = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
      const item = list.children[at];
      if (item) {
        words.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    };
    const open = (typed) => {
      const wanted = plain(typed.trim());
      shown = options.filter((option) => plain(option.text).includes(wanted) || plain(option.value).includes(wanted));
      list.replaceChildren(...shown.map((option, i) => {
        const item = make("li", { id: `${list.id}-${i}`, role: "option", class: "combo-item" });
        item.textContent = option.text;
        return item;
      }));
      if (shown.length === 0) {
        const none = make("li", { class: "combo-none" });
        none.textContent = select.dataset.none;
        list.append(none);
      }
      list.hidden = false;
      list.scrollIntoView({ block: "nearest" });
      words.setAttribute("aria-expanded", "true");
      mark(shown.length > 0 ? Math.max(0, shown.findIndex((option) => option.selected)) : -1);
    };
    const choose = (option) => {
      const changed = select.value !== (option?.value ?? "");
      select.value = option?.value ?? "";
      words.value = chosen();
      close();
      if (changed) {
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    };

    words.value = chosen();
    words.addEventListener("input", () => open(words.value));
    words.addEventListener("focus", () => {
      words.select();
      if (!words.value) {
        open("");
      }
    });
    words.addEventListener("click", () => list.hidden && open(""));
    words.addEventListener("blur", () => {
      if (!words.value && select.value) {
        choose(null);
      }
      words.value = chosen();
      close();
    });
    words.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) {
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (list.hidden) {
          open("");
        } else if (shown.length > 0) {
          mark((at + step + shown.length) % shown.length);
        }
      } else if (event.key === "Escape" && !list.hidden) {
        event.stopPropagation();
        words.value = chosen();
        close();
      } else if (event.key === "Enter" && !list.hidden && shown[at]) {
        event.preventDefault();
        event.stopPropagation();
        choose(shown[at]);
      } else if (event.key === "Tab" && !list.hidden && words.value && shown[at]) {
        choose(shown[at]);
      }
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const index = [...list.children].indexOf(event.target.closest(".combo-item"));
      if (index >= 0) {
        choose(shown[index]);
      }
    });

    document.querySelector(`label[for="${CSS.escape(select.id)}"]`)?.setAttribute("for", id);
    box.append(words, list);
    select.before(box);
    select.hidden = true;
  };

  const all = () => document.querySelectorAll("select[data-combo]:not([hidden])").forEach(enhance);
  all();
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxUpdated", all);
  }
})();
