/// What the main part of a page says, line by line: headings with a number sign, rows of tables with bars. Pictures,
/// what is folded away, and the choices of a field are left out, so that it stays small enough to be read in a diff.
struct Outline {
  private(set) var lines: [String] = []
  private var line = ""
  private var hidden: [String] = []
  private var rows = 0

  private static let left: Set<String> = ["svg", "details", "select", "textarea", "script", "dialog"]
  private static let inline: Set<String> = [
    "a", "span", "strong", "em", "code", "small", "del", "ins", "label", "button", "kbd", "input",
  ]
  private static let mostRows = 8

  init(of page: String) {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else { return }
    var rest = page[start.lowerBound..<end.lowerBound]
    while let open = rest.firstIndex(of: "<") {
      say(rest[..<open])
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      meet(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    flush()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func say(_ text: Substring) { if hidden.isEmpty { line += Outline.read(text) } }

  private mutating func meet(_ tag: Substring) {
    let isEnd = tag.hasPrefix("/")
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    if Outline.left.contains(name) {
      if isEnd { _ = hidden.popLast() } else if !tag.hasSuffix("/") { hidden.append(name) }
    } else if hidden.isEmpty {
      if !Outline.inline.contains(name) {
        structure(name, isEnd)
      } else if name == "span" || name == "label" {
        line += " "
      }
    }
  }

  private mutating func structure(_ name: String, _ isEnd: Bool) {
    switch name {
    case "td", "th": line += isEnd ? " |" : " "
    case "h1", "h2", "h3":
      flush()
      if !isEnd { line = String(repeating: "#", count: Int(name.suffix(1)) ?? 1) + " " }
    case "tbody":
      flush()
      if isEnd, rows > Outline.mostRows { lines.append("… \(rows - Outline.mostRows) more rows") }
      rows = 0
    case "tr" where isEnd:
      rows += 1
      if rows > Outline.mostRows { line = "" }
      flush()
    default: flush()
    }
  }

  private mutating func flush() {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty, words != "#", words != "##", words != "###" { lines.append(words) }
    line = ""
  }

  private static func read(_ text: Substring) -> String {
    var read = ""
    for part in text.split(separator: "&", omittingEmptySubsequences: false) {
      let entity = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"].first { part.hasPrefix($0.key) }
      if let entity, !(read.isEmpty && part.startIndex == text.startIndex) {
        read += entity.value + part.dropFirst(entity.key.count)
      } else {
        read += part
      }
    }
    return read
  }
}
