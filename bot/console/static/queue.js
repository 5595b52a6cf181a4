// Comforts of the cases' pages; without this file the words are copied by hand.
"use strict";

// What is marked in what a person said goes into the field of the part that is split off.
for (const button of document.querySelectorAll("[data-take]")) {
  const field = document.getElementById(button.dataset.take);
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    const within = chosen.anchorNode?.parentElement?.closest(button.dataset.from);
    if (within && !chosen.isCollapsed) marked = chosen.toString().trim();
  });
  button.addEventListener("click", () => {
    if (marked) field.value = [field.value.trim(), marked].filter(Boolean).join("\n");
    field.focus();
  });
}
