import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          root: ".",
          include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts"],
          // Some make a whole pack of files; speed is measured by the benchmarks, not here.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "contract",
          root: ".",
          include: ["tests/contract/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // The builds they make share Astro's caches.
          fileParallelism: false,
        },
      },
    ],
  },
});
