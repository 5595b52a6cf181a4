// The console works without this file; it adds keys, the player's speed, and small comforts.
"use strict";

document.documentElement.classList.add("scripted");

const typing = (target) => target.closest("input, select, textarea, [contenteditable]") !== null;
const all = (query) => [...document.querySelectorAll(query)];

// --- keys ---------------------------------------------------------------------------------------

const rows = all("[data-row]");
let at = -1;

function go(to) {
  if (!rows.length) return;
  if (at >= 0) rows[at].classList.remove("on");
  at = Math.min(Math.max(to, 0), rows.length - 1);
  rows[at].classList.add("on");
  rows[at].querySelector("a").focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: "nearest" });
}

function openAction(number) {
  const actions = all("[data-action]");
  const chosen = actions[number - 1];
  if (!chosen) return;
  actions.forEach((action) => { action.open = action === chosen; });
  const field = chosen.querySelector("textarea, select, input:not([type=hidden]), button");
  if (field) field.focus();
}

const keys = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  "/": () => document.querySelector("[data-first]")?.focus(),
  u: () => document.querySelector("[data-back]")?.click(),
  n: () => document.querySelector("[data-next]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target)) return;
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  else if (/^[1-9]$/.test(event.key)) openAction(Number(event.key));
});

rows.forEach((row, number) => row.addEventListener("focusin", () => { if (at !== number) go(number); }));

// --- filters: chosen is applied ---------------------------------------------------------------

all("[data-filters] select").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
});
all("[data-filters]").forEach((form) => form.addEventListener("formdata", (event) => {
  for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
}));

// --- one action at a time, each sent once ------------------------------------------------------

all("[data-action]").forEach((action) => action.addEventListener("toggle", () => {
  if (action.open) all("[data-action]").forEach((other) => { if (other !== action) other.open = false; });
}));
all("[data-once]").forEach((form) => form.addEventListener("submit", (event) => {
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  (event.submitter ?? form.querySelector("button")).setAttribute("aria-busy", "true");
}));
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

// --- the player's speed, remembered for this window ----------------------------------------------

all("[data-player]").forEach((player) => {
  const audio = player.querySelector("audio");
  const speed = player.querySelector("[data-speed]");
  // Who was quicker than this script keeps what they chose.
  if (speed.value === "1") speed.value = sessionStorage.getItem("speed") || "1";
  const set = () => { audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value); };
  speed.addEventListener("change", () => { sessionStorage.setItem("speed", speed.value); set(); });
  audio.addEventListener("loadedmetadata", set);
  set();
});

// --- comforts ---------------------------------------------------------------------------------

all("[data-fill]").forEach((chip) => chip.addEventListener("click", () => {
  const field = document.getElementById(chip.dataset.fill);
  field.value = chip.textContent;
  field.focus();
}));
all("[data-grow]").forEach((area) => {
  const grow = () => { area.style.height = "auto"; area.style.height = `${area.scrollHeight + 2}px`; };
  area.addEventListener("input", grow);
});
all("[data-copy]").forEach((button) => button.addEventListener("click", async () => {
  const field = button.previousElementSibling;
  field.select();
  try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
  button.textContent = field.dataset.copied;
}));
