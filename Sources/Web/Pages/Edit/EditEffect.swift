import Governance
import Model
import Workbench

/// What saving would do: which lines of the model change, what is found, where somebody else was faster. It is
/// drawn anew while somebody types.
struct EditEffect: Sendable {
  let page: EditPage
  let isUntouched: Bool
  init(_ page: EditPage, isUntouched: Bool) { (self.page, self.isUntouched) = (page, isUntouched) }

  private var check: EditCheck { page.check }

  var html: HTML {
    div(.class("box stack"), .id("effect"), Attribute("aria-live", "polite")) {
      h2 { "What it would do" }
      if !check.conflicts.isEmpty {
        p(.class("muted")) { "That depends on which value stands; say so below." }
      } else if check.changes.isEmpty {
        p(.class("muted")) {
          isUntouched
            ? "Nothing is written yet."
            : "Nothing differs from the \(page.visit.standpoint.draft == nil ? "model" : "draft") as it stands."
        }
      } else {
        ChangeLines(check.changes.prefix(40).map(ChangeLines.Line.init)).html
        if check.changes.count > 40 { p(.class("small")) { "and \(Spoken.number(check.changes.count - 40)) more" } }
      }
      if let nature = check.classified { p(.class("small")) { nature.sentence } }
      if !check.conflicts.isEmpty { ConflictsPart(page).html }
      if check.conflicts.isEmpty, check.hasMoved {
        p(.class("small")) {
          "Somebody changed other fields since you began. Theirs stay, and yours come with them."
        }
      }
      if !isUntouched { found }
    }
  }

  private var found: HTML {
    HTML {
      let findings = check.findings
      if !findings.isEmpty {
        h3 { "What was found" }
        ul(.class("findings slim")) { for finding in findings.prefix(30) { line(finding) } }
        if findings.count > 30 { p(.class("small")) { "and \(Spoken.number(findings.count - 30)) more" } }
      } else if !check.changes.isEmpty {
        p(.class("small")) { "Nothing is in the way of saving it." }
      }
    }
  }

  private func line(_ finding: Finding) -> HTML {
    li {
      FindingsList.mark(finding.severity).html
      div {
        if let field = field(of: finding) {
          a(.href(fragment: field.target), Attribute("data-line", "\(finding.place?.line ?? 0)")) { field.words }
          HTML(": ")
        } else if let subject = finding.subject, subject != page.draft.named {
          a(.href(page.visit.to(.resource(subject)))) { subject.description }
          HTML(": ")
        }
        HTML(Spoken.capitalised(finding.message))
        if let mend = finding.mend { div(.class("mend")) { mend } }
      }
    }
  }

  /// Where it stands: the field of the form, or the line of the text.
  private func field(of finding: Finding) -> (target: String, words: String)? {
    if page.draft.way == .yaml {
      guard let line = finding.place?.line, line > 0, finding.place?.file == page.draft.file else { return nil }
      return ("text", "Line \(line)")
    }
    guard let path = check.atFields.first(where: { $0.value.contains(finding) })?.key else { return nil }
    return ("field-" + Filled.prefix + path, EditFields.spokenWay(FieldPath(path)))
  }
}

/// The same field changed twice: what the model says now beside what was typed, and which of them stands.
struct ConflictsPart: Sendable {
  let page: EditPage
  init(_ page: EditPage) { self.page = page }

  var html: HTML {
    div(.class("stack"), .id("conflicts")) {
      Notice(
        .caution, "Somebody changed this since you began",
        "Nothing you typed is lost. Say for each field which value stands, then save."
      ).html
      input(.type("hidden"), .name("chosen-for"), .value("\(page.check.current)"))
      for conflict in page.check.conflicts {
        ConflictChoice(
          conflict: conflict,
          title: conflict.field.isEmpty ? "All of it" : Spoken.capitalised(spoken(conflict.field)),
          proposed: "As you typed it"
        ).html
      }
    }
  }
}
