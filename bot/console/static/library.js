// The pages for the library work without this file; it counts what is written as it is written.
"use strict";

const counts = {
  short: (text) => [...text].length,
  card: (text) => Math.max(0, text.split("\n").filter((line) => line.trim()).length - 1),
  full: (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
};
counts.loudspeaker = counts.full;

document.querySelectorAll("[data-count]").forEach((area) => {
  const shown = document.getElementById(area.dataset.shown);
  const show = () => {
    const number = counts[area.dataset.count](area.value.normalize("NFC").trim());
    shown.textContent = shown.textContent.replace(/\d+/, number);
    shown.classList.toggle("full", number > Number(area.dataset.most));
  };
  area.addEventListener("input", show);
  show();
});
