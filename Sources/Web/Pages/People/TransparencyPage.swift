import Model
import Workbench

/// What is visible to whom, what is hidden from whom, and why. Row 06.05.
struct TransparencyPage: Page {
  let transparency: Transparency
  let title = "What is visible to whom"
  let section: Links? = nil

  init(_ visit: Visit) throws { transparency = try Transparency(of: visit.workspace, isExample: visit.door.isChosen) }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(transparency.sentence).html
      }
      Part("Visible") { Part.box { table(transparency.rows.filter { $0.isVisible }).html } }.html
      Part("Hidden") { Part.box { table(transparency.rows.filter { !$0.isVisible }).html } }.html
      Part("Who may do what") { Part.box { acts.html } }.html
    }
  }

  private func table(_ rows: [Transparency.Row]) -> Table {
    Table(
      [.init("What"), .init("Seen by"), .init("Why")],
      rows: rows.map { [.text($0.what), .text($0.seenBy), .text($0.because)] }, stacks: true)
  }

  private var acts: Table {
    Table(
      [.init("Act"), .init("Asks")],
      rows: transparency.acts.map { [.text($0.act), .text($0.asks)] }, stacks: true)
  }
}
