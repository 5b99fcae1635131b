// A record in which an attacker has written markup, a formula, control and direction-changing characters.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { run } from "./session.mjs";

await run(async (s) => {
  const { page } = s;
  const unharmed = async () => {
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(
      await page.locator("#root img, #root script, #root svg[onload]").count(),
      0,
    );
  };

  await s.addCase();
  await s.execute(`fetch logs
| filter dt.system.bucket == "hostile"
| parse content, "JSON:event"
| fieldsAdd region = event[awsRegion], agent = event[userAgent], arn = event[userIdentity][arn], message = event[errorMessage]
| fields content, region, agent, arn, message, event`);
  assert.equal(await s.records(), 1);
  assert.equal(
    await (await s.cell(1, "region")).innerText(),
    "<img src=x onerror='window.hit=1'>",
  );
  assert.match(
    await (await s.cell(1, "arn")).innerText(),
    /⟨U\+202E⟩gpj\.exe⟨U\+0007⟩⟨U\+001B⟩\[31m/,
  );
  await unharmed();

  await (await s.cell(1, "content")).dblclick();
  const tree = s.details.getByRole("tree");
  await tree.getByText("content", { exact: true }).click();
  await tree.getByText("event", { exact: true }).click();
  for (const item of await tree
    .getByText("userIdentity", { exact: true })
    .all())
    await item.click();
  assert.equal(await tree.getByText('"><svg onload=window.hit=3>').count(), 2);
  await s.picture("hostile");
  await s.details.getByRole("button", { name: "Raw" }).click();
  await unharmed();
  await s.details.getByRole("button", { name: "Structured" }).click();

  // A filter on it is one string, with what is invisible written out.
  const arn = tree.locator('[data-path="arn"]');
  await arn.hover();
  await arn.getByRole("button", { name: "Add filter on arn" }).click();
  assert.ok(
    (await s.query()).endsWith(
      '| filter arn == "\\u202egpj.exe\\u0007\\u001b[31m"',
    ),
    await s.query(),
  );
  await s.runQuery();
  assert.equal(await s.records(), 1);

  // Nothing of the CSV would be calculated.
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  assert.ok(csv.includes(`"'=HYPERLINK(""http://127.0.0.1:9"")"`), csv);

  await s.home();
  await unharmed();
});
