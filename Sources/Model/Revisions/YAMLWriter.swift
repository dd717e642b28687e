/// Writes a form as the YAML a careful author would write: fields in the order of the kind, short
/// lists on one line, quotes only where YAML needs them.
package enum YAMLWriter {
  package static func text(_ form: Form) -> String {
    var text = ""
    write(fields: form, indent: 0, to: &text)
    return text
  }

  /// Fields in the order given, as a document of a model file.
  package static func text(fields: [(String, Form)]) -> String {
    text(.fields(fields.map { Form.Field(name: $0.0, value: $0.1) }))
  }

  private static func write(fields form: Form, indent: Int, to text: inout String) {
    guard case .fields(let fields) = form else { return }
    for field in fields {
      text += spaces(indent) + scalar(field.name, inFlow: false)
      write(value: field.value, indent: indent, to: &text)
    }
  }

  /// The value behind `name`, colon included.
  private static func write(value: Form, indent: Int, to text: inout String) {
    switch value {
    case .text(let content): text += ": \(scalar(content, inFlow: false))\n"
    case .fields(let fields) where fields.isEmpty: text += ": {}\n"
    case .fields:
      text += ":\n"
      write(fields: value, indent: indent + 2, to: &text)
    case .list(let items):
      if let line = oneLine(items, indent) { text += ": \(line)\n" } else { write(items, indent + 2, to: &text) }
    }
  }

  private static func write(_ items: [Form], _ indent: Int, to text: inout String) {
    text += ":\n"
    for item in items { text += spaces(indent) + "- " + thing(item, indent + 2) }
  }

  /// A thing of a list behind its dash.
  private static func thing(_ item: Form, _ indent: Int) -> String {
    switch item {
    case .text(let content): return scalar(content, inFlow: false) + "\n"
    case .list(let items): return "[\(items.map { scalar($0.shown, inFlow: true) }.joined(separator: ", "))]\n"
    case .fields(let fields) where fields.isEmpty: return "{}\n"
    case .fields:
      var text = ""
      write(fields: item, indent: indent, to: &text)
      return String(text.dropFirst(indent))
    }
  }

  private static func oneLine(_ items: [Form], _ indent: Int) -> String? {
    var words: [String] = []
    for item in items {
      guard case .text(let word) = item else { return nil }
      words.append(scalar(word, inFlow: true))
    }
    let line = "[\(words.joined(separator: ", "))]"
    return line.count + indent <= 90 ? line : nil
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension YAMLWriter {
  /// Text as YAML shows it, in quotes where it would otherwise be read as something else.
  static func scalar(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !["~", "null", "---", "..."].contains(text) else {
      return false
    }
    guard first != 32, last != 32, last != 58, !"-?:,[]{}#&*!|>'\"%@`=".utf8.contains(first) else {
      return isNegativeNumber(text)
    }
    if inFlow, bytes.contains(where: { ",[]{}:".utf8.contains($0) }) { return false }
    guard bytes.allSatisfy({ $0 >= 32 && $0 != 127 }), !text.unicodeScalars.contains(where: isUnprintable) else {
      return false
    }
    return !zip(bytes, bytes.dropFirst()).contains { ($0 == 58 && $1 == 32) || ($0 == 32 && $1 == 35) }
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    text.hasPrefix("-") && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && text.count > 1
  }

  /// Outside what YAML lets stand as itself.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 32 || scalar.value == 127 || isUnprintable(scalar) {
          result += escape(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Snapshot {
  /// Every resource in its author's own words. Reading them gives this model again.
  package var texts: [Address: String] { records.mapValues { $0.text } }
}
