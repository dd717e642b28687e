import ArgumentParser
import Model
import Workbench

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the workspace while it is in use, and verify the copy.",
    discussion: "pomona backup /mnt/elsewhere/pomona-monday.sqlite")

  @Argument(help: "The file to make.", completion: .file()) var target: String
  @OptionGroup var store: StoreOptions

  func run() throws {
    let backup = try store.open().backUp(to: target)
    print("Copied \(grouped(backup.bytes)) bytes to \(backup.path). \(backup.verification.sentence)")
  }
}
