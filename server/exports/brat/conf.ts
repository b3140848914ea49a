import { PROPOSED, toWord, TYPES } from '../../annotation/import/bratTerms';
import { NUMBER_KINDS, PLACE_TYPES, QUOTE_FORMS, VERDICTS } from '../../annotation/kinds';
import { STATUSES } from '../exported';

/** The configuration that a brat collection needs to show these files: `annotation.conf` beside them. `statuses`: those of the desk that stand in the files. */
export const annotationConf = (statuses: Iterable<string>): string => `# Newsmark's annotations, for brat
[entities]
${TYPES.join('\n')}

[relations]
SaidBy\tArg1:Quote, Arg2:Speaker
CuedBy\tArg1:Quote, Arg2:Cue
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Form\tArg:Quote, Value:${QUOTE_FORMS.join('|')}
Status\tArg:<ENTITY>, Value:${[...new Set([...STATUSES, ...statuses])].map(toWord).join('|')}
Verdict\tArg:<ENTITY>, Value:${[PROPOSED, ...VERDICTS].join('|')}
Confidence\tArg:<ENTITY>, Value:sure|likely|guess
Kind\tArg:Number|Place, Value:${[...NUMBER_KINDS, ...PLACE_TYPES].join('|')}
Government\tArg:Place
`;
