/// One line of a metrics endpoint: `name{label="value"} 12.5 1767225600`.
struct Sample {
  let name: String
  let labels: [String: String]
  /// Nothing where it is not a finite number.
  let value: Double?
  /// As it is written; nothing where the line has none.
  let time: Double?

  init?(_ text: String) {
    var rest = Substring(text)
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
    guard let first = name.first, !first.isNumber else { return nil }
    rest = rest.dropFirst(name.count)
    var labels: [String: String] = [:]
    if rest.first == "{" {
      guard let read = Sample.labels(&rest) else { return nil }
      labels = read
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    // What follows ` # ` is an exemplar.
    let parts = rest.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
    guard (1...2).contains(parts.count) else { return nil }
    self.name = String(name)
    self.labels = labels
    value = MeasuresImport.number(String(parts[0]))
    if parts.count == 2 {
      guard let time = MeasuresImport.number(String(parts[1])) else { return nil }
      self.time = time
    } else {
      time = nil
    }
  }

  /// `{a="b",c="d\"e"}` with its escapes; nothing where a quote or a brace is missing.
  private static func labels(_ rest: inout Substring) -> [String: String]? {
    rest.removeFirst()
    var labels: [String: String] = [:]
    while let next = rest.first {
      if next == "}" {
        rest.removeFirst()
        return labels
      }
      if next == "," || next == " " {
        rest.removeFirst()
        continue
      }
      let name = rest.prefix { $0 != "=" && $0 != "}" }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.first == "=", rest.dropFirst().first == "\"" else { return nil }
      rest = rest.dropFirst(2)
      guard let value = quoted(&rest) else { return nil }
      labels[String(name)] = value
    }
    return nil
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    var value = ""
    while let next = rest.popFirst() {
      switch next {
      case "\"": return value
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        value.append(escaped == "n" ? "\n" : escaped)
      default: value.append(next)
      }
    }
    return nil
  }
}
