// Contact points and opening hours as JSON-LD in the vocabulary of schema.org.
import type { ViewCommonCalendar, ViewCommonChannel } from '../generated/views.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { type HoursOptions, type OpeningHours, specialHours, usualHours } from './opening-hours.ts';
import { scriptJson } from './script-json.ts';

export interface ContactPoints {
  /** Who answers. */
  readonly organization: string | undefined;
  readonly today: DateText;
  readonly channels: readonly ListedChannel[];
}

export interface ListedChannel {
  readonly view: ViewCommonChannel;
  readonly closesOn?: DateText | undefined;
}

/** An Organization with a ContactPoint for each channel, and a Place for each where customers come in person. */
export function contactPointsJson({ organization, today, channels }: ContactPoints): string {
  const isPlace = ({ view }: ListedChannel) => view.type === 'in-person';
  const points = channels.filter((channel) => !isPlace(channel)).map((channel) => contactPoint(channel, today));
  const places = channels.filter(isPlace).map((channel) => place(channel, today));
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    ...(organization !== undefined && { name: organization }),
    ...(points.length > 0 && { contactPoint: points }),
    ...(places.length > 0 && { location: places }),
  });
}

/** A calendar on its own: the hours of a place that has no address yet. */
export function openingHoursJson(calendar: ViewCommonCalendar, name: string, today: DateText): string {
  return scriptJson({ '@context': 'https://schema.org', '@type': 'Place', name, ...placeHours(calendar, { today }) });
}

/** https://schema.org/ContactPoint: dated hours stand among the others, because it has no property of its own for them. */
function contactPoint({ view, closesOn }: ListedChannel, today: DateText): Readonly<Record<string, unknown>> {
  const hours = known(() => view.hours);
  const options = { today, closesOn };
  const all: readonly OpeningHours[] = hours ? [...usualHours(hours, options), ...specialHours(hours, options)] : [];
  const languages = known(() => [...view.languages]) ?? [];
  return {
    '@type': 'ContactPoint',
    contactType: 'customer support',
    ...present(
      'name',
      known(() => view.title),
    ),
    ...present(
      'telephone',
      known(() => view.phone),
    ),
    ...present(
      'email',
      known(() => view.email),
    ),
    ...present(
      'url',
      known(() => view.link),
    ),
    ...(languages.length > 0 && { availableLanguage: languages }),
    ...(all.length > 0 && { hoursAvailable: all }),
  };
}

/** https://schema.org/Place */
function place({ view, closesOn }: ListedChannel, today: DateText): Readonly<Record<string, unknown>> {
  const hours = known(() => view.hours);
  return {
    '@type': 'Place',
    ...present(
      'name',
      known(() => view.title),
    ),
    ...present(
      'address',
      known(() => view.address),
    ),
    ...(hours && placeHours(hours, { today, closesOn })),
  };
}

function placeHours(calendar: ViewCommonCalendar, options: HoursOptions): Readonly<Record<string, unknown>> {
  const special = specialHours(calendar, options);
  return {
    openingHoursSpecification: usualHours(calendar, options),
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
  };
}

function present(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined || value === '' ? {} : { [key]: value };
}
