import Governance
import Model
import Workbench

/// Tables that stand on pages, as files: the same rows from the same values.
enum Listings {
  static func answer(_ visit: Visit, _ listing: Links.Listing, _ format: Links.Format) throws -> Answer {
    let table = try table(visit, listing)
    return format == .csv ? .csv(table.csv, named: "\(listing.rawValue)-\(visit.asOf)") : .json(table.json)
  }

  private static func table(_ visit: Visit, _ listing: Links.Listing) throws -> Table {
    switch listing {
    case .experiments:
      let page = try ExperimentsPage(visit)
      return ExperimentRow.table(page.rows, visit.standpoint, in: page.model)
    case .promises:
      let page = try PromisesPage(visit)
      return PromisesPage.table(page.standings, visit.standpoint, in: page.model, page.names)
    case .calibration:
      let page = try PromisesPage(visit)
      return PromisesPage.table(page.calibrations, visit.standpoint, in: page.model)
    case .alignment:
      let page = try AlignmentPage(visit)
      return AlignmentPart.table(
        page.alignment.teams + page.alignment.products, visit.standpoint, in: page.model, saysKind: true)
    case .culture: return try culture(visit)
    case .contacts: return try contacts(visit)
    case .feedback:
      let page = try FeedbackPage(visit)
      return FeedbackPage.table(page.loops, page.authority, visit.standpoint)
    case .information:
      let page = try FeedbackPage(visit)
      return FeedbackPage.table(page.information, page.authority, visit.standpoint)
    case .money, .moves, .spend, .returns, .investments: return try money(MoneyPage(visit), listing)
    case .portfolio, .teamFlow, .valueStreams, .sharedGoals, .office:
      return try portfolio(PortfolioPage(visit), listing)
    case .reviews:
      let page = try ReviewsPage(visit)
      return ReviewsPage.table(page.rows, visit, in: page.model)
    case .decisions: return DecisionRow.table(try DecisionRow.all(visit), visit.standpoint)
    case .guardrails: return try GuardrailsPage(visit).table
    case .governance, .latency, .forums, .idleRules: return try governance(GovernancePage(visit), listing)
    }
  }

  private static func money(_ page: MoneyPage, _ listing: Links.Listing) -> Table {
    switch listing {
    case .moves: page.moves
    case .spend: SpendPart.listing(page.spent)
    case .returns: page.returns.listing
    case .investments: page.inventory.table
    default: FundPart.listing(page.plans)
    }
  }

  private static func portfolio(_ page: PortfolioPage, _ listing: Links.Listing) -> Table {
    switch listing {
    case .teamFlow: page.work
    case .valueStreams: page.streams.table
    case .sharedGoals: page.coordination.table
    case .office: OfficePart.listing(page.offices, page.visit, page.model)
    default: page.undertakings
    }
  }

  private static func governance(_ page: GovernancePage, _ listing: Links.Listing) -> Table {
    let tables = GovernanceTables(figures: page.figures, visit: page.visit)
    return switch listing {
    case .latency: tables.latencies
    case .forums: tables.forums
    case .idleRules: IdlePart.table(page.idle)
    default: GovernanceTables.table(page.figures.figures)
    }
  }

  private static func culture(_ visit: Visit) throws -> Table {
    Table(
      [
        .init("Concept"), .init("Principle"), .init("What shows"), .number("Value"), .init("Says"),
        .init("How it is computed"),
      ],
      rows: try visit.workspace.culture(asOf: visit.asOf).signs.map {
        [.text($0.concept.rawValue)] + CulturePage.cells($0, visit.standpoint)
      })
  }

  /// In the columns in which such a list is read.
  private static func contacts(_ visit: Visit) throws -> Table {
    Table(
      ["team", "date", "users", "manner", "present", "learnt", "about"].map { Table.Column($0) },
      rows: try visit.workspace.contacts(asOf: visit.asOf).map { contact in
        [
          .text(contact.team.text), .day(contact.day), .text(contact.users), .text(contact.manner.rawValue),
          contact.present.map { .count($0) } ?? .text(""), .text(contact.learnt ?? ""), .text(contact.about ?? ""),
        ]
      })
  }
}
