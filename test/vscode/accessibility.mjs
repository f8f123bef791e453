// The themes that our pages are looked at in, and what axe finds in them.
import axe from 'axe-core';

export const themes = {
  'vs-dark': { colorScheme: 'dark', forcedColors: 'none' },
  'hc-black': { colorScheme: 'dark', forcedColors: 'active' },
  vs: { colorScheme: 'light', forcedColors: 'none' },
};

/** `mark` is an element that only our page has; what stands in `frames` is not ours. */
export async function accessibilityProblems(page, mark, frames = []) {
  for (const frame of page.frames()) {
    const isOurs =
      (await frame
        .locator(mark)
        .count()
        .catch(() => 0)) > 0;
    if (!isOurs) continue;
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate(
      `axe.run(${JSON.stringify({ exclude: frames.map((each) => [each]) })})`,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }
  throw new Error(`No page of ours has ${mark}.`);
}
