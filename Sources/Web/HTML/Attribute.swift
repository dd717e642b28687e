/// A name and a value inside a tag. Names are our own; values are escaped. There is no attribute for
/// style or for script: the page's policy would refuse both.
struct Attribute: Sendable {
  let name: StaticString
  let value: String
  let isPresent: Bool

  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
    self.isPresent = true
  }
  private init() { (name, value, isPresent) = ("", "", false) }

  /// Stands for an attribute that is left out.
  static let none = Attribute()
  func when(_ condition: Bool) -> Attribute { condition ? self : .none }

  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ name: String) -> Attribute { Attribute("id", name) }
  static func href(_ target: Href) -> Attribute { Attribute("href", target.text) }
  static func action(_ target: Href) -> Attribute { Attribute("action", target.text) }
  /// A place on the same page.
  static func href(fragment: String) -> Attribute { Attribute("href", "#" + fragment) }
  static func role(_ name: StaticString) -> Attribute { Attribute("role", "\(name)") }
  static func type(_ name: StaticString) -> Attribute { Attribute("type", "\(name)") }
  static func name(_ text: String) -> Attribute { Attribute("name", text) }
  static func value(_ text: String) -> Attribute { Attribute("value", text) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
  static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func current(_ kind: StaticString) -> Attribute { Attribute("aria-current", "\(kind)") }
  static func scope(_ axis: StaticString) -> Attribute { Attribute("scope", "\(axis)") }
  static let hidden = Attribute("aria-hidden", "true")
  static let checked = Attribute("checked", "")
  static let selected = Attribute("selected", "")
  static let required = Attribute("required", "")
  static let open = Attribute("open", "")
}
