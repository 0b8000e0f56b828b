import { history, historyKeymap } from "@codemirror/commands";
import { EditorView, keymap } from "@codemirror/view";

export function mount(parent, { changed }) {
  const view = new EditorView({
    parent,
    extensions: [
      history(),
      keymap.of(historyKeymap),
      EditorView.contentAttributes.of({ id: "box", "aria-label": "Prompt" }),
      EditorView.lineWrapping,
      EditorView.updateListener.of(({ docChanged }) => docChanged && changed()),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    clear: () => view.dispatch({ changes: { from: 0, to: view.state.doc.length } }),
  };
}
