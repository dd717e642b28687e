import Governance
import Model
import Workbench

/// A page: what was asked of the workspace (its stored properties) and how it is shown (`content`).
protocol Page: Sendable {
  var title: String { get }
  /// The section of the navigation it belongs to.
  var section: Links? { get }
  /// The pages above it, outermost first.
  var above: [(title: String, link: Links)] { get }
  var content: HTML { get }
}

extension Page {
  var above: [(title: String, link: Links)] { [] }
}

extension Visit {
  /// A page in its frame, as an answer.
  func show(_ page: some Page, status: Int = 200) throws -> Answer {
    let tally = try navigationTally()
    let crumbs = page.above.map { (title: $0.title, link: Links?.some($0.link)) } + [(title: page.title, link: nil)]
    let frame = Frame(
      organisation: try workspace.organisation(), standpoint: standpoint,
      navigation: .of(page.section, needs: tally.needs, reviews: tally.reviews, findings: tally.findings),
      crumbs: crumbs, link: link, search: query.text("q") ?? "",
      asked: asked.isGet ? query.pairs.filter { !["as-of", "draft"].contains($0.name) && !$0.value.isEmpty } : [],
      who: who)
    return .page(frame.document(title: page.title, content: page.content), status: status)
  }

  /// Who looks, which leads to choosing another.
  private var who: Frame.Who? {
    if let account = visitor.account {
      return Frame.Who(account.person.map(called) ?? Spoken.capitalised(account.handle.text), to(.account))
    }
    guard let person = visitor.person else { return nil }
    let here = to(link, query.pairs.filter { !["as-of", "draft"].contains($0.name) })
    return Frame.Who(called(person), to(.signIn, asked.isGet ? [("then", here.text)] : []))
  }

  private func navigationTally() throws -> Tallies.Tally {
    try tallies.tally(head: workspace.head().seq, from: standpoint) {
      let findings = try self.findings().count { $0.severity != .note }
      let needs = try self.needs().count { $0.need.status == .act }
      return Tallies.Tally(needs: needs, reviews: try openReviews().count, findings: findings)
    }
  }
}
