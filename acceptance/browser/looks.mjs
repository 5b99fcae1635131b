// Pictures of the main pages in both themes and three widths, each checked against WCAG 2 A and AA by axe.
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { run } from "./session.mjs";

const axe = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const widths = {
  narrow: { width: 360, height: 740 },
  laptop: { width: 1440, height: 900 },
  wide: { width: 2560, height: 1440 },
};

for (const colorScheme of ["light", "dark"]) {
  for (const [width, viewport] of Object.entries(widths)) {
    await run(
      async (s) => {
        const { page } = s;
        const look = async (name) => {
          await s.picture(`look-${name}-${width}-${colorScheme}`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          assert.ok(
            overflow <= 0,
            `${name} is ${overflow} pixels too wide at ${width}`,
          );
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            window.axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            }),
          );
          const found = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`)
                .slice(0, 3)
                .join("\n   ")}`,
          );
          assert.deepEqual(found, [], `${name}, ${width}, ${colorScheme}`);
        };

        const [, , parse, keys, , , enumeration] = await s.tutorial();
        if (width !== "wide") {
          await look("home");
          await s.addCase();
          await look("new");
          await s.execute(enumeration);
          await s.records();
          await look("summary");
        } else await s.addCase();
        await s.execute(parse);
        await (await s.cell(2, "timestamp")).dblclick();
        await s.details.getByText("event", { exact: true }).click();
        await s.details.getByText("userIdentity", { exact: true }).click();
        await look("details");
        if (width === "wide") return;
        await page.keyboard.press("Escape");
        s.expectsRefusal = true;
        await s.execute(keys.replace("| fields", "| feilds"));
        await page.getByRole("alert").waitFor();
        await look("error");
      },
      { viewport, colorScheme },
    );
  }
}
