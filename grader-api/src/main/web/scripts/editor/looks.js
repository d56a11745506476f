// The editor in the colours of the page. Its style sheet is made while it runs and carries the page's nonce.
import { EditorView } from "@codemirror/view";

export function looks() {
  const nonce = document.querySelector("meta[name=nonce]")?.dataset.nonce ?? "";
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.darkTheme.of(matchMedia("(prefers-color-scheme: dark)").matches),
    EditorView.lineWrapping,
    EditorView.theme({
      "&": {
        border: "1px solid var(--strong-line)",
        borderRadius: "var(--radius)",
        backgroundColor: "var(--raised)",
        color: "var(--text)",
        fontSize: "0.9rem",
      },
      "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
      ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "65vh", overflow: "auto" },
      ".cm-content": { padding: "0.6rem 0", caretColor: "var(--text)" },
      ".cm-content, .cm-gutter": { minHeight: "20rem" },
      ".cm-line": { padding: "0 0.75rem 0 0.5rem" },
      ".cm-gutters": {
        backgroundColor: "var(--sunken)",
        color: "var(--quiet)",
        borderRight: "1px solid var(--line)",
        borderRadius: "var(--radius) 0 0 var(--radius)",
      },
      ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-ground) 45%, transparent)" },
      ".cm-activeLineGutter": { backgroundColor: "var(--accent-ground)", color: "var(--text)" },
      ".cm-cursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
      "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
        backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
      },
      ".cm-selectionMatch": { backgroundColor: "var(--mark)" },
      "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)", outline: "1px solid var(--strong-line)" },
      "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-ground)" },
      ".cm-searchMatch": { backgroundColor: "var(--mark)", outline: "1px solid var(--strong-line)" },
      ".cm-searchMatch-selected": { backgroundColor: "var(--accent-ground)" },
      ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--text)", borderColor: "var(--line)" },
      ".cm-panel.cm-search": { padding: "0.5rem 2rem 0.5rem 0.6rem", fontFamily: "var(--sans)" },
      ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": { fontSize: "0.85rem" },
      ".cm-panel.cm-search .cm-textfield": {
        width: "12rem",
        minHeight: "2rem",
        color: "var(--text)",
        backgroundColor: "var(--raised)",
        border: "1px solid var(--strong-line)",
      },
      ".cm-panel.cm-search .cm-button": {
        minHeight: "2rem",
        padding: "0.1rem 0.6rem",
        color: "var(--text)",
        backgroundImage: "none",
        backgroundColor: "var(--raised)",
        border: "1px solid var(--strong-line)",
      },
      ".cm-panel.cm-search [name=close]": { color: "var(--text)", minHeight: "2rem", padding: "0 0.6rem", fontSize: "1.1rem" },
      ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--text)", border: "1px solid var(--strong-line)", boxShadow: "var(--shadow)" },
      ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.6rem" },
      ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
      ".cm-completionDetail": { color: "var(--quiet)", fontStyle: "normal" },
      ".cm-tooltip li[aria-selected] .cm-completionDetail": { color: "var(--on-accent)" },
    }),
  ];
}
