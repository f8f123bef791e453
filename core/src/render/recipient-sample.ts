// What a field of the help desk may hold, for a preview: a name that people of that language bear, an address that leads nowhere.

interface Names {
  readonly first: string;
  readonly last: string;
  /** In the order of the language. */
  readonly full: string;
  readonly company: string;
}

const english: Names = { first: 'Alex', last: 'Morgan', full: 'Alex Morgan', company: 'Harbour Books' };

const names: Readonly<Record<string, Names>> = {
  en: english,
  fr: { first: 'Camille', last: 'Moreau', full: 'Camille Moreau', company: 'Librairie du Port' },
  nl: { first: 'Sanne', last: 'de Vries', full: 'Sanne de Vries', company: 'Boekhandel De Haven' },
  de: { first: 'Jonas', last: 'Weber', full: 'Jonas Weber', company: 'Buchhandlung am Hafen' },
  es: { first: 'Lucía', last: 'Ortega', full: 'Lucía Ortega', company: 'Librería del Puerto' },
  zh: { first: '晓雯', last: '林', full: '林晓雯', company: '海港书店' },
};

/** By the end of the field's name, so that `customerFirstName` is a first name; `undefined` for all else. */
export function recipientSample(field: string, locale: string): string | undefined {
  const own = names[locale.split('-')[0] ?? ''] ?? english;
  return samples.find(({ ends }) => ends.test(field))?.sample(own);
}

const samples: readonly { readonly ends: RegExp; readonly sample: (names: Names) => string }[] = [
  { ends: /(?:first|given)Name$/i, sample: ({ first }) => first },
  { ends: /(?:last|family)Name$|surname$/i, sample: ({ last }) => last },
  { ends: /(?:company|organi[sz]ation|account)(?:Name)?$/i, sample: ({ company }) => company },
  { ends: /^name$|(?:full|customer|contact|agent)Name$|^agent$/i, sample: ({ full }) => full },
  { ends: /e?mail(?:Address)?$/i, sample: () => 'alex.morgan@example.com' },
  { ends: /(?:link|url)$/i, sample: () => 'https://example.com/4821' },
  // From the numbers that are kept for fiction.
  { ends: /phone(?:Number)?$/i, sample: () => '+44 20 7946 0123' },
  { ends: /(?:number|reference|ticket|case|order)(?:Id)?$/i, sample: () => '48213' },
];
