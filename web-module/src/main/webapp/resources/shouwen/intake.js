"use strict";

// The intake by keyboard, its draft, and the receipt. The page works without it, only slower.
(() => {
  const form = document.getElementById("intake");
  const $ = window.jQuery;
  if (!form || !$) {
    return;
  }
  const byId = (id) => document.getElementById("intake:" + id);
  const find = (selector) => form.querySelector(selector);
  const radios = (name) => [...form.querySelectorAll(`input[type=radio][name="intake:${name}"]`)];
  const receipt = () => document.getElementById("receipt");

  // Focus ---------------------------------------------------------------------
  const focusOn = (element) => {
    if (element) {
      for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      element.focus();
    }
    return Boolean(element);
  };
  const focusGroup = (name) => {
    const group = radios(name);
    return focusOn(group.find((radio) => radio.checked) ?? group[0]);
  };
  const focusCategory = () => focusOn(byId("category-words"));
  const focusQuestion = () => focusOn(find("[data-question] input") ?? byId("summary"));

  // Looking up ------------------------------------------------------------------
  let lookedUp = null;
  const lookUp = () => {
    const typed = byId("q").value.trim();
    if (typed && typed !== lookedUp) {
      lookedUp = typed;
      byId("find").click();
      return true;
    }
    return false;
  };

  // Keys ------------------------------------------------------------------------
  let wantsCategory = false;
  const chooseKind = (number) => {
    const radio = radios("kind")[number - 1];
    if (radio?.checked) {
      focusCategory();
    } else if (radio) {
      wantsCategory = true;
      radio.focus();
      radio.click();
    }
  };
  const enter = {
    q: () => lookUp() || focusGroup("choice") || focusOn(byId("name")),
    choice: () => focusGroup("kind"),
    kind: focusCategory,
  };
  const onEnter = (event) => {
    if (event.target.tagName === "INPUT" && event.target.type !== "submit") {
      event.preventDefault();
      enter[event.target.name.replace("intake:", "")]?.();
    }
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || document.querySelector("dialog[open]")) {
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code);
    const alt = event.altKey && !event.ctrlKey && !event.metaKey;
    const bare = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const writing = event.target.closest("input:not([type=radio]), textarea, select");
    if (event.key === "Enter" && event.ctrlKey || alt && event.code === "KeyS") {
      event.preventDefault();
      byId("save")?.click();
    } else if (alt && event.code === "KeyN" && receipt()) {
      event.preventDefault();
      document.getElementById("next").click();
    } else if (digit && (alt || bare && !writing)) {
      event.preventDefault();
      chooseKind(Number(digit[1]));
    } else if (event.key === "Enter" && bare && form.contains(event.target)) {
      onEnter(event);
    }
  });

  // Too long is said while typing; the server decides.
  const count = (input) => {
    const most = Number(input.dataset.most);
    const length = [...input.value].length;
    let note = input.parentElement.querySelector(".count");
    if (length > most * 0.9 && !note) {
      note = Object.assign(document.createElement("small"), { className: "count hint" });
      note.setAttribute("role", "status");
      input.after(note);
    }
    if (note) {
      note.textContent = form.dataset.tooLong.replace("{0}", length).replace("{1}", most);
      note.classList.toggle("count-over", length > most);
      note.hidden = length <= most * 0.9;
    }
  };

  // Draft: this tab only, this person only, gone when saved ---------------------
  const KEY = "shouwen.intake";
  const nameOf = (input) => {
    const question = input.closest("[data-question]");
    return question ? "answers." + question.dataset.question : input.name.slice(input.name.lastIndexOf(":") + 1);
  };
  const typed = () => {
    const fields = {};
    for (const input of form.elements) {
      const ours = input.name?.startsWith("intake:") && input.id !== "intake:draft" && input.type !== "submit";
      if (ours && (input.type !== "radio" || input.checked) && input.value) {
        fields[nameOf(input)] = input.value;
      }
    }
    return fields;
  };
  const forget = () => sessionStorage.removeItem(KEY);
  const keep = () => {
    if (receipt()) {
      return;
    }
    const fields = typed();
    const worth = ["q", "name", "phone", "kind", "category", "summary", "details"].some((name) => fields[name]);
    if (worth) {
      sessionStorage.setItem(KEY, JSON.stringify({ by: form.dataset.login, fields }));
    } else {
      forget();
    }
  };
  const kept = () => {
    try {
      const draft = JSON.parse(sessionStorage.getItem(KEY));
      return draft && draft.by === form.dataset.login ? draft.fields : null;
    } catch {
      return null;
    }
  };
  const restore = (fields) => {
    byId("draft").value = JSON.stringify(fields);
    byId("restore").click();
  };

  form.addEventListener("input", (event) => {
    if (event.target.dataset.most) {
      count(event.target);
    }
    keep();
  });
  form.addEventListener("change", (event) => {
    if (event.target.id === "intake:q") {
      lookUp();
    }
    keep();
  });

  // The receipt ---------------------------------------------------------------------
  const copy = async (button) => {
    const number = document.getElementById("number");
    try {
      await navigator.clipboard.writeText(number.textContent.trim());
    } catch {
      getSelection().selectAllChildren(number);
      document.execCommand("copy");
    }
    button.querySelector("span").textContent = button.dataset.done;
  };
  form.addEventListener("click", (event) => {
    const button = event.target.closest("#copy");
    if (button) {
      copy(button);
    } else if (event.target.id === "draft-drop") {
      forget();
    }
  });

  // After the server has answered ------------------------------------------------
  const complain = () => {
    const wrong = find(".ui-message-error")?.closest(".field, fieldset");
    return focusOn(wrong?.querySelector("input:not([type=hidden]), textarea, select:not([hidden])"));
  };
  const found = () => {
    if (!complain()) {
      const choices = radios("choice").length;
      return choices > 2 ? focusGroup("choice") : choices > 0 ? focusGroup("kind") : focusOn(byId("name"));
    }
  };
  const after = {
    find: found,
    kind: () => {
      if (wantsCategory) {
        wantsCategory = false;
        focusCategory();
      }
    },
    category: () => {
      if (byId("category").value && [byId("category-words"), document.body].includes(document.activeElement)) {
        focusQuestion();
      }
    },
    escalate: focusQuestion,
    save: () => {
      if (receipt()) {
        forget();
        scrollTo(0, 0);
        document.getElementById("next").focus();
      } else {
        complain();
      }
    },
    restore: () => {
      document.getElementById("draft-note").hidden = false;
      lookedUp = byId("q").value.trim();
      complain() || focusOn(byId("summary").value ? byId("summary") : byId("q"));
    },
  };
  const sourceOf = (settings) => {
    const source = settings?.source;
    const id = typeof source === "string" ? source : source?.id ?? source?.[0]?.id ?? "";
    return id.replace("intake:", "").split(":")[0];
  };
  $(document).on("pfAjaxComplete", (event, request, settings, told) => {
    if (!told?.redirect) {
      after[sourceOf(settings)]?.();
      keep();
    }
  });

  // What was there before a reload; not over a number that a telephone system has just handed over.
  const draft = kept();
  const called = new URLSearchParams(location.search).get("q");
  $(() => {
    if (called && called !== draft?.q) {
      lookedUp = called.trim();
      found();
    } else if (draft && !byId("q").value && !receipt()) {
      restore(draft);
    }
  });
})();
