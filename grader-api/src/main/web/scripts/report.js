// Colours the Python of a report. The lines are readable as they came; one with marked characters in it stays as it is.
import { classHighlighter, highlightTree } from "@lezer/highlight";
import { parser } from "@lezer/python";

for (const block of document.querySelectorAll("[data-highlight=python]")) {
  colour([...block.querySelectorAll("code[data-line]")]);
}

function colour(lines) {
  const texts = lines.map((line) => line.textContent);
  const starts = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const pieces = lines.map(() => []);
  let at = 0;
  highlightTree(parser.parse(texts.join("\n")), classHighlighter, (from, to, classes) => {
    while (at + 1 < starts.length && starts[at + 1] <= from) {
      at++;
    }
    // A text in three quotes goes on over several lines.
    for (let line = at; line < starts.length && starts[line] < to; line++) {
      const begin = Math.max(from - starts[line], 0);
      const end = Math.min(to - starts[line], texts[line].length);
      if (begin < end) {
        pieces[line].push([begin, end, classes]);
      }
    }
  });
  lines.forEach((line, index) => {
    if (line.childElementCount === 0) {
      line.replaceChildren(...coloured(texts[index], pieces[index]));
    }
  });
}

function coloured(text, pieces) {
  const nodes = [];
  let done = 0;
  for (const [begin, end, classes] of pieces) {
    nodes.push(document.createTextNode(text.slice(done, begin)));
    const span = document.createElement("span");
    span.className = classes;
    span.textContent = text.slice(begin, end);
    nodes.push(span);
    done = end;
  }
  nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}
