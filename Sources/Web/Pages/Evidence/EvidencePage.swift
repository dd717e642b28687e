import Evidence
import Model
import Workbench

/// What was read, from where and how well: every import, with how to take one back.
struct EvidencePage: Page {
  let batches: [Batch]
  let quality: [QualityCount]
  let standpoint: Standpoint
  let token: PageToken
  /// The last day anything is known of, and the same for each source by its name.
  let knownUpTo: Day?
  let reach: [String: Day]
  /// On a clock of its own the day a file was read on is not a day of that clock's evidence.
  let isOwnClock: Bool

  let title = "Evidence"
  let section: Links? = .evidence

  init(_ visit: Visit) throws {
    batches = try visit.workspace.batches().filter { $0.entry.day <= visit.asOf }.reversed()
    quality = try visit.workspace.history(of: .everything, asOf: visit.asOf).quality
    standpoint = visit.standpoint
    token = visit.token
    knownUpTo = try visit.workspace.evidenceReaches(asOf: visit.asOf)
    isOwnClock = try visit.workspace.clock().isOwn
    let reach = try visit.workspace.sources().map {
      ($0, try visit.workspace.evidenceReaches(of: $0, asOf: visit.asOf))
    }
    self.reach = Dictionary(reach, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
  }

  private var counting: [Batch] { batches.filter { $0.retraction == nil } }

  private var sentence: Sentence {
    guard let last = counting.first else { return Sentence("Nothing was read yet.") }
    let read = "\(Spoken.capitalised(Spoken.count(sources.count, "source"))), \(Spoken.count(counting.count, "import"))"
    let known = knownUpTo.map { ", known up to \($0.spoken)" } ?? ""
    if isOwnClock { return Sentence(read + known + ".") }
    let age = standpoint.asOf - last.entry.day
    let when = age == 0 ? "today" : age == 1 ? "yesterday" : "\(Spoken.number(age)) days ago"
    return Sentence("\(read)\(known); the last was read \(when), on \(last.entry.day.spoken).")
  }

  /// Each source with its latest import that counts.
  private var sources: [(name: String, last: Batch, imports: Int)] {
    let bySource = Dictionary(grouping: counting, by: \.payload.source)
    return bySource.keys.sorted().compactMap { name in
      bySource[name].flatMap { all in all.first.map { (name, $0, all.count) } }
    }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if batches.isEmpty {
        EmptyState(
          "No evidence yet",
          "Here would be every file that was read: how many items, what was left out and why, and how fresh it is. `pomona import export.csv --source jira --team NAME` reads one for good; readings of measures come as a CSV with the columns measure, date and value. Below you can look at an export without keeping it."
        ).html
      } else {
        Part("Sources") {
          Part.box {
            sourceTable.html
            p(.class("small")) {
              a(.href(standpoint.to(.feedback))) { "How what happened comes back, and what decisions rest on" }
            }
          }
        }.html
        qualityPart
        Part("Imports") { Part.box { importTable.html } }.html
      }
      Part("Look at an export without keeping it") { DropBox(token: token, standpoint: standpoint).html }.html
    }
  }

  private var sourceTable: Table {
    Table(
      [.init("Source"), .init("Known up to"), .number("Age, days")] + (isOwnClock ? [] : [.init("Last read")])
        + [.number("Imports"), .init("Format")],
      rows: sources.map { source in
        [.text(source.name)] + known(source.name) + (isOwnClock ? [] : [.day(source.last.entry.day)])
          + [.count(source.imports), .text(source.last.payload.format.title)]
      }, stacks: true)
  }

  private func known(_ source: String) -> [Cell] {
    guard let day = reach[source] else {
      return [.missing(because: "it tells no day"), .missing(because: "it tells no day")]
    }
    return [.day(day), .count(standpoint.asOf - day)]
  }

  private var importTable: Table {
    Table(
      [.init("File"), .init("Source")] + (isOwnClock ? [] : [.init("Read on")]) + [.number("Rows"), .init("State")],
      rows: batches.map { batch in
        [
          .linked(.text(batch.payload.file), standpoint.to(.batch("\(batch.seq)"))), .text(batch.payload.source),
        ] + (isOwnClock ? [] : [.day(batch.entry.day)]) + [
          .count(batch.counts.rows),
          .status(batch.retraction == nil ? StatusMark(.steady, "counts") : StatusMark(.unknown, "retracted")),
        ]
      }, stacks: true)
  }

  private var qualityPart: HTML {
    Part("Data quality", id: "quality") {
      Part.box {
        if quality.isEmpty {
          p { "Nothing in the evidence contradicts itself." }
        } else {
          Table(
            [.init("What was found"), .number("Items"), .init("For example")],
            rows: quality.map { [.text(Spoken.capitalised($0.message)), .count($0.count), .text($0.example)] },
            stacks: true, isPlain: true
          ).html
        }
      }
    }.html
  }
}
