import Evidence
import Model

/// What is told of rows whose own column names a team or a product that the model does not know. They are
/// taken: the model may come to know it. Until then they belong to nobody.
struct UnknownOwners {
  let quality: [QualityCount]
  private static let most = 5

  init(_ intake: Intake, in model: Snapshot) {
    guard !model.addresses.isEmpty else {
      quality = []
      return
    }
    let owners =
      intake.owners + UnknownOwners.ofReadings(intake.readings) + UnknownOwners.ofSpend(intake.spend)
    quality = [NamedOwner.Kind.team, .product].flatMap { kind in
      let known = model.addresses.filter { $0.kind == kind.word }.map(\.name.text)
      let unknown = owners.filter { $0.kind == kind && !known.contains($0.name) }.sorted { $0.rows > $1.rows }
      return unknown.prefix(UnknownOwners.most).map { UnknownOwners.told($0, among: known) }
        + UnknownOwners.told(rest: unknown.dropFirst(UnknownOwners.most), kind)
    }
  }

  private static func told(_ owner: NamedOwner, among known: [String]) -> QualityCount {
    let nearest = Suggestion.nearest(owner.name, among: known).map { " (did you mean \($0)?)" } ?? ""
    let places = owner.lines.map(String.init).joined(separator: ", ")
    return QualityCount(
      id: "unknown-\(owner.kind.word)", count: owner.rows,
      message:
        "name the \(owner.kind.word) '\(owner.name)', which the model does not know\(nearest); taken, but counted for no \(owner.kind.word) until it does",
      example: places.isEmpty ? owner.name : owner.lines.count == 1 ? "line \(places)" : "lines \(places)")
  }

  private static func told(rest: ArraySlice<NamedOwner>, _ kind: NamedOwner.Kind) -> [QualityCount] {
    guard let first = rest.first else { return [] }
    return [
      QualityCount(
        id: "unknown-\(kind.word)", count: rest.reduce(0) { $0 + $1.rows },
        message: "name one of \(rest.count) other \(kind.word)s that the model does not know; taken all the same",
        example: "'\(first.name)' in line \(first.lines.first ?? 0)")
    ]
  }

  private static func ofSpend(_ spend: [Spend]) -> [NamedOwner] {
    let counts = Dictionary(spend.map { ($0.of, 1) }, uniquingKeysWith: +)
    return counts.compactMap { of, rows in
      let kind: NamedOwner.Kind? = of.kind == Team.word ? .team : of.kind == Product.word ? .product : nil
      return kind.map { NamedOwner(kind: $0, name: of.name.text, rows: rows, lines: []) }
    }.sorted { $0.name < $1.name }
  }

  private static func ofReadings(_ readings: [Reading]) -> [NamedOwner] {
    let counts = Dictionary(readings.compactMap { $0.product.map { ($0, 1) } }, uniquingKeysWith: +)
    return counts.map { NamedOwner(kind: .product, name: $0.key.text, rows: $0.value, lines: []) }
      .sorted { $0.name < $1.name }
  }
}

extension NamedOwner.Kind {
  fileprivate var word: String {
    switch self {
    case .team: Team.word
    case .product: Product.word
    }
  }
}
