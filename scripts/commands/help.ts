/** What `--help` prints, as wide as a narrow terminal. */
export const help = `Usage: fair-copy [build] [options]
       fair-copy merge DIR... [options]
       fair-copy explain FILE [options]
       fair-copy verify [options]
       fair-copy filter [options] < documents.ndjson > records.ndjson
       fair-copy proof [options]
       fair-copy clean [options]
       fair-copy init [options]

build    makes a fair copy, clean Markdown and JSON, of every raw text in a
         folder, and proves for each that no word was lost or changed
merge    joins what builds with --shard wrote, each into its own DIR, into the
         dist that one build would have made
explain  shows one raw text with all that is changed in it, and by which rule;
         writes nothing
verify   proves dist from the sources once more, with other code than made it:
         another decoder, other parsers; writes nothing
filter   reads documents from standard input, one a line as JSON, such as
         {"path": "news/a.txt", "text": "…"}, and writes the record of each on
         a line of standard output; for many machines, or programs of yours
proof    writes pages that show what the build changed in each text, to be opened
         in a browser; what was changed since the last proof is marked
clean    removes from dist what builds wrote there, and nothing else
init     writes a first config, a sample, and a workflow for GitHub; changes
         nothing that is there

Options:
  --sources DIR   the folder of raw texts (default: sources)
  --dist DIR      the folder to write (default: dist)
  --config FILE   the settings; when left out, a fair-copy.config file (.ts, .mts,
                  .js, .mjs or .json) here or in the nearest folder above
  --charset NAME  the encoding of sources without a byte-order mark; when left
                  out, it is found out for each
  --quiet         print warnings and errors only; verify: what is not proved
  --no-color      print without colours
  --help          print this help
  --version       print the version

Options of build and merge:
  --check         build all in memory and compare with dist; write nothing
  --dry-run       say what a build would add, change and remove; write nothing
  --strict        let warnings fail the build, as --max-warnings 0; also --frail
  --max-warnings N  let more than N warnings fail the build
  --reporter NAME  text, json, github, sarif or junit; may be given more than
                  once (default: text, and github in GitHub Actions)
  --output-file FILE  where the reporter writes; for one of several, name it, as
                  in --output-file.sarif FILE
  --changes FILE  write what was added, changed and removed in dist, as JSON
  --silent        print nothing but what keeps the program from working
  --verbose       name each file of dist that was changed

Options of build alone:
  --watch         build again whenever something changes, until Ctrl+C
  --force         build all anew, also what is as an earlier build left it
  --max-workers N  build in at most N threads, where there is enough to build
                  (default: as many as there are processors)
  --pass-with-no-files  let a folder without sources be no error
  --shard I/N     build the I-th of N shares of the sources, for merge to join

Options of filter, besides --strict, --max-warnings and --silent:
  --markdown      add the Markdown to each record

Options of proof:
  --out DIR       the folder to write (default: proof)
  --since FILE    tell what changed since the build with this manifest.json, not
                  since the last proof
  --serve         write nothing, but show the pages on this machine until Ctrl+C
  --watch         with --serve: build whenever something changes, and load open
                  pages anew
  --port N        where --serve listens (default: 4370)

Options of explain and verify:
  --json          explain: print the record, which is what build writes;
                  verify: print a proof a line

Sources are .txt and .text (plain text, in which nothing is markup), and .md
and .markdown (CommonMark with GFM).

Exit codes: 0 all is well; 1 a source has errors, or there are more warnings than
allowed, or dist is not what --check expects, or verify could not prove all of
it, or filter had a line that gave no record; 2 the program or its options
failed, or the shards make no whole.
`
