/// What one pass over a model collects: findings, and the mentions of other resources.
final class Reading {
  let sorts = Sorts()
  var findings: [Finding] = []
  var mentions: [Mention] = []
  /// The resource that is being read, and how it is spoken of.
  var subject = Address(kind: "?", name: .placeholder)

  /// Names written without their kind, told before it is known what there is.
  var bare: [BareName] = []

  struct BareName {
    /// Which of the findings speaks of it.
    let finding: Int
    let name: Name
    /// The words of the kinds it may be.
    let words: [String]
  }

  /// Remembers a name without its kind, to be looked for when everything is read.
  func tellApart(_ text: String, _ reference: any Reference.Type) {
    guard reference.namesKind, let name = Name(text) else { return }
    bare.append(BareName(finding: findings.count - 1, name: name, words: reference.words))
  }

  func report(_ rule: String, _ message: String, at place: Place?, mend: String? = nil) {
    findings.append(Finding(.error, rule: rule, at: place, about: subject, message, mend: mend))
  }
}
