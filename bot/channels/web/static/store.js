// What this phone keeps: the talk, what has yet to be sent, and recordings and photos.
const MOST = 200; // messages
const MOST_SEEN = 100;
const NAME = "nhipcau.";
const hearers = [];
const chains = {};

// --- one at a time, over all windows of this page ---------------------------------------------

export function alone(name, work) {
  if (navigator.locks) return navigator.locks.request(NAME + name, work);
  const turn = (chains[name] ?? Promise.resolve()).then(work);
  chains[name] = turn.catch(() => {});
  return turn;
}

// --- words: localStorage, or memory where the browser keeps nothing -----------------------------

const shelf = openShelf();

function openShelf() {
  try {
    localStorage.setItem(NAME + "try", "1");
    localStorage.removeItem(NAME + "try");
    return localStorage;
  } catch {
    const held = new Map();
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => held.set(key, value),
      removeItem: (key) => held.delete(key),
    };
  }
}

function read(name, empty) {
  try {
    return JSON.parse(shelf.getItem(NAME + name)) ?? empty;
  } catch {
    return empty;
  }
}

function write(name, value) {
  try {
    shelf.setItem(NAME + name, JSON.stringify(value));
  } catch {
    // Full: the older half makes room.
    if (value.length > 2) write(name, value.slice(value.length / 2));
  }
}

// --- the talk: [{id, who: "bot" | "me", text, buttons, media, state, at}] -------------------------

export const talk = () => read("talk", []);

export function onChange(hear) {
  hearers.push(hear);
}

const redraw = () => hearers.forEach((hear) => hear());

addEventListener("storage", (event) => {
  if (event.key === null || event.key === NAME + "talk" || event.key === NAME + "wiped") redraw();
});

export async function change(work) {
  await alone("talk", async () => {
    const before = talk();
    const after = work(before).slice(-MOST);
    write("talk", after);
    await dropFiles(before, after);
  });
  redraw();
}

async function dropFiles(before, after) {
  const needed = new Set([...filesOf(after), ...(await queue.all()).map((item) => item.id)]);
  for (const id of filesOf(before)) if (!needed.has(id)) await files.drop(id);
}

const filesOf = (entries) => entries.flatMap((entry) => (entry.media ?? []).map((file) => file.id));

export const alter = (id, changes) =>
  change((entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));

// --- letters that were read, so that one that comes again is not shown again ----------------------

export const wasSeen = (id) => read("seen", []).includes(id);
export const noteSeen = (id) => write("seen", [...read("seen", []), id].slice(-MOST_SEEN));

// --- what has yet to be sent, and files: IndexedDB, or memory ---------------------------------------

class Spare {
  held = new Map();
  last = 0;
  add = (item) => ((item.n = ++this.last), this.held.set(item.n, item), { result: item.n });
  put = (value, key) => (this.held.set(key, value), { result: key });
  get = (key) => ({ result: this.held.get(key) });
  getAll = () => ({ result: [...this.held.values()] });
  delete = (key) => (this.held.delete(key), {});
  clear = () => (this.held.clear(), {});
}
const spare = { queue: new Spare(), files: new Spare() };
let opening;

function open() {
  opening ??= new Promise((done) => {
    try {
      const asked = indexedDB.open("nhipcau", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("queue", { keyPath: "n", autoIncrement: true });
        asked.result.createObjectStore("files");
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
    } catch {
      done(null);
    }
  });
  return opening;
}

async function on(name, mode, ask) {
  const database = await open();
  if (!database) return ask(spare[name]).result;
  return new Promise((done, fail) => {
    const change = database.transaction(name, mode);
    const asked = ask(change.objectStore(name));
    change.oncomplete = () => done(asked.result);
    change.onabort = () => fail(change.error);
  });
}

export const queue = {
  add: (item) => on("queue", "readwrite", (store) => store.add(item)),
  all: () => on("queue", "readonly", (store) => store.getAll()),
  drop: (n) => on("queue", "readwrite", (store) => store.delete(n)),
};

export const files = {
  keep: (id, blob) => on("files", "readwrite", (store) => store.put(blob, id)),
  find: (id) => on("files", "readonly", (store) => store.get(id)),
  drop: (id) => on("files", "readwrite", (store) => store.delete(id)),
};

// --- forgetting all of it on this phone ----------------------------------------------------------

export const isWiped = () => read("wiped", false);
export const setWiped = (yes) => (yes ? write("wiped", true) : shelf.removeItem(NAME + "wiped"));

export async function wipe() {
  await on("queue", "readwrite", (store) => store.clear());
  await on("files", "readwrite", (store) => store.clear());
  setWiped(true);
  await change(() => []);
}
