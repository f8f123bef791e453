// Properties are tried with the same cases on every run; SEED=random looks for new ones.
import fc from 'fast-check';

fc.configureGlobal(process.env.SEED === 'random' ? {} : { seed: Number(process.env.SEED ?? 20270104) });
