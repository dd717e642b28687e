import Model

/// A waiver an option asks for: which guardrail, and until when.
struct WaiverWish: Equatable {
  static let form = "checkout-readiness until 2026-09-27"
  let guardrail: Resource<Guardrail>
  let until: Day

  static func == (a: Self, b: Self) -> Bool { a.guardrail.name == b.guardrail.name && a.until == b.until }

  /// Reads `checkout-readiness until 2026-09-27`.
  init(written text: String, in model: Snapshot) throws(Refusal) {
    guard let joint = text.firstRange(of: " until "),
      let name = Name(String(text[..<joint.lowerBound].drop(while: \.isWhitespace))),
      let guardrail = model.find(Guardrail.self, name),
      let until = Day(written: String(text[joint.upperBound...].drop(while: \.isWhitespace)))
    else {
      throw .unwritableChange(
        text, because: "a waiver names a guardrail of the model and a day, such as \(WaiverWish.form)")
    }
    (self.guardrail, self.until) = (guardrail, until)
  }

  var line: String { "+ waiver of “\(guardrail.title)” until \(until.spoken)" }

  func granted(
    by granting: (who: Name, because: String, authority: Authority), on day: Day
  ) throws(Refusal) -> Waiver {
    try Waiver.grant(
      guardrail, by: granting.who, until: until, because: granting.because, on: day, under: granting.authority)
  }
}
