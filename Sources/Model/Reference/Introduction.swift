/// How a model is written, for somebody who has never seen one: the beginning of the reference.
package enum Passage: Hashable, Sendable {
  /// A paragraph; what stands in backticks is typed as it stands.
  case words(String)
  case example(String)

  var markdown: String {
    switch self {
    case .words(let text): text
    case .example(let text): "```yaml\n\(text)\n```"
    }
  }
}

package let introduction: [Passage] = [
  .words(
    """
    A model is a folder of YAML files. Each file holds one or more resources with `---` between them; how they are
    spread over files is yours to choose. A resource says its `kind`, its `name` (how files call it: lower-case
    letters, digits and hyphens), its `title` (what people call it), and then the fields of its kind:
    """),
  .example(
    """
    kind: team
    name: quay
    title: Quay
    mission: Nobody who wants to buy gives up at the till.
    topology: stream-aligned
    unit: commerce            # the name of a unit, written in whatever file
    people: 7
    answersFor: [checkout]    # a list; one name a line with dashes is the same
    """),
  .words(
    """
    Where a field names another resource it takes that resource's name. Where it may name several kinds, the kind goes
    before it: `of: product/checkout`. Shares are written `85 %`, money `20 000 EUR`, days `2026-06-28`, spans
    `13 weeks`. Text that holds a colon with a blank behind it, or begins with a sign, stands in quotes: `unit: "%"`.
    What stands behind `#` is yours and is kept.
    """),
  .words(
    """
    Begin with `pomona init model`, which writes a small model that is sound; what stands in `< >` waits for your own
    words. Make it yours file by file, and after each step ask `pomona check model`: it names every mistake with its
    line and the way to mend it, the worst first. What is *to mend* is a mistake and keeps the model from being applied;
    a *warning* is where an organisation hurts itself; a *note* is what could be written next. A true model usually has
    some of both. `pomona explain product.boundary` says more about one field,
    `pomona explain product/checkout --effective` how a product works with all it inherits, and
    `pomona apply model --because "How we work today"` keeps the model, and each later version of it.
    """),
  .words(
    """
    After that, write in files and apply them again, or write in the browser: `pomona serve`, then Model, a kind, and
    Add or Edit. A change others should see first is proposed instead of applied. Files and pages are one model:
    `pomona export model-now` writes it out with what was changed in the browser.
    """),
  .words(
    """
    An order that has served well: the organisation, its teams and products; then measures and goals; then the workflow
    and who may decide what; then what hurts most, be it dependencies, discovery, risks or money.
    """),
]
