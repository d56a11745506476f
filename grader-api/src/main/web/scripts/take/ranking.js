// <ol data-ranking>: its items are put in order by dragging, by two buttons each, or by the arrow keys on a handle. What is sent are the
// fields "place.NAME", which one fills in by hand where there is no JavaScript.
import { say } from "./say.js";

export function rankings() {
  for (const list of document.querySelectorAll("ol[data-ranking]")) {
    ranking(list);
  }
}

function ranking(list) {
  const items = () => [...list.children];
  for (const item of items()) {
    const name = item.dataset.name;
    const handle = button("handle", "⠿", "");
    const up = button("button-quiet button-small", "↑", `Move ${name} up`);
    const down = button("button-quiet button-small", "↓", `Move ${name} down`);
    handle.addEventListener("keydown", (event) => keys(event, item));
    up.addEventListener("click", () => step(item, -1, up));
    down.addEventListener("click", () => step(item, 1, down));
    drag(list, item, handle, items, () => settle(item));
    item.querySelector("[data-place]").hidden = true;
    item.prepend(handle);
    item.append(up, down);
  }
  arrange();
  list.closest("form").addEventListener("filled", arrange);
  number();

  function keys(event, item) {
    const at = items().indexOf(item);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items().length - 1 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    move(item, to);
    item.querySelector(".handle").focus();
  }

  function step(item, by, pressed) {
    move(item, items().indexOf(item) + by);
    pressed.focus();
  }

  function move(item, to) {
    const others = items().filter((other) => other !== item);
    if (to < 0 || to > others.length || items()[to] === item) {
      return;
    }
    list.insertBefore(item, others[to] ?? null);
    settle(item);
  }

  function settle(item) {
    number();
    const at = items().indexOf(item) + 1;
    say("ranking-said", `${item.dataset.name} is now number ${at} of ${items().length}.`);
    item.querySelector("[data-work]").dispatchEvent(new Event("input", { bubbles: true }));
  }

  function number() {
    items().forEach((item, index) => {
      item.querySelector("[data-work]").value = index + 1;
      const label = `${item.dataset.name}, number ${index + 1} of ${items().length}. The arrow keys move it.`;
      item.querySelector(".handle").setAttribute("aria-label", label);
      const [up, down] = item.querySelectorAll(".button-small");
      up.setAttribute("aria-disabled", index === 0);
      down.setAttribute("aria-disabled", index === items().length - 1);
    });
  }

  // By the places that were filled in from elsewhere.
  function arrange() {
    const place = (item) => Number(item.querySelector("[data-work]").value) || Infinity;
    list.append(...items().sort((one, other) => place(one) - place(other)));
    number();
  }
}

function drag(list, item, handle, items, done) {
  let held = false;
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    handle.focus();
    held = true;
    handle.setPointerCapture(event.pointerId);
    item.classList.add("dragged");
  });
  handle.addEventListener("pointermove", (event) => {
    if (!held) {
      return;
    }
    const below = items().find((other) => {
      const box = other.getBoundingClientRect();
      return other !== item && event.clientY < box.top + box.height / 2;
    });
    if (item.nextElementSibling !== (below ?? null)) {
      list.insertBefore(item, below ?? null);
      // Moving it in the tree takes the pointer away from it.
      handle.setPointerCapture(event.pointerId);
    }
  });
  const drop = () => {
    if (held) {
      held = false;
      item.classList.remove("dragged");
      done();
    }
  };
  for (const event of ["pointerup", "pointercancel"]) {
    handle.addEventListener(event, drop);
  }
}

function button(classes, text, label) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = classes;
  made.textContent = text;
  made.setAttribute("aria-label", label);
  return made;
}
