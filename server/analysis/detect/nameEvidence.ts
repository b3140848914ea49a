/** What a paragraph says for and against a run of capitals being the name of a person, an organization or a place: sets of bits. */

/** What stands around it. */
export enum Around {
  /** said Carter */
  saidBefore = 1 << 0,
  /** Carter said */
  saidAfter = 1 << 1,
  /** Defense Secretary Carter, spokesman Carter */
  titleBefore = 1 << 2,
  /** Mr. Carter */
  honorificBefore = 1 << 3,
  /** in, at, near, outside */
  inBefore = 1 << 4,
  /** from, to, toward, into */
  fromToBefore = 1 << 5,
  ofBefore = 1 << 6,
  /** by, with, for, against, between, about, on */
  withBefore = 1 << 7,
  theBefore = 1 << 8,
  aBefore = 1 << 9,
  /** Carter's */
  possessive = 1 << 10,
  /** Homs, Syria: a place stands after the comma */
  placeAfterComma = 1 << 11,
  placeBeforeComma = 1 << 12,
  sentenceInitial = 1 << 13,
  /** Carter, who */
  whoAfter = 1 << 14,
  /** Carter, 45, */
  ageAfter = 1 << 15,
  /** northern Syria */
  directionBefore = 1 << 16,
  /** the town of Homs, the city Homs */
  placeNounBefore = 1 << 17,
  /** Homs province, Aleppo airport */
  placeNounAfter = 1 << 18,
  /** the Nusra group; the newspaper Le Monde */
  groupNoun = 1 << 19,
  inBrackets = 1 << 20,
  /** Syrian Observatory for Human Rights (SOHR) */
  bracketAfter = 1 << 21,
  /** a sentence with a capital on every word */
  titleCase = 1 << 22,
  /** HOMS, SYRIA -- */
  dateline = 1 << 23,
  /** a verb follows */
  verbAfter = 1 << 24,
  /** a small noun or adjective follows: the Carter plan */
  nounAfter = 1 << 25,
  /** Carter, the secretary …; Carter, a senator */
  appositionAfter = 1 << 26,
  /** U.S.-led, London-based */
  hyphenAfter = 1 << 27,
  /** and, or a comma, with another name before */
  listed = 1 << 28,
  /** a number follows: scores, tables */
  numberAfter = 1 << 29,
  lineAlone = 1 << 30,
}

/** What it is made of. */
export enum Inside {
  oneWord = 1 << 0,
  twoWords = 1 << 1,
  threeWords = 1 << 2,
  moreWords = 1 << 3,
  firstNameFirst = 1 << 4,
  /** John F. Kennedy */
  initial = 1 << 5,
  /** al-Ahmad, bin Laden */
  particle = 1 << 6,
  suffix = 1 << 7,
  organizationLast = 1 << 8,
  organizationWord = 1 << 9,
  /** University of, Centre for */
  organizationOf = 1 << 10,
  placeWord = 1 << 11,
  facility = 1 << 12,
  thing = 1 << 13,
  allCommon = 1 << 14,
  lastCommon = 1 << 15,
  firstCommon = 1 << 16,
  demonym = 1 << 17,
  creed = 1 << 18,
  /** NATO */
  allCapitals = 1 << 19,
  /** McCain, YouTube */
  innerCapital = 1 << 20,
  ampersand = 1 << 21,
  digit = 1 << 22,
  hyphen = 1 << 23,
  titleWord = 1 << 24,
  direction = 1 << 25,
  /** the last word is a first name too: Bill Thomas */
  firstNameLast = 1 << 26,
  /** -ov, -son, -ez, -ski … */
  surnameEnding = 1 << 27,
  /** -ia, -land, -ville, -ton … */
  placeEnding = 1 << 28,
  office = 1 << 29,
  short = 1 << 30,
}

/** Facts of a name that need its whole form, the article or the gazetteer. */
export enum Whole {
  country = 1 << 0,
  state = 1 << 1,
  /** of a region or a country */
  seat = 1 << 2,
  /** a town of half a million and more bears the name */
  large = 1 << 3,
  middle = 1 << 4,
  small = 1 << 5,
  /** a sea, a mountain, a continent, an area, a county */
  geographic = 1 << 6,
  building = 1 << 7,
  abbreviation = 1 << 8,
  loose = 1 << 9,
  /** more than five places bear the name */
  many = 1 << 10,
  /** one of its places lies in a country that the article names */
  inCountry = 1 << 11,
  /** its words stand in small letters elsewhere */
  lowerSeen = 1 << 12,
  /** Carter, where Ash Carter is named */
  surname = 1 << 13,
  /** SOHR, where the Syrian Observatory for Human Rights is named */
  acronym = 1 << 14,
  /** Observatory, likewise */
  organizationPart = 1 << 15,
  repeated = 1 << 16,
  often = 1 << 17,
  /** CCTV America, NBC News */
  acronymFirst = 1 << 18,
  commonClass = 1 << 19,
  /** IAEA, outside headlines */
  capitalsAcronym = 1 << 20,
  /** GDP, Cup */
  knownThing = 1 << 21,
  /** Hezbollah: an organization's word that is no ordinary one */
  knownOrganization = 1 << 22,
  /** Tidewater, where Tidewater Marine Ltd is named, and nobody of that surname; and that name itself. No feature of the model: it decides alone */
  company = 1 << 23,
}
