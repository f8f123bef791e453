// The rules for public holidays, country by country. Data; each list names the law or the authority it follows.
import type { Weekday } from './date.ts';

export interface HolidayRule {
  readonly title: string;
  readonly on: /** Days after Easter Sunday. */
    | { readonly easter: number }
    /** `MM-DD`. */
    | { readonly date: string }
    /** The first such weekday from `MM-DD` on, or the last one before it. */
    | { readonly date: string; readonly weekday: Weekday; readonly direction: 'from' | 'before' };
  /** Where another day is free when it falls on a weekend. */
  readonly onWeekend?: 'day-before-sunday' | 'nearest-weekday' | 'next-weekday';
  /** The first year in which it is one. */
  readonly from?: number;
}

export interface Region {
  /** Stands after “the public holidays of 2028 for”. */
  readonly name: string;
  readonly rules: readonly HolidayRule[];
}

const fixed = (date: string, title: string): HolidayRule => ({ title, on: { date } });
const easter = (days: number, title: string): HolidayRule => ({ title, on: { easter: days } });

const newYear = fixed('01-01', "New Year's Day");
const epiphany = fixed('01-06', 'Epiphany');
const goodFriday = easter(-2, 'Good Friday');
const easterSunday = easter(0, 'Easter Sunday');
const easterMonday = easter(1, 'Easter Monday');
const labourDay = fixed('05-01', 'Labour Day');
const ascension = easter(39, 'Ascension Day');
const whitSunday = easter(49, 'Whit Sunday');
const whitMonday = easter(50, 'Whit Monday');
const corpusChristi = easter(60, 'Corpus Christi');
const assumption = fixed('08-15', 'Assumption Day');
const reformation = fixed('10-31', 'Reformation Day');
const allSaints = fixed('11-01', "All Saints' Day");
const immaculate = fixed('12-08', 'Immaculate Conception');
const christmas = fixed('12-25', 'Christmas Day');
const boxingDay = fixed('12-26', 'Boxing Day');
const stStephen = fixed('12-26', "Saint Stephen's Day");

/** Rijksoverheid, “Officiële feestdagen”, without Good Friday and Liberation Day, which employers decide on. */
const netherlands: readonly HolidayRule[] = [
  newYear,
  easterSunday,
  easterMonday,
  { title: "King's Day", on: { date: '04-27' }, onWeekend: 'day-before-sunday' },
  ascension,
  whitSunday,
  whitMonday,
  christmas,
  boxingDay,
];

/** The days that the laws of all sixteen Länder share, and 3 October by the Unification Treaty, article 2. */
const germany: readonly HolidayRule[] = [
  newYear,
  goodFriday,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  fixed('10-03', 'German Unity Day'),
  christmas,
  boxingDay,
];

/** The Feiertagsgesetze of the Länder. Days of single towns or parishes (Augsburg, Catholic Bavaria) are left to the reviewer. */
const womensDay = fixed('03-08', "International Women's Day");
const repentance: HolidayRule = {
  title: 'Repentance Day',
  on: { date: '11-23', weekday: 'wednesday', direction: 'before' },
};
const laender: readonly (readonly [code: string, name: string, own: readonly HolidayRule[]])[] = [
  ['BW', 'Baden-Württemberg', [epiphany, corpusChristi, allSaints]],
  ['BY', 'Bavaria', [epiphany, corpusChristi, allSaints]],
  ['BE', 'Berlin', [womensDay]],
  ['BB', 'Brandenburg', [easterSunday, whitSunday, reformation]],
  ['HB', 'Bremen', [reformation]],
  ['HH', 'Hamburg', [reformation]],
  ['HE', 'Hesse', [corpusChristi]],
  ['MV', 'Mecklenburg-Western Pomerania', [womensDay, reformation]],
  ['NI', 'Lower Saxony', [reformation]],
  ['NW', 'North Rhine-Westphalia', [corpusChristi, allSaints]],
  ['RP', 'Rhineland-Palatinate', [corpusChristi, allSaints]],
  ['SL', 'Saarland', [corpusChristi, assumption, allSaints]],
  ['SN', 'Saxony', [reformation, repentance]],
  ['ST', 'Saxony-Anhalt', [epiphany, reformation]],
  ['SH', 'Schleswig-Holstein', [reformation]],
  ['TH', 'Thuringia', [fixed('09-20', "World Children's Day"), reformation]],
];

/** Code du travail, article L3133-1. */
const france: readonly HolidayRule[] = [
  newYear,
  easterMonday,
  labourDay,
  fixed('05-08', 'Victory Day'),
  ascension,
  whitMonday,
  fixed('07-14', 'Bastille Day'),
  assumption,
  allSaints,
  fixed('11-11', 'Armistice Day'),
  christmas,
];

/** Code du travail, article L3134-13, for Bas-Rhin, Haut-Rhin and Moselle. */
const alsaceMoselle: readonly HolidayRule[] = [...france, goodFriday, stStephen];

/** Royal decree of 18 April 1974 on public holidays, article 1. */
const belgium: readonly HolidayRule[] = [
  newYear,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  fixed('07-21', 'Belgian National Day'),
  assumption,
  allSaints,
  fixed('11-11', 'Armistice Day'),
  christmas,
];

/** Arbeitsruhegesetz, § 7. */
const austria: readonly HolidayRule[] = [
  newYear,
  epiphany,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  corpusChristi,
  assumption,
  fixed('10-26', 'Austrian National Day'),
  allSaints,
  immaculate,
  christmas,
  stStephen,
];

/** 1 August by article 110 of the Federal Constitution, and the three days that all cantons keep besides; each canton has more. */
const switzerland: readonly HolidayRule[] = [newYear, ascension, fixed('08-01', 'Swiss National Day'), christmas];

/** Banking and Financial Dealings Act 1971, schedule 1, and royal proclamations; GOV.UK, “UK bank holidays”. */
const ukNewYear: HolidayRule = { ...newYear, onWeekend: 'next-weekday' };
const ukChristmas: readonly HolidayRule[] = [
  { ...christmas, onWeekend: 'next-weekday' },
  { ...boxingDay, onWeekend: 'next-weekday' },
];
const mayDay: HolidayRule = {
  title: 'Early May bank holiday',
  on: { date: '05-01', weekday: 'monday', direction: 'from' },
};
const springHoliday: HolidayRule = {
  title: 'Spring bank holiday',
  on: { date: '06-01', weekday: 'monday', direction: 'before' },
};
const summerHoliday: HolidayRule = {
  title: 'Summer bank holiday',
  on: { date: '09-01', weekday: 'monday', direction: 'before' },
};
const england: readonly HolidayRule[] = [
  ukNewYear,
  goodFriday,
  easterMonday,
  mayDay,
  springHoliday,
  summerHoliday,
  ...ukChristmas,
];
const scotland: readonly HolidayRule[] = [
  ukNewYear,
  { ...fixed('01-02', '2nd January'), onWeekend: 'next-weekday' },
  goodFriday,
  mayDay,
  springHoliday,
  { title: 'Summer bank holiday', on: { date: '08-01', weekday: 'monday', direction: 'from' } },
  { ...fixed('11-30', "Saint Andrew's Day"), onWeekend: 'next-weekday' },
  ...ukChristmas,
];
const northernIreland: readonly HolidayRule[] = [
  ...england,
  { ...fixed('03-17', "Saint Patrick's Day"), onWeekend: 'next-weekday' },
  { ...fixed('07-12', 'Battle of the Boyne'), onWeekend: 'next-weekday' },
];

/** 5 U.S.C. § 6103, and Executive Order 11582 for the days that stand in. */
const unitedStates: readonly HolidayRule[] = [
  { ...newYear, onWeekend: 'nearest-weekday' },
  { title: 'Martin Luther King Jr. Day', on: { date: '01-15', weekday: 'monday', direction: 'from' } },
  { title: "Washington's Birthday", on: { date: '02-15', weekday: 'monday', direction: 'from' } },
  { title: 'Memorial Day', on: { date: '06-01', weekday: 'monday', direction: 'before' } },
  { ...fixed('06-19', 'Juneteenth'), onWeekend: 'nearest-weekday', from: 2021 },
  { ...fixed('07-04', 'Independence Day'), onWeekend: 'nearest-weekday' },
  { title: 'Labor Day', on: { date: '09-01', weekday: 'monday', direction: 'from' } },
  { title: 'Columbus Day', on: { date: '10-08', weekday: 'monday', direction: 'from' } },
  { ...fixed('11-11', 'Veterans Day'), onWeekend: 'nearest-weekday' },
  { title: 'Thanksgiving Day', on: { date: '11-22', weekday: 'thursday', direction: 'from' } },
  { ...christmas, onWeekend: 'nearest-weekday' },
];

/** By ISO 3166-1 code, or ISO 3166-2 where a part of a country has its own. */
export const holidayRegions: ReadonlyMap<string, Region> = new Map([
  ['NL', { name: 'the Netherlands', rules: netherlands }],
  ['DE', { name: 'Germany', rules: germany }],
  ...laender.map(([code, name, own]) => [`DE-${code}`, { name, rules: [...germany, ...own] }] as const),
  ['FR', { name: 'France', rules: france }],
  ...['57', '67', '68'].map((code) => [`FR-${code}`, { name: 'Alsace-Moselle', rules: alsaceMoselle }] as const),
  ['BE', { name: 'Belgium', rules: belgium }],
  ['AT', { name: 'Austria', rules: austria }],
  ['CH', { name: 'Switzerland', rules: switzerland }],
  ['GB', { name: 'England and Wales', rules: england }],
  ['GB-SCT', { name: 'Scotland', rules: scotland }],
  ['GB-NIR', { name: 'Northern Ireland', rules: northernIreland }],
  ['US', { name: 'the United States', rules: unitedStates }],
]);

/** The country of a time zone that lies in one, for calendars that do not say their region. */
export const regionOfZone: Readonly<Record<string, string>> = {
  'Europe/Amsterdam': 'NL',
  'Europe/Berlin': 'DE',
  'Europe/Paris': 'FR',
  'Europe/Brussels': 'BE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/London': 'GB',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
};
