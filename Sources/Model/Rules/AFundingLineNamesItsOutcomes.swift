/// Money names the live goals it is to move.
struct AFundingLineNamesItsOutcomes: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Money that is to move nothing cannot be given to something better (08.04)."
  static let mend = "list under 'moves' the live goals the money is for, or ask whether it should go on"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(FundingLine.self).compactMap { line in
      guard !line.moves.contains(where: { model.find($0)?.ended == nil }) else { return nil }
      let what = line.moves.isEmpty ? "names no goal it is to move" : "names only goals that have ended"
      return finding(
        about: line, at: "moves", in: model, "The money for \(model.title(of: line.funds.address)) \(what)")
    }
  }
}
