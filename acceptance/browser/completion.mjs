// The editor proposes commands, functions, fields and values of the data, with the keyboard alone.
import { strict as assert } from "node:assert";
import { run } from "./session.mjs";

for (const colorScheme of ["light", "dark"]) {
  await run(
    async (s) => {
      const { page } = s;
      const press = (key) => page.keyboard.press(key);
      const type = (text) => page.keyboard.type(text, { delay: 15 });
      const options = page.getByRole("option");
      // A list that has just opened takes no keys yet, so that nothing is taken by accident.
      const offered = async (text) => {
        await options.filter({ hasText: text }).first().waitFor();
        await page.waitForTimeout(100);
      };

      await s.addCase();
      await type("fet");
      await offered("fetch");
      await press("Tab");
      await type(" lo");
      await offered("logs");
      await press("Enter");
      await type(" | summ");
      await offered("summarize");
      await page.getByText("Makes one row per group").waitFor();
      await s.picture(`completion-command-${colorScheme}`);
      await press("Enter");
      await type(" countD");
      await offered("countDistinct(");
      await press("Enter");
      await type("aws.serv");
      await offered("aws.service");
      await press("Tab");
      await type("), by: {aws.reg");
      await offered("aws.region");
      await press("Tab");
      await type('} | filter aws.region == "eu-c');
      await press("Control+ ");
      await offered(`"eu-central-1"`);
      await s.picture(`completion-value-${colorScheme}`);
      await press("Enter");
      assert.equal(
        await s.query(),
        'fetch logs | summarize countDistinct(aws.service), by: {aws.region} | filter aws.region == "eu-central-1"',
      );
      // Nothing is left to propose: the Tab key leaves the editor.
      await press("Escape");
      await s.runQuery();
      assert.equal(await s.records(), 1);

      // Members of a record that only the data know.
      await s.paste('fetch logs | parse content, "JSON:event" | filter ');
      await type("event[userI");
      await offered("userIdentity");
      await press("Enter");
      assert.match(await s.query(), /event\[userIdentity$/);
    },
    { colorScheme },
  );
}
