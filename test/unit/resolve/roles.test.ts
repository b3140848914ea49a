import assert from 'node:assert/strict';
import { analyse, slice } from '../support/analyse';

/** Each paragraph behind its role: `headline| Port to close`. With and without blank lines between. */
function check(...marked: readonly string[]): void {
  const texts = marked.map((line) => line.slice(line.indexOf('|') + 2));
  for (const between of ['\n', '\n\n', '\r\n']) {
    const article = analyse(texts.join(between));
    assert.deepEqual(article.paragraphs.map((paragraph) => `${paragraph.role}| ${slice(article, paragraph.span)}`), marked);
  }
}

const LEAD = 'body| The river port of Lunde will close for the winter, its harbour master said on Tuesday, after a survey found that the eastern pier had moved.';
const NEXT = 'body| “We cannot wait for another winter,” Karin Holt told reporters on the quay, where two ferries lay idle.';

describe('roles', () => {
  it('headline, byline, date', () => check('headline| Lunde port to close for winter', 'byline| By Jane Doe', 'dateline| Tuesday, March 3, 2026', LEAD, NEXT));
  it('headline alone', () => check('headline| Port to close: harbour master', LEAD, NEXT));
  it('headline with a deck', () => check('headline| Port to close for winter', 'headline| Survey finds eastern pier has moved', LEAD, NEXT));
  it('headline with a question mark or in quotation marks', () => {
    check('headline| Can Lunde keep its port?', LEAD, NEXT);
    check('headline| ‘We cannot wait’', LEAD, NEXT);
  });
  it('headline with a stop, over something longer', () => check('headline| Lunde port will close for the winter.', LEAD, NEXT));
  it('no headline: a short sentence under another', () => check('headline| Lunde port to close', 'body| The port is old.', LEAD, NEXT));
  it('no headline: a sentence that reports', () => check('body| The port will close, the mayor said.', LEAD, NEXT));
  it('no headline: a single sentence', () => {
    check('body| Lunde port to close for winter');
    check('body| The port will close.');
  });
  it('no headline: a line that goes on in the next', () => check('body| The port of Lunde will close for the', 'body| winter, its harbour master told reporters on the quay.', NEXT));
  it('no headline: the story begins at once', () => check(LEAD, NEXT));

  it('headings inside the story', () => {
    check('headline| Lunde port to close', LEAD, 'headline| A second survey', NEXT, "headline| 'No way back'", NEXT);
  });
  it('no heading: a list, a label, a short answer', () => {
    check('headline| Lunde port to close', LEAD, 'body| Karin Holt', 'body| Jonas Lie', NEXT);
    check('headline| Lunde port to close', LEAD, 'body| HOLT: Yes', NEXT, 'body| What now?', NEXT);
  });

  it('bylines of several kinds', () => {
    for (const byline of ['By Jane Doe and John van Roe, Lakeside Press', 'BY JANE DOE', 'By Jane Doe | Staff Writer', 'Story by Jane Doe', 'Reuters', 'Published: 5 May 2015', 'Last updated at 10:05 GMT', 'by VOA News October 01, 2015']) {
      check('headline| Lunde port to close', `byline| ${byline}`, LEAD, NEXT);
    }
  });
  it('no byline: a sentence that begins with By', () => check('headline| Lunde port to close', 'body| By Tuesday the water had reached the quay, and by nightfall the pier was gone.', LEAD));

  it('datelines that stand alone', () => {
    for (const dateline of ['MOSCOW (Reuters) —', 'BEIRUT, Oct. 7 —', 'LUNDE, March 3', 'March 3, 2026', '03/03/2026 10:15 a.m.']) check('headline| Lunde port to close', `dateline| ${dateline}`, LEAD, NEXT);
  });
  it('no dateline paragraph: the story goes on after it', () => check('headline| Lunde port to close', 'body| LUNDE (Reuters) — The port will close for the winter.', NEXT));

  it('captions', () => {
    for (const caption of ['The eastern pier on Monday. (AP Photo/Jane Doe)', 'Image: Jane Doe.', 'Image copyright Reuters', 'FILE - The pier in 2019.', 'A ferry leaves Lunde. (Port of Lunde via AP)', 'Photo: Jane Doe / Getty Images']) {
      check('headline| Lunde port to close', LEAD, `caption| ${caption}`, NEXT);
    }
  });
  it('no caption: a story about a photo', () => check(LEAD, 'body| The photo by Doe won the prize, and the image was shown in Lunde.', NEXT));

  it('boilerplate', () => {
    for (const notice of ['© 2026 Lakeside Press. All rights reserved.', '(Reporting by Jane Doe; Editing by John Roe)', 'Read more: Ferries and tides', 'Sign up for our morning newsletter.', 'Related: A winter without ferries', 'Advertisement', '* * *', 'Follow Jane Doe on Twitter @janedoe.', 'Jane Doe reported from Lunde.', 'Compiled with information from the Lakeside Press', 'John Roe in Sava contributed to this report.']) {
      check('headline| Lunde port to close', LEAD, NEXT, `boilerplate| ${notice}`);
    }
  });
  it('boilerplate before caption, whichever comes first', () => check(LEAD, NEXT, 'boilerplate| The eastern pier. (AP Photo/Jane Doe) All rights reserved.'));
  it('no boilerplate, no caption: words that these phrases lean on', () => check(LEAD, 'body| Holt said the contributed money was hers, and that she had signed for it.', 'body| The terms were set out in a telephoto picture, Holt added, but images can lie.'));
  it('no boilerplate: words that only begin alike', () => check(LEAD, 'body| Related violence kept the port shut last year, and readers wrote in.', 'body| Copyright law is on the council’s list too.', 'body| Ship traffic, the council reported from its own count, has halved since the works began in the spring of last year.'));
  it('front matter', () => check('boilerplate| ---', 'boilerplate| title: Port to close', 'boilerplate| date: 2026-03-03', 'boilerplate| ---', 'headline| # Port to close', LEAD));
  it('no front matter: a rule that nothing closes', () => check('boilerplate| ---', 'headline| Port to close', LEAD));
  it('a signature', () => check('headline| Lunde port to close', LEAD, NEXT, 'byline| — Jane Doe in Lunde'));
});
