// How fast a cost grows with the size of what it is for.

/**
 * The power with which the cost grows beyond that of the smallest size: 1 is linear, 2 is quadratic. `points` are pairs of
 * size and cost, the smallest size first; through fewer than three of them no power can be told.
 */
export function growth(points) {
  const [[least, base] = []] = points;
  const logs = points
    .slice(1)
    .filter(([, cost]) => cost > base)
    .map(([size, cost]) => [Math.log(size - least), Math.log(cost - base)]);
  if (logs.length < 2) return undefined;
  const [middleX, middleY] = [0, 1].map((axis) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length);
  const spread = logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  return logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
}
