/// An operating model at one moment: immutable, decoded, every resource with the place it was
/// written. Asking it is cheap; making another is how a model changes.
package struct Snapshot: Sendable {
  /// What is kept of a resource whatever its kind.
  struct Record: Sendable {
    let address: Address
    let title: String
    let node: Node
    /// The author's own words, comments included.
    let text: String
    /// Whom it names, in the order of its fields, whether or not they exist.
    let mentions: [Mention]
    /// False when something in it could not be read and placeholders stand in.
    let isSound: Bool
  }

  var records: [Address: Record] = [:]
  var shelves: [ObjectIdentifier: any Shelf] = [:]
  /// Who names a resource, in the order of those who do.
  var mentionsOf: [Address: [Mention]] = [:]
  var operatingModels = OperatingModels()
  var around: [Address: [Address]] = [:]
  /// Every address, sorted.
  package internal(set) var addresses: [Address] = []
  /// Nothing was found while it was read: every resource is whole and every reference leads somewhere.
  var isWhole = false

  package static let empty = Snapshot()
}

/// The resources of one kind.
protocol Shelf: Sendable {
  var word: String { get }
  /// Its resources on the way to another shelf beside new ones, but for those that changed.
  func piled(besides changed: Set<Address>, onto new: (any Pile)?) -> any Pile
}
struct Shelved<K: Kind>: Shelf {
  var resources: [Resource<K>] = []
  var index: [Name: Int] = [:]
  var word: String { K.word }

  func piled(besides changed: Set<Address>, onto new: (any Pile)?) -> any Pile {
    var pile = new as? Piled<K> ?? Piled<K>()
    pile.resources += resources.filter { !changed.contains($0.address) }
    return pile
  }

  init(_ resources: [Resource<K>]) {
    self.resources = resources.sorted { $0.name < $1.name }
    for (position, resource) in self.resources.enumerated() { index[resource.name] = position }
  }
}

extension Snapshot {
  /// All resources of a kind, sorted by name.
  package func all<K: Kind>(_ kind: K.Type) -> [Resource<K>] { shelf(kind)?.resources ?? [] }

  package func find<K: Kind>(_ kind: K.Type, _ name: Name) -> Resource<K>? {
    guard let shelf = shelf(kind), let position = shelf.index[name] else { return nil }
    return shelf.resources[position]
  }
  package func find<K: Kind>(_ ref: Ref<K>) -> Resource<K>? { find(K.self, ref.name) }

  package func exists(_ address: Address) -> Bool { records[address] != nil }

  /// The title, or the name where there is none.
  package func title(of address: Address) -> String { records[address]?.title ?? address.name.text }

  /// Where a resource or one of its fields was written: `boundary`, `targets[0].measure`. Falls back
  /// to the nearest thing around it.
  package func place(of address: Address, field: String = "") -> Place? {
    records[address].map { $0.node.place(of: FieldPath(field)) }
  }

  /// Who names this resource, and where.
  package func mentions(of address: Address) -> [Mention] { mentionsOf[address] ?? [] }

  /// Whom this resource names, in the order of its fields.
  package func mentions(from address: Address) -> [Mention] {
    records[address]?.mentions.filter { exists($0.to) } ?? []
  }

  /// The author's own words of one resource.
  package func text(of address: Address) -> String? { records[address]?.text }

  private func shelf<K: Kind>(_ kind: K.Type) -> Shelved<K>? { shelves[ObjectIdentifier(kind)] as? Shelved<K> }
}
