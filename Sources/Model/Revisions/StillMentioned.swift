/// Why a resource is not removed: others still name it.
package struct StillMentioned: Error, Hashable, Sendable, CustomStringConvertible {
  package let address: Address
  package let mentions: [Mention]

  /// A sentence, then one mention a line with its place.
  package var description: String {
    let lines = mentions.map { "  \($0.place): \($0.from) in '\($0.field)'" }
    return (["\(address) is still mentioned \(mentions.count == 1 ? "once" : "\(mentions.count) times")"] + lines)
      .joined(separator: "\n")
  }
}

extension Snapshot {
  /// The model without some resources. Refused while one that stays mentions one that goes.
  package func removing(_ addresses: [Address]) throws(StillMentioned) -> Snapshot {
    let leaving = Set(addresses)
    for address in addresses {
      let staying = mentions(of: address).filter { !leaving.contains($0.from) }
      guard staying.isEmpty else { throw StillMentioned(address: address, mentions: staying) }
    }
    return rebuilt(without: leaving, adding: []).snapshot
  }

  /// The same model with some resources taken out and documents put in. Nothing that stays is parsed again.
  func rebuilt(
    without leaving: Set<Address>, adding documents: [(Node, String)]
  ) -> (
    snapshot: Snapshot, findings: [Finding]
  ) {
    var gathering = Gathering()
    for (node, text) in documents { gathering.take(node, text) }
    return gathering.finish(on: self, without: leaving)
  }
}
