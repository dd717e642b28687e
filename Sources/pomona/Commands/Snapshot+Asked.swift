import ArgumentParser
import Model

extension Snapshot {
  /// The product somebody asked for by its name, or in words that there is none of that name and which is near.
  func product(named text: String) throws -> Name {
    guard let name = Name(text), find(Product.self, name) != nil else {
      let nearest = Suggestion.sentence(text, among: all(Product.self).map(\.name.text))
      throw ValidationError("There is no product '\(text)'.\(nearest)")
    }
    return name
  }
}
