/** The text of `newsmark --help`. */
export const HELP = `newsmark: who said what in a news article

  newsmark analyze FILE...     quotes, speakers, numbers and places
      --format text|json|jsonl   text by default, jsonl as below; json gives one document, or a list for several files
  newsmark analyze --jsonl FILE-or-FOLDER...
                               a line of JSON for each article, in order, however many there are; of folders
                               .txt, .md, .news and .article files, without what .gitignore leaves out
      --workers N                N threads; without it the work is done in one
      --out FILE [--resume]      into a file; after a kill --resume goes on where it stopped, each article once
      --include GLOB, --exclude GLOB
                                 of folders, as in the editor's settings; may be given again
      --max-size N               of folders, articles of at most N characters; 1,000,000 by default
  newsmark analyze --jsonl     without files: a filter, {"id", "text", "date"?} lines in, one document a line out
      --workers N
  newsmark claims FILE...      a list of the claims, by speaker
      --format text|markdown|csv|json
  newsmark compare A B...      what articles share and where they part: quotes, speakers, figures, names, text
      --format text|markdown|json
  newsmark index FOLDER        makes or renews the index of a folder: only what has changed is analysed again;
                               after a kill it goes on where it stopped
      --index PLACE              where the index is kept; FOLDER/.newsmark/index by default, which git leaves out
      --workers N, --include, --exclude, --max-size as above; a thread less than there are processors by default
  newsmark compare --index FOLDER
                               the same of all articles of an index, as it was when newsmark index last ran
  newsmark find QUERY          claims of an index: words, "words as they stand", speaker:NAME, number:5..10,
                               unit:UNIT, place:PLACE, since:2026-01, until:DAY, status:verified, is:anonymous
      --index FOLDER             an index or the folder that was indexed; here by default
      --format text|csv|json
  newsmark explain FILE OFFSET why a quote is given to whom it is: what was weighed, and how much
      --format text|json         OFFSET is as in the JSON, 1204, or line and column, 12:5
  newsmark export FILE...      the claims with what a person judged, for other programs and for paper
      --format csv|json|jsonl|markdown|jsonld|brat|bio|quotation|claimreview|html
      --out PATH                 a file, or a folder (a file an article); standard output by default
      --proposals                jsonld: also what nobody judged
  newsmark import FILE ANNOTATIONS
                               W3C Web Annotations (JSON-LD) or brat standoff (.ann), into FILE.newsmark.json
      --by NAME                  whose they are, where they do not say
  newsmark audit FILE...       unnamed sources, who is introduced late, who is quoted how much
      --format text|markdown|json
  newsmark transcript ARTICLE TRANSCRIPT
                               each quotation: exact, trimmed, altered or not found, and where it was said
      --format text|markdown|json
                                 TRANSCRIPT is SubRip, WebVTT or text with or without names and times
  newsmark check FILE...       the problems an editor would show: file:line:column: level: message [rule]
      --format text|json|sarif   SARIF 2.1.0, for code hosts and CI
      --fail-on LEVEL            status 1 where a problem is a hint, information or warning, or more;
                                 never by default
      --rule NAME=LEVEL          off, hint, information or warning; may be given again

      --date 2026-01-31        the day that “yesterday” counts from, where an article gives none
      --single-quotes auto|on|off
                               whether ' and ‘ open quotations; auto looks at each article
      --version, --help

FILE is UTF-8 text; - is standard input. What was judged in NAME.txt is read from NAME.txt.newsmark.json
beside it or in the folder .newsmark there. Everything is read on this machine, nothing is sent anywhere.
Exit status: 0 all is well, 1 some input failed, held no quote there or has a problem that --fail-on names,
2 the command line was wrong.
`;
