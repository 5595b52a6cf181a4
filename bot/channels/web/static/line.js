// The line to the bot: what is said goes out in order and once; letters come in and are kept.
import { alone, alter, change, files, noteSeen, queue, talk, wasSeen } from "./store.js";

const OURS = { "X-Nhip-Cau": "1" };
const LATER = "later";
const REFUSALS = { 400: "khong-gui-duoc", 403: "khong-gui-duoc", 413: "qua-lon" };
const NOT_WHAT_IT_SAYS = { voice: "khong-phai-ghi-am", photo: "khong-phai-anh" };
const FIRST_PAUSE = 1000; // milliseconds, as all here
const LONGEST_PAUSE = 30_000;

const tell = { weak: () => {}, sent: () => {}, came: () => {}, noCookie: () => {} };
export const hear = (hearers) => Object.assign(tell, hearers);

async function ask(address, options = {}, patience = 20_000) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  const headers = { ...OURS, ...options.headers };
  try {
    return await fetch(address, { redirect: "error", ...options, headers, signal: giveUp.signal });
  } finally {
    clearTimeout(timer);
  }
}

// --- out ---------------------------------------------------------------------------------------

let pause = FIRST_PAUSE;
let again;
let heard = 0; // letters shown by this window

export const flush = () => alone("send", sendAll);

async function sendAll() {
  clearTimeout(again);
  for (const item of await queue.all()) {
    await alter(item.id, { state: "going" });
    const before = heard;
    const outcome = await post(item);
    if (outcome === LATER) {
      tell.weak(true, (await queue.all()).some((one) => one.kind === "photo"));
      again = setTimeout(flush, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      return;
    }
    await queue.drop(item.n);
    if (!outcome && heard === before) tell.sent();
    await settle(item, outcome);
  }
  pause = FIRST_PAUSE;
  tell.weak(false);
}

async function settle(item, refused) {
  if (!talk().some((entry) => entry.id === item.id)) await files.drop(item.id); // forgotten meanwhile
  if (!refused) {
    if (polling) poll();
    return alter(item.id, { state: "sent" });
  }
  await change((entries) =>
    entries.map((entry) => {
      if (entry.id === item.id) return { ...entry, state: "refused", why: refused };
      return entry.chosenBy === item.id ? { ...entry, chosenBy: null } : entry;
    }),
  );
}

// Nothing when it was taken, LATER, or the key of the words that say why it never will be.
// Only 204 counts: a hotel's or a cafe's sign-in page answers everything with 200.
async function post(item, renewed = false) {
  const isFile = item.kind in NOT_WHAT_IT_SAYS;
  const body = isFile ? await files.find(item.id) : JSON.stringify(item);
  if (!body) return "tep-mat";
  const address = isFile ? `/chat/upload?kind=${item.kind}&id=${item.id}` : "/chat/say";
  let status = 0;
  try {
    status = (await ask(address, { method: "POST", body }, isFile ? 240_000 : 20_000)).status;
    if (status === 401 && !renewed) {
      await fetch("/chat");
      return post(item, true);
    }
  } catch {
    return LATER;
  }
  if (status === 204) return undefined;
  if (status === 401) tell.noCookie();
  if (status === 422) return NOT_WHAT_IT_SAYS[item.kind];
  return REFUSALS[status] ?? LATER;
}

// --- in ----------------------------------------------------------------------------------------

const TRUST = 8_000; // a line that says nothing in this time is held up by something between
const QUIET = 45_000; // an open line says at least this often that it lives
const POLL_EVERY = 3_000;
const TRY_AGAIN = 60_000;
let source, silent, reopen;
let polling = null;

export function open() {
  close();
  if (document.hidden) return;
  if (!window.EventSource) return void poll();
  source = new EventSource("/chat/stream");
  source.addEventListener("beat", alive);
  source.addEventListener("letter", (event) => {
    alive();
    take([JSON.parse(event.data)]);
  });
  watch(TRUST);
}

export function close() {
  source?.close();
  source = undefined;
  clearTimeout(silent);
  clearTimeout(reopen);
  stopPolling();
}

function alive() {
  stopPolling();
  watch(QUIET);
}

function watch(time) {
  clearTimeout(silent);
  silent = setTimeout(lost, time);
}

function lost() {
  close();
  if (document.hidden) return;
  poll();
  reopen = setTimeout(open, TRY_AGAIN);
}

function stopPolling() {
  clearTimeout(polling);
  polling = null;
}

async function poll() {
  stopPolling();
  polling = setTimeout(poll, POLL_EVERY);
  await look([]);
}

async function look(seen) {
  try {
    const answer = await ask(`/chat/letters?seen=${seen.join(",")}`);
    if (answer.ok) await take((await answer.json()).letters);
  } catch {
    // No line: what was seen comes again, and is known by its number.
  }
}

async function take(letters) {
  if (!letters.length) return;
  const kept = await alone("take", () => keepAll(letters));
  if (kept.length) await look(kept);
  if (kept.length < letters.length) setTimeout(() => look([]), POLL_EVERY);
}

async function keepAll(letters) {
  const kept = [];
  for (const letter of letters) {
    if (!wasSeen(letter.id)) await show(letter);
    if (await fetchFiles(letter)) kept.push(letter.id);
  }
  return kept;
}

async function show(letter) {
  const { id, text, buttons, media } = letter;
  const entry = { id, who: "bot", text, buttons, media, at: Date.now() };
  heard += 1;
  tell.came();
  // To forget is to drop all but this letter and what was said after it and not even tried yet.
  await change((entries) => {
    if (!letter.forget) return [...entries, entry];
    return [entry, ...entries.filter((old) => old.state === "wait")];
  });
  noteSeen(id);
}

async function fetchFiles(letter) {
  for (const file of letter.media) {
    if (await files.find(file.id)) continue;
    try {
      const answer = await ask(`/chat/media/${file.id}`, {}, 120_000);
      if (answer.ok) await files.keep(file.id, await answer.blob());
      else if (answer.status !== 404) return false;
    } catch {
      return false;
    }
  }
  if (letter.media.length) await alter(letter.id, { fetched: true });
  return true;
}
