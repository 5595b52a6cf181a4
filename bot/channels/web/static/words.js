// The page's words and limits, as the server wrote them into it.
const data = JSON.parse(document.getElementById("data").textContent);

export const most = data.most;
export const byId = (id) => document.getElementById(id);

export function t(key, places = {}) {
  let words = data.words[key];
  for (const [name, value] of Object.entries(places)) words = words.replace(`{${name}}`, value);
  return words;
}

export const clock = (seconds) =>
  t("giay", { phut: Math.floor(seconds / 60), giay: String(Math.floor(seconds % 60)).padStart(2, "0") });

export function make(tag, { text, ...attributes } = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  element.append(...inside);
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS(svg.namespaceURI, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}
