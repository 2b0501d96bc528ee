// Tries the packed extension in code-server, as a journalist would: what is underlined, what the panel
// lists, where a click leads, and what is said when the program is missing.
//
// Usage: node test/editor.mjs SELON CHROMIUM FOLDER

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { chromium } from "playwright-core";

const [selon, browserPath, folder] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../../..");
const vscode = resolve(import.meta.dirname, "..");
const articles = join(folder, "articles");
const user = join(folder, "user");

/** Sources that a reader of the article would name, and words each is credited with. */
const ARTICLES = JSON.parse(readFileSync(join(import.meta.dirname, "articles.json"), "utf8"));

function settings(path) {
  const settings = {
    "selon.path": path,
    "security.workspace.trust.enabled": false,
    "workbench.startupEditor": "none",
    "telemetry.telemetryLevel": "off",
    "editor.minimap.enabled": false,
    "git.enabled": false,
  };
  mkdirSync(join(user, "User"), { recursive: true });
  writeFileSync(join(user, "User/settings.json"), JSON.stringify(settings));
}

const editor = [
  join(vscode, "node_modules/code-server/out/node/entry.js"),
  ...["--user-data-dir", user, "--extensions-dir", join(folder, "extensions")],
  ...["--config", join(folder, "config.yaml"), "--auth", "none", "--bind-addr", "127.0.0.1:0"],
  ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"],
];

/** Starts the editor, and returns the process with the address it listens on. */
async function start() {
  const server = spawn(process.execPath, [...editor, articles], { detached: true });
  let log = "";
  const address = await new Promise((found, failed) => {
    const read = (chunk) => {
      log += chunk;
      const at = /listening on (http:\S+)/.exec(log);
      if (at) found(at[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", () => failed(new Error(`the editor ended:\n${log}`)));
  });
  return { server, address };
}

/** How many findings of each severity the program itself prints. */
function found(name) {
  const done = spawnSync(selon, ["check", "--no-cache", "--format", "concise", "--quiet", name], { cwd: articles, encoding: "utf8" });
  assert.ok(done.status <= 1, done.stderr);
  const count = (severity) => done.stdout.split("\n").filter((line) => line.includes(`: ${severity}: `)).length;
  return { error: count("error"), warning: count("warning"), info: count("note") };
}

/** What the status bar says when words on one line are selected: where they end, and how many letters they have. */
function place(name, words) {
  const before = readFileSync(join(articles, name), "utf8").split(words, 2);
  assert.equal(before.length, 2, `“${words}” is not in ${name}`);
  const lines = before[0].split("\n");
  return `Ln ${lines.length}, Col ${lines.at(-1).length + words.length + 1} (${words.length} selected)`;
}

async function command(page, title) {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input").first();
  await input.fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Shows a panel of the side bar; a click on the one that is shown would hide it. */
async function show(page, panel) {
  const item = page.locator(`.activitybar .action-item:has([aria-label^="${panel}"])`).first();
  if (!(await item.getAttribute("class")).includes("checked")) {
    await item.click();
  }
}

async function open(page, name) {
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick();
  await page.locator(".tab.active", { hasText: name }).waitFor();
}

/** Waits until the editor counts the findings of the program and underlines some. */
async function findings(page, name) {
  const { error, warning, info } = found(name);
  assert.ok(error + warning + info > 0, `${name} has findings`);
  const parts = [[error, "Errors"], [warning, "Warnings"], [info, "Infos"]].filter(([number]) => number > 0);
  const label = parts.map(([number, title]) => `${title}: ${number}`).join(", ");
  const problems = page.locator(`#status\\.problems [aria-label*="${label}"]`);
  await problems.first().waitFor().catch(async () => {
    const shown = await page.locator("#status\\.problems").innerHTML();
    assert.fail(`${name}: ${label} expected, shown is ${shown}`);
  });
  await page.locator(".squiggly-error, .squiggly-warning, .squiggly-info").first().waitFor();
  console.log(`${name}: ${label}`);
}

/** How many problems the editor counts, in words. */
function counted(page) {
  return page.locator("#status\\.problems [aria-label]").first().getAttribute("aria-label");
}

/** Saves an article, until its file has the words that were written last. */
async function save(page, name, words) {
  for (let tries = 0; !readFileSync(join(articles, name), "utf8").includes(words); tries += 1) {
    assert.ok(tries < 20, `${name}: “${words}” is not saved`);
    await page.keyboard.press("Control+s");
    await page.waitForTimeout(500);
  }
}

/** Suppresses the first finding of an article for the first reason that is offered. */
async function suppress(page, name) {
  const before = found(name);
  await command(page, "Go to Next Problem (Error, Warning, Info)");
  await page.keyboard.press("Escape");
  // The bulb shows that the actions of this place are there.
  await page.locator(".codicon-light-bulb, .codicon-gutter-lightbulb, .codicon-lightbulb-autofix").first().waitFor();
  await page.keyboard.press("Control+.");
  const actions = page.locator(".action-widget .monaco-list-row");
  await actions.filter({ hasText: "Suppress `" }).first().waitFor();
  // The menu takes no click while it opens.
  while (!(await actions.and(page.locator(".focused")).innerText()).includes("Suppress `")) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  const asked = page.locator(".notification-list-item", { has: page.getByRole("button") }).first();
  await asked.getByRole("button").first().click();
  await page.locator(".view-line", { hasText: "selon-disable" }).first().waitFor();
  await save(page, name, "selon-disable");
  const total = ({ error, warning, info }) => error + warning + info;
  assert.equal(total(found(name)), total(before) - 1, `${name}: one finding is suppressed`);
  await findings(page, name);
}

/** Adds a finding to an article that is checked only when a command asks for it. */
async function manual(page, name) {
  const own = join(articles, ".vscode");
  mkdirSync(own);
  writeFileSync(join(own, "settings.json"), JSON.stringify({ "selon.run": "manual" }));
  // The editor tells the server once it has seen the file.
  await page.waitForTimeout(5_000);
  const before = await counted(page);
  await page.locator(".editor-instance .view-lines").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nExperts believe that the tower will fall.\n");
  await save(page, name, "that the tower will fall.\n");
  await page.waitForTimeout(1_000);
  assert.equal(await counted(page), before, "nothing is checked before it is asked for");
  await command(page, "selon: Check This Article");
  await findings(page, name);
  assert.notEqual(await counted(page), before, "the new finding is counted");
  rmSync(own, { recursive: true });
  await page.waitForTimeout(5_000);
}

async function ledger(page, name, { sources, statements }) {
  for (const source of sources) {
    await page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row[aria-level='1']", { hasText: source }).first().waitFor();
  }
  const rows = page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row");
  for (const [source, words] of statements) {
    const row = rows.filter({ hasText: words }).first();
    await row.waitFor();
    // The source a statement stands under is the nearest row of the first level before it.
    const labels = await rows.evaluateAll((all) => all.map((one) => [Number(one.dataset.index), one.ariaLevel, one.innerText]).sort((a, b) => a[0] - b[0]));
    const at = labels.findIndex(([, level, text]) => level === "2" && text.includes(words));
    const above = labels.slice(0, at).findLast(([, level]) => level === "1");
    assert.ok(above[2].includes(source), `${name}: “${words}” stands under ${above[2]}, not ${source}`);
    await row.click();
    const expected = place(name, words);
    await page.locator("#status\\.editor\\.selection", { hasText: expected }).waitFor().catch(async () => {
      const shown = await page.locator("#status\\.editor\\.selection").innerText();
      assert.fail(`${name}: a click on “${words}” leads to ${shown}, not ${expected}`);
    });
    console.log(`${name}: ${source}: “${words}”: ${expected}`);
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(ARTICLES)) {
  cpSync(join(root, "tests/articles", ARTICLES[name].folder, name), join(articles, name));
}
const program = join(folder, "selon");
settings(program);
execFileSync(process.execPath, [...editor, "--install-extension", join(vscode, "out/selon.vsix")], { stdio: "pipe" });

const { server, address } = await start();
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
let page;
let status = 1;
try {
  page = await browser.newPage({ viewport: { width: 1280, height: 1500 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}?folder=${encodeURIComponent(articles)}`);

  const [first] = Object.keys(ARTICLES);
  await open(page, first);
  await page.locator(".notification-list-item", { hasText: "was not found. Install selon, or set" }).waitFor();
  await show(page, "Sources");
  await page.locator(".welcome-view-content", { hasText: "Install selon, or say where it is." }).first().waitFor();
  await page.screenshot({ path: join(folder, "missing.png") });
  console.log("without the program, a message and the panel say what to do");

  symlinkSync(selon, program);
  await page.locator(".notification-list-item").getByRole("button", { name: "Try Again" }).click();
  await findings(page, first);

  for (const [name, expected] of Object.entries(ARTICLES)) {
    // The status bar counts the findings of all articles that are open.
    await command(page, "View: Close All Editors");
    await show(page, "Explorer");
    await open(page, name);
    await findings(page, name);
    await show(page, "Sources");
    await ledger(page, name, expected);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  await command(page, "View: Close All Editors");
  await show(page, "Explorer");
  await open(page, first);
  await findings(page, first);
  await suppress(page, first);
  console.log("a finding is suppressed by an action");
  await manual(page, first);
  console.log("with `selon.run` set, an article is checked when a command asks for it");

  const last = Object.keys(ARTICLES).at(-1);
  await command(page, "View: Close All Editors");
  await show(page, "Explorer");
  await open(page, last);
  rmSync(program);
  await command(page, "selon: Restart");
  await page.locator('#status\\.problems [aria-label="No Problems"]').waitFor();
  symlinkSync(selon, program);
  await command(page, "selon: Restart");
  await findings(page, last);
  await command(page, "selon: Open the List of Sources");
  await page.locator(".tab.active", { hasText: `${last}.sources.txt` }).waitFor();
  await page.screenshot({ path: join(folder, "sources.png") });
  console.log("restart and the list of sources work");
  status = 0;
} catch (error) {
  console.error(error);
  await page?.screenshot({ path: join(folder, "failure.png") }).catch(() => {});
} finally {
  await browser.close();
  process.kill(-server.pid);
}
process.exit(status);
