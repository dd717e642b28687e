import Evidence
import Model
import Workbench

/// What was read, from where and how well: every import, with how to take one back.
struct EvidencePage: Page {
  let batches: [Batch]
  let quality: [QualityCount]
  let standpoint: Standpoint
  let token: PageToken
  /// On a clock of its own evidence may reach beyond today, and when a file was read says nothing of its age.
  let knownUpTo: Day?

  let title = "Evidence"
  let section: Links? = .evidence

  init(_ visit: Visit) throws {
    batches = try visit.workspace.batches().filter { $0.entry.day <= visit.asOf }.reversed()
    quality = try visit.workspace.history(of: .everything, asOf: visit.asOf).quality
    standpoint = visit.standpoint
    token = visit.token
    knownUpTo = try visit.workspace.clock().isOwn ? visit.latestEvidence() : nil
  }

  private var counting: [Batch] { batches.filter { $0.retraction == nil } }

  private var sentence: Sentence {
    guard let last = counting.first else { return Sentence("Nothing was read yet.") }
    let read = "\(Spoken.capitalised(Spoken.count(sources.count, "source"))), \(Spoken.count(counting.count, "import"))"
    if let knownUpTo { return Sentence("\(read), known up to \(knownUpTo.spoken).") }
    let age = standpoint.asOf - last.entry.day
    let when = age == 0 ? "today" : age == 1 ? "yesterday" : "\(Spoken.number(age)) days ago"
    return Sentence("\(read); the last was read \(when), on \(last.entry.day.spoken).")
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
          "Here would be every file that was read: how many items, what was left out and why, and how fresh it is. `pomona import FILE` reads one for good; below you can look at one without keeping it."
        ).html
      } else {
        Part("Sources") { Part.box { sourceTable.html } }.html
        qualityPart
        Part("Imports") { Part.box { importTable.html } }.html
      }
      Part("Look at an export without keeping it") { DropBox(token: token).html }.html
    }
  }

  private var sourceTable: Table {
    let isOwnClock = knownUpTo != nil
    return Table(
      [.init("Source"), .init("Last read")] + (isOwnClock ? [] : [.number("Age, days")])
        + [.number("Imports"), .init("Format")],
      rows: sources.map { source in
        [.text(source.name), .day(source.last.entry.day)]
          + (isOwnClock ? [] : [.count(standpoint.asOf - source.last.entry.day)])
          + [.count(source.imports), .text(source.last.payload.format.title)]
      }, stacks: true)
  }

  private var importTable: Table {
    Table(
      [.init("File"), .init("Source"), .init("Read on"), .number("Rows"), .init("State")],
      rows: batches.map { batch in
        [
          .linked(.text(batch.payload.file), standpoint.to(.batch("\(batch.seq)"))), .text(batch.payload.source),
          .day(batch.entry.day), .count(batch.counts.rows),
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
