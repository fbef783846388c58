import type { Migration } from '../migrate.ts'

/** What can't be made again: every update, snapshots and versions, which files there are, settings, and what left. */
export const log: Migration = {
  version: 1,
  up: `
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('story', 'photo', 'package')), created TEXT NOT NULL, modified TEXT NOT NULL, binned TEXT,
      last INTEGER NOT NULL DEFAULT 0,
      folded INTEGER NOT NULL DEFAULT 0,
      unfolded INTEGER NOT NULL DEFAULT 0,
      projected INTEGER NOT NULL DEFAULT 0,
      mirrored INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_by_last ON documents (last);
    CREATE INDEX documents_to_project ON documents (id) WHERE projected < last;
    CREATE INDEX documents_to_mirror ON documents (id) WHERE mirrored < last;

    CREATE TABLE updates (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL REFERENCES documents, digest INTEGER NOT NULL, bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX updates_by_document ON updates (document, sequence);

    CREATE TABLE snapshots (
      document TEXT NOT NULL REFERENCES documents, sequence INTEGER NOT NULL, digest INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (document, sequence)
    ) STRICT;

    CREATE TABLE versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL REFERENCES documents, sequence INTEGER NOT NULL,
      label TEXT NOT NULL, cause TEXT NOT NULL, at TEXT NOT NULL, words INTEGER NOT NULL, digest INTEGER NOT NULL, bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX versions_by_document ON versions (document, id);

    CREATE TABLE batches (
      writer TEXT NOT NULL, number INTEGER NOT NULL, last INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (writer, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE files (
      sha256 TEXT PRIMARY KEY, path TEXT NOT NULL, bytes INTEGER NOT NULL, added TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE log (
      id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, what TEXT NOT NULL, document TEXT NOT NULL, by TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_by_document ON log (document, id);
    CREATE TRIGGER log_keeps_its_rows BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER log_keeps_its_words BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  `,
}
