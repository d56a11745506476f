// Requests to the service: its own token with each, and its refusals as sentences.
export function post(address, fields, more = {}) {
  const csrf = document.querySelector("meta[name=csrf]");
  return fetch(address, {
    method: "POST",
    body: fields,
    headers: csrf ? { [csrf.dataset.header]: csrf.content } : {},
    credentials: "same-origin",
    ...more,
  });
}

export function get(address) {
  return fetch(address, { credentials: "same-origin", cache: "no-store" });
}

// A page that says what is wrong, in one line.
export async function sentenceOf(answer) {
  if (answer.status === 0 || answer.type === "error") {
    return "There is no connection.";
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const detail = page.querySelector("#fault:not([hidden]), main .typed") ?? page.querySelector("main h1");
  return detail?.textContent.trim() || `The service answered with ${answer.status}.`;
}
