/// The numbered steps from an empty file to the form of today. A step that was released never
/// changes; a new form is a new step at the end.
enum Schema {
  /// `POMO`, so that a file says whose it is.
  static let application = 0x504F_4D4F
  static var version: Int { steps.count }
  static let steps = [chain, evidence, beside, people]

  /// Tables to which rows are only ever added.
  static let history = [
    "entry", "resource_version", "source", "word", "item_version", "reading_version",
    "batch_report", "receipt",
  ]

  private static let chain = """
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      authenticated INTEGER NOT NULL CHECK (authenticated IN (0, 1)),
      reason TEXT NOT NULL,
      payload BLOB NOT NULL,
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    CREATE INDEX entry_by_kind ON entry (kind, seq);
    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
      WHEN new.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM entry)
        OR new.previous <> coalesce((SELECT digest FROM entry ORDER BY seq DESC LIMIT 1), zeroblob(32))
      BEGIN SELECT raise(ABORT, 'an entry follows the last one'); END;

    CREATE TABLE resource_version (
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES entry (seq),
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      text TEXT NOT NULL,
      PRIMARY KEY (kind, name, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX resource_version_by_seq ON resource_version (seq);

    CREATE TABLE receipt (
      author TEXT NOT NULL,
      token TEXT NOT NULL,
      request BLOB NOT NULL CHECK (length(request) = 32),
      seq INTEGER NOT NULL REFERENCES entry (seq),
      PRIMARY KEY (author, token)
    ) STRICT, WITHOUT ROWID;
    \(guarding(["entry", "resource_version", "receipt"]))
    """

  private static let evidence = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE word (
      source INTEGER NOT NULL REFERENCES source (id),
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (source, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE item_version (
      source INTEGER NOT NULL REFERENCES source (id),
      key TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
      row BLOB NOT NULL,
      PRIMARY KEY (source, key, batch DESC)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reading_version (
      source INTEGER NOT NULL REFERENCES source (id),
      measure TEXT NOT NULL,
      product TEXT NOT NULL,
      day INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
      value REAL NOT NULL,
      PRIMARY KEY (source, measure, product, day, batch DESC)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE batch_report (
      batch INTEGER PRIMARY KEY REFERENCES entry (seq),
      report BLOB NOT NULL
    ) STRICT;
    \(guarding(["source", "word", "item_version", "reading_version", "batch_report"]))
    """

  /// What stands beside the chain and may be changed or erased.
  private static let beside = """
    CREATE TABLE display_name (
      person TEXT PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE saved_mapping (
      name TEXT PRIMARY KEY,
      choices BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Who signs in, beside the chain: all of it may be changed and erased. Secrets are kept as digests only.
  private static let people = """
    CREATE TABLE account (
      handle TEXT PRIMARY KEY,
      person TEXT UNIQUE,
      administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
      disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
      password TEXT,
      made INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invitation (
      secret BLOB PRIMARY KEY CHECK (length(secret) = 32),
      handle TEXT UNIQUE REFERENCES account (handle) ON DELETE CASCADE,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session (
      secret BLOB PRIMARY KEY CHECK (length(secret) = 32),
      handle TEXT NOT NULL REFERENCES account (handle) ON DELETE CASCADE,
      browser TEXT NOT NULL,
      began INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_by_handle ON session (handle);
    CREATE TABLE access_token (
      secret BLOB PRIMARY KEY CHECK (length(secret) = 32),
      handle TEXT NOT NULL REFERENCES account (handle) ON DELETE CASCADE,
      title TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'import')),
      made INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      used INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX access_token_by_handle ON access_token (handle);
    """

  private static func guarding(_ tables: [String]) -> String {
    tables.flatMap { table in
      ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
          BEGIN SELECT raise(ABORT, 'history is only added to'); END;
        """
      }
    }.joined(separator: "\n")
  }
}
