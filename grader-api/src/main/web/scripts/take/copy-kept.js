// A copy of what is not saved yet, for this tab and this sitting: it outlives a reload, not the tab.
export function keptCopy(form) {
  const key = `take:${form.dataset.sitting}:${form.dataset.saved}`;
  return {
    write(revision, values) {
      try {
        sessionStorage.setItem(key, JSON.stringify({ revision, values }));
      } catch {
        // No room, or not allowed: the page itself still has it.
      }
    },
    read() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(key));
        return kept && typeof kept.values === "object" ? kept : null;
      } catch {
        return null;
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Then there is none.
      }
    },
  };
}
