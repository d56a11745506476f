// Says something to everybody: on the page, and to screen readers when they have a moment.
export function say(id, text) {
  const place = document.getElementById(id);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}
