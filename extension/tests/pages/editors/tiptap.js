import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";

export function mount(element, { changed }) {
  const editor = new Editor({
    element,
    extensions: [StarterKit],
    // Styles in the document are refused by strict policies.
    injectCSS: false,
    editorProps: { attributes: { role: "textbox", "aria-label": "Prompt", id: "box" } },
    onUpdate: changed,
  });
  return {
    text: () => editor.getText({ blockSeparator: "\n" }),
    clear: () => editor.commands.clearContent(),
  };
}
