/// Between which whole numbers a field lies.
package protocol Bounds: Sendable {
  static var range: ClosedRange<Int> { get }
  /// A value that could stand there.
  static var example: Int { get }
}

/// A whole number whose bounds belong to its type: whatever has been read lies within them.
package struct Whole<Limits: Bounds>: Hashable, Sendable, CustomStringConvertible {
  package let value: Int
  package init?(_ value: Int) {
    guard Limits.range.contains(value) else { return nil }
    self.value = value
  }
  package var description: String { "\(value)" }
}

/// How many of something there are, or how many days something takes: one at least.
package typealias Count = Whole<FromOne>
package enum FromOne: Bounds {
  package static let range = 1...1_000_000
  package static let example = 7
}

/// The seven levels of delegation, from tell to delegate. Management 3.0.
package typealias DelegationLevel = Whole<OneToSeven>
package enum OneToSeven: Bounds {
  package static let range = 1...7
  package static let example = 5
}

extension Whole: Scalar {
  package init?(written text: String) {
    guard let value = Int(text) else { return nil }
    self.init(value)
  }
  package static func mend(_ text: String) -> String? { NearMiss.number(text) }
  private init(placed value: Int) { self.value = value }
  package var written: String { description }
  package static var phrase: String {
    "a whole number from \(grouped(Limits.range.lowerBound)) to \(grouped(Limits.range.upperBound)), such as \(Limits.example)"
  }
  package static var placeholder: Whole<Limits> { Whole(placed: Limits.range.lowerBound) }

  /// Records keep it as a number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Whole(try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(Whole.phrase)")
    }
    self = value
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// Lets a schema know the bounds without knowing the type.
protocol Bounded {
  static var bounds: ClosedRange<Int> { get }
}
extension Whole: Bounded {
  static var bounds: ClosedRange<Int> { Limits.range }
}
