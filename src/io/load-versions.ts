/** The recorded versions of an edition; asked for only where a page was written with one of them. */
import { type EditionVersions, parseVersions, VERSIONS_FILE } from '../domain/edition-versions.js';

/** For the URL of edition.json. Empty when the edition keeps no such list; rejects when it could not be asked for. */
export async function loadVersions(editionUrl: string): Promise<EditionVersions> {
  const response = await fetch(new URL(VERSIONS_FILE, editionUrl));
  if (!response.ok) return [];
  return parseVersions(await response.json().catch(() => undefined)) ?? [];
}
