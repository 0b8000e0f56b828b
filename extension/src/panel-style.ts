/** The look of the panel. The page's own style sheets cannot reach it. */

export const PANEL_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: var(--top, auto) auto var(--bottom, auto) var(--left, 16px) !important;
  inline-size: min(var(--width, 440px), calc(100vw - 32px)) !important;
  max-block-size: var(--room, 70vh) !important;
  display: flex !important;
  flex-direction: column !important;
  overflow: hidden !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: auto !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  z-index: 2147483647 !important;
  box-sizing: border-box !important;
  border: 1px solid light-dark(#ddd8cc, #454955) !important;
  border-radius: 14px !important;
  box-shadow: 0 12px 40px rgb(0 0 0 / 0.25) !important;
  color-scheme: light dark !important;
  background: light-dark(#fffefb, #1d1f25) !important;
}
:host(:not(:popover-open)) { display: none !important; }
section {
  --ink: light-dark(#1d2433, #eceae4);
  --quiet: light-dark(#5a5f6b, #a9adb8);
  --sunken: light-dark(#f3f0e9, #15161a);
  --line: light-dark(#ddd8cc, #353841);
  --control: light-dark(#8b867a, #7d8290);
  --accent: light-dark(#1f4f8f, #9cc2f5);
  --on-accent: light-dark(#ffffff, #10161f);
  --danger: light-dark(#a8261d, #ff9d92);
  --tone: var(--danger);
  display: flex;
  flex-direction: column;
  min-block-size: 0;
  overflow: auto;
  padding: 14px 18px;
  border-inline-start: 5px solid var(--tone);
  color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  text-align: start;
}
section[data-tone="held"] { --tone: light-dark(#6b3fa0, #c9a9f2); }
section[data-tone="waiting"] { --tone: light-dark(#8a5a00, #efc15f); }
section[data-tone="done"] { --tone: light-dark(#1b6e45, #7fd1a3); }
section[data-tone="support"] { --tone: light-dark(#0f6a6a, #7fd0cf); }
h2 { margin: 0; font-size: 16px; line-height: 1.35; }
h2:focus { outline: none; }
.brand { color: var(--quiet); font-size: 12px; letter-spacing: 0.02em; }
p { margin: 6px 0 0; }
.quiet { color: var(--quiet); font-size: 13px; }
section > * { flex: none; }
section > ul { flex: 0 1 auto; min-block-size: 0; overflow: auto; }
ul { list-style: none; margin: 10px 0 0; padding: 0; display: grid; gap: 6px; }
li { padding: 6px 10px; border-radius: 9px; background: var(--sunken); }
li strong { display: block; font-weight: 600; }
code {
  font: 13px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
  display: block;
  overflow-wrap: anywhere;
  color: var(--quiet);
}
mark {
  background: none;
  color: var(--ink);
  text-decoration: underline;
  text-decoration-color: var(--tone);
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
}
.support-card a { color: var(--accent); }
.support-card label { display: block; margin-block-start: 8px; }
.support-card select { font: inherit; color: CanvasText; background: Canvas; max-inline-size: 100%; }
.row-choices { display: flex; flex-wrap: wrap; gap: 4px 14px; }
.row-choices button {
  min-block-size: 28px;
  padding: 0;
  border: 0;
  color: var(--accent);
  font-size: 13px;
  text-decoration: underline;
}
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 14px; }
button, select { font: inherit; color: inherit; box-sizing: border-box; }
button {
  min-block-size: 38px;
  padding: 6px 14px;
  border: 1px solid var(--control);
  border-radius: 9px;
  background: transparent;
  cursor: pointer;
}
button:hover:enabled { border-color: var(--ink); }
button:disabled { opacity: 0.55; cursor: not-allowed; }
button.primary {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
button.danger { border-color: var(--danger); color: var(--danger); font-weight: 600; }
label { display: block; margin-block-start: 12px; font-size: 13px; }
select {
  display: block;
  inline-size: 100%;
  margin-block: 4px 8px;
  padding: 6px 8px;
  border: 1px solid var(--control);
  border-radius: 9px;
  background: var(--sunken);
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (prefers-contrast: more) { section { --quiet: var(--ink); --line: var(--control); } }
@media (forced-colors: active) { mark { color: CanvasText; text-decoration-color: Highlight; } }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto; transition: none; } }
`;
