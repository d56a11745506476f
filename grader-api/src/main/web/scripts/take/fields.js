// What a candidate filled in, by name: of a form's controls those that have data-work, all others are the page's own.
export function valuesOf(form) {
  return Object.fromEntries([...form.elements].filter((field) => field.dataset.work !== undefined).map((field) => [field.name, field.value]));
}

export function fill(form, values) {
  for (const field of form.elements) {
    if (field.dataset.work !== undefined && values[field.name] !== undefined && field.value !== values[field.name]) {
      field.value = values[field.name];
      field.dispatchEvent(new Event("replaced"));
    }
  }
  form.dispatchEvent(new Event("filled"));
}

export function same(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => norm(one[name]) === norm(other[name]));
}

// A form sends lines that end in CR LF; here they end in LF.
function norm(text) {
  return (text ?? "").replaceAll("\r\n", "\n");
}
