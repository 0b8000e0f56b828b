import Quill from "quill";

export function mount(parent, { changed }) {
  const quill = new Quill(parent, { modules: { toolbar: false } });
  quill.root.id = "box";
  Object.assign(quill.root, { role: "textbox", ariaLabel: "Prompt" });
  quill.on("text-change", changed);
  return {
    // Quill ends every text with a line break of its own.
    text: () => quill.getText().slice(0, -1),
    clear: () => quill.setText(""),
  };
}
