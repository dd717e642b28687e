package import Model

/// A finding as it stood when people looked at it.
package struct PinnedFinding: Codable, Equatable, Sendable {
  package var severity: Finding.Severity
  package var rule: String
  package var about: String?
  package var message: String
  package var mend: String?

  package init(_ finding: Finding) {
    severity = finding.severity
    rule = finding.rule
    about = finding.subject?.description
    message = finding.message
    mend = finding.mend
  }
}
