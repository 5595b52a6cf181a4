"use strict";
const $ = (id) => document.getElementById(id);
const audio = $("audio"), play = $("play"), say = $("say"), again = $("again"), bar = $("bar"), time = $("time");

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function show() {
  const going = !audio.paused && !audio.ended;
  play.classList.toggle("on", going);
  say.textContent = going ? say.dataset.stop : say.dataset.start;
  play.setAttribute("aria-label", say.textContent);
  again.hidden = audio.currentTime < 1;
}

function move() {
  const whole = Number.isFinite(audio.duration) ? audio.duration : 0;
  bar.style.transform = `scaleX(${whole ? audio.currentTime / whole : 0})`;
  time.textContent = whole ? `${clock(audio.currentTime)} / ${clock(whole)}` : clock(audio.currentTime);
  show();
}

function trouble() {
  $("trouble").hidden = false;
  show();
}

function start() {
  $("trouble").hidden = true;
  if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) audio.load();
  audio.play().catch((error) => { if (error.name !== "AbortError") trouble(); });
}

audio.controls = false;
audio.hidden = true;
$("panel").hidden = false;
play.addEventListener("click", () => (audio.paused || audio.ended ? start() : audio.pause()));
again.addEventListener("click", () => { audio.currentTime = 0; start(); });
for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, show);
for (const name of ["timeupdate", "durationchange", "seeked"]) audio.addEventListener(name, move);
audio.addEventListener("error", trouble);
audio.querySelector("source:last-of-type").addEventListener("error", trouble);
move();
