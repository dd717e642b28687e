package import Model
import Testing

/// Reads a YAML sample and compares what one rule says about it. Each expectation is a marker and a
/// message; a message that ends in `…` is compared as far as it goes. The sample may be incomplete:
/// what reading it finds is not asked here.
///
///     expect(OneTeamAnswersForAProduct(), in: yaml, says: ["1️⃣ checkout is already …"])
package func expect(
  _ rule: some Rule, in sample: String, says expected: [String],
  fileID: String = #fileID, filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  let marked = Marked(sample)
  let model = Snapshot.read([ModelText(file: "sample.yaml", text: marked.text)]).snapshot
  let here = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  compare(rule.findings(in: model), with: expected, in: marked, at: here)
}

/// Reads a YAML or JSON sample and compares everything that reading it finds.
package func expectReading(
  _ sample: String, says expected: [String],
  fileID: String = #fileID, filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  let marked = Marked(sample)
  let findings = Snapshot.read([ModelText(file: "sample.yaml", text: marked.text)]).findings
  let here = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  compare(findings, with: expected, in: marked, at: here)
}

private func compare(_ findings: [Finding], with expected: [String], in marked: Marked, at here: SourceLocation) {
  var said = findings.map { finding in
    (label: marked.label(finding.place), message: finding.message, mend: finding.mend ?? "")
  }
  for claim in expected {
    let found = said.firstIndex {
      matches(claim, "\($0.label) \($0.message)") || matches(claim, "\($0.label) \($0.message) — \($0.mend)")
    }
    if let found { said.remove(at: found) } else { Issue.record("nobody said: \(claim)", sourceLocation: here) }
  }
  for rest in said { Issue.record("unexpected: \(rest.label) \(rest.message) — \(rest.mend)", sourceLocation: here) }
}

private func matches(_ claim: String, _ said: String) -> Bool {
  claim.hasSuffix("…") ? said.hasPrefix(claim.dropLast()) : said == claim
}
