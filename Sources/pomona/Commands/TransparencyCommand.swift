import ArgumentParser
import Model
import Web
import Workbench

struct TransparencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transparency", abstract: "What is visible to whom, what is hidden from whom, and why.")
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try store.desk()
    let transparency = try desk.said(.readTransparency).map(Transparency.init) ?? Transparency(of: desk.reading())
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
