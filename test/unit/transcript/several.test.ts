/** An article against several transcripts. */
import assert from 'node:assert/strict';
import { allOf } from '../../../server/analysis/steps';
import { checkTranscripts } from '../../../server/transcript/several';
import { parseTranscript } from '../../../server/transcript/parse';
import { analyse } from '../support/analyse';

const HEAD = 'Harbour of Tarwick to close\n\nMara Quill, the harbour master, and Ed Reis, the mayor, met on Monday.\n\n';
const QUILL = 'MARA QUILL: We might close the harbour in June, if the ministry pays for the walls.\nREPORTER: Why?\n';
const REIS = 'ED REIS: We will close the harbour in June.\nREPORTER: Nobody asked the islanders?\nED REIS: We asked for money twice.\n';

const checked = (body: string, ...transcripts: readonly string[]): readonly unknown[] =>
  allOf(checkTranscripts(analyse(HEAD + body), transcripts.map(parseTranscript))).map(({ verdict, transcript, expected }) => (verdict.kind === 'not-found' ? [verdict.kind, expected] : [verdict.kind, transcript]));

describe('a quotation in several transcripts', () => {
  it('stands where it stands best', () => {
    assert.deepEqual(checked('“We will close the harbour in June,” Ed Reis said.', QUILL, REIS), [['exact', 1]]);
    assert.deepEqual(checked('“We will close the harbour in June,” Ed Reis said.', REIS, QUILL), [['exact', 0]]);
    assert.deepEqual(checked('“We might close the harbour in June,” Mara Quill said.\n\n“We asked for money twice,” Ed Reis said.', QUILL, REIS), [['trimmed', 0], ['exact', 1]]);
  });
  it('stands where its speaker says it', () => assert.deepEqual(checked('“We will close the harbour in June,” Ed Reis said.', REIS.replace(/ED REIS/g, 'MARA QUILL'), REIS), [['exact', 1]]));
  it('is missed only where its speaker may be heard', () => {
    const body = '“Nobody told us about the cracks in the walls,” Mara Quill said.';
    assert.deepEqual(checked(body, QUILL, REIS), [['not-found', true]]);
    assert.deepEqual(checked(body, REIS.replace(/^REPORTER.*\n/m, '')), [['not-found', false]]);
    assert.deepEqual(checked(body, 'We will close the harbour in June.\n'), [['not-found', true]]);
    assert.deepEqual(checked(body, 'SPEAKER 1: We will close it.\nSPEAKER 2: Why?\n'), [['not-found', true]]);
  });
  it('is none where there is no transcript', () => assert.deepEqual(checked('“We asked for money twice,” Ed Reis said.'), []));
});

describe('a transcript that is asked again', () => {
  it('says of another article what it would say afresh', () => {
    const kept = parseTranscript(REIS);
    const bodies = ['“We will close the harbour in June,” Ed Reis said.', '“We will close the port in June,” Ed Reis said.', '“We will close the port in June,” Mara Quill said. “We asked for money twice.”', '“We will close the harbour in June,” Ed Reis said.'];
    for (const body of bodies) assert.deepEqual(allOf(checkTranscripts(analyse(HEAD + body), [kept])), allOf(checkTranscripts(analyse(HEAD + body), [parseTranscript(REIS)])));
  });
});
