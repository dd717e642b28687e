/// What one pass over a model collects: findings, and the mentions of other resources.
final class Reading {
  let sorts = Sorts()
  var findings: [Finding] = []
  var mentions: [Mention] = []
  /// The resource that is being read, and how it is spoken of.
  var subject = Address(kind: "?", name: .placeholder)

  func report(_ rule: String, _ message: String, at place: Place?, mend: String? = nil) {
    findings.append(Finding(.error, rule: rule, at: place, about: subject, message, mend: mend))
  }
}
