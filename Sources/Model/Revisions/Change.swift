/// One difference between two models, shown before it is applied: `~ team/payments people: 7 → 8`.
package struct Change: Hashable, Sendable, CustomStringConvertible {
  package enum Action: Hashable, Sendable {
    case added
    case removed
    /// A field got another value; nothing stands for absent.
    case set(from: String?, to: String?)
    /// Something joined or left a list.
    case joined(String)
    case left(String)
    /// A list holds the same in another order.
    case reordered(to: String)
  }

  package let address: Address
  /// `people`, `states[Review].limit`; empty when the whole resource is meant.
  package let field: String
  package let action: Action

  package init(_ address: Address, field: String = "", _ action: Action) {
    self.address = address
    self.field = field
    self.action = action
  }

  package var description: String {
    switch action {
    case .added: "+ \(address)"
    case .removed: "- \(address)"
    case .set(let from, let to): "~ \(address) \(field): \(from ?? "nothing") → \(to ?? "nothing")"
    case .joined(let what): "~ \(address) \(field): + \(what)"
    case .left(let what): "~ \(address) \(field): - \(what)"
    case .reordered(let order): "~ \(address) \(field): in the order \(order)"
    }
  }
}

/// Everything that differs between two models, in the order of addresses and fields.
package struct ChangeSet: Hashable, Sendable, CustomStringConvertible {
  package let changes: [Change]
  package init(_ changes: [Change]) { self.changes = changes }

  package var isEmpty: Bool { changes.isEmpty }
  /// The resources that differ, each once.
  package var addresses: [Address] { Set(changes.map(\.address)).sorted() }
  /// One change a line.
  package var description: String { changes.map(\.description).joined(separator: "\n") }
}

extension ChangeSet {
  package static func between(_ before: Snapshot, _ after: Snapshot) -> ChangeSet {
    ChangeSet(
      after.addresses(besides: before).flatMap { Comparing.changes(of: $0, before.records[$0], after.records[$0]) })
  }
}

extension Snapshot {
  /// All addresses of two models, in their order.
  fileprivate func addresses(besides other: Snapshot) -> [Address] {
    addresses == other.addresses ? addresses : Set(addresses).union(other.addresses).sorted()
  }

  /// The texts that differ from those of an earlier model; nothing for a resource that is there no longer.
  package func texts(since earlier: Snapshot) -> [Address: String?] {
    var texts: [Address: String?] = [:]
    for address in addresses(besides: earlier) {
      let text = records[address]?.text
      if text != earlier.records[address]?.text { texts[address] = .some(text) }
    }
    return texts
  }
}
