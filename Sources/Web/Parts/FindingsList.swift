import Model

/// What an author or a file got wrong, or should know, with its place and the way to mend it.
struct FindingsList: Sendable {
  let findings: [Finding]
  let standpoint: Standpoint

  init(_ findings: [Finding], from standpoint: Standpoint) { (self.findings, self.standpoint) = (findings, standpoint) }

  var html: HTML {
    ul(.class("findings")) { for finding in findings { line(finding) } }
  }

  static func mark(_ severity: Finding.Severity) -> StatusMark {
    switch severity {
    case .error: StatusMark(.act, "mend")
    case .warning: StatusMark(.watch, "look at")
    case .note: StatusMark(.steady, "note")
    }
  }

  /// In the store a resource is its own file, so its line is enough.
  private func place(of finding: Finding) -> String? {
    finding.place.map { place in
      place.file == finding.subject?.description && place.line > 0 ? "line \(place.line)" : place.description
    }
  }

  private func line(_ finding: Finding) -> HTML {
    li {
      FindingsList.mark(finding.severity).html
      div {
        HTML(Spoken.capitalised(finding.message))
        if let subject = finding.subject {
          HTML {
            " "; a(.class("small"), .href(standpoint.to(.resource(subject)))) { subject.description }
          }
        }
        if let place = place(of: finding) {
          HTML {
            " "; span(.class("small")) { place }
          }
        }
      }
      if let mend = finding.mend { div(.class("mend")) { mend } }
    }
  }
}
