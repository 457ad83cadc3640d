/** What part of a zone is parcels: from GeoJSON to the figure, and a second zone over prepared parcels. */
import type { Feature, Polygon } from 'geojson';
import { type Contender, compareAnswers, timeInTurn } from './compare.js';
import { coveredAtOnce, coveredOf, prepare } from './engine.js';
import { createCityZone, createParcels, type ParcelKind } from './parcels.js';
import { coveredByPeer, type UnionPeer } from './peer.js';
import { TURF } from './peer-turf.js';
import { coveredByTiles, type Peers } from './peers.js';
import { type TileClipper, TiledCovers } from './tiles.js';

const ROUNDS_WITH_TURF = 5;
const KINDS: readonly ParcelKind[] = ['clean', 'overlapping', 'noisy'];

export interface ParcelBench {
  readonly count: number;
  /** With the peers that unite everything in one call. */
  readonly atOnce: boolean;
}

/** 10,000 parcels against Turf: the whole figure, and one more zone with what is kept from the first. */
export function benchAgainstTurf(): void {
  const count = 10_000;
  const zone = createCityZone(count);
  for (const kind of ['clean', 'overlapping'] as const) {
    const { features } = createParcels(count, kind);
    compareAnswers(`${name(count, kind)}: against Turf, from GeoJSON`, [
      { name: 'ours', run: () => coveredAtOnce(zone, features) },
      { name: TURF.name, run: () => coveredByPeer(TURF, features, zone), rounds: 2 },
    ]);
    const prepared = prepare(features);
    coveredOf(prepared, zone);
    const united = TURF.unite(features);
    compareAnswers(
      `${name(count, kind)}: against Turf, further zones, a new one each round`,
      [
        { name: 'ours, prepared', run: furtherZones(count, (next) => coveredOf(prepared, next)) },
        {
          name: '@turf/intersect, union kept',
          run: furtherZones(count, (next) => TURF.coveredOf(united, next)),
        },
        {
          name: `${TURF.name}, anew`,
          run: () => void coveredByPeer(TURF, features, zone),
          rounds: 1,
        },
      ],
      ROUNDS_WITH_TURF,
    );
  }
}

/** Parcels of each kind against clippers and GEOS. */
export function benchParcels(peers: Peers, { count, atOnce }: ParcelBench): void {
  const rounds = count > 50_000 ? 3 : 5;
  for (const kind of KINDS) {
    const { features } = createParcels(count, kind);
    const zone = createCityZone(count);
    compareAnswers(
      `${name(count, kind)}: from GeoJSON`,
      [
        { name: 'ours', run: () => coveredAtOnce(zone, features) },
        tiled(peers.clipperTs, features, zone),
        tiled(peers.clipperWasm, features, zone),
        ...(atOnce
          ? [
              inOneCall(peers.clipperWasm, features, zone),
              inOneCall(peers.clipperTs, features, zone),
              inOneCall(peers.geos, features, zone),
            ]
          : []),
      ],
      rounds,
    );
    printParts(features, count, rounds);
    benchSecondZone(peers, features, { count, kind, rounds });
  }
}

function tiled<Path>(
  clipper: TileClipper<Path>,
  features: readonly Feature<Polygon>[],
  zone: Feature<Polygon>,
): Contender {
  return {
    name: `${clipper.name}, ${clipper.tileMetres} m tiles behind flatbush`,
    run: () => coveredByTiles(clipper, features, zone),
  };
}

function inOneCall<Shape>(
  peer: UnionPeer<Shape>,
  features: readonly Feature<Polygon>[],
  zone: Feature<Polygon>,
): Contender {
  return {
    name: `${peer.name}, one call`,
    run: () => coveredByPeer(peer, features, zone),
    rounds: features.length > 10_000 ? 1 : 3,
  };
}

/** Prints what our time is made of. */
function printParts(features: readonly Feature<Polygon>[], count: number, rounds: number): void {
  let prepared = prepare(features);
  const zone = createCityZone(count);
  const parts = timeInTurn(
    [
      {
        name: 'prepare',
        run: () => {
          prepared = prepare(features);
        },
      },
      { name: 'first figure', run: () => coveredOf(prepared, zone) },
      { name: 'the same zone again', run: () => coveredOf(prepared, zone) },
      { name: 'second zone', run: () => coveredOf(prepared, createCityZone(count, 2)) },
    ],
    rounds,
  );
  const listed = parts.map((part) => `${part.name} ${part.medianMs.toFixed(0)} ms`).join(', ');
  console.log(`\nOurs in parts: ${listed}.`);
}

/** One more zone with what each keeps from the first: cells, or tiles. */
function benchSecondZone(
  peers: Peers,
  features: readonly Feature<Polygon>[],
  { count, kind, rounds }: { count: number; kind: ParcelKind; rounds: number },
): void {
  const zone = createCityZone(count);
  const prepared = prepare(features);
  const [inTs, inWasm] = [
    new TiledCovers(peers.clipperTs, features),
    new TiledCovers(peers.clipperWasm, features),
  ];
  for (const covered of [
    () => coveredOf(prepared, zone),
    () => inTs.coveredOf(zone),
    () => inWasm.coveredOf(zone),
  ])
    covered();
  compareAnswers(
    `${name(count, kind)}: further zones, a new one each round`,
    [
      { name: 'ours, prepared', run: furtherZones(count, (next) => coveredOf(prepared, next)) },
      { name: 'clipper2-ts, tiles kept', run: furtherZones(count, (next) => inTs.coveredOf(next)) },
      { name: 'clipper2-wasm, tiles kept', run: furtherZones(count, (next) => inWasm.coveredOf(next)) },
    ],
    rounds,
  );
  inWasm.free();
}

/** Measures another zone at every call, the same ones in the same order for everybody. */
function furtherZones(count: number, covered: (zone: Feature<Polygon>) => number): () => number {
  let seed = 1;
  return () => {
    seed++;
    return covered(createCityZone(count, seed));
  };
}

function name(count: number, kind: ParcelKind): string {
  return `${count.toLocaleString('en')} parcels, ${kind}`;
}
