import Model

/// What a button beside a row does before anything is saved: `add targets`, `remove targets[1]`, `up states[2]`.
struct RowStep: Equatable, Sendable {
  enum Action: String, Sendable { case add, remove, up }
  let action: Action
  /// The list.
  let list: FieldPath
  let row: Int

  init?(_ act: String) {
    let words = act.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let action = Action(rawValue: String(words[0])) else { return nil }
    let path = FieldPath(String(words[1]))
    switch (action, path) {
    case (.add, .field): (list, row) = (path, 0)
    case (.remove, .item(let list, let row)), (.up, .item(let list, let row)): (self.list, self.row) = (list, row)
    default: return nil
    }
    self.action = action
  }

  /// The form after it; unchanged where it leads nowhere.
  func applied(to form: Said, _ shape: Shape) -> Said {
    changed(form, shape, list.steps[...])
  }

  /// The row somebody goes on with.
  func next(in form: Said) -> FieldPath? {
    let count = form.list(at: list).count
    switch action {
    case .add: return count > 0 ? .item(list, count - 1) : nil
    case .remove: return count > 0 ? .item(list, min(row, count - 1)) : nil
    case .up: return row > 0 && row < count ? .item(list, row - 1) : nil
    }
  }

  private func changed(_ form: Said, _ shape: Shape, _ steps: ArraySlice<FieldPath>) -> Said {
    switch (steps.first, shape) {
    case (nil, .list(let element)): return .list(rearranged(form.items, element))
    case (.field(_, let name)?, .structure(let structure)):
      return .fields(
        structure.fields.map { field in
          let value = form[field.name] ?? .text("")
          return Said.Field(
            name: field.name, value: field.name == name ? changed(value, field.shape, steps.dropFirst()) : value)
        })
    case (.item(_, let index)?, .list(let element)) where form.items.indices.contains(index):
      var items = form.items
      items[index] = changed(items[index], element, steps.dropFirst())
      return .list(items)
    default: return form
    }
  }

  private func rearranged(_ items: [Said], _ element: Shape) -> [Said] {
    var items = items
    switch action {
    case .add where items.count < Filled.mostRows:
      if case .structure = element { items.append(.fields([])) } else { items.append(.text("")) }
    case .remove where items.indices.contains(row): items.remove(at: row)
    case .up where row > 0 && items.indices.contains(row): items.swapAt(row, row - 1)
    default: break
    }
    return items
  }
}

extension Said {
  fileprivate func list(at path: FieldPath) -> [Said] {
    path.steps.reduce(self as Said?) { form, step in
      switch step {
      case .field(_, let name): form?[name]
      case .item(_, let index): form.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
      default: nil
      }
    }?.items ?? []
  }
}
