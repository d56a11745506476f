// The editor of Python: loaded by the pages that have one. Without it a <textarea data-editor="python"> is what it is.
import { colour } from "./editor/colour.js";
import { replaceByEditor } from "./editor/replace.js";

for (const code of document.querySelectorAll("code[data-python]")) {
  colour(code);
}
for (const field of document.querySelectorAll("textarea[data-editor=python]")) {
  replaceByEditor(field);
}
