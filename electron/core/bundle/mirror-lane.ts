import { createLane, type Lane } from '../lane.ts';

const lanes = new Map<string, { readonly lane: Lane; waiting: number }>();

/** Does one piece of work after another at the same mirror, whoever in this process asks for it. */
export async function atMirror<T>(place: string, work: () => Promise<T>): Promise<T> {
  const held = lanes.get(place) ?? { lane: createLane(), waiting: 0 };
  lanes.set(place, held);
  held.waiting += 1;
  try {
    return await held.lane(work);
  } finally {
    held.waiting -= 1;
    if (held.waiting === 0) lanes.delete(place);
  }
}
