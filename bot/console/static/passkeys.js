// Passkeys: what the page asks of the browser, and back into a form, which is then sent as any other.
"use strict";

const bytes = (text) => Uint8Array.from(
  atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0),
);
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function readable(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const list of ["excludeCredentials", "allowCredentials"]) {
    (options[list] ?? []).forEach((one) => { one.id = bytes(one.id); });
  }
  return options;
}

function told(credential) {
  const { response } = credential;
  const said = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) said[name] = text(response[name]);
  }
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response: said,
    clientExtensionResults: {},
  });
}

async function asked(form) {
  const body = new URLSearchParams({ csrf: form.elements.csrf.value });
  const answer = await fetch(form.dataset.options, { method: "POST", body });
  if (!answer.ok) throw new Error(answer.status);
  return readable(await answer.json());
}

document.querySelectorAll("form[data-passkey]").forEach((form) => {
  if (!window.PublicKeyCredential) return;
  form.hidden = false;
  const button = form.querySelector("button");
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", (event) => { if (!form.elements.credential.value) event.preventDefault(); });
  button.addEventListener("click", async () => {
    failed.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      const publicKey = await asked(form);
      form.elements.credential.value = told(await navigator.credentials[form.dataset.passkey]({ publicKey }));
      form.submit();
    } catch {
      failed.hidden = false;
      button.removeAttribute("aria-busy");
    }
  });
});
