"use strict";

(() => {
  const page = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // Menus of the top bar: one open at a time, closed by Escape or a click elsewhere.
  const menus = [...document.querySelectorAll("details.menu")];
  document.addEventListener("click", (event) => {
    menus.filter((menu) => !menu.contains(event.target)).forEach((menu) => (menu.open = false));
  });
  document.addEventListener("keydown", (event) => {
    const open = menus.find((menu) => menu.open);
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  // Language and theme lead back to the page as it is addressed now.
  document.querySelectorAll("input[type=hidden][name=from]").forEach((input) => {
    input.form.addEventListener("submit", () => (input.value = location.pathname + location.search));
  });

  // A form that was refused has in it again what was typed.
  const typed = byId("typed");
  if (typed) {
    const values = JSON.parse(typed.dataset.fields);
    const passing = ["from", "back", "version"];
    const sentTo = (form) =>
      [form.action, ...[...form.querySelectorAll("[formaction]")].map((button) => button.formAction)]
        .some((address) => new URL(address).pathname === typed.dataset.action);
    const same = (input) => input.type !== "hidden" || passing.includes(input.name) || values[input.name]?.includes(input.value);
    const refused = [...document.forms].find((form) => sentTo(form) && [...form.elements].every(same));
    [...(refused?.elements ?? [])].forEach((input) => {
      if (["checkbox", "radio"].includes(input.type)) {
        input.checked = values[input.name]?.includes(input.value) ?? false;
      } else if (values[input.name]?.length && !["hidden", "file", "password", "submit"].includes(input.type)) {
        input.value = values[input.name].length > 1 ? values[input.name].shift() : values[input.name][0];
      }
    });
    refused?.closest("details")?.setAttribute("open", "");
  }

  // Navigation, wide or narrow; the server draws it so from the cookie.
  const fold = byId("navigation-switch");
  if (fold) {
    fold.addEventListener("click", () => {
      const next = page.dataset.navigation === "narrow" ? "wide" : "narrow";
      page.dataset.navigation = next;
      fold.setAttribute("aria-expanded", String(next === "wide"));
      document.cookie = "navigation=" + next + ";path=/;max-age=31536000;samesite=lax";
    });
  }

  // Keyboard. Not while typing, and not while an input method composes.
  const shortcuts = byId("shortcuts");
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  let afterG = 0;
  const go = (letter) => {
    const link = document.querySelector(`#places a[data-letter="${CSS.escape(letter)}"]`);
    if (link) {
      link.click();
    }
    return link !== null;
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (typing(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.timeStamp - afterG < 1500 && go(event.key)) {
      event.preventDefault();
    } else if (event.key === "/" && byId("search")) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "?" && shortcuts) {
      event.preventDefault();
      shortcuts.showModal();
    }
    afterG = event.key === "g" ? event.timeStamp : -Infinity;
  });
  const open = byId("shortcuts-open");
  if (open) {
    open.addEventListener("click", () => shortcuts.showModal());
  }

  // A word while the server works, once it takes longer than a blink.
  const working = byId("working");
  if (working && window.jQuery) {
    let timer = 0;
    window.jQuery(document).on("pfAjaxSend", () => {
      clearTimeout(timer);
      timer = setTimeout(() => (working.hidden = false), 400);
    });
    window.jQuery(document).on("pfAjaxComplete", () => {
      clearTimeout(timer);
      working.hidden = true;
    });
  }

  // Idle: two minutes before the session ends. All tabs share the moment of the last request.
  const idle = byId("idle");
  const timeout = idle ? Number(idle.dataset.timeout) * 1000 : 0;
  if (timeout > 0) {
    const WARNING = 120000;
    const left = byId("idle-left");
    const touched = () => localStorage.setItem("shouwen.seen", String(Date.now()));
    const seen = () => Number(localStorage.getItem("shouwen.seen")) || Date.now();
    touched();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", touched);
    }
    byId("idle-stay").addEventListener("click", async () => {
      const answer = await fetch(idle.dataset.stay, { method: "POST", redirect: "manual" });
      if (answer.status === 204) {
        touched();
        idle.close();
      } else {
        idle.classList.add("over");
      }
    });
    idle.addEventListener("cancel", (event) => event.preventDefault());
    setInterval(() => {
      const rest = seen() + timeout - Date.now();
      if (rest > WARNING) {
        if (idle.open && !idle.classList.contains("over")) {
          idle.close();
        }
        return;
      }
      if (!idle.open) {
        idle.showModal();
      }
      idle.classList.toggle("over", rest <= 0);
      const seconds = Math.max(0, Math.ceil(rest / 1000));
      left.value = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }, 1000);
  }
})();
