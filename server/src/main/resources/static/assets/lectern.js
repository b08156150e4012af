/* Lectern's script. Every page works without it; it adds keys, marking a ground, the undo bar's countdown,
   news of the queue, and copy buttons. Pages talk to it through data- attributes only. */
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* --- keys: one key, one control, named by aria-keyshortcuts --- */
  const keysOn = () => {
    try { return localStorage.getItem("lectern.keys") !== "off"; } catch { return true; }
  };
  const typing = (element) =>
    element && (element.isContentEditable || element.matches("textarea, select, input:not([type=radio], [type=checkbox])"));
  const shown = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

  function controlFor(key) {
    const controls = all("[aria-keyshortcuts]").filter((control) => {
      if (control.getAttribute("aria-keyshortcuts").toUpperCase() !== key.toUpperCase() || control.disabled) return false;
      return shown(control) || control.closest("details:not([open])");
    });
    const here = (control) => (control.closest("details") ?? control).contains(document.activeElement);
    return controls.find(here) ?? controls.find((control) => control.closest(".chosen")) ?? controls[0];
  }
  function use(control) {
    const closed = control.closest("details:not([open])");
    if (closed && !control.matches("summary")) closed.open = true;
    if (!shown(control)) return false;
    if (typing(control)) control.focus();
    else control.click();
    /* a form that a key has opened is ready to be filled in */
    if (control.matches("summary") && control.parentElement.open) {
      one("form :is(select, textarea, input:not([type=hidden]))", control.parentElement)?.focus();
    }
    return true;
  }
  function openNeighbour(step) {
    const lines = all("#queue .waiting");
    if (!lines.length) return false;
    const from = lines.findIndex((line) => line === document.activeElement || line.hasAttribute("aria-current"));
    const to = from < 0 ? 0 : from + step;
    if (to < 0 || to >= lines.length) return false;
    lines[to].click();
    return true;
  }
  function focusNeighbour(step) {
    const lines = all("#queue .waiting");
    const next = lines[lines.indexOf(document.activeElement) + step];
    if (next) next.focus();
    return Boolean(next);
  }
  function moved(event) {
    const inQueue = document.activeElement?.closest("#queue");
    const pageScrolls = document.documentElement.scrollHeight > innerHeight;
    const arrows = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (arrows && document.activeElement?.matches("#queue .waiting")) return focusNeighbour(arrows);
    if (arrows && (inQueue || (!pageScrolls && document.activeElement === document.body))) return openNeighbour(arrows);
    const letters = { j: 1, u: -1 }[event.key.toLowerCase()];
    return Boolean(letters) && keysOn() && openNeighbour(letters);
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const button = controlFor("Control+Enter");
      if (button && !one("dialog[open]")) { event.preventDefault(); button.form.requestSubmit(button); }
      return;
    }
    if (event.key === "Escape" && typing(document.activeElement)) { document.activeElement.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement) || one("dialog[open]")) return;
    const control = keysOn() && event.key.length === 1 ? controlFor(event.key) : null;
    if (control ? use(control) : moved(event)) event.preventDefault();
  });

  /* --- the list of keys, and turning single keys off --- */
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  });
  const keysBox = document.getElementById("keys-on");
  if (keysBox) {
    keysBox.checked = keysOn();
    keysBox.addEventListener("change", () => {
      try { localStorage.setItem("lectern.keys", keysBox.checked ? "on" : "off"); } catch { /* stays for this page */ }
    });
  }

  /* --- the ground: a noticed passage, a passage marked with the mouse, or the one a clause brings along --- */
  const form = document.getElementById("decision");
  const words = one("[data-text]", one(".chosen") ?? undefined);
  const ground = form && one("[data-ground]", form);
  let chosenByHand = false;

  function pieceAt(start) {
    return words && all("[data-start]", words).find((piece) => +piece.dataset.start <= start && start < +piece.dataset.end);
  }
  function rangeOf(start, end) {
    const first = pieceAt(start);
    const last = pieceAt(end - 1);
    if (!first || !last) return null;
    const range = document.createRange();
    place(range, "setStart", first, start);
    place(range, "setEnd", last, end);
    return range;
  }
  function place(range, set, piece, at) {
    const text = one(".unseen", piece) ? null : piece.firstChild;
    if (text && text.nodeType === Node.TEXT_NODE) range[set](text, Math.min(at - +piece.dataset.start, text.length));
    else range[set](piece, set === "setStart" ? 0 : piece.childNodes.length);
  }
  function show(start, end) {
    CSS.highlights?.delete("ground");
    if (!words) return;
    const whole = all(".noticed", words).filter((piece) => +piece.dataset.start === start && +piece.dataset.end === end);
    all(".noticed", words).forEach((piece) => piece.classList.toggle("ground", whole.includes(piece)));
    const range = whole.length ? null : rangeOf(start, end);
    if (range && window.Highlight && CSS.highlights) CSS.highlights.set("ground", new Highlight(range));
  }
  function choose(start, end, text, byHand) {
    if (!ground) return;
    chosenByHand = byHand;
    form.elements.groundStart.value = start;
    form.elements.groundEnd.value = end;
    form.elements.groundText.value = "";
    const quote = one("[data-quote]", ground);
    const buttons = all(".passages .btn", ground);
    const pressed = buttons.find((button) => +button.dataset.start === start && +button.dataset.end === end);
    const mark = document.createElement("mark");
    const isolated = document.createElement("bdi");
    mark.className = "ground";
    isolated.dir = "auto";
    isolated.textContent = text;
    mark.append(isolated);
    quote.replaceChildren(mark);
    quote.hidden = Boolean(pressed);
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === pressed)));
    show(start, end);
    form.elements.groundEnd.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function offset(node, at) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!piece || !words.contains(piece)) return null;
    if (one(".unseen", piece) || piece.matches(".unseen")) return at > 0 ? +piece.dataset.end : +piece.dataset.start;
    return node.nodeType === Node.TEXT_NODE ? +piece.dataset.start + at : +piece.dataset[at > 0 ? "end" : "start"];
  }
  function selected() {
    const selection = getSelection();
    if (!words || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    choose(start, end, selection.toString(), true);
  }
  if (ground) {
    document.addEventListener("mouseup", () => setTimeout(selected));
    words?.addEventListener("click", (event) => {
      const piece = event.target.closest(".noticed");
      if (piece && getSelection().isCollapsed) choose(+piece.dataset.start, +piece.dataset.end, piece.textContent, true);
    });
    ground.addEventListener("click", (event) => {
      const button = event.target.closest(".passages .btn");
      if (button) choose(+button.dataset.start, +button.dataset.end, button.dataset.words, true);
    });
    form.addEventListener("change", (event) => {
      const clause = event.target;
      if (clause.name !== "clause" || chosenByHand || !clause.dataset.groundStart) return;
      choose(+clause.dataset.groundStart, +clause.dataset.groundEnd, clause.dataset.groundText, false);
    });
    form.elements.groundText.addEventListener("input", () => {
      form.elements.groundStart.value = form.elements.groundEnd.value = "";
      const none = document.createElement("span");
      none.className = "fine quiet";
      none.textContent = one("[data-quote]", ground).dataset.none;
      one("[data-quote]", ground).replaceChildren(none);
      all(".passages .btn", ground).forEach((button) => button.setAttribute("aria-pressed", "false"));
      show(-1, -1);
    });
    const { groundStart, groundEnd } = form.elements;
    if (groundStart.value !== "") show(+groundStart.value, +groundEnd.value);
    /* a form that the browser filled in again shows what belongs to it */
    const filled = one("input[name=act]:checked:not([checked])", form);
    if (filled) addEventListener("load", () => filled.dispatchEvent(new Event("change", { bubbles: true })));
  }

  /* --- whoever writes a reason still works on the comment: its claim is renewed, once a minute at most --- */
  let renewed = Date.now();
  form?.addEventListener("input", () => {
    if (!form.dataset.claim || Date.now() - renewed < 60_000) return;
    renewed = Date.now();
    const body = new URLSearchParams([...all("input[type=hidden]", form)]
      .filter((field) => field.name.startsWith("_")).map((field) => [field.name, field.value]));
    fetch(form.dataset.claim, { method: "POST", body, redirect: "manual" }).catch(() => { /* the next one renews it */ });
  });

  /* --- undo: ten seconds, then the bar leaves --- */
  all("[data-undo]").forEach((bar) => {
    const until = Date.now() + Number(bar.dataset.undo) * 1000;
    const left = one("[data-left]", bar);
    const tick = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (left) left.textContent = Math.max(0, seconds);
      if (seconds > 0) return;
      clearInterval(tick);
      bar.parentElement.remove();
    }, 250);
  });

  /* --- the queue: not while nobody looks, and what is new is said once --- */
  let known = new Set(all("#queue .waiting").map((line) => line.id));
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "queue" && document.hidden) event.preventDefault();
  });
  let scrolled = 0;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target.id;
    if (target === "queue") scrolled = one(".queue").scrollTop;
    /* a page instead of a fragment means that the session has ended: show it whole */
    const fragment = { queue: 'id="queue"', "will-happen": 'id="will-happen"' }[target];
    if (fragment && event.detail.xhr.status === 200 && !event.detail.serverResponse.includes(fragment)) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "queue" && event.target.id !== "queue") return;
    one(".queue").scrollTop = scrolled;
    const lines = all("#queue .waiting").map((line) => line.id);
    const fresh = lines.filter((id) => !known.has(id)).length;
    known = new Set([...known, ...lines]);
    const news = document.getElementById("news");
    const waiting = one("#queue")?.dataset.waiting ?? "";
    /* whoever asked to be left alone for today is told nothing */
    if (!waiting) return;
    if (news && fresh) {
      news.textContent = (fresh === 1 ? news.dataset.one : news.dataset.many)
        .replace("%1", fresh).replace("%2", waiting);
    }
    const title = document.title.replace(/^\(\d+\) /, "");
    document.title = fresh && document.hidden ? `(${waiting}) ${title}` : title;
  });
  if (matchMedia("(min-width: 1200px)").matches) one("#queue [aria-current].waiting")?.scrollIntoView({ block: "nearest" });

  /* --- a file is sent as the body itself, with its progress shown --- */
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form) return;
    event.preventDefault();
    const file = one("input[type=file]", form).files[0];
    if (!file) return;
    const bar = one("progress", form);
    const button = one("button", form);
    const says = one("[data-upload-says]", form);
    const request = new XMLHttpRequest();
    const failed = () => {
      says.textContent = form.dataset.failed;
      bar.hidden = true;
      button.disabled = false;
    };
    request.upload.onprogress = (sent) => { if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total; };
    request.onload = () => {
      if (request.status === 201) location.assign(request.getResponseHeader("Location"));
      else failed();
    };
    request.onerror = failed;
    request.open("POST", `${form.action}?${new URLSearchParams({ name: file.name, history: one("[name=history]", form).value })}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-CSRF-TOKEN", form.dataset.csrf);
    says.textContent = "";
    bar.hidden = false;
    button.disabled = true;
    request.send(file);
  });

  /* --- copy buttons, and the demo's sign-in lines --- */
  document.addEventListener("click", async (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      one("span", copy).textContent = copy.dataset.copied;
    }
    const fill = event.target.closest("[data-fill-email]");
    if (fill) {
      document.getElementById("f-email").value = fill.dataset.fillEmail;
      document.getElementById("f-password").value = fill.dataset.fillPassword;
      document.getElementById("f-password").focus();
    }
  });

  /* --- what a bookmark brought behind the #: put into the form, sent by nobody but a person --- */
  const paste = one("[data-from-fragment]");
  if (paste && location.hash.length > 1) {
    try {
      const brought = JSON.parse(decodeURIComponent(location.hash.slice(1)));
      one("[name=text]", paste).value = String(brought.text ?? "");
      if (/^https?:/.test(brought.url)) one("[name=url]", paste).value = String(brought.url);
    } catch { /* no bookmark of ours */ }
    history.replaceState(null, "", location.pathname);
  }
})();
