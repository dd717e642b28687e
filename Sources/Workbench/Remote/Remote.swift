package import Model

/// An organisation whose workspace a server holds, asked through its API by the very operations the server answers.
package struct Remote: Sendable {
  private let courier: Courier
  private let token: String?
  let surroundings: Surroundings

  /// - Parameter token: what proves who acts; none where the server asks nobody.
  package init(_ address: String, token: String?, in surroundings: Surroundings = .live) throws {
    courier = try Courier(address)
    self.token = token
    self.surroundings = surroundings
  }

  var address: String { courier.address }

  /// Asks for one thing.
  ///
  /// - Parameters:
  ///   - path: what stands in the places of the operation's path, by name.
  ///   - who: in whose name it is done; a server that knows its visitors takes it from the token.
  func ask(
    _ operation: Operation, _ path: [String: String] = [:], query: [(name: String, value: String?)] = [],
    sending body: JSON? = nil, bytes: [UInt8] = [], as who: Name? = nil
  ) throws -> JSON {
    try read(try answer(operation, path, query: query, sending: body, bytes: bytes, as: who).body)
  }

  private func read(_ bytes: [UInt8]) throws -> JSON {
    guard case .success(let json) = JSON.read(bytes, file: courier.address, deepest: 64) else {
      throw RemoteRefusal.unreadable(courier.address)
    }
    return json
  }

  private func answer(
    _ operation: Operation, _ path: [String: String] = [:], query: [(name: String, value: String?)] = [],
    sending body: JSON? = nil, bytes: [UInt8] = [], as who: Name? = nil
  ) throws -> Courier.Reply {
    let contract = operation.contract
    var headers: [(name: String, value: String)] = [("accept", "application/json")]
    if let token { headers.append(("authorization", "Bearer \(token)")) }
    if let who {
      if operation != .readMe { try expect(who) }
      headers.append(("cookie", "pomona-member=\(who)"))
    }
    if body != nil { headers.append(("content-type", "application/json")) }
    if case .file = contract.body { headers.append(("content-type", "application/octet-stream")) }
    if contract.takesKey { headers.append(("idempotency-key", key())) }
    let reply = try courier.send(
      contract.method.rawValue, contract.target(path, query.compactMap { pair in pair.value.map { (pair.name, $0) } }),
      headers: headers, body: body.map { Array($0.compact.utf8) } ?? bytes)
    guard (200..<300).contains(reply.status) else { throw RemoteRefusal(reply.status, try read(reply.body)) }
    return reply
  }

  package func said(_ operation: Operation) throws -> JSON? { try ask(operation) }

  /// A copy of the server's record: what is asked in many ways is asked of it as of a file of one's own.
  package func reading() throws -> Workspace {
    try Workspace.copied(try answer(.copyRecord).body, in: surroundings)
  }

  /// Everything of a list, page after page.
  func all(_ operation: Operation, _ path: [String: String] = [:], query: [(name: String, value: String?)] = []) throws
    -> [JSON]
  {
    var (items, after): ([JSON], String?) = ([], nil)
    repeat {
      let page = try ask(operation, path, query: query + [("limit", "200"), ("after", after)])
      items += page["items"]?.items ?? []
      after = page["next"]?.text
    } while after != nil
    return items
  }

  /// Nothing is done in the name of somebody the server does not take us for.
  private func expect(_ who: Name) throws {
    let me = try ask(.readMe, as: who)
    guard me["person"]?.text == who.text else {
      throw RemoteRefusal.anotherPerson(asked: who, holds: me["person"]?.text ?? "nobody of the model")
    }
  }

  /// The same request is never done twice, however often it is sent.
  private func key() -> String { surroundings.random(16).map { String($0, radix: 16) }.joined(separator: "-") }
}

extension RemoteRefusal {
  init(_ status: Int, _ problem: JSON) {
    let findings = (problem["findings"]?.items ?? []).compactMap(Finding.init).map(\.description)
    self = .refused(
      status: status, name: problem["type"]?.text?.split(separator: ":").last.map(String.init) ?? "",
      words: problem["detail"]?.text ?? "The server refused it.", findings: findings)
  }
}

extension Contract {
  /// The address with what stands in it.
  func target(_ values: [String: String], _ query: [(name: String, value: String)]) -> String {
    let path = path.map { step in
      switch step {
      case .word(let word): "/\(word)"
      case .value(let name): "/\(Contract.encoded(values[name] ?? ""))"
      }
    }.joined()
    let pairs = query.map { "\($0.name)=\(Contract.encoded($0.value))" }.joined(separator: "&")
    return "/api/v1" + path + (pairs.isEmpty ? "" : "?\(pairs)")
  }

  /// RFC 3986: everything but unreserved characters as its bytes in hexadecimal.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._~".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
