/// The first line of a table: what its columns are called.
struct CSVHeader {
  let names: [String]
  private let folded: [String]

  init(_ rows: CSVRows) {
    names = rows.cells.indices.map { rows.text($0) }
    folded = names.map(CSVHeader.fold)
  }

  var count: Int { names.count }

  /// The first column with this name, whatever its case.
  func column(_ name: String) -> Int? { folded.firstIndex(of: CSVHeader.fold(name)) }
  /// The first of these names that is a column.
  func column(anyOf candidates: [String]) -> Int? {
    for candidate in candidates { if let column = column(candidate) { return column } }
    return nil
  }
  func has(_ wanted: String...) -> Bool { wanted.allSatisfy { column($0) != nil } }

  /// Names that stand over several columns.
  var repeated: [String] {
    var seen: [String: Int] = [:]
    for name in folded where !name.isEmpty { seen[name, default: 0] += 1 }
    var told: Set<String> = []
    return names.filter { (seen[CSVHeader.fold($0)] ?? 0) > 1 && told.insert(CSVHeader.fold($0)).inserted }
  }

  /// Lower case, without a leading apostrophe that guards a formula, System. prefixes left out.
  static func fold(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("system.") ? String(lower.dropFirst(7)) : lower
  }
}

extension CSVHeader {
  /// The character between cells: the one that occurs most in the first line outside quotes.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [44, 59, 9, 124]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in bytes.prefix(ImportLimits.cellBytes) {
      if byte == 34 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { if counts.contains(where: { $0 > 0 }) { break } }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  static func word(for delimiter: UInt8) -> String {
    switch delimiter {
    case 44: "comma"
    case 59: "semicolon"
    case 9: "tab"
    case 124: "bar"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
