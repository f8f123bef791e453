// The values of the config that follow a grammar, such as its languages, each with its place.
import { type ConfigDocument, grammar } from '../playbook/document.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { check } from '../schema/check.ts';
import type { WrittenScalar } from '../schema/checked.ts';

const known = new WeakMap<ConfigDocument, readonly WrittenScalar[]>();

export function configScalars(document: ConfigDocument): readonly WrittenScalar[] {
  const before = known.get(document);
  if (before) return before;
  const { root, breaks } = document.yaml;
  const scalars = root ? check(root, schemaNamed('config.schema.json'), grammar, breaks).scalars : [];
  known.set(document, scalars);
  return scalars;
}
