import Evidence

/// Rows on their way into columns, cut by the team and the product they name.
struct Division {
  private let words: [String]
  private let isDividing: Bool
  private let keeping: (String, String) -> Bool
  private var buckets: [Bucket] = []
  /// Which bucket a team and a product go to, each pair judged once; -1 for what is not asked for.
  private var placed: [UInt64: Int] = [:]
  private var last: (pair: UInt64, place: Int)?

  // What all buckets share.
  private var shape = WorkItems(trail: .dates)
  private var statusNumbers: [String: UInt16] = [:]
  private var moves: [Int32]

  init(words: [String], isDividing: Bool, keeping: @escaping (String, String) -> Bool) {
    self.words = words
    self.isDividing = isDividing
    self.keeping = keeping
    moves = [Int32](repeating: -1, count: words.count)
    if !isDividing { buckets = [Bucket(team: "", product: "", words: words.count)] }
  }

  /// What the source tells about its statuses; the latest has the say, older names follow.
  mutating func take(_ shapes: [SourceShape]) {
    guard let latest = shapes.last else { return }
    shape = WorkItems(trail: latest.trail)
    shape.startStatus = latest.startStatus
    shape.finishStatus = latest.finishStatus
    shape.cancelledStatuses = latest.cancelledStatuses
    for shape in shapes.reversed() {
      for (place, status) in shape.statuses.enumerated() {
        addStatus(status, place < shape.categories.count ? shape.categories[place] : .unknown)
      }
    }
  }

  /// Takes one row; false when it cannot be read.
  mutating func take(_ key: UnsafeBufferPointer<UInt8>, _ row: inout RowReader) -> Bool {
    guard row.byte() == RowBytes.form else { return false }
    let codes = (row.number(), row.number(), row.number(), row.number())
    guard row.isWhole else { return false }
    let place = place(of: codes.2, codes.3)
    guard place >= 0 else { return true }
    buckets[place].take(key, codes, &row, words)
    let count = row.number()
    for _ in 0..<count where row.isWhole {
      let status = status(row.number())
      buckets[place].items.moveStatus.append(status)
      buckets[place].items.moveAt.append(Stamp(raw: row.stamp()))
    }
    buckets[place].items.moveStart.append(Int32(clamping: buckets[place].items.moveStatus.count))
    return row.isWhole && row.isAtEnd
  }

  func pieces(of source: String) -> [Piece] {
    buckets.map { bucket in
      var items = bucket.items
      (items.trail, items.statusNames, items.categories) = (shape.trail, shape.statusNames, shape.categories)
      (items.startStatus, items.finishStatus) = (shape.startStatus, shape.finishStatus)
      items.cancelledStatuses = shape.cancelledStatuses
      return Piece(source: source, team: bucket.team, product: bucket.product, items: items)
    }
  }

  private mutating func place(of team: Int, _ product: Int) -> Int {
    let pair = UInt64(team) << 32 | UInt64(product)
    if let last, last.pair == pair { return last.place }
    let place = placed[pair] ?? newPlace(text(team), text(product))
    placed[pair] = place
    last = (pair, place)
    return place
  }

  private mutating func newPlace(_ team: String, _ product: String) -> Int {
    guard keeping(team, product) else { return -1 }
    guard isDividing else { return 0 }
    buckets.append(Bucket(team: team, product: product, words: words.count))
    return buckets.count - 1
  }

  /// The number of a status among the names all buckets share; one that no shape names comes last.
  private mutating func status(_ word: Int) -> UInt16 {
    if moves.indices.contains(word), moves[word] >= 0 { return UInt16(truncatingIfNeeded: moves[word]) }
    let status = text(word)
    addStatus(status, .unknown)
    let number = statusNumbers[status] ?? 0
    if moves.indices.contains(word) { moves[word] = Int32(number) }
    return number
  }

  private mutating func addStatus(_ status: String, _ category: WorkItems.Category) {
    guard statusNumbers[status] == nil, shape.statusNames.count < Int(UInt16.max) else { return }
    statusNumbers[status] = UInt16(shape.statusNames.count)
    shape.statusNames.append(status)
    shape.categories.append(category)
  }

  private func text(_ word: Int) -> String { words.indices.contains(word) ? words[word] : "" }
}

/// The columns of one team and one product.
private struct Bucket {
  let team: String
  let product: String
  var items = WorkItems(trail: .dates)
  private var types: Recoded
  private var statuses: Recoded
  private var teams: Recoded
  private var products: Recoded

  init(team: String, product: String, words: Int) {
    self.team = team
    self.product = product
    (types, statuses) = (Recoded(words), Recoded(words))
    (teams, products) = (Recoded(words), Recoded(words))
  }

  /// Everything of a row but its moves.
  mutating func take(
    _ key: UnsafeBufferPointer<UInt8>, _ codes: (type: Int, status: Int, team: Int, product: Int),
    _ row: inout RowReader, _ words: [String]
  ) {
    items.keys.append(utf8: key.span)
    items.types.append(code: types.code(codes.type, words, &items.types))
    items.statuses.append(code: statuses.code(codes.status, words, &items.statuses))
    items.teams.append(code: teams.code(codes.team, words, &items.teams))
    items.products.append(code: products.code(codes.product, words, &items.products))
    items.titles.append(utf8: row.text().span)
    items.parents.append(utf8: row.text().span)
    items.flaws.append(Defect(rawValue: row.byte()))
    items.created.append(Stamp(raw: row.stamp()))
    items.updated.append(Stamp(raw: row.stamp()))
    items.started.append(Stamp(raw: row.stamp()))
    items.finished.append(Stamp(raw: row.stamp()))
    items.cancelled.append(Stamp(raw: row.stamp()))
  }
}

/// Turns the numbers of a source's words into the codes of one column.
private struct Recoded {
  private var codes: [Int32]

  init(_ words: Int) { codes = [Int32](repeating: -1, count: words) }

  mutating func code(_ word: Int, _ words: [String], _ column: inout Coded) -> UInt16 {
    guard codes.indices.contains(word) else { return column.code(of: "") }
    if codes[word] >= 0 { return UInt16(truncatingIfNeeded: codes[word]) }
    let code = column.code(of: words[word])
    codes[word] = Int32(code)
    return code
  }
}
