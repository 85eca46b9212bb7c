/**
 * Numbers of documents as Vietnamese offices write them: «39-CTr/TU», «120/2025/QH15», «06-CT/TW», «49/2024/NĐ-CP».
 */

/** Matches one number; with a capturing group, so that `split` keeps it. */
export const documentNumber =
  /(\d+(?:\/\d{4})?[-/](?:NĐ-CP|NQ-CP|[A-ZĐ][A-Za-zĐđ]*\d*(?:[-/][A-ZĐ][A-Za-zĐđ]*)*))/u;
