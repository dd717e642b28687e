import Analysis
import Evidence
import Model
import Workbench

extension Look {
  func flow(from standpoint: Standpoint, as token: String) throws -> FlowView {
    guard let history = answer.history, let picture = answer.picture else {
      throw Failure(422, "Nothing to draw", "The file holds no work items, so there is no flow to show.")
    }
    return FlowView(
      charts: FlowCharts(
        subject: .look(token), standpoint: standpoint, history: history, picture: picture,
        asOf: answer.report.asOf),
      figures: answer.report.figures, quality: answer.report.findings, told: answer.told)
  }
}

/// An export looked at without keeping it: its whole flow, seconds after it was dropped.
struct LookPage: Page {
  let file: String
  let flow: FlowView
  let rows: Int

  var title: String { file }
  let section: Links? = .home
  let above: [(title: String, link: Links)] = [("Home", .home)]

  init(_ visit: Visit, token: String) throws {
    let look = try visit.look(token)
    file = look.file
    rows = look.answer.account.rows
    flow = try look.flow(from: visit.standpoint, as: token)
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { file }
        p(.class("facts")) {
          "\(Spoken.number(rows)) rows, looked at as of \(flow.charts.asOf.spoken) · nothing of this file is kept"
        }
        flow.sentence.html
      }
      flow.html
    }
  }

  /// Reads a dropped file and leads to its page.
  static func take(_ sent: Sent) throws -> Answer {
    guard !sent.files.isEmpty else {
      throw Failure(
        400, "No file arrived", "Choose an export of your tracker, a CSV or JSON file, and send it.",
        step: ("Choose a file", .home))
    }
    let sources = sent.files.map { SourceFile(name: $0.fileName ?? "export.csv", bytes: $0.bytes) }
    let answer = try StraightAnswer(
      files: sources, choices: choices(sent.fields), zone: try sent.visit.workspace.zone(), .init())
    let token = sent.visit.workspace.surroundings.random(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
    sent.visit.looks.keep(Look(file: sources.map(\.name).joined(separator: ", "), answer: answer), as: token)
    return .seeOther(sent.visit.to(.look(token)))
  }

  private static func choices(_ fields: Query) -> ImportChoices {
    var choices = ImportChoices()
    choices.dateOrder = fields.text("date-order").flatMap(ImportChoices.DateOrder.init(rawValue:))
    choices.idColumn = fields.text("id-column")
    choices.startedColumn = fields.text("started-column")
    choices.finishedColumn = fields.text("finished-column")
    return choices
  }
}

/// Where an export is dropped.
struct DropBox: Sendable {
  let token: PageToken
  let standpoint: Standpoint

  var html: HTML {
    form(
      .class("drop"), Attribute("method", "post"), .action(standpoint.to(.look("new"))),
      Attribute("enctype", "multipart/form-data"), Attribute("data-drop", "")
    ) {
      input(.type("hidden"), .name(PageToken.field), .value(token.text))
      div(.class("field")) {
        labelElement(.for("export")) { "Drop your export here" }
        span(.class("hint"), .id("export-hint")) {
          "Jira, Azure DevOps, Linear, GitLab, DevLake or any CSV with dates; several files of one export together. You see its flow at once; nothing is kept."
        }
        input(
          .id("export"), .type("file"), .name("export"),
          Attribute("accept", ".csv,.json,.txt,text/csv,application/json"), Attribute("multiple", ""), .required,
          .describedBy("export-hint"))
      }
      Field(
        "date-order", "If dates are written with numbers",
        .choice(
          [("", "find out, and ask when unsure"), ("dmy", "31/12/2025, day first"), ("mdy", "12/31/2025, month first")])
      ).html
      columns
      button(.class("button"), .type("submit")) { "Show its flow" }
    }
  }

  private var columns: HTML {
    details(.class("how")) {
      summary { "If its columns have names of their own" }
      Field("id-column", "Column of the item’s key").html
      Field("started-column", "Column of the day it started").html
      Field("finished-column", "Column of the day it finished").html
    }
  }
}
