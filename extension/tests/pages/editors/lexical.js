import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { $createParagraphNode, $getRoot, createEditor } from "lexical";

export function mount(parent, { changed }) {
  const box = document.createElement("div");
  box.id = "box";
  box.contentEditable = "true";
  Object.assign(box, { role: "textbox", ariaLabel: "Prompt" });
  parent.append(box);
  const editor = createEditor({
    namespace: "test",
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.registerUpdateListener(changed);
  return {
    text: () => editor.read(() => $getRoot().getTextContent()),
    clear: () =>
      editor.update(
        () => {
          const paragraph = $createParagraphNode();
          $getRoot().clear().append(paragraph);
          paragraph.select();
        },
        { discrete: true },
      ),
  };
}
