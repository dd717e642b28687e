/// Finds what differs between two forms. Lists of named things are compared by name and plain lists
/// as sets: by position, every insertion would look like a rewrite.
struct Comparing {
  let address: Address
  private(set) var changes: [Change] = []

  static func changes(of address: Address, _ before: Snapshot.Record?, _ after: Snapshot.Record?) -> [Change] {
    guard let before else { return [Change(address, .added)] }
    guard let after else { return [Change(address, .removed)] }
    if before.text == after.text { return [] }
    var comparing = Comparing(address: address)
    comparing.compare(before.form, after.form, .root)
    return comparing.changes
  }

  private mutating func compare(_ before: Form?, _ after: Form?, _ path: FieldPath) {
    guard before != after else { return }
    switch (before, after) {
    case (.fields, .fields): compareFields(before, after, path)
    case (.list, .list), (.list, nil), (nil, .list): compareLists(before?.items ?? [], after?.items ?? [], path)
    default: note(path, .set(from: before?.shown, to: after?.shown))
    }
  }

  private mutating func compareFields(_ before: Form?, _ after: Form?, _ path: FieldPath) {
    let known = before?.names ?? []
    for name in known + (after?.names ?? []).filter({ !known.contains($0) }) {
      compare(before?[name], after?[name], .field(path, name))
    }
  }

  private mutating func compareLists(_ before: [Form], _ after: [Form], _ path: FieldPath) {
    guard let old = Keyed(before), let new = Keyed(after) else { return compareSets(before, after, path) }
    for (key, form) in old.pairs where new.byKey[key] == nil { note(path, .left("\(key) \(form.shown)")) }
    for (key, form) in new.pairs {
      if let earlier = old.byKey[key] {
        compare(earlier, form, .named(path, key))
      } else {
        note(path, .joined("\(key) \(form.shown)"))
      }
    }
    noteOrder(old.keys, new.keys, path)
  }

  private mutating func compareSets(_ before: [Form], _ after: [Form], _ path: FieldPath) {
    let (old, new) = (Set(before), Set(after))
    for item in before where !new.contains(item) { note(path, .left(item.shown)) }
    for item in after where !old.contains(item) { note(path, .joined(item.shown)) }
    noteOrder(before.map(\.shown), after.map(\.shown), path)
  }

  /// The order of what stayed, when it is another.
  private mutating func noteOrder(_ before: [String], _ after: [String], _ path: FieldPath) {
    let (old, new) = (Set(before), Set(after))
    guard before.filter(new.contains) != after.filter(old.contains) else { return }
    note(path, .reordered(to: after.joined(separator: ", ")))
  }

  private mutating func note(_ path: FieldPath, _ action: Change.Action) {
    changes.append(Change(address, field: path.description, action))
  }
}

extension Form {
  package var items: [Form] { if case .list(let items) = self { items } else { [] } }
  package var names: [String] { if case .fields(let fields) = self { fields.map(\.name) } else { [] } }
  /// What a thing in a list goes by.
  package var key: String? {
    guard case .fields(let fields) = self else { return nil }
    if case .text(let name)? = self["name"] ?? fields.first?.value { return name }
    return nil
  }
}
