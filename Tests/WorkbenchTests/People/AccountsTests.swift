import GRDB
import Model
import Synchronization
import Testing

@testable import Workbench

/// Accounts, their links, passwords, sessions and tokens.
@Suite struct AccountsTests {
  static let good = "four words in a row"

  /// A clock that is set, and chance that does not repeat.
  final class Times: Sendable {
    private let clock = Mutex(Instant(seconds: 1_000_000))
    private let count = Mutex(0)
    var now: Instant { clock.withLock { $0 } }
    var surroundings: Surroundings {
      var world = Surroundings.fixed(Instant(seconds: 0))
      world.now = { self.now }
      world.random = { length in
        let seed = self.count.withLock { count in
          count += 1
          return count
        }
        return (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ seed &* 101) }
      }
      return world
    }
    func pass(minutes: Int64) { clock.withLock { $0 = Instant(milliseconds: $0.milliseconds + minutes * 60_000) } }
  }

  private func opened() throws -> (workspace: Workspace, times: Times) {
    let times = Times()
    let workspace = try Workspace.inMemory(in: times.surroundings)
    try workspace.apply(
      [
        ModelText(
          file: "a.yaml", text: "kind: person\nname: ines\nroles: []\n---\nkind: person\nname: oskar\nroles: []\n")
      ],
      by: Signature("ada", because: "First"))
    return (workspace, times)
  }

  private func founded() throws -> (workspace: Workspace, times: Times) {
    let (workspace, times) = try opened()
    _ = try workspace.claim(workspace.foundingLink(), handle: Name(known: "ada"), password: Self.good)
    return (workspace, times)
  }

  @Test func `what happens to accounts stands in the chain, with who did it and without a secret`() throws {
    let (workspace, _) = try founded()
    let ada = workspace.proven(as: "ada")
    let (ines, oskar) = (Name(known: "ines"), Name(known: "oskar"))
    let link = try ada.invite(ines, as: ines)
    _ = try workspace.claim(link, handle: nil, password: "another four words here")
    try ada.change(ines) { $0.isAdministrator = true }
    try ada.change(ines) { $0.isAdministrator = true }
    let token = try workspace.makeToken(of: ines, "The tracker", scope: .importing, days: 3)
    try workspace.endToken(token.digest, of: ines)
    try workspace.endToken(token.digest, of: ines)
    try ada.change(ines) { ($0.isAdministrator, $0.isDisabled) = (false, true) }
    _ = try ada.invite(oskar, as: nil)
    let again = try ada.link(for: oskar)
    try workspace.removeAccount(oskar)
    #expect(throws: AccountRefusal.noAccount(oskar)) { try ada.change(oskar) { $0.isDisabled = true } }
    let kept = try workspace.entries(.account)
    #expect(
      kept.map { "\($0.author): \($0.reason)" } == [
        "ada: Account ada, created: administrator", "ada: Account ines, created: acts as ines, member",
        "ines: Account ines, claimed: acts as ines, member", "ada: Account ines, changed: acts as ines, administrator",
        "command line: Account ines, token made: import", "command line: Account ines, token ended",
        "ada: Account ines, changed: acts as ines, member, disabled", "ada: Account oskar, created: member",
        "ada: Account oskar, linked", "command line: Account oskar, removed",
      ])
    #expect(kept.map(\.authenticated) == [true, true, true, true, false, false, true, true, true, false])
    for entry in kept {
      let text = entry.reason + String(decoding: entry.payload, as: UTF8.self)
      for secret in [link.text, again.text, token.text, "four words", "argon", token.digest.description] {
        #expect(!text.contains(secret))
      }
    }
    #expect(try workspace.accountEntries().count == kept.count)
    #expect(try workspace.verify().isSound)
  }

  @Test func `the first link makes one administrator, once`() throws {
    let (workspace, times) = try opened()
    let old = try workspace.foundingLink()
    let link = try workspace.foundingLink()
    #expect(throws: AccountRefusal.linkSpent) { try workspace.invited(by: old) }
    #expect(throws: AccountRefusal.weak(.short)) {
      try workspace.claim(link, handle: Name(known: "ada"), password: "short")
    }
    let account = try workspace.claim(link, handle: Name(known: "ada"), as: Name(known: "ines"), password: Self.good)
    #expect(account.isAdministrator && account.isClaimed && account.author == "ines")
    #expect(throws: AccountRefusal.linkSpent) { try workspace.claim(link, handle: nil, password: Self.good) }
    #expect(throws: AccountRefusal.linkSpent) { try workspace.foundingLink() }
    let invited = try workspace.invite(Name(known: "tom"), as: nil)
    times.pass(minutes: 8 * 24 * 60)
    #expect(throws: AccountRefusal.linkSpent) { try workspace.claim(invited, handle: nil, password: Self.good) }
  }

  @Test func `one person has one account, and only people of the model have any`() throws {
    let (workspace, _) = try founded()
    let (ines, tom) = (Name(known: "ines"), Name(known: "tom"))
    _ = try workspace.invite(ines, as: ines)
    #expect(throws: AccountRefusal.taken(ines)) { try workspace.invite(ines, as: nil) }
    #expect(throws: AccountRefusal.personTaken(ines)) { try workspace.invite(tom, as: ines) }
    #expect(throws: AccountRefusal.unknownPerson(tom)) { try workspace.invite(tom, as: tom) }
    #expect(try workspace.signIn("ines", Self.good) == nil)
  }

  @Test func `the last administrator stays`() throws {
    let (workspace, _) = try founded()
    let ada = Name(known: "ada")
    for refused in [
      { try workspace.change(ada) { $0.isAdministrator = false } },
      { try workspace.change(ada) { $0.isDisabled = true } },
      { try workspace.removeAccount(ada) },
    ] as [() throws -> Void] {
      #expect(throws: AccountRefusal.lastAdministrator) { try refused() }
    }
    #expect(try workspace.account(ada)?.isAdministrator == true && workspace.hasAdministrator())
    let oskar = Name(known: "oskar")
    _ = try workspace.claim(workspace.invite(oskar, as: oskar, isAdministrator: true), handle: nil, password: Self.good)
    try workspace.change(ada) { $0.isAdministrator = false }
    #expect(throws: AccountRefusal.lastAdministrator) { try workspace.removeAccount(oskar) }
  }

  @Test func `a session idles out after an hour and is over after a day`() throws {
    let (workspace, times) = try founded()
    let ada = Name(known: "ada")
    let secret = try workspace.begin(ada, browser: "b")
    for _ in 0..<28 {
      times.pass(minutes: 50)
      #expect(try workspace.session(secret) != nil)
    }
    times.pass(minutes: 50)
    #expect(try workspace.session(secret) == nil)
    let other = try workspace.begin(ada, browser: "b")
    times.pass(minutes: 61)
    #expect(try workspace.session(other) == nil)
    #expect(try workspace.sessions(of: ada).isEmpty)
  }

  @Test func `a rise of rights, another password and being shut out end every session`() throws {
    let (workspace, _) = try founded()
    let oskar = Name(known: "oskar")
    _ = try workspace.claim(workspace.invite(oskar, as: nil), handle: nil, password: Self.good)
    let token = try workspace.makeToken(of: oskar, "t", scope: .read, days: 1)
    for ending in [
      { try workspace.change(oskar) { $0.isAdministrator = true } },
      { try workspace.change(oskar) { $0.person = oskar } },
      { try workspace.changePassword(of: oskar, from: Self.good, to: "another row of words") },
      { try workspace.change(oskar) { $0.isDisabled = true } },
    ] as [() throws -> Void] {
      let secret = try workspace.begin(oskar, browser: "b")
      #expect(try workspace.session(secret) != nil)
      try ending()
      #expect(try workspace.session(secret) == nil)
    }
    #expect(try workspace.token(token) == nil && workspace.signIn("oskar", "another row of words") == nil)
  }

  @Test func `the same work is done for whoever signs in`() throws {
    let (workspace, _) = try founded()
    _ = try workspace.invite(Name(known: "oskar"), as: nil)
    for handle in ["ada", "oskar", "nobody"] {
      let stored = try workspace.compared(with: try Name(handle).flatMap(workspace.account))
      #expect(Argon2id.cost(of: stored) == .today)
    }
    #expect(try workspace.signIn("ada", "wrong words in a row") == nil)
    #expect(try workspace.signIn("No Such", Self.good) == nil && workspace.signIn("oskar", "") == nil)
  }

  @Test func `a hash of lower cost is made anew at sign-in`() throws {
    let (workspace, times) = try founded()
    let low = try Argon2id.hash(
      Self.good, salt: Argon2id.salt(in: times.surroundings), cost: .init(memory: 64, passes: 1, lanes: 1))
    try workspace.store.write { try Accounts.set(low, of: Name(known: "ada"), $0) }
    let ada = try #require(try workspace.signIn("ada", Self.good))
    #expect(Argon2id.cost(of: try workspace.compared(with: ada)) == .today)
    #expect(try workspace.signIn("ada", Self.good) == ada)
  }

  @Test func `a token is kept as a digest, ends, and says when it was used`() throws {
    let (workspace, times) = try founded()
    let ada = Name(known: "ada")
    #expect(throws: AccountRefusal.noTitle) { try workspace.makeToken(of: ada, " ", scope: .read, days: 1) }
    #expect(throws: AccountRefusal.lasts(days: 366)) { try workspace.makeToken(of: ada, "t", scope: .read, days: 0) }
    let secret = try workspace.makeToken(of: ada, "Import", scope: .importing, days: 2)
    #expect(try workspace.tokens(of: ada).first?.used == nil)
    #expect(try workspace.token(secret)?.token.scope == .importing)
    #expect(try workspace.tokens().first?.used == times.now)
    times.pass(minutes: 2 * 24 * 60)
    #expect(try workspace.token(secret) == nil)
    let live = try workspace.makeToken(of: ada, "Import", scope: .read, days: 2)
    try workspace.endToken(try #require(try workspace.token(live)).token.id, of: ada)
    #expect(try workspace.token(live) == nil)
  }

  @Test func `no secret stands in the store`() throws {
    let (workspace, _) = try founded()
    let ada = Name(known: "ada")
    let secrets = [
      try workspace.begin(ada, browser: "b"), try workspace.makeToken(of: ada, "t", scope: .read, days: 1),
      try workspace.invite(Name(known: "tom"), as: nil),
    ]
    let kept = try workspace.store.read { db in
      try ["account", "session", "access_token", "invitation"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\($0)" }
      }.joined()
    }
    #expect(kept.contains("$argon2id$v=19$m=19456,t=2,p=1$") && !kept.contains(Self.good))
    for secret in secrets { #expect(secret.text.count == 43 && !kept.contains(secret.text)) }
    #expect(Set(secrets).count == secrets.count)
  }

  @Test(arguments: [
    ("1234567", PasswordRules.Flaw.short), ("Password1!", .common), ("qwertyuiop", .common), ("aaaaaaaabb", .common),
    ("abcdefghijk", .common), ("87654321", .common), ("Harbour2026!", .obvious("harbour")),
    ("inesines", .obvious("ines")),
    ("pomona-2026", .obvious("pomona")), (String(repeating: "long words ", count: 13), .long),
  ])
  func `a password that is tried first is not taken`(_ password: String, _ flaw: PasswordRules.Flaw) {
    #expect(PasswordRules.flaw(password, context: ["ines", "Harbour"]) == flaw)
  }

  @Test(arguments: ["four words in a row", "ÄÖÜ sieben Zwerge", "8 harbour boats", "correct-horse"])
  func `a long one without rules is taken`(_ password: String) {
    #expect(PasswordRules.flaw(password, context: ["ines", "Harbour"]) == nil)
  }
}
