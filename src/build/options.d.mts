import type { BuildOptions } from 'esbuild';

export declare const mainFields: string[];
export declare const bundleOptions: BuildOptions;
