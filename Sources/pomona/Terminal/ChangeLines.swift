import Model

/// A change set as the terminal shows it: `+` added, `-` removed, `~` changed, one line each.
struct ChangeLines {
  let changes: ChangeSet

  func lines(for terminal: Terminal) -> [String] {
    changes.changes.map { change in
      switch change.action {
      case .added, .joined: terminal.inked(change.description, .steady)
      case .removed, .left: terminal.inked(change.description, .act)
      case .set, .reordered: terminal.inked(change.description, .watch)
      }
    }
  }

  /// `1 added, 2 changed`.
  var summary: String {
    let added = changes.changes.count { $0.action == .added }
    let removed = changes.changes.count { $0.action == .removed }
    let changed = changes.addresses.count - added - removed
    let parts = [(added, "added"), (changed, "changed"), (removed, "removed")].filter { $0.0 > 0 }
    return parts.isEmpty ? "no difference" : parts.map { "\(grouped($0.0)) \($0.1)" }.joined(separator: ", ")
  }

  var json: JSON { .list(changes.changes.map { .text($0.description) }) }
}
