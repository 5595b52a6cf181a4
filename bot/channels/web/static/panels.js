// Recording, and choosing a photo: each is looked at or listened to before it is sent.
import { hush, voice } from "./players.js";
import { byId, clock, most, t } from "./words.js";

const LONGEST = 600; // seconds
const LONGEST_SIDE = 1600; // pixels
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const PANELS = ["recording", "recorded", "picture"];
const NORMAL = ["write", "tools"];

export function show(panel, focus) {
  for (const id of PANELS) byId(id).hidden = id !== panel;
  for (const id of NORMAL) byId(id).hidden = Boolean(panel);
  byId(focus)?.focus();
}

export function trouble(words) {
  byId("trouble").textContent = words;
  byId("trouble").hidden = !words;
}

// --- recording ---------------------------------------------------------------------------------

let recorder, chunks, began, ticking, refused, meter;
let made; // {blob, seconds}

async function record() {
  trouble("");
  if (refused || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) {
    return byId("sound-file").click();
  }
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  } catch {
    refused = true; // the next press offers a file instead
    return trouble(t("khong-co-micro"));
  }
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 24_000 });
  chunks = [];
  recorder.ondataavailable = (event) => chunks.push(event.data);
  recorder.onstop = () => finish(stream);
  recorder.start(1000);
  began = Date.now();
  ticking = setInterval(tick, 200);
  measure(stream);
  tick();
  show("recording", "record-stop");
}

const elapsed = () => (Date.now() - began) / 1000;

function tick() {
  byId("clock").textContent = clock(elapsed());
  if (elapsed() < LONGEST - 1) return;
  trouble(t("het-gio-ghi"));
  recorder.stop();
}

// A bar that moves with the voice shows who cannot read that the phone hears.
function measure(stream) {
  try {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const wave = new Uint8Array(analyser.fftSize);
    meter = context;
    (function next() {
      if (meter !== context) return;
      analyser.getByteTimeDomainData(wave);
      const loud = Math.max(...wave) - 128;
      byId("level").style.transform = `scaleX(${Math.min(1, 0.02 + loud / 90)})`;
      requestAnimationFrame(next);
    })();
  } catch {
    // Without a bar, then.
  }
}

function finish(stream) {
  clearInterval(ticking);
  meter?.close();
  meter = undefined;
  stream.getTracks().forEach((track) => track.stop());
  if (recorder.dropped) return show(null, "record");
  preview(new Blob(chunks, { type: recorder.mimeType }), Math.max(1, Math.round(elapsed())));
}

function preview(blob, seconds) {
  if (blob.size > most.voice) return show(null, "record"), trouble(t("qua-lon"));
  made = { blob, seconds };
  byId("listen").replaceChildren(voice("", seconds, blob));
  show("recorded", "recorded-send");
}

export function recording(send) {
  byId("record").addEventListener("click", record);
  byId("record-stop").addEventListener("click", () => recorder.stop());
  byId("record-drop").addEventListener("click", () => {
    recorder.dropped = true;
    recorder.stop();
  });
  byId("recorded-drop").addEventListener("click", () => close("record"));
  byId("recorded-send").addEventListener("click", () => {
    send("voice", made.blob, made.seconds);
    close("record");
  });
  chosen("sound-file", (file) => preview(file, undefined));
}

function close(focus) {
  hush();
  made = undefined;
  byId("listen").replaceChildren();
  show(null, focus);
}

function chosen(id, use) {
  byId(id).addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) use(file);
  });
}

// --- photos ------------------------------------------------------------------------------------

export function photos(send) {
  let ready;
  const seen = byId("picture-seen");
  byId("photo").addEventListener("click", () => (trouble(""), byId("photo-file").click()));
  chosen("photo-file", async (file) => {
    ready = await shrink(file).catch(() => (/^image\/(jpeg|png|webp)$/.test(file.type) ? file : null));
    if (!ready) return trouble(t("khong-phai-anh"));
    if (ready.size > most.photo) return trouble(t("qua-lon"));
    seen.src = URL.createObjectURL(ready);
    show("picture", "picture-send");
  });
  const done = () => {
    URL.revokeObjectURL(seen.src);
    seen.removeAttribute("src");
    show(null, "photo");
  };
  byId("picture-drop").addEventListener("click", done);
  byId("picture-send").addEventListener("click", () => (send("photo", ready), done()));
}

// Drawn anew and smaller: saves the weak line, and leaves behind where the photo was taken.
async function shrink(file) {
  const image = new Image();
  const source = URL.createObjectURL(file);
  try {
    image.src = source;
    await image.decode();
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const brush = canvas.getContext("2d");
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail()), "image/jpeg", 0.82));
  } finally {
    URL.revokeObjectURL(source);
  }
}
