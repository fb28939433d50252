"use strict";

// The page of a case: printing, and taking over the suggested wording into the answer.
(() => {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.addEventListener("click", () => window.print());
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-into]");
    if (button) {
      const into = document.getElementById(button.dataset.into);
      into.value = document.getElementById(button.dataset.from).textContent.trim();
      into.focus();
    }
  });
  // Paper shows why each limit is as it is, without anybody opening it first.
  const opened = [];
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details.why:not([open]), details.ended:not([open])").forEach((details) => {
      details.open = true;
      opened.push(details);
    });
  });
  window.addEventListener("afterprint", () => opened.splice(0).forEach((details) => (details.open = false)));
})();
