/// One law over the model. Its name is the law it keeps, its doc comment what people read about it.
package protocol Rule: Sendable {
  /// `one-team-answers-for-a-product`; the type's name, hyphenated.
  static var id: String { get }
  static var severity: Finding.Severity { get }
  /// Why it matters, with its mission row.
  static var why: String { get }
  /// How a breach is mended.
  static var mend: String { get }
  init()
  func findings(in model: Snapshot) -> [Finding]
}

extension Rule {
  package static var id: String { hyphenated(String(describing: Self.self)) }
  package static var severity: Finding.Severity { .error }

  /// A finding of this rule about a resource, at the place of one of its fields.
  package func finding(
    about address: Address, field: String = "", in model: Snapshot, _ message: String
  ) -> Finding {
    finding(at: model.place(of: address, field: field), about: address, message)
  }

  package func finding(at place: Place?, about address: Address, _ message: String) -> Finding {
    Finding(Self.severity, rule: Self.id, at: place, about: address, message, mend: Self.mend)
  }
}

/// Every rule, in the order the reference lists them.
package let allRules: [any Rule.Type] = []

extension Snapshot {
  /// What all rules have to say. About a resource that could not be read whole, they say nothing:
  /// its placeholders are no intentions.
  package func check() -> [Finding] {
    let unsound = Set(records.values.lazy.filter { !$0.isSound }.map { $0.address })
    return allRules.flatMap { $0.init().findings(in: self) }
      .filter { finding in finding.subject.map { !unsound.contains($0) } ?? true }
  }
}
