// Makes the pictures of the guides (/help) from the product itself, in every language:
//   dotnet run --project src/Rapporteur.Addin -- --data DIR      a new folder: the sample as it begins
//   node tests/tools/guides.mjs LINK                             the link it printed
// Needs the tests built (their Playwright is taken) and a Chromium, named in CHROMIUM where it is not found. The numbers in a
// picture are those of the guide's steps.

import { createRequire } from "node:module";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..");
const require = createRequire(import.meta.url);
const { chromium } = require(join(root, "tests/Rapporteur.Addin.Tests/bin/Debug/net10.0/.playwright/package"));
const link = process.argv[2], only = process.argv[3], into = join(root, "src/Rapporteur.Addin/wwwroot/guides");
const secret = new URL(link).searchParams.get("local") ?? "", home = new URL(link).origin;
const browsers = [process.env.CHROMIUM, "/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = browsers.find((path) => path && existsSync(path));

const c = "call-for-action", quality = 50;

/** A tab of the pane. @param {string} panel */
const tab = (panel) => `#pane a[href*="panel=${panel}"]`;

/**
 * What each picture shows: who looks, on which day, where, what is done there first, and which step's number stands at what.
 * @typedef {{ name: string, day: string, who: string, path: string, width: number, height: number, act?: (page: any) => Promise<void>, steps: Record<string, string> }} Scene
 * @type {Scene[]}
 */
const scenes = [
  {
    name: "reader", day: "2017-12-18", who: "velmora-contributor", path: `/reader/${c}/p019`, width: 1200, height: 980,
    act: async (page) => {
      const text = page.locator("#p019 .text, #p019 p").first();
      const box = await text.boundingBox();
      await page.mouse.move(box.x + 4, box.y + 16);
      await page.mouse.down();
      await page.mouse.move(box.x + 190, box.y + 16, { steps: 6 });
      await page.mouse.up();
      await page.locator("#f-text").waitFor();
      await page.waitForTimeout(1500);
    },
    steps: { 1: "#p019", 2: "#p019 .text, #p019 p", 3: "#f-text", 4: "#pane button.primary", 6: tab("ours") },
  },
  {
    name: "sending", day: "2017-12-18", who: "velmora-focal", path: `/reader/${c}?panel=send`, width: 1200, height: 980,
    steps: { 1: tab("ours"), 2: "#pane [type=checkbox]", 3: "#will-read", 4: "#pane button.primary" },
  },
  {
    name: "desk", day: "2017-12-28", who: "secretariat-1", path: `/desk/${c}`, width: 1280, height: 800,
    steps: { 1: "#needs", 2: `a.button[href="/desk/${c}/comments"]`, 3: "a[href*='act=on-behalf']", 4: "a.button[href$='/timeline']" },
  },
  {
    name: "comments", day: "2017-12-28", who: "secretariat-1", path: `/desk/${c}/comments`, width: 1280, height: 800,
    steps: { 2: "#q", 7: "#bar [aria-keyshortcuts=o]" },
  },
  {
    name: "chair", day: "2017-12-28", who: "chair-1", path: `/desk/${c}`, width: 1280, height: 800,
    steps: { 2: "a.button[href$='/timeline']", 3: "a[href*='act=time']", 4: "#late-title", 6: `a.button[href="/desk/${c}/comments"]` },
  },
  {
    name: "room", day: "2017-12-28", who: "chair-1", path: `/room/${c}`, width: 1280, height: 800,
    act: async (page) => {
      const officer = await page.context().newPage();
      await officer.goto(new URL(`/room/${c}/officer`, home).toString(), { waitUntil: "domcontentloaded" });
      await officer.locator(".officer-list button").filter({ hasText: "Priority goals managing" }).first().click();
      await page.locator(".room-alt").first().waitFor();
      await officer.close();
      await page.waitForTimeout(800);
    },
    steps: {},
  },
];

async function local(path, options = {}) {
  const answer = await fetch(new URL(path, home), { ...options, headers: { "X-Local-Secret": secret, "Content-Type": "application/json" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--font-render-hinting=none"] });
mkdirSync(into, { recursive: true });
for (const scene of scenes.filter((s) => !only || s.name === only)) {
  if ((await local("/local/clock")).now < scene.day) {
    await local("/local/clock", { method: "PUT", body: JSON.stringify({ now: `${scene.day}T08:00:00Z` }) });
    await new Promise((done) => setTimeout(done, 15_000));
  }
  const { token } = await local("/local/token", { method: "POST", body: JSON.stringify({ person: scene.who }) });
  for (const language of ["en", "fr", "ru"]) {
    const window = await browser.newContext({ viewport: { width: scene.width, height: scene.height }, reducedMotion: "reduce" });
    await window.addCookies([
      { name: "rapporteur-local", value: token, url: home }, { name: "rapporteur-language", value: language, url: home },
    ]);
    const page = await window.newPage();
    await page.goto(new URL(scene.path, home).toString(), { waitUntil: "load" });
    await page.waitForTimeout(1000);
    await scene.act?.(page);
    await page.evaluate((steps) => {
      for (const bar of document.querySelectorAll(".tour-bar")) bar.remove();
      for (const [number, selector] of Object.entries(steps)) {
        const at = document.querySelector(selector)?.getBoundingClientRect();
        if (!at) throw new Error(`nothing is at ${selector}`);
        if (at.top > innerHeight - 20 || at.bottom < 20) continue;
        const mark = document.createElement("b");
        mark.textContent = number;
        Object.assign(mark.style, {
          position: "fixed", zIndex: "99", left: `${Math.max(2, at.left - 13)}px`, top: `${Math.max(2, at.top - 11)}px`, minWidth: "27px", height: "27px", borderRadius: "14px",
          background: "#8a1c00", color: "#fff", border: "2px solid #fff", display: "grid", placeItems: "center", font: "700 15px/1 sans-serif",
        });
        document.body.append(mark);
      }
    }, scene.steps);
    const tools = await window.newCDPSession(page);
    const { data } = await tools.send("Page.captureScreenshot", { format: "webp", quality });
    const file = `${scene.name}.${language}.webp`, bytes = Buffer.from(data, "base64");
    writeFileSync(join(into, file), bytes);
    console.log(`${file}: ${Math.round(bytes.length / 1000)} kB`);
    await window.close();
  }
}
await browser.close();
