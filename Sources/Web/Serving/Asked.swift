import Model

/// A request as the pages see it: already read, nothing of the network in it.
struct Asked: Sendable {
  enum Verb: Sendable {
    case get, post, other(String)

    /// As it stands in the request line.
    var word: String {
      switch self {
      case .get: "GET"
      case .post: "POST"
      case .other(let word): word
      }
    }
  }

  let verb: Verb
  let path: [String]
  let query: Query
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// From where it came, as far as the network says.
  var address: String?

  /// - Parameter target: path and query as they stood in the request line.
  init(_ verb: Verb, _ target: String, headers: [String: String] = [:], body: [UInt8] = []) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let decoded = parts[0].split(separator: "/", omittingEmptySubsequences: true).map { Href.decoded($0) }
    self.verb = verb
    path = decoded.compactMap(\.self)
    isReadable = path.count == decoded.count && target.utf8.count <= 4096
    query = Query(parts.count > 1 ? String(parts[1]) : "")
    self.headers = headers
    self.body = body
  }

  /// The target is well formed and of a sensible length.
  let isReadable: Bool
  var link: Links? { isReadable ? Links(path: path) : nil }
  /// For programs: answered in JSON, and sent by no form.
  var isAPI: Bool { path.first == "api" }
  var isGet: Bool { if case .get = verb { true } else { false } }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    guard let all = headers["cookie"] else { return nil }
    for pair in all.split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      if halves.count == 2, halves[0] == name { return halves[1] }
    }
    return nil
  }
}

/// Names and values after the `?`, or of a form. The first of a name counts.
struct Query: Sendable {
  let pairs: [(name: String, value: String)]

  /// - Parameter most: more than so many are left out.
  init(_ text: String, most: Int = 200) {
    pairs = text.split(separator: "&").prefix(most).compactMap { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Href.decoded(halves[0], plusIsSpace: true) else { return nil }
      guard let value = halves.count > 1 ? Href.decoded(halves[1], plusIsSpace: true) : "" else { return nil }
      return (name, value)
    }
  }
  init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

  subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
  /// The name of a resource, where one was written.
  func name(_ field: String) -> Name? { text(field).flatMap { Name($0) } }
  /// What was written in a field, without the spaces around it; nothing when it was left empty.
  func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let start = value.firstIndex { !$0.isWhitespace } ?? value.endIndex
    let end = value.lastIndex { !$0.isWhitespace }.map(value.index(after:)) ?? value.endIndex
    return start < end ? String(value[start..<end]) : nil
  }
}
