import ArgumentParser
import Model
import Workbench

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a kind or a field means, or how a place of your organisation works and where that comes from.",
    discussion: """
      pomona explain
      pomona explain product
      pomona explain product.boundary
      pomona explain product/checkout --effective
      pomona explain operations-work/threat-hunting
      pomona explain --all > reference.md
      """)

  @Argument(
    help: """
      A kind or a field of it, such as product.boundary; or a resource, such as product/checkout. Left out: what kinds \
      there are.
      """)
  var paths: [String] = []
  @Flag(help: "The reference of all kinds, as Markdown.") var all = false
  @Flag(help: "How a place works: what holds there, from where, and what it replaces.") var effective = false
  @Option(help: "Read these model files or this folder instead of the workspace.", completion: .directory)
  var model: [String] = []
  @Option(help: "The day; today when left out.") var asOf: Day?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if paths.isEmpty, effective { throw ValidationError("Name what works that way, such as product/checkout.") }
  }

  func run() throws {
    if all { return print(reference(example: HarbourStory.example), terminator: "") }
    if paths.isEmpty { return contents() }
    for (index, path) in paths.enumerated() {
      if index > 0 { print("") }
      try tell(path)
    }
  }

  private func tell(_ path: String) throws {
    guard path.contains("/") || effective else { return text(try explain(path)) }
    let lines = try answer(about: try address(path), in: try snapshot())
    lines.forEach { print($0) }
  }

  /// What a model is made of, a line each.
  private func contents() {
    let terminal = Terminal.output
    var table = Columns([("Kind", .left), ("What it is", .left)])
    for group in kindGroups {
      table.add("", "")
      table.add(group.title.uppercased(), group.purpose)
      for kind in group.kinds { table.add(kind.word, withoutSource(Notes.note(on: kind) ?? "")) }
    }
    table.wrapped(for: terminal).forEach { print($0) }
    print("")
    print("pomona explain KIND says more, pomona explain --all everything.")
  }

  private func snapshot() throws -> Snapshot {
    try model.isEmpty ? store.desk().snapshot(asOf: asOf) : Snapshot.read(try modelTexts(at: model)).snapshot
  }

  private func answer(about address: Address, in model: Snapshot) throws -> [String] {
    guard model.exists(address) else {
      let names = model.addresses.filter { $0.kind == address.kind }.map(\.name.text)
      let nearest = Suggestion.nearest(address.name.text, among: names).map { " (did you mean \(address.kind)/\($0)?)" }
      throw WorkspaceRefusal.noSuch("\(address)\(nearest ?? "")")
    }
    if let work = model.find(OperationsWork.self, address.name), address.kind == OperationsWork.word {
      return WorkNatureLines(work: work).lines
    }
    let subject = model.find(OperatingModel.self, address.name).flatMap {
      address.kind == OperatingModel.word ? $0.of.address : nil
    }
    guard let effective = model.effectiveModel(of: subject ?? address) else {
      throw WorkspaceRefusal.noSuch("operating model that holds for \(address)")
    }
    if json { return [effective.json(in: model).compact] }
    return EffectiveLines(effective: effective, model: model).lines(for: .output)
  }

  private func text(_ explanation: Explanation) {
    let terminal = Terminal.output
    print(
      terminal.inked(explanation.path, .strong)
        + terminal.inked("  \(explanation.type)\(explanation.isRequired ? "" : ", may be left out")", .faint))
    print(explanation.text)
    var table = Columns([("Field", .left), ("Written as", .left), ("Meaning", .left)])
    for field in explanation.fields {
      table.add(field.name + (field.isRequired ? "" : " ?"), field.type, field.text)
    }
    if !explanation.fields.isEmpty { print("") }
    table.wrapped(for: terminal).forEach { print($0) }
    if !explanation.fields.isEmpty {
      print(terminal.inked("? may be left out; pomona explain \(explanation.path).FIELD says more", .faint))
    }
    print("\n\(terminal.inked("Example", .faint))\n\(explanation.example)")
    for law in explanation.rules { print("\n\(terminal.inked(law.id, .strong))\n  \(law.why)\n  \(law.mend)") }
  }
}
