/// A team or a product that rows name in a column of their own, and where they do.
package struct NamedOwner: Hashable, Sendable {
  package enum Kind: String, Sendable { case team, product }
  package let kind: Kind
  package let name: String
  package let rows: Int
  /// The first lines, counted from 1 in the file.
  package let lines: [Int]

  package init(kind: Kind, name: String, rows: Int, lines: [Int]) {
    (self.kind, self.name, self.rows, self.lines) = (kind, name, rows, lines)
  }

  static let mostLines = 3
}

/// Counts by code which names a column holds.
struct OwnerTally {
  private var rows: [Int] = []
  private var lines: [[Int]] = []

  mutating func note(_ code: UInt16?, line: Int) {
    guard let code = code.map(Int.init) else { return }
    while rows.count <= code {
      rows.append(0)
      lines.append([])
    }
    rows[code] += 1
    if lines[code].count < NamedOwner.mostLines { lines[code].append(line) }
  }

  func owners(_ kind: NamedOwner.Kind, _ names: [String]) -> [NamedOwner] {
    zip(names, zip(rows, lines)).compactMap { name, seen in
      name.isEmpty || seen.0 == 0 ? nil : NamedOwner(kind: kind, name: name, rows: seen.0, lines: seen.1)
    }
  }
}
