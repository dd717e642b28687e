package import Analysis
package import Evidence
package import Model

/// What an export alone says, without a workspace: figures, a picture to draw, what was taken for
/// granted while reading, and what contradicts itself. The command line and the page both show this.
package struct StraightAnswer: Sendable {
  /// What somebody wants to know of an export.
  package struct Asked: Sendable {
    /// The last day in the file when left out.
    package var asOf: Day?
    package var lookback: Lookback
    package var itemsAhead: Int?
    package var daysAhead: Int?
    package var by: Day?
    package var seed: UInt64

    package init(
      asOf: Day? = nil, lookback: Lookback = .whole, itemsAhead: Int? = nil, daysAhead: Int? = nil, by: Day? = nil,
      seed: UInt64 = 1
    ) {
      (self.asOf, self.lookback, self.seed) = (asOf, lookback, seed)
      (self.itemsAhead, self.daysAhead, self.by) = (itemsAhead, daysAhead, by)
    }
  }

  package let report: FigureReport
  package let window: Figure.Window
  package let question: FlowQuestion
  package let tally: FlowTally
  /// Every item, for charts; none when the file was only counted.
  package let history: History?
  /// What was detected or assumed, in sentences.
  package let told: [String]
  /// The account of the rows.
  package let account: ImportReport

  package func figure(_ id: String) -> Figure? { report.figures.first { $0.id == id } }
  package var picture: FlowPicture? { history.map { FlowPicture($0, question) } }
}

extension StraightAnswer {
  /// Reads files that belong together and answers. Refused when the file as a whole cannot be taken.
  package init(
    files: [SourceFile], choices: ImportChoices, zone: Zone, _ asked: Asked
  ) throws(WorkspaceRefusal) {
    let intake = Importer.read(files, choices: choices, zone: zone)
    guard !intake.isRefused else { throw .notRead(intake.report.refusals) }
    guard intake.format != .measures, intake.format != .openMetrics else { throw .notWorkItems }
    let last = intake.items.latest.map { Day(number: $0.day(in: zone)) }
    guard let asOf = asked.asOf ?? last else { throw .noDates(rows: intake.report.rows) }
    if let first = intake.items.earliest.map({ Day(number: $0.day(in: zone)) }), asOf < first {
      throw .beforeEvidence(asOf, first: first)
    }
    let source = files.map(\.name).joined(separator: ", ")
    let question = try asked.question(asOf: asOf, last: last, source: source)
    let history = History(intake.items, zone: zone, asOf: asOf)
    let window = question.known(of: history).window
    self.init(
      report: FigureReport(
        asOf: asOf, figures: flowFigures(of: history, question),
        findings: StraightAnswer.noticed(intake.report, history.quality)),
      window: window, question: question, tally: FlowTally(history, window: window), history: history,
      told: intake.told + StraightAnswer.told(lastDay: asOf, asked), account: intake.report)
  }

  /// What to say of the day everything is read as of, when nobody chose one.
  static func told(lastDay day: Day, _ asked: Asked) -> [String] {
    asked.asOf == nil ? ["As of \(day.spoken), the last day in the file."] : []
  }

  /// What is odd about the evidence: rows that were refused, by reason, then contradictions, each once.
  static func noticed(_ account: ImportReport, _ contradictions: [QualityCount]) -> [FigureReport.Noticed] {
    var refused: [String: Int] = [:]
    for row in account.refused { refused[row.reason, default: 0] += 1 }
    let rows = refused.sorted { $0.key < $1.key }.map { reason, count in
      FigureReport.Noticed(
        id: FigureReport.Noticed.refusedRow + reason, count: count,
        message: account.refused.first { $0.reason == reason }.map { "\($0.message) (first in line \($0.line))" }
          ?? "not taken")
    }
    var known = Set<String>()
    let odd = (contradictions + account.quality).filter { known.insert($0.id).inserted }
    return rows + odd.map { .init(id: $0.id, count: $0.count, message: $0.message) }
  }
}

extension FigureReport.Noticed {
  fileprivate static let refusedRow = "refused-row."
  /// Rows that were not taken, rather than something odd in those that were.
  package var isRefusedRow: Bool { id.hasPrefix(FigureReport.Noticed.refusedRow) }
}

extension StraightAnswer.Asked {
  /// Whoever names a day after the last one in the file says that the file stands for it.
  func question(asOf: Day, last: Day?, source: String) throws(WorkspaceRefusal) -> FlowQuestion {
    var question = FlowQuestion(
      asOf: asOf, lookback: lookback, source: "\(source), last day \((last ?? asOf).spoken)",
      evidenceEnd: last.map(EvidenceEnd.vouchedFor) ?? .complete, daysAhead: daysAhead, itemsAhead: itemsAhead,
      seed: seed)
    if let by {
      guard by > asOf else { throw .notAhead(by, asOf: asOf) }
      question.ask(by: by)
    }
    return question
  }
}
