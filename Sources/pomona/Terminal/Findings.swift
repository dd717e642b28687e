import Model

/// Findings as editors and compilers print them, the worst first within a file's order, and a line that counts them.
struct FindingLines {
  let findings: [Finding]

  var worst: Finding.Severity? { findings.map(\.severity).min() }

  func lines(for terminal: Terminal) -> [String] {
    findings.map { finding in
      let place = finding.place.map { "\($0): " } ?? ""
      let word = terminal.inked("\(finding.severity.rawValue):", ink(finding.severity))
      let mend = finding.mend.map { terminal.inked("\n    \($0)", .faint) } ?? ""
      return "\(place)\(word) \(finding.message) \(terminal.inked("[\(finding.rule)]", .faint))\(mend)"
    }
  }

  /// `2 errors, 1 warning in 112 resources`.
  func summary(resources: Int) -> String {
    let counts = Finding.Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : counted(count, severity.rawValue)
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

/// `1 item`, `2 items`.
func counted(_ count: Int, _ word: String) -> String { "\(grouped(count)) \(word)\(count == 1 ? "" : "s")" }

/// `12 345` with narrow no-break spaces between the thousands.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "−" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
    text.append(digit)
  }
  return text
}
