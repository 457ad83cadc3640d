import { describe, expect, it } from 'vitest';
import { parseWmts } from './parse-wmts.js';

const HALF = '20037508.3427892';
const ZOOM_0 = 559_082_264.028_717_8;

interface Grid {
  readonly id: string;
  readonly crs?: string;
  readonly corner?: string;
  readonly matrices: readonly { readonly id: string; readonly zoom: number; readonly factor?: number }[];
  readonly tile?: number;
}

function gridXml({
  id,
  crs = 'urn:ogc:def:crs:EPSG::3857',
  corner = `-${HALF} ${HALF}`,
  matrices,
  tile = 256,
}: Grid) {
  const each = matrices.map(
    (matrix) => `<TileMatrix><ows:Identifier>${matrix.id}</ows:Identifier>
      <ScaleDenominator>${((ZOOM_0 / 2 ** matrix.zoom) * 256 * (matrix.factor ?? 1)) / tile}</ScaleDenominator>
      <TopLeftCorner>${corner}</TopLeftCorner><TileWidth>${tile}</TileWidth><TileHeight>${tile}</TileHeight>
      <MatrixWidth>1</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix>`,
  );
  return `<TileMatrixSet><ows:Identifier>${id}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>${each.join('')}</TileMatrixSet>`;
}

const WORLD: Grid = { id: 'w', matrices: [1, 2, 3].map((zoom) => ({ id: String(zoom), zoom })) };

const layerXml = (
  id: string,
  sets: readonly string[],
  more = '',
) => `<Layer><ows:Title>Title of ${id}</ows:Title>
  <ows:Identifier>${id}</ows:Identifier><Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style>
  <Format>image/png</Format>${sets.map((set) => `<TileMatrixSetLink><TileMatrixSet>${set}</TileMatrixSet></TileMatrixSetLink>`).join('')}
  <ows:WGS84BoundingBox><ows:LowerCorner>120 36</ows:LowerCorner><ows:UpperCorner>121 37</ows:UpperCorner></ows:WGS84BoundingBox>${more}</Layer>`;

function capabilities(layers: readonly string[], grids: readonly Grid[]) {
  return `<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
    <ows:ServiceIdentification><ows:Title>City maps</ows:Title></ows:ServiceIdentification>
    <ows:ServiceProvider><ows:ProviderName>Survey &lt;Office&gt;</ows:ProviderName></ows:ServiceProvider>
    <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://maps.example/wmts?tk=abc"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
    <Contents>${layers.join('')}${grids.map(gridXml).join('')}</Contents></Capabilities>`;
}

const first = (text: string) => parseWmts(text).layers[0];

describe('capabilities of a WMTS', () => {
  it('give each layer in Web Mercator as an address with {z}, {x}, {y}, the key apart', () => {
    const service = parseWmts(capabilities([layerXml('vec', ['w'])], [WORLD]));
    expect(service.secret).toBe('tk=abc');
    expect(service.layers).toEqual([
      {
        id: 'vec',
        title: 'Title of vec',
        set: {
          address: {
            type: 'template',
            tiles: [
              'https://maps.example/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=image%2Fpng&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
            ],
          },
          format: 'raster',
          minZoom: 1,
          maxZoom: 3,
          bounds: [120, 36, 121, 37],
          tileSize: 256,
          credits: [{ text: 'Survey <Office>' }],
          parts: [],
        },
      },
    ]);
  });

  it('may serve templates, names of zooms with a prefix, and times with a default', () => {
    const template =
      '<ResourceURL format="image/png" resourceType="tile" template="https://maps.example/{Style}/{TileMatrixSet}/{time}/{TileMatrix}/{TileRow}/{TileCol}.png"/><Dimension><ows:Identifier>Time</ows:Identifier><Default>2024</Default></Dimension>';
    const grid = { id: 'g', matrices: [0, 1].map((zoom) => ({ id: `EPSG:3857:${zoom}`, zoom })) };
    const layer = first(capabilities([layerXml('a', ['g'], template)], [grid]));
    expect(layer?.set?.address).toEqual({
      type: 'template',
      tiles: ['https://maps.example/default/g/2024/EPSG:3857:{z}/{y}/{x}.png'],
    });
  });

  it('take the first set that can be drawn, with tiles of 512 px as well', () => {
    const degrees = { ...WORLD, id: 'c', crs: 'urn:ogc:def:crs:EPSG::4490' };
    const large = { ...WORLD, id: 'l', tile: 512 };
    expect(first(capabilities([layerXml('a', ['c', 'l'])], [degrees, large]))?.set?.tileSize).toBe(512);
  });

  it.each([
    ['not-mercator', { ...WORLD, crs: 'urn:ogc:def:crs:EPSG::4490' }],
    ['not-mercator', { ...WORLD, crs: 'EPSG:43857' }],
    ['other-grid', { ...WORLD, corner: '0 0' }],
    ['other-grid', { ...WORLD, matrices: [{ id: '1', zoom: 1, factor: 1.3 }] }],
    ['odd-names', { ...WORLD, matrices: [{ id: 'far', zoom: 1 }] }],
    ['odd-names', { ...WORLD, matrices: [{ id: '7', zoom: 1 }] }],
  ] as const)('say why a layer cannot be drawn: %s', (refused, grid) => {
    expect(first(capabilities([layerXml('a', ['w'])], [grid]))).toMatchObject({ refused });
  });

  it.each([
    '',
    '<html/>',
    '{}',
    '<Capabilities/>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "http://evil.example/">]><Capabilities><Contents/></Capabilities>',
    `<Capabilities>${'<a>'.repeat(100_000)}`,
  ])('are refused when they are something else', (text) => {
    expect(() => parseWmts(text)).toThrow('wrong-content');
  });

  it('do not lead to tiles that are shifted', () => {
    const template =
      '<ResourceURL resourceType="tile" template="https://wprd01.is.autonavi.com/{TileMatrix}/{TileRow}/{TileCol}"/>';
    expect(first(capabilities([layerXml('a', ['w'], template)], [WORLD]))?.refused).toBe('shifted');
  });
});
