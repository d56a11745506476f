// What is left, by the server's clock: the page says what that was when it was sent, and how much has passed since is measured here.
// The server is asked again whenever the page is looked at after a while, and when the time is over.
import { say } from "./say.js";
import { get } from "./server.js";

const TOLD = [10, 5, 1];
const BETWEEN_LOOKS = 60_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

export function timer() {
  const place = document.querySelector("[role=timer][data-deadline]");
  const clock = { left: () => Infinity, isOver: () => false, ask: async () => {}, listeners: [] };
  if (!place) {
    return clock;
  }
  let deadline = Date.parse(place.dataset.deadline);
  let server = Date.parse(place.dataset.now);
  let heard = arrived();
  let over = false;
  let told = TOLD.filter((minutes) => deadline - server <= minutes * MINUTE);
  let asking = 0;

  clock.isOver = () => over;
  clock.left = () => deadline - server - (monotonic() - heard);
  clock.ask = async () => {
    asking = Date.now();
    try {
      const answer = await get(place.dataset.time);
      if (!answer.ok) {
        return;
      }
      const time = await answer.json();
      deadline = Date.parse(time.deadline);
      server = Date.parse(time.now);
      heard = monotonic();
      if (time.over && !over) {
        over = true;
        end(place);
        clock.listeners.forEach((listener) => listener());
      }
    } catch {
      // Without a connection the time goes on as it was known.
    }
    show();
  };

  function show() {
    const left = Math.max(0, clock.left());
    const seconds = Math.ceil(left / 1000);
    place.textContent = over ? "Time is over" : figure(seconds);
    place.classList.toggle("timer-short", left <= 5 * MINUTE);
    const minutes = TOLD.find((some) => left <= some * MINUTE && !told.includes(some));
    if (minutes && left > 0) {
      told = TOLD.filter((some) => some >= minutes);
      say("timer-said", minutes === 1 ? "One minute is left." : `${minutes} minutes are left.`);
    }
    if (left === 0 && !over && Date.now() - asking > 3000) {
      clock.ask();
    }
  }

  setInterval(show, 500);
  setInterval(clock.ask, BETWEEN_LOOKS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      clock.ask();
    }
  });
  show();
  return clock;
}

// Goes on while the machine sleeps, and when somebody sets its clock back.
const began = Date.now();
function monotonic() {
  return Math.max(performance.now(), Date.now() - began);
}

function arrived() {
  return performance.getEntriesByType("navigation")[0]?.responseStart ?? monotonic();
}

function figure(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor((seconds * 1000) / HOUR);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function end(place) {
  const notice = document.getElementById("over");
  if (notice) {
    notice.hidden = false;
    notice.focus();
  }
  say("timer-said", "");
  place.classList.add("timer-short");
}
