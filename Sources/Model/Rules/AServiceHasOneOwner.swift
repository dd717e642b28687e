/// One role is accountable for the level of a service.
struct AServiceHasOneOwner: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A team offers a service; one role answers for what may be expected of it (07.03)."
  static let mend = "name under 'owner' the one accountable role"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Service.self).filter { $0.owner == nil }.map {
      finding(about: $0, at: "owner", in: model, "Nobody is accountable for the level of \($0.title)")
    }
  }
}
