import ArgumentParser
import Model
import Workbench

struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Tokens by which programs use the API in somebody's name.",
    discussion: "pomona tokens make ines \"Nightly import\" --scope import --days 90",
    subcommands: [TokensList.self, TokensMake.self, TokensEnd.self], defaultSubcommand: TokensList.self)
}

struct TokensList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the tokens.")
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let tokens = try store.open().tokens()
    if json { return print(JSON.list(tokens.map(TokensList.json)).pretty, terminator: "") }
    if tokens.isEmpty { print("There are no tokens.") }
    for token in tokens {
      let used = token.used.map { "last used \($0)" } ?? "not used yet"
      print(
        "\(token.id.short)  \(token.handle)  \(token.scope.rawValue)  until \(token.expires)  \(used)  \(token.title)")
    }
  }

  private static func json(_ token: AccessToken) -> JSON {
    [
      "id": .text(token.id.short), "account": .text(token.handle.text), "scope": .text(token.scope.rawValue),
      "title": .text(token.title), "expires": .text(token.expires.description),
      "used": token.used.map { .text($0.description) } ?? .null,
    ]
  }
}

struct TokensMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a token; its text is printed this once.")
  @Argument(help: "The account in whose name it is used.") var handle: String
  @Argument(help: "What it is for.") var title: String
  @Option(help: "What it may do: read, write or import.") var scope: AccessToken.Scope = .read
  @Option(help: "For how many days.") var days = 90
  @OptionGroup var store: StoreOptions

  func run() throws {
    let secret = try store.open().makeToken(of: try pomona.person(handle), title, scope: scope, days: days)
    print(secret.text)
  }
}

extension AccessToken.Scope: ExpressibleByArgument {}

struct TokensEnd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "end", abstract: "End a token.")
  @Argument(help: "The beginning of its id, as the list shows it.") var id: String
  @OptionGroup var store: StoreOptions

  func run() throws {
    let workspace = try store.open()
    let found = try workspace.tokens().filter { $0.id.description.hasPrefix(id) && id.count >= 6 }
    guard found.count == 1 else {
      throw ValidationError("'\(id)' names \(found.count) tokens. `pomona tokens` lists them with their ids.")
    }
    try workspace.endToken(found[0].id, of: found[0].handle)
    print("Ended: \(found[0].title).")
  }
}
