/// The reference of everything that can be written, as Markdown: how a model is written, each kind with what it is
/// for, its fields, an example and the laws that speak about it.
///
/// - Parameter example: a worked resource of a kind, as text; where there is none a bare one is written.
package func reference(example: (String) -> String?) -> String {
  var lines = [introduction, "## Contents", ""]
  for group in kindGroups {
    let links = group.kinds.map { "[\($0.word)](#\($0.word))" }.joined(separator: ", ")
    lines.append("- **\(group.title)**: \(links)")
  }
  for group in kindGroups {
    lines += ["", "## \(group.title)", "", group.purpose]
    lines += group.kinds.flatMap { chapter(on: $0, example: example($0.word)) }
  }
  return (lines + ["", "## All laws", ""] + allRules.map(entry)).joined(separator: "\n") + "\n"
}

private let introduction = """
  # Reference of the model

  A model is a folder of YAML files. Each file holds one or more resources with `---` between them; how they are
  spread over files is yours to choose. A resource says its `kind`, its `name` (how files call it: lower-case
  letters, digits and hyphens), its `title` (what people call it), and then the fields of its kind:

  ```yaml
  kind: team
  name: quay
  title: Quay
  mission: Nobody who wants to buy gives up at the till.
  topology: stream-aligned
  unit: commerce            # the name of a unit, written in whatever file
  people: 7
  answersFor: [checkout]    # a list; one name a line with dashes is the same
  ```

  Where a field names another resource it takes that resource's name. Where it may name several kinds, the kind goes
  before it: `of: product/checkout`. Shares are written `85 %`, money `20 000 EUR`, days `2026-06-28`, spans
  `13 weeks`. What stands behind `#` is yours and is kept.

  Begin with `pomona init model`, which writes a small model that is sound. Make it yours file by file, and after each
  step ask `pomona check model`: it names every mistake with its line and the way to mend it. *Errors* are mistakes,
  *warnings* are where an organisation hurts itself, *notes* are what could be written next; a true model usually has
  some. `pomona explain product.boundary` says more about one field, `pomona explain product/checkout --effective` how
  a product works with all it inherits, and `pomona apply model --because "How we work today"` keeps the model, and
  each later version of it.

  An order that has served well: the organisation, its teams and products; then measures and goals; then the workflow
  and who may decide what; then what hurts most, be it dependencies, discovery, risks or money. Below, `?` marks fields
  that may be left out.

  """

private func chapter(on kind: any Kind.Type, example: String?) -> [String] {
  guard let explanation = try? explain(kind.word) else { return [] }
  let fields = rows(of: Shape.enveloped(kind), under: "")
  let text = example ?? explanation.example
  return [
    "", "### \(kind.word)", "", withoutSource(explanation.text), "", "| Field | Written as | Meaning |",
    "|---|---|---|",
  ] + fields + ["", "```yaml", text.trimmedAtEnd, "```"]
    + (explanation.rules.isEmpty ? [] : ["", "Laws:", ""] + explanation.rules.map { "- \(sentence(on: $0))" })
}

/// The fields of a kind, and within groups and lists the fields of those.
private func rows(of structure: Shape.Structure, under path: String) -> [String] {
  structure.fields.flatMap { field -> [String] in
    let name = path + field.name
    let note = withoutSource(fieldNote(field, in: structure))
    let row = "| `\(name)`\(field.isRequired ? "" : " ?") | \(cell(field.shape.writtenAs)) | \(cell(note)) |"
    return [row] + (field.shape.structureWithin.map { rows(of: $0, under: "\(name).") } ?? [])
  }
}

private func cell(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
    .joined(separator: "\\|")
}

private func sentence(on law: Explanation.Law) -> String {
  "**\(law.id)**: \(withoutSource(law.why)) *To mend it, \(law.mend).*"
}

private func entry(_ rule: any Rule.Type) -> String {
  "- `\(rule.id)` (\(rule.severity.rawValue)): \(rule.why)"
}

extension Shape {
  /// How a field is written, in a table: lists say of what.
  var writtenAs: String {
    switch self {
    case .list(.structure): "a list of:"
    case .list(let element): "a list, each \(element.phrase)"
    case .structure: "fields:"
    default: phrase
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
