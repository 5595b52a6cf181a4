// The page: what its person does, and what that sets going.
import * as line from "./line.js";
import { photos, recording, show, trouble } from "./panels.js";
import * as store from "./store.js";
import { draw, focusOn, toEnd } from "./view.js";
import { byId, t } from "./words.js";

document.documentElement.classList.add("scripted");
const words = byId("words");
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)").matches; // else Enter is a new line
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

// --- saying ------------------------------------------------------------------------------------

// Into the queue first: what is in it survives the page; what is shown is only a picture of it.
async function say(item, shown) {
  const id = newId();
  store.setWiped(false);
  if (shown.blob) await store.files.keep(id, shown.blob);
  await store.queue.add({ id, ...item });
  const media = shown.blob ? [{ id, kind: item.kind, seconds: shown.seconds }] : [];
  const entry = { id, who: "me", text: shown.text ?? "", media, state: "wait", at: Date.now() };
  await store.change((entries) => [...withChoice(entries, shown.choice, id), entry]);
  line.flush();
}

const withChoice = (entries, choice, by) =>
  entries.map((entry) => (entry.id === choice?.of ? { ...entry, chosen: choice.tag, chosenBy: by } : entry));

async function start(payload) {
  store.setWiped(false);
  await store.queue.add({ id: newId(), kind: "start", text: payload });
  drawAll();
  line.flush();
}

async function tap(entry, tag, label) {
  await say({ kind: "tap", tag }, { text: label, choice: { of: entry.id, tag } });
  focusOn(entry.id);
}

byId("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = words.value.trim();
  if (!text) return words.focus();
  words.value = "";
  grow();
  say({ kind: "text", text }, { text });
});
words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !hasKeyboard) return;
  event.preventDefault();
  byId("write").requestSubmit();
});
words.addEventListener("input", grow);

function grow() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight + 2}px`;
}

byId("home").addEventListener("click", () => say({ kind: "tap", tag: "menu" }, { text: byId("home").textContent.trim() }));
recording((kind, blob, seconds) => say({ kind }, { blob, seconds }));
photos((kind, blob) => say({ kind }, { blob }));

// --- showing -----------------------------------------------------------------------------------

function drawAll() {
  draw(store.talk(), tap);
  byId("begin").hidden = !store.isWiped();
}
store.onChange(drawAll);

let weak = false;
let photoWaits = false;
function showLine() {
  const off = navigator.onLine === false;
  const text = weak ? t(photoWaits ? "anh-cho-song" : "luu-mang") : off ? t("mat-song") : "";
  if (byId("weak").textContent !== text) byId("weak").textContent = text;
  byId("weak").hidden = !text;
  document.body.classList.toggle("weak", Boolean(text));
}

let waiting;
function typing(on) {
  clearTimeout(waiting);
  byId("typing").hidden = !on;
  byId("typing-words").textContent = on ? t("dang-tra-loi") : "";
  if (!on) return;
  waiting = setTimeout(() => typing(false), 8000);
  toEnd();
}

line.hear({
  weak: (is, withPhoto = false) => ((weak = is), (photoWaits = withPhoto), showLine()),
  sent: () => typing(true),
  came: () => typing(false),
  noCookie: () => trouble(t("can-cookie")),
});

// --- the phone's own copy is wiped ---------------------------------------------------------------

const sure = byId("sure");
async function askToWipe() {
  byId("sure-waiting").hidden = !(await store.queue.all()).length;
  sure.showModal();
}
byId("wipe").addEventListener("click", askToWipe);
byId("wipe-too").addEventListener("click", askToWipe);
byId("sure-no").addEventListener("click", () => sure.close());
byId("sure-yes").addEventListener("click", async () => {
  sure.close();
  typing(false);
  show(null);
  await store.wipe();
  byId("begin-now").focus();
});
byId("begin-now").addEventListener("click", () => start(""));

// --- opening -----------------------------------------------------------------------------------

// A link's payload: ?start=…, or ?invite=TOKEN, which the bot knows as i_TOKEN. It leaves the
// address bar once it is in the queue.
const isOnItsWay = (entry) => entry.state === "wait" || entry.state === "going";

async function begin() {
  const asked = new URLSearchParams(location.search);
  const link = asked.has("invite") ? `i_${asked.get("invite")}` : (asked.get("start") ?? "");
  const payload = /^[\w-]{0,80}$/.test(link) ? link : ""; // a torn link still begins a talk
  const queued = await store.queue.all();
  const going = new Set(queued.map((item) => item.id));
  await store.change((entries) =>
    entries.map((entry) => (isOnItsWay(entry) && !going.has(entry.id) ? { ...entry, state: "sent" } : entry)),
  );
  const isNew = !store.talk().length && !store.isWiped() && !queued.some((item) => item.kind === "start");
  if (payload || isNew) await start(payload);
  if (location.search) history.replaceState(null, "", location.pathname);
  line.open();
  line.flush();
}

// The page itself is kept too, so that it opens where there is no signal.
async function keepPage() {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  await navigator.serviceWorker.register("/chat/sw.js", { scope: "/chat" });
  const parts = [...document.querySelectorAll("link[href], script[src], img[src^='/']")];
  const shelf = await caches.open("nhipcau");
  await shelf.addAll(["/chat", ...new Set(parts.map((part) => part.getAttribute("href") ?? part.getAttribute("src")))]);
}

addEventListener("online", () => (showLine(), line.open(), line.flush()));
addEventListener("offline", showLine);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return line.close();
  line.open();
  line.flush();
});

drawAll();
showLine();
begin();
addEventListener("load", () => keepPage().catch(() => {}));
