// <code data-python>: Python that is only read, in the colours that the editor has.
import { pythonLanguage } from "@codemirror/lang-python";
import { classHighlighter, highlightCode } from "@lezer/highlight";

export function colour(code) {
  const text = code.textContent;
  const pieces = document.createDocumentFragment();
  highlightCode(
    text,
    pythonLanguage.parser.parse(text),
    classHighlighter,
    (piece, classes) => {
      if (!classes) {
        pieces.append(piece);
        return;
      }
      const span = document.createElement("span");
      span.className = classes;
      span.textContent = piece;
      pieces.append(span);
    },
    () => pieces.append("\n"),
  );
  code.replaceChildren(pieces);
}
