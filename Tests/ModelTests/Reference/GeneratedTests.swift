import Foundation
import Model
import Testing

/// Generated files stand beside what they follow from. `POMONA_REGENERATE=1 swift test --filter
/// GeneratedTests` writes them; the schemas follow the notes, so it takes two runs after a doc
/// comment changed.
@Suite struct GeneratedTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
  static let regenerates = ProcessInfo.processInfo.environment["POMONA_REGENERATE"] != nil

  @Test func `the notes are those of the kinds' doc comments`() throws {
    let folder = Self.root.appending(path: "Sources/Model/Kinds")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let sources = try files.sorted { $0.path < $1.path }.map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(sources.count >= allKinds.count)
    try compare(generatedNotes(from: sources))
  }

  @Test func `the schemas are those of the kinds`() throws {
    let files = generatedFiles()
    #expect(files.count == allKinds.count + 1)
    for file in files { try compare(file) }
  }

  private func compare(_ file: (path: String, text: String)) throws {
    let place = Self.root.appending(path: file.path)
    if Self.regenerates { try file.text.write(to: place, atomically: true, encoding: .utf8) }
    let standing = try? String(contentsOf: place, encoding: .utf8)
    #expect(standing == file.text, "\(file.path) is out of date: run pomona generate")
  }

  @Test func `every kind and every field has a sentence`() {
    var bare: [String] = []
    for kind in allKinds {
      if Notes.note(on: kind) == nil { bare.append(kind.word) }
      bare += silent(in: Shape.of(kind))
    }
    #expect(bare == [])
  }

  private func silent(in structure: Shape.Structure) -> [String] {
    structure.fields.flatMap { field -> [String] in
      let name = "\(structure.type).\(field.name)"
      return (Notes.note(on: name) == nil ? [name] : []) + within(field.shape)
    }
  }

  private func within(_ shape: Shape) -> [String] {
    switch shape {
    case .structure(let structure): silent(in: structure)
    case .list(let element): within(element)
    case .scalar, .choice: []
    }
  }
}
