import ArgumentParser
import Model
import Web

struct TransparencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transparency", abstract: "What is visible to whom, what is hidden from whom, and why.")
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let transparency = try Transparency(of: store.open())
    if json { return print(transparency.json.pretty, terminator: "") }
    print(transparency.sentence)
    for (title, isVisible) in [("Visible", true), ("Hidden", false)] {
      print("\n\(title)")
      for row in transparency.rows where row.isVisible == isVisible {
        print("  \(row.what)\n    seen by: \(row.seenBy)\n    because: \(row.because)")
      }
    }
    print("\nWho may do what")
    for act in transparency.acts { print("  \(act.act)\n    asks: \(act.asks)") }
  }
}
