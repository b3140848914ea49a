import assert from 'node:assert/strict';
import { codeActions } from '../../../server/features/codeActions';
import { annotated, type Annotated } from '../../../server/features/annotated';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import type { DiagnosticLevel, DiagnosticName } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { analyse } from '../support/analyse';

const TEXT = 'Harbour of Tarwick to close\n\nThe harbour closes in June for repairs.\n\nThe walls will not last the winter, a source said.\n';

function doc(diagnostics: Partial<Record<DiagnosticName, DiagnosticLevel>> = {}): Annotated {
  const settings = { ...DEFAULT_SETTINGS, diagnostics: { ...DEFAULT_SETTINGS.diagnostics, ...diagnostics } };
  return annotated({ snapshot: { uri: 'file:///harbour.txt', version: 1, languageId: 'plaintext', text: TEXT }, article: analyse(TEXT), settings });
}

const codes = (diagnostics?: Partial<Record<DiagnosticName, DiagnosticLevel>>): unknown[] => diagnosticsOf(doc(diagnostics)).map(({ code, severity }) => [code, severity]);

describe('problems of the source audit', () => {
  it('are hints that can be switched', () => {
    assert.deepEqual(codes(), [['vagueSource', 4], ['anonymityReason', 4]]);
    assert.deepEqual(codes({ vagueSource: 'warning', anonymityReason: 'off', singleAnonymous: 'information' }), [['vagueSource', 2], ['singleAnonymous', 3]]);
  });
  it('can be switched off where they stand', () => {
    const article = doc();
    const [vague] = diagnosticsOf(article);
    assert.equal(vague!.message, '“a source” does not tell where the source stands.');
    assert.deepEqual(codeActions(article, [vague!]).map(({ title, command }) => [title, command?.arguments]), [['Don’t check for sources of whom nothing is told', ['vagueSource']]]);
  });
});
