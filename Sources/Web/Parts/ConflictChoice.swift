import Model

/// The same field changed twice: both values side by side, and which of them stands.
struct ConflictChoice: Sendable {
  private static let prefix = "choose "
  let conflict: Conflict
  let title: String
  /// What the proposed value is called.
  let proposed: String
  var chosen: Conflict.Side?
  /// The form it is sent with, where it stands outside of it.
  var form: String?

  var html: HTML {
    fieldset(.class("options")) {
      legend { title }
      answer(.current, "As the model has it now", conflict.current)
      answer(.proposed, proposed, conflict.proposed)
    }
  }

  private func answer(_ side: Conflict.Side, _ words: String, _ value: String?) -> HTML {
    labelElement(.class("option")) {
      input(
        .type("radio"), .name(ConflictChoice.prefix + conflict.key), .value(side.rawValue),
        Attribute.checked.when(side == chosen), Attribute("form", form ?? "").when(form != nil))
      span {
        strong { words }
        span { value ?? (conflict.field.isEmpty ? "removed" : "nothing") }
      }
    }
  }

  /// Which side was chosen for each field changed twice.
  static func read(_ fields: Query) -> [String: Conflict.Side] {
    var choices: [String: Conflict.Side] = [:]
    for pair in fields.pairs where pair.name.hasPrefix(prefix) {
      choices[String(pair.name.dropFirst(prefix.count))] = Conflict.Side(rawValue: pair.value)
    }
    return choices
  }
}
