import { PROPOSED, TYPES } from '../../annotation/import/bratTerms';

/** The configuration that a brat collection needs to show these files: `annotation.conf` beside them. */
export const ANNOTATION_CONF = `# Newsmark's annotations, for brat
[entities]
${TYPES.join('\n')}

[relations]
SaidBy\tArg1:Quote, Arg2:Speaker
CuedBy\tArg1:Quote, Arg2:Cue
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Form\tArg:Quote, Value:direct|partial|indirect|scare
Status\tArg:<ENTITY>, Value:verified|disputed|false|cannot_be_verified
Verdict\tArg:<ENTITY>, Value:${PROPOSED}|open|confirmed|corrected|rejected|added
Confidence\tArg:<ENTITY>, Value:sure|likely|guess
Kind\tArg:Number|Place, Value:cardinal|ordinal|percent|money|measure|date|time|duration|city|country|state|region|water|mountain|continent|area|building|other
Government\tArg:Place
`;
