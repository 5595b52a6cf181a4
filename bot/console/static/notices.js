// The pages for notices work without this file; it counts letters and keeps the progress moving.
"use strict";

// --- how long the words are -----------------------------------------------------------------------

document.querySelectorAll("[data-counted]").forEach((area) => {
  const shown = document.getElementById(area.dataset.counted);
  const count = () => {
    const length = [...area.value.normalize("NFC")].length;
    shown.textContent = shown.textContent.replace(/^[\d.]+/, length);
    shown.classList.toggle("full", length >= area.maxLength);
  };
  area.addEventListener("input", count);
  count();
});

// --- a time that is set is the time that is meant -------------------------------------------------

document.querySelectorAll("[data-picks]").forEach((field) => field.addEventListener("input", () => {
  const option = field.form.querySelector(`input[type=radio][value="${field.dataset.picks}"]`);
  option.checked = field.value !== "" || option.checked;
}));

// --- progress: asked for every two seconds while the page is looked at ------------------------------

document.querySelectorAll("[data-live]").forEach((place) => {
  const every = 2000;
  const mark = () => {
    const part = place.querySelector("[data-state]");
    return part ? `${part.dataset.state} ${part.dataset.unknown > 0}` : "";
  };
  const began = mark();
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(place.dataset.live, { credentials: "same-origin" });
        if (answer.status === 401 || answer.status === 404) return location.reload();
        if (answer.ok) place.innerHTML = await answer.text();
        if (mark() !== began) return location.replace(location.pathname);
      } catch { /* without a line: asked again in a moment */ }
    }
    setTimeout(look, every);
  };
  setTimeout(look, every);
});
