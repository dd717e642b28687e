import ArgumentParser
import Model
import Workbench

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a resource as it stood on a day, and who names it.",
    discussion: """
      pomona show team/quay
      pomona show product/checkout --as-of 2025-03-31
      pomona show team
      """)

  @Argument(help: "A resource such as team/quay, or a kind such as team.") var what: String
  @Option(help: "The day; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions

  func run() throws {
    try speaking {
      let snapshot = try store.open().snapshot(asOf: asOf)
      if kind(named: what) != nil { return list(snapshot) }
      guard what.contains("/") else {
        let nearest = Suggestion.nearest(what, among: allKinds.map { $0.word })
        throw ValidationError("There is no kind '\(what)'.\(nearest.map { " Did you mean \($0)?" } ?? "")")
      }
      try show(try address(what), snapshot)
    }
  }

  private func list(_ snapshot: Snapshot) {
    let addresses = snapshot.addresses.filter { $0.kind == what }
    var table = Columns([("Name", .left), ("Title", .left)])
    for address in addresses { table.add(address.name.text, snapshot.title(of: address)) }
    table.lines(for: .output).forEach { print($0) }
    if addresses.isEmpty { print("There is no \(what) in the model of that day.") }
  }

  private func show(_ address: Address, _ snapshot: Snapshot) throws {
    guard let text = snapshot.texts[address] else {
      let names = snapshot.addresses.filter { $0.kind == address.kind }.map(\.name.text)
      let nearest =
        Suggestion.nearest(address.name.text, among: names).map { " Did you mean \(address.kind)/\($0)?" } ?? ""
      throw WorkspaceRefusal.noSuch("\(address) on that day.\(nearest)")
    }
    print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    let mentions = snapshot.mentions(of: address)
    if !mentions.isEmpty { print("\n# Named by") }
    for mention in mentions { print("#   \(mention.from) in \(mention.field)") }
  }
}

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what was done: model changes, imports, reviews, decisions, scores.",
    discussion: """
      pomona log
      pomona log --last 5 --json
      """)

  @Option(help: "How many entries, the latest first.") var last = 20
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try speaking {
      let entries = try store.open().log(last: last)
      json ? print(JSON.list(entries.map(form)).pretty, terminator: "") : table(entries)
    }
  }

  private func table(_ entries: [Entry]) {
    var table = Columns([("Entry", .right), ("Day", .left), ("What", .left), ("By", .left), ("Why", .left)])
    for entry in entries {
      let by = entry.authenticated ? entry.author : "\(entry.author) (unauthenticated)"
      table.add("\(entry.seq)", entry.day.spoken, entry.kind.rawValue, by, entry.reason)
    }
    table.lines(for: .output).forEach { print($0) }
  }

  private func form(_ entry: Entry) -> JSON {
    [
      "entry": .integer(Int(entry.seq)), "kind": .text(entry.kind.rawValue), "day": .text(entry.day.description),
      "at": .text(entry.at.description), "by": .text(entry.author), "authenticated": .bool(entry.authenticated),
      "because": .text(entry.reason), "digest": .text(entry.digest.description),
    ]
  }
}
