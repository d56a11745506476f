// Puts an editor in a textarea's place. The textarea stays what is sent and what other scripts read: each change is written into it and
// told as its own "input" event; who writes another text into it from outside says so with "replaced".
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { Prec } from "@codemirror/state";
import { pythonEditing } from "./python.js";
import { leavableTab } from "./tab.js";
import { looks } from "./looks.js";

export function replaceByEditor(field) {
  const label = document.querySelector(`label[for="${field.id}"]`);
  const hint = document.getElementById(`${field.id}-keys`);
  const view = new EditorView({
    doc: field.value,
    extensions: [
      Prec.high(keymap.of(keysOf(field))),
      leavableTab(hint),
      pythonEditing(),
      looks(),
      EditorState.readOnly.of(field.readOnly),
      EditorView.contentAttributes.of(named(label, hint)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          field.value = update.state.doc.toString();
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        if (update.focusChanged && !update.view.hasFocus) {
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }),
    ],
  });
  field.addEventListener("replaced", () => {
    if (field.value !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: field.value } });
    }
  });
  field.addEventListener("focus", () => view.focus());
  label?.addEventListener("click", (event) => {
    event.preventDefault();
    view.focus();
  });
  field.before(view.dom);
  field.hidden = true;
  if (hint) {
    hint.hidden = false;
  }
  return view;
}

function named(label, hint) {
  const attributes = { autocapitalize: "off", autocorrect: "off", spellcheck: "false", translate: "no" };
  if (label) {
    label.id ||= `${label.htmlFor}-label`;
    attributes["aria-labelledby"] = label.id;
  }
  if (hint) {
    attributes["aria-describedby"] = hint.id;
  }
  return attributes;
}

// Ctrl-Enter and Ctrl-S press the buttons that say they have those keys; on a Mac it is Cmd.
function keysOf(field) {
  return ["Mod-Enter", "Mod-s"].map((key) => ({
    key,
    preventDefault: true,
    run() {
      field.form?.querySelector(`button[data-key="${key}"]`)?.click();
      return true;
    },
  }));
}
