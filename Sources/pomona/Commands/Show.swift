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
    let snapshot = try store.desk().snapshot(asOf: asOf)
    if kind(named: what) != nil { return list(snapshot) }
    guard what.contains("/") else {
      let nearest = Suggestion.sentence(what, among: allKinds.map { $0.word })
      throw ValidationError("There is no kind '\(what)'.\(nearest)")
    }
    try show(try address(what), snapshot)
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
        Suggestion.nearest(address.name.text, among: names).map { " (did you mean \(address.kind)/\($0)?)" } ?? ""
      throw WorkspaceRefusal.noSuch("\(address) on that day\(nearest)")
    }
    print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    let mentions = snapshot.mentions(of: address)
    if !mentions.isEmpty { print("\n# Named by") }
    for mention in mentions { print("#   \(mention.from) in \(mention.field)") }
  }
}
