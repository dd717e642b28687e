import Evidence
import Model
import Workbench

/// One import: what it brought, what was refused and why, what was assumed while reading; and the way
/// to take it back whole.
struct BatchPage: Page {
  let batch: Batch
  let report: BatchReport
  let visit: Visit

  var title: String { batch.payload.file }
  let section: Links? = .evidence
  let above: [(title: String, link: Links)] = [("Evidence", .evidence)]

  init(_ visit: Visit, id: String) throws {
    guard let seq = Int64(id), let batch = try visit.workspace.batches().first(where: { $0.seq == seq }),
      batch.entry.day <= visit.asOf
    else {
      throw Failure.notHere("import numbered \(id)")
    }
    self.batch = batch
    report = try visit.workspace.report(of: seq)
    self.visit = visit
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) {
          "import \(batch.seq) of \(batch.payload.source) · \(batch.entry.day.spoken) · by \(batch.entry.author)\(batch.entry.authenticated ? "" : ", unauthenticated")"
        }
        Sentence(
          "\(Spoken.number(batch.counts.rows)) rows were read, \(Spoken.number(report.refused.count)) of them refused."
        ).html
      }
      if let retraction = batch.retraction {
        Notice(.caution, "Retracted on \(retraction.day.spoken)", "It counts no more. \(retraction.reason)").html
      }
      if !report.told.isEmpty {
        Part("How it was read") { Part.box { ul { for line in report.told { li { line } } } } }.html
      }
      refusedPart
      if !report.quality.isEmpty {
        Part("Data quality") {
          Part.box {
            Table(
              [.init("What was found"), .number("Items"), .init("For example")],
              rows: report.quality.map {
                [.text(Spoken.capitalised($0.message)), .count($0.count), .text($0.example)]
              }, stacks: true
            ).html
          }
        }.html
      }
      if batch.retraction == nil, visit.standpoint.isHereAndNow { retract }
    }
  }

  private var refusedPart: HTML {
    Part("Rows that were refused") {
      Part.box {
        if report.refused.isEmpty {
          p { "Every row was taken." }
        } else {
          Table(
            [.number("Line"), .init("Column"), .init("Why")],
            rows: report.refused.prefix(200).map { [.count($0.line), .text($0.column), .text($0.message)] }
          ).html
          if report.refused.count > 200 {
            p(.class("small")) { "and \(Spoken.number(report.refused.count - 200)) more" }
          }
        }
      }
    }.html
  }

  private var retract: HTML {
    Part("Take it back") {
      Part.box {
        p(.class("lead")) {
          "The whole import stops counting, and what it replaced counts again. Nothing is deleted; the retraction is kept with its reason."
        }
        Form(to: visit.to(.batch("\(batch.seq)")), token: visit.token) {
          Field("because", "Why", hint: "Kept with your decision", isRequired: true).html
          div(.class("acts")) { button(.class("button"), .type("submit")) { "Retract this import" } }
        }.html
      }
    }.html
  }

  static func retract(_ sent: Sent, id: String) throws -> Answer {
    guard let seq = Int64(id) else { throw Failure.notHere("import numbered \(id)") }
    let signature = sent.visit.signature(because: sent.fields.text("because") ?? "")
    try sent.visit.workspace.retract(seq, by: signature)
    return .seeOther(sent.visit.to(.batch(id)))
  }
}
