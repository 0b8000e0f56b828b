/** The looks of the element around its panel. */
export const PROMPT_STYLE = `
:host { display: block; font: inherit; color: inherit; }
:host([hidden]) { display: none; }
[part="field"] { position: relative; display: block; }
textarea, ::slotted(textarea) { box-sizing: border-box; width: 100%; font: inherit; }
[part="marks"] {
  position: absolute; overflow: hidden; pointer-events: none; color: transparent;
  border-style: solid; border-color: transparent; box-sizing: border-box; user-select: none;
}
[part="marks"] > div { white-space: pre-wrap; overflow-wrap: break-word; }
[part="pending"] { margin: 0.25em 0; font-size: 0.9em; opacity: 0.8; }
[part="pending"][hidden] { display: none; }
mark {
  color: transparent; border-radius: 3px;
  background: color-mix(in srgb, var(--tone) 20%, transparent);
  text-decoration: underline 2px solid var(--tone);
  text-underline-offset: 0.2em; text-decoration-skip-ink: none;
}
mark[data-action="allow"] { background: none; text-decoration-style: dotted; text-decoration-thickness: 1px; }
mark[data-action="note"] { text-decoration-style: dotted; }
mark[data-action="warn"] { text-decoration-style: dashed; }
mark[data-action="block"] { text-decoration-style: double; }
@media (forced-colors: active) {
  mark { forced-color-adjust: none; background: none; text-decoration-color: Highlight; }
}
`;
