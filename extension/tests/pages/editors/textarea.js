export function mount(parent, { changed }) {
  const box = Object.assign(document.createElement("textarea"), { id: "box", ariaLabel: "Prompt" });
  box.addEventListener("input", changed);
  parent.append(box);
  return {
    text: () => box.value,
    clear: () => {
      box.value = "";
    },
  };
}
