package import Model

/// Why the workspace does not do what was asked, in sentences for the person who asked. Nothing
/// changed when one of these is thrown.
package enum WorkspaceRefusal: Error, Equatable, CustomStringConvertible {
  /// What was meant to be applied does not hold together.
  case unsound([Finding])
  /// A proposal with text that cannot be read.
  case notProposed([Finding])
  /// A resource others still refer to; each mention says where.
  case mentioned(Address, by: [String])
  /// Somebody else changed the model first.
  case moved(expected: Int64, actual: Int64)
  case tokenUsed
  case noReason
  case unknownZone(String)
  case earlierThanHistory(Day, last: Day)
  case laterThanToday(Day, today: Day)
  case noBatch(Int64)
  case retractedAlready(Int64)
  case noReview(Int64)
  case noSuch(String)
  case notRead([Finding])
  case unnamedSource
  case notWorkItems
  case noDates(rows: Int)
  case notAhead(Day, asOf: Day)
  case beforeEvidence(Day, first: Day)
  case clockBehind(Day, last: Day)
  case tooLargeToCopy(bytes: Int)

  package var description: String {
    switch self {
    case .unsound(let findings):
      "The model would not hold together, so nothing was applied: \(findings.count) to mend. First: \(findings.first?.description ?? "")"
    case .notProposed(let findings):
      "Nothing was proposed, because part of it cannot be read: \(findings.map(WorkspaceRefusal.told).joined(separator: " "))"
    case .mentioned(let address, let mentions):
      "\(address) cannot be removed while others refer to it: \(mentions.joined(separator: ", ")). Change those first, or in the same step."
    case .moved(let expected, let actual):
      "Somebody changed the model since you looked (revision \(expected) then, \(actual) now). Look at the difference and apply again."
    case .tokenUsed:
      "This form was sent before with other contents. Open it again and send it once more."
    case .noReason:
      "Say why. Every change is kept with its author and its reason."
    case .unknownZone(let name):
      "Nobody knows a time zone named '\(name)'. Name one such as Europe/Berlin."
    case .earlierThanHistory(let day, let last):
      "The history reaches \(last.spoken) already, so nothing can take effect on \(day.spoken). Choose \(last.spoken) or later."
    case .laterThanToday(let day, let today):
      "\(day.spoken) has not come: today is \(today.spoken). Choose today or a day before."
    case .noBatch(let seq): "There is no batch \(seq). `pomona evidence` lists the batches there are."
    case .retractedAlready(let seq): "Batch \(seq) was retracted before. Nothing changed."
    case .noReview(let seq): "There is no review \(seq)."
    case .tooLargeToCopy(let bytes):
      "The record has \(bytes >> 20) MB, which is too much to be sent whole. Ask where its file lies."
    case .noSuch(let what): "There is no \(what)."
    case .notWorkItems:
      "This file holds readings of measures, not work items. Import it into a workspace with `pomona import`."
    case .noDates(let rows):
      "None of the \(rows) rows has a date, so there is nothing to compute. Name the columns with --started and --finished."
    case .notAhead(let day, let asOf):
      "\(day.spoken) does not lie after \(asOf.spoken), the day the evidence is read as of. Name a later day, or another --as-of."
    case .beforeEvidence(let day, let first):
      "Nothing had happened by \(day.spoken): the first day in the file is \(first.spoken). Name that day or a later one with --as-of."
    case .clockBehind(let today, let last):
      "The clock says \(today.spoken), but the history reaches \(last.spoken) already. Nothing was kept, so that the history stays in order. Set the clock right and try again."
    case .unnamedSource:
      "Say which source the file comes from, such as checkout-jira: a newer export of the same source updates what is known."
    case .notRead(let findings):
      "The file was not taken: \(findings.map(WorkspaceRefusal.told).joined(separator: " "))"
    }
  }

  /// Place, what is the matter and the way out, without the compiler's words.
  private static func told(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0): " } ?? ""
    return "\(place)\(finding.message)\(finding.mend.map { " — \($0)" } ?? "")."
  }
}
