/// A product is part of a value stream.
struct AProductStandsInAValueStream: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Value flows through streams; a product outside them has no trigger and nobody waiting at its end (10.02, 10.03)."
  static let mend = "name under 'valueStream' the stream it is a step of"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { ![.idea, .retired].contains($0.stage) && $0.valueStream == nil }.map {
      finding(about: $0, at: "valueStream", in: model, "\($0.title) is part of no value stream")
    }
  }
}
