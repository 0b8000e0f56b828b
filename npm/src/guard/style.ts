/** The looks of the panel. Everything inherits, and custom properties change the rest. */
export const PANEL_STYLE = `
:host { display: block; }
[part="panel"] {
  margin-block: 0.5em; padding: 0.75em;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  border-inline-start: 0.3em solid var(--funambule-accent, var(--tone));
  border-radius: var(--funambule-radius, 0.4em);
  background: var(--funambule-panel, transparent); overflow-wrap: anywhere;
}
[part="panel"][hidden] { display: none; }
[data-action] { --tone: var(--funambule-quiet, GrayText); }
[data-action="note"] { --tone: var(--funambule-note, light-dark(#21618f, #8cc4ee)); }
[data-action="warn"] { --tone: var(--funambule-warn, light-dark(#8a5a00, #efc15f)); }
[data-action="mask"] { --tone: var(--funambule-mask, light-dark(#6b3fa0, #c9a9f2)); }
[data-action="block"], [data-action="failed"] {
  --tone: var(--funambule-block, light-dark(#a8261d, #ff9d92));
}
[data-action="support"] { --tone: var(--funambule-support, light-dark(#0f6a6a, #7fd0cf)); }
[part="title"] { margin: 0 0 0.25em; font-weight: bold; color: var(--tone); }
p, ul { margin-block: 0.25em; }
ul { padding-inline-start: 1.25em; }
[part="choices"] { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-start: 0.5em; }
button {
  font: inherit; color: inherit; min-height: 2.2em; padding-inline: 0.9em; cursor: pointer;
  border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
  border-radius: var(--funambule-radius, 0.4em); background: none;
}
button:disabled { opacity: 0.55; cursor: not-allowed; }
button:focus-visible, [part="panel"]:focus-visible { outline: 3px solid var(--tone); outline-offset: 2px; }
[part="mask"] { border-color: var(--tone); color: var(--tone); font-weight: bold; }
[part="support"] label { font-weight: normal; }
[part="support"] a { color: var(--tone); }
select { font: inherit; color: CanvasText; background: Canvas; max-inline-size: 100%; }
label { display: block; flex-basis: 100%; margin-block-start: 0.5em; }
label textarea {
  display: block; box-sizing: border-box; inline-size: 100%; margin-block-start: 0.25em;
  font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 0.3em;
}
`;

const sheets = new Map<string, CSSStyleSheet>();

/** A constructed sheet is allowed where a Content-Security-Policy refuses inline styles. */
export function sheet(text: string): CSSStyleSheet {
  let made = sheets.get(text);
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return made;
}
