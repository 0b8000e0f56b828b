// ProseMirror, as several sites use it: what is sent is the model, never the document's tree.

import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { draft, send } from "./transport.js";

const text = () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n");

function submit(event) {
  const sent = text();
  view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
  send(sent, event);
}

const view = new EditorView(document.querySelector("#editor"), {
  state: EditorState.create({
    schema,
    // Every change is a step of its own: how typing is grouped depends on time.
    plugins: [
      history({ newGroupDelay: 1 }),
      keymap({ "Mod-z": undo, "Mod-y": redo }),
      keymap(baseKeymap),
    ],
  }),
  attributes: { role: "textbox", "aria-label": "Prompt", "aria-multiline": "true", id: "box" },
  handleKeyDown: (_, event) => {
    if (event.key !== "Enter" || event.shiftKey) return false;
    submit(event);
    return true;
  },
  dispatchTransaction: (transaction) => {
    view.updateState(view.state.apply(transaction));
    if (transaction.docChanged) draft(text());
  },
});
window.modelText = text;
document.querySelector("button").addEventListener("click", submit);
