import type { Feature, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { countInZones } from '../../src/domain/inside.js';
import { coveredByGeos } from './coverage-lines.js';
import { countByTurf } from './coverage-points.js';
import { coveredAtOnce, coveredOf, prepare } from './engine.js';
import { createCityZone, createParcels, type ParcelKind } from './parcels.js';
import { coveredByPeer } from './peer.js';
import { TURF } from './peer-turf.js';
import { coveredByTiles, loadPeers, type Peers } from './peers.js';
import { createLines, createPoints, createWideZone, createZones, LINES_CENTRE } from './places.js';
import { createLocalPlane } from './planes.js';

const COUNT = 300;

/** How far apart two figures are, as a part of the second. */
function apart(figure: number, other: number): number {
  return Math.abs(figure - other) / other;
}

describe('benches of coverage', () => {
  let peers: Peers;
  beforeAll(async () => {
    peers = await loadPeers();
  });

  describe.each<ParcelKind>(['clean', 'overlapping', 'noisy'])('%s parcels', (kind) => {
    const { features } = createParcels(COUNT, kind);
    const zone: Feature<Polygon> = createCityZone(COUNT);
    const ours = coveredAtOnce(zone, features);

    it('cover a good part of the zone, not all of it', () => {
      const whole = coveredAtOnce(zone, [zone]);
      expect(ours / whole).toBeGreaterThan(0.5);
      expect(ours / whole).toBeLessThan(0.95);
    });

    it('are measured alike in one call and prepared', () => {
      const prepared = prepare(features);
      coveredOf(prepared, createCityZone(COUNT, 2));
      expect(apart(coveredOf(prepared, zone), ours)).toBeLessThan(1e-12);
    });

    it('are measured alike by both clippers, at once and by tiles', () => {
      // They keep 1 mm; parcels are 60 m wide.
      for (const figure of [
        coveredByPeer(peers.clipperTs, features, zone),
        coveredByPeer(peers.clipperWasm, features, zone),
        coveredByTiles(peers.clipperTs, features, zone),
        coveredByTiles(peers.clipperWasm, features, zone),
      ])
        expect(apart(figure, ours)).toBeLessThan(1e-6);
    });

    it('are measured alike by GEOS and by Turf', () => {
      expect(apart(coveredByPeer(peers.geos, features, zone), ours)).toBeLessThan(1e-7);
      expect(apart(coveredByPeer(TURF, features, zone), ours)).toBeLessThan(1e-6);
    });
  });

  it('measure buffered lines like GEOS, whose circles have 128 corners inside', () => {
    const lines = createLines(40);
    const zone = createWideZone();
    const geos = peers.geos.inPlane(createLocalPlane(LINES_CENTRE));
    const theirs = coveredByGeos(geos, lines, { zone, bufferMetres: 500 });
    expect(apart(coveredAtOnce(zone, lines, 500), theirs)).toBeLessThan(5e-4);
  });

  it('count points like Turf', () => {
    const [zones, points] = [createZones(20), createPoints(2000)];
    const counts = countInZones(points, zones);
    expect(counts).toEqual(countByTurf(zones, points));
    expect(counts.some((count) => count > 0)).toBe(true);
  });
});
