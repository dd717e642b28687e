extension History {
  /// The same stages with some of the items. Contradictions are counted for the whole history and stay behind.
  package func only(_ belongs: (_ row: Int) -> Bool) -> History {
    var part = History(stages: stages, startStage: startStage, finishStage: finishStage, zone: zone)
    part.trail = trail
    for row in 0..<count where belongs(row) { part.take(row, of: self) }
    return part
  }

  /// The items whose type the tracker calls by one of these names, capitals or not.
  package func only(types names: [String]) -> History {
    let wanted = Set(names.map { $0.lowercased() })
    let codes = types.names.map { wanted.contains($0.lowercased()) }
    return only { codes[Int(types.codes[$0])] }
  }

  private mutating func take(_ row: Int, of whole: History) {
    keys.append(utf8: whole.keys.bytes[whole.keys.range(row)])
    titles.append(utf8: whole.titles.bytes[whole.titles.range(row)])
    types.append(whole.types[row])
    created.append(whole.created[row])
    started.append(whole.started[row])
    finished.append(whole.finished[row])
    cancelled.append(whole.cancelled[row])
    defects.append(whole.defects[row])
    // A source that knows no moves may leave the starts out.
    guard row + 1 < whole.entryStart.count else { return entryStart.append(Int32(clamping: entryAt.count)) }
    let entries = Int(whole.entryStart[row])..<Int(whole.entryStart[row + 1])
    entryStage += whole.entryStage[entries]
    entryAt += whole.entryAt[entries]
    entryStart.append(Int32(clamping: entryAt.count))
  }
}
