import ArgumentParser
import Model
import Workbench

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the generated files of the project anew: notes from doc comments, schemas.", shouldDisplay: false)

  func run() throws {
    for file in try ProjectFiles.generated() where try ProjectFiles.write(file) { print("wrote \(file.path)") }
  }
}
