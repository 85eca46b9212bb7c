import { XMLParser } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

/** An element as fast-xml-parser reads it, asked by name. */
export class XmlNode {
  private readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  static parse(xml: string): XmlNode {
    return new XmlNode(parser.parse(xml));
  }

  /** Children of one name, in order. */
  all(name: string): XmlNode[] {
    const found = this.field(name);
    return (Array.isArray(found) ? (found as unknown[]) : found === undefined ? [] : [found]).map(
      (value) => new XmlNode(value),
    );
  }

  maybe(name: string): XmlNode | undefined {
    return this.all(name)[0];
  }

  /** Follows a path; every step must be there. */
  one(...path: string[]): XmlNode {
    return path.reduce((node: XmlNode, name) => {
      const [child] = node.all(name);
      if (child === undefined) throw new Error(`No <${name}>`);
      return child;
    }, this);
  }

  attribute(name: string): string {
    const value = this.field(`@_${name}`);
    if (typeof value !== "string") throw new Error(`No ${name}="…"`);
    return value;
  }

  has(attribute: string): boolean {
    return this.field(`@_${attribute}`) !== undefined;
  }

  get text(): string {
    const own = typeof this.value === "string" ? this.value : this.field("#text");
    return typeof own === "string" ? own : "";
  }

  private field(name: string): unknown {
    return typeof this.value === "object" && this.value !== null
      ? (this.value as Record<string, unknown>)[name]
      : undefined;
  }
}
