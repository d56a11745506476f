// Two tabs, two versions: shows the other one beside one's own, and asks which of them stays.
export function askWhich(form, theirs, mine, choose) {
  const dialog = document.getElementById("conflict");
  dialog.querySelector("[data-of=mine]").textContent = text(mine);
  dialog.querySelector("[data-of=theirs]").textContent = text(theirs.values);
  const decide = (isMine) => {
    dialog.close();
    choose(isMine);
  };
  dialog.querySelector("button[value=mine]").onclick = () => decide(true);
  dialog.querySelector("button[value=theirs]").onclick = () => decide(false);
  // No choice is no answer: it would be asked again at the next key.
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
}

// Places of a ranking are told as an order, everything else as it is.
function text(values) {
  const places = Object.entries(values).filter(([name]) => name.startsWith("place."));
  const rest = Object.entries(values).filter(([name]) => !name.startsWith("place.")).map(([, value]) => value);
  const order = places.sort((one, other) => one[1] - other[1]).map(([name], index) => `${index + 1}. ${name.slice("place.".length)}`);
  return [...order, ...rest].join("\n");
}
