// Opens the chat where there is no signal: the page as it was last seen. Talks never pass here.
const SHELF = "nhipcau";
const PATIENCE = 5000; // milliseconds for the page to come over the line

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === "/chat") event.respondWith(page(request));
  else if (url.pathname.startsWith("/chat/static/")) event.respondWith(file(request));
});

// Kept without what follows the "?": an invitation is nobody else's business.
async function page(request) {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match("/chat");
  const late = new Promise((_, fail) => kept && setTimeout(fail, PATIENCE));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer.ok) await shelf.put("/chat", answer.clone());
    return answer.ok || !kept ? answer : kept;
  } catch {
    return kept ?? Response.error();
  }
}

async function file(request) {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await dropOlder(shelf, request.url);
    await shelf.put(request, answer.clone());
  }
  return answer;
}

// A file of the same name under another version's address.
async function dropOlder(shelf, address) {
  const name = address.split("/").pop();
  for (const old of await shelf.keys()) if (old.url.endsWith(`/${name}`)) await shelf.delete(old);
}
