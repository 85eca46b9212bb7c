/**
 * The numbers that stand on every page and in every form.
 */
import type { Contact, SiteSettings } from "./schema/site.ts";

export function helpContacts({ helpBar, contacts }: SiteSettings): Contact[] {
  return helpBar.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
}
