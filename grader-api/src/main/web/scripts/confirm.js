// <button data-confirm="Revoke the link?">: asks before the form is sent. Without JavaScript the form is simply sent.
export function confirmFirst() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-confirm]");
    if (button && !window.confirm(button.dataset.confirm)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, { capture: true });
}
