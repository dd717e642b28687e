package import Governance
package import Model

extension Workspace {
  /// Ends a waiver before its day, when the person may waive the guardrail.
  @discardableResult
  package func endWaiver(
    of guardrail: Name, by who: Name, because: String, token: String? = nil
  ) throws -> Waiver {
    let token = try token.map { try Token($0, by: who.text, asking: "end waiver \(guardrail) \(because)") }
    return try settle(token, landed: { try record(Waiver.self, $0) }) { today in
      let authority = try authority()
      guard let resource = authority.model.find(Guardrail.self, guardrail) else {
        throw WorkspaceRefusal.noSuch("guardrail \(guardrail)")
      }
      let waiver = try Waiver.end(
        resource, try waivers().filter { $0.guardrail == guardrail }, by: who, because: because, on: today,
        under: authority)
      return recording(waiver, .waiver, by: signed(who, because: because), on: today)
    }
  }
}
