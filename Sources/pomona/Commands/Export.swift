import ArgumentParser
import Foundation
import Model
import Workbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the model of a day as files that `apply` reads back without a difference.",
    discussion: """
      pomona export model/
      pomona export --as-of 2025-03-31 then/
      pomona export > model.yaml
      pomona export --zip model.zip
      pomona export --team-api quay > quay.md
      """)

  @Argument(help: "The folder to write into; left out, everything goes to standard output.", completion: .directory)
  var folder: String?
  @Option(help: "The day; today when left out.") var asOf: Day?
  @Option(help: "One archive of all files instead, under this name.", completion: .file()) var zip: String?
  @Option(help: "The Team API of a team instead, as Markdown on standard output.") var teamApi: String?
  @Flag(help: "Write over files that are there.") var force = false
  @OptionGroup var store: StoreOptions

  func run() throws {
    if let zip { return try writeArchive(zip) }
    if let teamApi { return try printTeamAPI(teamApi) }
    let files = try store.desk().export(asOf: asOf)
    guard let folder else { return print(files.map(\.text).joined(separator: "---\n"), terminator: "") }
    try ModelFolder(path: folder).write(files, over: force)
    print("Wrote \(counted(files.count, "file")) into \(folder)/.")
  }

  func validate() throws {
    guard [folder, zip, teamApi].compactMap({ $0 }).count <= 1 else {
      throw ValidationError("Choose one: a folder, --zip FILE or --team-api TEAM.")
    }
  }

  private func writeArchive(_ path: String) throws {
    if FileManager.default.fileExists(atPath: path), !force {
      throw Exists(path, advice: "Choose another name, or say --force.")
    }
    let bytes = try store.reading().archive(asOf: asOf)
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    print("Wrote \(path).")
  }

  private func printTeamAPI(_ name: String) throws {
    let workspace = try store.desk()
    let model = try workspace.snapshot(asOf: asOf)
    guard let team = Name(name).flatMap({ model.find(Team.self, $0) }) else {
      let near = Suggestion.sentence(name, among: model.all(Team.self).map { $0.name.text })
      throw Unusable("The model has no team '\(name)'.\(near)")
    }
    print(TeamAPI.markdown(of: team, in: model, asOf: try asOf ?? workspace.today()), terminator: "")
  }
}
