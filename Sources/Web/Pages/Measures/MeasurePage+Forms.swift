import Analysis
import Evidence
import Governance
import Model
import Workbench

extension MeasurePage {
  var forms: HTML {
    HTML {
      if visit.standpoint.isHereAndNow {
        HTML {
          entering; locking
        }
      }
    }
  }

  private func sent(_ name: String, _ usual: String = "") -> String { refused?.sent[name] ?? usual }

  private func form(_ act: String, _ word: String, @HTMLBuilder _ fields: () -> HTML) -> HTML {
    Form(to: visit.to(.measure(measure.name)), token: visit.token) {
      OnceField(visit).html
      input(.type("hidden"), .name("act"), .value(act))
      if let product { input(.type("hidden"), .name("product"), .value(product.text)) }
      fields()
      PersonField(visit).html
      div(.class("acts")) { button(.class("button"), .type("submit")) { word } }
    }.html
  }

  private var entering: HTML {
    details(.class("how"), .id("enter"), Attribute.open.when(refused?.sent["act"] == "enter")) {
      summary { "Enter a reading" }
      p(.class("small")) {
        "It lands as an import of its own, which can be retracted. A reading of the same day is replaced."
      }
      if let entersNot {
        p { entersNot }
      } else {
        form("enter", "Keep the reading") {
          div(.class("pair")) {
            Field("value", "Value, \(measure.unit)", .number, value: sent("value"), isRequired: true).html
            Field("day", "Day", .day, value: sent("day", visit.standpoint.today.description), isRequired: true).html
          }
        }
      }
    }
  }

  private var locking: HTML {
    let points = picture.series.points
    return HTML {
      if points.count >= Baseline.fewest {
        details(.class("how"), .id("lock"), Attribute.open.when(refused?.sent["act"] == "lock")) {
          summary { "Lock the limits" }
          p(.class("small")) {
            "On readings of a time that was one system of causes; anew only for a known change or a signal that lasts."
          }
          if let locksNot { p { locksNot } } else { lockForm(points) }
        }
      }
    }
  }

  private func lockForm(_ points: [MeasureSeries.Point]) -> HTML {
    form("lock", "Lock the limits") {
      div(.class("pair")) {
        Field(
          "from", "From", .day, value: sent("from", points.suffix(12).first?.day.description ?? ""), isRequired: true
        ).html
        Field("to", "To", .day, value: sent("to", points.last?.day.description ?? ""), isRequired: true).html
      }
      Field("because", "Because", .lines, value: sent("because"), isRequired: true).html
    }
  }

  static func act(_ sent: Sent, _ name: Name) throws -> Answer {
    let visit = sent.visit
    do {
      try take(sent, name)
      let product = sent.fields.text("product").map { [("product", $0)] } ?? []
      return .seeOther(visit.to(.measure(name), product))
    } catch {
      let refused = ActRefused(sent: sent.fields, because: try Failure.refusing(error).text)
      return try visit.show(MeasurePage(visit, name, refused: refused), status: 422)
    }
  }

  private static func take(_ sent: Sent, _ name: Name) throws {
    let (fields, workspace) = (sent.fields, sent.visit.workspace)
    let who = try PersonField.read(sent)
    let product = fields.name("product")
    switch fields["act"] {
    case "enter":
      guard let value = ReviewPage.number(fields.text("value")),
        let day = fields.text("day").flatMap(Day.init(written:))
      else { throw Refusal.baseline("Write the value as a number and the day as a day.") }
      try workspace.enter(
        Reading(measure: name, product: product, day: day, value: value),
        by: sent.visit.signature(because: "Entered \(name) by hand"))
    case "lock":
      guard let from = fields.text("from").flatMap(Day.init(written:)),
        let to = fields.text("to").flatMap(Day.init(written:))
      else { throw Refusal.baseline("Name the first and the last day of the readings the limits rest on.") }
      try workspace.lock(
        baselineOf: name, product: product, from: from, to: to, because: fields.text("because") ?? "", by: who,
        token: fields["once"])
    default: throw Failure.otherMethod
    }
  }
}
