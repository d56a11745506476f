// <button data-copy="id of a field" hidden>: copies what the field holds and says so. Shown only where it can work.
export function copyOnClick() {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(field.value ?? field.textContent);
    const said = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = said;
    }, 2000);
  });
}
