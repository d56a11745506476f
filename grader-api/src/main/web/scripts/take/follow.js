// Watches a submission until it has ended, by its events; where those do not come, by looking now and then.
import { localTimes } from "../times.js";
import { say } from "./say.js";
import { get } from "./server.js";

const BETWEEN_LOOKS = 2000;
const STEPS = { queued: "Waiting for its turn…", running: "Running…" };

export async function follow(result) {
  if (!result?.dataset.events) {
    return;
  }
  await ended(result.dataset.events);
  for (;;) {
    try {
      const answer = await get(result.dataset.self);
      if (answer.ok) {
        const fresh = replaceResult(new DOMParser().parseFromString(await answer.text(), "text/html"));
        if (fresh && !fresh.dataset.events) {
          say("progress", fresh.dataset.said ?? "");
          return;
        }
      }
    } catch {
      say("progress", "There is no connection: the result appears once there is one.");
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

function ended(address) {
  return new Promise((resolve) => {
    const events = new EventSource(address);
    const end = () => {
      events.close();
      resolve();
    };
    for (const [name, sentence] of Object.entries(STEPS)) {
      events.addEventListener(name, () => say("progress", sentence));
    }
    events.addEventListener("finished", end);
    events.addEventListener("cancelled", end);
    events.addEventListener("error", end);
  });
}

// The result, the attempts and what is left of them, as that page has them.
export function replaceResult(page) {
  // Parsed without scripts, what is meant for those who have none would come to life here.
  page.querySelectorAll("noscript").forEach((part) => part.remove());
  for (const id of ["attempts", "result"]) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old) {
      const taken = document.importNode(fresh, true);
      old.replaceWith(taken);
      localTimes(taken);
    }
  }
  return page.getElementById("result") ? document.getElementById("result") : null;
}
