import Yams

/// Turns YAML into nodes. The only file that knows the YAML library.
///
/// Of YAML, a model uses text, lists and fields. Anchors, aliases, tags and directives are refused:
/// they make a file that reads differently from what it shows.
enum YAML {
  static let deepest = 64
  static let longestDocument = 1_000_000

  /// One document of a file as it was cut out, with the line it begins on.
  struct Document {
    var text: String
    var firstLine: Int

    /// Without the rest of a line that only marked the beginning, and ending in one line end.
    var ownText: String {
      var own = text[...]
      if own.hasPrefix("   "), let end = own.firstIndex(where: { $0.isNewline }), own[..<end].trimmed.isEmpty {
        own = own[own.index(after: end)...]
      }
      while let last = own.last, last.isWhitespace { own = own.dropLast() }
      return own + "\n"
    }
  }

  enum Outcome {
    /// The tree, and what was left out of it because it was written twice.
    case node(Node, repeated: [Finding])
    case empty
    case flaw(Finding)
  }

  /// Reads one document. A field written twice is told and read once.
  static func read(_ document: Document, file: String) -> Outcome {
    let start = Place(file: file, line: document.firstLine, column: 1)
    guard document.text.utf8.count <= longestDocument else {
      return .flaw(
        syntax("this document is larger than a megabyte", at: start, mend: "one document describes one resource"))
    }
    guard !hidesAliases(document.text) else { return .flaw(aliases(at: start)) }
    return read(document, file: file, repeated: [])
  }

  private static func read(_ document: Document, file: String, repeated: [Finding]) -> Outcome {
    do {
      let parser = try Yams.Parser(yaml: document.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .empty }
      let node = try Converter(file: file, lineOffset: document.firstLine - 1).convert(root, depth: 0)
      return node.isNothing ? .empty : .node(node, repeated: repeated)
    } catch let refusal as Refused {
      return .flaw(refusal.finding)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let mark = (line: context.mark.line, column: context.mark.column)
      guard repeated.count < 50, let key = keys.first,
        let second = Repeats.hide(key, firstAt: mark, in: document.text, times: repeated.count + 1)
      else {
        return .flaw(twice(keys, at: Place(file: file, line: mark.line + document.firstLine - 1, column: mark.column)))
      }
      let place = Place(file: file, line: second.line + document.firstLine - 1, column: mark.column)
      let rest = Document(text: second.text, firstLine: document.firstLine)
      return read(rest, file: file, repeated: repeated + [twice([key], at: place)])
    } catch let flaw as YamlError {
      return .flaw(finding(for: flaw, in: document, file: file))
    } catch {
      return .flaw(
        syntax("this document cannot be read as YAML", at: Place(file: file, line: document.firstLine, column: 1)))
    }
  }

  private static func twice(_ keys: [String], at place: Place) -> Finding {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return syntax("\(names) is written more than once", at: place, mend: "keep one of them")
  }

  static func syntax(_ message: String, at place: Place, mend: String? = nil) -> Finding {
    Finding(.error, rule: "yaml-syntax", at: place, message, mend: mend)
  }

  static func aliases(at place: Place) -> Finding {
    syntax("anchors and aliases (&, *) are not used here", at: place, mend: "write the value where it belongs")
  }

  /// Many anchors and aliases together could unfold into more than fits in memory.
  private static func hidesAliases(_ text: String) -> Bool {
    var (anchors, references) = (0, 0)
    var previous: UInt8 = 32
    for byte in text.utf8 {
      if previous == 38 && byte > 47 { anchors += 1 }
      if previous == 42 && byte > 47 { references += 1 }
      previous = byte
    }
    return anchors > 16 && references > 16
  }
}

/// Carries a finding out of the conversion of a tree.
private struct Refused: Error { let finding: Finding }

private struct Converter {
  let file: String
  let lineOffset: Int

  func convert(_ node: Yams.Node, depth: Int) throws -> Node {
    let place = place(node.mark)
    guard depth <= YAML.deepest else {
      throw Refused(finding: YAML.syntax("this is nested more than \(YAML.deepest) levels deep", at: place))
    }
    guard node.anchor == nil else { throw Refused(finding: YAML.aliases(at: place)) }
    switch node {
    case .scalar(let scalar): return Node(try content(of: scalar, at: place), at: place)
    case .sequence(let items):
      try refuse(items.tag, at: place)
      return Node(.list(try items.map { try convert($0, depth: depth + 1) }), at: place)
    case .mapping(let pairs):
      try refuse(pairs.tag, at: place)
      return Node(.map(try pairs.compactMap { try entry($0.key, $0.value, depth: depth) }), at: place)
    case .alias: throw Refused(finding: YAML.aliases(at: place))
    }
  }

  private func content(of scalar: Yams.Node.Scalar, at place: Place) throws -> Node.Content {
    try refuse(scalar.tag, at: place)
    let isPlain = scalar.style == .plain || scalar.style == .any
    return isPlain && ["", "~", "null"].contains(scalar.string) ? .nothing : .text(scalar.string)
  }

  private func entry(_ key: Yams.Node, _ value: Yams.Node, depth: Int) throws -> Node.Entry? {
    guard case .scalar(let word) = key, key.anchor == nil else {
      throw Refused(finding: YAML.syntax("a field's name is plain text", at: place(key.mark)))
    }
    if Repeats.isHidden(word.string) { return nil }
    return Node.Entry(key: word.string, place: place(word.mark), value: try convert(value, depth: depth + 1))
  }

  private func refuse(_ tag: Tag, at place: Place) throws {
    let name = tag.description
    guard name.isEmpty || name == "!" || name.hasPrefix("tag:yaml.org,2002:") else {
      throw Refused(
        finding: YAML.syntax("tags such as \(name) are not used here", at: place, mend: "write the value alone"))
    }
  }

  private func place(_ mark: Mark?) -> Place {
    Place(file: file, line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
  }
}

extension YAML {
  private static func finding(for flaw: YamlError, in document: Document, file: String) -> Finding {
    func place(_ mark: Mark) -> Place {
      Place(file: file, line: mark.line + document.firstLine - 1, column: mark.column)
    }
    switch flaw {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let told = YAMLFlaw(problem)
      return syntax(told.message, at: place(mark), mend: told.mend)
    case .reader:
      return syntax(
        "this is not text", at: Place(file: file, line: document.firstLine, column: 0),
        mend: "save the file as UTF-8 text")
    default:
      let start = Place(file: file, line: document.firstLine, column: 1)
      return syntax("this is not YAML", at: start, mend: YAMLFlaw.look)
    }
  }
}
