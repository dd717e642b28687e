import ArgumentParser
import Model
import Workbench

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a kind or a field means, how it is written, and which rules speak about it.",
    discussion: """
      pomona explain product
      pomona explain product.boundary
      pomona explain --all > reference.md
      """)

  @Argument(help: "A kind, or a field of it: product, product.boundary, team.interactions.mode.") var path: String?
  @Flag(help: "The reference of all kinds, as Markdown.") var all = false

  func validate() throws {
    if path == nil, !all { throw ValidationError("Name a kind or a field, such as product.boundary. Kinds: \(words)") }
  }

  private var words: String { allKinds.map { $0.word }.joined(separator: ", ") }

  func run() throws {
    if all { return try allKinds.forEach { markdown(try explain($0.word)) } }
    text(try explain(path ?? ""))
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
    table.lines(for: terminal).forEach { print($0) }
    if !explanation.fields.isEmpty {
      print(terminal.inked("? may be left out; pomona explain \(explanation.path).FIELD says more", .faint))
    }
    print("\n\(terminal.inked("Example", .faint))\n\(explanation.example)")
    for law in explanation.rules { print("\n\(terminal.inked(law.id, .strong))\n  \(law.why)\n  \(law.mend)") }
  }

  private func markdown(_ explanation: Explanation) {
    print("## \(explanation.path)\n\n\(explanation.text)\n\n| Field | Written as | Meaning |\n|---|---|---|")
    for field in explanation.fields {
      print("| `\(field.name)`\(field.isRequired ? "" : " ?") | \(field.type) | \(field.text) |")
    }
    print("\n```yaml\n\(explanation.example)\n```\n")
    for law in explanation.rules { print("- **\(law.id)**: \(law.why) \(law.mend)") }
    print("")
  }
}
