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
      """)

  @Argument(help: "The folder to write into; left out, everything goes to standard output.", completion: .directory)
  var folder: String?
  @Option(help: "The day; today when left out.") var asOf: Day?
  @Flag(help: "Write over files that are there.") var force = false
  @OptionGroup var store: StoreOptions

  func run() throws {
    let files = try store.open().export(asOf: asOf)
    guard let folder else { return print(files.map(\.text).joined(separator: "---\n"), terminator: "") }
    try write(files, into: folder)
    print("Wrote \(counted(files.count, "file")) into \(folder)/.")
  }

  private func write(_ files: [ModelText], into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let taken = files.first { FileManager.default.fileExists(atPath: "\(folder)/\($0.file)") }
    if let taken, !force {
      throw Exists("\(folder)/\(taken.file)", advice: "Choose another folder, or say --force.")
    }
    for file in files {
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.file)"), options: .atomic)
    }
  }
}
