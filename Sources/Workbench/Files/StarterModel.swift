import Foundation
package import Model

/// The first files of a new organisation's model: small, sound, and commented where a newcomer asks. What only the
/// organisation can say stands in angle brackets, and a law tells where that is still so.
package struct StarterModel: Sendable {
  /// What the organisation is called.
  let named: String
  /// The zone whose calendar days are counted.
  let zone: String
  /// Reviews begin and goals are set from here.
  let today: Day

  package init(named: String, zone: String, today: Day) {
    (self.named, self.zone, self.today) = (named, zone, today)
  }

  package var files: [(name: String, text: String)] {
    [
      ("organisation.yaml", organisation), ("product.yaml", product), ("goals.yaml", goals), ("rights.yaml", rights),
      ("feedback.yaml", feedback),
    ]
  }

  var year: Int { today.civil.year }
  /// `title: Our organisation`, quoted where YAML needs it.
  var title: String { String(YAMLWriter.text(fields: [("title", .text(named))]).dropLast()) }
  /// What files call the organisation.
  var whole: Name { Name(leaning: named) ?? Name(known: "our-organisation") }

  /// Writes the files into a folder, which is made when it is not there. Existing files are never touched.
  package func write(to folder: String) throws -> [String] {
    let paths = files.map { folder + "/" + $0.name }
    if let taken = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) {
      throw Exists(taken, advice: "Choose another folder: pomona init my-model")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, path) in zip(files, paths) { try Data(file.text.utf8).write(to: URL(fileURLWithPath: path)) }
    } catch {
      throw Unusable("The folder '\(folder)' cannot be written: \(error.localizedDescription)")
    }
    return paths
  }
}
