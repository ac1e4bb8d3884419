/** Every verb with its options, as `desk --help` prints them. */
export const usage = `desk init --folder DIR --sample      make a desk with the invented sample centre
desk contract                        print every channel with its input and output as JSON Schema
desk exec --folder DIR [--as STAFF] [--simulate]
                                     read one JSON object per line, answer one per line
desk generate --folder DIR --years N [--per-day 600] [--seed S] [--places 2000] [--until DAY]
              [--loans 40] [--keys 0]
                                     fill an empty folder with an invented past
desk verify --folder DIR [--anchor SEQ:HASH] [--json]
                                     prove the whole book, also while it is in use; 0 sound, 1 trouble;
                                     the anchor stands at the foot of a printed handover
desk backup --folder DIR [--to DIR] [--json]
                                     make a backup and prove it; with --to in another folder
desk export --folder DIR --ledger NAME --from DAY --to DAY --out FILE.xlsx|FILE.csv|FILE.pdf
            --reason TEXT [--language zh-CN|en] [--text WORDS] [--department ID] [--staff ID]
            [--state open|closed] [--personal] [--json]
                                     write a ledger into a file, also of a book in use, which cannot take it down
desk report --folder DIR --week DAY|--month DAY --reason TEXT
            [--out FILE.pdf|FILE.xlsx|FILE.csv] [--language zh-CN|en] [--json]
                                     write the report of a week or a month, or print it as JSON
desk bundle --folder DIR --out DIR [--all | --from DAY --to DAY]
            --passphrase-file FILE | --plain --reason TEXT [--json]
                                     write what the other side has not confirmed yet, all, or the changes of some
                                     days as one file for another book, sealed unless somebody says why not
desk import --folder DIR FILE [--passphrase-file FILE | --plain] [--anew] [--reason TEXT]
            [--dry-run] [--json]
                                     take a bundle of another desk beside the book, or only look at it; --anew takes
                                     a whole one in the place of what was taken, which is put aside
desk move --folder DIR --out FILE.desk --passphrase-file FILE --reason TEXT [--json]
                                     put the whole desk into one sealed file for another PC and close its book here
desk move --finish --folder DIR --out FILE.desk [--json]
                                     end a move whose stick came back under another path
desk arrive --folder EMPTY FILE.desk --passphrase-file FILE [--json]
                                     take a desk in from its file, with its letter and its numbers
desk restore --folder DIR --list [--json]
                                     list the backups of a book
desk restore --folder DIR --backup NAME|PATH [--reason TEXT] [--json]
                                     bring the book back from a backup; the present one is set aside
`;
