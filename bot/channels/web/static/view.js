// Drawing the talk: each message is drawn once; what changes of it is redrawn in its place.
import { picture, voice } from "./players.js";
import { byId, make, t } from "./words.js";

const SPECIAL = /(https?:\/\/[^\s<>«»"]+|\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b|\b11[1-5]\b|\bDB-[0-9A-Z]{3,}[0-9A-Z-]*)/;
const WAYS = new Set(["back", "cancel", "menu"]); // buttons that lead out of a question
const log = byId("log");
const scroll = byId("scroll");
const drawn = new Map(); // id → [element, what it was drawn from]

export function draw(entries, tap) {
  const open = entries.findLast?.((entry) => entry.buttons?.length) ?? lastWithButtons(entries);
  const wasEmpty = !drawn.size;
  const low = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
  const ids = new Set(entries.map((entry) => entry.id));
  for (const [id, [element]] of drawn) {
    if (ids.has(id)) continue;
    element.remove();
    drawn.delete(id);
  }
  let fresh, changed;
  for (const entry of entries) {
    const key = JSON.stringify([entry, entry === open]);
    const [old, oldKey] = drawn.get(entry.id) ?? [];
    if (oldKey === key) continue;
    const element = old ?? make("li", { class: entry.who, tabindex: "-1" });
    if (old) refresh(element, entry, entry === open, tap);
    else fill(element, entry, entry === open, tap);
    drawn.set(entry.id, [element, key]);
    changed = true;
    if (!old) fresh = element;
  }
  arrange(entries);
  separateDays(entries);
  if (wasEmpty || (changed && low) || fresh?.className === "me") toEnd();
}

const lastWithButtons = (entries) => [...entries].reverse().find((entry) => entry.buttons?.length);

function arrange(entries) {
  let before = null;
  for (const entry of [...entries].reverse()) {
    const [element] = drawn.get(entry.id);
    if (element.parentNode !== log || (before && element.nextElementSibling !== before)) log.insertBefore(element, before);
    before = element;
  }
}

function fill(element, entry, isOpen, tap) {
  const who = make("span", { class: "unseen", text: t(entry.who === "bot" ? "tro-ly" : "ong-ba") + " " });
  const bubble = make("div", { class: "bubble" }, who);
  if (entry.text) bubble.append(rich(entry.text));
  element.append(bubble);
  refresh(element, entry, isOpen, tap);
}

// What a letter carries is drawn once this phone has it.
function addFiles(bubble, entry) {
  const here = entry.who === "me" || entry.fetched;
  if (!entry.media?.length || bubble.dataset.files === String(here)) return;
  bubble.dataset.files = here;
  bubble.querySelectorAll(".file").forEach((old) => old.remove());
  const alt = t(entry.who === "bot" ? "anh-nhan" : "anh-da-gui");
  for (const file of here ? entry.media : []) {
    bubble.append(file.kind === "voice" ? voice(file.id, file.seconds) : picture(file.id, alt));
  }
  if (!here) bubble.append(make("p", { class: "file", text: t("dang-tai") }));
}

function refresh(element, entry, isOpen, tap) {
  element.querySelector(".choices")?.remove();
  element.querySelector(".state")?.remove();
  addFiles(element.querySelector(".bubble"), entry);
  if (entry.who === "me") element.append(stateOf(entry));
  else if (isOpen) element.append(choices(entry, tap));
}

function stateOf(entry) {
  const state = make("small", { class: `state ${entry.state}` });
  if (entry.state === "sent") state.textContent = t("da-gui");
  else if (entry.state === "refused") state.textContent = t(entry.why ?? "khong-gui-duoc");
  else state.append(make("span", { class: "now", text: t("dang-gui") }), make("span", { class: "later", text: t("cho-song") }));
  return state;
}

function choices(entry, tap) {
  const answers = entry.buttons.filter(([tag]) => !WAYS.has(tag));
  const many = answers.length > 6 && answers.every(([, label]) => label.length < 22);
  const group = make("div", { class: many ? "choices many" : "choices" });
  const ways = make("div", { class: "ways" });
  for (const [tag, label] of entry.buttons) {
    const isWay = WAYS.has(tag) && entry.buttons.length > 1;
    const button = make("button", { type: "button", text: label });
    button.disabled = Boolean(entry.chosenBy);
    button.classList.toggle("chosen", Boolean(entry.chosenBy) && entry.chosen === tag);
    button.addEventListener("click", () => tap(entry, tag, label));
    (isWay ? ways : group).append(button);
  }
  if (ways.childElementCount) group.append(ways);
  return group;
}

// Addresses and telephone numbers can be tapped; a case's code stands out. Never as HTML.
function rich(text) {
  const urgent = /gọi/i.test(text);
  const words = make("p");
  for (const [index, part] of text.split(SPECIAL).entries()) {
    words.append(index % 2 ? special(part, urgent) : part);
  }
  return words;
}

function special(part, urgent) {
  if (part.startsWith("http")) return make("a", { href: part.replace(/[.,;:!?)]+$/, ""), target: "_blank", rel: "noopener noreferrer", text: part });
  if (/^[A-Z]/.test(part)) return make("b", { class: "code", text: part });
  if (part.startsWith("11") && !urgent) return part;
  return make("a", { class: "tel", href: `tel:${part.replace(/\D/g, "")}`, text: part });
}

const dayOf = (time) => new Date(time).toDateString();

function separateDays(entries) {
  let last = dayOf(Date.now());
  for (const entry of entries) {
    const [element] = drawn.get(entry.id);
    const day = dayOf(entry.at);
    if (day !== last) element.dataset.day = dayName(entry.at);
    else delete element.dataset.day;
    last = day;
  }
}

function dayName(time) {
  if (dayOf(time) === dayOf(Date.now())) return t("hom-nay");
  if (dayOf(time) === dayOf(Date.now() - 864e5)) return t("hom-qua");
  return new Intl.DateTimeFormat("vi-VN", { weekday: "long", day: "numeric", month: "numeric" }).format(time);
}

// The end of the talk, unless the newest message is so long that its beginning would be hidden.
export function toEnd(element = log.lastElementChild) {
  scroll.scrollTop = scroll.scrollHeight;
  if (!element) return;
  const above = element.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  if (above < 0) scroll.scrollTop += above - 8;
}

// What lies below can be seen to lie there.
const showDown = () => (byId("down").hidden = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 40);
scroll.addEventListener("scroll", showDown, { passive: true });
new ResizeObserver(showDown).observe(log);
byId("down").addEventListener("click", () => scroll.scrollBy({ top: scroll.clientHeight * 0.8, behavior: "smooth" }));

log.addEventListener("grown", () => {
  if (scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 500) toEnd();
});

export const focusOn = (id) => drawn.get(id)?.[0].focus({ preventScroll: true });
