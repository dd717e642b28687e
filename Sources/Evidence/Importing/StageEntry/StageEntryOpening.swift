import Model

/// What the first lines of a file say about reading all of it as stage-entry dates.
struct StageEntryOpening {
  let layout: StageEntryScan.Layout
  let pass: TablePass
  let stageNames: [String]
  /// The items of the first lines, which tell start and finish when no workflow does.
  let sample: WorkItems
  let told: [String]

  init?(_ head: UnsafeRawBufferPointer, name: String, choices: ImportChoices, zone: Zone) {
    let looked = UnsafeRawBufferPointer(rebasing: head.prefix(1 << 15))
    let end = looked.lastIndex(of: 10).map { $0 + 1 } ?? looked.count
    guard case .success(let file) = DecodedFile.of(SourceFile(name: name, bytes: Array(looked[..<end]))),
      // UTF-16 would have to be turned into UTF-8 first.
      !looked.starts(with: [0xFF, 0xFE]), !looked.starts(with: [0xFE, 0xFF]),
      (choices.format ?? Importer.detect(file)) == .csv
    else { return nil }
    let table = TableImport(file: file, format: .csv, choices: choices, zone: zone)
    guard let ready = try? table.prepare(), ready.settled.order == nil else { return nil }
    let plan = ready.plan
    guard let first = plan.stages.first, plan.stages.count >= 2, plan.stages.count <= 64,
      plan.stages == Array(first..<first + plan.stages.count),
      // The first cell is looked at, the others before the stages are passed over.
      plan.id == 0, first > 0,
      // Anything else that decides about an item is left to the careful path.
      plan.dateColumns == plan.stages, plan.status == nil
    else { return nil }
    layout = StageEntryScan.Layout(
      delimiter: ready.delimiter, columns: ready.header.count, firstStage: first,
      stageCount: plan.stages.count)
    pass = table.pass(ready)
    stageNames = plan.stages.map { ready.header.names[$0] }
    let intake = table.read()
    (sample, told) = (intake.items, intake.told)
  }
}
