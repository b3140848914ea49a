/** Every request, with the one feature that answers it. */
import {
  ErrorCodes, ResponseError, type CancellationToken, type CodeAction, type CodeActionParams, type CodeLens, type CodeLensParams, type Connection, type DefinitionParams, type DocumentDiagnosticParams, type DocumentDiagnosticReport,
  type DocumentHighlight, type DocumentHighlightParams, type DocumentSymbol, type DocumentSymbolParams, type FoldingRange, type FoldingRangeParams, type Hover, type HoverParams, type InlayHint,
  type InlayHintParams, type Location, type ReferenceParams, type SemanticTokens, type SemanticTokensDelta, type SemanticTokensDeltaParams, type SemanticTokensParams, type SemanticTokensRangeParams, type SymbolInformation,
} from 'vscode-languageserver';
import type { Steps } from './analysis/steps';
import type { Answers } from './answers';
import { toSpan } from './convert';
import type { Annotated } from './features/annotated';
import { codeActions } from './features/codeActions';
import { actActions } from './features/desk/actActions';
import { codeLenses } from './features/codeLens';
import { diagnosticsOf } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { hoverAt } from './features/hover';
import { inlayHintsIn } from './features/inlayHints';
import { overviewOf } from './features/overview/overview';
import { storyActions } from './features/stories/actions';
import { storyProblems } from './features/stories/problems';
import type { Shared } from './features/stories/shared';
import { definitionAt, highlightsAt, referencesAt } from './features/references';
import { encodedTokens, tokensIn, tokensOf } from './features/semanticTokens';
import { spokenChecks } from './features/spoken/checked';
import { documentSymbols, workspaceSymbols } from './features/symbols';
import type { TokenHistory } from './features/tokenHistory';
import { shownClaims, stateView } from './features/view';
import type { ViewHistory } from './features/viewHistory';
import { ANNOTATE_REQUEST, CLAIMS_REQUEST, OVERVIEW_REQUEST, type AnnotateParams, type ClaimsAnswer, type ClaimsParams, type Overview, type OverviewParams } from './protocol';
import { CLOSED } from './session/analysis';
import type { Session } from './session/session';
import type { Stories } from './session/stories';
import { hasUri } from './wellFormed';

/** What was sent, so that the next answer can be a difference. */
export interface Histories {
  readonly tokens: TokenHistory;
  readonly views: ViewHistory;
}

export interface HandlerOptions {
  /** Icons and command links in hovers. */
  readonly rich: boolean;
  /** Asks the client to draw anew. */
  readonly refresh: () => void;
  readonly stories: Stories;
  readonly sharedOf: (doc: Annotated) => Shared;
  /** Symbols of articles that are not open. */
  readonly symbolsElsewhere: (query: string) => readonly SymbolInformation[];
}

export function registerHandlers(connection: Connection, session: Session, answers: Answers, { tokens, views }: Histories, options: HandlerOptions): void {
  const { sharedOf, stories } = options;
  registerOwn(connection, session, answers, views, options);
  registerTokens(connection, answers, tokens);
  const { languages } = connection;
  connection.onHover(answers.stepwise<HoverParams, Hover | null>(null, function* (doc, { position }): Steps<Hover | null> {
    yield* spokenChecks.inSteps(doc);
    return hoverAt(doc, doc.lines.offset(position), options, sharedOf(doc));
  }));
  connection.onDefinition(answers.from<DefinitionParams, Location | null>(null, (doc, { position }) => definitionAt(doc, doc.lines.offset(position))));
  connection.onReferences(answers.from<ReferenceParams, Location[]>([], (doc, { position }) => referencesAt(doc, doc.lines.offset(position))));
  connection.onDocumentHighlight(answers.from<DocumentHighlightParams, DocumentHighlight[]>([], (doc, { position }) => highlightsAt(doc, doc.lines.offset(position))));
  connection.onDocumentSymbol(answers.from<DocumentSymbolParams, DocumentSymbol[]>([], documentSymbols));
  connection.onFoldingRanges(answers.from<FoldingRangeParams, FoldingRange[]>([], foldingRanges));
  connection.onCodeLens(answers.stepwise<CodeLensParams, CodeLens[]>([], function* (doc): Steps<CodeLens[]> {
    yield* shownClaims.inSteps(doc);
    return codeLenses(doc);
  }));
  connection.onCodeAction(answers.from<CodeActionParams, CodeAction[]>([], (doc, { context, range }) => [...storyActions(doc, context.diagnostics, sharedOf(doc)), ...codeActions(doc, context.diagnostics), ...actActions(doc, range, options)]));
  connection.onWorkspaceSymbol(({ query }) => answers.guard(() => [...workspaceSymbols(session.ready().map(answers.annotated), query), ...options.symbolsElsewhere(query)]));
  languages.inlayHint.on(answers.from<InlayHintParams, InlayHint[]>([], (doc, { range }) => inlayHintsIn(doc, toSpan(doc.lines, range))));
  languages.diagnostics.on(answers.stepwise<DocumentDiagnosticParams, DocumentDiagnosticReport>({ kind: 'full', items: [] }, function* (doc): Steps<DocumentDiagnosticReport> {
    return { kind: 'full', items: [...(yield* diagnosticsOf.inSteps(doc)), ...storyProblems(doc, sharedOf(doc))] };
  }, (uri) => stories.whenCurrent(uri)));
}

function registerOwn(connection: Connection, session: Session, answers: Answers, views: ViewHistory, { refresh }: HandlerOptions): void {
  connection.onRequest<ClaimsAnswer, void>(CLAIMS_REQUEST, async (params: ClaimsParams, token: CancellationToken) => {
    if (!hasUri(params)) throw invalid(CLAIMS_REQUEST);
    const analysis = session.current(params.uri);
    if (analysis && analysis.kind !== 'ready') return stateView(analysis);
    const answer = analysis ? await answers.inTurns(params.uri, answers.guard(() => views.answer(answers.annotated(analysis), params.known)), token) : CLOSED;
    return answer === CLOSED ? { state: 'skipped', uri: params.uri, version: 0, reason: 'not-open', detail: 'The document is not open.' } : answer;
  });
  connection.onRequest<Overview | null, void>(OVERVIEW_REQUEST, async (params: OverviewParams, token: CancellationToken) => {
    if (!hasUri(params)) throw invalid(OVERVIEW_REQUEST);
    const analysis = session.current(params.uri);
    const overview = analysis?.kind === 'ready' ? await answers.inTurns(params.uri, answers.guard(() => overviewOf.inSteps(answers.annotated(analysis))), token) : CLOSED;
    return overview === CLOSED ? null : overview;
  });
  connection.onRequest(ANNOTATE_REQUEST, (params: AnnotateParams): null => {
    if (!hasUri(params) || !['auto', 'on', 'off'].includes(params.mode)) throw invalid(ANNOTATE_REQUEST);
    session.annotate(params.uri, params.mode);
    refresh();
    return null;
  });
}

function registerTokens({ languages: { semanticTokens } }: Connection, answers: Answers, history: TokenHistory): void {
  semanticTokens.on(answers.stepwise<SemanticTokensParams, SemanticTokens>({ data: [] }, function* (doc): Steps<SemanticTokens> {
    return history.full(doc.uri, yield* encodedTokens.inSteps(doc));
  }));
  semanticTokens.onDelta(answers.stepwise<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>({ data: [] }, function* (doc, { previousResultId }): Steps<SemanticTokens | SemanticTokensDelta> {
    return history.delta(doc.uri, previousResultId, yield* encodedTokens.inSteps(doc));
  }));
  semanticTokens.onRange(answers.stepwise<SemanticTokensRangeParams, SemanticTokens>({ data: [] }, function* (doc, { range }): Steps<SemanticTokens> {
    yield* tokensOf.inSteps(doc);
    return tokensIn(doc, toSpan(doc.lines, range));
  }));
}

const invalid = (method: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, `${method}: the parameters are not as expected.`);
