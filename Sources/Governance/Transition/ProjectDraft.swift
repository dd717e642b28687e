import Evidence
package import Model

/// A list of projects as a draft of a model: each an initiative in the form of a project, with the products they may
/// become suggested in comments, for a product needs an owner, a boundary and users that no list names. Row 04.05.
package struct ProjectDraft: Sendable {
  package let text: String
  /// What was left out of it and why.
  package let told: [String]

  package init(_ assessment: ProjectAssessment, in model: Snapshot = .empty) {
    var names = ProjectNames(taken: Set(model.addresses.filter { $0.kind == Initiative.word }.map(\.name.text)))
    let own = assessment.rows.map { names.name(for: $0.project.name) }
    let documents = zip(assessment.rows, own).map { ProjectDraft.document($0, $1, model) }
    text = ProjectDraft.head(assessment, own) + documents.joined(separator: "---\n")
    told = ProjectDraft.told(assessment)
  }

  private static func told(_ assessment: ProjectAssessment) -> [String] {
    var told = ["Sponsors are people: the draft leaves their names out. Add 'sponsor' with the handle of a person."]
    let contradictory = assessment.rows.filter(\.isContradictory).map(\.project.name)
    if !contradictory.isEmpty {
      told.append("Without their days, because they end before they begin: \(contradictory.joined(separator: ", ")).")
    }
    let bare = assessment.rows.filter { $0.project.budget != nil && $0.project.budget?.currency == nil }.count
    if bare > 0 { told.append("\(counted(bare, "budget")) without a currency left out.") }
    return told
  }

  private static func head(_ assessment: ProjectAssessment, _ names: [Name]) -> String {
    var lines = ["# A draft from a list of \(counted(assessment.rows.count, "project")): each stands as it runs today."]
    lines.append("# \(assessment.next.step.title) comes next. \(assessment.next.because)")
    for (index, ground) in assessment.grounds.enumerated() {
      lines.append("#")
      lines.append(
        "# Product \(index + 1) to talk about: \(ground.shared.map(plain).joined(separator: ", ")). \(plain(ground.says))"
      )
      lines.append("#   \(ground.rows.map { names[$0].text }.joined(separator: ", "))")
      lines.append("#   It needs an owner, a boundary, users and a measure of value: pomona explain product")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// What a comment may hold: one line.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
  }

  private static func document(_ row: ProjectAssessment.Row, _ name: Name, _ model: Snapshot) -> String {
    let project = row.project
    var fields: [(String, Form)] = [
      ("kind", .text(Initiative.word)), ("name", .text(name.text)), ("title", .text(plain(project.name))),
      ("form", .text(Initiative.Form.project.rawValue)),
      ("purpose", .text(plain(project.text(.goal) ?? "The list names no goal for it."))),
    ]
    if let success = project.text(.success) { fields.append(("success", .list([.text(plain(success))]))) }
    let products = products(row, model)
    if !products.isEmpty { fields.append(("products", .list(products.map { .text($0.text) }))) }
    if !row.isContradictory {
      if let start = project.start { fields.append(("since", .text(start.description))) }
      if let end = project.end { fields.append(("until", .text(end.description))) }
    }
    if let budget = project.budget, let currency = budget.currency {
      fields.append(("budget", .text(Money(budget.amount, currency).written)))
    }
    return YAMLWriter.text(fields: fields)
  }

  /// Products of the model whose name stands in the name of the project.
  private static func products(_ row: ProjectAssessment.Row, _ model: Snapshot) -> [Name] {
    let words = Set(Words(row.project.name).all)
    return model.all(Product.self).filter { words.contains($0.name.text) || words.contains($0.title.lowercased()) }
      .map(\.name)
  }
}

/// Names for files out of what people call things, each once.
struct ProjectNames {
  private var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  mutating func name(for title: String) -> Name {
    let base = ProjectNames.slug(title)
    var (candidate, number) = (base, 2)
    while taken.contains(candidate) {
      candidate = "\(base)-\(number)"
      number += 1
    }
    taken.insert(candidate)
    return Name(candidate) ?? Name(known: "project")
  }

  /// Letters without their marks, digits, single hyphens; at most 56 characters, so that a number fits behind.
  private static func slug(_ title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      if let letters = plain[scalar] {
        slug += letters
      } else if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    slug = String(slug.prefix(56))
    while slug.hasSuffix("-") { slug.removeLast() }
    guard let first = slug.first, first.isLetter else { return slug.isEmpty ? "project" : "project-" + slug }
    return slug
  }

  private static let plain: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "â": "a", "å": "a",
    "ø": "o", "ó": "o", "ò": "o", "ô": "o", "ç": "c", "ñ": "n", "í": "i", "ì": "i", "ú": "u", "ù": "u", "æ": "ae",
    "&": "and",
  ]
}
