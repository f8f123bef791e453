// What the tests read of esbuild.mjs: the bundles that ship.
import type { BuildOptions } from 'esbuild';

export declare const bundles: readonly (BuildOptions & { readonly outfile: string })[];
