import Evidence
import GRDB

extension ItemRows {
  /// Everything a source says about its items in the batches that counted up to an entry.
  ///
  /// - Parameter keeping: chooses items by the team and the product their row names.
  static func scan(
    _ source: String, through seq: Int64,
    keeping: @escaping (_ team: String, _ product: String) -> Bool = { _, _ in true },
    _ db: Database
  ) throws -> WorkItems {
    guard let number = try Sources.number(of: source, db) else { return WorkItems(trail: .dates) }
    let visible = try VisibleBatches(through: seq, db)
    var scan = try ItemScan(of: number, in: visible, shapes(of: source, visible, db), keeping, db)
    try scan.run(db)
    return scan.items
  }

  /// What the batches of a source say about its statuses, latest last.
  private static func shapes(of source: String, _ visible: VisibleBatches, _ db: Database) throws -> [SourceShape] {
    try visible.seqs.compactMap { seq in
      guard let entry = try Ledger.entry(seq, db) else { return nil }
      let payload = try Payload.read(BatchPayload.self, from: entry)
      return payload.source == source ? payload.shape : nil
    }
  }
}

/// Reads rows into columns.
private struct ItemScan {
  var items: WorkItems
  private let number: Int64
  private var visible: VisibleBatches
  private var types: Recoded
  private var statuses: Recoded
  private var teams: Recoded
  private var products: Recoded
  private var moves: Recoded
  private var statusNumbers: [String: UInt16] = [:]
  private var lastKey: [UInt8] = []
  private var chosen: Chosen

  init(
    of number: Int64, in visible: VisibleBatches, _ shapes: [SourceShape],
    _ keeping: @escaping (String, String) -> Bool, _ db: Database
  ) throws {
    self.number = number
    self.visible = visible
    let words = try SourceWords(of: number, db).texts
    (types, statuses, teams, products, moves) = (
      Recoded(words), Recoded(words), Recoded(words), Recoded(words), Recoded(words)
    )
    chosen = Chosen(words: words, keeping: keeping)
    items = WorkItems(trail: shapes.last?.trail ?? .dates)
    guard let latest = shapes.last else { return }
    items.startStatus = latest.startStatus
    items.finishStatus = latest.finishStatus
    items.cancelledStatuses = latest.cancelledStatuses
    for shape in shapes.reversed() {
      for (place, status) in shape.statuses.enumerated() {
        let category = place < shape.categories.count ? shape.categories[place] : .unknown
        addStatus(status, category)
      }
    }
  }

  private mutating func addStatus(_ status: String, _ category: WorkItems.Category) {
    guard statusNumbers[status] == nil, items.statusNames.count < Int(UInt16.max) else { return }
    statusNumbers[status] = UInt16(items.statusNames.count)
    items.statusNames.append(status)
    items.categories.append(category)
  }

  mutating func run(_ db: Database) throws {
    let rows = try RowStatement(
      "SELECT key, batch, row FROM item_version WHERE source = ? ORDER BY key, batch DESC", db)
    rows.bind(number, at: 1)
    var isFirst = true
    while try rows.step() {
      guard visible.contains(rows.integer(1)) else { continue }
      let key = rows.bytes(0)
      if !isFirst, key.elementsEqual(lastKey) { continue }
      isFirst = false
      lastKey.removeAll(keepingCapacity: true)
      lastKey.append(contentsOf: key)
      var row = RowReader(rows.bytes(2))
      guard take(key, &row), row.isWhole, row.isAtEnd else {
        if row.isWhole { continue }
        throw StoreRefusal.damaged("the row of item '\(rows.string(0))' in batch \(rows.integer(1)) cannot be read")
      }
    }
  }

  /// False when the item is not one of those asked for.
  private mutating func take(_ key: UnsafeBufferPointer<UInt8>, _ row: inout RowReader) -> Bool {
    if row.byte() != RowBytes.form { row.refuse() }
    let (type, status, team, product) = (row.number(), row.number(), row.number(), row.number())
    guard row.isWhole, chosen.contains(team, product) else { return false }
    items.keys.append(utf8: key.span)
    items.types.append(code: types.code(type, &items.types))
    items.statuses.append(code: statuses.code(status, &items.statuses))
    items.teams.append(code: teams.code(team, &items.teams))
    items.products.append(code: products.code(product, &items.products))
    items.titles.append(utf8: row.text().span)
    items.parents.append(utf8: row.text().span)
    items.flaws.append(Defect(rawValue: row.byte()))
    items.created.append(Stamp(raw: row.stamp()))
    items.updated.append(Stamp(raw: row.stamp()))
    items.started.append(Stamp(raw: row.stamp()))
    items.finished.append(Stamp(raw: row.stamp()))
    items.cancelled.append(Stamp(raw: row.stamp()))
    let count = row.number()
    for _ in 0..<count where row.isWhole { takeMove(&row) }
    items.moveStart.append(Int32(clamping: items.moveStatus.count))
    return true
  }

  private mutating func takeMove(_ row: inout RowReader) {
    let word = row.number()
    items.moveStatus.append(status(word))
    items.moveAt.append(Stamp(raw: row.stamp()))
  }

  /// The number of a status among the names of these columns; one that no shape names comes last.
  private mutating func status(_ word: Int) -> UInt16 {
    if let code = moves.known(word) { return code }
    let text = moves.text(word)
    addStatus(text, .unknown)
    let code = statusNumbers[text] ?? 0
    moves.keep(code, for: word)
    return code
  }
}

/// Which teams and products are asked for, each pair judged once.
private struct Chosen {
  private let words: [String]
  private let keeping: (String, String) -> Bool
  private var judged: [UInt64: Bool] = [:]
  private var last: (pair: UInt64, answer: Bool)?

  init(words: [String], keeping: @escaping (String, String) -> Bool) {
    self.words = words
    self.keeping = keeping
  }

  mutating func contains(_ team: Int, _ product: Int) -> Bool {
    let pair = UInt64(team) << 32 | UInt64(product)
    if let last, last.pair == pair { return last.answer }
    let answer = judged[pair] ?? keeping(text(team), text(product))
    judged[pair] = answer
    last = (pair, answer)
    return answer
  }

  private func text(_ word: Int) -> String { words.indices.contains(word) ? words[word] : "" }
}

/// Turns the numbers of a source's words into the codes of one column.
private struct Recoded {
  private let words: [String]
  private var codes: [Int32]

  init(_ words: [String]) {
    self.words = words
    codes = [Int32](repeating: -1, count: words.count)
  }

  func known(_ word: Int) -> UInt16? {
    guard codes.indices.contains(word), codes[word] >= 0 else { return nil }
    return UInt16(truncatingIfNeeded: codes[word])
  }
  func text(_ word: Int) -> String { words.indices.contains(word) ? words[word] : "" }
  mutating func keep(_ code: UInt16, for word: Int) { if codes.indices.contains(word) { codes[word] = Int32(code) } }

  mutating func code(_ word: Int, _ column: inout Coded) -> UInt16 {
    if let code = known(word) { return code }
    let code = column.code(of: text(word))
    keep(code, for: word)
    return code
  }
}
