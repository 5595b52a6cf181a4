// Recordings and photos in the talk, from the files that this phone keeps.
import { files } from "./store.js";
import { clock, icon, make, t } from "./words.js";

let playing;

export function voice(id, seconds, blob) {
  const button = make("button", { type: "button", class: "play", "aria-label": t("nghe") }, icon("play"));
  const bar = make("i");
  const time = make("span", { class: "time", text: seconds ? clock(seconds) : "" });
  const player = make("div", { class: "file voice" }, button, make("span", { class: "track", "aria-hidden": "true" }, bar), time);
  let audio;

  function show(on) {
    button.replaceChildren(icon(on ? "stop" : "play"));
    button.setAttribute("aria-label", t(on ? "dung-nghe" : "nghe"));
  }

  function move() {
    const length = Number.isFinite(audio.duration) ? audio.duration : seconds;
    if (length) bar.style.transform = `scaleX(${Math.min(1, audio.currentTime / length)})`;
    time.textContent = clock(audio.currentTime);
  }

  function stop() {
    audio.pause();
    audio.currentTime = 0;
    bar.style.transform = "";
    time.textContent = seconds ? clock(seconds) : "";
    show(false);
    playing = undefined;
  }

  async function load() {
    const sound = blob ?? (await files.find(id));
    if (!sound) return player.replaceChildren(make("span", { text: t("tep-mat") }));
    audio = new Audio(URL.createObjectURL(sound));
    audio.addEventListener("timeupdate", () => playing === stop && move());
    audio.addEventListener("ended", stop);
    audio.addEventListener("loadedmetadata", () => {
      if (seconds || !Number.isFinite(audio.duration)) return;
      seconds = audio.duration;
      if (playing !== stop) time.textContent = clock(seconds);
    });
  }
  if (!seconds) load();

  button.addEventListener("click", async () => {
    if (!audio) await load();
    if (!audio) return;
    if (playing === stop) return stop();
    playing?.();
    playing = stop;
    show(true);
    audio.play().catch(() => stop());
  });
  return player;
}

export const hush = () => playing?.();

export function picture(id, alt) {
  const image = make("img", { alt });
  const frame = make("div", { class: "file picture" }, image);
  files.find(id).then((blob) => {
    if (blob) image.src = URL.createObjectURL(blob);
    else frame.replaceChildren(make("span", { text: t("tep-mat") }));
  });
  image.addEventListener("load", () => {
    URL.revokeObjectURL(image.src);
    frame.dispatchEvent(new Event("grown", { bubbles: true }));
  });
  return frame;
}
