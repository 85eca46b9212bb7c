import { fileURLToPath } from "node:url";
import astro from "eslint-plugin-astro";
import boundaries from "eslint-plugin-boundaries";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The dependency rule of the house: which room may import which. See src/README.md. */
const inner = ["language", "library", "document"];
const middle = ["newsroom", "classroom", "printshop", "loudspeaker", "search", "desk"];
const mayImport = {
  language: ["language"],
  library: ["language", "library"],
  document: inner,
  ...Object.fromEntries(middle.map((room) => [room, [...inner, room]])),
  site: [...inner, ...middle, "site"],
  pages: [...inner, ...middle, "site", "pages"],
  scripts: [...inner, ...middle, "site", "scripts"],
};

export default defineConfig(
  {
    ignores: [
      "dist/**",
      ".astro/**",
      "node_modules/**",
      "tests/fixtures/**",
      "content/**",
      "test-results/**",
    ],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // TypeScript demands brackets for names that an index signature gives.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      "no-console": "off",
    },
  },
  {
    // Visitors of a tree whose node types another package defines compare types that TypeScript sees as disjoint.
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  ...astro.configs["flat/recommended"],
  {
    files: ["src/**/*.{ts,astro}", "scripts/**/*.ts"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: `${root}tsconfig.json` } },
      "boundaries/elements": [
        ...[...inner, ...middle, "site", "pages"].map((room) => ({ type: room, pattern: `src/${room}` })),
        { type: "scripts", pattern: "scripts" },
      ],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          message:
            "{{from.element.type}} must not import {{to.element.type}} (dependency rule, src/README.md)",
          policies: Object.entries(mayImport).map(([from, allow]) => ({
            from: { element: { type: from } },
            allow: [{ to: { element: { type: allow } } }],
          })),
        },
      ],
    },
  },
);
