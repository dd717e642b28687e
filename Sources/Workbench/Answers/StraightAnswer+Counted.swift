import Analysis
package import Evidence
import Foundation
package import Model

extension StraightAnswer {
  /// Files from this size on are counted in one pass, in memory for days only; smaller ones are read
  /// item by item, which also gives charts of single items.
  package static let countedFrom = 4 << 20

  /// Reads exports from disk and answers.
  package init(reading paths: [String], choices: ImportChoices, zone: Zone, _ asked: Asked) throws {
    if paths.count == 1, let counted = try StraightAnswer(counting: paths[0], choices, zone, asked) {
      self = counted
      return
    }
    let files = try paths.map { path in
      SourceFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: try Surroundings.live.file(path))
    }
    try self.init(files: files, choices: choices, zone: zone, asked)
  }

  /// Counts a large table of stage dates; nothing when the file is small or of another form.
  private init?(counting path: String, _ choices: ImportChoices, _ zone: Zone, _ asked: Asked) throws {
    guard let file = PieceFile(path), file.bytes >= StraightAnswer.countedFrom else { return nil }
    let name = URL(fileURLWithPath: path).lastPathComponent
    var pass = asked.asOf == nil ? try file.scan(name, choices, zone, extent: nil) : nil
    if asked.asOf == nil, pass == nil { return nil }
    let asOf = asked.asOf ?? pass?.counts.asOf ?? Day(number: Int32(0))
    if let extent = asked.extent(asOf: asOf, isKnown: pass != nil) {
      pass = try file.scan(name, choices, zone, extent: extent)
    }
    guard let pass else { return nil }
    let question = try asked.question(asOf: asOf, last: asked.asOf == nil ? asOf : pass.counts.last, source: name)
    let isWhole = asked.lookback == .whole
    let counts = isWhole ? pass.counts.beginning(on: pass.counts.firstDayOfFlow ?? asOf) : pass.counts
    self.init(
      report: FigureReport(
        asOf: asOf, figures: flowFigures(from: counts, zone: zone, question),
        findings: StraightAnswer.noticed(pass.report, counts.contradictions)),
      window: Figure.Window(from: counts.from, to: counts.to), question: question, tally: FlowTally(counts),
      history: nil,
      told: pass.told, account: pass.report)
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

/// A file handed on piece by piece.
private struct PieceFile {
  let path: String
  let bytes: Int

  init?(_ path: String) {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else { return nil }
    (self.path, bytes) = (path, size)
  }

  struct Pass {
    let counts: DayCounts
    let report: ImportReport
    let told: [String]
  }

  /// One pass over the file; nothing when it is not of the form that can be counted.
  ///
  /// - Parameter extent: all days as of the last one in the file when left out.
  func scan(
    _ name: String, _ choices: ImportChoices, _ zone: Zone, extent: StageEntryScan.Extent?
  ) throws -> Pass? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileRefusal.unreadable(path: path, because: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { piece.deallocate() }
    var scan: StageEntryScan?
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      guard count >= 0 else { throw FileRefusal.unreadable(path: path, because: String(cString: strerror(errno))) }
      let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
      if scan == nil {
        scan = StageEntryScan(head: bytes, name: name, choices: choices, zone: zone, extent: extent)
        guard scan != nil else { return nil }
      }
      if count == 0 { break }
      scan?.feed(bytes)
    }
    guard var scan, let report = scan.finish() else { return nil }
    return Pass(counts: scan.counts, report: report, told: scan.told)
  }
}
