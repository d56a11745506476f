// What every page has: htmx, and small things that a form does without.
import htmx from "htmx.org";
import { confirmFirst } from "./confirm.js";
import { copyOnClick } from "./copy.js";
import { localTimes } from "./times.js";

// Nothing is evaluated, nothing is fetched from elsewhere, no page is kept in the browser's storage.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
});
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});

confirmFirst();
copyOnClick();
htmx.onLoad(localTimes);
