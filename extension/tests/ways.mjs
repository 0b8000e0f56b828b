// Every way in which a user sends, as a driver of the page in `pages/assistant.html`. A way gives
// the text that the editor has made of it, where that may differ in white space.

/** Puts the focus into the empty prompt box. */
async function focus({ page }) {
  await page.locator("#box").click();
}

const typed = (send) => async (visit, text) => {
  await focus(visit);
  await visit.page.keyboard.insertText(text);
  await send(visit);
};

const press = (key) => (visit) => visit.page.keyboard.press(key);

export const WAYS = {
  Enter: typed(press("Enter")),
  "a click on the button": typed(({ page }) => page.getByLabel("Send message").click()),
  "the form": typed(({ page }) =>
    page.evaluate(() => document.querySelector("form").requestSubmit()),
  ),
  "Control and Enter": typed(press("Control+Enter")),
  "a paste, then Enter": async (visit, text) => {
    await focus(visit);
    await visit.paste(text);
    await visit.holds(text);
    await visit.page.keyboard.press("Enter");
  },
  "a drop, then Enter": async (visit, text) => {
    await focus(visit);
    await visit.drop(text);
    const own = await visit.holds(text);
    await visit.page.keyboard.press("Enter");
    return own;
  },
  "an input method, then Enter": async (visit, text) => {
    await focus(visit);
    await visit.compose(text);
    await visit.holds(text);
    await visit.page.keyboard.press("Enter");
  },
  "a suggestion": async ({ page }, text) => {
    await page.evaluate((suggestion) => {
      document.querySelector("#chip").textContent = suggestion;
    }, text);
    await page.locator("#chip").click();
  },
  "an edited message": async ({ page }, text) => {
    await page.locator("#edit").click();
    await page.keyboard.insertText(text);
    await page.getByRole("button", { name: "Send", exact: true }).click();
  },
  "a script": ({ page }, text) => page.evaluate((sent) => globalThis.sendByScript(sent), text),
};

/** The ways whose cause is no event of the user's. */
export const UNTRUSTED = ["a script"];
