import Evidence
import GRDB
import Model

/// The readings of measures and what was spent: versions that are only ever added, like the rows of items.
struct ReadingRows {
  let source: String
  let number: Int64?
  private var visible: VisibleBatches

  init(of source: String, _ db: Database) throws {
    self.source = source
    number = try Sources.number(of: source, db)
    visible = try VisibleBatches(through: .max, db)
  }

  /// Readings that are new or say something else, sorted; of two for one day the later stays.
  mutating func differing(
    _ readings: [DatedValue], _ counts: inout BatchCounts, _ db: Database
  ) throws -> [DatedValue] {
    var latest: [DatedValue.Place: DatedValue] = [:]
    for reading in readings where reading.value.isFinite { latest[reading.place] = reading }
    let kept = try known(db)
    var differing: [DatedValue.Place: DatedValue] = [:]
    for (place, reading) in latest {
      switch kept[place] {
      case nil: counts.added += 1
      case reading.value.bitPattern: counts.unchanged += 1; continue
      default: counts.updated += 1
      }
      differing[place] = reading
    }
    return differing.sorted { $0.key < $1.key }.map { $0.value }
  }

  private mutating func known(_ db: Database) throws -> [DatedValue.Place: UInt64] {
    guard let number else { return [:] }
    var known: [DatedValue.Place: UInt64] = [:]
    let rows = try RowStatement(
      """
      SELECT measure, product, day, batch, value FROM reading_version WHERE source = ?
      ORDER BY measure, product, day, batch DESC
      """, db)
    rows.bind(number, at: 1)
    while try rows.step() {
      guard visible.contains(rows.integer(3)) else { continue }
      let place = DatedValue.Place(
        measure: rows.string(0), product: rows.string(1), day: Int32(clamping: rows.integer(2)))
      // Versions come latest first.
      if known[place] == nil { known[place] = rows.real(4).bitPattern }
    }
    return known
  }

  func write(_ readings: [DatedValue], batch: Int64, source number: Int64, _ db: Database) throws -> Digest {
    var digest = RowDigest(form: "pomona-readings/1", of: source)
    let insert = try db.cachedStatement(sql: "INSERT INTO reading_version VALUES (?, ?, ?, ?, ?, ?)")
    for reading in readings {
      let place = reading.place
      digest.add(place.measure)
      digest.add(place.product)
      digest.add(Int64(place.day))
      digest.add(Int64(bitPattern: reading.value.bitPattern))
      try insert.execute(arguments: [number, place.measure, place.product, place.day, batch, reading.value])
    }
    return digest.digest
  }

  /// The last day up to another on which a source has a reading that counts.
  ///
  /// - Parameter seq: the last entry that counts.
  static func lastDay(of source: String, through day: Day, upTo seq: Int64, _ db: Database) throws -> Day? {
    guard let number = try Sources.number(of: source, db) else { return nil }
    var visible = try VisibleBatches(through: seq, db)
    let rows = try RowStatement(
      "SELECT DISTINCT day, batch FROM reading_version WHERE source = ? AND day <= ? ORDER BY day DESC", db)
    rows.bind(number, at: 1)
    rows.bind(Int64(day.number), at: 2)
    while try rows.step() {
      if visible.contains(rows.integer(1)) { return Day(number: Int32(clamping: rows.integer(0))) }
    }
    return nil
  }

  /// Every reading that counts up to an entry, of all sources; where two sources tell the same, the
  /// later batch has the say. Sorted by measure, product and day.
  static func scan(measure: Name?, through seq: Int64, _ db: Database) throws -> [Reading] {
    var visible = try VisibleBatches(through: seq, db)
    let rows = try RowStatement(
      """
      SELECT measure, product, day, batch, value FROM reading_version WHERE ?1 = '' OR measure = ?1
      ORDER BY measure, product, day, batch DESC
      """, db)
    var wanted = measure?.text ?? ""
    var readings: [Reading] = []
    var last: DatedValue.Place?
    try wanted.withUTF8 { name in
      rows.bind(text: name, at: 1)
      while try rows.step() {
        guard visible.contains(rows.integer(3)) else { continue }
        let place = DatedValue.Place(
          measure: rows.string(0), product: rows.string(1), day: Int32(clamping: rows.integer(2)))
        guard place != last, let measure = Name(place.measure) else { continue }
        last = place
        readings.append(
          Reading(measure: measure, product: Name(place.product), day: Day(number: place.day), value: rows.real(4)))
      }
    }
    return readings
  }
}

/// One value of one day, as it is kept.
struct DatedValue {
  /// What it is of: a measure or a sort of spend, a product (empty for the whole organisation) or an owner, and a day.
  struct Place: Hashable, Comparable {
    let measure: String
    let product: String
    let day: Int32

    static func < (a: Place, b: Place) -> Bool { (a.measure, a.product, a.day) < (b.measure, b.product, b.day) }
  }
  let place: Place
  let value: Double

  init(_ reading: Reading) {
    place = Place(measure: reading.measure.text, product: reading.product?.text ?? "", day: reading.day.number)
    value = reading.value
  }

  init(_ spend: Spend) {
    place = Place(measure: SpendRows.key(spend), product: spend.of.description, day: spend.to.number)
    value = Double(spend.cents)
  }
}
