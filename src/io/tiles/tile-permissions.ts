/**
 * What this browser alone knows of tiles: which hosts the reader agreed to ask, and their keys. Neither is part of a
 * workspace, a link or a file.
 */
import { readPreference, writePreference } from '../preferences.js';

const HOSTS = 'tile-hosts';
const KEYS = 'tile-keys';

/** Hosts that the reader agreed to send requests to. */
export function allowedHosts(): ReadonlySet<string> {
  const hosts = readJson(HOSTS);
  return new Set(Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : []);
}

export function allowHosts(hosts: readonly string[]): void {
  writePreference(HOSTS, JSON.stringify([...new Set([...allowedHosts(), ...hosts])]));
}

/** `name=value` of the keys, by the domain they are for. */
export function tileKeys(): Readonly<Record<string, string>> {
  const keys = readJson(KEYS);
  if (typeof keys !== 'object' || keys === null) return {};
  return Object.fromEntries(Object.entries(keys).filter(([, key]) => typeof key === 'string'));
}

/** Keeps the key of a domain; an empty one forgets it. */
export function keepTileKey(domain: string, key: string): void {
  const { [domain]: _, ...others } = tileKeys();
  writePreference(KEYS, JSON.stringify(key === '' ? others : { ...others, [domain]: key }));
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readPreference(name) ?? 'null');
  } catch {
    // Written by another version: asked again.
    return null;
  }
}
