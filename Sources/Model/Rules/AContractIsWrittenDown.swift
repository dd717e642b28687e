/// A dependency whose next step is a contract says where the contract stands.
struct AContractIsWrittenDown: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    The second step of removing a dependency is a contract others can rely on without asking; unwritten it is a \
    promise (13.02).
    """
  static let mend = "write the 'contract', or the step the dependency is truly at"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Dependency.self).filter { $0.removal == .contract && isBlank($0.contract) }.map {
      finding(
        about: $0, at: "removal", in: model,
        "\(model.title(of: $0.consumer.address)) relies on a contract with "
          + "\(model.title(of: $0.provider.address)) that is written down nowhere")
    }
  }
}
