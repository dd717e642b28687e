extension ResourceText {
  /// The text changed to say something else. What stays keeps its comments, its order and its spelling: each
  /// difference is made where it stands, read back, and taken only if it brings the text nearer to what is
  /// wanted. What finds no place that way is written anew, the field first, then the whole.
  package func saying(_ wanted: Form) -> String {
    guard let wanted = wanted.pruned else { return text }
    var current = self
    while let form = current.form?.pruned {
      let steps = Step.between(form, wanted, .root)
      guard let step = steps.first else { return current.text }
      let candidates = current.candidates(step) + current.candidates(.put(step.top, wanted.value(at: step.top)))
      let next = candidates.lazy.map { ResourceText($0, of: kind) }
        .first { $0.form?.pruned.map { Step.cost(Step.between($0, wanted, .root)) < Step.cost(steps) } ?? false }
      guard let next else { break }
      current = next
    }
    return YAMLWriter.text(wanted)
  }

  private func candidates(_ step: Step) -> [String] {
    guard let node else { return [] }
    let lines = Lines(text)
    switch step {
    case .put(let path, nil): return lines.removing(path, in: node)
    case .put(let path, let form?):
      let small = if case .text(let text) = form { patches(path, .set(text)) } else { [String]() }
      if node.value(at: path) != nil { return small + lines.replacing(path, by: form, in: node) }
      let known = Shape.enveloped(kind).fields.map(\.name)
      return lines.inserting(path, form, in: node, order: known) + small
    case .join(let path, let text): return patches(path, .add(text))
    case .leave(let path, let text): return patches(path, .remove(text))
    case .append(let path, let form): return lines.appending(form, to: path, in: node)
    case .drop(let path, let index): return lines.removing(.item(path, index), in: node)
    }
  }

  private func patches(_ path: FieldPath, _ operation: Edit.Operation) -> [String] {
    guard let node, let name = Name("draft") else { return [] }
    let edit = Edit(Address(kind: kind.word, name: name), path.description, operation)
    let shape = Shape.structure(Shape.enveloped(kind))
    return Patching(text: text, node: node, edit: edit, shape: shape).candidates
  }
}

/// One difference between what a text says and what it is to say.
enum Step: Equatable {
  case put(FieldPath, Form?)
  /// A plain value joins or leaves a list.
  case join(FieldPath, String)
  case leave(FieldPath, String)
  /// A group of fields joins a list at its end, or leaves it.
  case append(FieldPath, Form)
  case drop(FieldPath, Int)

  /// The field of the resource it happens in.
  var top: FieldPath {
    switch self {
    case .put(let path, _), .join(let path, _), .leave(let path, _), .append(let path, _), .drop(let path, _):
      path.steps.first ?? path
    }
  }

  /// How far a text is from what is wanted: by the values still to be written. Taking away more than was
  /// asked for therefore never brings it nearer.
  static func cost(_ steps: [Step]) -> Int { steps.reduce(0) { $0 + $1.cost } }

  private var cost: Int {
    switch self {
    case .put(_, let form?), .append(_, let form): form.size
    default: 1
    }
  }

  static func between(_ old: Form, _ new: Form, _ path: FieldPath) -> [Step] {
    if old == new { return [] }
    switch (old, new) {
    case (.fields, .fields): return fields(old, new, path)
    case (.list(let before), .list(let after)):
      return plain(before, after, path) ?? groups(before, after, path) ?? [.put(path, new)]
    default: return [.put(path, new)]
    }
  }

  private static func fields(_ old: Form, _ new: Form, _ path: FieldPath) -> [Step] {
    let names = old.names + new.names.filter { !old.names.contains($0) }
    return names.flatMap { name -> [Step] in
      let here = FieldPath.field(path, name)
      guard let before = old[name], let after = new[name] else { return [.put(here, new[name])] }
      return between(before, after, here)
    }
  }

  /// Plain values, where none stands twice and what stays keeps its order.
  private static func plain(_ old: [Form], _ new: [Form], _ path: FieldPath) -> [Step]? {
    let (before, after) = (old.compactMap(\.plain), new.compactMap(\.plain))
    let (was, now) = (Set(before), Set(after))
    guard before.count == old.count, after.count == new.count, was.count == old.count, now.count == new.count else {
      return nil
    }
    let joined = after.filter { !was.contains($0) }
    let kept = before.filter { now.contains($0) }
    guard kept + joined == after, !kept.isEmpty else { return nil }
    return before.filter { !now.contains($0) }.map { .leave(path, $0) } + joined.map { .join(path, $0) }
  }

  /// Groups of fields: those that go, those that say something else, those that are new.
  private static func groups(_ old: [Form], _ new: [Form], _ path: FieldPath) -> [Step]? {
    guard (old + new).allSatisfy({ $0.plain == nil && $0.items.isEmpty }) else { return nil }
    var (steps, drops) = ([Step](), [Step]())
    var next = 0
    for (index, item) in old.enumerated() {
      if next < new.count, item == new[next] || old.count - index <= new.count - next {
        steps += between(item, new[next], .item(path, index))
        next += 1
      } else {
        drops.insert(.drop(path, index), at: 0)
      }
    }
    return drops + steps + new[min(next, new.count)...].map { .append(path, $0) }
  }
}

extension Form {
  /// Itself and all within it.
  fileprivate var size: Int {
    switch self {
    case .text: 1
    case .list(let items): items.reduce(1) { $0 + $1.size }
    case .fields(let fields): fields.reduce(1) { $0 + $1.value.size }
    }
  }

  fileprivate var plain: String? { if case .text(let text) = self { text } else { nil } }

  fileprivate func value(at path: FieldPath) -> Form? {
    path.steps.reduce(self as Form?) { form, step in
      if case .field(_, let name) = step { form?[name] } else { nil }
    }
  }
}
