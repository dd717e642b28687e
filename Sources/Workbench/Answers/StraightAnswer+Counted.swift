import Analysis
package import Evidence
package import Model

extension StraightAnswer {
  /// Reads exports from disk and answers. A large table of stage dates is counted in one pass, in memory for
  /// days only; others are read item by item, which also gives charts of single items.
  package init(reading paths: [String], choices: ImportChoices, zone: Zone, _ asked: Asked) throws {
    if paths.count == 1, let counted = try StraightAnswer(counting: paths[0], choices, zone, asked) {
      self = counted
      return
    }
    let files = try paths.map { try ExportFile.whole($0, in: .live) }
    try self.init(files: files, choices: choices, zone: zone, asked)
  }

  /// Counts a large table of stage dates; nothing when the file is small or of another form.
  private init?(counting path: String, _ choices: ImportChoices, _ zone: Zone, _ asked: Asked) throws {
    guard let file = ExportFile(path), file.bytes >= ExportFile.large else { return nil }
    var pass = asked.asOf == nil ? try file.scan(choices, zone, extent: nil) : nil
    if asked.asOf == nil, pass == nil { return nil }
    let asOf = asked.asOf ?? pass?.counts.asOf ?? Day(number: Int32(0))
    if let extent = asked.extent(asOf: asOf, isKnown: pass != nil) {
      pass = try file.scan(choices, zone, extent: extent)
    }
    guard let pass else { return nil }
    if pass.counts.earliest == History.never, let whole = try file.scan(choices, zone, extent: nil) {
      let first = Day(number: whole.counts.earliest)
      if asOf < first { throw WorkspaceRefusal.beforeEvidence(asOf, first: first) }
    }
    let question = try asked.question(asOf: asOf, last: asked.asOf == nil ? asOf : pass.counts.last, source: file.name)
    let isWhole = asked.lookback == .whole
    let counts = isWhole ? pass.counts.beginning(on: pass.counts.firstDayOfFlow ?? asOf) : pass.counts
    self.init(
      report: FigureReport(
        asOf: asOf, figures: flowFigures(from: counts, zone: zone, question),
        findings: StraightAnswer.noticed(pass.report, counts.contradictions)),
      window: Figure.Window(from: counts.from, to: counts.to), question: question, tally: FlowTally(counts),
      history: nil,
      told: pass.told + StraightAnswer.told(lastDay: asOf, asked), account: pass.report)
  }
}

extension StraightAnswer.Asked {
  /// The days still to be counted; nothing when the whole file was counted already.
  fileprivate func extent(asOf: Day, isKnown: Bool) -> StageEntryScan.Extent? {
    switch lookback {
    case .whole:
      isKnown ? nil : .init(from: Day(number: Day.number(year: 1990, month: 1, day: 1)), to: asOf, asOf: asOf)
    case .last(let days): .init(from: asOf - (min(max(days, 1), 100_000) - 1), to: asOf, asOf: asOf)
    }
  }
}

extension DayCounts {
  /// The last day anything happened on.
  fileprivate var last: Day? { latest == .min ? nil : Day(number: latest) }

  /// What the counted items contradict themselves about.
  fileprivate var contradictions: [QualityCount] {
    let kinds: [(Defect, Quality)] = [
      (.finishedBeforeStarted, .finishedBeforeStarted), (.finishedWithoutStart, .finishedWithoutStart),
      (.inTheFuture, .inTheFuture), (.skippedState, .skippedState), (.outOfOrder, .outOfOrder),
      (.brokenChain, .brokenChain),
    ]
    return kinds.compactMap { defect, quality in
      let count = count(of: defect)
      return count == 0 ? nil : QualityCount(id: quality.rawValue, count: count, message: quality.message, example: "")
    }
  }
}

extension ExportFile {
  fileprivate struct Pass {
    let counts: DayCounts
    let report: ImportReport
    let told: [String]
  }

  /// One pass over the file; nothing when it is not of the form that can be counted.
  ///
  /// - Parameter extent: all days as of the last one in the file when left out.
  fileprivate func scan(_ choices: ImportChoices, _ zone: Zone, extent: StageEntryScan.Extent?) throws -> Pass? {
    var scan: StageEntryScan?
    try pieces { piece in
      if scan == nil { scan = StageEntryScan(head: piece, name: name, choices: choices, zone: zone, extent: extent) }
      scan?.feed(piece)
      return scan != nil
    }
    guard var scan, let report = scan.finish() else { return nil }
    return Pass(counts: scan.counts, report: report, told: scan.told)
  }
}
