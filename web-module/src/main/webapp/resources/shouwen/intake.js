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
  const KEY = "shouwen.intake";

  // Focus ---------------------------------------------------------------------
  const focusOn = (element) => {
    if (element) {
      element.closest("details:not([open])")?.setAttribute("open", "open");
      element.focus();
    }
    return Boolean(element);
  };
  const focusGroup = (name) => {
    const group = radios(name);
    return focusOn(group.find((radio) => radio.checked) ?? group[0]);
  };
  const category = () => byId("category_input");
  const openCategories = () => {
    const widget = window.PrimeFaces?.getWidgetById("intake:category");
    if (widget && category() === document.activeElement && !category().value) {
      widget.search("");
    }
  };
  const focusCategory = () => {
    if (focusOn(category())) {
      openCategories();
    }
  };
  const focusQuestion = () => {
    focusOn(find("[data-question] input") ?? byId("summary"));
  };

  // Looking up ------------------------------------------------------------------
  let lookedUp = null;
  const lookUp = () => {
    const typed = byId("q").value.trim();
    if (typed && typed !== lookedUp) {
      lookedUp = typed;
      byId("find").click();
    }
    return typed;
  };

  // Keys ------------------------------------------------------------------------
  const composing = (event) => event.isComposing || event.keyCode === 229;
  const chooseKind = (number) => {
    const radio = radios("kind")[number - 1];
    if (radio) {
      wantsCategory = true;
      radio.focus();
      radio.click();
    }
  };
  let wantsCategory = false;
  const enter = (event) => {
    const name = event.target.name;
    if (event.target.tagName !== "INPUT" || event.target.type === "submit") {
      return;
    }
    event.preventDefault();
    if (name === "intake:q") {
      if (!lookUp()) {
        focusOn(byId("name"));
      } else if (lookedUp === byId("q").value.trim() && radios("choice").length > 0) {
        focusGroup("choice");
      }
    } else if (name === "intake:choice") {
      focusGroup("kind");
    } else if (name === "intake:kind") {
      focusCategory();
    }
  };
  document.addEventListener("keydown", (event) => {
    if (composing(event) || document.querySelector("dialog[open]")) {
      return;
    }
    const digit = /^(Digit|Numpad)([1-5])$/.exec(event.code);
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const writing = event.target.closest("input:not([type=radio]), textarea, select");
    if (event.key === "Enter" && event.ctrlKey || event.altKey && !event.ctrlKey && event.code === "KeyS") {
      event.preventDefault();
      byId("save")?.click();
    } else if (event.altKey && !event.ctrlKey && event.code === "KeyN" && document.getElementById("next")) {
      event.preventDefault();
      document.getElementById("next").click();
    } else if (digit && !event.ctrlKey && (event.altKey || bare && !writing)) {
      event.preventDefault();
      chooseKind(Number(digit[2]));
    } else if (event.key === "Enter" && bare && form.contains(event.target)) {
      enter(event);
    } else if (event.key === "ArrowDown" && event.target === category()) {
      openCategories();
    }
  });
  form.addEventListener("focusin", (event) => {
    if (event.target === category() && radios("kind").some((radio) => radio.checked)) {
      openCategories();
    }
  });
  form.addEventListener("change", (event) => {
    if (event.target.id === "intake:q") {
      lookUp();
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
  const nameOf = (input) => {
    const question = input.closest("[data-question]");
    return question
      ? "answers." + question.dataset.question
      : input.name.slice(input.name.lastIndexOf(":") + 1).replace("_hinput", "");
  };
  const typed = () => {
    const fields = {};
    for (const input of form.elements) {
      const ours = input.name?.startsWith("intake:") && !/_input$|:draft$/.test(input.name) && input.type !== "submit";
      if (ours && (input.type !== "radio" || input.checked) && input.value) {
        fields[nameOf(input)] = input.value;
      }
    }
    return fields;
  };
  const worthKeeping = (fields) =>
    ["q", "name", "phone", "kind", "category", "summary", "details"].some((name) => fields[name]);
  const keep = () => {
    if (document.getElementById("receipt")) {
      return;
    }
    const fields = typed();
    if (worthKeeping(fields)) {
      sessionStorage.setItem(KEY, JSON.stringify({ by: form.dataset.login, fields }));
    } else {
      sessionStorage.removeItem(KEY);
    }
  };
  const forget = () => sessionStorage.removeItem(KEY);
  const kept = () => {
    try {
      const draft = JSON.parse(sessionStorage.getItem(KEY));
      return draft && draft.by === form.dataset.login ? draft.fields : null;
    } catch {
      return null;
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.dataset.most) {
      count(event.target);
    }
    keep();
  });
  form.addEventListener("change", keep);
  document.getElementById("draft-drop")?.addEventListener("click", forget);

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
    }
  });

  // After the server has answered ------------------------------------------------
  const complain = () => {
    const wrong = find("[aria-invalid=true], .ui-state-error:not(.ui-message)");
    const message = find(".ui-message-error");
    return focusOn(wrong) || focusOn(message?.closest(".field, fieldset")?.querySelector("input, textarea, select"));
  };
  const after = {
    find: () => {
      if (!complain()) {
        const chosen = radios("choice");
        return chosen.length > 2 ? focusGroup("choice") : chosen.length > 0 ? focusGroup("kind") : focusOn(byId("name"));
      }
    },
    kind: () => {
      if (wantsCategory) {
        wantsCategory = false;
        focusCategory();
      }
    },
    category: () => {
      if (category()?.value && [category(), document.body].includes(document.activeElement)) {
        focusQuestion();
      }
    },
    escalate: focusQuestion,
    save: () => {
      if (document.getElementById("receipt")) {
        forget();
        scrollTo(0, 0);
        document.getElementById("next").focus();
      } else {
        complain();
      }
    },
    restore: () => {
      const note = document.getElementById("draft-note");
      note.hidden = false;
      document.getElementById("draft-drop").addEventListener("click", forget);
      lookedUp = byId("q").value.trim();
      if (!complain()) {
        focusOn(byId("summary").value ? byId("summary") : byId("q"));
      }
    },
  };
  const sourceOf = (settings) => {
    const source = settings?.source;
    const id = typeof source === "string" ? source : source?.id ?? source?.[0]?.id ?? "";
    return id.replace("intake:", "").split(":")[0];
  };
  $(document).on("pfAjaxComplete", (event, request, settings, told) => {
    const source = sourceOf(settings);
    if (!told?.redirect) {
      const query = source === "category" && request.pfSettings?.data?.includes("category_query");
      if (!query) {
        after[source]?.();
      }
      keep();
    }
  });

  $(() => {
    const fields = kept();
    const called = new URLSearchParams(location.search).get("q");
    if (called && called !== fields?.q) {
      lookedUp = called.trim();
      after.find();
    } else if (fields) {
      byId("draft").value = JSON.stringify(fields);
      byId("restore").click();
    }
  });
})();
