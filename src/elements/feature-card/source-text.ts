import { html, type TemplateResult } from 'lit';

const ADDRESS = /(https?:\/\/[^\s;；，。）)]+)/;

/** A source as text in which web addresses are links that name their host. */
export function renderSource(source: string, outsideHint: string): TemplateResult {
  const pieces = source.split(ADDRESS);
  return html`<span class="source" lang="zh-CN">${pieces.map((piece, index) => (index % 2 === 1 ? renderLink(piece, outsideHint) : piece))}</span>`;
}

function renderLink(address: string, outsideHint: string): TemplateResult | string {
  if (!URL.canParse(address)) return address;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer" title=${address}>${new URL(address).host}<span class="visually-hidden">${outsideHint}</span></a>`;
}
