/** The package ships no types, and the published ones lag behind it. */
declare module "subset-font" {
  interface Options {
    targetFormat: "woff2" | "truetype";
    noHinting?: boolean;
    noLayoutClosure?: boolean;
    keepFeatures?: string[];
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
