import Model

/// Something a person does to an organisation, said once: what a server is asked for, and what does it here.
package struct Deed<Made: Sendable>: Sendable {
  let operation: Operation
  let path: [String: String]
  let body: JSON
  let who: Name
  let here: @Sendable (Workspace) throws -> Made
  let read: @Sendable (JSON) throws -> Made

  /// - Parameters:
  ///   - path: what stands in the places of the operation's path, by name.
  ///   - body: what is sent; members that are null are left out.
  ///   - here: does it in the workspace's own file.
  init(
    _ operation: Operation, _ path: [String: String] = [:], sending body: JSON, by who: Name,
    here: @escaping @Sendable (Workspace) throws -> Made, read: @escaping @Sendable (JSON) throws -> Made
  ) {
    (self.operation, self.path, self.who, self.here, self.read) = (operation, path, who, here, read)
    self.body = .object(body.members.filter { $0.value != .null })
  }
}

extension Deed where Made: Decodable {
  /// A server answers what was made as it is kept.
  init(
    _ operation: Operation, _ path: [String: String] = [:], sending body: JSON, by who: Name,
    here: @escaping @Sendable (Workspace) throws -> Made
  ) {
    self.init(operation, path, sending: body, by: who, here: here, read: { try $0.decoded() })
  }
}

extension Workspace {
  @discardableResult
  package func carryOut<Made>(_ deed: Deed<Made>) throws -> Made { try deed.here(self) }
}

extension Remote {
  @discardableResult
  package func carryOut<Made>(_ deed: Deed<Made>) throws -> Made {
    try deed.read(try ask(deed.operation, deed.path, sending: deed.body, as: deed.who))
  }
}
