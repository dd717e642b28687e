/// A type of decision is written the same wherever it is named.
struct ADecisionTypeIsSpelledOneWay: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Two spellings are two types of decision: a right for one is none for the other, and whoever asks is told that \
    nobody decides (07.01, 07.03).
    """
  static let mend = "write one of the two everywhere"

  func findings(in model: Snapshot) -> [Finding] {
    let rights = model.all(DecisionRight.self)
    let products = model.all(Product.self)
    let usual = usual(among: rights.map(\.decides) + products.flatMap(\.mustDecide))
    let atRights = rights.compactMap { right in
      told(right.decides, usual).map { finding(about: right, at: "decides", in: model, $0.message, mend: $0.mend) }
    }
    return atRights
      + products.flatMap { product in
        product.mustDecide.enumerated().compactMap { index, type in
          told(type, usual).map {
            finding(about: product, at: "mustDecide[\(index)]", in: model, $0.message, mend: $0.mend)
          }
        }
      }
  }

  private func told(_ type: String, _ usual: [String: String]) -> (message: String, mend: String)? {
    guard let other = usual[plain(type)], other != type else { return nil }
    return ("\(quoted(type)) and \(quoted(other)) are two types of decision and look like one", "write '\(other)'")
  }

  /// The spelling most often used of each type; of those used alike the one with hyphens and no capitals.
  private func usual(among types: [String]) -> [String: String] {
    Dictionary(grouping: types, by: plain).mapValues { alike in
      let counts = Dictionary(grouping: alike) { $0 }.mapValues(\.count)
      func rank(_ type: String) -> (Int, Int, String) { (-(counts[type] ?? 0), type == plain(type) ? 0 : 1, type) }
      return counts.keys.min { rank($0) < rank($1) } ?? ""
    }
  }

  /// `Price change` → `price-change`.
  private func plain(_ type: String) -> String {
    type.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
