import Evidence
import Foundation
import Model
import Workbench

/// One of several who write at once: by turns a revision of the model and a batch of evidence.
struct Writer {
  let index: Int
  let count: Int
  let isEarly: Bool
  let workspace: Workspace

  /// A workspace with one team for each writer, made when there is none.
  static func prepared(_ path: String, writers: Int) throws -> Workspace {
    if FileManager.default.fileExists(atPath: path) {
      let workspace = try Workspace.open(path)
      if try workspace.revision() != nil { return workspace }
      try workspace.apply(model(writers), by: Signature("writer", because: "model"))
      return workspace
    }
    let workspace = try Workspace.create(at: path, named: "Crash", zone: "UTC", by: "writer")
    try workspace.apply(model(writers), by: Signature("writer", because: "model"))
    return workspace
  }

  private static func model(_ writers: Int) -> [ModelText] {
    let unit = "kind: unit\nname: yard\ntitle: Yard\nscope: organisation\n"
    let teams = (0..<writers).map { index in
      "---\nkind: team\nname: crew-\(index)\ntitle: Crew \(index)\nmission: none yet\ntopology: platform\nunit: yard\npeople: 6\n"
    }
    return [ModelText(file: "yard.yaml", text: unit + teams.joined())]
  }

  func run() {
    let process = ProcessInfo.processInfo.processIdentifier
    for turn in 0..<count {
      let tag = "\(process)-\(index)-\(turn)"
      if isEarly { acknowledge(tag) }
      do { try write(tag, isEven: turn % 2 == 0) } catch { return say("refused \(tag): \(error)") }
      if !isEarly { acknowledge(tag) }
    }
  }

  private func write(_ tag: String, isEven: Bool) throws {
    let signature = Signature("writer", because: tag)
    guard isEven, let edit = Edit(written: "team/crew-\(index).mission = \(tag)") else {
      _ = try workspace.take(batch(tag), file: "log", source: "crew-\(index)", by: signature)
      return
    }
    try workspace.apply(edits: [edit], by: signature)
  }

  private func batch(_ tag: String) -> Intake {
    var items = WorkItems(trail: .dates)
    for number in 0..<20 {
      items.keys.append("C-\(number)")
      items.titles.append(tag)
      for column in [\WorkItems.types, \.statuses, \.teams, \.products] { items[keyPath: column].append("") }
      items.parents.append("")
      items.created.append(Stamp(Day(number: 20_000 + number)))
      for column in [\WorkItems.updated, \.started, \.finished, \.cancelled] {
        items[keyPath: column].append(.never)
      }
      items.flaws.append([])
      items.moveStart.append(0)
    }
    return Intake(format: .csv, items: items)
  }

  private func acknowledge(_ tag: String) { say("ack \(tag)") }

  /// One call of the system for a line, so that it is out or it is not.
  private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
  }
}
