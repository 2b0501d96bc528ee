// Reads pages of selon as an editor would: with a mouse, with a keyboard, in the dark, on a telephone and on
// paper.
//
// Usage: node page.mjs SELON CHROMIUM FOLDER

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const [selon, browserPath, folder] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const articles = "tests/articles";

/** The screens that pages are read on. */
const SCREENS = {
  light: { viewport: { width: 1440, height: 1000 }, colorScheme: "light" },
  dark: { viewport: { width: 1440, height: 1000 }, colorScheme: "dark" },
  middle: { viewport: { width: 1000, height: 1000 }, colorScheme: "light" },
  narrow: { viewport: { width: 390, height: 800 }, colorScheme: "dark" },
};

function run(...words) {
  return runOn("", ...words);
}

/** Runs the program on a text as standard input. */
function runOn(input, ...words) {
  const options = { cwd: root, input, encoding: "utf8", maxBuffer: 1e9 };
  const { stdout, stderr, status } = spawnSync(selon, words, options);
  assert(status < 2, `selon ${words.join(" ")}: ${stderr}`);
  return stdout;
}

function write(name, ...words) {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, run(...words, "--format", "html"));
  return pathToFileURL(path).href;
}

/** Opens a page, and fails if it asks for anything else or the browser complains. */
async function open(browser, url, screen) {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  const origin = new URL(url).origin;
  page.on("console", (message) => {
    if (message.type() === "error") throw new Error(`${url}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("request", (request) => {
    const own = request.url().split("#")[0] === url || (origin !== "null" && request.url().startsWith(origin));
    if (!own) throw new Error(`${url} asks for ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** What axe-core finds. The debugging session is not held by the policy of the page. */
async function accessible(page, name) {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: "axe.run().then(({ violations }) => violations)",
    awaitPromise: true,
    returnByValue: true,
  });
  const found = result.value.map(({ impact, id, nodes }) => `${impact}: ${id}: ${nodes[0].html.slice(0, 160)}`);
  assert.deepEqual(found, [], name);
}

/** Notes stand below one another, and none begins above its words. */
async function aligned(page) {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".aligned .block .note")].map((note) => {
      const words = document.getElementById(note.id.replace("-f", "-r"));
      const { top, bottom } = note.getBoundingClientRect();
      return { top, bottom, at: words.getBoundingClientRect().top };
    }),
  );
  let last = -Infinity;
  for (const { top, bottom, at } of boxes) {
    assert(top >= last - 1, "notes overlap");
    assert(top >= at - 12, "a note stands above its words");
    last = bottom;
  }
  return boxes.length;
}

/** Choosing a source marks its statements, by whatever means, and Escape ends that. */
async function chooses(page, path) {
  const [file] = JSON.parse(run("inspect", "--format", "json", path)).files;
  const said = file.attributions.filter(({ source, content }) => source && content).length;
  assert(said > 3);
  const who = page.locator("a.who").first();
  const letter = await who.locator("sup").textContent();
  const marked = () => page.locator(".said.on, .carried.on").count();
  assert.equal(await marked(), 0);
  await who.click();
  assert(await marked() > 0);
  const entry = page.locator(".ledger details[open]");
  assert.equal(await entry.count(), 1);
  assert.equal((await entry.locator(".sign").textContent()).trim(), letter);
  assert.notEqual(await page.locator(".status").textContent(), "");
  await page.keyboard.press("Escape");
  assert.equal(await marked(), 0);
  await who.focus();
  await page.keyboard.press("Enter");
  assert(await marked() > 0);
  await entry.locator(".statements a").first().click();
  assert(await page.locator(".now").count() > 0);
  await page.keyboard.press("Escape");
}

async function sorts(page) {
  const column = () =>
    page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.cells[4].dataset.v)));
  const head = page.locator("thead button").nth(4);
  await head.click();
  const down = await column();
  assert.deepEqual(down, [...down].sort((one, two) => two - one));
  assert.equal(await page.locator("th[aria-sort=descending]").count(), 1);
  await head.press("Enter");
  assert.deepEqual(await column(), [...down].reverse().sort((one, two) => one - two));
}

/** Pastes an article where a page is served, and finds what `check` finds. */
async function serves(browser) {
  const server = spawn(selon, ["serve", "--port", "0"], { cwd: root });
  try {
    const url = await new Promise((found, failed) => {
      server.stdout.on("data", (line) => found(`${/http:\S+/.exec(line)}`));
      server.on("exit", () => failed(new Error("the server ended")));
    });
    const page = await open(browser, url, SCREENS.light);
    await accessible(page, "form");
    await page.screenshot({ path: join(folder, "serve-form.png") });
    const text = readFileSync(join(root, articles, "en/daily-rents.md"), "utf8");
    await page.getByLabel("Paste an article").fill(text);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".article").waitFor();
    const [{ diagnostics }] = JSON.parse(runOn(text, "check", "--no-cache", "--format", "json", "-")).files;
    const rules = await page.locator(".note .rule code").allTextContents();
    assert.deepEqual(rules, diagnostics.map(({ rule }) => rule));
    await accessible(page, "served");
    await page.screenshot({ path: join(folder, "serve.png") });
    await page.context().close();
  } finally {
    server.removeAllListeners("exit");
    server.kill("SIGINT");
  }
  const status = await new Promise((ended) => server.on("exit", ended));
  assert.equal(status, 0);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
try {
  const english = `${articles}/en/daily-rents.md`;
  const pages = {
    english: write("english", "check", "--no-cache", english),
    french: write("french", "check", "--no-cache", `${articles}/fr/quotidien-nappe.md`),
    all: write("all", "check", "--no-cache", articles),
    inspect: write("inspect", "inspect", `${articles}/en/daily-hospital.md`),
  };
  for (const [name, url] of Object.entries(pages)) {
    for (const [kind, screen] of Object.entries(SCREENS)) {
      const page = await open(browser, url, screen);
      await accessible(page, `${name}, ${kind}`);
      if (screen.viewport.width > 900) assert(await aligned(page) > 0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(wide <= 0, `${name} is wider than a screen of ${screen.viewport.width}`);
      await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: name !== "all" });
      await page.context().close();
    }
  }
  const page = await open(browser, pages.english, SCREENS.light);
  await chooses(page, english);
  await page.emulateMedia({ media: "print" });
  await page.pdf({ path: join(folder, "english.pdf"), format: "A4", printBackground: true });
  await page.context().close();
  const index = await open(browser, pages.all, SCREENS.light);
  await sorts(index);
  await index.context().close();
  await serves(browser);
} finally {
  await browser.close();
}
console.log(`the pages are well; see ${folder}`);
