import { describe, expect, it } from 'vitest';
import { checkTileUrl, expandServers, hostOf, keyDomain, withSecret } from './tile-url.js';

describe('an address of tiles', () => {
  it('is taken with its braces as they are', () => {
    expect(checkTileUrl(' https://tiles.example/a/{z}/{x}/{y}.pbf?v=2#top ')).toEqual({
      url: 'https://tiles.example/a/{z}/{x}/{y}.pbf?v=2',
      secret: '',
    });
  });

  it('loses its keys, which are told apart', () => {
    expect(checkTileUrl('https://t0.tianditu.gov.cn/vec_w/wmts?tk=abc&LAYER=vec&x={x}')).toEqual({
      url: 'https://t0.tianditu.gov.cn/vec_w/wmts?LAYER=vec&x={x}',
      secret: 'tk=abc',
    });
    const signed = checkTileUrl('https://b.example/a.pmtiles?X-Amz-Date=1&X-Amz-Signature=2');
    expect(signed).toEqual({ url: 'https://b.example/a.pmtiles', secret: 'X-Amz-Date=1&X-Amz-Signature=2' });
  });

  it.each([
    ['tiles', 'not-an-address'],
    ['javascript:alert(1)', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['https://me:secret@tiles.example/{z}/{x}/{y}', 'password'],
    ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj-02'],
    ['https://rt0.map.gtimg.com/realtimerender?z={z}&x={x}&y={y}', 'gcj-02'],
    ['https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}', 'gcj-02'],
    ['https://notamap.com/{z}/{x}/{y}', undefined],
  ])('%s is judged', (address, reason) => {
    const checked = checkTileUrl(address);
    expect(typeof checked === 'string' ? checked : undefined).toBe(reason);
  });

  it('gets the key of its service back, and no other gets it', () => {
    const secrets = { 'tianditu.gov.cn': 'tk=abc', 'tiles.example': 'key=1' };
    expect(withSecret('https://t3.tianditu.gov.cn/wmts?z={z}', secrets)).toBe(
      'https://t3.tianditu.gov.cn/wmts?z={z}&tk=abc',
    );
    expect(withSecret('https://tiles.example/{z}', secrets)).toBe('https://tiles.example/{z}?key=1');
    expect(withSecret('https://nottianditu.gov.cn/{z}', secrets)).toBe('https://nottianditu.gov.cn/{z}');
    expect(withSecret('https://tianditu.gov.cn.evil.example/{z}', secrets)).not.toContain('abc');
  });

  it('has a host, also with numbered servers', () => {
    expect(hostOf('https://{s}.tiles.example:8080/{z}')).toBe('any.tiles.example:8080');
    expect(keyDomain('t7.tianditu.gov.cn')).toBe('tianditu.gov.cn');
    expect(keyDomain('t7x.example')).toBe('t7x.example');
    expect(expandServers('https://{s}.x/{z}')).toEqual([
      'https://a.x/{z}',
      'https://b.x/{z}',
      'https://c.x/{z}',
    ]);
  });
});
