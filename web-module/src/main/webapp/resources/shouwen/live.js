"use strict";

// A list that follows the work of others: told by a socket that it changed, it fetches itself anew. While somebody is
// busy in it, or it is not the first page, it only offers to. Without a socket it looks every half minute. It waits for
// a pointer that moves over it, so that no row slips away under a click; and it stops fetching while nobody is there, so
// that the session of an empty chair ends.
(() => {
  const line = document.getElementById("live");
  if (!line) {
    return;
  }
  const list = document.getElementById(line.dataset.list);
  const news = document.getElementById("news");
  const button = document.getElementById("news-show");
  let arrived = 0;
  let waiting = 0;
  let tries = 0;
  let socket = null;

  const stand = (connected) => {
    line.hidden = false;
    line.classList.toggle("live-on", connected);
    line.querySelector(".live-word").textContent = connected ? line.dataset.on : line.dataset.off;
  };

  const EMPTY_CHAIR = 600000;
  const STILL = 2000;
  let seen = Date.now();
  let moved = 0;
  const away = () => Date.now() - seen > EMPTY_CHAIR;
  const busy = () => list.contains(document.activeElement) || line.dataset.first !== "true" || away();

  const refresh = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(line.dataset.list);
    if (fresh) {
      list.replaceChildren(...fresh.childNodes);
      news.hidden = true;
      arrived = 0;
    }
  };

  const follow = () => {
    if (Date.now() - moved < STILL) {
      waiting = setTimeout(follow, STILL);
    } else if (!busy()) {
      refresh();
    } else if (arrived > 0) {
      button.textContent = line.dataset.news.replace("{0}", String(arrived));
      news.hidden = false;
    }
  };

  const changed = (isNew) => {
    arrived += isNew ? 1 : 0;
    clearTimeout(waiting);
    waiting = setTimeout(follow, 300);
  };

  const back = () => {
    const wasAway = away();
    seen = Date.now();
    if (wasAway) {
      changed(false);
    }
  };
  ["pointermove", "pointerdown", "keydown"].forEach((sign) => document.addEventListener(sign, back, { passive: true }));
  list.addEventListener("pointermove", () => (moved = Date.now()), { passive: true });

  const connect = () => {
    const scheme = location.protocol === "https:" ? "wss://" : "ws://";
    socket = new WebSocket(scheme + location.host + line.dataset.socket);
    socket.addEventListener("open", () => {
      if (tries > 0) {
        changed(false);
      }
      tries = 0;
      stand(true);
    });
    socket.addEventListener("message", (event) => changed(event.data === "arrived"));
    socket.addEventListener("close", () => {
      socket = null;
      tries += 1;
      stand(false);
      setTimeout(connect, Math.min(30000, 1000 * 2 ** Math.min(tries, 5)));
    });
  };

  button.addEventListener("click", () => {
    if (line.dataset.first === "true") {
      refresh();
    } else {
      location.href = document.getElementById("first").href;
    }
  });
  setInterval(() => {
    if ((!socket || socket.readyState !== WebSocket.OPEN) && !away()) {
      changed(false);
    }
  }, 30000);
  connect();
})();
