// Small behaviours on top of pages that work without them.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const isTyping = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

for (const element of all("[data-script]")) element.hidden = false;

// The theme: what the system says until somebody switches.
const switchTheme = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try { localStorage.setItem("theme", next); } catch { /* not remembered */ }
};
one("[data-theme-switch]")?.addEventListener("click", switchTheme);

// Shortcuts: `/` search, `g` then a letter, `?` the list. The letters come from the navigation itself.
const list = one("dialog.shortcuts");
const showList = () => list && !list.open && list.showModal();
one("[data-shortcuts]")?.addEventListener("click", showList);
let goes = 0;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    // On a narrow screen the field is a page of its own.
    const field = all("[data-search], [data-search-page] input[name=q]").find((input) => input.offsetParent);
    if (field) { event.preventDefault(); field.focus(); field.select(); }
    else if (one("[data-search-link]")) location.href = `${one("[data-search-link]").href}#field-q`;
  } else if (event.key === "?") {
    showList();
  } else if (event.key === "g") {
    goes = Date.now();
  } else if (Date.now() - goes < 1500) {
    goes = 0;
    one(`[data-go="${CSS.escape(event.key)}"]`)?.click();
  }
});

if (location.hash === "#field-q") one("#field-q")?.focus();

// Sections that are looked for less often stay open for whoever opened them.
for (const more of all(".nav-more")) {
  try { more.open ||= localStorage.getItem("more") === "open"; } catch { /* not remembered */ }
  one("summary", more).addEventListener("click", () => {
    try { localStorage.setItem("more", more.open ? "closed" : "open"); } catch { /* not remembered */ }
  });
}

// An open picker closes with Escape, or when somebody clicks elsewhere.
const close = (picker) => { picker.open = false; one("summary", picker)?.focus(); };
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") all("details.pick[open]").forEach(close);
});
document.addEventListener("click", (event) => {
  for (const picker of all("details.pick[open]")) if (!picker.contains(event.target)) picker.open = false;
});
for (const input of all("[data-goes-on-change]")) input.addEventListener("change", () => input.form.requestSubmit());

// Charts: the same text on hover and focus; one tab stop for each chart, arrows between its points.
for (const chart of all("[data-chart]")) {
  const note = one(".chart-note", chart);
  for (const drawing of all("svg", chart)) {
    const points = all("a", drawing);
    points.forEach((point, index) => {
      point.setAttribute("tabindex", index ? "-1" : "0");
      const tell = () => { note.textContent = point.getAttribute("aria-label"); };
      point.addEventListener("mouseenter", tell);
      point.addEventListener("focus", tell);
      point.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const next = step && points[index + step];
        if (!next) return;
        event.preventDefault();
        point.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
    });
  }
}

// The view that is open is in sight, however many there are beside it.
one(".tabs [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

// A file dropped on the box is chosen and sent.
for (const drop of all("[data-drop]")) {
  const input = one("input[type=file]", drop);
  const over = (is) => (event) => { event.preventDefault(); drop.classList.toggle("is-over", is); };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    drop.requestSubmit();
  });
}

// A form is sent once, however often its button is pressed.
for (const form of all("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));
