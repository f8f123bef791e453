// support-playbooks/builtin: the text of a document that ships with the product.
import { builtinDocument } from '#core';
import type { BuiltinAnswer, BuiltinParams } from '../protocol.ts';

export function onBuiltin({ path }: BuiltinParams): BuiltinAnswer {
  const text = builtinDocument(path);
  return text === undefined ? {} : { text };
}
