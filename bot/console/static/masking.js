// Masking works without this file; it shows what the words will be, and lets them be chosen in the text.
"use strict";

const everywhere = (query, within = document) => [...within.querySelectorAll(query)];

// The words as they will be: what is ticked gives way, then each phrase of "mask more".
function shownAfter(words, form) {
  const text = [...words.childNodes].map((node) => {
    if (!(node instanceof HTMLElement)) return node.textContent;
    const box = form.querySelector(`[data-for="${node.dataset.mask}"]`);
    return box.checked ? box.dataset.shown : spoken(node);
  }).join("");
  const more = form.querySelector("[data-more]");
  return more.value.split("\n").map((line) => line.trim()).filter(Boolean)
    .reduce((said, phrase) => said.replace(whole(phrase), more.dataset.shown), text);
}

// Without the number that stands behind it.
const spoken = (mark) => mark.firstChild.textContent;

// The phrase wherever it stands by itself, whatever the case and the blanks.
function whole(phrase) {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "giu");
}

function selectedIn(words) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  if (!words.contains(range.commonAncestorContainer)) return "";
  const copy = range.cloneContents();
  everywhere("sup, .unseen", copy).forEach((number) => number.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function prepare(masking) {
  const words = document.getElementById(`words-${masking.dataset.masking}`);
  const form = masking.querySelector("form");
  const more = form.querySelector("[data-more]");
  const preview = form.querySelector("[data-preview]");
  const said = [...words.childNodes]
    .map((node) => (node instanceof HTMLElement ? spoken(node) : node.textContent)).join("").trim();
  const show = () => {
    everywhere("[data-for]", form).forEach((box) => {
      words.querySelector(`[data-mask="${box.dataset.for}"]`).classList.toggle("left", !box.checked);
    });
    const after = shownAfter(words, form).trim();
    preview.hidden = after === said;
    preview.querySelector("output").textContent = preview.hidden ? "" : after;
  };
  form.addEventListener("change", show);
  more.addEventListener("input", show);
  everywhere("mark", words).forEach((mark) => mark.addEventListener("click", () => {
    if (!document.getSelection().isCollapsed) return;
    form.querySelector(`[data-for="${mark.dataset.mask}"]`).click();
    masking.open = true;
  }));
  addChooser(masking, words, more, show);
  show();
}

// "Mask the selection" stands under the words while something in them is selected.
function addChooser(masking, words, more, show) {
  const row = document.createElement("p");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = document.querySelector("[data-choose]").content.textContent;
  row.className = "selected";
  row.hidden = true;
  row.append(button);
  words.after(row);
  let chosen = "";
  document.addEventListener("selectionchange", () => {
    const now = selectedIn(words);
    if (now || document.activeElement !== button) { chosen = now; row.hidden = !now; }
  });
  button.addEventListener("click", () => {
    if (!chosen) return;
    more.value = more.value.trimEnd() + (more.value.trim() ? "\n" : "") + chosen;
    document.getSelection().removeAllRanges();
    row.hidden = true;
    masking.open = true;
    show();
    more.focus();
  });
}

everywhere("[data-masking]").forEach(prepare);

// m: to the first words that are still to be masked.
document.addEventListener("keydown", (event) => {
  if (event.key !== "m" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  const first = document.querySelector("[data-masking]") ?? document.querySelector(".masking");
  if (!first) return;
  event.preventDefault();
  first.open = true;
  (first.querySelector("input[type=checkbox]") ?? first.querySelector("textarea, input:not([type=hidden])")).focus();
});
