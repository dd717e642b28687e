import Analysis
import ArgumentParser
import Model
import Workbench

struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract:
      "What the work of a team or a service is made of: known steps or discovery, and the way of working that suits it.",
    discussion: """
      pomona work security
      pomona work service/contract-review --as-of 2026-03-31 --json
      pomona work --examples
      """)

  @Argument(help: "A team or a service: security, team/security, service/contract-review.") var what: String?
  @Option(help: "The day; today when left out.") var asOf: Day?
  @Flag(help: "List the examples suggestions are held against, and which of them come out otherwise.") var examples =
    false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  mutating func validate() throws {
    if what == nil, !examples { throw ValidationError("Name a team or a service, such as: pomona work security") }
  }

  func run() throws {
    guard let what else { return printExamples() }
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    let work = try workspace.workPicture(of: place(what, in: workspace.structure(asOf: day)), asOf: day)
    json
      ? print(work.json.pretty, terminator: "")
      : WorkLines(work: work, terminal: .output).lines.forEach { print($0) }
  }

  private func place(_ written: String, in model: Snapshot) throws -> Address {
    if written.contains("/") { return try address(written) }
    let places = model.addresses.filter { [Team.word, Service.word].contains($0.kind) }
    let named = places.filter { $0.name.text == written }
    if let only = named.first, named.count == 1 { return only }
    if named.count > 1 {
      throw ValidationError("'\(written)' is a team and a service. Write team/\(written) or service/\(written).")
    }
    let near = Suggestion.nearest(written, among: places.map(\.name.text)).map { " (did you mean \($0)?)" } ?? ""
    throw WorkspaceRefusal.noSuch("team or service named \(written) on that day\(near)")
  }

  private func printExamples() {
    var table = Columns([("Field", .left), ("Work", .left), ("Named as", .left), ("Suggested", .left), ("", .left)])
    for example in ExampleWork.library {
      table.add(
        example.field, example.title, example.expected.rawValue, example.judgement.suggested.rawValue,
        example.agrees ? "" : "otherwise")
    }
    table.lines(for: .output).forEach { print($0) }
    let others = ExampleWork.library.count { !$0.agrees }
    print("\n\(ExampleWork.library.count - others) of \(ExampleWork.library.count) come out as they were named.")
  }
}
