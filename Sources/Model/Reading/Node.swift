/// A tree of text, lists and fields that remembers where each part was written. YAML and JSON both
/// become this tree; nothing after it knows which of the two an author used.
package struct Node: Sendable {
  package enum Content: Sendable {
    /// Written text; numbers and days are text until a type reads them.
    case text(String)
    case list([Node])
    case map([Entry])
    /// A field with no value.
    case nothing
  }

  /// One field: its key, where the key stands, and its value.
  package struct Entry: Sendable {
    package let key: String
    package let place: Place
    package var value: Node

    package init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  package var content: Content
  package let place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension Node {
  /// What stands here, as an author is told.
  var noun: String {
    switch content {
    case .text(let text): text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
    case .list: "a list"
    case .map: "fields"
    case .nothing: "nothing"
    }
  }

  package var isNothing: Bool { if case .nothing = content { true } else { false } }
  package var text: String? { if case .text(let text) = content { text } else { nil } }
  package var entries: [Entry] { if case .map(let entries) = content { entries } else { [] } }
  package var items: [Node] { if case .list(let items) = content { items } else { [] } }

  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
  package subscript(key: String) -> Node? { entry(key)?.value }
}
