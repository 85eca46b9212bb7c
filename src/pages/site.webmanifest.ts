/** Name and colours for a home screen. https://www.w3.org/TR/appmanifest/ */
import { currentEdition } from "#site/current-edition.ts";

export async function GET(): Promise<Response> {
  const { site } = (await currentEdition()).library;
  const manifest = {
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: "vi",
    start_url: "/",
    display: "browser",
    background_color: "#fdf6e3",
    theme_color: "#0b4f46",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), { headers: { "Content-Type": "application/manifest+json" } });
}
