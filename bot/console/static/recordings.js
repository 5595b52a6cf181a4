// A sitting: record, listen, trim, keep, and on to the next text without a new page, so that the
// microphone is asked for once. Without this file a recording is sent as a file.
"use strict";

const $ = (id) => document.getElementById(id);
const box = $("recorder");
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const LONGEST = 300; // seconds
const QUIET = 0.012; // of full scale: below it nobody spoke
const BARS = 240;
let recorder, chunks, began, ticking, meter; // while it records
let take; // {blob, sound: AudioBuffer, from, to}
let sound, playing; // the AudioContext, and what it plays
let busy = false;

const trouble = (words = "") => { $("trouble").textContent = words; $("trouble").hidden = !words; };
const told = (name) => box.dataset[name];
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const exact = (seconds) => `${seconds.toFixed(1).replace(".", ",")} s`;
const state = () => ["idle", "recording", "made"].find((id) => !$(id).hidden);

function show(id, focus) {
  for (const part of ["idle", "recording", "made"]) $(part).hidden = part !== id;
  if (focus) $(focus).focus({ preventScroll: true });
}

const audio = () => {
  sound ??= new AudioContext();
  if (sound.state === "suspended") sound.resume();
  return sound;
};

// --- recording ------------------------------------------------------------------------------------

async function start() {
  trouble();
  hush();
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
  } catch {
    return refuse();
  }
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 48_000 });
  chunks = [];
  recorder.ondataavailable = (event) => chunks.push(event.data);
  recorder.onstop = () => finish(stream);
  recorder.start(1000);
  began = Date.now();
  ticking = setInterval(tick, 200);
  tick();
  measure(stream);
  show("recording", "stop");
}

function refuse() {
  trouble(told("noMicrophone"));
  $("by-file").open = true;
  $("sound").focus();
}

function tick() {
  const seconds = (Date.now() - began) / 1000;
  $("clock").textContent = clock(seconds);
  if (seconds >= LONGEST) stop();
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
}

// A bar that moves with the voice shows that the machine hears.
function measure(stream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Uint8Array(analyser.fftSize);
  meter = context;
  (function next() {
    if (meter !== context) return;
    analyser.getByteTimeDomainData(wave);
    const loud = Math.max(...wave) - 128;
    $("level").style.transform = `scaleX(${Math.min(1, 0.02 + loud / 90)})`;
    requestAnimationFrame(next);
  })();
}

async function finish(stream) {
  clearInterval(ticking);
  meter?.close();
  meter = undefined;
  stream.getTracks().forEach((track) => track.stop());
  await preview(new Blob(chunks, { type: recorder.mimeType }), "listen");
}

// --- listening and trimming -----------------------------------------------------------------------

async function preview(blob, focus) {
  trouble();
  if (blob.size > Number(told("most"))) return forget(), trouble(told("tooLarge"));
  let decoded;
  try {
    decoded = await audio().decodeAudioData(await blob.arrayBuffer());
  } catch {
    return forget(), trouble(told("unreadable"));
  }
  take = { blob, sound: decoded, from: 0, to: decoded.duration };
  const peaks = peaksOf(decoded);
  take.peaks = peaks;
  for (const end of ["from", "to"]) $(end).max = decoded.duration.toFixed(2);
  $("from").value = 0;
  $("to").value = decoded.duration;
  show("made", focus);
  draw();
  if (Math.max(...peaks) < QUIET) trouble(told("silent"));
}

function peaksOf(decoded) {
  const wave = decoded.getChannelData(0);
  const each = Math.max(1, Math.floor(wave.length / BARS));
  return Array.from({ length: BARS }, (_, bar) => {
    let most = 0;
    for (let at = bar * each; at < Math.min(wave.length, (bar + 1) * each); at += 4) {
      most = Math.max(most, Math.abs(wave[at]));
    }
    return most;
  });
}

function draw() {
  const canvas = $("wave");
  const brush = canvas.getContext("2d");
  const { width, height } = canvas;
  const most = Math.max(0.05, ...take.peaks);
  const all = take.sound.duration;
  brush.clearRect(0, 0, width, height);
  take.peaks.forEach((peak, bar) => {
    const at = (bar / BARS) * all;
    brush.fillStyle = at >= take.from && at <= take.to ? "#0d6986" : "#c5cfd6";
    const tall = Math.max(4, (peak / most) * height * 0.92);
    brush.fillRect((bar / BARS) * width, (height - tall) / 2, (width / BARS) * 0.62, tall);
  });
  $("length").textContent = exact(take.to - take.from);
  for (const end of ["from", "to"]) $(end).setAttribute("aria-valuetext", exact(take[end]));
}

const LEAST = 0.3; // seconds that stay between the handles

function trimmed(event) {
  if (!take) return;
  hush();
  const all = take.sound.duration;
  if (event.target.id === "from") take.from = Math.max(0, Math.min(Number($("from").value), take.to - LEAST));
  else take.to = Math.min(all, Math.max(Number($("to").value), take.from + LEAST));
  $("from").value = take.from;
  $("to").value = take.to;
  draw();
}

function listen() {
  if (playing) return hush();
  if (!take) return;
  playing = audio().createBufferSource();
  playing.buffer = take.sound;
  playing.connect(sound.destination);
  playing.onended = hush;
  playing.start(0, take.from, take.to - take.from);
  $("listen").setAttribute("aria-pressed", "true");
}

function hush() {
  if (!playing) return;
  const was = playing;
  playing = undefined;
  was.onended = null;
  was.stop();
  $("listen").removeAttribute("aria-pressed");
}

function forget() {
  hush();
  take = undefined;
  $("sound").value = "";
  show("idle", "start");
}

// --- keeping, and the next text ---------------------------------------------------------------------

async function keep() {
  if (!take || busy) return;
  hush();
  busy = true;
  $("keep").setAttribute("aria-busy", "true");
  $("kept").textContent = told("keeping");
  try {
    await send();
  } finally {
    busy = false;
    $("keep").removeAttribute("aria-busy");
  }
}

async function send() {
  const form = new FormData();
  for (const name of ["csrf", "reads"]) form.set(name, $("take").elements[name].value);
  form.set("sound", take.blob, "take");
  if (take.from > 0 || take.to < take.sound.duration - 0.05) {
    form.set("start", take.from.toFixed(3));
    form.set("end", take.to.toFixed(3));
  }
  let answer;
  try {
    const headers = { Accept: "application/json" };
    answer = await fetch($("take").action, { method: "POST", body: form, headers, credentials: "same-origin" });
  } catch {
    return trouble(told("unsent"));
  }
  if (answer.status === 401 || answer.status === 403) return location.reload();
  const said = await answer.json().catch(() => ({ trouble: told("unsent") }));
  if (said.trouble) return trouble(said.trouble);
  forget();
  $("kept").textContent = told("kept");
  await go(said.next);
}

// Only the text changes: the page, and the microphone with it, stays.
async function go(address) {
  trouble();
  if (!new URL(address, location.href).pathname.endsWith("/sitting")) return location.assign(address);
  try {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("text");
    $("text").replaceWith(next);
    for (const field of document.querySelectorAll("#reads, [data-reads-too]")) field.value = next.dataset.reads;
    history.replaceState(null, "", address);
    window.scrollTo({ top: 0 });
  } catch {
    location.assign(address);
  }
}

// --- hands and keys ---------------------------------------------------------------------------------

const able = Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
box.hidden = false;
$("by-file").open = !able;
$("start").addEventListener("click", able ? start : refuse);
$("stop").addEventListener("click", stop);
$("listen").addEventListener("click", listen);
$("keep").addEventListener("click", keep);
$("drop").addEventListener("click", forget);
$("from").addEventListener("input", trimmed);
$("to").addEventListener("input", trimmed);
$("sound").addEventListener("change", () => {
  const [file] = $("sound").files;
  if (file) preview(file, "listen");
});
$("send-file").hidden = true;
document.addEventListener("click", (event) => {
  const skip = event.target.closest("[data-skip]");
  if (!skip || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (state() === "recording") return;
  forget();
  go(skip.href);
});

const space = { idle: () => $("start").click(), recording: stop, made: listen };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  const at = event.target;
  const own = at.closest("a, summary, input:not([type=range]), textarea, select");
  const button = at.closest("button");
  if (own || (button && !["start", "stop", "listen"].includes(button.id))) return;
  if (event.key === " ") space[state()]();
  else if (event.key === "Enter" && state() === "made") keep();
  else if (event.key === "r" && state() === "made") forget();
  else return;
  event.preventDefault();
});
// Where a key did it, the button under it must not do it again when the key comes up.
document.addEventListener("keyup", (event) => {
  if (event.key === " " && event.target.closest("#start, #stop, #listen")) event.preventDefault();
});
