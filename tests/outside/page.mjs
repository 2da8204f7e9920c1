// What a reader of the page sees and can do, in a real browser: node page.mjs CHROMIUM PAGE. Prints JSON.
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, file] = process.argv.slice(2);
const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet] });
const address = pathToFileURL(file).href;
const seen = { console: [], requests: [], overflow: {}, paper: {} };

async function open(options = {}, hash = "") {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.console.push(error.message));
  page.on("request", (request) => seen.requests.push(request.url().split("#")[0]));
  page.setDefaultTimeout(8000);
  await page.goto(address + hash);
  return page;
}

const focus = (page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here.id || here.closest("mark")?.querySelector(".spot")?.id || here.tagName;
  });
// The page moves the focus when it hears of the new address, which may take longer on a busy machine.
async function moved(page, from) {
  for (let i = 0; i < 60 && (await focus(page)) === from; i++) await page.waitForTimeout(50);
  return focus(page);
}
const state = (page) =>
  page.evaluate(() => {
    const ids = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.id);
    const marks = [...document.querySelectorAll("mark")];
    return {
      notes: ids(".note"),
      marked: marks.filter((mark) => mark.querySelector("a[href]")).map((mark) => mark.textContent),
      error: marks.filter((mark) => mark.matches(".error")).map((mark) => mark.textContent),
      hash: location.hash,
    };
  });
const lit = (page) => page.evaluate(() => [...document.querySelectorAll(".lit")].map((one) => one.localName + " " + (one.id || one.textContent)));
const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

{
  const page = await open();
  seen.injected = await page.evaluate(() => window.hit ?? null);
  seen.first = await state(page);
  await page.click("label.suggestion");
  seen.suggestions = await state(page);
  await page.reload();
  seen.reloaded = await state(page);
  await page.click("label.suggestion");
  await page.click("label.error");
  seen.withoutErrors = await state(page);
  await page.close();
}
{
  const page = await open();
  seen.keys = [];
  for (const key of ["j", "n", "k", "n", "p", "n", "o", "b", "b", "?"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    seen.keys.push([key, await focus(page)]);
  }
  seen.dialog = await page.evaluate(() => document.getElementById("keys").open);
  await page.keyboard.press("Escape");
  await page.click("#next");
  seen.outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  await page.close();
}
{
  const page = await open();
  const link = page.locator(".others a").first();
  seen.conflict = { href: await link.getAttribute("href") };
  const before = await link.evaluate((one) => one.id || one.tagName);
  await link.click();
  seen.conflict.to = await moved(page, before);
  seen.conflict.inView = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  seen.conflict.lit = await lit(page);
  await page.keyboard.press("Enter");
  seen.conflict.back = await moved(page, seen.conflict.to);
  await page.close();
}
{
  const page = await open();
  seen.tabs = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    seen.tabs.push(await focus(page));
  }
  await page.close();
}
for (const width of [320, 375, 820, 1440]) {
  const page = await open({ viewport: { width, height: 800 } }, "#hide=");
  seen.overflow[width] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (width === 1440)
    seen.aside = await page.evaluate(() =>
      [...document.querySelectorAll(".note")].map((note) => {
        const words = document.getElementById(`m${note.dataset.key}`)?.closest("mark").getBoundingClientRect();
        const box = note.getBoundingClientRect();
        return { right: !words || box.left > words.left, top: box.top, bottom: box.bottom, below: words ? box.top - words.top : 0 };
      }),
    );
  await page.close();
}
for (const colorScheme of ["light", "dark"]) {
  const page = await open({ colorScheme });
  seen.paper[colorScheme] = await paper(page);
  await page.click("#theme-button");
  seen.paper[`${colorScheme} toggled`] = await paper(page);
  await page.close();
}
{
  const page = await open({ javaScriptEnabled: false });
  await page.click(".others a >> nth=0");
  seen.plain = {
    notes: await page.locator(".note:visible").count(),
    filters: await page.locator(".bar:visible").count(),
    address: page.url().split("#")[1],
  };
  await page.emulateMedia({ media: "print" });
  seen.print = { notes: await page.locator(".note:visible").count(), strip: await page.locator(".strip:visible").count() };
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
