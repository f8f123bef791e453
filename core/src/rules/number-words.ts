// Numbers that a text writes in words, so that “within a minute” and “1 分钟” say the same.

const words: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    {
      a: 1,
      an: 1,
      once: 1,
      single: 1,
      first: 1,
      twice: 2,
      second: 2,
      both: 2,
      third: 3,
      half: 0.5,
      dozen: 12,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      ninety: 90,
      hundred: 100,
      daily: 1,
      weekly: 1,
      hourly: 1,
      monthly: 1,
      yearly: 1,
    },
  ),
  fr: table(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    {
      une: 1,
      premier: 1,
      première: 1,
      seul: 1,
      seule: 1,
      deuxième: 2,
      second: 2,
      seconde: 2,
      troisième: 3,
      demi: 0.5,
      demie: 0.5,
      quinzaine: 15,
      douzaine: 12,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      cent: 100,
      quotidien: 1,
    },
  ),
  nl: table(
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    {
      één: 1,
      eerste: 1,
      eenmaal: 1,
      tweemaal: 2,
      tweede: 2,
      derde: 3,
      half: 0.5,
      halve: 0.5,
      dozijn: 12,
      dertig: 30,
      veertig: 40,
      vijftig: 50,
      zestig: 60,
      negentig: 90,
      honderd: 100,
      dagelijks: 1,
      wekelijks: 1,
    },
  ),
  de: table(
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    {
      ein: 1,
      eine: 1,
      einem: 1,
      einen: 1,
      einer: 1,
      eines: 1,
      erste: 1,
      einmal: 1,
      zweimal: 2,
      beide: 2,
      zweite: 2,
      dritte: 3,
      halb: 0.5,
      halbe: 0.5,
      dutzend: 12,
      dreißig: 30,
      vierzig: 40,
      fünfzig: 50,
      sechzig: 60,
      neunzig: 90,
      hundert: 100,
      täglich: 1,
      wöchentlich: 1,
    },
  ),
};

function table(counting: string, more: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(counting.split(' ').map((word, index) => [word, index])), ...more };
}

/** What the words of a text count; `undefined` for a language whose words we do not know. */
export function numbersInWords(text: string, locale: string): ReadonlySet<number> | undefined {
  const language = new Intl.Locale(locale).language;
  if (language === 'zh') return chineseNumbers(text);
  const known = words[language];
  if (!known) return undefined;
  const found = text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .flatMap((word) => (Object.hasOwn(known, word) ? (known[word] ?? []) : []));
  return new Set(found);
}

const digits = '零一二三四五六七八九';

/** Up to 99, as in 二十四; 每 counts as one, as in 每天. */
function chineseNumbers(text: string): ReadonlySet<number> {
  const found = [...text.matchAll(/([一二三四五六七八九])?十([一二三四五六七八九])?/g)].map(
    ([, tens, ones]) => (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0),
  );
  const rest = text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, ' ');
  for (const character of rest) {
    if (digits.includes(character)) found.push(digits.indexOf(character));
    else if (character === '两') found.push(2);
    else if (character === '每') found.push(1);
    else if (character === '半') found.push(0.5);
    else if (character === '百') found.push(100);
  }
  return new Set(found);
}
