import type { Migration } from '../migrate.ts'

/**
 * Rows for the lists, and the search text; made from the log. `place` is the number of the update that the row shows: a
 * document that changes gets a higher one, so that newest first is the order of the search's own row numbers.
 */
export const projections: Migration = {
  version: 2,
  projection: true,
  up: `
    DROP TABLE IF EXISTS stories;
    DROP TABLE IF EXISTS photos;
    DROP TABLE IF EXISTS packages;
    DROP TABLE IF EXISTS pictures;
    DROP TABLE IF EXISTS story_search;
    DROP TABLE IF EXISTS photo_search;

    CREATE TABLE stories (
      id TEXT PRIMARY KEY, place INTEGER NOT NULL UNIQUE, binned INTEGER NOT NULL, guid TEXT NOT NULL,
      slug TEXT NOT NULL, headline TEXT NOT NULL, byline TEXT NOT NULL, state TEXT NOT NULL, words INTEGER NOT NULL, urgency INTEGER,
      embargo TEXT, version INTEGER NOT NULL, modified TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stories_by_place ON stories (binned, place);
    CREATE INDEX stories_by_guid ON stories (guid);

    CREATE TABLE photos (
      id TEXT PRIMARY KEY, place INTEGER NOT NULL UNIQUE, binned INTEGER NOT NULL, guid TEXT NOT NULL,
      name TEXT NOT NULL, headline TEXT NOT NULL, caption TEXT NOT NULL, byline TEXT NOT NULL, credit TEXT NOT NULL, sha256 TEXT,
      width INTEGER NOT NULL, height INTEGER NOT NULL, taken TEXT, badge TEXT NOT NULL, reason TEXT NOT NULL,
      modified TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX photos_by_place ON photos (binned, place);
    CREATE INDEX photos_by_guid ON photos (guid);
    CREATE INDEX photos_by_sha256 ON photos (sha256);

    CREATE TABLE packages (
      id TEXT PRIMARY KEY, place INTEGER NOT NULL UNIQUE, binned INTEGER NOT NULL, guid TEXT NOT NULL,
      title TEXT NOT NULL, stories INTEGER NOT NULL, photos INTEGER NOT NULL, modified TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX packages_by_place ON packages (binned, place);
    CREATE INDEX packages_by_guid ON packages (guid);

    CREATE TABLE pictures (photo TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (photo, story)) STRICT, WITHOUT ROWID;
    CREATE INDEX pictures_by_story ON pictures (story);

    CREATE VIRTUAL TABLE story_search USING fts5 (
      headline, slug, byline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    CREATE VIRTUAL TABLE photo_search USING fts5 (
      caption, fields, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
  `,
}
