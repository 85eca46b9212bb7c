import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { pageTypes } from "../page-types.ts";

for (const { name, address } of pageTypes) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing: ${name}, ${width}, ${colorScheme}`, async ({ browser }) => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
        ).toEqual([]);
        await context.close();
      });
    }
  }
}
