import Model

/// Findings as editors and compilers print them, the worst first and then in the order of files, and a line that
/// counts them.
struct FindingLines {
  let findings: [Finding]

  init(findings: [Finding]) {
    self.findings = Finding.Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }

  var worst: Finding.Severity? { findings.map(\.severity).min() }

  func lines(for terminal: Terminal) -> [String] {
    findings.map { finding in
      let place = finding.place.map { "\($0): " } ?? ""
      let word = terminal.inked("\(finding.severity.word):", ink(finding.severity))
      let mend = finding.mend.map { terminal.inked("\n    \($0)", .faint) } ?? ""
      return "\(place)\(word) \(finding.message) \(terminal.inked("[\(finding.rule)]", .faint))\(mend)"
    }
  }

  /// `2 to mend, 1 warning in 112 resources`.
  func summary(resources: Int) -> String {
    let counts = Finding.Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity == .error ? "\(grouped(count)) to mend" : counted(count, severity.word)
    }
    let found = counts.isEmpty ? "nothing to mend" : counts.joined(separator: ", ")
    return "\(found) in \(counted(resources, "resource"))"
  }

  var json: JSON {
    .list(
      findings.map { finding in
        [
          "severity": .text(finding.severity.rawValue), "rule": .text(finding.rule),
          "file": finding.place.map { .text($0.file) } ?? .null,
          "line": finding.place.map { .integer($0.line) } ?? .null,
          "column": finding.place.map { .integer($0.column) } ?? .null,
          "subject": finding.subject.map { .text($0.description) } ?? .null,
          "message": .text(finding.message), "mend": finding.mend.map(JSON.text) ?? .null,
        ]
      })
  }

  private func ink(_ severity: Finding.Severity) -> Terminal.Ink {
    switch severity {
    case .error: .act
    case .warning: .watch
    case .note: .faint
    }
  }
}
