// The main way through the app without a mouse.
import { strict as assert } from "node:assert";
import { run } from "./session.mjs";

await run(async (s) => {
  const { page } = s;
  const press = (key) => page.keyboard.press(key);
  const focused = (selector) => page.locator(`${selector}:focus`).waitFor();

  const tabTo = async (selector) => {
    for (let i = 0; i < 40; i++) {
      if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      await press("Tab");
    }
    assert.fail(`the Tab key does not lead to ${selector}`);
  };

  // An empty case is opened with the focus in the editor.
  await tabTo('button:has-text("Add case")');
  await press("Enter");
  await s.editor.waitFor();
  await focused(".cm-content");
  await page.keyboard.insertText(
    'fetch logs, from: -30min\n| filter aws.service == "cloudtrail"\n| parse content, "JSON:event"',
  );
  await press("Control+Enter");
  await s.finished();
  const records = await s.records();

  // Into the grid, and about in it: one stop for the Tab key.
  await tabTo('[role="gridcell"]');
  await press("Control+End");
  const at = () =>
    page.evaluate(() => {
      const cell = document.activeElement;
      return [
        cell.parentElement.getAttribute("aria-rowindex"),
        cell.getAttribute("aria-colindex"),
      ].map(Number);
    });
  const columns = Number(await s.grid.getAttribute("aria-colcount"));
  assert.deepEqual(await at(), [records + 1, columns]);
  await press("Control+Home");
  await press("ArrowDown");
  await press("ArrowRight");
  assert.deepEqual(await at(), [3, 2]);

  // Field details; stepping; back to the cell of the record that was left.
  await press("Enter");
  await s.details.getByText(/^Record 2 of /).waitFor();
  await press("ArrowDown");
  await s.details.getByText(/^Record 3 of /).waitFor();
  await press("Escape");
  await focused('[role="gridcell"]');
  assert.deepEqual(await at(), [4, 2]);

  // The menu of the cell.
  await press("Shift+F10");
  await page.getByRole("menu").waitFor();
  await press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await focused('[role="gridcell"]');

  // Record details: the tree by its own keys, and a filter from it.
  await press("Shift+Enter");
  await s.details.getByRole("heading", { name: "Record details" }).waitFor();
  await tabTo('[role="treeitem"]');
  await press("End");
  for (
    let i = 0;
    i < 60 &&
    (await page
      .locator('[role="treeitem"][data-path="event"]:focus')
      .count()) === 0;
    i++
  ) {
    await press("ArrowUp");
  }
  await press("ArrowRight");
  await page.locator('[data-path="event"][aria-expanded="true"]').waitFor();
  await press("ArrowRight");
  const name = await page.evaluate(
    () => document.activeElement.querySelector(".tree-name").textContent,
  );
  await press("f");
  const query = await s.query();
  assert.ok(query.split("\n").at(-1).includes(`event[${name}]`), query);
  await press("Escape");
  await focused('[role="gridcell"]');

  // Undo takes the filter away again.
  await press("/");
  await focused(".cm-content");
  await press("Control+z");
  assert.equal((await s.query()).split("\n").length, 3);

  // Help.
  await press("Tab");
  await press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
