// Saves what is written: a moment after the last key, when the field is left, and when the page is. Each save names the revision it is
// based on, so that an older tab never overwrites what a newer one saved: then both are shown and the candidate chooses.
import { askWhich } from "./conflict.js";
import { keptCopy } from "./copy-kept.js";
import { fill, same, valuesOf } from "./fields.js";
import { say } from "./say.js";
import { post, sentenceOf } from "./server.js";

const PAUSE = 1500;
const LAST_CALL = 4000;
const RETRIES = [2000, 4000, 8000, 15_000];
/** What fetch lets outlive its page, in bytes. */
const KEEPALIVE = 60_000;
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

export function saving(form, clock) {
  const kept = keptCopy(form);
  let revision = Number(form.dataset.revision);
  let saved = valuesOf(form);
  let pending = 0;
  let failures = 0;
  let flight = null;
  let stopped = false;

  const changed = () => !same(valuesOf(form), saved);

  function later(wait = PAUSE) {
    clearTimeout(pending);
    pending = setTimeout(now, wait);
  }

  // One at a time; what was written meanwhile goes with the next.
  async function now({ leaving = false } = {}) {
    clearTimeout(pending);
    if (stopped || flight) {
      return flight;
    }
    if (!changed()) {
      return null;
    }
    flight = send(valuesOf(form), leaving).finally(() => {
      flight = null;
    });
    await flight;
    return changed() && !stopped && failures === 0 ? now() : null;
  }

  async function send(values, leaving) {
    const body = new URLSearchParams({ ...values, revision });
    say("saved", "Saving…");
    try {
      const answer = await post(form.dataset.saved, body, { keepalive: leaving && body.toString().length < KEEPALIVE });
      await heard(answer, values);
    } catch {
      failed("Not saved: there is no connection.");
    }
  }

  async function heard(answer, values) {
    if (answer.ok) {
      const done = await answer.json();
      revision = done.revision;
      saved = values;
      failures = 0;
      lost(false);
      if (changed()) {
        kept.write(revision, valuesOf(form));
      } else {
        kept.forget();
      }
      say("saved", `Saved ${TIME.format(new Date(done.saved_at))}`);
    } else if (answer.status === 409) {
      const theirs = await answer.json();
      stopped = true;
      say("saved", "Not saved: another tab saved something else.");
      askWhich(form, theirs, valuesOf(form), (mine) => {
        revision = theirs.revision;
        saved = theirs.values;
        stopped = false;
        if (mine) {
          now();
        } else {
          fill(form, theirs.values);
          kept.forget();
          say("saved", "The other version is here now.");
        }
      });
    } else if (answer.status === 410) {
      stopped = true;
      say("saved", "Not saved: the time is over.");
      clock.ask();
    } else if (answer.status >= 500 || answer.status === 429) {
      failed("Not saved: the service cannot be reached.");
    } else {
      failures = 0;
      say("saved", `Not saved: ${await sentenceOf(answer)}`);
    }
  }

  function failed(sentence) {
    later(RETRIES[Math.min(failures, RETRIES.length - 1)]);
    failures += 1;
    say("saved", `${sentence} Trying again.`);
    lost(true);
  }

  form.addEventListener("input", (event) => {
    if (event.target.dataset.work === undefined) {
      return;
    }
    kept.write(revision, valuesOf(form));
    later();
  });
  form.addEventListener("filled", () => later(0));
  form.addEventListener("change", () => now());
  window.addEventListener("online", () => now());
  window.addEventListener("offline", () => lost(true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      now({ leaving: true });
    }
  });
  window.addEventListener("pagehide", () => now({ leaving: true }));
  // Whoever closes the tab without a connection would lose it: the browser asks.
  window.addEventListener("beforeunload", (event) => {
    if (failures > 0 && changed() && !stopped) {
      event.preventDefault();
    }
  });
  clock.listeners.push(() => {
    stopped = true;
    form.querySelectorAll("button[name=action]").forEach((button) => {
      button.disabled = true;
    });
  });
  setInterval(() => {
    if (clock.left() < LAST_CALL && !stopped) {
      now();
    }
  }, 500);

  if (!navigator.onLine) {
    lost(true);
  }
  takeUp();

  // The service saved it with a submission: nobody else's save lies between.
  function took(other) {
    if (other) {
      revision = other;
    }
    if (!changed()) {
      kept.forget();
    }
  }

  // What a reload or a crash left unsaved in this tab.
  function takeUp() {
    const before = kept.read();
    if (!before || same(before.values, saved)) {
      kept.forget();
      return;
    }
    if (stopped || clock.isOver()) {
      return;
    }
    revision = Math.min(revision, before.revision);
    fill(form, before.values);
    say("saved", "What was not saved yet is here again.");
  }

  return { now, took, revision: () => revision, isStopped: () => stopped };
}

function lost(isLost) {
  const notice = document.getElementById("offline");
  if (notice) {
    notice.hidden = !isLost;
  }
}
