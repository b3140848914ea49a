/** The text of `newsmark --help`. */
export const HELP = `newsmark: who said what in a news article

  newsmark analyze FILE...     quotes, speakers, numbers and places
      --format text|json|jsonl   text by default; json gives one document, or a list for several files
  newsmark analyze --jsonl     a filter: {"id", "text", "date"?} lines in, one document a line out
  newsmark claims FILE...      a list of the claims, by speaker
      --format text|markdown|csv|json
  newsmark explain FILE OFFSET why a quote is given to whom it is: what was weighed, and how much
      --format text|json         OFFSET is as in the JSON, 1204, or line and column, 12:5

      --date 2026-01-31        the day that “yesterday” counts from, where an article gives none
      --single-quotes auto|on|off
                               whether ' and ‘ open quotations; auto looks at each article
      --version, --help

FILE is UTF-8 text; - is standard input. Everything is read on this machine, nothing is sent anywhere.
Exit status: 0 all is well, 1 some input failed or held no quote there, 2 the command line was wrong.
`;
