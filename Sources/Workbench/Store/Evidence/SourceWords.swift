import Evidence
import GRDB

/// The names that repeat in a source (types, statuses, teams, products), each kept once under a
/// number that its rows use.
struct SourceWords {
  private(set) var texts: [String] = []
  private var numbers: [String: UInt32] = [:]
  /// How many stand in the database already.
  let kept: Int

  init(of source: Int64?, _ db: Database) throws {
    guard let source else {
      kept = 0
      return
    }
    let all = try db.cachedStatement(sql: "SELECT number, text FROM word WHERE source = ? ORDER BY number")
    let rows = try Row.fetchCursor(all, arguments: [source])
    while let row = try rows.next() {
      guard try row.integer(0) == texts.count else { throw StoreRefusal.damaged("a word of a source is missing") }
      let text = try row.text(1)
      numbers[text] = UInt32(texts.count)
      texts.append(text)
    }
    kept = texts.count
  }

  mutating func number(of text: String) -> UInt32 {
    if let number = numbers[text] { return number }
    let number = UInt32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  var fresh: ArraySlice<String> { texts[kept...] }

  func keepFresh(of source: Int64, batch: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO word VALUES (?, ?, ?, ?)")
    for (offset, text) in fresh.enumerated() {
      try insert.execute(arguments: [source, kept + offset, text, batch])
    }
  }
}

/// The numbers of all names one `WorkItems` uses, column by column.
struct ItemWords {
  let types: [UInt32]
  let statuses: [UInt32]
  let teams: [UInt32]
  let products: [UInt32]
  let moves: [UInt32]

  init(_ items: WorkItems, in words: inout SourceWords) {
    types = items.types.names.map { words.number(of: $0) }
    statuses = items.statuses.names.map { words.number(of: $0) }
    teams = items.teams.names.map { words.number(of: $0) }
    products = items.products.names.map { words.number(of: $0) }
    moves = items.statusNames.map { words.number(of: $0) }
  }
}
