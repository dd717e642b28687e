
// Writing a resource: what saving would do is drawn anew while somebody types, and rows come and go in place.
const ask = async (form, act) => {
  const body = new URLSearchParams(new FormData(form));
  body.set("act", act);
  const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};
const renew = (page, id) => {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
  if (old && fresh) old.replaceChildren(...fresh.childNodes);
};
// What was found at a field, without touching what stands in it.
const tell = (page) => {
  for (const field of all(".edit .field[id]")) {
    const fresh = page.getElementById(field.id);
    if (!fresh) continue;
    field.className = fresh.className;
    all(":scope > :is(.wrong, .advice)", field).forEach((word) => word.remove());
    field.append(...all(":scope > :is(.wrong, .advice)", fresh));
    const [control, told] = [field, fresh].map((of) => one("input, select, textarea", of));
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const value = told?.getAttribute(name);
      if (value == null) control?.removeAttribute(name); else control?.setAttribute(name, value);
    }
  }
};
const number = () => {
  const [lines, text] = [one("[data-lines]"), one(".numbered textarea")];
  if (!lines || !text) return;
  text.rows = Math.max(12, text.value.split("\n").length + 1);
  lines.textContent = Array.from({ length: text.rows }, (_, index) => index + 1).join("\n");
};

for (const form of all("form[data-live]")) {
  let [wait, turn] = [0, 0];
  const check = async () => {
    const mine = ++turn;
    // What cannot be asked now is asked when it is sent.
    const page = await ask(form, "check").catch(() => null);
    if (!page || mine !== turn) return;
    const chosen = all("#conflicts :checked").map((radio) => [radio.name, radio.value]);
    renew(page, "effect");
    for (const [name, value] of chosen) {
      const radio = all("#conflicts input").find((input) => input.name === name && input.value === value);
      if (radio) radio.checked = true;
    }
    tell(page);
  };
  const soon = () => { clearTimeout(wait); wait = setTimeout(check, 400); };
  form.addEventListener("input", (event) => {
    if (event.target.id === "text") number();
    if (/^(in\.|text$|choose )/.test(event.target.name)) soon();
  });
  form.addEventListener("click", async (event) => {
    const line = event.target.closest("a[data-line]");
    const text = one("#text");
    if (line && text) {
      event.preventDefault();
      const lines = text.value.split("\n");
      const from = lines.slice(0, line.dataset.line - 1).join("\n").length + (line.dataset.line > 1 ? 1 : 0);
      text.focus();
      text.setSelectionRange(from, from + (lines[line.dataset.line - 1]?.length ?? 0));
    }
    const row = event.target.closest("button[data-row]");
    if (!row || form.dataset.asking) return;
    event.preventDefault();
    form.dataset.asking = "yes";
    turn++;
    const open = all("#fields details[open] > summary").map((summary) => summary.textContent);
    const page = await ask(form, row.value).catch(() => null);
    delete form.dataset.asking;
    if (!page?.getElementById("fields")) return form.requestSubmit(row);
    renew(page, "fields");
    renew(page, "effect");
    for (const summary of all("#fields details > summary")) {
      if (open.includes(summary.textContent)) summary.parentElement.open = true;
    }
    one("#fields [autofocus]")?.focus();
  });
}

// A link to a field that is folded away opens what folds it.
const unfold = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  target.scrollIntoView({ block: "center" });
  one("input, select, textarea", target.parentElement) && target.focus?.();
};
if (one("form[data-live]")) { addEventListener("hashchange", unfold); unfold(); }
