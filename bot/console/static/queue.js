// Comforts of the cases' pages; without this file the words are copied by hand.
"use strict";

// The words alone, without the numbers of what is proposed to be masked.
function wordsIn(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll("sup, .unseen").forEach((number) => number.remove());
  return copy.textContent.trim();
}

// What is marked in what a person said goes into the field of the part that is split off.
for (const button of document.querySelectorAll("[data-take]")) {
  const field = document.getElementById(button.dataset.take);
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    const within = chosen.anchorNode?.parentElement?.closest(button.dataset.from);
    if (within && !chosen.isCollapsed) marked = wordsIn(chosen.getRangeAt(0));
  });
  button.addEventListener("click", () => {
    if (marked) field.value = [field.value.trim(), marked].filter(Boolean).join("\n");
    field.focus();
  });
}
