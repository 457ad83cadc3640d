/** A segment in degrees, and a stretch of it. */
export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Parts of the segment's length, from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
