import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";

export function mount(parent, { changed }) {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = [{ type: "paragraph", children: [{ text: "" }] }];
  const box = createElement(Editable, { id: "box", role: "textbox", "aria-label": "Prompt" });
  createRoot(parent).render(createElement(Slate, { editor, initialValue, onChange: changed }, box));
  return {
    text: () => editor.children.map((block) => Node.string(block)).join("\n"),
    clear: () => {
      Transforms.select(editor, Editor.range(editor, []));
      Transforms.delete(editor);
    },
  };
}
