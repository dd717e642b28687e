/// What a value looks like in a file, learnt by asking a type to decode itself from nothing.
package indirect enum Shape: Sendable {
  case scalar(any Scalar.Type)
  case choice([String])
  case list(Shape)
  case structure(Structure)

  /// Named fields in the order they are declared.
  package struct Structure: Sendable {
    /// The Swift type, qualified: `Product.Boundary`.
    package let type: String
    package let fields: [Field]
    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  package struct Field: Sendable {
    package let name: String
    package let shape: Shape
    /// Left out, it is a mistake. Lists may always be left out and are then empty.
    package let isRequired: Bool
  }
}

extension Shape {
  /// The shape of a kind; learnt once.
  package static func of(_ kind: any Kind.Type) -> Structure { learnt[ObjectIdentifier(kind)] ?? learn(kind) }

  private static let learnt = Dictionary(uniqueKeysWithValues: allKinds.map { (ObjectIdentifier($0), learn($0)) })

  private static func learn(_ kind: any Kind.Type) -> Structure {
    guard case .structure(let structure) = describe(kind, Sorts()) else { return Structure(type: "", fields: []) }
    return structure
  }

  static func describe(_ type: any Decodable.Type, _ sorts: Sorts) -> Shape {
    switch sorts.sort(of: type) {
    case .scalar(let scalar): .scalar(scalar)
    case .choice(let choice): .choice(words(of: choice))
    case .list(let list): .list(describe(list.element, sorts))
    case .structure: .structure(structure(of: type, sorts))
    }
  }

  static func words<C: Choice>(of choice: C.Type) -> [String] { C.allCases.map { $0.rawValue } }

  private static func structure(of type: any Decodable.Type, _ sorts: Sorts) -> Structure {
    let questions = Questions()
    _ = try? type.init(from: Reader(asking: questions, sorts))
    return Structure(type: swiftName(of: type), fields: questions.fields)
  }

  private static func swiftName(of type: any Decodable.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
  }
}

/// The fields a type asked for while it was decoded from nothing.
final class Questions {
  var fields: [Shape.Field] = []
}

/// Which of the four sorts of value a type is; found once for each type in a pass.
final class Sorts {
  enum Sort {
    case scalar(any Scalar.Type)
    case choice(any Choice.Type)
    case list(any Listed.Type)
    case structure
  }
  private var known: [ObjectIdentifier: Sort] = [:]

  func sort(of type: any Decodable.Type) -> Sort {
    let id = ObjectIdentifier(type)
    if let sort = known[id] { return sort }
    let sort: Sort =
      if let scalar = type as? any Scalar.Type { .scalar(scalar) } else if let choice = type as? any Choice.Type {
        .choice(choice)
      } else if let list = type as? any Listed.Type { .list(list) } else { .structure }
    known[id] = sort
    return sort
  }
}

/// Lets a list be read without knowing its element's type.
protocol Listed {
  static var element: any Decodable.Type { get }
  static func read(_ items: [Node], _ shape: Shape, _ path: FieldPath, _ reader: Reader) throws -> Self
}

extension Array: Listed where Element: Decodable {
  static var element: any Decodable.Type { Element.self }
  static func read(_ items: [Node], _ shape: Shape, _ path: FieldPath, _ reader: Reader) throws -> [Element] {
    var index = 0
    return try items.map { item in
      defer { index += 1 }
      return try reader.value(Element.self, item, shape, .item(path, index))
    }
  }
}
