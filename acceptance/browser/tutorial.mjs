// The tutorial "detect threats against your AWS secrets", from the first click to the last.
import { strict as assert } from "node:assert";
import { run } from "./session.mjs";

await run(async (s) => {
  const { page } = s;
  const [fetchAll, oneBucket, parse, ...detections] = await s.tutorial();

  // A case is added without being asked anything, and saves itself.
  await s.addCase();
  assert.match(page.url(), /\/cases\/[^/?]+$/);
  await page.getByText("Saved", { exact: true }).waitFor();

  // Query 1: a table of events. The query's own timeframe wins over the selector, which says so.
  await s.execute(fetchAll);
  const events = await s.records();
  assert.ok(events > 0);
  await page
    .getByRole("combobox", { name: "Timeframe" })
    .getByText("Overridden by the query")
    .waitFor({ state: "attached" });
  assert.ok((await s.columns()).includes("content"));
  await s.picture("tutorial-1");

  await s.execute(oneBucket);
  assert.equal(await s.records(), events);

  // Field details by right click; the keys and the buttons step through the records.
  await (await s.cell(1, "content")).click({ button: "right" });
  await page.getByRole("menuitem", { name: "View field details" }).click();
  const { details } = s;
  await details.getByText(/^Record 1 of /).waitFor();
  const tree = details.getByRole("tree", { name: "content" });
  await tree.getByText("eventName", { exact: true }).waitFor();
  const first = await tree.innerText();
  await page.keyboard.press("ArrowDown");
  await details.getByText(/^Record 2 of /).waitFor();
  assert.notEqual(await tree.innerText(), first);
  // The keys stay with the window: left and right step too, and do not go to another field.
  await page.keyboard.press("ArrowRight");
  await details.getByText(/^Record 3 of /).waitFor();
  await page.keyboard.press("ArrowLeft");
  await details.getByText(/^Record 2 of /).waitFor();
  await details.locator(".details-field").getByText("content", { exact: true }).waitFor();
  await details.getByRole("button", { name: "Next record" }).click();
  await details.getByText(/^Record 3 of /).waitFor();
  await details.getByRole("button", { name: "Previous record" }).click();
  await page.keyboard.press("ArrowUp");
  await details.getByText(/^Record 1 of /).waitFor();
  assert.equal(await tree.innerText(), first);
  await details.getByRole("button", { name: "Raw" }).click();
  await details.locator("pre").getByText('"eventName"').waitFor();
  await details.getByRole("button", { name: "Structured" }).click();
  await s.picture("tutorial-field-details");
  await page.keyboard.press("Escape");
  await details.waitFor({ state: "detached" });
  await (await s.cell(1, "content")).click({ button: "right" });
  await page.getByRole("menuitem", { name: "View field details" }).click();
  await page.keyboard.press("ArrowDown");
  await details.getByText(/^Record 2 of /).waitFor();
  await page.keyboard.press("Escape");
  await details.waitFor({ state: "detached" });

  // Query 3 adds a record; its cell shows a summary of it.
  await s.execute(parse);
  await (await s.cell(1, "event")).getByText(/^\{\d+\}/).waitFor();

  // Record details by double click; a filter from an element of the tree.
  await (await s.cell(1, "event")).dblclick();
  await details.getByRole("heading", { name: "Record details" }).waitFor();
  const record = details.getByRole("tree", { name: "Fields" });
  await record.getByText("event", { exact: true }).click();
  await record.getByText("userIdentity", { exact: true }).click();
  // Services have no ARN; what was opened stays open from record to record.
  const arn = record.locator('[data-path="event/userIdentity/arn"]');
  while ((await arn.count()) === 0)
    await details.getByRole("button", { name: "Next record" }).click();
  const value = await arn.locator(".tree-value").innerText();
  await arn.hover();
  await s.picture("tutorial-record-details");
  await arn.getByRole("button", { name: "Add filter on arn" }).click();
  assert.equal(
    await s.query(),
    `${parse}\n| filter event[userIdentity][arn] == "${value}"`,
  );
  await s.runQuery();
  assert.ok((await s.records()) > 0);
  await (await s.cell(1, "event")).dblclick();
  await record.getByText("event", { exact: true }).click();
  await record.getByText("userIdentity", { exact: true }).click();
  assert.equal(await arn.locator(".tree-value").innerText(), value);

  // The same from the unparsed text: the filter brings its parse along.
  await s.execute(oneBucket);
  await (await s.cell(1, "content")).dblclick();
  await record.getByText("content", { exact: true }).click();
  const eventItem = record.locator('[data-path="content/eventName"]');
  const eventName = await eventItem.locator(".tree-value").innerText();
  await eventItem.hover();
  await eventItem.getByRole("button", { name: "Add filter on eventName" }).click();
  assert.equal(
    await s.query(),
    `${oneBucket}\n| parse content, "JSON:event"\n| filter event[eventName] == "${eventName}"`,
  );
  await s.runQuery();
  assert.ok((await s.records()) > 0);

  // Queries 4 to 7: the columns of the tutorial, and the attack in the rows.
  const columns = [
    ["eventName", "origin", "keyUsage", "region", "userARN", "keyId"],
    ["sourceIPAddress", "awsRegion", "userARN", "event_count"],
    ["sourceIPAddress", "awsRegion", "userARN", "secretId", "count()"],
    [
      "sourceIPAddress",
      "awsRegion",
      "userARN",
      "event_count",
      "distinct_secrets",
    ],
  ];
  for (const [i, query] of detections.entries()) {
    await s.execute(query);
    assert.ok((await s.records()) > 0, `query ${i + 4} finds the attack`);
    assert.deepEqual((await s.columns()).toSorted(), columns[i].toSorted());
    await s.picture(`tutorial-${i + 4}`);
  }

  // A filter on a group goes before the summarize, under what the group stands for.
  const enumeration = detections[3];
  const user = await (await s.cell(1, "userARN")).innerText();
  await (await s.cell(1, "userARN")).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Filter for this value" }).click();
  assert.equal(
    await s.query(),
    enumeration.replace(
      "\n| summarize",
      `\n| filter event[userIdentity][arn] == "${user}"\n| summarize`,
    ),
  );
  await s.runQuery();
  assert.equal(await s.records(), 1);

  // A wrong query: marked while it is typed, explained when it is run, and a way to the place.
  s.expectsRefusal = true;
  await s.paste("fetch logs\n| filtr a == 1");
  await page.getByRole("button", { name: /^Line 2: / }).waitFor();
  await s.editor.locator(".cm-lintRange-error").waitFor();
  await s.runQuery();
  await page
    .getByRole("alert")
    .getByRole("heading", { name: "The query has an error in line 2" })
    .waitFor();
  await s.picture("tutorial-error");

  // No rows: said, with the window that the data covers.
  await s.execute(
    'fetch logs, from: "2001-01-01T00:00:00Z", to: "2001-01-02T00:00:00Z"',
  );
  await page.getByRole("heading", { name: "No records match" }).waitFor();
  await page.getByText(/The data covers/).waitFor();
  await page.locator('.history-item[aria-current="true"]').getByText(/^0 records/).waitFor();
  await s.picture("tutorial-empty");

  // A query that would take long is cancelled; how long it ran stays, and the next one runs.
  const many = "array(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)";
  await s.paste(`fetch logs
| expand a = ${many}
| expand b = ${many}
| expand c = ${many}
| parse content, "LD 'x' LD:tail"
| summarize count(), by: { tail, a, b }`);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("heading", { name: /^Cancelled after / }).waitFor();
  const history = page.locator(".history-item");
  const kept = await history.count();
  await s.execute(oneBucket);
  assert.equal(await s.records(), events);
  await history.nth(kept).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "No records match" }).waitFor();

  // Back goes through the queries that were run; their results are there.
  await page.goBack();
  await s.grid.waitFor();
  assert.equal(await s.records(), 1);

  // A reload keeps everything, and home shows the case.
  const address = page.url();
  await page.reload();
  assert.equal(await s.records(), 1);
  assert.equal(page.url(), address);
  const name = `Secrets ${Date.now()}`;
  await page.getByRole("textbox", { name: "Name of the case" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByText("Saved", { exact: true }).waitFor();
  await s.home();
  const card = page.getByRole("listitem").filter({ hasText: name });
  await card.getByText(/^\d+ queries$/).waitFor();
  await s.picture("tutorial-home");
});
