/// A dependency says how it will go away.
struct ADependencyHasARemovalStep: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Dependencies are signs of poor system design. Managed, they stay; with a step on the ladder they go: align, \
    contract, own, and manage only the remainder (13.02).
    """
  static let mend = "write 'removal': align, contract, own or manage"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Dependency.self).filter { $0.removal == nil }.map {
      let consumer = model.title(of: $0.consumer.address)
      let provider = model.title(of: $0.provider.address)
      return finding(
        about: $0, at: "removal", in: model, "Nobody has said how \(consumer) will stop waiting for \(provider)")
    }
  }
}
