/** The text of `newsmark --help`. */
export const HELP = `newsmark: who said what in a news article

  newsmark analyze FILE...     quotes, speakers, numbers and places
      --format text|json|jsonl   text by default; json gives one document, or a list for several files
  newsmark analyze --jsonl     a filter: {"id", "text", "date"?} lines in, one document a line out
  newsmark claims FILE...      a list of the claims, by speaker
      --format text|markdown|csv|json
  newsmark compare A B...      what articles share and where they part: quotes, speakers, figures, names, text
      --format text|markdown|json
  newsmark explain FILE OFFSET why a quote is given to whom it is: what was weighed, and how much
      --format text|json         OFFSET is as in the JSON, 1204, or line and column, 12:5
  newsmark export FILE...      the claims with what a person judged, for other programs and for paper
      --format csv|json|jsonl|markdown|jsonld|brat|bio|quotation|claimreview|html
      --out PATH                 a file, or a folder (a file an article); standard output by default
      --proposals                jsonld: also what nobody judged
  newsmark import FILE ANNOTATIONS
                               W3C Web Annotations (JSON-LD) or brat standoff (.ann), into FILE.newsmark.json
      --by NAME                  whose they are, where they do not say

      --date 2026-01-31        the day that “yesterday” counts from, where an article gives none
      --single-quotes auto|on|off
                               whether ' and ‘ open quotations; auto looks at each article
      --version, --help

FILE is UTF-8 text; - is standard input. What was judged in NAME.txt is read from NAME.txt.newsmark.json
beside it or in the folder .newsmark there. Everything is read on this machine, nothing is sent anywhere.
Exit status: 0 all is well, 1 some input failed or held no quote there, 2 the command line was wrong.
`;
