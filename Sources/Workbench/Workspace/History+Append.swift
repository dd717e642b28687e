import Evidence

extension History {
  /// Puts the work of another source beside this one. Stages are those of one workflow; where a
  /// source had to be read without one, its stages are matched by name.
  mutating func append(_ other: History) {
    let stageOf = other.stages.map { stage in stages.firstIndex { $0.name == stage.name } }
    for item in 0..<other.count { append(other, item, stageOf) }
    if other.hasStageHistory { trail = other.trail }
    quality = (quality + other.quality).reduce(into: []) { merged, count in
      if let place = merged.firstIndex(where: { $0.id == count.id }) {
        let known = merged[place]
        merged[place] = QualityCount(
          id: known.id, count: known.count + count.count, message: known.message, example: known.example)
      } else {
        merged.append(count)
      }
    }
  }

  private mutating func append(_ other: History, _ item: Int, _ stageOf: [Int?]) {
    keys.append(utf8: other.keys.bytes[other.keys.range(item)])
    titles.append(utf8: other.titles.bytes[other.titles.range(item)])
    types.append(other.types[item])
    created.append(other.created[item])
    started.append(other.started[item])
    finished.append(other.finished[item])
    cancelled.append(other.cancelled[item])
    defects.append(other.defects[item])
    for entry in Int(other.entryStart[item])..<Int(other.entryStart[item + 1]) {
      guard let stage = stageOf[Int(other.entryStage[entry])] else { continue }
      entryStage.append(UInt8(clamping: stage))
      entryAt.append(other.entryAt[entry])
    }
    entryStart.append(Int32(clamping: entryAt.count))
  }
}
