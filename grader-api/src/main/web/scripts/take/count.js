// <textarea data-words="id">: how many words it has, told at that place.
export function countWords() {
  for (const field of document.querySelectorAll("textarea[data-words]")) {
    const place = document.getElementById(field.dataset.words);
    const count = () => {
      const words = field.value.trim() === "" ? 0 : field.value.trim().split(/\s+/u).length;
      place.textContent = words === 1 ? "1 word" : `${words} words`;
    };
    for (const event of ["input", "replaced"]) {
      field.addEventListener(event, count);
    }
    count();
  }
}
