import Model
import Workbench

/// What the laws say about the model as it stands: what to mend, what to look at.
struct ChecksPage: Page {
  let findings: [Finding]
  let resources: Int
  let standpoint: Standpoint
  let severity: Finding.Severity?
  /// The one law that is asked for; all of them when left out.
  let law: String?
  /// Of each law, unless it alone is asked for.
  static let most = 25

  let title = "Checks"
  let section: Links? = .checks

  init(_ visit: Visit) throws {
    let model = try visit.model()
    findings = try visit.findings().sorted { ($0.severity, $0.rule) < ($1.severity, $1.rule) }
    resources = model.addresses.count
    standpoint = visit.standpoint
    severity = visit.query["severity"].flatMap(Finding.Severity.init(rawValue:))
    law = visit.query.text("law")
  }

  private func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

  private var sentence: Sentence {
    guard resources > 0 else { return Sentence("There is no model yet, so there is nothing to check.") }
    guard !findings.isEmpty else { return Sentence("All \(Spoken.number(resources)) resources keep every law.") }
    return Sentence(
      (count(.error) == 0 ? "Nothing" : Spoken.capitalised(Spoken.count(count(.error), "thing"))) + " to mend, "
        + Spoken.count(count(.warning), "thing") + " to look at, in \(Spoken.number(resources)) resources.")
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if findings.isEmpty {
        EmptyState(
          "Nothing to mend",
          "Here would be what contradicts itself, is missing or is wrongly named in the model, with the place and the way to mend it.",
          step: ("Browse the model", standpoint.to(.model))
        ).html
      } else {
        filter
        for group in groups { part(group) }
      }
    }
  }

  private var filter: HTML {
    Tabs(
      name: "Which findings",
      tabs: [("All \(findings.count)", standpoint.to(.checks), severity == nil)]
        + [(Finding.Severity.error, "To mend"), (.warning, "To look at"), (.note, "Notes")].filter { count($0.0) > 0 }
        .map {
          ("\($1) \(count($0))", standpoint.to(.checks, [("severity", $0.rawValue)]), severity == $0)
        }
    ).html
  }

  private var groups: [(rule: String, findings: [Finding])] {
    let shown = findings.filter { (severity == nil || $0.severity == severity) && (law == nil || $0.rule == law) }
    return shown.reduce(into: []) { groups, finding in
      if groups.last?.rule == finding.rule {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append((finding.rule, [finding]))
      }
    }
  }

  private func part(_ group: (rule: String, findings: [Finding])) -> HTML {
    let shown = law == nil ? Array(group.findings.prefix(ChecksPage.most)) : group.findings
    return Part(ChecksPage.law(group.rule), id: group.rule) {
      Part.box {
        FindingsList(shown, from: standpoint).html
        if group.findings.count > shown.count {
          p {
            a(.href(standpoint.to(.checks, [("law", group.rule)]))) {
              "All \(Spoken.number(group.findings.count)) of this law"
            }
          }
        }
      }
    }.html
  }

  /// `one-team-answers-for-a-product` → `One team answers for a product`.
  static func law(_ rule: String) -> String {
    Spoken.capitalised(rule.split(separator: "-").joined(separator: " "))
  }
}
