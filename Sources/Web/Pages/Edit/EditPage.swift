import Governance
import Model
import Workbench

/// One resource being written: as a form or as text, with what saving it would do beside it.
struct EditPage: Page {
  let draft: EditDraft
  let check: EditCheck
  let offered: OfferedNames
  /// Why whoever looks cannot save it at once.
  let refusal: Refusal?
  let notice: Notice?
  /// What is still to be said before it is saved, by the field of the page.
  let asked: [String: String]
  let mentions: [Mention]
  let aims: AimFields
  /// Fields of a draft that the model in force changed too, which stand here as the model has them.
  let unsettled: [Conflict]
  var next: FieldPath?
  let visit: Visit

  let section: Links? = .model
  var title: String {
    draft.address.map { "Edit \(offered.title(of: $0))" }
      ?? "Add \(withArticle(KindWords.one(draft.kind.word)))"
  }
  var above: [(title: String, link: Links)] {
    let kind = (title: KindWords.many(draft.kind.word), link: Links.kind(draft.kind.word))
    guard let address = draft.address else { return [("Model", .model), kind] }
    return [("Model", .model), kind, (offered.title(of: address), .resource(address))]
  }

  init(
    _ visit: Visit, _ draft: EditDraft, notice: Notice? = nil, asked: [String: String] = [:], next: FieldPath? = nil
  ) throws {
    let model = try visit.model()
    (self.visit, self.draft, self.notice, self.asked, self.next) = (visit, draft, notice, asked, next)
    check = try EditCheck(draft, visit)
    aims = try AimFields(visit, draft.aims)
    unsettled = try (visit.standpoint.draft.map { try visit.workspace.draft($0.id).conflicts } ?? []).filter {
      $0.address == draft.address
    }
    offered = OfferedNames(model: model, names: try visit.workspace.names())
    refusal = try draft.address.flatMap { try visit.workspace.refusal(ofChanging: $0, within: visit.changingRight) }
    mentions = draft.address.map { model.mentions(of: $0) } ?? []
  }

  /// A form nobody has filled in yet is not told what is missing.
  private var isUntouched: Bool { draft.address == nil && draft.shown.names.count <= 1 && asked.isEmpty }

  private var fields: EditFields {
    EditFields(
      kind: draft.kind, form: draft.shown, offered: offered, findings: isUntouched ? [:] : check.atFields,
      isKnown: draft.address != nil, next: next)
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) {
          KindWords.one(draft.kind.word)
          if let address = draft.address {
            HTML {
              " · "; code { address.description }
            }
          }
          if draft.base.revision > 0 { HTML(" · drawn from revision \(draft.base.revision)") }
          if let version = draft.base.version { HTML(" and version \(version) of the draft") }
        }
        Sentence(withoutSource(Notes.note(on: draft.kind) ?? "")).html
      }
      if let notice { notice.html }
      if !unsettled.isEmpty {
        Notice(
          .caution, "The model in force changed the same meanwhile",
          "Here it stands as the model has it; saved so, that is what is proposed. "
            + unsettled.map {
              Spoken.capitalised(
                "\($0.field.isEmpty ? $0.key : spoken($0.field)): now \($0.current ?? "nothing"), proposed \($0.proposed ?? "nothing")."
              )
            }
            .joined(separator: " ")
        ).html
      }
      form(
        .class("form edit"), Attribute("method", "post"), .action(visit.to(visit.link)),
        Attribute("novalidate", ""), Attribute("data-live", ""), .id("edit")
      ) { whole }
      if draft.address != nil { RemovalPart(self).html }
    }
  }

  private var whole: HTML {
    HTML {
      input(.type("hidden"), .name(PageToken.field), .value(visit.token.text))
      input(.type("hidden"), .name("base"), .value("\(draft.base)"))
      input(.type("hidden"), .name("way"), .value(draft.way.rawValue))
      OnceField(visit).html
      // Pressing Enter in a field checks; it never saves and never takes a row away.
      button(.type("submit"), .name("act"), .value("check"), Attribute("hidden", "")) { "Check" }
      ways
      div(.class("columns edit-columns")) {
        div(.class("stack"), .id("fields")) {
          if draft.way == .form {
            HTML {
              input(.type("hidden"), .name("text"), .value(draft.text)); fields.html
            }
          } else {
            EditText(draft.text, example: draft.address == nil ? (try? explain(draft.kind.word))?.example : nil).html
          }
        }
        div(.class("stack edit-side")) {
          EditEffect(self, isUntouched: isUntouched).html
          SavePart(self).html
        }
      }
      input(.type("hidden"), .name("end"), .value("yes"))
    }
  }

  /// Both ways of writing, each a button, so that what was written comes along.
  private var ways: HTML {
    div(.class("tabs")) {
      ul {
        for way in [(EditDraft.Way.form, "Form"), (.yaml, "YAML")] {
          li {
            button(
              .type("submit"), .name("act"), .value("as-\(way.0.rawValue)"),
              Attribute.current("true").when(draft.way == way.0)
            ) { way.1 }
          }
        }
      }
    }
  }
}

/// The text itself, with its line numbers.
struct EditText: Sendable {
  let text: String
  let example: String?
  init(_ text: String, example: String?) { (self.text, self.example) = (text, example) }

  private var count: Int { max(12, text.count { $0 == "\n" } + 2) }

  var html: HTML {
    HTML {
      labelElement(.for("text"), .class("visually-hidden")) { "The text, as YAML" }
      div(.class("numbered")) {
        pre(.hidden, Attribute("data-lines", "")) { (1...count).map(String.init).joined(separator: "\n") }
        textarea(
          .id("text"), .name("text"), Attribute("rows", "\(count)"), Attribute("wrap", "off"),
          Attribute("spellcheck", "false"), Attribute("autocapitalize", "off"), .describedBy("effect")
        ) { "\n" + text }
      }
      if let example {
        details(.class("how")) {
          summary { "See how one is written" }
          pre(.class("yaml"), Attribute("tabindex", "0")) { code { example } }
        }
      }
    }
  }
}
