package import Governance
package import Model

/// By whose right a change is made at once, where people sign in. Whoever holds the file itself is asked for none.
package struct ChangingRight: Sendable {
  let who: Name?
  let isAdministrator: Bool

  /// - Parameter who: nothing for somebody whom the model does not know.
  package init(of who: Name?, isAdministrator: Bool) { (self.who, self.isAdministrator) = (who, isAdministrator) }

  func allow(_ next: Candidate, under authority: Authority) throws(Refusal) {
    try authority.allowChanging(
      next.changes.addresses, after: next.snapshot, by: who, isAdministrator: isAdministrator)
  }
}

extension Workspace {
  /// Why somebody may not change a resource at once; nothing where they may.
  package func refusal(ofChanging address: Address, within right: ChangingRight) throws -> Refusal? {
    let (authority, model) = (try authority(), try snapshot())
    do {
      try authority.allowChanging([address], after: model, by: right.who, isAdministrator: right.isAdministrator)
      return nil
    } catch {
      return error
    }
  }
}
