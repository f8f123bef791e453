// How long a row goes on: a fixed number of times in CI, until the time is up in the deep part.

export function* rounds({ isDeep, until }, times) {
  for (let round = 0; isDeep ? Date.now() < until : round < times; round++) yield round;
}
