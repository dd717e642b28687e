import GRDB
import Model

/// Everything that can be found, indexed by words and their beginnings with SQLite's FTS5. It is derived and lives
/// in memory: it is made from the store when first asked for, and moves on with what changed.
struct SearchIndex: Sendable {
  /// The model whose resources are in it.
  let model: Snapshot
  private let database: DatabaseQueue
  private var pages: [Int64: (target: SearchTarget, title: String)] = [:]
  /// Where each resource lies among the pages.
  private var places: [Address: Int64] = [:]
  private var next: Int64 = 0

  /// An index of a model and of what the record says.
  init(_ model: Snapshot, record: [SearchDocument]) throws {
    self.model = model
    database = try DatabaseQueue()
    try database.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE page USING fts5(
            title, name, body, kind UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')
          """)
      try add(model.addresses.map { SearchDocument($0, in: model) } + record, db)
    }
  }

  /// The index of another model and record: a copy of an earlier one in which only what differs is indexed anew.
  init(_ earlier: SearchIndex, movedTo model: Snapshot, record: [SearchDocument]) throws {
    (self.model, pages, places, next) = (model, earlier.pages, earlier.places, earlier.next)
    database = try DatabaseQueue()
    try earlier.database.backup(to: database)
    let changed = model.texts(since: earlier.model).keys.sorted()
    try database.write { db in
      let isRecord = pages.filter { if case .resource = $0.value.target { false } else { true } }
      try remove(Array(isRecord.keys) + changed.compactMap { places.removeValue(forKey: $0) }, db)
      try add(changed.filter(model.exists).map { SearchDocument($0, in: model) } + record, db)
    }
  }

  private mutating func add(_ documents: [SearchDocument], _ db: Database) throws {
    let add = try db.makeStatement(sql: "INSERT INTO page (rowid, title, name, body, kind) VALUES (?, ?, ?, ?, ?)")
    for document in documents {
      next += 1
      pages[next] = (document.target, document.title)
      if case .resource(let address) = document.target { places[address] = next }
      try add.execute(arguments: [
        next, document.title, document.target.name, document.lines.joined(separator: "\n"), document.target.kind,
      ])
    }
  }

  private mutating func remove(_ gone: [Int64], _ db: Database) throws {
    let remove = try db.makeStatement(sql: "DELETE FROM page WHERE rowid = ?")
    for place in gone {
      pages[place] = nil
      try remove.execute(arguments: [place])
    }
  }

  /// What holds all these words, or words that begin so; things so titled first, then those where the words weigh
  /// most.
  func find(_ words: [String], kind: String?, most: Int) throws -> SearchAnswer {
    guard !words.isEmpty, most > 0 else { return .nothing }
    let question = words.map { "\"\($0)\"*" }.joined(separator: " AND ")
    return try database.read { db in
      let counts = try Row.fetchAll(
        db, sql: "SELECT kind, count(*) FROM page WHERE page MATCH ? GROUP BY kind ORDER BY 2 DESC, 1",
        arguments: [question])
      let rows = try Row.fetchAll(db, sql: SearchIndex.ranked, arguments: [question, kind, kind, most])
      return SearchAnswer(
        kinds: counts.map { (kind: $0[0], count: $0[1]) }, found: rows.compactMap { found($0) })
    }
  }

  /// The marks are characters no model holds.
  private static let ranked = """
    SELECT rowid, highlight(page, 0, char(1), char(2)), highlight(page, 2, char(1), char(2)) FROM page
    WHERE page MATCH ? AND (? IS NULL OR kind = ?)
    ORDER BY instr(highlight(page, 0, char(1), char(2)), char(1)) = 0, bm25(page, 10, 6, 1), name LIMIT ?
    """

  private func found(_ row: Row) -> SearchAnswer.Found? {
    let (place, body): (Int64, String) = (row[0], row[2])
    guard let page = pages[place] else { return nil }
    return SearchAnswer.Found(
      target: page.target, title: page.title, titleParts: SearchAnswer.parts(of: row[1]),
      line: SearchAnswer.line(in: body))
  }
}

/// What was found, and of which kinds.
package struct SearchAnswer: Sendable {
  package struct Found: Sendable {
    package let target: SearchTarget
    package let title: String
    package let titleParts: [Part]
    /// The first field that says the words; nothing where only the title or the name does.
    package let line: [Part]?
  }
  /// A stretch of text that is, or is not, one of the words.
  package struct Part: Hashable, Sendable {
    package let text: String
    package let isHit: Bool
  }

  /// All kinds the words were found in, whatever the filter, most first.
  package let kinds: [(kind: String, count: Int)]
  package let found: [Found]

  package static let nothing = SearchAnswer(kinds: [], found: [])
  package var total: Int { kinds.reduce(0) { $0 + $1.count } }
}

extension SearchAnswer {
  private static let widest = 150

  static func line(in body: String) -> [Part]? {
    guard let line = body.split(separator: "\n").first(where: { $0.contains("\u{1}") }) else { return nil }
    return shortened(parts(of: String(line)))
  }

  static func parts(of marked: String) -> [Part] {
    var parts: [Part] = []
    for piece in marked.split(separator: "\u{1}", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "\u{2}", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 { parts.append(Part(text: String(halves[0]), isHit: true)) }
      let rest = halves.last ?? ""
      if !rest.isEmpty { parts.append(Part(text: String(rest), isHit: false)) }
    }
    return parts
  }

  /// The beginning, which names the field, and the stretch around the first word found.
  private static func shortened(_ parts: [Part]) -> [Part] {
    guard parts.reduce(0, { $0 + $1.text.count }) > widest else { return parts }
    var short: [Part] = []
    for (index, part) in parts.enumerated() {
      if part.isHit || part.text.count <= 60 { short.append(part); continue }
      let head = index == 0 ? String(part.text.prefix { $0 != ":" }) + ": " : String(part.text.prefix(30))
      let tail = index == parts.count - 1 ? "" : String(part.text.suffix(30))
      short.append(Part(text: head + "… " + tail, isHit: false))
    }
    return short
  }
}
