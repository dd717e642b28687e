import ArgumentParser
import Model
import Workbench

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
    let entries = try store.desk().log(last: last, before: nil)
    json ? print(JSON.list(entries.map(form)).pretty, terminator: "") : table(entries)
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
