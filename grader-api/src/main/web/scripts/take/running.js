// Runs and hands in without leaving the page: the form is sent as it would be, and of the page that answers the result is taken over.
import { follow, replaceResult } from "./follow.js";
import { say } from "./say.js";
import { post, sentenceOf } from "./server.js";

export function running(form, saver) {
  let busy = false;
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button || button.name !== "action") {
      return;
    }
    event.preventDefault();
    if (busy) {
      return;
    }
    if (button.value === "save") {
      await saver.now();
      return;
    }
    busy = true;
    form.setAttribute("aria-busy", "true");
    fault("");
    say("progress", button.value === "run" ? "Sending it to be run…" : "Handing it in…");
    try {
      await saver.now();
      if (!saver.isStopped()) {
        await send(button);
      }
    } catch {
      fault("There is no connection, so nothing was sent: try again once there is one.");
      say("progress", "");
    } finally {
      busy = false;
      form.removeAttribute("aria-busy");
    }
  });

  async function send(button) {
    const fields = new URLSearchParams(new FormData(form, button));
    fields.set("revision", saver.revision());
    // A button is called "action" as well, and would be what form.action gives.
    const answer = await post(form.getAttribute("action"), fields);
    if (!answer.ok) {
      fault(await sentenceOf(answer));
      say("progress", "");
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const result = replaceResult(page);
    if (!result) {
      location.assign(answer.url);
      return;
    }
    saver.took(Number(new URL(answer.url).searchParams.get("revision")));
    result.scrollIntoView({ block: "nearest", behavior: "auto" });
    if (!result.dataset.events) {
      // It was graded before the answer was written.
      say("progress", result.dataset.said ?? "");
    }
    await follow(result);
  }
}

function fault(sentence) {
  const place = document.getElementById("fault");
  place.textContent = sentence;
  place.hidden = sentence === "";
}
