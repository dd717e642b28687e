import GRDB
package import Model

extension Workspace {
  /// Whose password this is; nothing when it is nobody's. The same work is done whether the account exists, is
  /// disabled, has no password yet, or the password is another.
  package func signIn(_ handle: String, _ password: String) throws -> Account? {
    let account = try Name(handle).flatMap(account)
    let stored = try compared(with: account)
    let matches = Argon2id.matches(String(password.prefix(PasswordRules.length.upperBound + 1)), stored)
    guard matches, let account, account.isClaimed, !account.isDisabled else { return nil }
    if Argon2id.cost(of: stored)?.isLow ?? true { try keep(password, of: account.handle) }
    return account
  }

  /// What a password is compared with.
  func compared(with account: Account?) throws -> String {
    try account.flatMap { account in try store.read { try Accounts.password(of: account.handle, $0) } }
      ?? Argon2id.nobodys
  }

  /// Changes one's own password; every session of the account ends, this one too.
  package func changePassword(of handle: Name, from old: String, to new: String) throws {
    guard try signIn(handle.text, old) != nil else { throw AccountRefusal.notThePassword }
    let hash = try hash(new, of: handle)
    try store.write { try Accounts.set(hash, of: handle, $0) }
  }

  /// A password as it is kept, or why it is none.
  func hash(_ password: String, of handle: Name) throws -> String {
    let context = [handle.text, try organisation()]
    if let flaw = PasswordRules.flaw(password, context: context) { throw AccountRefusal.weak(flaw) }
    return try Argon2id.hash(password, salt: Argon2id.salt(in: surroundings))
  }

  private func keep(_ password: String, of handle: Name) throws {
    let hash = try Argon2id.hash(password, salt: Argon2id.salt(in: surroundings))
    try store.write {
      try $0.execute(sql: "UPDATE account SET password = ? WHERE handle = ?", arguments: [hash, handle.text])
    }
  }
}
