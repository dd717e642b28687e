package import Model

/// A sample with markers: 1️⃣ stands directly before the place where something is to be found.
package struct Marked {
  /// The sample without its markers.
  package let text: String
  /// Line and column of each marker in the sample without markers.
  package let places: [(marker: String, line: Int, column: Int)]

  package init(_ sample: String) {
    var text = ""
    var places: [(String, Int, Int)] = []
    var (line, column) = (1, 1)
    for character in sample {
      if Marked.isMarker(character) {
        places.append((String(character), line, column))
        continue
      }
      text.append(character)
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += character.unicodeScalars.count }
    }
    self.text = text
    self.places = places
  }

  private static func isMarker(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.count == 3 && scalars.last?.value == 0x20E3
  }

  /// `1️⃣` for a marked place, `12:5` for another.
  package func label(_ place: Place?) -> String {
    guard let place else { return "nowhere" }
    let marker = places.first { $0.line == place.line && $0.column == place.column }?.marker
    return marker ?? "\(place.line):\(place.column)"
  }
}
