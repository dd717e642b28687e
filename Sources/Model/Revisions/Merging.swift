/// Brings two changes of one form together, field by field. Lists of named things are merged by name
/// and plain lists as sets; only the same field changed in two ways is a conflict.
struct Merging {
  let address: Address
  let choosing: [String: Conflict.Side]
  private(set) var conflicts: [Conflict] = []

  init(_ address: Address, choosing: [String: Conflict.Side]) {
    self.address = address
    self.choosing = choosing
  }

  mutating func merge(_ base: Form?, _ current: Form?, _ proposed: Form?, _ path: FieldPath = .root) -> Form? {
    if current == proposed || base == proposed { return current }
    if base == current { return proposed }
    switch (current, proposed) {
    case (.fields?, .fields?): return mergeFields(base, current, proposed, path)
    case (.list(let ours)?, .list(let theirs)?): return mergeLists(base?.items ?? [], ours, theirs, path)
    default: return settle(base, current, proposed, path)
    }
  }

  private mutating func mergeFields(_ base: Form?, _ current: Form?, _ proposed: Form?, _ path: FieldPath) -> Form? {
    let known = current?.names ?? []
    let names = known + (proposed?.names ?? []).filter { !known.contains($0) }
    let fields = names.compactMap { name in
      merge(base?[name], current?[name], proposed?[name], .field(path, name)).map { Form.Field(name: name, value: $0) }
    }
    return fields.isEmpty ? nil : .fields(fields)
  }

  private mutating func mergeLists(
    _ base: [Form], _ current: [Form], _ proposed: [Form], _ path: FieldPath
  ) -> Form? {
    guard let old = Keyed(base), let ours = Keyed(current), let theirs = Keyed(proposed) else {
      return base.isPlain && current.isPlain && proposed.isPlain
        ? list(mergeSets(base, current, proposed))
        : settle(.list(base), .list(current), .list(proposed), path)
    }
    let order = inOrder(old.keys, ours.keys, theirs.keys)
    return list(order.compactMap { merge(old.byKey[$0], ours.byKey[$0], theirs.byKey[$0], .named(path, $0)) })
  }

  private func mergeSets(_ base: [Form], _ current: [Form], _ proposed: [Form]) -> [Form] {
    let (old, theirs) = (Set(base), Set(proposed))
    let order = inOrder(base, current, proposed)
    let gone = old.subtracting(theirs)
    let (now, joined) = (Set(current), theirs.subtracting(old))
    return order.filter { (now.contains($0) && !gone.contains($0)) || joined.contains($0) }
  }

  /// The order somebody changed; when both did, the model's own, with what is new behind it.
  private func inOrder<Item: Hashable>(_ base: [Item], _ current: [Item], _ proposed: [Item]) -> [Item] {
    let shared = Set(base).intersection(current).intersection(proposed)
    let before = base.filter(shared.contains)
    let isTheirs = before != proposed.filter(shared.contains) && before == current.filter(shared.contains)
    let (first, second) = isTheirs ? (proposed, current) : (current, proposed)
    let known = Set(first)
    return first + second.filter { !known.contains($0) }
  }

  private func list(_ items: [Form]) -> Form? { items.isEmpty ? nil : .list(items) }

  /// A conflict, and until somebody settles it what the model says.
  private mutating func settle(_ base: Form?, _ current: Form?, _ proposed: Form?, _ path: FieldPath) -> Form? {
    let conflict = Conflict(
      address: address, field: path.description, base: base?.shown, current: current?.shown, proposed: proposed?.shown)
    if let side = choosing[conflict.key] { return side == .current ? current : proposed }
    conflicts.append(conflict)
    return current
  }
}

extension [Form] {
  fileprivate var isPlain: Bool { allSatisfy { if case .text = $0 { true } else { false } } }
}
