// Completes by the words that the text has already: names of attributes, which nothing else here knows.
const WORD = /[\p{L}_][\p{L}\p{N}_]{2,}/gu;
const MOST = 2000;

export function words(context) {
  const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  if (!before && !context.explicit) {
    return null;
  }
  const from = before?.from ?? context.pos;
  const found = new Set();
  for (const match of context.state.doc.toString().matchAll(WORD)) {
    // The word that is being written is no proposal for itself.
    if (match.index !== from && found.size < MOST) {
      found.add(match[0]);
    }
  }
  return { from, options: [...found].map((label) => ({ label, boost: -1 })), validFor: /^[\p{L}\p{N}_]*$/u };
}
