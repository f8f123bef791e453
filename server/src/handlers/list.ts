// All language features, in the order of the table in the docs.
import { completionFeature } from './completion.ts';
import type { LanguageFeature } from './feature.ts';
import { hoverFeature } from './hover.ts';

export const features: readonly LanguageFeature[] = [completionFeature, hoverFeature];
