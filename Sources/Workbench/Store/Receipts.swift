import GRDB

/// Remembers what a request with a token led to, so that a form sent twice lands once. Written in
/// the same transaction as what it remembers.
enum Receipts {
  /// The entry an earlier request with this token made. Another request under the same token is refused.
  static func earlier(_ token: Token, _ db: Database) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT seq, request FROM receipt WHERE author = ? AND token = ?")
    guard let row = try Row.fetchOne(find, arguments: [token.author, token.text]) else { return nil }
    guard try row.bytes(1) == token.request.bytes else { throw WorkspaceRefusal.tokenUsed }
    return try row.integer(0)
  }

  /// The same, where what was made is one entry and nothing beside it.
  static func entry(_ token: Token?, _ db: Database) throws -> Entry? {
    try token.flatMap { try earlier($0, db) }.flatMap { try Ledger.entry($0, db) }
  }

  static func keep(_ token: Token?, for entry: Entry, _ db: Database) throws {
    if let token { try keep(token, for: entry.seq, db) }
  }

  static func keep(_ token: Token, for seq: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO receipt VALUES (?, ?, ?, ?)")
    try insert.execute(arguments: [token.author, token.text, Blob.of(token.request.bytes), seq])
  }
}

/// What makes a request the same request: who sends it, the token it carries, and what it asks.
struct Token: Hashable, Sendable {
  let author: String
  let text: String
  let request: Digest

  /// - Parameter text: the token, and behind a `#` what else tells one request from another, such as the digest of
  ///   everything that was sent.
  init(_ text: String, by author: String, asking request: some Encodable) throws {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    self.author = author
    self.text = String(halves[0])
    let rest = halves.count > 1 ? Array(halves[1].utf8) : []
    self.request = Digest(of: try Payload.bytes(request) + rest)
  }
}
