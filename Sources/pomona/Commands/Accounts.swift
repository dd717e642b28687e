import ArgumentParser
import Model
import Workbench

struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "Who may sign in, and letting people in and out.",
    discussion: "pomona accounts invite ines\nWhat somebody may decide follows from the model's decision rights.",
    subcommands: [AccountsList.self, AccountsInvite.self, AccountsChange.self, AccountsFirst.self],
    defaultSubcommand: AccountsList.self)
}

struct AccountsList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.open()
    let accounts = try workspace.accounts()
    if json { return print(JSON.list(accounts.map(AccountsList.json)).pretty, terminator: "") }
    guard !accounts.isEmpty else {
      return print("Nobody has an account yet. `pomona serve` prints the link of the first administrator.")
    }
    for account in accounts {
      let sessions = try workspace.sessions(of: account.handle).count
      let acts = account.person.map { "acts as \($0)" } ?? "reads"
      let state =
        account.isDisabled
        ? "shut out"
        : !account.isClaimed
          ? "invited, link not opened" : "signed in in \(sessions == 1 ? "1 browser" : "\(sessions) browsers")"
      print("\(account.handle)  \(acts)\(account.isAdministrator ? ", administrator" : "")  \(state)")
    }
  }

  private static func json(_ account: Account) -> JSON {
    [
      "handle": .text(account.handle.text), "person": account.person.map { .text($0.text) } ?? .null,
      "administrator": .bool(account.isAdministrator), "disabled": .bool(account.isDisabled),
      "claimed": .bool(account.isClaimed),
    ]
  }
}

/// Under which address the printed link opens.
struct LinkOptions: ParsableArguments {
  @Option(help: "The address people open Pomona at, which the link begins with.") var at = "http://127.0.0.1:8080"
  func link(_ secret: Secret) -> String { "\(at.hasSuffix("/") ? String(at.dropLast()) : at)/claim/\(secret.text)" }
}

struct AccountsInvite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Let somebody in: prints a link that works once, for a week.")
  @Argument(help: "The name they sign in with, such as ines.") var handle: String
  @Option(help: "Who they are in the model; the person of that name when there is one. Say 'nobody' for a reader.")
  var person: String?
  @Flag(help: "They let others in and out.") var administrator = false
  @OptionGroup var store: StoreOptions
  @OptionGroup var link: LinkOptions

  func run() throws {
    let (workspace, handle) = (try store.open(), try pomona.person(handle))
    let known = try workspace.snapshot().find(Person.self, handle) != nil
    let usual = person == nil ? (known ? handle : nil) : nil
    let named = try person == "nobody" ? nil : person.map(pomona.person)
    let secret = try workspace.invite(handle, as: named ?? usual, isAdministrator: administrator)
    print(
      "Send this link to \(handle), who \((named ?? usual).map { "acts as \($0)" } ?? "reads"). It works once, for a week:"
    )
    print("")
    print("  \(link.link(secret))")
  }
}

struct AccountsChange: ParsableCommand {
  enum Change: String, ExpressibleByArgument, CaseIterable {
    case disable, enable, administrator, member, remove, link
    case endSessions = "end-sessions"
  }
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change an account: disable, enable, administrator, member, end-sessions, link, remove.")
  @Argument(help: "The account.") var handle: String
  @Argument(help: "What becomes of it.") var change: Change
  @OptionGroup var store: StoreOptions
  @OptionGroup var link: LinkOptions

  func run() throws {
    let (workspace, handle) = (try store.open(), try pomona.person(handle))
    switch change {
    case .disable: try workspace.change(handle) { $0.isDisabled = true }
    case .enable: try workspace.change(handle) { $0.isDisabled = false }
    case .administrator: try workspace.change(handle) { $0.isAdministrator = true }
    case .member: try workspace.change(handle) { $0.isAdministrator = false }
    case .endSessions: try workspace.endSessions(of: handle)
    case .remove: try workspace.removeAccount(handle)
    case .link: return print(link.link(try workspace.link(for: handle)))
    }
    print("Done: \(handle) \(change.rawValue).")
  }
}

struct AccountsFirst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "first", abstract: "Print a new link for the first administrator, where there is none yet.")
  @OptionGroup var store: StoreOptions
  @OptionGroup var link: LinkOptions

  func run() throws { print(link.link(try store.open().foundingLink())) }
}
