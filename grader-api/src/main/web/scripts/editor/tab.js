// Tab indents while one writes, and leaves the editor once Escape was pressed: no keyboard is trapped (WCAG 2.2, 2.1.2). Escape holds
// until something is written or clicked, for as long as it takes; Ctrl-M (on a Mac Shift-Option-M) switches as well.
import { indentLess, indentMore } from "@codemirror/commands";
import { EditorSelection } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

const WIDTH = 4;

export function leavableTab(hint) {
  let leaves = false;

  function set(view, value) {
    if (leaves !== value) {
      leaves = value;
      view.setTabFocusMode(value);
      hint?.classList.toggle("leaves", value);
    }
  }

  return [
    keymap.of([
      { key: "Tab", run: indent, shift: indentLess },
      { key: "Ctrl-]", mac: "Cmd-]", run: indentMore },
      { key: "Ctrl-[", mac: "Cmd-[", run: indentLess },
    ]),
    EditorView.domEventHandlers({
      keydown(event, view) {
        if (event.key === "Escape") {
          set(view, true);
        }
        return false;
      },
      mousedown: (event, view) => {
        set(view, false);
        return false;
      },
      focus: (event, view) => {
        set(view, false);
        return false;
      },
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        set(update.view, false);
      }
    }),
  ];
}

// To the next column that is a multiple of four; where lines are selected, all of them.
function indent(view) {
  const { state } = view;
  if (state.readOnly) {
    return false;
  }
  if (state.selection.ranges.some((range) => !range.empty)) {
    return indentMore(view);
  }
  view.dispatch(
    state.changeByRange((range) => {
      const column = range.from - state.doc.lineAt(range.from).from;
      const blanks = " ".repeat(WIDTH - (column % WIDTH));
      return {
        changes: { from: range.from, insert: blanks },
        range: EditorSelection.cursor(range.from + blanks.length),
      };
    }),
    { scrollIntoView: true, userEvent: "input" },
  );
  return true;
}
