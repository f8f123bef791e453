// The patterns of the schemas and the grammars of `core/src/time` agree: a pattern never refuses what a grammar takes.
import { expect, test } from 'vitest';
import { checkScalar, type ScalarName } from '../../core/src/time/scalar.ts';
import { schemas } from './read-schemas.ts';

const definitions = Object.values(schemas.get('common.schema.json')?.definitions ?? {});

const texts: Readonly<Record<ScalarName, readonly string[]>> = {
  duration: [
    '45 seconds',
    '1 minute',
    '1.5 business hours',
    '2 business days',
    '1 week',
    '30s',
    '90m',
    '4h',
    '2d',
    '1w',
    '30bm',
    '4bh',
    '2bd',
  ],
  period: ['1 day', '30 days', '2 weeks', '12 months', '1 year'],
  date: ['2027-01-31', '2028-02-29'],
  'date-expression': [
    '2027-01-11',
    'announceOn',
    'closeOn - 5 weeks',
    'reopenOn + 1 business day',
    'redirectUntil + 12 months',
    'phase-2.starts - 1 year',
  ],
  moment: ['2027-01-11', '2027-01-11 00:00', '2027-01-11 23:59'],
  point: ['75%', '99.5%', 'start', 'breach', 'breach + 2 business days', 'breach - 30m'],
  comparison: [
    'at least 60%',
    'at most 4 business hours',
    'above 20 per week',
    'below 5 per day',
    'at least -10',
    'at most 0.5',
  ],
  hours: ['09:00-17:30', '00:00-24:00'],
  'time-zone': [
    'Europe/Amsterdam',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'Etc/GMT+1',
    'UTC',
    'customer',
  ],
  locale: ['en', 'fr-CA', 'zh-Hant-TW', 'es-419', 'zh-CN'],
  percentage: ['4%', '99.9%', '100%'],
  url: ['https://x.example', 'http://wiki/page?a=b#c', 'mailto:help@fernway.example', 'tel:+31205550100'],
};

test.each(Object.keys(texts) as ScalarName[])('%s: pattern, examples and grammar agree', (name) => {
  const schema = definitions.find((each) => each['x-scalar'] === name);
  const all = [...texts[name], ...(schema?.examples ?? []).map(String)];
  expect(all.flatMap((text) => checkScalar(name, text) ?? [])).toEqual([]);
  expect(all.filter((text) => !new RegExp(schema?.pattern ?? 'none', 'u').test(text))).toEqual([]);
});
