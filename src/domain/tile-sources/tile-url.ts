/** Addresses of tiles as people give them: what is refused and why, and what in them is a key. */

export type RefusedUrl = 'not-an-address' | 'not-http' | 'password' | 'gcj-02';

export interface CheckedUrl {
  /** Without secrets. */
  readonly url: string;
  /** `name=value&…` of the parameters that look like keys; empty when there are none. */
  readonly secret: string;
}

/**
 * Hosts whose tiles are shifted (GCJ-02, BD-09) by law and by some 460 m here: never drawn on WGS-84. AMap, Tencent,
 * Baidu, and what Google serves for mainland China.
 */
const SHIFTED = [
  'amap.com',
  'autonavi.com',
  'map.qq.com',
  'gtimg.com',
  'map.baidu.com',
  'bdimg.com',
  'bdstatic.com',
  'google.cn',
];

const SECRET = /^(tk|key|ak|token|access[_-]?token|api[_-]?key|apikey|sig|signature|x-amz-.*)$/i;

/** Longest address that is read. */
const LONGEST = 4000;

/** The address ready to use, its keys apart; or why it is refused. Braces such as {z} stay. */
export function checkTileUrl(text: string): CheckedUrl | RefusedUrl {
  const trimmed = text.trim();
  const url = parse(trimmed);
  if (!url || trimmed.length > LONGEST) return 'not-an-address';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-http';
  if (url.username !== '' || url.password !== '') return 'password';
  if (SHIFTED.some((host) => isWithin(url.hostname, host))) return 'gcj-02';
  return takeSecrets(trimmed);
}

/** Host of the address, with its port; empty when it has none. `{s}` is shown as a star. */
export function hostOf(text: string): string {
  return parse(text.replaceAll('{s}', 'any'))?.host ?? '';
}

/** For whom a key is kept: all servers of a service that numbers them (t0 to t7), else the host. */
export function keyDomain(host: string): string {
  return /^t\d\.(.+)$/.exec(host)?.[1] ?? host;
}

/** The address with the keys of its host put back. */
export function withSecret(url: string, secrets: Readonly<Record<string, string>>): string {
  const domain = keyDomain(hostOf(url));
  const secret = Object.hasOwn(secrets, domain) ? secrets[domain] : undefined;
  return secret ? `${url}${url.includes('?') ? '&' : '?'}${secret}` : url;
}

/** The addresses that a template with {s} stands for. */
export function expandServers(template: string): readonly string[] {
  return template.includes('{s}') ? ['a', 'b', 'c'].map((s) => template.replaceAll('{s}', s)) : [template];
}

/** Whether it has all of {z}, {x} and {y}. */
export function isTemplate(text: string): boolean {
  return ['{z}', '{x}', '{y}'].every((place) => text.includes(place));
}

function takeSecrets(text: string): CheckedUrl {
  const [address = '', query] = text.replace(/#.*$/, '').split(/\?(.*)/s);
  if (query === undefined) return { url: address, secret: '' };
  const pairs = query.split('&').filter((pair) => pair !== '');
  const isSecret = (pair: string) => SECRET.test(pair.split('=')[0] ?? '');
  const plain = pairs.filter((pair) => !isSecret(pair));
  return {
    url: plain.length === 0 ? address : `${address}?${plain.join('&')}`,
    secret: pairs.filter(isSecret).join('&'),
  };
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text.replaceAll(/[{}]/g, '0'));
  } catch {
    return undefined;
  }
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
