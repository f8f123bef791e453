// What ships is right by the standard that we hold others to.
import { expect, test } from 'vitest';
import { shippedTemplate, shippedTemplateNames } from '../../../core/src/workspace/templates.ts';
import { reportsOn } from './checked.ts';

test.each(shippedTemplateNames().map((name) => [name]))(
  '%s reads nothing that may be missing or is not there',
  (name) => {
    const template = shippedTemplate(name);
    if (!template) throw new Error(name);
    const { spec } = template.playbook;
    const reports = [...template.variants].flatMap(([variant, { text }]) =>
      reportsOn({
        content: text.content,
        kind: spec.rendersFrom,
        locale: variant.split('.')[0] ?? '',
        recipient: Object.keys(spec.recipient ?? {}),
      }).map(({ message, range }) => `${variant} ${text.content.slice(range.start, range.end)}: ${message}`),
    );
    expect(template.variants.size).toBeGreaterThan(3);
    expect(reports).toEqual([]);
  },
);
