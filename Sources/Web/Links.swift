import Analysis
import Model

/// Every address the web face has. A page is reached, and a link to it is written, only through a
/// case here; ``init(path:)`` and ``path`` are each other's inverse.
enum Links: Hashable, Sendable {
  case home
  /// The way in.
  case signIn
  /// Where an account is taken by a one-time link.
  case invitation(String)
  /// One's own password, sessions and tokens.
  case account
  /// Who may sign in.
  case people
  /// What is visible to whom.
  case transparency
  case products
  case product(Name, ProductTab)
  case valueStreams
  case valueStream(Name)
  case teams
  case team(Name)
  /// The Team API of a team as Markdown.
  case teamAPI(Name)
  case services
  case service(Name)
  case flow(Flowing)
  case table(Flowing, FlowTable, Format)
  case item(Flowing, key: String)
  case reviews
  case review(String)
  /// A review written down to be kept elsewhere.
  case reviewPaper(String, PaperFormat)
  case decisions
  case decision(String)
  /// How well the organisation decides, and which rules are worth keeping.
  case governance
  case whoDecides
  case rights
  case proposals
  case money
  case guardrails
  case portfolio
  /// One line of money, before it goes on, changes or stops.
  case fundingLine(Name)
  case proposal(String)
  case experiments
  case experiment(Name)
  case promises
  /// A measure with its readings, and where one is entered.
  case measure(Name)
  case alignment
  case culture
  /// How what happened comes back, and whether what decisions rest on can be had.
  case feedback
  /// A table of a page as a file.
  case listing(Listing, Format)
  case model
  case reference
  /// The whole model as files in one archive.
  case modelFiles
  case maps
  case map(MapPicture)
  case mapFile(MapPicture)
  case kind(String)
  case resource(Address)
  /// Where a resource is written, and where another of a kind is.
  case edit(Address)
  case fresh(String)
  case changes
  case compare
  case timeline
  /// The list of projects, and one that was sent to be assessed, by its token.
  case projects
  case assessment(String)
  case draft(String)
  case evidence
  case batch(String)
  case checks
  case search
  /// A file somebody looked at without keeping it, for as long as the server remembers.
  case look(String)
  case asset(String)
  case healthy
  case ready
  /// Everything under `/api/v1`; ``API`` knows what is there.
  case api([String])

  /// What is sent here is compared with a password, which takes a while.
  var hashesPasswords: Bool {
    switch self {
    case .signIn, .invitation, .account: true
    default: false
    }
  }

  /// What is sent here is a draft that can be shown again.
  var isDraft: Bool {
    switch self {
    case .edit, .fresh: true
    default: false
    }
  }

  enum ProductTab: String, CaseIterable, Sendable {
    case overview, value, flow, discovery, money, decisions
    case operatingModel = "operating-model"
    case history
  }

  /// What work flows through: a team, or a file that was only looked at.
  enum Flowing: Hashable, Sendable {
    case product(Name)
    case team(Name)
    case look(String)
  }

  /// The charts of a flow page, each of which is a table too.
  enum FlowTable: String, CaseIterable, Sendable {
    case age, throughput, forecast, figures
    case cycleTime = "cycle-time"
    case throughputLimits = "throughput-limits"
    case cumulativeFlow = "cumulative-flow"
    case timeInState = "time-in-state"
  }

  enum PaperFormat: String, CaseIterable, Sendable { case md, json }

  enum Format: String, CaseIterable, Sendable { case csv, json }

  /// Tables that stand on pages of their own.
  enum Listing: String, CaseIterable, Sendable {
    case experiments, promises, calibration, alignment, culture, contacts, feedback, information
    case money, moves, spend, returns, investments
    case portfolio, office, reviews, decisions, guardrails, governance, latency, forums
    case teamFlow = "team-flow"
    case valueStreams = "value-streams"
    case sharedGoals = "shared-goals"
    case idleRules = "idle-rules"
  }
}
