import Evidence
import GRDB
import Model

/// Spend as it is kept: dated values beside the readings of measures, under a key that no measure can bear, so that
/// they are added to, superseded, retracted and proven by the same rules.
enum SpendRows {
  private static let head = "spend:"

  /// `spend:run:EUR:7` for a week of running.
  static func key(_ spend: Spend) -> String { "\(head)\(spend.sort.rawValue):\(spend.currency):\(spend.days)" }

  /// What counts up to an entry; where two batches tell the same days, the later one has the say.
  static func scan(through seq: Int64, _ db: Database) throws -> [Spend] {
    var visible = try VisibleBatches(through: seq, db)
    let rows = try RowStatement(
      """
      SELECT measure, product, day, batch, value FROM reading_version
      WHERE measure >= 'spend:' AND measure < 'spend;' ORDER BY source, measure, product, day, batch DESC
      """, db)
    var spend: [Spend] = []
    var last: (String, String, Int64)?
    while try rows.step() {
      guard visible.contains(rows.integer(3)) else { continue }
      let place = (rows.string(0), rows.string(1), rows.integer(2))
      if let last, last == place { continue }
      last = place
      if let one = read(place.0, place.1, place.2, rows.real(4)) { spend.append(one) }
    }
    return spend
  }

  private static func read(_ key: String, _ owner: String, _ day: Int64, _ value: Double) -> Spend? {
    let parts = key.split(separator: ":")
    guard parts.count == 4, let sort = Spend.Sort(rawValue: String(parts[1])), let days = Int(parts[3]), days > 0,
      days < 4_000, let of = Address(owner), let cents = Int(exactly: value)
    else { return nil }
    let to = Day(number: Int32(clamping: day))
    return Spend(of: of, sort, from: to - (days - 1), to: to, cents: cents, currency: String(parts[2]))
  }
}
