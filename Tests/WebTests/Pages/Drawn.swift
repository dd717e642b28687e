@testable import Web

/// A form of a page as a browser would send it back: its fields with what stands in them.
struct Drawn {
  private(set) var fields: [(String, String)] = []

  /// Every field between the mark and the end of its form.
  init(_ page: String, from mark: String = "id=\"edit\"") {
    guard let start = page.firstRange(of: mark) else { return }
    var rest = page[start.upperBound...]
    rest = rest[..<(rest.firstRange(of: "</form>")?.lowerBound ?? rest.endIndex)]
    var open: (name: String, value: String, isSelect: Bool)?
    while let begin = rest.firstIndex(of: "<") {
      let end = rest[begin...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let tag = rest[rest.index(after: begin)..<end]
      let after = rest[rest.index(after: end)...]
      switch tag.prefix(while: { !$0.isWhitespace }) {
      case "input": take(tag)
      case "select": open = (value("name", tag) ?? "", "", true)
      case "option" where has("selected", tag): open?.value = value("value", tag) ?? ""
      case "textarea":
        let text = after[..<(after.firstRange(of: "</textarea>")?.lowerBound ?? after.endIndex)]
        // A browser leaves out the line end that a text begins with, and ends lines with two characters.
        let own = Drawn.plain(text.first == "\n" ? text.dropFirst() : text)
        fields.append((value("name", tag) ?? "", own.replacing("\n", with: "\r\n")))
      case "/select":
        if let select = open { fields.append((select.name, select.value)) }
        open = nil
      default: break
      }
      rest = after
    }
    fields.removeAll { $0.0 == PageToken.field || $0.0.isEmpty }
  }

  subscript(name: String) -> String? {
    get { fields.first { $0.0 == name }?.1 }
    set {
      fields.removeAll { $0.0 == name }
      if let newValue { fields.insert((name, newValue), at: 0) }
    }
  }

  private mutating func take(_ tag: Substring) {
    let type = value("type", tag)
    guard let name = value("name", tag), !["checkbox", "radio"].contains(type) || has("checked", tag) else { return }
    fields.append((name, value("value", tag) ?? ""))
  }

  private func has(_ attribute: String, _ tag: Substring) -> Bool { tag.contains(" \(attribute)=\"") }

  private func value(_ attribute: String, _ tag: Substring) -> String? {
    tag.firstRange(of: " \(attribute)=\"").map { Drawn.plain(tag[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  private static func plain(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
