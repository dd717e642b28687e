import Governance
import Model
import Workbench

/// What is kept of a review while it is held: who was there, what waits because of who was not, notes, and its end.
struct SittingPart: Sendable {
  let page: ReviewPage
  init(_ page: ReviewPage) { self.page = page }

  private var review: Review { page.review }
  private var canWrite: Bool { page.visit.standpoint.isHereAndNow && review.closing == nil }

  var html: HTML {
    HTML {
      if canWrite || page.attendance != nil || !review.notes.isEmpty || review.closing != nil {
        Part("Minutes", id: "minutes") {
          Part.box {
            there
            noted
            ended
            if canWrite { forms }
          }
        }.html
      }
    }
  }

  private var there: HTML {
    HTML {
      if let attendance = page.attendance {
        p {
          "There: "
          attendance.present.isEmpty ? "nobody" : attendance.present.map(page.person).joined(separator: ", ")
          "."
        }
        if !attendance.absent.isEmpty {
          p(.class("small")) {
            "Not there: " + attendance.absent.map { $0.says(page.naming) }.joined(separator: "; ") + "."
          }
        }
        for wait in attendance.waits {
          p {
            StatusMark(.watch, "waits").html; " "; wait
          }
        }
      }
    }
  }

  private var noted: HTML {
    HTML {
      if !review.notes.isEmpty {
        ul(.class("lines")) {
          for note in review.notes {
            li {
              note.text
              span(.class("small")) { " \(page.person(note.minute.by)), \(note.minute.written.spoken)" }
            }
          }
        }
      }
    }
  }

  private var ended: HTML {
    HTML {
      if let closing = review.closing {
        p {
          "Closed on \(closing.written.spoken) by \(page.person(closing.by)). "
          review.carried.isEmpty
            ? "Nothing was left open."
            : "\(Spoken.capitalised(Spoken.count(review.carried.count, "question"))) \(review.carried.count == 1 ? "goes" : "go") to the next one: "
              + review.carried.map { "“\($0.question)”" }.joined(separator: ", ") + "."
        }
      }
    }
  }

  private var forms: HTML {
    HTML {
      details(.class("how")) {
        summary { "Keep a note" }
        form("note") {
          Field("text", "What is to be kept", .lines, isRequired: true, on: "note").html
        }
      }
      details(.class("how")) {
        summary { page.attendance == nil ? "Say who is here" : "Say again who is here" }
        form("attend") {
          fieldset(.class("checks")) {
            legend { "Here" }
            for name in page.people { here(name) }
          }
        }
      }
      details(.class("how")) {
        summary { "Close the review" }
        p(.class("small")) {
          "Questions nobody has answered go to the next review of its cadence; nothing is decided here afterwards."
        }
        form("close") { HTML() }
      }
    }
  }

  private func here(_ name: Name) -> HTML {
    labelElement {
      input(
        .type("checkbox"), .name("here"), .value(name.text),
        Attribute.checked.when(page.attendance?.present.contains(name) ?? (name == review.openedBy)))
      " \(page.person(name))"
    }
  }

  private static let acts = ["note": "Keep it", "attend": "They are here", "close": "Close the review"]

  private func form(_ act: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    Form(to: page.visit.to(.review(review.id)), token: page.visit.token) {
      OnceField(page.visit).html
      content()
      PersonField(page.visit).html
      div(.class("acts")) {
        button(.class("button"), .type("submit"), .name("act"), .value(act)) { SittingPart.acts[act] ?? act }
      }
    }.html
  }

  static func take(_ sent: Sent, review id: String) throws -> Answer {
    let (workspace, fields) = (sent.visit.workspace, sent.fields)
    let (who, once) = (try PersonField.read(sent), fields["once"])
    switch fields["act"] {
    case "note": try workspace.note(fields.text("text") ?? "", in: id, by: who, token: once)
    case "attend":
      let here = fields.pairs.filter { $0.name == "here" }.compactMap { Name($0.value) }
      try workspace.attend(id, here, by: who, token: once)
    default: try workspace.close(id, by: who, token: once)
    }
    return .seeOther(sent.visit.standpoint.to(.review(id), fragment: "minutes"))
  }
}
