import type { Plugin } from 'esbuild';

export function asciiOnly(): Plugin;
