import ArgumentParser
import Model
import Workbench

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk the whole history and say whether every byte of it is as it was written.",
    discussion: """
      pomona verify
      pomona verify --against "412 9f86d081884c…"     (a head that was kept elsewhere)
      """)

  @Option(help: "The head of the chain as it was noted outside this machine.") var against: String?
  @OptionGroup var store: StoreOptions

  func run() throws {
    let checkpoint = try against.map { text in
      guard let head = Head(text) else { throw ValidationError("'\(text)' is no head. One is written: 412 9f86d08…") }
      return head
    }
    let verification = try store.open().verify(against: checkpoint)
    print(verification.sentence)
    for fault in verification.faults { print("  entry \(fault.seq): \(fault.what)") }
    if !verification.isSound { throw Ending.refused }
    print("Keep this outside the machine: \(verification.head)")
  }
}
