/**
 * Which public items serve which clause and demand of the programme, and where there is none.
 */
import type { Clause, Demand, Item } from "./item.ts";
import type { Programme } from "./programme.ts";

export interface Coverage {
  clauses: { clause: Clause; items: Item[] }[];
  demands: { demand: Demand; items: Item[] }[];
}

export function coverage(programme: Programme, items: readonly Item[]): Coverage {
  return {
    clauses: programme.clauses.map((clause) => ({
      clause,
      items: items.filter((item) => item.clauses.some(({ id }) => id === clause.id)),
    })),
    demands: programme.demands.map((demand) => ({
      demand,
      items: items.filter((item) => item.demands.some(({ id }) => id === demand.id)),
    })),
  };
}
