import ArgumentParser
import Foundation
import Model
import Workbench

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace, and a first model to write on.",
    discussion: """
      pomona init my-model --named "Our organisation"
      pomona check my-model && pomona apply my-model --because "How we work today"
      """)

  @Argument(help: "The folder for the model's files.", completion: .directory) var folder = "model"
  @Option(help: "What the organisation is called.") var named = "Our organisation"
  @Option(help: "The zone whose calendar days are counted.") var zone = TimeZone.current.identifier
  @OptionGroup var store: StoreOptions
  @OptionGroup var signing: SigningOptions

  func run() throws {
    try store.expectHere()
    guard !FileManager.default.fileExists(atPath: store.file) else { throw StoreRefusal.exists(path: store.file) }
    guard let rules = Zone.named(zone) else { throw WorkspaceRefusal.unknownZone(zone) }
    let today = rules.day(of: Surroundings.live.now())
    let files = try StarterModel(named: named, zone: zone, today: today).write(to: folder)
    _ = try Workspace.create(at: store.file, named: named, zone: zone, by: signing.author)
    print("Wrote \(files.count) model files into \(folder)/ and made the workspace \(store.file).")
    print("Next: write your organisation into the files, with the reference beside you, then")
    print("  pomona explain --all > reference.md")
    print("  pomona check \(folder)")
    print("  pomona apply \(folder) --because \"How we work today\"")
    print("  pomona serve")
  }
}
