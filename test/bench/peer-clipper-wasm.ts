/** Clipper2 compiled to WebAssembly: in one call, and as the clipper of tiles. Degrees are kept to 1e-8, about 1 mm. */
import { createRequire } from 'node:module';
import type { Clipper2ZFactoryFunction, PathD, PathsD } from 'clipper2-wasm/dist/clipper2z.js';
import type { Feature, Polygon, Position } from 'geojson';
import type { SquareMetres } from '../../src/domain/units.js';
import { ringsOf, signedGround, type UnionPeer } from './peer.js';
import type { Box, TileClipper } from './tiles.js';

// The package's types lie elsewhere than it says, and its module is CommonJS only to Node.
const { default: createClipper } = createRequire(import.meta.url)('clipper2-wasm') as {
  readonly default: Clipper2ZFactoryFunction;
};

const DECIMALS = 8;
/** Taken off, so that there are digits left for the rest. */
const ORIGIN = { longitude: 120, latitude: 36 };

type ClipperModule = Awaited<ReturnType<Clipper2ZFactoryFunction>>;

/** Loads the module. */
export async function loadClipperWasm(): Promise<ClipperWasm> {
  return new ClipperWasm(await createClipper());
}

/** What it makes lies in the module's memory until it is deleted. */
export class ClipperWasm implements UnionPeer<PathsD>, TileClipper<PathD> {
  readonly name = 'clipper2-wasm';
  readonly tileMetres = 450;

  constructor(readonly clipper: ClipperModule) {}

  unite(covers: readonly Feature<Polygon>[]): PathsD {
    const paths = this.#toPaths(ringsOf(covers));
    const united = this.clipper.UnionSelfD(paths, this.clipper.FillRule.NonZero, DECIMALS);
    paths.delete();
    return united;
  }

  coveredOf(shape: PathsD, zone: Feature<Polygon>): SquareMetres {
    const clip = this.#toPaths(ringsOf([zone]));
    const covered = this.#groundOfBoth(shape, clip);
    clip.delete();
    return covered;
  }

  free(shape: PathsD): void {
    shape.delete();
  }

  toPath(ring: readonly Position[]): PathD {
    // x, y, z by turns.
    const flat = new Float64Array(3 * ring.length);
    ring.forEach(([longitude = 0, latitude = 0], index) => {
      flat[3 * index] = longitude - ORIGIN.longitude;
      flat[3 * index + 1] = latitude - ORIGIN.latitude;
    });
    const path = new this.clipper.PathD();
    path.assign(flat);
    return path;
  }

  clipToBox(paths: readonly PathD[], [west, south, east, north]: Box): readonly PathD[] {
    const rect = new this.clipper.RectD();
    rect.left = west - ORIGIN.longitude;
    rect.top = south - ORIGIN.latitude;
    rect.right = east - ORIGIN.longitude;
    rect.bottom = north - ORIGIN.latitude;
    const subject = this.#collect(paths);
    const clipped = this.clipper.RectClipPathsD(rect, subject, DECIMALS);
    const within = Array.from({ length: clipped.size() }, (_, index) => clipped.get(index));
    for (const used of [rect, subject, clipped]) used.delete();
    return within;
  }

  groundOf(paths: readonly PathD[]): SquareMetres {
    return paths.reduce((sum, path) => sum + groundOf(path), 0);
  }

  groundWithin(paths: readonly PathD[], clip: readonly PathD[]): SquareMetres {
    const [subject, within] = [this.#collect(paths), this.#collect(clip)];
    const ground = this.#groundOfBoth(subject, within);
    for (const used of [subject, within]) used.delete();
    return ground;
  }

  freePaths(paths: readonly PathD[]): void {
    for (const path of paths) path.delete();
  }

  #groundOfBoth(subject: PathsD, clip: PathsD): SquareMetres {
    const both = this.clipper.IntersectD(subject, clip, this.clipper.FillRule.NonZero, DECIMALS);
    let sum = 0;
    for (let index = 0; index < both.size(); index++) {
      const path = both.get(index);
      sum += groundOf(path);
      path.delete();
    }
    both.delete();
    return sum;
  }

  #toPaths(rings: readonly (readonly Position[])[]): PathsD {
    const list = new this.clipper.PathsD();
    for (const ring of rings) {
      const path = this.toPath(ring);
      list.push_back(path);
      path.delete();
    }
    return list;
  }

  #collect(paths: readonly PathD[]): PathsD {
    const list = new this.clipper.PathsD();
    for (const path of paths) list.push_back(path);
    return list;
  }
}

function groundOf(path: PathD): SquareMetres {
  const flat = path.view();
  return signedGround(
    path.size(),
    (at) => ORIGIN.longitude + (flat[3 * at] ?? 0),
    (at) => ORIGIN.latitude + (flat[3 * at + 1] ?? 0),
  );
}
