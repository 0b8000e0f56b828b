import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag.startsWith("funambule-");
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
