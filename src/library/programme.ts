/**
 * The programme document: the text as found, the ledger of corrections, the corrected reading made from both.
 */
import { parseYaml, type YamlSource } from "./yaml-source.ts";
import { readText } from "./content-files.ts";
import { checkSchema, didYouMean } from "./schema-messages.ts";
import * as schema from "./schema/programme.ts";
import type { ProblemList } from "./problems.ts";
import type { z } from "zod";

export type Correction = z.infer<typeof schema.ledger>[number];
export type ProgrammeData = z.infer<typeof schema.programme>;

export interface Demand {
  id: string;
  clause: Clause;
  quote: string;
  demand: string;
  acceptance: string;
}

export interface Clause {
  id: string;
  label: string;
  title: string;
  part: { id: string; title: string };
  communication: ProgrammeData["clauses"][number]["communication"];
  href: string;
  /** The text as found, one string per line of the document. */
  original: string[];
  /** The corrected reading, line by line. */
  corrected: string[];
  corrections: Correction[];
}

export interface Programme extends Omit<ProgrammeData, "clauses" | "parts"> {
  href: string;
  parts: { id: string; title: string; clauses: Clause[] }[];
  clauses: Clause[];
  demands: Demand[];
  ledger: Correction[];
}

/**
 * Applies corrections to one line. A correction that lies inside a longer one is part of it and is skipped.
 *
 * @param text the line as found
 * @param corrections those of this line, columns in UTF-16 units
 */
export function applyCorrections(text: string, corrections: readonly Correction[]): string {
  const ordered = [...corrections].sort((a, b) => a.column - b.column || b.found.length - a.found.length);
  let result = "";
  let position = 0;
  for (const { column, found, put } of ordered) {
    if (column < position) continue;
    result += text.slice(position, column) + put;
    position = column + found.length;
  }
  return result + text.slice(position);
}

function checkLedger(
  ledger: readonly Correction[],
  lines: readonly string[],
  source: YamlSource,
  problems: ProblemList,
): void {
  for (const [index, { id, line, column, found }] of ledger.entries()) {
    const standing = lines[line - 1]?.slice(column, column + found.length);
    if (standing !== found) {
      problems.error(
        source.place([index, "found"]),
        `Mục hiệu đính ${id}: ở dòng ${line}, cột ${column} của original.txt là «${standing ?? ""}», không phải «${found}».`,
      );
    }
  }
}

/**
 * Reads `programme/`. A site without that folder has no programme, and that is fine.
 *
 * @returns undefined when there is none or it is not valid (see `problems`)
 */
export function readProgramme(
  contentDir: string,
  files: readonly string[],
  problems: ProblemList,
): Programme | undefined {
  if (!files.some((file) => file.startsWith("programme/"))) return undefined;
  const readYaml = (file: string): YamlSource | undefined => {
    const text = readText(contentDir, file, problems);
    return text === undefined ? undefined : parseYaml(text, file, 1, problems);
  };
  const programmeYaml = readYaml("programme/programme.yaml");
  const ledgerYaml = readYaml("programme/ledger.yaml");
  const demandsYaml = readYaml("programme/demands.yaml");
  const original = readText(contentDir, "programme/original.txt", problems);
  if (!programmeYaml || !ledgerYaml || !demandsYaml || original === undefined) return undefined;

  const data = checkSchema(schema.programme, programmeYaml, problems);
  const ledger = checkSchema(schema.ledger, ledgerYaml, problems);
  const demandData = checkSchema(schema.demands, demandsYaml, problems);
  if (!data || !ledger || !demandData) return undefined;

  const lines = original.split("\n");
  checkLedger(ledger, lines, ledgerYaml, problems);

  const href = `/van-ban/${data.slug}/`;
  const clauses: Clause[] = [];
  for (const [index, clause] of data.clauses.entries()) {
    const part = data.parts.find(({ id }) => id === clause.part);
    if (part === undefined) {
      problems.error(
        programmeYaml.place(["clauses", index, "part"]),
        `Không có phần «${clause.part}» trong «parts».`,
      );
      continue;
    }
    const corrections = ledger.filter((entry) => clause.lines.includes(entry.line));
    const found = clause.lines.map((line) => lines[line - 1] ?? "");
    clauses.push({
      id: clause.id,
      label: clause.label,
      title: clause.title,
      part,
      communication: clause.communication,
      href: `${href}#${clause.id}`,
      original: found,
      corrected: clause.lines.map((line, i) =>
        applyCorrections(
          found[i] ?? "",
          corrections.filter((entry) => entry.line === line),
        ).trim(),
      ),
      corrections,
    });
  }

  const demands: Demand[] = [];
  for (const [index, demand] of demandData.entries()) {
    const clause = clauses.find(({ id }) => id === demand.clause);
    if (clause === undefined) {
      const known = clauses.map(({ id }) => id);
      problems.error(
        demandsYaml.place([index, "clause"]),
        `Không có điều khoản «${demand.clause}».${didYouMean(demand.clause, known)}`,
      );
      continue;
    }
    if (!clause.corrected.join(" ").includes(demand.quote)) {
      problems.error(
        demandsYaml.place([index, "quote"]),
        `Câu trích của ${demand.id} không có nguyên văn trong ${clause.label}.`,
      );
    }
    demands.push({ ...demand, clause });
  }

  return {
    ...data,
    href,
    clauses,
    parts: data.parts.map((part) => ({
      ...part,
      clauses: clauses.filter((clause) => clause.part.id === part.id),
    })),
    demands,
    ledger,
  };
}
