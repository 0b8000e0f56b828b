/** The looks of the element. Everything inherits, and custom properties change the rest. */
export const STYLE = `
:host { display: block; font: inherit; color: inherit; }
:host([hidden]) { display: none; }
textarea, ::slotted(textarea) { box-sizing: border-box; width: 100%; font: inherit; }
[part="panel"] {
  margin-block: 0.5em; padding: 0.75em; border: 1px solid currentColor;
  border-inline-start: 0.3em solid var(--funambule-accent, #b45309); border-radius: 0.4em;
}
[part="panel"][hidden] { display: none; }
[part="title"] { margin: 0 0 0.25em; font-weight: bold; }
p, ul { margin-block: 0.25em; }
[part="choices"] { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-start: 0.5em; }
button { font: inherit; min-height: 2em; padding-inline: 0.8em; cursor: pointer; }
label { display: block; margin-block-start: 0.5em; }
`;
