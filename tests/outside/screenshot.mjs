// The picture in the README: node screenshot.mjs CHROMIUM PAGE PICTURE
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, file, picture] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 960 }, reducedMotion: "reduce" });
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: picture });
await browser.close();
