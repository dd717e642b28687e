import Evidence
import Governance
import Model
import Workbench

/// Where a list of projects is sent to be placed between project and product.
struct ProjectsPage: Page {
  let token: PageToken
  let model: Snapshot
  let remaining: [Resource<Initiative>]
  let standpoint: Standpoint

  let title = "Projects"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    token = visit.token
    model = try visit.model()
    remaining = model.all(Initiative.self)
    standpoint = visit.standpoint
  }

  private var sentence: Sentence {
    let projects = remaining.count { $0.form == .project }
    guard !remaining.isEmpty else { return Sentence("The model names no projects or initiatives on this day.") }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(projects, "project"))) still \(projects == 1 ? "runs" : "run") as one, beside \(Spoken.count(remaining.count - projects, "initiative")) across products."
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if !remaining.isEmpty { Part("In the model") { Part.box { table.html } }.html }
      DelayOrderPart(model, standpoint).html
      Part("Where do we stand between project and product?") { upload }.html
      Part("The six dimensions", note: "none of them is right or wrong by itself") {
        Part.box {
          Table(
            [.init("Dimension"), .init("Project end"), .init("Product end")],
            rows: TransitionDimension.allCases.map { [.text($0.title), .text($0.projectEnd), .text($0.productEnd)] },
            stacks: true
          ).html
        }
      }.html
    }
  }

  private var table: Table {
    Table(
      [.init("Title"), .init("Form"), .init("Since"), .init("Until"), .number("Goals served")],
      rows: remaining.map { one in
        [
          .linked(.text(one.title), standpoint.to(.resource(one.address))), .text(one.form.rawValue),
          one.since.map { .day($0) } ?? .missing(because: "no beginning is said"),
          one.until.map { .day($0) } ?? .missing(because: "no end is said"),
          one.serves.isEmpty ? .missing(because: "it serves no goal") : .count(one.serves.count),
        ]
      }, stacks: true)
  }

  private var upload: HTML {
    form(
      .class("drop"), Attribute("method", "post"), .action(standpoint.to(.projects)),
      Attribute("enctype", "multipart/form-data")
    ) {
      input(.type("hidden"), .name(PageToken.field), .value(token.text))
      div(.class("field")) {
        labelElement(.for("list")) { "Your list of projects" }
        span(.class("hint"), .id("list-hint")) {
          "A CSV with a row for each project: name, sponsor, start, end, budget, goal, team; and, where you have them, users, systems, success, approval, delivery, funding, risks. Nothing of it is kept."
        }
        input(
          .id("list"), .type("file"), .name("list"), Attribute("accept", ".csv,.txt,text/csv"), .required,
          .describedBy("list-hint"))
      }
      details(.class("how")) {
        summary { "If it is written in its own way" }
        Field(
          "map", "Columns with names of their own", hint: "name=Vorhaben, goal=Objective, budget=Total cost"
        ).html
        Field(
          "date-order", "If dates are written with numbers",
          .choice([
            ("", "find out, and ask when unsure"), ("dmy", "31/12/2025, day first"), ("mdy", "12/31/2025, month first"),
          ])
        ).html
        Field("delimiter", "The character between cells", hint: "empty to find out").html
      }
      button(.class("button main"), .type("submit")) { "Show where we stand" }
    }
  }

  /// Reads a list and leads to its page.
  static func take(_ sent: Sent) throws -> Answer {
    guard let file = sent.files.first else {
      throw Failure(
        400, "No file arrived", "Choose the list of your projects, a CSV file, and send it.",
        step: ("Choose a file", .projects))
    }
    var choices = ProjectList.Choices()
    choices.delimiter = sent.fields.text("delimiter")
    choices.dateOrder = sent.fields.text("date-order").flatMap(ImportChoices.DateOrder.init(rawValue:))
    do { try choices.map(sent.fields.text("map") ?? "") } catch {
      throw Failure(
        422, "The columns could not be understood",
        "“\(error.piece)” does not say which column holds what. Write it like goal=Objective; the words before the sign are \(ProjectColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
        step: ("Try again", .projects))
    }
    let list = try AssessedList(
      SourceFile(name: file.fileName ?? "projects.csv", bytes: file.bytes), choices, in: sent.visit.model())
    let token = sent.visit.workspace.surroundings.random(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
    sent.visit.assessed.keep(list, as: token)
    return .seeOther(sent.visit.to(.assessment(token)))
  }
}
