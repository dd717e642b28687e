import ArgumentParser
import Model
import Workbench

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words, or their beginnings, in the model and in what was decided.",
    discussion: """
      pomona search readiness
      pomona search pay guest --kind goal
      pomona search "fraud checks" --as-of 2025-12-31 --json
      """)

  @Argument(help: "Words that must all be there; each may be only the beginning of one.") var words: [String]
  @Option(help: "Only things of this kind, such as goal or decision.") var kind: String?
  @Option(help: "The day; today when left out.") var asOf: Day?
  @Option(help: "How many at most.") var most = 20
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    let known = allKinds.map { $0.word } + ["decision", "review", "proposal"]
    guard let kind, !known.contains(kind) else { return }
    let near = Suggestion.sentence(kind, among: known)
    throw ValidationError("There is no kind '\(kind)'.\(near)")
  }

  func run() throws {
    let text = words.joined(separator: " ")
    let answer = try store.desk().search(text, kind: kind, asOf: asOf, inDraft: nil, most: most)
    if json { return print(form(answer).pretty, terminator: "") }
    guard !answer.found.isEmpty else {
      let elsewhere = answer.kinds.map { "\($0.kind) \(grouped($0.count))" }.joined(separator: ", ")
      return print(
        "Nothing says “\(text)”\(kind == nil || elsewhere.isEmpty ? "" : " among them; elsewhere: \(elsewhere)").")
    }
    show(answer)
  }

  private func show(_ answer: SearchAnswer) {
    let terminal = Terminal.output
    for found in answer.found {
      print(
        "\(inked(found.titleParts, terminal))  \(terminal.inked("\(found.target.kind) \(found.target.name)", .faint))")
      if let line = found.line { print("  " + inked(line, terminal)) }
    }
    let left =
      (kind.map { kind in answer.kinds.first { $0.kind == kind }?.count ?? 0 } ?? answer.total) - answer.found.count
    if left > 0 {
      print(terminal.inked("and \(grouped(left)) more: --most says how many, --kind narrows them", .faint))
    }
  }

  private func inked(_ parts: [SearchAnswer.Part], _ terminal: Terminal) -> String {
    parts.map { $0.isHit ? terminal.inked($0.text, .strong) : $0.text }.joined()
  }

  private func form(_ answer: SearchAnswer) -> JSON {
    [
      "total": .integer(answer.total),
      "found": .list(
        answer.found.map { found in
          [
            "kind": .text(found.target.kind), "name": .text(found.target.name), "title": .text(found.title),
            "says": found.line.map { .text($0.map(\.text).joined()) } ?? .null,
          ]
        }),
    ]
  }
}
