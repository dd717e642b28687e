import Model
import Workbench

/// A resource as it is answered: as JSON of its kind, or as its author wrote it.
struct Representation: Sendable {
  let json: Answer
  let yaml: Answer

  init(of address: Address, in model: Snapshot) throws {
    guard let fields = model.json(of: address), let text = model.text(of: address) else {
      throw Representation.absent(address, in: model)
    }
    json = .json(fields)
    yaml = .yaml(text)
  }

  /// The one that is asked for; JSON where nothing is.
  func answer(accepting accept: String?) -> Answer { Representation.wantsYAML(accept) ? yaml : json }

  static func wantsYAML(_ accept: String?) -> Bool {
    (accept ?? "").lowercased().split(separator: ",").contains { $0.contains("application/yaml") }
  }

  /// Whether one of these tags stands for it.
  func isAmong(_ tags: [String]) -> Bool { tags.contains { $0 == "*" || $0 == json.tag || $0 == yaml.tag } }

  static func absent(_ address: Address, in model: Snapshot) -> Problem {
    let names = model.addresses.filter { $0.kind == address.kind }.map(\.name.text)
    let near = Suggestion.sentence(address.name.text, among: names)
    return Problem(404, "nothing-here", "Nothing is here", "The model has no \(address) on that day.\(near)")
  }
}
