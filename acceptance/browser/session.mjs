// A browser with the app open, and what a reader does in it. Each script of this folder is one run, and fails by
// throwing; any error on the page, any refused request and any request to another host fails it too.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { chromium } from "playwright-core";

const link = new URL(process.env.QUARRY_LINK ?? "");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs `script` with a session and closes the browser, whatever happens. */
export async function run(script, options = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
  });
  try {
    const session = await Session.open(browser, options);
    try {
      await script(session);
    } catch (e) {
      await session.picture("failed");
      throw e;
    }
    assert.deepEqual(session.complaints, []);
  } finally {
    await browser.close();
  }
}

export class Session {
  complaints = [];
  /** Whether the server is expected to refuse a query, which the browser's console then tells. */
  expectsRefusal = false;

  static async open(browser, options) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const session = new Session();
    session.page = await context.newPage();
    session.page.setDefaultTimeout(20_000);
    session.page.on("pageerror", (e) =>
      session.complaints.push(`error on the page: ${e.message}`),
    );
    session.page.on("dialog", (dialog) =>
      session.complaints.push(`dialog: ${dialog.message()}`),
    );
    session.page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== link.origin && protocol !== "blob:")
        session.complaints.push(`request to ${request.url()}`);
    });
    session.page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      if (session.expectsRefusal && message.text().includes("400")) return;
      session.complaints.push(`console: ${message.text()}`);
    });
    await session.page.goto(link.href);
    await session.page
      .getByRole("heading", { name: "Cases", exact: true })
      .waitFor();
    return session;
  }

  async home() {
    await this.page.goto(link.origin);
    await this.page
      .getByRole("heading", { name: "Cases", exact: true })
      .waitFor();
  }

  get editor() {
    return this.page.getByRole("textbox", { name: "DQL query" });
  }

  get grid() {
    return this.page.getByRole("grid", { name: "Query result" });
  }

  get details() {
    return this.page.getByRole("complementary", { name: /details$/ });
  }

  /** The queries of the tutorial, as the app offers them. */
  async tutorial() {
    const response = await this.page.request.get(
      `${link.origin}/api/quarry/v1/tutorial`,
    );
    const { queries } = await response.json();
    assert.equal(queries.length, 7);
    return queries.map(({ query }) => query);
  }

  async addCase() {
    await this.page.getByRole("button", { name: "Add case" }).click();
    await this.editor.waitFor();
  }

  /** Pastes a query over the one that is there. */
  async paste(query) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      query,
    );
    await this.page.keyboard.press("ControlOrMeta+v");
    assert.equal(await this.query(), query);
  }

  /** The text of the editor. */
  async query() {
    return this.editor.evaluate((content) =>
      [...content.querySelectorAll(".cm-line")]
        .map((l) => l.textContent)
        .join("\n"),
    );
  }

  /** Presses Run and waits until it is over. */
  async runQuery() {
    await this.page
      .getByRole("button", { name: "Run", exact: true })
      .first()
      .click();
    await this.finished();
  }

  async finished() {
    const { page } = this;
    await page
      .getByText(/^(Finished in|Failed after|Cancelled after)/)
      .waitFor();
    await page.locator('.results[aria-busy="false"]').waitFor();
  }

  async execute(query) {
    await this.paste(query);
    await this.runQuery();
  }

  /** Number of records of the result. */
  async records() {
    await this.grid.waitFor();
    return Number(await this.grid.getAttribute("aria-rowcount")) - 1;
  }

  /** Names of the result's columns that are in sight, in order. */
  async columns() {
    return this.grid.getByRole("columnheader").allInnerTexts();
  }

  /** The cell of a row (from 1) in sight and a column, to which the grid is scrolled. */
  async cell(row, column) {
    const header = this.grid.getByRole("columnheader", {
      name: column,
      exact: true,
    });
    await this.grid.waitFor();
    await this.grid.evaluate((grid) => (grid.scrollLeft = 0));
    for (let i = 0; i < 100 && (await header.count()) === 0; i++) {
      await this.grid.evaluate((grid) => (grid.scrollLeft += 300));
      await this.page.waitForTimeout(30);
    }
    const index = await header.getAttribute("aria-colindex");
    return this.grid.locator(
      `[role="row"][aria-rowindex="${row + 1}"] > [role="gridcell"][aria-colindex="${index}"]`,
    );
  }

  async picture(name) {
    await this.page.screenshot({
      path: join(process.env.SCREENSHOTS ?? ".", `${name}.png`),
    });
  }
}
