"use strict";

// The pad a customer signs on: dark ink on white paper in every theme. What is drawn goes into a hidden input as a PNG;
// after a refused form the drawing is put back from there.
(() => {
  const prepare = (pad) => {
    if (pad.dataset.ready) {
      return;
    }
    pad.dataset.ready = "true";
    const into = document.getElementById(pad.dataset.into);
    const pen = pad.getContext("2d");
    const clean = () => {
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, pad.width, pad.height);
      pen.strokeStyle = "#14202c";
      pen.lineWidth = 4;
      pen.lineCap = "round";
      pen.lineJoin = "round";
    };
    const place = (event) => {
      const box = pad.getBoundingClientRect();
      return [((event.clientX - box.left) * pad.width) / box.width, ((event.clientY - box.top) * pad.height) / box.height];
    };
    let drawing = false;

    clean();
    if (into.value) {
      const kept = new Image();
      kept.addEventListener("load", () => pen.drawImage(kept, 0, 0));
      kept.src = into.value;
    }
    pad.addEventListener("pointerdown", (event) => {
      drawing = true;
      pad.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...place(event));
      event.preventDefault();
    });
    pad.addEventListener("pointermove", (event) => {
      if (drawing) {
        pen.lineTo(...place(event));
        pen.stroke();
      }
    });
    const lift = () => {
      if (drawing) {
        drawing = false;
        into.value = pad.toDataURL("image/png");
      }
    };
    pad.addEventListener("pointerup", lift);
    pad.addEventListener("pointercancel", lift);
    document.getElementById("signature-clear").addEventListener("click", () => {
      clean();
      into.value = "";
    });
  };
  const all = () => document.querySelectorAll("canvas.signature-pad").forEach(prepare);
  all();
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", all);
  }
})();
